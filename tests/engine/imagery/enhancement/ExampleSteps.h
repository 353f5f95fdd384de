// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/enhancement/Recipe.h"

#include <map>
#include <string>

namespace semblance::tests {

using imagery::CurvePoint;
using imagery::ParameterValue;
using imagery::RecipeStep;

inline RecipeStep step(const std::string& id,
                       const std::map<std::string, ParameterValue>& values = {})
{
    RecipeStep made(*imagery::findStep(id));
    for (const auto& [parameter, value] : values)
        made = made.with(parameter, value);
    return made;
}

inline ParameterValue word(const char* text)
{
    return std::string(text);
}

inline Sha256 exampleFrame()
{
    return Sha256::of(std::as_bytes(std::span("another picture", 15)));
}

/// One of each method that does something to a picture of at least 40 × 30 pixels.
inline std::vector<RecipeStep> exampleSteps()
{
    return {
        step("deinterlace", {{"field", word("bottom")}}),
        step("frame-average",
             {{"frames", std::vector<Sha256>{exampleFrame()}}, {"least-correlation", 0.7}}),
        step("crop", {{"x", 3.0}, {"y", 4.0}, {"width", 31.0}, {"height", 22.0}}),
        step("turn"),
        step("rotate", {{"angle", 12.5}}),
        step("flip"),
        step("aspect", {{"pixel-aspect", 1.42}}),
        step("lens", {{"k1", -0.2}, {"k2", 0.05}}),
        step("white-balance-grey-world"),
        step("white-balance-grey-point", {{"x", 20.0}, {"y", 10.0}}),
        step("levels", {{"black", 20.0}, {"white", 230.0}}),
        step("gamma", {{"gamma", 1.8}}),
        step("curves", {{"points", std::vector<CurvePoint>{{0, 0}, {64, 100}, {255, 250}}}}),
        step("clahe", {{"clip", 3.0}, {"columns", 4.0}, {"rows", 3.0}}),
        step("denoise-median", {{"radius", 2.0}}),
        step("denoise-bilateral", {{"radius", 3.0}}),
        step("denoise-nlm", {{"patch", 1.0}, {"search", 4.0}}),
        step("deblur-wiener", {{"shape", word("motion")}, {"size", 5.0}, {"angle", 30.0}}),
        step("deblur-richardson-lucy", {{"shape", word("gaussian")}, {"iterations", 4.0}}),
        step("resize", {{"width", 90.0}, {"height", 70.0}, {"kernel", word("lanczos3")}}),
    };
}

} // namespace semblance::tests
