// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/ProbeSearch.h"
#include "casework/intake/Exhibit.h"
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
};

/// What a person looks at in a lab: enough to show it again in another window. A value; pixels are
/// shared.
struct LabView
{
    Place place = Place::Exhibits;
    std::optional<casework::Exhibit> exhibit;
    /// Its chosen face; empty where none is chosen.
    std::optional<int> mark = {};
    /// Of the galleries page; empty where there is none.
    QString gallery;
    /// Of the candidates; empty before a search.
    std::optional<SearchedFace> search;
    /// Compared with the probe, from 0; empty while nothing is compared.
    std::optional<int> candidate;
};

} // namespace semblance::ui
