// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/Recipe.h"
#include "imagery/enhancement/Steps.h"
#include "imagery/enhancement/Warp.h"

#include <array>
#include <cmath>

namespace semblance::imagery {

namespace {

constexpr std::array kLensParameters = {
    ParameterSpec{.id = "k1", .kind = ParameterKind::Real, .low = -0.6, .high = 0.6, .initial = 0},
    ParameterSpec{.id = "k2", .kind = ParameterKind::Real, .low = -0.6, .high = 0.6, .initial = 0},
    ParameterSpec{.id = "kernel", .kind = ParameterKind::Choice, .choices = kSmoothKernelNames},
};

Result<Image> runLens(const Image& picture, const RecipeStep& step, StepRun& run)
{
    const double k1 = step.number("k1");
    const double k2 = step.number("k2");
    if (k1 == 0 && k2 == 0)
        return picture;
    run.warn(StepWarning::ShapesBent);
    const PointPx centre{picture.widthPx() / 2.0, picture.heightPx() / 2.0};
    const double half2 = centre.x * centre.x + centre.y * centre.y;
    const auto from = [k1, k2, centre, half2](PointPx at) {
        const double x = at.x - centre.x;
        const double y = at.y - centre.y;
        const double r2 = (x * x + y * y) / half2;
        const double factor = 1 + r2 * (k1 + r2 * k2);
        return PointPx{centre.x + factor * x, centre.y + factor * y};
    };
    auto result = warped(picture, {picture.size(), kernelNamed(step.choice("kernel"))}, from, run);
    if (!result)
        return passOn(result);
    return std::move(result->image);
}

} // namespace

constinit const StepSpec kLensStep = {
    .id = "lens",
    .parameters = kLensParameters,
    .reference = "D. C. Brown, Decentering Distortion of Lenses, Photogrammetric Engineering 32, "
                 "1966, radial terms: a point at r comes from r·(1 + k1·r² + k2·r⁴), r from the "
                 "picture's centre in halves of its diagonal; k1 below 0 straightens a barrel. "
                 "Where there was no picture, grey (128). Kernels: R. G. Keys, IEEE Transactions "
                 "on ASSP 29, 1981 (bicubic, a = -0.5); C. E. Duchon, Journal of Applied "
                 "Meteorology 18, 1979 (lanczos3)",
    .preview = PreviewWay::ReducedSlowly,
    .movesPlaces = true,
    .run = &runLens,
};

} // namespace semblance::imagery
