// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/models/EngineFingerprint.h"

#include "foundation/crypto/Sha256.h"

namespace semblance::matching {

namespace {

std::string rulerText(const ModelManifest& model)
{
    if (!model.ruler)
        return {};
    return std::to_string(model.ruler->nonMatedMean) + " " +
           std::to_string(model.ruler->matedMean) + " " + std::to_string(model.ruler->weight);
}

} // namespace

std::string engineFingerprint(const EngineDefinition& engine, const ModelPack& pack)
{
    std::vector<ModelId> ids = {engine.detector, engine.landmarks, engine.headPose};
    ids.insert(ids.end(), engine.embedders.begin(), engine.embedders.end());
    std::string text;
    for (const ModelId& id : ids) {
        text += id + "\n";
        if (const auto model = pack.model(id))
            text += identityOf(*model).fingerprint.hex() + "\n" + rulerText(*model) + "\n";
    }
    const auto* bytes = reinterpret_cast<const std::byte*>(text.data());
    return Sha256::of({bytes, text.size()}).hex();
}

} // namespace semblance::matching
