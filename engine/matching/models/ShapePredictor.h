// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Geometry.h"
#include "foundation/Result.h"
#include "matching/models/ModelManifest.h"

#include <opencv2/core/mat.hpp>

#include <memory>
#include <vector>

namespace semblance::matching {

/// dlib's regression trees for landmarks. Immutable; thread-safe.
class ShapePredictor
{
public:
    /// Fails: ModelMissing, ModelDamaged, ModelIncompatible (also another number of points than the
    /// manifest says).
    static Result<std::shared_ptr<const ShapePredictor>> load(const ModelManifest& manifest);
    ~ShapePredictor();

    /// In pixels of `grey` (CV_8UC1), in the predictor's order; `box` as the trees were trained
    /// with: a square from the brows to below the chin. Fails: BackendFailed.
    Result<std::vector<PointPx>> find(const cv::Mat& grey, const RectPx& box) const;

private:
    struct Trees;
    ShapePredictor(std::string id, std::unique_ptr<const Trees> trees);

    std::string m_id;
    std::unique_ptr<const Trees> m_trees;
};

} // namespace semblance::matching
