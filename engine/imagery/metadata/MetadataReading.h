// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/metadata/MetadataReport.h"

#include <cstddef>
#include <span>

namespace semblance::imagery {

/// What JPEG, PNG, TIFF, WebP, JPEG 2000 and HEIC files say of themselves; BMP says nothing. Never
/// fails: what cannot be read, or is more than `limits` take, is a gap of the report; a file that
/// is no image has one gap and nothing else. Takes time and memory in proportion to the file's
/// bytes, whatever they hold. Same bytes, same report, in every language. Blocking; thread-safe
/// (one file at a time: Exiv2 is not).
MetadataReport readMetadata(std::span<const std::byte> file, const MetadataLimits& limits = {});
/// The small picture's own bytes, a JPEG as a rule; empty where there is none. Thread-safe.
std::vector<std::byte> embeddedThumbnail(std::span<const std::byte> file,
                                         const MetadataLimits& limits = {});
/// What readMetadata reads with, as reports name it.
std::string metadataReader();

} // namespace semblance::imagery
