// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/detection/BoxFit.h"

#include <algorithm>
#include <array>

namespace semblance::matching {

namespace {

constexpr double kGenerous = 2.5;

struct Step
{
    double covered;
    double fit;
};

constexpr std::array kSteps{Step{0, 0}, Step{0.3, 0.5}, Step{0.7, 0.7}, Step{0.85, 1}};

double fitOf(double covered)
{
    for (std::size_t i = 1; i < kSteps.size(); ++i) {
        const Step& from = kSteps[i - 1];
        const Step& to = kSteps[i];
        if (covered < to.covered)
            return from.fit +
                   (to.fit - from.fit) * (covered - from.covered) / (to.covered - from.covered);
    }
    return kSteps.back().fit;
}

} // namespace

double boxFit(const RectPx& drawn, const RectPx& face)
{
    const double shared = intersection(drawn, face).area();
    return fitOf(shared / std::max(face.area(), drawn.area() / kGenerous));
}

} // namespace semblance::matching
