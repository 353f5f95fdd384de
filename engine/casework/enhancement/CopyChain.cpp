// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/enhancement/CopyChain.h"

#include "casework/enhancement/RecordedRecipe.h"
#include "foundation/imaging/ImageDecoder.h"
#include "imagery/enhancement/CopyNote.h"
#include "imagery/enhancement/EarlierSteps.h"
#include "imagery/enhancement/NoteFault.h"
#include "imagery/enhancement/StepSpec.h"

#include <algorithm>

namespace semblance::casework {

namespace {

/// A record that was tampered with may lead in a circle.
bool isKnown(const CopyChain& chain, ExhibitId exhibit)
{
    return std::ranges::any_of(chain.links, [exhibit](const CopyLink& link) {
        return link.derivation.exhibit == exhibit;
    });
}

/// Of the file itself, or else of what it says that it was made from first.
std::optional<Orientation> mirroringOf(std::span<const std::byte> file)
{
    const auto map = storedMap(file, "a picture");
    if (const auto own = map ? ifMirroring(map->orientation()) : std::nullopt)
        return own;
    const std::vector<imagery::CopyNote> notes = imagery::copyNotes(file);
    return notes.empty() ? std::nullopt : notes.back().sourceMirroring;
}

} // namespace

std::vector<imagery::Recipe> CopyChain::recipes() const
{
    std::vector<imagery::Recipe> all;
    for (const auto& recipe : stated) {
        if (recipe)
            all.push_back(*recipe);
    }
    for (const CopyLink& link : links) {
        if (link.recipe)
            all.push_back(*link.recipe);
    }
    if (isTurnedOver)
        all.push_back(imagery::Recipe({imagery::RecipeStep(*imagery::findStep("flip"))}));
    return all;
}

bool CopyChain::isReadable() const
{
    const auto isRead = [](const auto& recipe) { return recipe.has_value(); };
    return std::ranges::all_of(links, isRead, &CopyLink::recipe) &&
           std::ranges::all_of(stated, isRead);
}

bool CopyChain::isMirrored() const
{
    return imagery::areMirroring(recipes());
}

void CopyChain::beginWith(std::span<const std::byte> file)
{
    stated = statedRecipes(file);
    shownMirrored = mirroringOf(file);
}

StatedRecipes statedRecipes(std::span<const std::byte> file)
{
    StatedRecipes stated;
    for (const imagery::CopyNote& note : imagery::copyNotes(file)) {
        auto recipe = imagery::soundRecipe(note);
        stated.push_back(recipe ? std::optional(std::move(*recipe)) : std::nullopt);
    }
    // A note without a source is none: that there was something is all that it tells.
    const bool isFaultSeen = std::ranges::any_of(stated, [](const auto& one) { return !one; });
    if (!isFaultSeen && imagery::copyFault(file))
        stated.push_back(std::nullopt);
    std::ranges::reverse(stated);
    return stated;
}

CopyChain statedChain(std::span<const std::byte> file)
{
    CopyChain chain;
    if (imagery::copyNotes(file).empty() && !imagery::copyFault(file))
        return chain;
    chain.beginWith(file);
    return chain;
}

Result<CopyChain> copyChainOf(const DerivationRepository& derivations, ExhibitId exhibit)
{
    CopyChain chain;
    while (!isKnown(chain, exhibit)) {
        const auto found = derivations.of(exhibit);
        if (!found)
            return passOn(found);
        if (found->empty())
            break;
        const auto recipe = recordedRecipe(found->front());
        chain.links.push_back({found->front(), recipe ? std::optional(*recipe) : std::nullopt});
        exhibit = found->front().source;
    }
    std::ranges::reverse(chain.links);
    return chain;
}

} // namespace semblance::casework
