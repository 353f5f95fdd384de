// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/enhancement/CopyChain.h"

#include <QStringList>

#include <vector>

namespace semblance::ui {

/// A line about an enhanced copy; `rank` as rankOf: from 0, the gravest.
struct CopyLine
{
    int rank = 0;
    QString text;
};

/// What must be said wherever an enhanced copy is shown, over all copies that it was made through,
/// the gravest first: that it is mirrored, or lies otherwise than its original's pixels, where so;
/// "Enhanced copy: original (exhibit 1) ▸ Flip ▸ [copy, exhibit 4] ▸ Gamma. …"; what its steps are
/// warned of. Empty for an exhibit that came in.
std::vector<CopyLine> rankedCopyLines(const casework::CopyChain& chain);
/// The same without the ranks.
QStringList copyLines(const casework::CopyChain& chain);
/// "Enhanced copy: Crop, Levels", as the laboratory records it, or "Enhanced copy, by its file: …",
/// as only its file says, for a card or the cell of a table: each step once, at most three. Empty
/// where nobody says so, and where it was mirrored and nothing else.
QString copyHeadline(const casework::CopyChain& chain);
/// "Mirrored copy", likewise, or how it lies where its original's EXIF orientation mirrors; empty
/// where it is not mirrored, or nobody can tell.
QString mirroredHeadline(const casework::CopyChain& chain);
/// How a copy lies whose original's EXIF orientation mirrors (`shownMirrored` is there): sentences.
QString mirroredViewText(const casework::CopyChain& chain);
/// As copyLines; of what only its file says that it is a copy, what that says: sentences.
QStringList anyCopyLines(const casework::CopyChain& chain);
/// "original (exhibit 1) ▸ Flip ▸ [copy, exhibit 4] ▸ Gamma"; where the file that came in states
/// steps: "original ▸ Flip ▸ [exhibit 3, by its file’s own word] ▸ Gamma"; where the picture of a
/// copy came in again: "… ▸ [copy, exhibit 4, taken in again as exhibit 5] ▸ Gamma".
QString chainLine(const casework::CopyChain& chain);
/// The same with what is done to that copy now: "… ▸ [copy, exhibit 4] ▸ Gamma".
QString chainLine(const casework::CopyChain& chain, ExhibitId copy, const imagery::Recipe& recipe);

} // namespace semblance::ui
