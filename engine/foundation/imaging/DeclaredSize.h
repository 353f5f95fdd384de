// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Photograph.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace semblance {

/// Pixels of the stored raster, as a header declares them: anything from 0 to 2³².
struct DeclaredSize
{
    std::int64_t widthPx = 0;
    std::int64_t heightPx = 0;
};

/// The canvas that a PNG, WebP or JPEG 2000 file declares, whose decoders call a size beyond their
/// own means damaged. Empty for other formats and where the header is not understood. Thread-safe.
std::optional<DeclaredSize> declaredSize(std::span<const std::byte> bytes, ImageFormat format);

} // namespace semblance
