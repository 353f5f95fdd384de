// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/MonotoneCurve.h"
#include "imagery/enhancement/Recipe.h"
#include "imagery/enhancement/Steps.h"
#include "imagery/enhancement/ToneTable.h"

#include <algorithm>
#include <array>

namespace semblance::imagery {

namespace {

constexpr std::array<std::string_view, 4> kCurveChannels = {"all", "red", "green", "blue"};
constexpr std::array<std::string_view, 2> kCurveShapes = {"monotone-cubic", "linear"};

constexpr std::array kCurvesParameters = {
    ParameterSpec{.id = "points",
                  .kind = ParameterKind::Points,
                  .unit = ParameterUnit::Levels,
                  .low = 0,
                  .high = 255},
    ParameterSpec{.id = "shape", .kind = ParameterKind::Choice, .choices = kCurveShapes},
    ParameterSpec{.id = "channel", .kind = ParameterKind::Choice, .choices = kCurveChannels},
};

ToneTable sameTones()
{
    ToneTable table = {};
    for (std::size_t level = 0; level < table.size(); ++level)
        table[level] = std::uint8_t(level);
    return table;
}

ToneTable curveTable(const RecipeStep& step)
{
    const MonotoneCurve curve(step.points("points"), step.choice("shape") == kCurveShapes[0]);
    ToneTable table = {};
    for (std::size_t level = 0; level < table.size(); ++level)
        table[level] = levelOf(curve.at(double(level)));
    return table;
}

Result<Image> runCurves(const Image& picture, const RecipeStep& step, StepRun& run)
{
    const ToneTable table = curveTable(step);
    const auto channel = std::size_t(std::ranges::find(kCurveChannels, step.choice("channel")) -
                                     kCurveChannels.begin());
    ToneTables tables = {sameTones(), sameTones(), sameTones()};
    for (std::size_t i = 0; i < tables.size(); ++i) {
        if (channel == 0 || channel == i + 1)
            tables[i] = table;
    }
    return throughTables(picture, tables, run);
}

bool isCurveIdle(const RecipeStep& step)
{
    return curveTable(step) == sameTones();
}

bool curveInverts(const RecipeStep& step)
{
    return !std::ranges::is_sorted(curveTable(step));
}

/// Skin is known by its colour: one channel moved alone makes another of it.
std::vector<StepNote> statedOfCurve(const RecipeStep& step, std::optional<SizePx>)
{
    if (step.choice("channel") == kCurveChannels[0])
        return {};
    return {{0, StepWarning::ColoursShifted, {}}};
}

} // namespace

constinit const StepSpec kCurvesStep = {
    .id = "curves",
    .parameters = kCurvesParameters,
    .reference = "F. N. Fritsch and R. E. Carlson, Monotone Piecewise Cubic Interpolation, SIAM "
                 "Journal on Numerical Analysis 17, 1980 (or straight lines); level beyond the "
                 "outermost points as there",
    .run = &runCurves,
    .stated = &statedOfCurve,
    .isIdle = &isCurveIdle,
    .inverts = &curveInverts,
};

} // namespace semblance::imagery
