// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileBytes.h"
#include "foundation/imaging/DecodeLimits.h"
#include "foundation/imaging/Photograph.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>

namespace semblance {

/// JPEG, PNG, TIFF, BMP, WebP, JPEG 2000, HEIC; known by content, never by the file's name. Up to
/// 16 bits, grey, RGB, CMYK, Lab; a colour profile is converted to sRGB (left out if damaged),
/// transparency is laid on mid grey. The raster stays as stored; EXIF orientation is metadata and
/// unreadable EXIF counts as none. In HEIC, rotation and mirroring are steps of the container's own
/// decoding, so `stored` is the picture after them and its EXIF value, which repeats them, does not
/// count. Of several pictures the first (HEIC: the primary one) is taken. Same bytes in, same
/// pixels out. Thread-safe. Fails: ImageEmpty (0 bytes), ImageNotRecognised, ImageUnsupported,
/// FileTooLarge, ImageTooLarge, ImageDamaged (also cut off).
Result<Photograph> decodeImage(std::span<const std::byte> bytes, std::string name,
                               const DecodeLimits& limits = {});

/// Size and orientation of `stored` as decodeImage gives them, from the header alone: a damaged
/// picture may have them. Thread-safe. Fails: as decodeImage.
Result<OrientationMap> storedMap(std::span<const std::byte> bytes, const std::string& name);

/// Reads and decodes. Fails: as decodeImage, FileNotFound, FileUnreadable.
Result<Photograph> decodeImageFile(const std::filesystem::path& path,
                                   const DecodeLimits& limits = {});

} // namespace semblance
