// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/enhancement/Derivation.h"
#include "imagery/enhancement/Recipe.h"

#include <optional>
#include <vector>

namespace semblance::casework {

/// One copy on the way from an original.
struct CopyLink
{
    Derivation derivation;
    /// Empty: what is recorded cannot be read, or is another recipe than its hash says.
    std::optional<imagery::Recipe> recipe;
};

/// How an exhibit was made from one that came in, over all copies between; the first made first,
/// the exhibit itself last. Empty for an exhibit that came in.
struct CopyChain
{
    std::vector<CopyLink> links;

    /// The exhibit that came in, and what it was made into last; `links` not empty.
    ExhibitId origin() const { return links.front().derivation.source; }
    const Derivation& last() const { return links.back().derivation; }
    /// Those that can be read, in order.
    std::vector<imagery::Recipe> recipes() const;
    bool isReadable() const;
    /// Over all flips of the chain: a flip of a flipped copy is upright again.
    bool isMirrored() const;
};

/// Where the same copy was made in several ways, the first that was recorded. Blocking;
/// thread-safe. Fails: as DerivationRepository.
Result<CopyChain> copyChainOf(const DerivationRepository& derivations, ExhibitId exhibit);

} // namespace semblance::casework
