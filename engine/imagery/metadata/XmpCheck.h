// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/metadata/MetadataReport.h"

#include <string_view>

namespace semblance::imagery {

/// Why an XMP packet is not given to its decoder, which has no bounds of its own: entities that
/// could grow without end, elements in each other or in number beyond `limits`, or another encoding
/// than UTF-8. Empty where it may be. Reads the packet once, and knows no XML beyond its brackets.
std::optional<MetadataGap> xmpGap(std::string_view packet, const MetadataLimits& limits);

} // namespace semblance::imagery
