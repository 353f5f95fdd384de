// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/models/EngineFile.h"

#include "matching/models/JsonFields.h"

#include <algorithm>
#include <set>

namespace semblance::matching {

namespace {

constexpr int kFormat = 1;

} // namespace

Result<EngineDefinition> readEngineFile(const std::filesystem::path& path)
{
    auto fields = readJsonObject(path, kFormat);
    if (!fields)
        return passOn(fields);
    EngineDefinition engine;
    engine.id = fields->text("id");
    engine.detector = fields->text("detector");
    engine.landmarks = fields->text("landmarks");
    engine.embedders = fields->texts("embedders");
    engine.headPose = fields->text("headPose");
    if (fields->has("eyeVisibility"))
        engine.eyeVisibility = fields->text("eyeVisibility");
    if (fields->has("expression"))
        engine.expression = fields->text("expression");
    if (fields->has("faceCover"))
        engine.faceCover = fields->text("faceCover");
    if (fields->has("measuredAccuracy"))
        engine.measuredAccuracy = fields->text("measuredAccuracy");
    const std::set<ModelId> distinct(engine.embedders.begin(), engine.embedders.end());
    if (distinct.size() != engine.embedders.size())
        fields->reject("embedders", "names a model twice");
    const auto finished = fields->finish();
    if (!finished)
        return passOn(finished);
    return engine;
}

bool needsModel(const EngineDefinition& engine, const ModelId& id)
{
    const auto ids = modelsOf(engine);
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

Result<void> writeEngineFile(const std::filesystem::path& path, const EngineDefinition& engine)
{
    nlohmann::ordered_json json = {
        {"format", kFormat},
        {"id", engine.id},
        {"detector", engine.detector},
        {"landmarks", engine.landmarks},
        {"embedders", engine.embedders},
        {"headPose", engine.headPose},
    };
    if (!engine.eyeVisibility.empty())
        json["eyeVisibility"] = engine.eyeVisibility;
    if (!engine.expression.empty())
        json["expression"] = engine.expression;
    if (!engine.faceCover.empty())
        json["faceCover"] = engine.faceCover;
    if (!engine.measuredAccuracy.empty())
        json["measuredAccuracy"] = engine.measuredAccuracy;
    const std::string text = json.dump(4) + "\n";
    const auto* bytes = reinterpret_cast<const std::byte*>(text.data());
    return writeFileAtomically(path, Bytes(bytes, bytes + text.size()));
}

} // namespace semblance::matching
