// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/enhancement/CopyChain.h"

#include "casework/enhancement/RecordedRecipe.h"
#include "imagery/enhancement/EarlierSteps.h"

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

} // namespace

std::vector<imagery::Recipe> CopyChain::recipes() const
{
    std::vector<imagery::Recipe> all;
    for (const CopyLink& link : links) {
        if (link.recipe)
            all.push_back(*link.recipe);
    }
    return all;
}

bool CopyChain::isReadable() const
{
    return std::ranges::all_of(links, [](const CopyLink& link) { return bool(link.recipe); });
}

bool CopyChain::isMirrored() const
{
    return imagery::areMirroring(recipes());
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
