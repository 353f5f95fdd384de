// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "foundation/Result.h"
#include "foundation/StopToken.h"
#include "foundation/imaging/Photograph.h"
#include "matching/alignment/LandmarkFinder.h"
#include "matching/detection/FaceDetector.h"
#include "matching/models/ModelPack.h"
#include "matching/quality/QualityAssessor.h"
#include "matching/templates/ScoreFusion.h"
#include "matching/templates/TemplateExtractor.h"

#include <memory>
#include <vector>

namespace semblance::matching {

/// A face with its points; what a person can choose.
struct LocatedFace
{
    DetectedFace face;
    Landmarks landmarks;

    friend bool operator==(const LocatedFace&, const LocatedFace&) = default;
};

/// The loaded engine: every stage with the models of one pack. Immutable; thread-safe.
class FacePipeline
{
public:
    /// Checks every hash and loads every model in use: some hundred milliseconds, off the GUI
    /// thread. Fails: ModelMissing, ModelDamaged, ModelIncompatible, ManifestInvalid.
    static Result<std::shared_ptr<const FacePipeline>> load(const ModelPack& pack);

    /// From stages that are loaded already; `engine` names them.
    FacePipeline(EngineDefinition engine, std::unique_ptr<const FaceDetector> detector,
                 std::unique_ptr<const LandmarkFinder> landmarks, QualityAssessor quality,
                 TemplateExtractor extractor, ScoreFusion fusion);

    const EngineDefinition& engine() const { return m_engine; }
    const ScoreFusion& fusion() const { return m_fusion; }

    /// In FaceDetector's order. Fails: BackendFailed, Cancelled.
    Result<std::vector<LocatedFace>> locate(const Photograph& photograph, DetectionEffort effort,
                                            const StopToken& stop,
                                            const ProgressSink& progress = {}) const;
    /// The same without the points. Fails: BackendFailed, Cancelled.
    Result<std::vector<DetectedFace>> detect(const Photograph& photograph, DetectionEffort effort,
                                             const StopToken& stop) const;
    /// As FaceDetector::follow. Fails: BackendFailed, Cancelled.
    Result<std::vector<DetectedFace>> follow(const Photograph& photograph,
                                             const std::vector<DetectedFace>& before,
                                             const StopToken& stop) const;
    /// For a box that a person drew or corrected. Fails: FaceOutsideImage, BackendFailed.
    Result<LocatedFace> locateInBox(const Photograph& photograph, const RectPx& box,
                                    FaceOrigin origin) const;
    /// Puts the points on a face that is known already, as it is. Fails: BackendFailed.
    Result<LocatedFace> locateKnown(const Photograph& photograph, const DetectedFace& face) const;
    /// Of `faces[index]`; the others count for "more than one face". Fails: BackendFailed.
    Result<QualityReport> quality(const Photograph& photograph,
                                  const std::vector<LocatedFace>& faces, std::size_t index) const;
    /// Fails: FaceTooSmall (under kMinInterEyePx between the eyes), BackendFailed, Cancelled.
    Result<FaceTemplates> templates(const Photograph& photograph, const LocatedFace& face,
                                    const StopToken& stop) const;

    /// Below this the five points are noise and a template would only look like a number.
    static constexpr double kMinInterEyePx = 6;

private:
    EngineDefinition m_engine;
    std::unique_ptr<const FaceDetector> m_detector;
    std::unique_ptr<const LandmarkFinder> m_landmarks;
    QualityAssessor m_quality;
    TemplateExtractor m_extractor;
    ScoreFusion m_fusion;
};

} // namespace semblance::matching
