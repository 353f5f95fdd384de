// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/metadata/FileBlocks.h"

namespace semblance::imagery {

/// What Exiv2 makes of the blocks of a file.
struct DecodedBlocks
{
    /// EXIF, IPTC, XMP.
    std::vector<MetadataEntry> entries;
    std::vector<MetadataGap> gaps;
    std::vector<std::byte> thumbnail;
};

/// Never fails: what Exiv2 complains of, or throws, is a gap. In English whatever the person's
/// language. Thread-safe: one at a time.
DecodedBlocks decoded(const FileBlocks& blocks, const MetadataLimits& limits);
/// "Exiv2 0.27.6"
std::string exivName();

} // namespace semblance::imagery
