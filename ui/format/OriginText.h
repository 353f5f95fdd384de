// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/PhotographOrigin.h"

#include <QString>
#include <QStringList>

namespace semblance::ui {

/// "Photograph, said by Officer 4711, 24 Nov 2026, 12:33: copied from the telephone"
QString statementText(const casework::ProvenanceStatement& statement);
/// "Exhibit 3, from which it was made": whose hints they are.
QString sourceText(const casework::SourceHints& source);
/// Why a statement about another exhibit holds for an image: "Stated about exhibit 3, of which this
/// is a copy."; empty of its own.
QString relationText(const casework::ProvenanceInForce& inForce);
/// "Exhibit 3 was stated to be: Sketch, said by …, …. Stated anew: Photograph, said by …: because".
QString contraryText(const casework::ContraryStatement& contrary);
/// Of each statement that says otherwise than the one in force.
QStringList contraryLines(const casework::ProvenanceInForce& inForce);
/// How a photograph came about and who says so: "Provenance: unknown."; with what else was
/// stated that says otherwise.
QString originSentence(const casework::PhotographOrigin& origin);
/// Without the hints that it is an enhanced copy, of it and of its sources, where the laboratory
/// records how it was made and that is no other: what is said of the record stands instead.
casework::PhotographOrigin withUntoldHints(casework::PhotographOrigin origin);
/// That its file contradicts what is stated, as a warning; empty where it does not.
QString statementDoubt(const casework::PhotographOrigin& origin);
/// That it was stated before, or of another exhibit for which it counts, to be what may never be
/// searched for, as a warning; empty where it was not.
QString neverSearchableText(const casework::PhotographOrigin& origin);
/// What people or its file say against what the picture is taken for, as a warning:
/// neverSearchableText; statementDoubt; that it hints at no camera, where nobody says how it came
/// about; that by its own steps it is mirrored. Empty where it says nothing of it.
QString contradictionText(const casework::PhotographOrigin& origin);
/// What its file, and the file that it was made from, hint at, in one line: "Hints, no verdicts: …
/// Exhibit 3, from which it was made: …"; empty where nothing does.
QString hintsLine(const casework::PhotographOrigin& origin);
/// What stands with a result of a photograph: how it came about, what that means, how it was made
/// where it is an enhanced copy, and every hint with what it may mean.
QStringList originLines(const casework::PhotographOrigin& origin);

} // namespace semblance::ui
