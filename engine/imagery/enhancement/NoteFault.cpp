// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/NoteFault.h"

#include "foundation/imaging/FormatSignature.h"
#include "foundation/imaging/PngText.h"
#include "imagery/enhancement/EarlierSteps.h"
#include "imagery/enhancement/RecipeJson.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace semblance::imagery {

namespace {

bool belongsToANote(std::string_view key)
{
    static constexpr std::array<std::string_view, 5> kParts{
        kCopySourceSizeText, kCopySourceMirroringText, kCopyFrameText, kCopyRecipeHashText,
        kCopyRecipeText};
    return std::ranges::find(kParts, key) != kParts.end();
}

/// As a note of the picture has it; empty of a text that is not about a frame.
std::string keyOfFrame(const PngText& text)
{
    const std::string_view prefix = kOfFramePrefix;
    return text.key.starts_with(prefix) && text.key != kOfFrameText
               ? std::string(kCopyTextPrefix) + text.key.substr(prefix.size())
               : std::string();
}

/// Whether there are parts of a note that has no source; `ofFrames`: of those about frames.
bool lacksSource(std::span<const std::byte> file, bool ofFrames)
{
    if (formatOf(file) != ImageFormat::Png)
        return false;
    bool isOpen = false;
    for (const PngText& text : pngTexts(file)) {
        const std::string key = ofFrames ? keyOfFrame(text) : text.key;
        if (ofFrames && text.key == kOfFrameText)
            isOpen = false;
        if (key == kCopySourceText)
            isOpen = Sha256::fromHex(text.value).has_value();
        const bool isPart = key == kCopySourceText || belongsToANote(key);
        if (isPart && !isOpen)
            return true;
    }
    return false;
}

std::optional<NoteFault> faultIn(const std::vector<CopyNote>& notes)
{
    std::optional<NoteFault> fault;
    for (const CopyNote& note : notes) {
        const auto recipe = soundRecipe(note);
        if (!recipe && recipe.error() != NoteFault::OfPictureOrFrame)
            return recipe.error();
        if (!recipe)
            fault = recipe.error();
    }
    return fault;
}

bool isOfSizeOrSide(const Recipe& recipe)
{
    return recipe.isMirroring() || areScaling({&recipe, 1});
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
    if (note.mayBeOfFrame && isOfSizeOrSide(*recipe))
        return tl::unexpected(NoteFault::OfPictureOrFrame);
    return std::move(*recipe);
}

std::optional<NoteFault> copyFault(std::span<const std::byte> file)
{
    return lacksSource(file, false) ? std::optional(NoteFault::NoSource) : faultIn(copyNotes(file));
}

std::optional<NoteFault> frameFault(std::span<const std::byte> file)
{
    if (lacksSource(file, true))
        return NoteFault::NoSource;
    for (const FrameNotes& of : allCopyNotes(file).frames) {
        if (const auto fault = faultIn(of.notes))
            return fault;
    }
    return std::nullopt;
}

} // namespace semblance::imagery
