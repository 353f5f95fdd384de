// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/StepSpec.h"

#include "imagery/enhancement/Recipe.h"
#include "imagery/enhancement/Steps.h"

#include <algorithm>
#include <array>

namespace semblance::imagery {

namespace {

constexpr std::array<const StepSpec*, 20> kAllSteps = {
    &kDeinterlaceStep, &kFrameAverageStep,  &kCropStep,   &kTurnStep,           &kRotateStep,
    &kFlipStep,        &kAspectStep,        &kLensStep,   &kGreyWorldStep,      &kGreyPointStep,
    &kLevelsStep,      &kGammaStep,         &kCurvesStep, &kClaheStep,          &kMedianStep,
    &kBilateralStep,   &kNonLocalMeansStep, &kWienerStep, &kRichardsonLucyStep, &kResizeStep,
};

} // namespace

std::span<const StepSpec* const> stepSpecs()
{
    return kAllSteps;
}

const StepSpec* findStep(std::string_view id)
{
    const auto found = std::ranges::find(kAllSteps, id, &StepSpec::id);
    return found == kAllSteps.end() ? nullptr : *found;
}

std::optional<Kernel> kernelOf(const RecipeStep& step)
{
    const auto& parameters = step.spec().parameters;
    const auto found =
        std::ranges::find(parameters, std::string_view("kernel"), &ParameterSpec::id);
    return found == parameters.end() ? std::nullopt
                                     : std::optional(kernelNamed(step.choice("kernel")));
}

std::string referenceOf(const RecipeStep& step)
{
    const std::string method(step.spec().reference);
    const auto kernel = kernelOf(step);
    return kernel ? method + ". Kernel: " + std::string(referenceOf(*kernel)) : method;
}

} // namespace semblance::imagery
