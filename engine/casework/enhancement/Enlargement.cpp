// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/enhancement/Enlargement.h"

#include "imagery/enhancement/Enhance.h"
#include "imagery/enhancement/RecipeJson.h"

#include <algorithm>
#include <optional>

namespace semblance::casework {

namespace {

bool scales(const imagery::RecipeStep& step)
{
    return step.spec().id == "resize" || step.spec().id == "aspect";
}

double factorBetween(SizePx before, SizePx after)
{
    return std::max(double(after.width) / before.width, double(after.height) / before.height);
}

/// Whether `recipe` makes a picture of `size` into one of `after`, where that is known.
bool leadsTo(const imagery::Recipe& recipe, SizePx size, const std::optional<SizePx>& after)
{
    const auto sizes = imagery::sizesOf(recipe, size);
    return sizes && (!after || sizes->back() == *after);
}

} // namespace

bool areScaling(const std::vector<imagery::Recipe>& recipes)
{
    return std::ranges::any_of(recipes, [](const imagery::Recipe& recipe) {
        return std::ranges::any_of(recipe.steps(), scales);
    });
}

Result<double> enlargementOf(SizePx came, const std::vector<imagery::Recipe>& recipes)
{
    double scale = 1;
    double smallest = 1;
    for (const imagery::Recipe& recipe : recipes) {
        const auto sizes = imagery::sizesOf(recipe, came);
        if (!sizes)
            return passOn(sizes);
        for (std::size_t i = 0; i < recipe.steps().size(); ++i) {
            if (scales(recipe.steps()[i]))
                scale *= factorBetween((*sizes)[i], (*sizes)[i + 1]);
            smallest = std::min(smallest, scale);
        }
        came = sizes->back();
    }
    return scale / smallest;
}

double statedEnlargement(const std::vector<imagery::CopyNote>& notes)
{
    std::vector<imagery::Recipe> recipes;
    std::optional<SizePx> came;
    for (const imagery::CopyNote& note : notes) {
        auto recipe = imagery::recipeFromJson(note.recipe, "recipe");
        if (!recipe || !note.sourceSize || !leadsTo(*recipe, *note.sourceSize, came))
            break;
        came = note.sourceSize;
        recipes.insert(recipes.begin(), std::move(*recipe));
    }
    return came ? enlargementOf(*came, recipes).value_or(1) : 1;
}

} // namespace semblance::casework
