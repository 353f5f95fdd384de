// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/alignment/LandmarkFinder.h"
#include "matching/detection/FaceDetector.h"
#include "matching/models/ModelPack.h"
#include "matching/models/Network.h"
#include "matching/templates/ScoreFusion.h"
#include "matching/templates/TemplateExtractor.h"

#include <memory>
#include <optional>

namespace semblance::benchmarks {

/// From a photograph to templates with the models in use, without quality measures. Thread-safe.
class FaceEngine
{
public:
    /// Ends the program with a message where a model does not load.
    explicit FaceEngine(const matching::ModelPack& pack);

    const matching::ScoreFusion& fusion() const { return *m_fusion; }
    /// Of the face whose box's centre lies nearest to the image's; empty where there is no face.
    std::optional<matching::FaceTemplates> middleFace(const Photograph& photograph) const;

private:
    std::unique_ptr<const matching::FaceDetector> m_detector;
    std::unique_ptr<const matching::LandmarkFinder> m_landmarks;
    std::unique_ptr<const matching::TemplateExtractor> m_extractor;
    std::optional<matching::ScoreFusion> m_fusion;
};

/// The pack of the folder that argument `at` names, else of $SEMBLANCE_MODELS; without both, ends
/// the program.
matching::ModelPack packFor(int argumentCount, char** arguments, int at);

} // namespace semblance::benchmarks
