// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/FirstPlace.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace semblance::matching {

namespace {

struct MeasuredAt
{
    double interEyePx;
    FirstPlaceFigures figures;
};

constexpr std::array kMeasured = {
//DATA
};

} // namespace

std::optional<FirstPlaceFigures> firstPlaceAt(double interEyePx)
{
    if (interEyePx < kMeasured.front().interEyePx || interEyePx > kMeasured.back().interEyePx)
        return {};
    const auto above = std::ranges::find_if(
        kMeasured, [interEyePx](const MeasuredAt& each) { return each.interEyePx >= interEyePx; });
    if (above == kMeasured.begin())
        return above->figures;
    const MeasuredAt& low = *(above - 1);
    const double share = (interEyePx - low.interEyePx) / (above->interEyePx - low.interEyePx);
    return FirstPlaceFigures{std::lerp(low.figures.found, above->figures.found, share),
                             std::lerp(low.figures.foundLow, above->figures.foundLow, share),
                             std::lerp(low.figures.foundHigh, above->figures.foundHigh, share)};
}

} // namespace semblance::matching
