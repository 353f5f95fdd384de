// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Image.h"
#include "imagery/enhancement/StepRun.h"

#include <vector>

namespace semblance::imagery {

/// One picture in several sizes, each half of the one before: any smaller size is then made from
/// few pixels. For looking at. A value; thread-safe.
class PicturePyramid
{
public:
    /// No picture.
    PicturePyramid() = default;
    /// Fails: Cancelled.
    static Result<PicturePyramid> of(const Image& picture, const StepRun& run);

    /// Whether it was made of these very pixels.
    bool isOf(const Image& picture) const;
    /// `scale` (0 to 1) times as many pixels along each side, at least one.
    Image at(double scale) const;

private:
    std::vector<Image> m_levels;
};

} // namespace semblance::imagery
