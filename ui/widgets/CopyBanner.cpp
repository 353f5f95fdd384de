// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/CopyBanner.h"

#include "casework/lab/CopyHistory.h"
#include "ui/format/EnhancedCopyText.h"
#include "ui/format/ErrorText.h"

#include <algorithm>

namespace semblance::ui {

CopyBanner::CopyBanner(Workplace& workplace, QWidget* parent)
    : Banner(BannerKind::Warning, QStringLiteral("tones"), parent), m_workplace(workplace)
{
    setObjectName(QStringLiteral("copyBanner"));
}

void CopyBanner::showFor(std::vector<ExhibitId> exhibits)
{
    using Chains = std::vector<casework::CopyChain>;
    m_chains.clear();
    setMinimumHeight(0);
    setLines({});
    const int request = ++m_request;
    if (exhibits.empty())
        return;
    m_workplace.jobs().startQuietly<Chains>(
        [lab = m_workplace.sharedLab(), exhibits](const StopToken&) -> Result<Chains> {
            Chains all;
            for (const ExhibitId exhibit : exhibits) {
                const auto found = casework::copyHistory(*lab, exhibit);
                if (!found)
                    return passOn(found);
                if (!found->chain.links.empty())
                    all.push_back(found->chain);
            }
            return all;
        },
        this,
        [this, request, exhibits](const Result<Chains>& found) {
            if (request != m_request)
                return;
            if (found)
                take(exhibits, *found);
            else
                setText(errorSentence(found.error()));
        });
}

void CopyBanner::addLine(const QString& sentence)
{
    m_texts << sentence;
    setLines(m_texts);
}

void CopyBanner::sayInstead(const QString& sentence)
{
    // What lies below stays where it is.
    setMinimumHeight(sentence.isEmpty() ? 0 : height());
    setLines(sentence.isEmpty() ? m_texts : QStringList(sentence));
}

void CopyBanner::take(const std::vector<ExhibitId>& exhibits,
                      const std::vector<casework::CopyChain>& chains)
{
    m_chains = chains;
    std::vector<CopyLine> lines;
    for (const casework::CopyChain& chain : chains) {
        for (CopyLine& line : rankedCopyLines(chain)) {
            if (exhibits.size() > 1)
                //: %1: a number; %2: what was done to the exhibit, a sentence
                line.text = tr("Exhibit %1: %2")
                                .arg(QString::number(chain.last().exhibit.value), line.text);
            lines.push_back(std::move(line));
        }
    }
    // Of all exhibits, the gravest first: a banner with room for one line shows that.
    std::ranges::stable_sort(lines, {}, &CopyLine::rank);
    m_texts.clear();
    for (const CopyLine& line : lines)
        m_texts << line.text;
    setLines(m_texts);
    Q_EMIT known();
}

} // namespace semblance::ui
