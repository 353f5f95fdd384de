// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/Orientation.h"
#include "imagery/enhancement/Recipe.h"
#include "imagery/enhancement/Steps.h"

#include <array>

namespace semblance::imagery {

namespace {

constexpr std::array<std::string_view, 2> kFlips = {"left-right", "top-bottom"};

constexpr std::array kFlipParameters = {
    ParameterSpec{.id = "direction", .kind = ParameterKind::Choice, .choices = kFlips},
};

Result<Image> runFlip(const Image& picture, const RecipeStep& step, StepRun&)
{
    return upright(picture, step.choice("direction") == kFlips[0] ? Orientation::TopRight
                                                                  : Orientation::BottomLeft);
}

} // namespace

constinit const StepSpec kFlipStep = {
    .id = "flip",
    .parameters = kFlipParameters,
    .reference = "Mirrored: pixels change their places only; a mirrored face is not the face",
    .preview = PreviewWay::Moves,
    .movesPlaces = true,
    .run = &runFlip,
};

} // namespace semblance::imagery
