// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/RecipeFault.h"

#include <algorithm>
#include <array>
#include <sstream>

namespace semblance::imagery {

namespace {

struct FaultText
{
    RecipeFault fault;
    std::string_view name;
    /// Technical, in English: for the details.
    std::string_view text;
};

constexpr auto kFaults = std::to_array<FaultText>({
    {RecipeFault::NotJson, "notJson", "not JSON"},
    {RecipeFault::NotAnObject, "notAnObject", "not a JSON object"},
    {RecipeFault::TooManyBytes, "tooManyBytes", "more bytes than a recipe can hold"},
    {RecipeFault::NewerFormat, "newerFormat", "written for a newer version of this program"},
    {RecipeFault::NoSteps, "noSteps", "must be a list of at least one step"},
    {RecipeFault::TooManySteps, "tooManySteps", "too many steps"},
    {RecipeFault::StandsTwice, "standsTwice", "stands there twice"},
    {RecipeFault::UnknownField, "unknownField", "is not a field of this format"},
    {RecipeFault::UnknownStep, "unknownStep", "there is no such step"},
    {RecipeFault::UnknownParameter, "unknownParameter", "the step has no such parameter"},
    {RecipeFault::MissingParameter, "missingParameter", "is missing"},
    {RecipeFault::NotWhole, "notWhole", "must be a whole number"},
    {RecipeFault::NotNumber, "notNumber", "must be a number"},
    {RecipeFault::NotAText, "notAText", "must be a text"},
    {RecipeFault::NotAList, "notAList", "must be a list"},
    {RecipeFault::OutOfRange, "outOfRange", "is out of range"},
    {RecipeFault::NotAChoice, "notAChoice", "is none of the choices"},
    {RecipeFault::BadPoint, "badPoint",
     "must be pairs of whole numbers from 0 to 255, the first ones rising"},
    {RecipeFault::BadFrame, "badFrame", "must be SHA-256 values, each once"},
    {RecipeFault::TooManyEntries, "tooManyEntries", "has too few or too many entries"},
    {RecipeFault::WrongOrder, "wrongOrder", "must be below the parameter that follows it"},
    {RecipeFault::OutsidePicture, "outsidePicture", "reaches outside of the picture"},
    {RecipeFault::ResultTooLarge, "resultTooLarge", "would make too large a picture"},
    {RecipeFault::FrameNotGiven, "frameNotGiven", "a frame that it names was not given"},
    {RecipeFault::SecondAverage, "secondAverage", "frames can be averaged once"},
    {RecipeFault::NoFrameFits, "noFrameFits", "no frame could be laid over the picture"},
    {RecipeFault::SameFrame, "sameFrame", "the same frame twice"},
    {RecipeFault::NoLight, "noLight", "a channel is black"},
    {RecipeFault::OtherHash, "otherHash", "its SHA-256 is another one than was recorded"},
    {RecipeFault::FoldsPicture, "foldsPicture", "would fold the picture over itself"},
});

constexpr bool isComplete()
{
    for (std::size_t i = 0; i < kFaults.size(); ++i) {
        if (static_cast<std::size_t>(kFaults[i].fault) != i)
            return false;
    }
    return kFaults.size() == static_cast<std::size_t>(kLastRecipeFault) + 1;
}
static_assert(isComplete());

constexpr const char* kFaultKey = "fault";
constexpr const char* kStepKey = "step";

bool hasFact(const Error& error, std::string_view key)
{
    return std::ranges::find(error.facts, key, &ErrorFact::key) != error.facts.end();
}

/// Names that a file made up may be of any length, and end in half a character when cut.
std::string shortened(const std::string& text)
{
    constexpr std::size_t kLongest = 60;
    if (text.size() <= kLongest)
        return text;
    std::size_t end = kLongest;
    const auto isInside = [&text](std::size_t at) {
        return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    };
    while (end > 0 && isInside(end))
        --end;
    return text.substr(0, end) + "…";
}

void addFact(std::vector<ErrorFact>& facts, const char* key, const std::string& value)
{
    if (!value.empty())
        facts.push_back({key, shortened(value)});
}

void addPlace(std::vector<ErrorFact>& facts, const RecipePlace& place)
{
    if (place.step > 0)
        facts.push_back({kStepKey, std::to_string(place.step)});
    addFact(facts, "stepId", place.stepId);
    addFact(facts, "parameter", place.parameter);
}

std::string numberText(double number)
{
    std::ostringstream text;
    text << number;
    return text.str();
}

const FaultText& rowOf(RecipeFault fault)
{
    return kFaults[static_cast<std::size_t>(fault)];
}

} // namespace

std::string_view name(RecipeFault fault)
{
    return rowOf(fault).name;
}

tl::unexpected<Error> recipeFailure(RecipeFault fault, const std::string& subject,
                                    const RecipePlace& place, std::vector<ErrorFact> facts)
{
    std::vector<ErrorFact> all = {{kFaultKey, std::string(rowOf(fault).name)}};
    addPlace(all, place);
    all.insert(all.end(), facts.begin(), facts.end());
    return failure(ErrorCode::RecipeInvalid, Stage::Enhancement, subject,
                   std::string(rowOf(fault).text), std::move(all));
}

tl::unexpected<Error> stepFailure(RecipeFault fault, std::string parameter,
                                  std::vector<ErrorFact> facts)
{
    return recipeFailure(fault, {}, {.parameter = std::move(parameter)}, std::move(facts));
}

std::string listed(std::span<const std::string_view> words)
{
    std::string all;
    for (const std::string_view word : words)
        all.append(all.empty() ? "" : ", ").append(word);
    return all;
}

std::vector<ErrorFact> allowedFacts(const ParameterSpec& spec)
{
    const auto range = [](const char* kind, double low, double high) {
        return std::vector<ErrorFact>{
            {"kind", kind}, {"low", numberText(low)}, {"high", numberText(high)}};
    };
    switch (spec.kind) {
    case ParameterKind::Whole:
        return range("whole", spec.low, spec.high);
    case ParameterKind::Real:
        return range("real", spec.low, spec.high);
    case ParameterKind::Choice:
        return {{"kind", "choice"}, {"choices", listed(spec.choices)}};
    case ParameterKind::Points:
        return range("points", 2, double(kMaxCurvePoints));
    case ParameterKind::Frames:
        return range("frames", 1, double(kMaxFrames));
    }
    return {};
}

Error placed(Error error, const std::string& subject, const RecipePlace& place)
{
    if (error.code != ErrorCode::RecipeInvalid || hasFact(error, kStepKey))
        return error;
    error.subject = subject;
    addPlace(error.facts, {place.step, place.stepId, {}});
    return error;
}

} // namespace semblance::imagery
