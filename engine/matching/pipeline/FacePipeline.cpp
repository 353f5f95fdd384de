// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/pipeline/FacePipeline.h"

#include "matching/models/EngineFingerprint.h"
#include "matching/models/Network.h"

namespace semblance::matching {

namespace {

Result<std::shared_ptr<const Network>> networkOf(const ModelPack& pack, const ModelId& id)
{
    return pack.model(id).and_then(loadNetwork);
}

/// The embedders with their manifests, in the engine definition's order.
struct LoadedEmbedders
{
    std::vector<std::shared_ptr<const Network>> networks;
    std::vector<ModelManifest> manifests;
};

Result<LoadedEmbedders> loadEmbedders(const ModelPack& pack)
{
    LoadedEmbedders embedders;
    for (const ModelId& id : pack.engine().embedders) {
        auto network = networkOf(pack, id);
        if (!network)
            return passOn(network);
        embedders.manifests.push_back((*network)->manifest());
        embedders.networks.push_back(std::move(*network));
    }
    return embedders;
}

} // namespace

Result<std::shared_ptr<const FacePipeline>> FacePipeline::load(const ModelPack& pack)
{
    auto detector = networkOf(pack, pack.engine().detector).and_then(makeFaceDetector);
    if (!detector)
        return passOn(detector);
    const auto landmarkModel = pack.model(pack.engine().landmarks);
    if (!landmarkModel)
        return passOn(landmarkModel);
    auto landmarks = loadLandmarkFinder(*landmarkModel);
    if (!landmarks)
        return passOn(landmarks);
    const ModelIdentity aligning = identityOf(*landmarkModel);
    auto headPose = networkOf(pack, pack.engine().headPose);
    if (!headPose)
        return passOn(headPose);
    auto embedders = loadEmbedders(pack);
    if (!embedders)
        return passOn(embedders);
    auto fusion = ScoreFusion::create(std::move(embedders->manifests), aligning);
    if (!fusion)
        return passOn(fusion);
    return std::shared_ptr<const FacePipeline>(
        new FacePipeline(pack.engine(), std::move(*detector), std::move(*landmarks),
                         QualityAssessor(std::move(*headPose)),
                         TemplateExtractor(std::move(embedders->networks), aligning),
                         std::move(*fusion)));
}

FacePipeline::FacePipeline(EngineDefinition engine, std::unique_ptr<const FaceDetector> detector,
                           std::unique_ptr<const LandmarkFinder> landmarks,
                           QualityAssessor quality, TemplateExtractor extractor,
                           ScoreFusion fusion)
    : m_engine(std::move(engine)), m_detector(std::move(detector)),
      m_landmarks(std::move(landmarks)), m_quality(std::move(quality)),
      m_extractor(std::move(extractor)), m_fusion(std::move(fusion))
{
}

Result<std::vector<LocatedFace>> FacePipeline::locate(const Photograph& photograph,
                                                      DetectionEffort effort,
                                                      const StopToken& stop,
                                                      const ProgressSink& progress) const
{
    const auto faces = m_detector->detect(photograph, effort, stop, progress);
    if (!faces)
        return passOn(faces);
    std::vector<LocatedFace> located;
    for (const DetectedFace& face : *faces) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, Stage::Alignment, photograph.name);
        const auto landmarks = m_landmarks->find(photograph, face);
        if (!landmarks)
            return passOn(landmarks);
        located.push_back({face, *landmarks});
    }
    return located;
}

Result<LocatedFace> FacePipeline::locateInBox(const Photograph& photograph, const RectPx& box,
                                              FaceOrigin origin) const
{
    const auto face = m_detector->faceInBox(photograph, box, origin);
    if (!face)
        return passOn(face);
    return locateKnown(photograph, *face);
}

Result<LocatedFace> FacePipeline::locateKnown(const Photograph& photograph,
                                              const DetectedFace& face) const
{
    const auto landmarks = m_landmarks->find(photograph, face);
    if (!landmarks)
        return passOn(landmarks);
    return LocatedFace{face, *landmarks};
}

Result<QualityReport> FacePipeline::quality(const Photograph& photograph,
                                            const std::vector<LocatedFace>& faces,
                                            std::size_t index) const
{
    std::vector<DetectedFace> boxes;
    boxes.reserve(faces.size());
    for (const LocatedFace& face : faces)
        boxes.push_back(face.face);
    auto report =
        m_quality.assess(photograph, faces[index].face, faces[index].landmarks, boxes);
    if (report)
        report->models = qualityFingerprint(m_engine);
    return report;
}

Result<FaceTemplates> FacePipeline::templates(const Photograph& photograph,
                                              const LocatedFace& face, const StopToken& stop) const
{
    const double interEyePx = face.landmarks.interEyeDistancePx();
    if (interEyePx < kMinInterEyePx)
        return failure(ErrorCode::FaceTooSmall, Stage::Templates, photograph.name, {},
                       {{"interEyePx", std::to_string(interEyePx)},
                        {"minimumPx", std::to_string(kMinInterEyePx)}});
    return m_extractor.extract(photograph, face.landmarks, stop);
}

} // namespace semblance::matching
