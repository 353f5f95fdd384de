// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/enhancement/RecordedRecipe.h"

#include "imagery/enhancement/RecipeFault.h"
#include "imagery/enhancement/RecipeJson.h"

namespace semblance::casework {

Result<imagery::Recipe> recordedRecipe(const Derivation& derivation)
{
    const std::string name = "recipe of exhibit " + std::to_string(derivation.exhibit.value);
    auto recipe = imagery::recipeFromJson(derivation.recipe.toStdString(), name);
    if (recipe && recipe->sha256() != derivation.recipeSha256)
        return imagery::recipeFailure(imagery::RecipeFault::OtherHash, name, {});
    return recipe;
}

} // namespace semblance::casework
