// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "matching/templates/FaceTemplate.h"

#include <vector>

namespace semblance::matching {

/// One embedder's own similarity: the cosine (−1 to 1), or 1 − distance for a Euclidean metric.
/// Larger is more alike.
struct EngineScore
{
    ModelId model;
    double score = 0;

    friend bool operator==(const EngineScore&, const EngineScore&) = default;
};

/// What an embedder's score counts for in the fused one.
struct EngineShare
{
    ModelId model;
    /// Of 1; above 0.
    double share = 0;
};

/// What two faces score. A similarity, no probability and no share of anything.
struct PairScore
{
    /// On the ruler of the development data: 0 is what different people score on average, 1 what
    /// the same person scores on average. Bounded by the engines' own bounds.
    double fused = 0;
    /// Of those that have a weight.
    std::vector<EngineScore> engines;
};

/// Makes one score of several engines' scores. Immutable; thread-safe; strictly rising in the score
/// of each engine that has a weight.
class ScoreFusion
{
public:
    /// `embedders`: manifests with a ruler, in the engine definition's order; `landmarks`: the
    /// model whose points align the faces. Weights are those for a probe that is not coarse.
    /// Fails: ModelIncompatible (no ruler, a ruler without spread, or one without weight).
    static Result<ScoreFusion> create(std::vector<ModelManifest> embedders,
                                      const ModelIdentity& landmarks = {});

    /// The fusion for a probe whose eyes are `interEyePx` apart: weights between the rulers' own
    /// and those for coarse probes, by coarsenessOf. Of two photographs that are compared the
    /// coarser one is the probe. Everything else is the same.
    ScoreFusion forProbe(double interEyePx) const;

    /// Fails: TemplatesMissing (other models, order or sizes than the fusion was made for).
    Result<PairScore> compare(const FaceTemplates& a, const FaceTemplates& b) const;

    /// Engine i's score of two rows of `embedders[i].outputSize` floats; for scans over many.
    double engineScore(std::size_t engine, const float* a, const float* b) const;
    /// Whether the engine's score counts.
    bool hasWeight(std::size_t engine) const { return m_embedders[engine].ruler->weight > 0; }
    /// From one score per engine, in order; of those without weight any number.
    double fuse(const std::vector<double>& engineScores) const;

    /// Of the engines that have a weight, in order.
    std::vector<EngineShare> shares() const;
    const std::vector<ModelManifest>& embedders() const { return m_embedders; }
    /// Of the embedders' templates, in their order.
    const std::vector<ModelIdentity>& models() const { return m_models; }
    /// Of those templates.
    std::vector<TemplateSize> templateSizes() const;

private:
    ScoreFusion(std::vector<ModelManifest> embedders, const ModelIdentity& landmarks);
    Result<void> checkTemplates(const FaceTemplates& templates) const;

    std::vector<ModelManifest> m_embedders;
    std::vector<ModelIdentity> m_models;
};

} // namespace semblance::matching
