// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/models/ModelIdentity.h"

#include <vector>

namespace semblance::matching {

/// One embedder's numbers for one face; scores of different models never mix.
struct FaceTemplate
{
    ModelIdentity model;
    /// Length 1 (Euclidean norm) where the metric is cosine.
    std::vector<float> values;

    friend bool operator==(const FaceTemplate&, const FaceTemplate&) = default;
};

/// One template per embedder in use, in the engine definition's order.
using FaceTemplates = std::vector<FaceTemplate>;

/// What is searched for.
struct ProbeTemplates
{
    FaceTemplates templates;
    /// Of the face; of several photographs that of one that is as coarse as they are together. See
    /// ScoreFusion::forProbe.
    double interEyePx = 0;
};

} // namespace semblance::matching
