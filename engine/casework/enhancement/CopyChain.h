// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/enhancement/Derivation.h"
#include "foundation/imaging/Orientation.h"
#include "imagery/enhancement/EarlierSteps.h"
#include "imagery/enhancement/Recipe.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace semblance::casework {

/// One copy on the way from an original.
struct CopyLink
{
    Derivation derivation;
    /// Empty: what is recorded cannot be read, or is another recipe than its hash says.
    std::optional<imagery::Recipe> recipe;
};

/// What was done to a picture, step list after step list, the first first; empty in the place of
/// what cannot be read, or contradicts itself.
using StatedRecipes = std::vector<std::optional<imagery::Recipe>>;

/// How an exhibit was made from one that came in, over all copies between; the first made first,
/// the exhibit itself last. No links for an exhibit that came in.
struct CopyChain
{
    std::vector<CopyLink> links;
    /// What was done before all of the links, by the word only of the file that came in.
    StatedRecipes stated = {};
    /// Somebody saved the picture anew as its mirror image, perhaps turned, after the last link or
    /// between two: an odd number of times, as its pixels tell.
    bool isTurnedOver = false;
    /// Of the picture that came in, where its upright view is a mirror image of its stored pixels:
    /// its orientation. The steps began with that view.
    std::optional<Orientation> shownMirrored = {};

    /// Takes over what the file says that all began with: `stated` and `shownMirrored`.
    void beginWith(std::span<const std::byte> file);
    /// Nothing was done to it, as far as anybody says.
    bool isEmpty() const { return links.empty() && stated.empty(); }

    /// The exhibit that came in, and what it was made into last; `links` not empty.
    ExhibitId origin() const { return links.front().derivation.source; }
    const Derivation& last() const { return links.back().derivation; }
    /// Those that can be read, in order, the stated first; last a flip where isTurnedOver.
    std::vector<imagery::Recipe> recipes() const;
    imagery::EarlierSteps earlier() const { return {recipes(), shownMirrored}; }
    bool isReadable() const;
    /// Over all flips that can be read, whatever the view that they began with: a flip of a flipped
    /// copy is upright again.
    bool isMirrored() const;
};

/// What a file says of how it was made (imagery::copyNotes). Thread-safe.
StatedRecipes statedRecipes(std::span<const std::byte> file);

/// What only a file says of itself: without links. Thread-safe.
CopyChain statedChain(std::span<const std::byte> file);

/// As recorded, with nothing stated: that stands in the file of the first source (beginWith).
/// Where the same copy was made in several ways, the first that was recorded. Blocking;
/// thread-safe. Fails: as DerivationRepository.
Result<CopyChain> copyChainOf(const DerivationRepository& derivations, ExhibitId exhibit);

} // namespace semblance::casework
