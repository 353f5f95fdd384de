// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/enhancement/Recipe.h"

#include <filesystem>

namespace semblance::imagery {

/// Of the files that this program writes; others it refuses.
inline constexpr int kRecipeFormat = 1;
inline constexpr std::uint64_t kMaxRecipeBytes = 1ULL << 20;

/// {"format": 1, "steps": [{"step": "levels", "black": 12, …}, …]}: every parameter stands there,
/// in the method's order; UTF-8, ends in a line break. The same recipe is always the same text.
std::string recipeJson(const Recipe& recipe);

/// Strict: every parameter must be there and nothing else; each in its range. At least one step.
/// `name` is what errors call it. Fails: RecipeInvalid.
Result<Recipe> recipeFromJson(std::string_view json, const std::string& name);

/// Fails: as recipeFromJson, FileNotFound, FileUnreadable.
Result<Recipe> readRecipe(const std::filesystem::path& file);

} // namespace semblance::imagery
