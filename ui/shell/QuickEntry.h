// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/lab/Lab.h"
#include "ui/shell/Place.h"
#include "ui/shell/RecentLabs.h"

#include <QString>

#include <variant>
#include <vector>

namespace semblance::ui {

/// Where a quick search can lead.
using QuickTarget = std::variant<Place, casework::Exhibit, casework::Gallery, RecentLab>;

/// A row of the quick search. A value.
struct QuickEntry
{
    QuickTarget target;
    /// What a person reads and types: "Exhibit 3 · still.jpg".
    QString text;
    /// Of resources/icons.
    QString iconName;
};

QuickEntry quickEntry(Place place);
QuickEntry quickEntry(const casework::Exhibit& exhibit);
QuickEntry quickEntry(const casework::Gallery& gallery);
QuickEntry quickEntry(const RecentLab& lab);

/// Whether every word of `typed` occurs in the entry's text, upper and lower case alike.
bool isFound(const QuickEntry& entry, const QString& typed);

/// The exhibits, newest first, then the galleries by name. Blocking: in a job.
/// Fails: as ExhibitRepository::all and GalleryRepository::all.
Result<std::vector<QuickEntry>> readQuickEntries(casework::Lab& lab);

} // namespace semblance::ui
