// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileBytes.h"
#include "foundation/imaging/Image.h"

#include <filesystem>
#include <optional>

namespace semblance {

enum class LosslessFormat
{
    Png,
    /// Deflate.
    Tiff,
};

/// By the name's ending, in either case: .png, .tif, .tiff; anything else is empty.
std::optional<LosslessFormat> losslessFormatOf(const std::filesystem::path& file);

/// Every pixel as it is, 8 bits a channel, without metadata. Same pixels in, same bytes out (with
/// one build of the libraries). Thread-safe. Fails: InvalidInput (no pixels), BackendFailed.
Result<Bytes> writeLossless(const Image& image, LosslessFormat format);

} // namespace semblance
