// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/RecipeJson.h"

#include "foundation/FileBytes.h"
#include "imagery/enhancement/RecipeFault.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <set>

namespace semblance::imagery {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kFormat = "format";
constexpr const char* kSteps = "steps";
constexpr const char* kStep = "step";

/// Whole numbers without a point.
Json numberJson(const ParameterSpec& spec, double number)
{
    if (spec.kind == ParameterKind::Whole)
        return std::llround(number);
    return number;
}

Json valueJson(const ParameterSpec& spec, const ParameterValue& value)
{
    if (const auto* number = std::get_if<double>(&value))
        return numberJson(spec, *number);
    if (const auto* choice = std::get_if<std::string>(&value))
        return *choice;
    Json list = Json::array();
    if (const auto* points = std::get_if<std::vector<CurvePoint>>(&value)) {
        for (const CurvePoint& point : *points)
            list.push_back({point.in, point.out});
    }
    if (const auto* frames = std::get_if<std::vector<Sha256>>(&value)) {
        for (const Sha256& frame : *frames)
            list.push_back(frame.hex());
    }
    return list;
}

/// Notes the first key that stands twice in one object, of which the parser would keep the last.
class TwiceWatch
{
public:
    bool operator()(int, Json::parse_event_t event, Json& parsed)
    {
        using Event = Json::parse_event_t;
        if (event == Event::object_start)
            beginObject();
        if (event == Event::object_end)
            m_seen->open.pop_back();
        if (event == Event::key) {
            const auto& key = parsed.get_ref<const std::string&>();
            if (!m_seen->open.back().insert(key).second && m_seen->twice.empty()) {
                m_seen->twice = key;
                m_seen->step = m_seen->open.size() == kDepthOfStep ? m_seen->steps : 0;
            }
        }
        return true;
    }
    const std::string& twice() const { return m_seen->twice; }
    /// From 1; 0: it stands outside of the steps.
    std::size_t step() const { return m_seen->step; }

private:
    /// The recipe, and a step in it.
    static constexpr std::size_t kDepthOfStep = 2;

    struct Seen
    {
        std::vector<std::set<std::string>> open;
        std::string twice;
        std::size_t step = 0;
        /// Objects of that depth so far.
        std::size_t steps = 0;
    };

    void beginObject() const
    {
        m_seen->open.emplace_back();
        m_seen->steps += m_seen->open.size() == kDepthOfStep ? 1 : 0;
    }

    // The parser copies what it calls.
    std::shared_ptr<Seen> m_seen = std::make_shared<Seen>();
};

Result<ParameterValue> readNumber(const ParameterSpec& spec, const Json& json)
{
    const bool isWhole = spec.kind == ParameterKind::Whole;
    if (isWhole ? json.is_number_integer() : json.is_number())
        return ParameterValue(json.get<double>());
    return stepFailure(isWhole ? RecipeFault::NotWhole : RecipeFault::NotNumber,
                       std::string(spec.id), allowedFacts(spec));
}

bool isLevelJson(const Json& json)
{
    return json.is_number_integer() && json >= 0 && json <= kLargestLevel;
}

tl::unexpected<Error> badEntry(RecipeFault fault, const ParameterSpec& spec, std::size_t index)
{
    return stepFailure(fault, std::string(spec.id), {{"entry", std::to_string(index + 1)}});
}

Result<ParameterValue> readPoints(const ParameterSpec& spec, const Json& json)
{
    std::vector<CurvePoint> points;
    for (const Json& each : json) {
        if (!each.is_array() || each.size() != 2 || !isLevelJson(each[0]) || !isLevelJson(each[1]))
            return badEntry(RecipeFault::BadPoint, spec, points.size());
        points.push_back({each[0].get<int>(), each[1].get<int>()});
    }
    return ParameterValue(std::move(points));
}

Result<ParameterValue> readFrames(const ParameterSpec& spec, const Json& json)
{
    std::vector<Sha256> frames;
    for (const Json& each : json) {
        const auto hash =
            each.is_string() ? Sha256::fromHex(each.get_ref<const std::string&>()) : std::nullopt;
        if (!hash)
            return badEntry(RecipeFault::BadFrame, spec, frames.size());
        frames.push_back(*hash);
    }
    return ParameterValue(std::move(frames));
}

Result<ParameterValue> readList(const ParameterSpec& spec, const Json& json)
{
    if (!json.is_array())
        return stepFailure(RecipeFault::NotAList, std::string(spec.id), allowedFacts(spec));
    return spec.kind == ParameterKind::Points ? readPoints(spec, json) : readFrames(spec, json);
}

Result<ParameterValue> readValue(const ParameterSpec& spec, const Json& json)
{
    switch (spec.kind) {
    case ParameterKind::Whole:
    case ParameterKind::Real:
        return readNumber(spec, json);
    case ParameterKind::Choice:
        if (!json.is_string())
            return stepFailure(RecipeFault::NotAText, std::string(spec.id), allowedFacts(spec));
        return ParameterValue(json.get<std::string>());
    case ParameterKind::Points:
    case ParameterKind::Frames:
        return readList(spec, json);
    }
    return stepFailure(RecipeFault::NotAText, std::string(spec.id));
}

bool isParameter(const StepSpec& spec, const std::string& key)
{
    return std::ranges::find(spec.parameters, key, &ParameterSpec::id) != spec.parameters.end();
}

std::string stepNames()
{
    std::vector<std::string_view> names;
    for (const StepSpec* spec : stepSpecs())
        names.push_back(spec->id);
    return listed(names);
}

std::string parameterNames(const StepSpec& spec)
{
    std::vector<std::string_view> names;
    for (const ParameterSpec& parameter : spec.parameters)
        names.push_back(parameter.id);
    return listed(names);
}

/// Where byte `number` (from 1) stands: "line" and "column", both from 1, characters of UTF-8.
std::vector<ErrorFact> placeInText(std::string_view text, std::size_t number)
{
    const std::string_view before = text.substr(0, number > 0 ? number - 1 : 0);
    const std::size_t lineBegin = before.rfind('\n') + 1;
    const auto isFirstByte = [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    };
    return {{"line", std::to_string(1 + std::ranges::count(before, '\n'))},
            {"column",
             std::to_string(1 + std::ranges::count_if(before.substr(lineBegin), isFirstByte))}};
}

Result<RecipeStep> readParameters(const StepSpec& spec, const Json& json)
{
    for (const auto& [key, value] : json.items()) {
        if (key != kStep && !isParameter(spec, key))
            return stepFailure(RecipeFault::UnknownParameter, key,
                               {{"choices", parameterNames(spec)}});
    }
    RecipeStep step(spec);
    for (const ParameterSpec& parameter : spec.parameters) {
        const auto found = json.find(std::string(parameter.id));
        if (found == json.end())
            return stepFailure(RecipeFault::MissingParameter, std::string(parameter.id),
                               allowedFacts(parameter));
        auto value = readValue(parameter, *found);
        if (!value)
            return passOn(value);
        step = step.with(parameter.id, std::move(*value));
    }
    return step;
}

/// What stands between the last two quotes of the parser's message.
std::string quotedIn(const std::string& message)
{
    const std::size_t end = message.rfind('\'');
    const std::size_t begin = end == std::string::npos ? end : message.rfind('\'', end - 1);
    return begin == std::string::npos ? message : message.substr(begin + 1, end - begin - 1);
}

/// Reads one file's value; errors name the file.
class RecipeReader
{
public:
    explicit RecipeReader(const std::string& name) : m_name(name) {}

    Result<Recipe> read(std::string_view text) const
    {
        TwiceWatch watch;
        const auto parsed = parse(text, watch);
        if (!parsed)
            return passOn(parsed);
        const Json& json = *parsed;
        if (!json.is_object())
            return fault(RecipeFault::NotAnObject);
        if (!watch.twice().empty())
            return recipeFailure(RecipeFault::StandsTwice, m_name,
                                 {watch.step(), {}, watch.twice()});
        if (auto checked = checkFields(json); !checked)
            return passOn(checked);
        return readSteps(json[kSteps]);
    }

private:
    tl::unexpected<Error> fault(RecipeFault fault, const std::string& field = {},
                                std::vector<ErrorFact> facts = {}) const
    {
        return recipeFailure(fault, m_name, {.parameter = field}, std::move(facts));
    }

    Result<Json> parse(std::string_view text, TwiceWatch& watch) const
    {
        try {
            return Json::parse(text.begin(), text.end(), watch);
        } catch (const Json::parse_error& error) {
            return fault(RecipeFault::NotJson, {}, placeInText(text, error.byte));
        } catch (const Json::out_of_range& error) {
            // A number beyond all numbers, of which the place is not told.
            return fault(RecipeFault::NotJson, {}, {{"number", quotedIn(error.what())}});
        } catch (const Json::exception&) {
            return fault(RecipeFault::NotJson);
        }
    }

    Result<void> checkFields(const Json& json) const
    {
        const auto format = json.find(kFormat);
        if (format == json.end())
            return fault(
                RecipeFault::MissingParameter, kFormat,
                {{"kind", "whole"}, {"low", "1"}, {"high", std::to_string(kRecipeFormat)}});
        if (!format->is_number_integer() || *format < 1)
            return fault(RecipeFault::NotWhole, kFormat,
                         {{"low", "1"}, {"high", std::to_string(kRecipeFormat)}});
        if (*format > kRecipeFormat)
            return fault(
                RecipeFault::NewerFormat, kFormat,
                {{"format", format->dump()}, {"newestFormat", std::to_string(kRecipeFormat)}});
        for (const auto& [key, value] : json.items()) {
            if (key != kFormat && key != kSteps)
                return fault(RecipeFault::UnknownField, key,
                             {{"choices", std::string(kFormat) + ", " + kSteps}});
        }
        const auto steps = json.find(kSteps);
        if (steps == json.end() || !steps->is_array() || steps->empty())
            return fault(RecipeFault::NoSteps, kSteps);
        if (steps->size() > kMaxRecipeSteps)
            return fault(RecipeFault::TooManySteps, {},
                         {{"high", std::to_string(kMaxRecipeSteps)},
                          {"steps", std::to_string(steps->size())}});
        return {};
    }

    Result<Recipe> readSteps(const Json& json) const
    {
        std::vector<RecipeStep> steps;
        for (const Json& each : json) {
            auto step = readStep(each, steps.size() + 1);
            if (!step)
                return passOn(step);
            steps.push_back(std::move(*step));
        }
        Recipe recipe(std::move(steps), m_name);
        if (auto checked = recipe.check(); !checked)
            return passOn(checked);
        return recipe;
    }

    Result<RecipeStep> readStep(const Json& json, std::size_t number) const
    {
        const auto id = json.is_object() ? json.find(kStep) : json.end();
        if (!json.is_object() || id == json.end())
            return recipeFailure(RecipeFault::MissingParameter, m_name, {number, {}, kStep},
                                 {{"kind", "choice"}, {"choices", stepNames()}});
        if (!id->is_string())
            return recipeFailure(RecipeFault::NotAText, m_name, {number, {}, kStep},
                                 {{"choices", stepNames()}});
        const auto& name = id->get_ref<const std::string&>();
        const StepSpec* spec = findStep(name);
        if (!spec)
            return recipeFailure(RecipeFault::UnknownStep, m_name, {number, name, {}},
                                 {{"choices", stepNames()}});
        auto step = readParameters(*spec, json);
        if (!step)
            return tl::unexpected<Error>(placed(step.error(), m_name, {number, name, {}}));
        return step;
    }

    const std::string& m_name;
};

} // namespace

std::string recipeJson(const Recipe& recipe)
{
    Json json;
    json[kFormat] = kRecipeFormat;
    json[kSteps] = Json::array();
    for (const RecipeStep& step : recipe.steps()) {
        Json one;
        one[kStep] = step.spec().id;
        for (std::size_t i = 0; i < step.values().size(); ++i) {
            const ParameterSpec& parameter = step.spec().parameters[i];
            one[std::string(parameter.id)] = valueJson(parameter, step.values()[i]);
        }
        json[kSteps].push_back(std::move(one));
    }
    constexpr int kIndent = 2;
    return json.dump(kIndent) + "\n";
}

Result<Recipe> recipeFromJson(std::string_view json, const std::string& name)
{
    if (json.size() > kMaxRecipeBytes)
        return recipeFailure(RecipeFault::TooManyBytes, name, {},
                             {{"bytes", std::to_string(json.size())},
                              {"limitBytes", std::to_string(kMaxRecipeBytes)}});
    return RecipeReader(name).read(json);
}

Result<Recipe> readRecipe(const std::filesystem::path& file)
{
    const auto bytes = readFile(file, kMaxRecipeBytes);
    if (!bytes && bytes.error().code == ErrorCode::FileTooLarge)
        return recipeFailure(RecipeFault::TooManyBytes, file.string(), {}, bytes.error().facts);
    if (!bytes)
        return passOn(bytes);
    const auto* text = reinterpret_cast<const char*>(bytes->data());
    return recipeFromJson({text, bytes->size()}, file.string());
}

} // namespace semblance::imagery
