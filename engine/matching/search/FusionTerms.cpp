// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/search/FusionTerms.h"

#include <cmath>

namespace semblance::matching {

namespace {

/// The fusion as a sum over the engines that have a weight: of each, weight · score + offset.
std::vector<ScoreTerm> termsOf(const ScoreFusion& fusion, const FaceTemplates& probe)
{
    double weights = 0;
    for (const ModelManifest& embedder : fusion.embedders())
        weights += embedder.ruler->weight;
    std::vector<ScoreTerm> terms;
    for (std::size_t i = 0; i < probe.size(); ++i) {
        if (!fusion.hasWeight(i))
            continue;
        const ModelManifest& embedder = fusion.embedders()[i];
        const ScoreRuler& ruler = *embedder.ruler;
        ScoreTerm term;
        term.numbers = probe[i].values;
        term.curve =
            embedder.metric == Metric::Euclidean ? ScoreCurve::OneMinusDistance : ScoreCurve::Dot;
        term.weight = ruler.weight / (ruler.matedMean - ruler.nonMatedMean) / weights;
        term.offset = -term.weight * ruler.nonMatedMean;
        terms.push_back(term);
    }
    return terms;
}

/// Whether the fusion gives what the terms' sum gives: the proof of the scan rests on it.
bool isSumOf(const std::vector<ScoreTerm>& terms, const ScoreFusion& fusion)
{
    const std::size_t engines = fusion.embedders().size();
    const auto agreesAt = [&](std::size_t raised, double score) {
        std::vector<double> scores(engines, 0.25);
        scores[raised] = score;
        double sum = 0;
        double magnitude = 0;
        auto term = terms.begin();
        for (std::size_t i = 0; i < engines; ++i) {
            if (!fusion.hasWeight(i))
                continue;
            sum += term->weight * scores[i] + term->offset;
            magnitude += std::abs(term->weight * scores[i]) + std::abs(term->offset);
            ++term;
        }
        return std::abs(sum - fusion.fuse(scores)) <= magnitude * 0x1p-45;
    };
    for (const ScoreTerm& term : terms) {
        if (!(term.weight > 0) || !std::isfinite(term.weight))
            return false;
    }
    for (std::size_t i = 0; i < engines; ++i) {
        for (const double score : {-1.0, -0.3, 0.0, 0.7, 1.0}) {
            if (!agreesAt(i, score))
                return false;
        }
    }
    return true;
}

} // namespace

Result<std::vector<ScanProbe>> scanProbesOf(const ScoreFusion& fusion,
                                            std::span<const FaceTemplates> probes)
{
    std::vector<ScanProbe> made;
    made.reserve(probes.size());
    for (const FaceTemplates& probe : probes) {
        const auto terms = termsOf(fusion, probe);
        if (!isSumOf(terms, fusion))
            return failure(ErrorCode::ModelIncompatible, Stage::Search, {},
                           "the fused score is no weighted sum of the engines' scores");
        made.emplace_back(terms);
    }
    return made;
}

} // namespace semblance::matching
