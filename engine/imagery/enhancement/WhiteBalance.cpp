// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/WhiteBalance.h"

#include "imagery/enhancement/LinearLight.h"
#include "imagery/enhancement/RecipeFault.h"
#include "imagery/enhancement/ToneTable.h"

#include <algorithm>
#include <numeric>

namespace semblance::imagery {

namespace {

/// Sums of all pixels: how many they are divides out.
std::array<double, 3> lightOf(const ChannelCounts& counts)
{
    std::array<double, 3> light = {};
    for (std::size_t channel = 0; channel < light.size(); ++channel) {
        for (std::size_t level = 0; level < 256; ++level)
            light[channel] += double(counts[channel][level]) * linearLight()[level];
    }
    return light;
}

ToneTable tableOf(double factor)
{
    ToneTable table = {};
    for (std::size_t level = 0; level < table.size(); ++level)
        table[level] = levelOf(levelOfLight(factor * linearLight()[level]));
    return table;
}

void warnOfFactors(const std::array<double, 3>& factors, StepRun& run)
{
    // In linear light: about four levels of a mid grey.
    constexpr double kVisible = 1.1;
    const auto [least, most] = std::ranges::minmax(factors);
    if (most <= kVisible * least)
        return;
    run.warn(StepWarning::ColoursBalanced, {{"red", std::to_string(factors[0])},
                                            {"green", std::to_string(factors[1])},
                                            {"blue", std::to_string(factors[2])}});
}

} // namespace

Result<Image> balanced(const Image& picture, const ChannelCounts& grey, StepRun& run)
{
    const std::array<double, 3> light = lightOf(grey);
    if (std::ranges::min(light) <= 0)
        return stepFailure(RecipeFault::NoLight, {});
    const double mean = std::accumulate(light.begin(), light.end(), 0.0) / 3;
    const std::array<double, 3> factors = {mean / light[0], mean / light[1], mean / light[2]};
    warnOfFactors(factors, run);
    return throughTables(picture, {tableOf(factors[0]), tableOf(factors[1]), tableOf(factors[2])},
                         run);
}

} // namespace semblance::imagery
