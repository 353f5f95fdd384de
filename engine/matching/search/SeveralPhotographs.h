// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "matching/templates/FaceTemplate.h"
#include "matching/templates/ScoreFusion.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace semblance::matching {

/// Two of several photographs and what they score together.
struct PhotographPair
{
    /// Indices; `a` is the smaller one.
    std::size_t a = 0;
    std::size_t b = 0;
    /// The fused one.
    double score = 0;

    friend bool operator==(const PhotographPair&, const PhotographPair&) = default;
};

/// Photographs of one person as one probe: their templates as fuseTemplates makes one of them, and
/// how coarse they are together. What is coarse counts less beside what is not. A single photograph
/// comes back as it is. Thread-safe. Fails:
/// as fuseTemplates.
Result<ProbeTemplates> asOneProbe(const std::vector<ProbeTemplates>& photographs);

/// What the two score together where one looks like the other saved again (recompressed, resized a
/// little); empty where not. Stills of one instant look so too, pictures that were made very small
/// or coarse may not. Compared as in leastAlike. Thread-safe. Fails: as ScoreFusion::compare.
Result<std::optional<double>> asOnePicture(const ProbeTemplates& one, const ProbeTemplates& other,
                                           const ScoreFusion& fusion);

/// Each that looks like an earlier one saved again, as asOnePicture, with the earliest such; as
/// they come. It says no more than that one. Thread-safe.
/// Fails: as ScoreFusion::compare.
Result<std::vector<PhotographPair>> savedTwice(const std::vector<ProbeTemplates>& photographs,
                                               const ScoreFusion& fusion);

/// The two that score least together, of equal ones the earliest; empty for fewer than two. Each
/// pair is compared as the coarser of its two asks for. Whether they show one person the score does
/// not say. Thread-safe. Fails: as ScoreFusion::compare.
Result<std::optional<PhotographPair>> leastAlike(const std::vector<ProbeTemplates>& photographs,
                                                 const ScoreFusion& fusion);

} // namespace semblance::matching
