// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/evaluation/EvaluatedFace.h"
#include "matching/evaluation/Tradeoff.h"
#include "matching/templates/ScoreFusion.h"

#include <string>
#include <vector>

namespace semblance::matching {

/// Two images, by their places in a list.
struct EvaluationPair
{
    std::size_t first = 0;
    std::size_t second = 0;
    bool isMated = false;
};

/// What the whole engine is called beside its embedders.
inline constexpr const char* kFusedEngine = "fused";

/// The trials of one embedder, or of all together (kFusedEngine).
struct EngineTrials
{
    std::string engine;
    std::vector<TrialScore> trials;
};

/// Who is on each of `images` images, as far as pairs tell: images that mated pairs join are one
/// person. Numbers from 0 in the order of the images.
std::vector<std::uint32_t> peopleOf(std::size_t images, const std::vector<EvaluationPair>& pairs);

/// Scores of all pairs in their order: fused first, then each embedder. `people`: as peopleOf.
/// Fails: TemplatesMissing (of another engine than `fusion`).
Result<std::vector<EngineTrials>> verificationTrials(const std::vector<EvaluatedFace>& faces,
                                                     const std::vector<EvaluationPair>& pairs,
                                                     const std::vector<std::uint32_t>& people,
                                                     const ScoreFusion& fusion);

} // namespace semblance::matching
