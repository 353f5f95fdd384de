// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluation/VerificationTrials.h"

#include "matching/templates/ScoreRange.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace semblance::matching {

namespace {

/// The first of the images that are joined with `image`.
std::size_t rootOf(std::vector<std::size_t>& parents, std::size_t image)
{
    while (parents[image] != image) {
        parents[image] = parents[parents[image]];
        image = parents[image];
    }
    return image;
}

} // namespace

std::vector<std::uint32_t> peopleOf(std::size_t images, const std::vector<EvaluationPair>& pairs)
{
    std::vector<std::size_t> parents(images);
    std::iota(parents.begin(), parents.end(), std::size_t(0));
    for (const EvaluationPair& pair : pairs) {
        const std::size_t a = rootOf(parents, pair.first);
        const std::size_t b = rootOf(parents, pair.second);
        if (pair.isMated)
            parents[std::max(a, b)] = std::min(a, b);
    }
    constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> ofRoot(images, kNone);
    std::vector<std::uint32_t> people;
    std::uint32_t count = 0;
    for (std::size_t image = 0; image < images; ++image) {
        std::uint32_t& number = ofRoot[rootOf(parents, image)];
        if (number == kNone)
            number = count++;
        people.push_back(number);
    }
    return people;
}

Result<std::vector<EngineTrials>> verificationTrials(const std::vector<EvaluatedFace>& faces,
                                                     const std::vector<EvaluationPair>& pairs,
                                                     const std::vector<std::uint32_t>& people,
                                                     const ScoreFusion& fusion)
{
    std::vector<EngineTrials> engines = {{kFusedEngine, {}}};
    for (const ModelManifest& embedder : fusion.embedders())
        engines.push_back({embedder.id, {}});
    for (const EvaluationPair& pair : pairs) {
        TrialScore trial{{}, pair.isMated, {people[pair.first], people[pair.second]}};
        const auto& a = faces[pair.first].templates;
        const auto& b = faces[pair.second].templates;
        const double interEyePx =
            std::min(faces[pair.first].interEyePx, faces[pair.second].interEyePx);
        if (!a || !b) {
            for (EngineTrials& engine : engines)
                engine.trials.push_back(trial);
            continue;
        }
        const auto score = fusion.forProbe(interEyePx).compare(*a, *b);
        if (!score)
            return passOn(score);
        trial.score = score->fused;
        engines[0].trials.push_back(trial);
        for (std::size_t i = 0; i < a->size(); ++i) {
            trial.score = withoutRoundingBeyondRange(
                fusion.embedders()[i].metric,
                fusion.engineScore(i, (*a)[i].values.data(), (*b)[i].values.data()));
            engines[i + 1].trials.push_back(trial);
        }
    }
    return engines;
}

} // namespace semblance::matching
