// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/Recipe.h"
#include "imagery/enhancement/RecipeFault.h"
#include "imagery/enhancement/Steps.h"
#include "imagery/enhancement/Warp.h"

#include <array>
#include <cmath>
#include <sstream>

namespace semblance::imagery {

namespace {

constexpr std::array kLensParameters = {
    ParameterSpec{.id = "k1", .kind = ParameterKind::Real, .low = -0.6, .high = 0.6, .initial = 0},
    ParameterSpec{.id = "k2", .kind = ParameterKind::Real, .low = -0.6, .high = 0.6, .initial = 0},
    ParameterSpec{.id = "kernel", .kind = ParameterKind::Choice, .choices = kSmoothKernelNames},
};

/// "0.167": the lowest value with three decimals that lies above `limit`.
std::string valueAbove(double limit)
{
    constexpr double kThousand = 1000;
    constexpr double kRounding = 1e-6;
    std::ostringstream text;
    text << (std::floor(limit * kThousand + kRounding) + 1) / kThousand;
    return text.str();
}

/// The derivative of r·(1 + k1·r² + k2·r⁴) is 1 + 3·k1·t + 5·k2·t² with t = r²: above 0 for every
/// t from 0 to 1, the corner, where k1 is above this.
double lowestK1(double k2)
{
    const bool turnsInside = 5 * k2 > 1;
    return turnsInside ? -2 * std::sqrt(5 * k2) / 3 : -(1 + 5 * k2) / 3;
}

double lowestK2(double k1)
{
    const bool turnsInside = -3 * k1 > 2;
    return turnsInside ? 9 * k1 * k1 / 20 : -(1 + 3 * k1) / 5;
}

/// Where places do not keep their order along a line from the centre, the picture is folded: one
/// part of a face lies there twice. The radius counts in halves of the diagonal, so that the size
/// of the picture does not matter.
Result<void> checkLens(const RecipeStep& step)
{
    const double k1 = step.number("k1");
    const double k2 = step.number("k2");
    if (k1 > lowestK1(k2))
        return {};
    return stepFailure(
        RecipeFault::FoldsPicture, "k1",
        {{"lowestK1", valueAbove(lowestK1(k2))}, {"lowestK2", valueAbove(lowestK2(k1))}});
}

bool isLensIdle(const RecipeStep& step)
{
    return step.number("k1") == 0 && step.number("k2") == 0;
}

Result<Image> runLens(const Image& picture, const RecipeStep& step, StepRun& run)
{
    const double k1 = step.number("k1");
    const double k2 = step.number("k2");
    if (isLensIdle(step))
        return picture;
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
    .reference =
        "D. C. Brown, Decentering Distortion of Lenses, Photogrammetric Engineering 32, "
        "1966, radial terms: a point at r comes from r·(1 + k1·r² + k2·r⁴), r from the "
        "picture's centre in halves of its diagonal; k1 below 0 straightens a barrel; what "
        "would fold the picture is refused. Where there was no picture, grey (128)",
    .preview = PreviewWay::ReducedSlowly,
    .movesPlaces = true,
    .run = &runLens,
    .check = &checkLens,
    .warning = StepWarning::ShapesBent,
    .isIdle = &isLensIdle,
};

} // namespace semblance::imagery
