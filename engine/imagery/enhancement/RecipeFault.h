// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "imagery/enhancement/Parameter.h"

#include <string>
#include <string_view>

namespace semblance::imagery {

/// Why a recipe cannot be used; the sentence is made in ui/format.
enum class RecipeFault
{
    /// Facts "line" and "column", from 1, where the reader knows.
    NotJson,
    NotAnObject,
    TooManyBytes,
    NewerFormat,
    NoSteps,
    TooManySteps,
    StandsTwice,
    UnknownField,
    UnknownStep,
    UnknownParameter,
    MissingParameter,
    NotWhole,
    NotNumber,
    NotAText,
    NotAList,
    OutOfRange,
    NotAChoice,
    BadPoint,
    BadFrame,
    TooManyEntries,
    /// Of two parameters: the first must be below the second.
    WrongOrder,
    /// The picture that reaches the step is too small for it.
    OutsidePicture,
    ResultTooLarge,
    FrameNotGiven,
    /// A second averaging of frames.
    SecondAverage,
    NoFrameFits,
    /// A frame has the very pixels of the picture, or of another frame.
    SameFrame,
    /// Of a channel that is black where white is to be balanced.
    NoLight,
    /// It is another one than was recorded.
    OtherHash,
    /// A lens correction that lays parts of the picture over each other. Facts "lowestK1",
    /// "lowestK2": what each may be while the other stays.
    FoldsPicture,
};
inline constexpr RecipeFault kLastRecipeFault = RecipeFault::FoldsPicture;

/// Stable, for facts and --json: "unknownStep".
std::string_view name(RecipeFault fault);

/// Where in a recipe; what does not apply stays empty.
struct RecipePlace
{
    /// From 1; 0 for the recipe itself.
    std::size_t step = 0;
    std::string stepId = {};
    std::string parameter = {};
};

/// RecipeInvalid about the recipe `subject`, with the facts "fault", "step", "stepId", "parameter"
/// and `facts`. What a file says goes into messages cut short.
tl::unexpected<Error> recipeFailure(RecipeFault fault, const std::string& subject,
                                    const RecipePlace& place, std::vector<ErrorFact> facts = {});

/// The same from inside a step, which does not know where it stands: Enhance.cpp adds it.
tl::unexpected<Error> stepFailure(RecipeFault fault, std::string parameter,
                                  std::vector<ErrorFact> facts = {});
/// What may stand for a parameter: "kind", and "low" and "high", or "choices".
std::vector<ErrorFact> allowedFacts(const ParameterSpec& spec);
/// "a, b, c", as facts list what may be chosen.
std::string listed(std::span<const std::string_view> words);
/// `error` with subject, number and id of the step, if it came from stepFailure.
Error placed(Error error, const std::string& subject, const RecipePlace& place);

} // namespace semblance::imagery
