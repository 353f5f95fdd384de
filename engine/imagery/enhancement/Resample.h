// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/enhancement/Kernel.h"
#include "imagery/enhancement/StepRun.h"

namespace semblance::imagery {

/// In another size: across, then down, each by itself. Where a side shrinks the kernel is widened
/// by as much, so that no pixel is passed over; beyond the edge the edge's pixels count. Whole
/// numbers throughout: the same bytes on every machine. Nearest takes one pixel as it is.
/// Fails: Cancelled.
Result<Image> resampled(const Image& picture, SizePx size, Kernel kernel, const StepRun& run);

} // namespace semblance::imagery
