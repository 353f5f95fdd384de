// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/enhancement/CopyNote.h"
#include "imagery/enhancement/Recipe.h"

#include <cstddef>
#include <optional>
#include <span>

namespace semblance::imagery {

/// Why what a file says of how it was made cannot be relied on: marks that this program writes
/// together are missing, cannot be read or contradict each other.
enum class NoteFault
{
    /// Steps or sizes, but not of which file; or the name of that file is no SHA-256.
    NoSource,
    NoSteps,
    /// Damaged, or of a newer program.
    UnreadableSteps,
    NoHash,
    /// Other steps than their hash says, or other frames than the steps name.
    OtherSteps,
    /// Steps that mirror or scale, and that may be those of a frame (CopyNote::mayBeOfFrame).
    OfPictureOrFrame,
};

/// The steps of a note that bears itself out. Thread-safe.
tl::expected<Recipe, NoteFault> soundRecipe(const CopyNote& note);

/// The first fault in what a file says of its picture, over all of its notes, OfPictureOrFrame
/// behind all others; empty of a file that says nothing. Thread-safe.
std::optional<NoteFault> copyFault(std::span<const std::byte> file);
/// The same of what it says of frames that were laid over it.
std::optional<NoteFault> frameFault(std::span<const std::byte> file);

} // namespace semblance::imagery
