// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/StopToken.h"
#include "imagery/video/ClipBytes.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace semblance::imagery {

/// What an AVI file lists of one of its streams. Demuxers pass over entries of length 0, which
/// recorders write for frames that they leave out; only the file itself tells these from frames
/// that are missing.
struct AviEntries
{
    /// Whose bytes are all in the file, those of length 0 included.
    std::size_t whole = 0;
    std::size_t empty = 0;
    /// An entry, or the list of all, reaches beyond the end of the file.
    bool isCut = false;
    /// Where entries with data begin that the list at the end of the file names, rising; empty
    /// where it has none.
    std::vector<std::int64_t> listed = {};
    /// Those of them that are not there: something else stands in their place. Rising.
    std::vector<std::int64_t> lost = {};

    friend bool operator==(const AviEntries&, const AviEntries&) = default;
};

/// Of the stream of that number. Empty for what is no AVI, cannot be read, or was stopped.
/// Thread-safe.
std::optional<AviEntries> aviEntries(const ClipBytes& bytes, int stream,
                                     const StopToken& stop = {});

} // namespace semblance::imagery
