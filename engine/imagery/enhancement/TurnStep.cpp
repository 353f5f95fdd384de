// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/Orientation.h"
#include "imagery/enhancement/Recipe.h"
#include "imagery/enhancement/Steps.h"

#include <array>

namespace semblance::imagery {

namespace {

constexpr std::array<std::string_view, 3> kTurns = {"clockwise", "half", "anticlockwise"};

constexpr std::array kTurnParameters = {
    ParameterSpec{.id = "direction", .kind = ParameterKind::Choice, .choices = kTurns},
};

QuarterTurn turnOf(const RecipeStep& step)
{
    if (step.choice("direction") == kTurns[1])
        return QuarterTurn::Half;
    return step.choice("direction") == kTurns[0] ? QuarterTurn::Clockwise90
                                                 : QuarterTurn::Clockwise270;
}

Result<SizePx> sizeAfterTurn(SizePx before, const RecipeStep& step)
{
    return OrientationMap(before, orientationOf(turnOf(step))).uprightSize();
}

Result<Image> runTurn(const Image& picture, const RecipeStep& step, StepRun&)
{
    return upright(picture, orientationOf(turnOf(step)));
}

} // namespace

constinit const StepSpec kTurnStep = {
    .id = "turn",
    .parameters = kTurnParameters,
    .reference = "Whole quarter turns: pixels change their places only",
    .preview = PreviewWay::Moves,
    .movesPlaces = true,
    .run = &runTurn,
    .sizeAfter = &sizeAfterTurn,
};

} // namespace semblance::imagery
