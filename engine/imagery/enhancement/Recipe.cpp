// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/Recipe.h"

#include "imagery/enhancement/RecipeFault.h"
#include "imagery/enhancement/RecipeJson.h"
#include "imagery/enhancement/Steps.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace semblance::imagery {

namespace {

ParameterValue initialOf(const ParameterSpec& spec)
{
    switch (spec.kind) {
    case ParameterKind::Whole:
    case ParameterKind::Real:
        return spec.initial.value_or(spec.low);
    case ParameterKind::Choice:
        return std::string(spec.choices.front());
    case ParameterKind::Points:
        return std::vector<CurvePoint>{{0, 0}, {kLargestLevel, kLargestLevel}};
    case ParameterKind::Frames:
        return std::vector<Sha256>();
    }
    return {};
}

Result<void> checkNumber(const ParameterSpec& spec, double number)
{
    const std::string id(spec.id);
    if (spec.kind == ParameterKind::Whole && number != std::floor(number))
        return stepFailure(RecipeFault::NotWhole, id, allowedFacts(spec));
    if (!std::isfinite(number) || number < spec.low || number > spec.high)
        return stepFailure(RecipeFault::OutOfRange, id, allowedFacts(spec));
    return {};
}

Result<void> checkChoice(const ParameterSpec& spec, const std::string& choice)
{
    if (std::ranges::find(spec.choices, choice) != spec.choices.end())
        return {};
    return stepFailure(RecipeFault::NotAChoice, std::string(spec.id), allowedFacts(spec));
}

bool isLevel(int value)
{
    return value >= 0 && value <= kLargestLevel;
}

Result<void> checkPoints(const ParameterSpec& spec, const std::vector<CurvePoint>& points)
{
    const std::string id(spec.id);
    if (points.size() < 2 || points.size() > kMaxCurvePoints)
        return stepFailure(RecipeFault::TooManyEntries, id, allowedFacts(spec));
    for (std::size_t i = 0; i < points.size(); ++i) {
        const bool rises = i == 0 || points[i].in > points[i - 1].in;
        if (!rises || !isLevel(points[i].in) || !isLevel(points[i].out))
            return stepFailure(RecipeFault::BadPoint, id, {{"entry", std::to_string(i + 1)}});
    }
    return {};
}

Result<void> checkFrames(const ParameterSpec& spec, const std::vector<Sha256>& frames)
{
    const std::string id(spec.id);
    if (frames.empty() || frames.size() > kMaxFrames)
        return stepFailure(RecipeFault::TooManyEntries, id, allowedFacts(spec));
    for (std::size_t i = 0; i < frames.size(); ++i) {
        const auto end = frames.begin() + std::ptrdiff_t(i);
        if (std::find(frames.begin(), end, frames[i]) != end)
            return stepFailure(RecipeFault::BadFrame, id, {{"entry", std::to_string(i + 1)}});
    }
    return {};
}

Result<void> checkValue(const ParameterSpec& spec, const ParameterValue& value)
{
    switch (spec.kind) {
    case ParameterKind::Whole:
    case ParameterKind::Real:
        return checkNumber(spec, std::get<double>(value));
    case ParameterKind::Choice:
        return checkChoice(spec, std::get<std::string>(value));
    case ParameterKind::Points:
        return checkPoints(spec, std::get<std::vector<CurvePoint>>(value));
    case ParameterKind::Frames:
        return checkFrames(spec, std::get<std::vector<Sha256>>(value));
    }
    return {};
}

bool averagesFrames(const RecipeStep& step)
{
    return std::ranges::any_of(step.spec().parameters, [](const ParameterSpec& parameter) {
        return parameter.kind == ParameterKind::Frames;
    });
}

bool isFlip(const RecipeStep& step)
{
    return &step.spec() == &kFlipStep;
}

} // namespace

RecipeStep::RecipeStep(const StepSpec& spec) : m_spec(&spec)
{
    for (const ParameterSpec& parameter : spec.parameters)
        m_values.push_back(initialOf(parameter));
}

RecipeStep RecipeStep::with(std::string_view parameter, ParameterValue value) const
{
    RecipeStep changed = *this;
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        if (m_spec->parameters[i].id == parameter) {
            assert(m_values[i].index() == value.index());
            changed.m_values[i] = std::move(value);
        }
    }
    return changed;
}

const ParameterValue& RecipeStep::value(std::string_view parameter) const
{
    const auto found = std::ranges::find(m_spec->parameters, parameter, &ParameterSpec::id);
    return m_values.at(std::size_t(found - m_spec->parameters.begin()));
}

double RecipeStep::number(std::string_view parameter) const
{
    return std::get<double>(value(parameter));
}

int RecipeStep::whole(std::string_view parameter) const
{
    return int(std::lround(number(parameter)));
}

const std::string& RecipeStep::choice(std::string_view parameter) const
{
    return std::get<std::string>(value(parameter));
}

const std::vector<CurvePoint>& RecipeStep::points(std::string_view parameter) const
{
    return std::get<std::vector<CurvePoint>>(value(parameter));
}

const std::vector<Sha256>& RecipeStep::frames(std::string_view parameter) const
{
    return std::get<std::vector<Sha256>>(value(parameter));
}

Result<void> RecipeStep::check() const
{
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        if (auto checked = checkValue(m_spec->parameters[i], m_values[i]); !checked)
            return checked;
    }
    return m_spec->check ? m_spec->check(*this) : Result<void>();
}

Recipe::Recipe(std::vector<RecipeStep> steps, std::string name)
    : m_steps(std::move(steps)), m_name(std::move(name))
{
}

Recipe Recipe::first(std::size_t count) const
{
    const auto end = m_steps.begin() + std::ptrdiff_t(std::min(count, m_steps.size()));
    return Recipe({m_steps.begin(), end}, m_name);
}

Recipe Recipe::onlyMoving() const
{
    std::vector<RecipeStep> moving;
    for (const RecipeStep& step : m_steps) {
        if (step.spec().movesPlaces)
            moving.push_back(step);
    }
    return Recipe(std::move(moving), m_name);
}

bool Recipe::isMirroring() const
{
    return std::ranges::count_if(m_steps, isFlip) % 2 == 1;
}

Sha256 Recipe::sha256() const
{
    const std::string json = recipeJson(*this);
    return Sha256::of(std::as_bytes(std::span(json)));
}

std::vector<Sha256> Recipe::frames() const
{
    std::vector<Sha256> all;
    for (const RecipeStep& step : m_steps) {
        for (const ParameterValue& value : step.values()) {
            const auto* frames = std::get_if<std::vector<Sha256>>(&value);
            if (!frames)
                continue;
            for (const Sha256& frame : *frames) {
                if (std::ranges::find(all, frame) == all.end())
                    all.push_back(frame);
            }
        }
    }
    return all;
}

Result<void> Recipe::check() const
{
    if (m_steps.size() > kMaxRecipeSteps)
        return recipeFailure(
            RecipeFault::TooManySteps, m_name, {},
            {{"high", std::to_string(kMaxRecipeSteps)}, {"steps", std::to_string(m_steps.size())}});
    bool hasAverage = false;
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const RecipePlace place{i + 1, std::string(m_steps[i].spec().id), {}};
        if (const auto checked = m_steps[i].check(); !checked)
            return tl::unexpected<Error>(placed(checked.error(), m_name, place));
        if (averagesFrames(m_steps[i]) && std::exchange(hasAverage, true))
            return recipeFailure(RecipeFault::SecondAverage, m_name, place);
    }
    return {};
}

} // namespace semblance::imagery
