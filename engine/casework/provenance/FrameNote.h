// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/provenance/Provenance.h"

#include <cstddef>
#include <optional>

namespace semblance::casework {

/// What the program itself notes of a frame that it took out of a video.
struct FrameNote
{
    /// From 0.
    std::size_t frame = 0;
    /// The file's name without its folder.
    QString clipName;

    friend bool operator==(const FrameNote&, const FrameNote&) = default;
};

/// Such a statement, with the note in English as records keep it.
ProvenanceStatement frameStatement(const FrameNote& note, const QDateTime& statedUtc);
/// Out of exactly such a statement; empty of what a person said, and of a note so long that its end
/// is not recorded.
std::optional<FrameNote> frameNoteOf(const ProvenanceStatement& statement);

} // namespace semblance::casework
