// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/enhancement/Parameter.h"
#include "imagery/enhancement/RecipeFault.h"

namespace semblance::imagery {

/// No side of a picture is longer.
inline constexpr int kLongestSidePx = 60000;

/// A place along a side, from 0; usually at its beginning where `initial` says so.
constexpr ParameterSpec placeParameter(std::string_view id, std::optional<double> initial = {})
{
    return {.id = id,
            .kind = ParameterKind::Whole,
            .unit = ParameterUnit::Pixels,
            .low = 0,
            .high = kLongestSidePx - 1,
            .initial = initial};
}

/// The length of a side; what is usual, only the picture says.
constexpr ParameterSpec sideParameter(std::string_view id)
{
    return {.id = id,
            .kind = ParameterKind::Whole,
            .unit = ParameterUnit::Pixels,
            .low = 1,
            .high = kLongestSidePx};
}

/// Of a parameter that the picture bounds more closely than its method does.
inline tl::unexpected<Error> outsidePicture(std::string_view parameter, int low, int high)
{
    return stepFailure(RecipeFault::OutsidePicture, std::string(parameter),
                       {{"low", std::to_string(low)}, {"high", std::to_string(high)}});
}

} // namespace semblance::imagery
