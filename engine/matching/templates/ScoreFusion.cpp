// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/templates/ScoreFusion.h"

#include "matching/templates/ScoreRange.h"

#include <cmath>

namespace semblance::matching {

namespace {

double cosine(const float* a, const float* b, int size)
{
    double dot = 0;
    for (int i = 0; i < size; ++i)
        dot += static_cast<double>(a[i]) * static_cast<double>(b[i]);
    return dot;
}

double oneMinusDistance(const float* a, const float* b, int size)
{
    double squares = 0;
    for (int i = 0; i < size; ++i) {
        const double difference = static_cast<double>(a[i]) - static_cast<double>(b[i]);
        squares += difference * difference;
    }
    return 1 - std::sqrt(squares);
}

Result<void> checkRuler(const ModelManifest& embedder)
{
    const auto refuse = [&embedder](std::string why) {
        return failure(ErrorCode::ModelIncompatible, Stage::Templates, embedder.id, std::move(why),
                       {{"field", "ruler"}});
    };
    if (!embedder.ruler)
        return refuse("no ruler");
    if (embedder.ruler->matedMean <= embedder.ruler->nonMatedMean)
        return refuse("a ruler without spread");
    if (embedder.ruler->weight <= 0 && embedder.ruler->coarseWeight.value_or(0) <= 0)
        return refuse("a ruler without weight");
    return {};
}

/// Somebody must count, whatever the probe.
Result<void> checkWeights(const std::vector<ModelManifest>& embedders)
{
    double sum = 0;
    double coarse = 0;
    for (const ModelManifest& embedder : embedders) {
        sum += embedder.ruler->weight;
        coarse += embedder.ruler->coarseWeight.value_or(embedder.ruler->weight);
    }
    if (sum <= 0 || coarse <= 0)
        return failure(ErrorCode::ModelIncompatible, Stage::Templates, embedders.front().id,
                       "a ruler without weight", {{"field", "ruler"}});
    return {};
}

} // namespace

Result<ScoreFusion> ScoreFusion::create(std::vector<ModelManifest> embedders,
                                        const ModelIdentity& landmarks)
{
    if (embedders.empty())
        return failure(ErrorCode::ModelIncompatible, Stage::Templates, {}, "no embedder");
    for (const ModelManifest& embedder : embedders) {
        const auto checked = checkRuler(embedder);
        if (!checked)
            return passOn(checked);
    }
    const auto weighted = checkWeights(embedders);
    if (!weighted)
        return passOn(weighted);
    return ScoreFusion(std::move(embedders), landmarks);
}

ScoreFusion::ScoreFusion(std::vector<ModelManifest> embedders, const ModelIdentity& landmarks)
    : m_embedders(std::move(embedders))
{
    for (const ModelManifest& embedder : m_embedders)
        m_models.push_back(templateIdentityOf(embedder, landmarks));
}

ScoreFusion ScoreFusion::forProbe(double interEyePx) const
{
    ScoreFusion other = *this;
    const double share = coarsenessOf(interEyePx);
    for (ModelManifest& embedder : other.m_embedders) {
        ScoreRuler& ruler = *embedder.ruler;
        ruler.weight += share * (ruler.coarseWeight.value_or(ruler.weight) - ruler.weight);
    }
    return other;
}

Result<void> ScoreFusion::checkTemplates(const FaceTemplates& templates) const
{
    if (templates.size() != m_embedders.size())
        return failure(ErrorCode::TemplatesMissing, Stage::Templates, {},
                       std::to_string(templates.size()) + " templates instead of " +
                           std::to_string(m_embedders.size()));
    for (std::size_t i = 0; i < templates.size(); ++i) {
        const ModelId& model = m_embedders[i].id;
        if (templates[i].model.id != model)
            return failure(ErrorCode::TemplatesMissing, Stage::Templates, model,
                           "found a template of " + templates[i].model.id);
        if (templates[i].model != m_models[i])
            return failure(
                ErrorCode::TemplatesMissing, Stage::Templates, model,
                "a template of another file or version of this model, or of other landmarks");
        if (templates[i].values.size() != static_cast<std::size_t>(m_embedders[i].outputSize))
            return failure(ErrorCode::TemplatesMissing, Stage::Templates, model,
                           "a template of another size");
    }
    return {};
}

Result<PairScore> ScoreFusion::compare(const FaceTemplates& a, const FaceTemplates& b) const
{
    for (const FaceTemplates* templates : {&a, &b}) {
        const auto checked = checkTemplates(*templates);
        if (!checked)
            return passOn(checked);
    }
    PairScore pair;
    std::vector<double> scores;
    for (std::size_t i = 0; i < m_embedders.size(); ++i) {
        scores.push_back(
            hasWeight(i) ? engineScore(i, a[i].values.data(), b[i].values.data()) : 0);
        if (hasWeight(i))
            pair.engines.push_back({m_embedders[i].id, withoutRoundingBeyondRange(
                                                           m_embedders[i].metric, scores.back())});
    }
    pair.fused = fuse(scores);
    return pair;
}

double ScoreFusion::engineScore(std::size_t engine, const float* a, const float* b) const
{
    const ModelManifest& embedder = m_embedders[engine];
    switch (embedder.metric) {
    case Metric::Cosine:
        return cosine(a, b, embedder.outputSize);
    case Metric::Euclidean:
        return oneMinusDistance(a, b, embedder.outputSize);
    }
    return 0;
}

std::vector<TemplateSize> ScoreFusion::templateSizes() const
{
    std::vector<TemplateSize> sizes;
    for (std::size_t i = 0; i < m_models.size(); ++i)
        sizes.push_back({m_models[i], static_cast<std::size_t>(m_embedders[i].outputSize),
                         m_embedders[i].metric});
    return sizes;
}

std::vector<EngineShare> ScoreFusion::shares() const
{
    double sum = 0;
    for (const ModelManifest& embedder : m_embedders)
        sum += embedder.ruler->weight;
    std::vector<EngineShare> shares;
    for (std::size_t i = 0; i < m_embedders.size(); ++i) {
        if (hasWeight(i))
            shares.push_back({m_embedders[i].id, m_embedders[i].ruler->weight / sum});
    }
    return shares;
}

double ScoreFusion::fuse(const std::vector<double>& engineScores) const
{
    double sum = 0;
    double weights = 0;
    for (std::size_t i = 0; i < m_embedders.size(); ++i) {
        if (!hasWeight(i))
            continue;
        const ScoreRuler& ruler = *m_embedders[i].ruler;
        sum += ruler.weight * (engineScores[i] - ruler.nonMatedMean) /
               (ruler.matedMean - ruler.nonMatedMean);
        weights += ruler.weight;
    }
    return sum / weights;
}

} // namespace semblance::matching
