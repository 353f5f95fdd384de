// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/StopToken.h"
#include "imagery/video/ClipBytes.h"

#include <cstdint>
#include <optional>

namespace semblance::imagery {

/// The place, in bytes, up to which a file should reach by the sizes that its own outermost
/// elements state: boxes of MP4 and MOV, the segment of Matroska. Beyond its end where it is cut
/// off. Empty for other files, where no size is stated (live recordings), where the bytes cannot be
/// read, or when stopped. Thread-safe.
std::optional<std::int64_t> statedEnd(const ClipBytes& bytes, const StopToken& stop = {});

} // namespace semblance::imagery
