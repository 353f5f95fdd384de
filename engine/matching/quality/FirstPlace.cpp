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
    MeasuredAt{kFirstPlaceFromPx, {0.457, 0.399, 0.508}},
    MeasuredAt{12, {0.686, 0.621, 0.742}},
    MeasuredAt{14, {0.813, 0.759, 0.859}},
    MeasuredAt{16, {0.884, 0.845, 0.915}},
    MeasuredAt{20, {0.940, 0.915, 0.958}},
    MeasuredAt{24, {0.962, 0.944, 0.975}},
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
