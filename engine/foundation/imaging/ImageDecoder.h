// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileBytes.h"
#include "foundation/imaging/Photograph.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

namespace semblance {

/// Checked on the header, before memory for pixels is taken.
struct DecodeLimits
{
    std::uint64_t maxFileBytes = 512ULL << 20;
    std::int64_t maxPixels = 200'000'000;
    int maxSidePx = 60'000;
};

/// JPEG, PNG, TIFF, BMP, WebP, JPEG 2000, HEIC; known by content, never by the file's name. 8 or 16 bits, grey,
/// RGB, CMYK; a colour profile is converted to sRGB, transparency is laid on mid grey.
/// The raster stays as stored; EXIF orientation is metadata. Same bytes in, same pixels out. Thread-safe.
/// Fails: ImageEmpty (0 bytes), ImageNotRecognised, ImageUnsupported, ImageTooLarge, ImageDamaged (also cut off).
Result<Photograph> decodeImage(std::span<const std::byte> bytes, std::string name,
                               const DecodeLimits& limits = {});

/// Reads and decodes. Fails: as decodeImage, FileNotFound, FileUnreadable.
Result<Photograph> decodeImageFile(const std::filesystem::path& path,
                                   const DecodeLimits& limits = {});

} // namespace semblance
