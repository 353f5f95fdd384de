// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/LinearLight.h"

#include <cmath>

namespace semblance::imagery {

namespace {

std::array<double, 256> makeLinearLight()
{
    std::array<double, 256> light = {};
    for (std::size_t level = 0; level < light.size(); ++level) {
        const double share = double(level) / 255;
        light[level] = share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    }
    return light;
}

} // namespace

const std::array<double, 256>& linearLight()
{
    static const std::array<double, 256> light = makeLinearLight();
    return light;
}

double levelOfLight(double light)
{
    const double share =
        light <= 0.0031308 ? light * 12.92 : 1.055 * std::pow(light, 1 / 2.4) - 0.055;
    return 255 * share;
}

} // namespace semblance::imagery
