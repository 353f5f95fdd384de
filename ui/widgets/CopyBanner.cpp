// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/CopyBanner.h"

#include "ui/format/EnhancedCopyText.h"
#include "ui/format/ErrorText.h"

namespace semblance::ui {

CopyBanner::CopyBanner(Workplace& workplace, QWidget* parent)
    : Banner(BannerKind::Warning, QStringLiteral("tones"), parent), m_workplace(workplace)
{
    setObjectName(QStringLiteral("copyBanner"));
}

void CopyBanner::showFor(std::vector<ExhibitId> exhibits)
{
    using Derivations = std::vector<casework::Derivation>;
    m_derivations.clear();
    setLines({});
    const int request = ++m_request;
    if (exhibits.empty())
        return;
    m_workplace.jobs().startQuietly<Derivations>(
        [lab = m_workplace.sharedLab(), exhibits](const StopToken&) -> Result<Derivations> {
            Derivations all;
            for (const ExhibitId exhibit : exhibits) {
                const auto found = lab->derivations().of(exhibit);
                if (!found)
                    return passOn(found);
                if (!found->empty())
                    all.push_back(found->front());
            }
            return all;
        },
        this,
        [this, request, exhibits](const Result<Derivations>& found) {
            if (request != m_request)
                return;
            if (found)
                take(exhibits, *found);
            else
                setText(errorSentence(found.error()));
        });
}

void CopyBanner::take(const std::vector<ExhibitId>& exhibits,
                      const std::vector<casework::Derivation>& derivations)
{
    m_derivations = derivations;
    QStringList lines;
    for (const casework::Derivation& derivation : derivations) {
        for (const QString& line : copyLines({derivation}))
            //: %1: a number; %2: what was done to the exhibit, a sentence
            lines << (exhibits.size() < 2
                          ? line
                          : tr("Exhibit %1: %2")
                                .arg(QString::number(derivation.exhibit.value), line));
    }
    setLines(lines);
    Q_EMIT known();
}

} // namespace semblance::ui
