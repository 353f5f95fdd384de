// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/FoundCandidate.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace semblance::ui {

/// Short, for a card or the cell of a table.
struct CandidateHeadline
{
    QString words;
    bool isWarning = false;
};

/// What its image is stated to be, or the picture that its file names, where that matters beside a
/// probe: drawn, generated, a scan; empty in the ordinary case.
std::optional<CandidateHeadline> originHeadline(const casework::FoundCandidate& found);

/// That and what else was stated, whether it is one picture with the probe's, an enhanced copy by
/// the laboratory's record or by its file, mirrored perhaps; the gravest first, empty in the
/// ordinary case.
std::vector<CandidateHeadline> imageHeadlines(const casework::FoundCandidate& found);

/// Why score and comparison say nothing of two photographs: a sentence; empty where nothing says
/// so. What files hold and say stands instead of what engines' scores let one guess. `photographs`:
/// the names of the probe's, in their order.
QString kinshipNote(const casework::FoundCandidate& found, const QStringList& photographs);

/// What is stated about its image and matters beside the probe, and how it was made where it is a
/// copy, as recorded or as its file says: sentences; empty in the ordinary case.
QStringList imageOriginNotes(const casework::FoundCandidate& found);

/// That two photographs look like one picture: because no engine sees a difference, or by
/// `isSavedAgain` (matching::asOnePicture); empty where neither. `one`, `other`: their names.
QString likenessText(const matching::PairScore& score, bool isSavedAgain, const QString& one,
                     const QString& other);

} // namespace semblance::ui
