// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/pipeline/FacePipeline.h"

#include "foundation/imaging/FullTones.h"
#include "matching/models/EngineFingerprint.h"
#include "matching/models/Network.h"

#include <algorithm>

namespace semblance::matching {

namespace {

Result<std::shared_ptr<const Network>> networkOf(const ModelPack& pack, const ModelId& id)
{
    return pack.model(id).and_then(loadNetwork);
}

/// Null where the engine names none.
Result<std::shared_ptr<const Network>> networkIfNamed(const ModelPack& pack, const ModelId& id)
{
    if (id.empty())
        return std::shared_ptr<const Network>();
    return networkOf(pack, id);
}

Result<QualityNetworks> loadQualityNetworks(const ModelPack& pack)
{
    QualityNetworks networks;
    const EngineDefinition& engine = pack.engine();
    for (const auto& [network, id] : {std::pair(&networks.headPose, engine.headPose),
                                      std::pair(&networks.eyeVisibility, engine.eyeVisibility),
                                      std::pair(&networks.expression, engine.expression),
                                      std::pair(&networks.faceCover, engine.faceCover)}) {
        auto loaded = networkIfNamed(pack, id);
        if (!loaded)
            return passOn(loaded);
        *network = std::move(*loaded);
    }
    return networks;
}

/// Whether one network does for both: they differ in how they look at a face, if at all.
bool isSameNetwork(ModelManifest a, const ModelManifest& b)
{
    a.id = b.id;
    a.coarse = b.coarse;
    return identityOf(a) == identityOf(b);
}

/// In the engine definition's order.
Result<std::vector<Embedder>> loadEmbedders(const ModelPack& pack)
{
    std::vector<Embedder> embedders;
    for (const ModelId& id : pack.engine().embedders) {
        auto manifest = pack.model(id);
        if (!manifest)
            return passOn(manifest);
        const auto like = std::ranges::find_if(embedders, [&manifest](const Embedder& loaded) {
            return isSameNetwork(loaded.manifest, *manifest);
        });
        if (like != embedders.end()) {
            const auto checked = checkFiles(*manifest);
            if (!checked)
                return passOn(checked);
            embedders.push_back({std::move(*manifest), like->network});
            continue;
        }
        auto network = loadNetwork(*manifest);
        if (!network)
            return passOn(network);
        embedders.push_back({std::move(*manifest), std::move(*network)});
    }
    return embedders;
}

std::vector<ModelManifest> manifestsOf(const std::vector<Embedder>& embedders)
{
    std::vector<ModelManifest> manifests;
    for (const Embedder& embedder : embedders)
        manifests.push_back(embedder.manifest);
    return manifests;
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
    auto quality = loadQualityNetworks(pack);
    if (!quality)
        return passOn(quality);
    auto embedders = loadEmbedders(pack);
    if (!embedders)
        return passOn(embedders);
    auto fusion = ScoreFusion::create(manifestsOf(*embedders), aligning);
    if (!fusion)
        return passOn(fusion);
    return std::shared_ptr<const FacePipeline>(
        new FacePipeline(pack.engine(), std::move(*detector), std::move(*landmarks),
                         QualityAssessor(std::move(*quality)),
                         TemplateExtractor(std::move(*embedders), aligning), std::move(*fusion)));
}

FacePipeline::FacePipeline(EngineDefinition engine, std::unique_ptr<const FaceDetector> detector,
                           std::unique_ptr<const LandmarkFinder> landmarks, QualityAssessor quality,
                           TemplateExtractor extractor, ScoreFusion fusion)
    : m_engine(std::move(engine)), m_detector(std::move(detector)),
      m_landmarks(std::move(landmarks)), m_quality(std::move(quality)),
      m_extractor(std::move(extractor)), m_fusion(std::move(fusion))
{
}

Result<std::vector<LocatedFace>> FacePipeline::locate(const Photograph& photograph,
                                                      DetectionEffort effort, const StopToken& stop,
                                                      const ProgressSink& progress) const
{
    const auto faces = m_detector->detect(photograph, effort, stop, progress);
    if (!faces)
        return passOn(faces);
    std::vector<LocatedFace> located;
    for (const DetectedFace& face : *faces) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, Stage::Alignment, photograph.name);
        const auto one = locateKnown(photograph, face);
        if (!one)
            return passOn(one);
        located.push_back(*one);
    }
    return located;
}

Result<std::vector<DetectedFace>> FacePipeline::detect(const Photograph& photograph,
                                                       DetectionEffort effort,
                                                       const StopToken& stop) const
{
    return m_detector->detect(photograph, effort, stop, {});
}

Result<std::vector<DetectedFace>> FacePipeline::follow(const Photograph& photograph,
                                                       const std::vector<DetectedFace>& before,
                                                       const StopToken& stop) const
{
    return m_detector->follow(photograph, before, stop);
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
    const auto landmarks =
        m_landmarks->find(withFullTonesOf(photograph, face.box).value_or(photograph), face);
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
    auto report = m_quality.assess(photograph, faces[index].face, faces[index].landmarks, boxes);
    if (report)
        report->models = qualityFingerprint(m_engine);
    return report;
}

Result<FaceTemplates> FacePipeline::templates(const Photograph& photograph, const LocatedFace& face,
                                              const StopToken& stop) const
{
    if (const double interEyePx = face.landmarks.interEyeDistancePx();
        interEyePx < kMinInterEyePx) {
        std::vector<ErrorFact> facts = {{"interEyePx", std::to_string(interEyePx)},
                                        {"minimumPx", std::to_string(kMinInterEyePx)}};
        if (!face.landmarks.areEyesApart(face.face.box))
            facts.push_back({"boxWidthPx", std::to_string(face.face.box.width)});
        return failure(ErrorCode::FaceTooSmall, Stage::Templates, photograph.name, {},
                       std::move(facts));
    }
    return m_extractor.extract(withFullTonesOf(photograph, face.face.box).value_or(photograph),
                               face.landmarks, stop);
}

} // namespace semblance::matching
