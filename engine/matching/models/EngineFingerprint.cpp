// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/models/EngineFingerprint.h"

#include "foundation/crypto/Sha256.h"

#include <algorithm>

namespace semblance::matching {

namespace {

/// Raised when a measure of quality is taken in another way.
constexpr int kMeasures = 5;

std::string hashOf(const std::string& text)
{
    const auto* bytes = reinterpret_cast<const std::byte*>(text.data());
    return Sha256::of({bytes, text.size()}).hex();
}

std::string rulerText(const ModelManifest& model)
{
    if (!model.ruler)
        return {};
    const ScoreRuler& ruler = *model.ruler;
    std::string text = std::to_string(ruler.nonMatedMean) + " " + std::to_string(ruler.matedMean) +
                       " " + std::to_string(ruler.weight);
    if (ruler.coarseWeight)
        text += " " + std::to_string(*ruler.coarseWeight);
    return text;
}

} // namespace

std::string engineFingerprint(const EngineDefinition& engine, const ModelPack& pack)
{
    std::string text;
    for (const ModelId& id : modelsOf(engine)) {
        text += id + "\n";
        if (const auto model = pack.model(id))
            text += identityOf(*model).fingerprint.hex() + "\n" + rulerText(*model) + "\n";
    }
    return hashOf(text);
}

std::vector<ModelIdentity> templateIdentities(const EngineDefinition& engine, const ModelPack& pack)
{
    std::vector<ModelIdentity> identities;
    const auto landmarks = pack.model(engine.landmarks);
    if (!landmarks)
        return identities;
    for (const ModelId& id : engine.embedders) {
        if (const auto model = pack.model(id))
            identities.push_back(templateIdentityOf(*model, identityOf(*landmarks)));
    }
    return identities;
}

std::vector<TemplateSize> templateSizesIn(const ModelPack& pack)
{
    std::vector<TemplateSize> sizes;
    for (const ModelManifest& embedder : pack.models()) {
        if (embedder.job != ModelJob::Embedding)
            continue;
        for (const ModelManifest& landmarks : pack.models()) {
            if (landmarks.job == ModelJob::Landmarks)
                sizes.push_back({templateIdentityOf(embedder, identityOf(landmarks)),
                                 static_cast<std::size_t>(embedder.outputSize), embedder.metric});
        }
    }
    return sizes;
}

std::string scoreFingerprint(const EngineDefinition& engine, const ModelPack& pack)
{
    std::string text;
    for (const ModelIdentity& made : templateIdentities(engine, pack)) {
        const auto model = pack.model(made.id);
        text += made.id + "\n" + made.fingerprint.hex() + "\n" + rulerText(*model) + "\n";
    }
    return hashOf(text);
}

std::string qualityFingerprint(const EngineDefinition& engine)
{
    if (engine.models.empty())
        return {};
    std::string text = std::to_string(kMeasures) + "\n";
    for (const ModelId& id : {engine.detector, engine.landmarks, engine.headPose,
                              engine.eyeVisibility, engine.expression, engine.faceCover}) {
        const auto model = std::find_if(engine.models.begin(), engine.models.end(),
                                        [&id](const auto& other) { return other.id == id; });
        text += id + "\n";
        if (model != engine.models.end())
            text += model->fingerprint.hex() + "\n";
    }
    return hashOf(text);
}

} // namespace semblance::matching
