// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/Recipe.h"
#include "imagery/enhancement/Steps.h"
#include "imagery/enhancement/ToneTable.h"

#include <array>
#include <cmath>

namespace semblance::imagery {

namespace {

constexpr std::array kGammaParameters = {
    ParameterSpec{.id = "gamma", .kind = ParameterKind::Real, .low = 0.1, .high = 10, .initial = 1},
};

Result<Image> runGamma(const Image& picture, const RecipeStep& step, StepRun& run)
{
    const double exponent = 1 / step.number("gamma");
    ToneTable table = {};
    for (std::size_t in = 0; in < table.size(); ++in)
        table[in] = levelOf(255 * std::pow(double(in) / 255, exponent));
    return throughTables(picture, {table, table, table}, run);
}

bool isGammaIdle(const RecipeStep& step)
{
    return step.number("gamma") == 1;
}

} // namespace

constinit const StepSpec kGammaStep = {
    .id = "gamma",
    .parameters = kGammaParameters,
    .reference = "R. C. Gonzalez and R. E. Woods, Digital Image Processing, power-law "
                 "transformation: 255·(level/255)^(1/gamma), the same for each channel",
    .run = &runGamma,
    .isIdle = &isGammaIdle,
};

} // namespace semblance::imagery
