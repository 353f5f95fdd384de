// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/LastExhibit.h"

#include "ui/faces/ExhibitPage.h"

#include <QSettings>
#include <QUrl>

#include <algorithm>

namespace semblance::ui {

using casework::Exhibit;

namespace {

/// Empty where the lab holds none of that number.
Result<std::optional<Exhibit>> exhibitOf(casework::Lab& lab, ExhibitId id)
{
    return lab.exhibits().all().map([id](const std::vector<Exhibit>& all) {
        const auto found = std::ranges::find(all, id, &Exhibit::id);
        return found == all.end() ? std::nullopt : std::optional(*found);
    });
}

} // namespace

LastExhibit::LastExhibit(Workplace& workplace, ExhibitPage& page, QSettings& settings,
                         const QString& lab, QObject* parent)
    : QObject(parent), m_workplace(workplace), m_page(page), m_settings(settings),
      m_exhibitKey(QStringLiteral("exhibit/open/") +
                   QString::fromLatin1(QUrl::toPercentEncoding(lab))),
      m_markKey(QStringLiteral("exhibit/face/") + QString::fromLatin1(QUrl::toPercentEncoding(lab)))
{
    connect(&page, &ExhibitPage::exhibitShown, this, [this](ExhibitId exhibit) {
        m_settings.setValue(m_exhibitKey, QVariant::fromValue(qint64{exhibit.value}));
        m_settings.remove(m_markKey);
    });
    connect(&page.faces().marks(), &FaceMarkList::selectionChanged, this, [this] {
        if (const auto mark = m_page.faces().marks().selected())
            m_settings.setValue(m_markKey, *mark);
    });
}

void LastExhibit::openAgain()
{
    const ExhibitId id{m_settings.value(m_exhibitKey).toLongLong()};
    const int mark = m_settings.value(m_markKey).toInt();
    if (id.value <= 0)
        return;
    m_workplace.jobs().startQuietly<std::optional<Exhibit>>(
        [lab = m_workplace.sharedLab(), id](const StopToken&) { return exhibitOf(*lab, id); }, this,
        [this, mark](const Result<std::optional<Exhibit>>& exhibit) {
            // A list that cannot be read is told by the page itself.
            if (exhibit && *exhibit)
                open(**exhibit, mark);
        });
}

void LastExhibit::open(const Exhibit& exhibit, int mark)
{
    if (m_page.exhibit())
        return;
    if (mark > 0)
        m_page.faces().remember(exhibit.id, mark);
    m_page.openExhibit(exhibit);
}

} // namespace semblance::ui
