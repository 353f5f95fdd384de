// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/QuickTravel.h"

#include "ui/faces/ExhibitPage.h"
#include "ui/galleries/GalleriesPage.h"
#include "ui/shell/LabPages.h"
#include "ui/shell/QuickSearch.h"

#include <algorithm>

namespace semblance::ui {

QuickTravel::QuickTravel(const RecentLabs& recent, QWidget& window)
    : QObject(&window), m_recent(recent), m_search(new QuickSearch(&window))
{
    connect(m_search, &QuickSearch::chosen, this, &QuickTravel::goTo);
}

void QuickTravel::setLab(Workplace* workplace, LabPages* pages)
{
    m_search->close();
    ++m_request;
    m_workplace = workplace;
    m_pages = pages;
}

void QuickTravel::open()
{
    const auto known = placesAndLabs();
    m_search->open(known);
    const int request = ++m_request;
    if (!m_workplace) {
        m_search->showEntries(known);
        return;
    }
    m_workplace->jobs().startQuietly<std::vector<QuickEntry>>(
        [lab = m_workplace->sharedLab()](const StopToken&) { return readQuickEntries(*lab); }, this,
        [this, request, known](const Result<std::vector<QuickEntry>>& read) {
            if (request != m_request) {
                return;
            }
            if (!read) {
                m_search->showError(read.error());
                return;
            }
            std::vector<QuickEntry> all = known;
            // Behind the places, before other labs.
            const auto labs = std::find_if(all.begin(), all.end(), [](const QuickEntry& entry) {
                return std::holds_alternative<RecentLab>(entry.target);
            });
            all.insert(labs, read->begin(), read->end());
            m_search->showEntries(all);
        });
}

std::vector<QuickEntry> QuickTravel::placesAndLabs() const
{
    std::vector<QuickEntry> entries;
    for (const Place place : kPlaces) {
        if (m_pages && m_pages->isAvailable(place)) {
            entries.push_back(quickEntry(place));
        }
    }
    const QString here =
        m_workplace ? QString::fromStdString(m_workplace->lab().info().folder.string()) : QString();
    for (const RecentLab& lab : m_recent.all()) {
        if (lab.folder != here) {
            entries.push_back(quickEntry(lab));
        }
    }
    return entries;
}

void QuickTravel::goTo(const QuickEntry& entry)
{
    if (const auto* lab = std::get_if<RecentLab>(&entry.target)) {
        Q_EMIT labChosen(lab->folder);
        return;
    }
    if (!m_pages) {
        return;
    }
    if (const auto* place = std::get_if<Place>(&entry.target)) {
        m_pages->goTo(*place);
    } else if (const auto* exhibit = std::get_if<casework::Exhibit>(&entry.target)) {
        const auto& shown = m_pages->exhibits().exhibit();
        if (!shown || shown->id != exhibit->id) {
            m_pages->exhibits().openExhibit(*exhibit);
        }
        m_pages->goTo(Place::Exhibits);
    } else if (const auto* gallery = std::get_if<casework::Gallery>(&entry.target)) {
        m_pages->galleries().selectGallery(gallery->name);
        m_pages->goTo(Place::Galleries);
    }
}

} // namespace semblance::ui
