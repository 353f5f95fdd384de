// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Geometry.h"
#include "imagery/enhancement/Kernel.h"
#include "imagery/enhancement/StepRun.h"

#include <functional>

namespace semblance::imagery {

/// Where a place in the result comes from in the original; both with (0.5, 0.5) at the first
/// pixel's centre. Called from several threads.
using PlaceMap = std::function<PointPx(PointPx)>;

/// Level of all channels where the original has nothing.
inline constexpr std::uint8_t kNothingLevel = 128;

struct Warped
{
    Image image;
    /// One byte a pixel, rows without padding: 0 where the original has nothing. Empty unless asked
    /// for.
    std::vector<std::uint8_t> covered;
};

struct WarpRequest
{
    SizePx size;
    Kernel kernel = Kernel::Bicubic;
    bool wantsCover = false;
};

/// The picture bent: places are rounded to 1/256 of a pixel, weights are whole numbers. Beyond its
/// edge the original has nothing; the kernel, which reaches over it, then takes the edge's pixels.
/// Fails: Cancelled.
Result<Warped> warped(const Image& picture, const WarpRequest& request, const PlaceMap& from,
                      const StepRun& run);

} // namespace semblance::imagery
