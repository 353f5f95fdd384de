// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/ProbeSearch.h"
#include "ui/comparison/ComparedViews.h"
#include "ui/faces/ExhibitMemory.h"
#include "ui/faces/PhotographSet.h"
#include "ui/models/ProbeFace.h"
#include "ui/shell/Place.h"

#include <QDateTime>

#include <memory>
#include <optional>

namespace semblance::ui {

/// A search that a person made.
struct SearchedFace
{
    ProbeFace probe;
    QString gallery;
    /// Null while there is none: then it is searched for again.
    std::shared_ptr<const casework::ProbeSearchResult> result = {};
    /// When the result was there, UTC.
    QDateTime searchedUtc = {};
    /// Another engine made it: its result is gone, and nobody searches for it again unasked.
    bool isOfOtherEngine = false;
};

/// What a person looks at in a lab: enough to show it again in another window. A value; pixels are
/// shared.
struct LabView
{
    Place place = Place::Exhibits;
    /// As it was left; empty where none is open.
    std::optional<ExhibitMemory> exhibit;
    /// Of the galleries page; empty where there is none.
    QString gallery;
    /// Of that gallery, the list of what was not enrolled stands in front.
    bool areProblemsShown = false;
    /// Of the candidates; empty before a search.
    std::optional<SearchedFace> search;
    /// Compared with the probe, from 0; empty while nothing is compared.
    std::optional<int> candidate;
    /// Of that comparison; empty where its views are as at first.
    std::optional<ComparedViews> views = {};
    /// Which of the probe's photographs is compared, from 0.
    std::size_t photograph = 0;
    /// What is to be searched for together.
    std::vector<SetPhotograph> photographs = {};
    /// The file of the video that is open; empty for none.
    QString video = {};
};

} // namespace semblance::ui
