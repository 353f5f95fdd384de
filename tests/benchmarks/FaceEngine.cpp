// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaceEngine.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>

namespace semblance::benchmarks {

using namespace matching;

namespace {

template <typename T>
T need(Result<T> result)
{
    if (result)
        return std::move(*result);
    const Error& error = result.error();
    std::cerr << name(error.code) << " " << error.subject << ": " << error.detail << "\n";
    std::exit(1);
}

} // namespace

FaceEngine::FaceEngine(const ModelPack& pack)
{
    const EngineDefinition& engine = pack.engine();
    m_detector = need(pack.model(engine.detector).and_then(loadNetwork).and_then(makeFaceDetector));
    m_landmarks = need(pack.model(engine.landmarks).and_then(loadLandmarkFinder));
    std::vector<std::shared_ptr<const Network>> networks;
    std::vector<ModelManifest> manifests;
    for (const ModelId& id : engine.embedders) {
        networks.push_back(need(pack.model(id).and_then(loadNetwork)));
        manifests.push_back(networks.back()->manifest());
    }
    m_extractor = std::make_unique<const TemplateExtractor>(std::move(networks));
    m_fusion = need(ScoreFusion::create(std::move(manifests)));
}

std::optional<FaceTemplates> FaceEngine::middleFace(const Photograph& photograph) const
{
    const auto faces = need(m_detector->detect(photograph, DetectionEffort::Portrait, {}));
    if (faces.empty())
        return std::nullopt;
    const PointPx middle = {photograph.stored.widthPx() / 2.0, photograph.stored.heightPx() / 2.0};
    const auto& face =
        *std::min_element(faces.begin(), faces.end(), [&middle](const auto& a, const auto& b) {
            return distance(a.box.centre(), middle) < distance(b.box.centre(), middle);
        });
    const Landmarks landmarks = need(m_landmarks->find(photograph, face));
    return need(m_extractor->extract(photograph, landmarks, {}));
}

ModelPack packFor(int argumentCount, char** arguments, int at)
{
    const char* fromEnvironment = std::getenv("SEMBLANCE_MODELS");
    if (argumentCount > at)
        return need(ModelPack::open({arguments[at], {}}));
    if (fromEnvironment)
        return need(ModelPack::open({fromEnvironment, {}}));
    std::cerr << "which models? name their folder or set SEMBLANCE_MODELS\n";
    std::exit(2);
}

} // namespace semblance::benchmarks
