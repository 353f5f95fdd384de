// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/StepSpec.h"

#include "imagery/enhancement/Kernel.h"
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

std::string referenceOf(const RecipeStep& step)
{
    const StepSpec& spec = step.spec();
    const std::string method(spec.reference);
    const bool hasKernel = std::ranges::find(spec.parameters, std::string_view("kernel"),
                                             &ParameterSpec::id) != spec.parameters.end();
    return hasKernel
               ? method +
                     ". Kernel: " + std::string(referenceOf(kernelNamed(step.choice("kernel"))))
               : method;
}

} // namespace semblance::imagery
