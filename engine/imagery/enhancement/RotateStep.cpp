// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/Recipe.h"
#include "imagery/enhancement/Steps.h"
#include "imagery/enhancement/Warp.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace semblance::imagery {

namespace {

constexpr std::array<std::string_view, 2> kCanvases = {"grow", "keep"};

constexpr std::array kRotateParameters = {
    ParameterSpec{.id = "angle",
                  .kind = ParameterKind::Real,
                  .unit = ParameterUnit::Degrees,
                  .low = -180,
                  .high = 180,
                  .initial = 0},
    ParameterSpec{.id = "canvas", .kind = ParameterKind::Choice, .choices = kCanvases},
    ParameterSpec{.id = "kernel", .kind = ParameterKind::Choice, .choices = kSmoothKernelNames},
};

struct Direction
{
    double cosine;
    double sine;
};

Direction directionOf(const RecipeStep& step)
{
    const double angle = step.number("angle") * std::numbers::pi / 180;
    return {std::cos(angle), std::sin(angle)};
}

/// Rounding must not add a pixel to a side that fits.
int wholeSide(double length)
{
    constexpr double kLeast = 1e-6;
    return std::max(1, int(std::ceil(length - kLeast)));
}

Result<SizePx> sizeAfterRotation(SizePx before, const RecipeStep& step)
{
    if (step.choice("canvas") == kCanvases[1])
        return before;
    const Direction to = directionOf(step);
    const double across = std::abs(to.cosine);
    const double down = std::abs(to.sine);
    return SizePx{wholeSide(before.width * across + before.height * down),
                  wholeSide(before.width * down + before.height * across)};
}

Result<Image> runRotation(const Image& picture, const RecipeStep& step, StepRun& run)
{
    if (step.number("angle") == 0)
        return picture;
    const auto size = sizeAfterRotation(picture.size(), step);
    if (!size)
        return passOn(size);
    const Direction to = directionOf(step);
    const PointPx old{picture.widthPx() / 2.0, picture.heightPx() / 2.0};
    const PointPx centre{size->width / 2.0, size->height / 2.0};
    const auto from = [to, old, centre](PointPx at) {
        const double x = at.x - centre.x;
        const double y = at.y - centre.y;
        return PointPx{old.x + to.cosine * x + to.sine * y, old.y - to.sine * x + to.cosine * y};
    };
    auto result = warped(picture, {*size, kernelNamed(step.choice("kernel"))}, from, run);
    if (!result)
        return passOn(result);
    return std::move(result->image);
}

bool isRotationIdle(const RecipeStep& step)
{
    return step.number("angle") == 0;
}

std::vector<StepNote> statedOfRotation(const RecipeStep& step, std::optional<SizePx>)
{
    const bool isHalfTurn = std::abs(step.number("angle")) == 180;
    if (isHalfTurn || step.choice("canvas") != kCanvases[1])
        return {};
    return {{0, StepWarning::CornersLost, {}}};
}

} // namespace

constinit const StepSpec kRotateStep = {
    .id = "rotate",
    .parameters = kRotateParameters,
    .reference = "Clockwise about the centre, corners without picture grey (128); beyond the "
                 "picture's edge the kernel takes the edge's pixels",
    .preview = PreviewWay::ReducedSlowly,
    .movesPlaces = true,
    .run = &runRotation,
    .sizeAfter = &sizeAfterRotation,
    .stated = &statedOfRotation,
    .isIdle = &isRotationIdle,
};

} // namespace semblance::imagery
