// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Image.h"
#include "imagery/enhancement/Kernel.h"
#include "imagery/enhancement/Parameter.h"
#include "imagery/enhancement/StepRun.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace semblance::imagery {

class RecipeStep;

/// How a preview in less pixels treats a step.
enum class PreviewWay
{
    /// Takes a part: before anything else has changed pixels it is done on the picture itself, so
    /// that a small part shows all its pixels.
    Cuts,
    /// Moves whole pixels.
    Moves,
    /// On the reduced picture with its lengths reduced likewise.
    Reduced,
    /// The same, and slow: a coarser picture is worth showing first.
    ReducedSlowly,
    /// Looks at single lines, of which a reduced picture has none: always on the picture itself.
    Whole,
};

/// One method of enhancement. There is one of each, for as long as the program runs: compared by
/// address.
struct StepSpec
{
    /// As recipes call it.
    std::string_view id;
    std::span<const ParameterSpec> parameters;
    /// Where the method is described; figures that are fixed here stand behind it. Of kernels that
    /// a step chooses from referenceOf() tells.
    std::string_view reference;
    PreviewWay preview = PreviewWay::Reduced;
    /// What was at one place is at another afterwards, or cut off.
    bool movesPlaces = false;
    /// Upright picture in, picture out; 8 bits a channel. Thread-safe.
    /// Fails: RecipeInvalid (through stepFailure), Cancelled, OutOfMemory, BackendFailed.
    Result<Image> (*run)(const Image& picture, const RecipeStep& step, StepRun& run) = nullptr;
    /// What becomes of a picture of that size. Fails: RecipeInvalid (through stepFailure).
    /// Empty where the size stays.
    Result<SizePx> (*sizeAfter)(SizePx before, const RecipeStep& step) = nullptr;
    /// Of values that are each in range. Empty where every combination is allowed.
    Result<void> (*check)(const RecipeStep& step) = nullptr;
    /// What such a step is always warned of, whatever the picture shows and in how many pixels.
    std::optional<StepWarning> warning = {};
    /// The same where the parameters decide, and the size of the picture that reaches the step;
    /// empty: it is not known. Empty where there is nothing to be said.
    std::vector<StepNote> (*stated)(const RecipeStep& step, std::optional<SizePx> before) = nullptr;
    /// Whether it leaves every picture as it is. Empty where none does.
    bool (*isIdle)(const RecipeStep& step) = nullptr;
    /// Whether it makes darker anywhere what was lighter. Empty where none does.
    bool (*inverts)(const RecipeStep& step) = nullptr;
};

/// All of them, in the order in which work on an image usually goes.
std::span<const StepSpec* const> stepSpecs();
/// Null where there is none.
const StepSpec* findStep(std::string_view id);

/// Of a step that chooses one, with the parameter "kernel"; else empty.
std::optional<Kernel> kernelOf(const RecipeStep& step);
/// Where what a step did is described: its method, and of kernels the one that it chose.
std::string referenceOf(const RecipeStep& step);

} // namespace semblance::imagery
