// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/Recipe.h"
#include "imagery/enhancement/RecipeFault.h"
#include "imagery/enhancement/Steps.h"
#include "imagery/enhancement/ToneTable.h"

#include <algorithm>
#include <array>

namespace semblance::imagery {

namespace {

constexpr ParameterSpec levelParameter(std::string_view id, double initial)
{
    return {.id = id,
            .kind = ParameterKind::Whole,
            .unit = ParameterUnit::Levels,
            .low = 0,
            .high = 255,
            .initial = initial};
}

constexpr std::array kLevelsParameters = {levelParameter("black", 0), levelParameter("white", 255),
                                          levelParameter("out-black", 0),
                                          levelParameter("out-white", 255)};

Result<void> checkLevels(const RecipeStep& step)
{
    if (step.whole("black") >= step.whole("white"))
        return stepFailure(RecipeFault::WrongOrder, "black", {{"above", "white"}});
    if (step.whole("out-black") >= step.whole("out-white"))
        return stepFailure(RecipeFault::WrongOrder, "out-black", {{"above", "out-white"}});
    return {};
}

Result<Image> runLevels(const Image& picture, const RecipeStep& step, StepRun& run)
{
    const double black = step.number("black");
    const double low = step.number("out-black");
    const double factor = (step.number("out-white") - low) / (step.number("white") - black);
    ToneTable table = {};
    for (std::size_t in = 0; in < table.size(); ++in) {
        const double out = low + factor * (double(in) - black);
        table[in] = levelOf(std::clamp(out, low, step.number("out-white")));
    }
    return throughTables(picture, {table, table, table}, run);
}

bool areLevelsIdle(const RecipeStep& step)
{
    return step.whole("black") == 0 && step.whole("out-black") == 0 &&
           step.whole("white") == kLargestLevel && step.whole("out-white") == kLargestLevel;
}

} // namespace

constinit const StepSpec kLevelsStep = {
    .id = "levels",
    .parameters = kLevelsParameters,
    .reference = "R. C. Gonzalez and R. E. Woods, Digital Image Processing, contrast stretching: "
                 "a straight line from black to white, the same for each channel",
    .run = &runLevels,
    .check = &checkLevels,
    .isIdle = &areLevelsIdle,
};

} // namespace semblance::imagery
