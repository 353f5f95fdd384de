// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ZoomSteps.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace semblance::ui {

namespace {

constexpr std::array kSteps = {
    1.0 / 64, 1.0 / 48, 1.0 / 32, 1.0 / 24, 1.0 / 16, 1.0 / 12, 1.0 / 8, 1.0 / 6,     1.0 / 5,
    1.0 / 4,  1.0 / 3,  0.4,      0.5,      0.6,      0.7,      0.8,     0.9,         1.0,
    1.2,      1.4,      1.7,      2.0,      3.0,      4.0,      5.0,     6.0,         8.0,
    10.0,     12.0,     16.0,     20.0,     24.0,     32.0,     48.0,    kLargestZoom};
/// A zoom this near to a step counts as the step, so that none seems to do nothing.
constexpr double kSame = 1.02;

} // namespace

double nextZoom(double zoom)
{
    for (const double step : kSteps) {
        if (step > zoom * kSame)
            return step;
    }
    return kLargestZoom;
}

double previousZoom(double zoom, double smallest)
{
    for (auto step = kSteps.rbegin(); step != kSteps.rend(); ++step) {
        if (*step * kSame < zoom)
            return std::max(*step, smallest);
    }
    return smallest;
}

} // namespace semblance::ui
