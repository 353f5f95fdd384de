// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "foundation/crypto/Sha256.h"
#include "imagery/enhancement/Parameter.h"
#include "imagery/enhancement/StepSpec.h"

#include <string>
#include <vector>

namespace semblance::imagery {

/// One method with a value for each of its parameters. Immutable; thread-safe. Asking for a
/// parameter that the method does not have, or as another kind than it is, is a fault of the
/// program.
class RecipeStep
{
public:
    /// Defaults; where there is none, the lowest value, and no frame at all.
    explicit RecipeStep(const StepSpec& spec);

    const StepSpec& spec() const { return *m_spec; }
    /// In the order of the method's parameters.
    const std::vector<ParameterValue>& values() const { return m_values; }
    RecipeStep with(std::string_view parameter, ParameterValue value) const;

    double number(std::string_view parameter) const;
    int whole(std::string_view parameter) const;
    const std::string& choice(std::string_view parameter) const;
    const std::vector<CurvePoint>& points(std::string_view parameter) const;
    const std::vector<Sha256>& frames(std::string_view parameter) const;

    /// Whether each value is allowed, and all of them together. Fails: RecipeInvalid (through
    /// stepFailure).
    Result<void> check() const;

    friend bool operator==(const RecipeStep&, const RecipeStep&) = default;

private:
    const ParameterValue& value(std::string_view parameter) const;

    const StepSpec* m_spec;
    std::vector<ParameterValue> m_values;
};

inline constexpr std::size_t kMaxRecipeSteps = 64;

/// What is done to a picture, in order. Immutable; copies are cheap enough to pass about.
class Recipe
{
public:
    /// `name` is what errors call it: its file. Not part of what the recipe says.
    explicit Recipe(std::vector<RecipeStep> steps = {}, std::string name = "recipe");

    const std::vector<RecipeStep>& steps() const { return m_steps; }
    bool isEmpty() const { return m_steps.empty(); }
    const std::string& name() const { return m_name; }
    /// The first `count` steps; all where there are less.
    Recipe first(std::size_t count) const;
    /// Those that move, cut or stretch the picture: after them it lies exactly under what all of
    /// the steps make of it.
    Recipe onlyMoving() const;
    /// Whether a picture is mirrored after all of it: two flips, of whatever direction, are a turn.
    bool isMirroring() const;
    /// Of recipeJson().
    Sha256 sha256() const;
    /// The files of the other pictures that it needs, each once.
    std::vector<Sha256> frames() const;

    /// Each step's own values, and the steps together: as the reader of files does. Fails:
    /// RecipeInvalid.
    Result<void> check() const;

    friend bool operator==(const Recipe& a, const Recipe& b) { return a.m_steps == b.m_steps; }

private:
    std::vector<RecipeStep> m_steps;
    std::string m_name;
};

} // namespace semblance::imagery
