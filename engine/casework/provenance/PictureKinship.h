// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/provenance/PictureIdentity.h"
#include "foundation/crypto/Sha256.h"

#include <optional>
#include <string_view>

namespace semblance::casework {

/// A file, and by what its picture is known again.
struct PictureFile
{
    Sha256 file;
    PictureIdentity identity = {};
};

/// Why two files are no two photographs, by what they hold and say; the surest first.
enum class PictureKinship
{
    SameFile,
    /// As they are or turned or mirrored.
    SamePixels,
    /// The first file says that it was made from the second. Anybody can write that into a file,
    /// here and below.
    FirstMadeFromSecond,
    SecondMadeFromFirst,
    /// Both say that they were made from one further file.
    OneSource,
};

/// Stable, for --json: "samePixels".
std::string_view name(PictureKinship kinship);

/// The surest that holds; empty where nothing says that they are one picture, which does not say
/// that they are two. Thread-safe.
std::optional<PictureKinship> kinshipOf(const PictureFile& first, const PictureFile& second);

} // namespace semblance::casework
