// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/NoteFault.h"

#include "foundation/imaging/FormatSignature.h"
#include "foundation/imaging/PngText.h"
#include "imagery/enhancement/RecipeJson.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace semblance::imagery {

namespace {

bool belongsToANote(const PngText& text)
{
    static constexpr std::array<std::string_view, 4> kParts{kCopySourceSizeText, kCopyFrameText,
                                                            kCopyRecipeHashText, kCopyRecipeText};
    return std::ranges::find(kParts, text.key) != kParts.end();
}

/// Whether there are parts of a note that has no source.
bool lacksSource(std::span<const std::byte> file)
{
    if (formatOf(file) != ImageFormat::Png)
        return false;
    bool isOpen = false;
    for (const PngText& text : pngTexts(file)) {
        if (text.key == kCopySourceText)
            isOpen = Sha256::fromHex(text.value).has_value();
        const bool isPart = text.key == kCopySourceText || belongsToANote(text);
        if (isPart && !isOpen)
            return true;
    }
    return false;
}

} // namespace

tl::expected<Recipe, NoteFault> soundRecipe(const CopyNote& note)
{
    if (note.recipe.empty())
        return tl::unexpected(NoteFault::NoSteps);
    auto recipe = recipeFromJson(note.recipe, "recipe");
    if (!recipe)
        return tl::unexpected(NoteFault::UnreadableSteps);
    if (!note.recipeSha256)
        return tl::unexpected(NoteFault::NoHash);
    if (recipe->sha256() != *note.recipeSha256 || recipe->frames() != note.frames)
        return tl::unexpected(NoteFault::OtherSteps);
    return std::move(*recipe);
}

std::optional<NoteFault> copyFault(std::span<const std::byte> file)
{
    if (lacksSource(file))
        return NoteFault::NoSource;
    for (const CopyNote& note : copyNotes(file)) {
        if (const auto recipe = soundRecipe(note); !recipe)
            return recipe.error();
    }
    return std::nullopt;
}

} // namespace semblance::imagery
