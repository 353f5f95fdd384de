// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/models/ModelPack.h"

#include "matching/models/EngineFile.h"
#include "matching/models/EngineFingerprint.h"

#include <algorithm>

namespace semblance::matching {

namespace fs = std::filesystem;

namespace {

bool isManifest(const fs::directory_entry& entry)
{
    return entry.is_regular_file() && entry.path().filename().string().ends_with(kManifestSuffix);
}

/// Hidden folders are additions under way.
bool isModelFolder(const fs::directory_entry& entry)
{
    return entry.is_directory() && !entry.path().filename().string().starts_with('.');
}

/// The manifests in `folder` and, `levels` deep, below it.
void collectManifests(const fs::path& folder, int levels, std::vector<fs::path>& manifests)
{
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (isManifest(entry))
            manifests.push_back(entry.path());
        else if (levels > 0 && isModelFolder(entry))
            collectManifests(entry.path(), levels - 1, manifests);
    }
}

Result<std::vector<fs::path>> manifestsIn(const fs::path& folder)
{
    std::vector<fs::path> manifests;
    try {
        collectManifests(folder, 1, manifests);
    } catch (const fs::filesystem_error& error) {
        // It may be one below `folder`.
        const std::string unread = (error.path1().empty() ? folder : error.path1()).string();
        return failure(ErrorCode::ModelMissing, Stage::Models, unread, error.code().message(),
                       {{"folder", unread}});
    }
    std::sort(manifests.begin(), manifests.end());
    return manifests;
}

/// Goes on behind a manifest that is not valid; every fault is kept.
Result<void> readModels(const fs::path& folder, std::vector<ModelManifest>& models,
                        std::vector<Error>& faults)
{
    const auto manifests = manifestsIn(folder);
    if (!manifests)
        return passOn(manifests);
    for (const fs::path& path : *manifests) {
        auto manifest = readManifest(path);
        if (!manifest) {
            faults.push_back(manifest.error());
            continue;
        }
        const auto same = std::find_if(models.begin(), models.end(),
                                       [&](const auto& other) { return other.id == manifest->id; });
        if (same == models.end())
            models.push_back(std::move(*manifest));
        else
            faults.push_back({ErrorCode::ManifestInvalid,
                              Stage::Models,
                              path.string(),
                              "id is already used in " + same->folder.string(),
                              {{"field", "id"}, {"model", same->id}}});
    }
    return {};
}

bool isFolder(const fs::path& path)
{
    std::error_code ignored;
    return !path.empty() && fs::is_directory(path, ignored);
}

struct Part
{
    ModelId id;
    ModelJob job;
};

std::vector<Part> partsOf(const EngineDefinition& engine)
{
    std::vector<Part> parts = {{engine.detector, ModelJob::Detection},
                               {engine.landmarks, ModelJob::Landmarks},
                               {engine.headPose, ModelJob::HeadPose}};
    for (const ModelId& id : engine.embedders)
        parts.push_back({id, ModelJob::Embedding});
    if (!engine.eyeVisibility.empty())
        parts.push_back({engine.eyeVisibility, ModelJob::EyeVisibility});
    if (!engine.expression.empty())
        parts.push_back({engine.expression, ModelJob::Expression});
    if (!engine.faceCover.empty())
        parts.push_back({engine.faceCover, ModelJob::FaceCover});
    return parts;
}

/// An engine of before there were such models, or one that is about other things.
void fillGaps(EngineDefinition& engine, const EngineDefinition& shipped)
{
    if (engine.eyeVisibility.empty())
        engine.eyeVisibility = shipped.eyeVisibility;
    if (engine.expression.empty())
        engine.expression = shipped.expression;
    if (engine.faceCover.empty())
        engine.faceCover = shipped.faceCover;
}

Result<EngineDefinition> readEngine(const fs::path& folder)
{
    const fs::path path = folder / kEngineFileName;
    auto engine = readEngineFile(path);
    if (!engine && engine.error().code == ErrorCode::FileNotFound)
        return failure(ErrorCode::ModelMissing, Stage::Models, path.string(),
                       "no engine definition");
    return engine;
}

/// Whether `part` can be done; what is wrong names the engine's file.
Result<void> checkPart(const ModelPack& pack, const Part& part, const fs::path& folder)
{
    const auto model = pack.model(part.id);
    if (!model)
        return passOn(model);
    if (model->job == part.job)
        return {};
    return failure(ErrorCode::ManifestInvalid, Stage::Models, (folder / kEngineFileName).string(),
                   part.id + " cannot do the job " + std::string(name(part.job)),
                   {{"field", std::string(name(part.job))}});
}

/// Of an engine whose parts are all there.
std::vector<ModelIdentity> identitiesOf(const EngineDefinition& engine, const ModelPack& pack)
{
    std::vector<ModelIdentity> identities;
    for (const ModelId& id : modelsOf(engine)) {
        if (const auto model = pack.model(id))
            identities.push_back(identityOf(*model));
    }
    return identities;
}

/// What the shipped engine does instead of a part that is gone.
void replace(EngineDefinition& engine, const Part& gone, const EngineDefinition& shipped)
{
    engine.measuredAccuracy.clear();
    switch (gone.job) {
    case ModelJob::Detection:
        engine.detector = shipped.detector;
        return;
    case ModelJob::Landmarks:
        engine.landmarks = shipped.landmarks;
        return;
    case ModelJob::HeadPose:
        engine.headPose = shipped.headPose;
        return;
    case ModelJob::EyeVisibility:
        engine.eyeVisibility = shipped.eyeVisibility;
        return;
    case ModelJob::Expression:
        engine.expression = shipped.expression;
        return;
    case ModelJob::FaceCover:
        engine.faceCover = shipped.faceCover;
        return;
    case ModelJob::Embedding:
        std::erase(engine.embedders, gone.id);
        return;
    }
}

/// Whether two manifests claim to be a model that is in use.
bool isClashInUse(const Error& fault, const ModelPack& pack)
{
    return std::any_of(fault.facts.begin(), fault.facts.end(), [&pack](const ErrorFact& fact) {
        return fact.key == "model" && pack.isInUse(fact.value);
    });
}

/// A fault that the laboratory mends, not the installation.
Error ofOwnFolder(Error error, const ModelFolders& folders)
{
    error.facts.push_back({"own", folders.own.string()});
    return error;
}

} // namespace

std::vector<ModelId> modelsOf(const EngineDefinition& engine)
{
    std::vector<ModelId> ids = {engine.detector, engine.landmarks};
    ids.insert(ids.end(), engine.embedders.begin(), engine.embedders.end());
    for (const ModelId& id :
         {engine.headPose, engine.eyeVisibility, engine.expression, engine.faceCover}) {
        if (!id.empty())
            ids.push_back(id);
    }
    return ids;
}

Result<ModelPack> ModelPack::open(const ModelFolders& folders)
{
    auto pack = survey(folders);
    if (pack && !pack->m_isEngineSound)
        return tl::unexpected(pack->m_faults.front());
    return pack;
}

Result<ModelPack> ModelPack::survey(const ModelFolders& folders)
{
    ModelPack pack;
    std::vector<Error> shippedFaults;
    const auto shippedRead = readModels(folders.defaultPack, pack.m_models, shippedFaults);
    if (!shippedRead)
        return passOn(shippedRead);
    if (!shippedFaults.empty())
        return tl::unexpected(shippedFaults.front());
    std::vector<Error> faults;
    const bool hasOwn = isFolder(folders.own);
    if (hasOwn) {
        const auto read = readModels(folders.own, pack.m_models, faults);
        if (!read)
            faults.push_back(read.error());
    }
    std::sort(pack.m_models.begin(), pack.m_models.end(),
              [](const auto& a, const auto& b) { return a.id < b.id; });

    const auto shipped = readEngine(folders.defaultPack);
    std::error_code ignored;
    const bool isOwnEngine = hasOwn && fs::exists(folders.own / kEngineFileName, ignored);
    const auto engine = isOwnEngine ? readEngine(folders.own) : shipped;
    if (!engine && !isOwnEngine)
        return passOn(engine);
    if (!engine && !shipped)
        return passOn(shipped);
    if (!engine) {
        faults.push_back(engine.error());
        pack.m_isEngineSound = false;
    }
    pack.m_engine = engine ? *engine : *shipped;
    if (shipped) {
        pack.m_shipped = *shipped;
        fillGaps(pack.m_engine, *shipped);
    }
    for (const Part& part : partsOf(pack.m_engine)) {
        const auto checked = checkPart(pack, part, isOwnEngine ? folders.own : folders.defaultPack);
        if (checked)
            continue;
        if (!isOwnEngine || !shipped)
            return passOn(checked);
        faults.push_back(checked.error());
        pack.m_isEngineSound = false;
        replace(pack.m_engine, part, *shipped);
    }
    pack.m_engine.models = identitiesOf(pack.m_engine, pack);
    pack.m_engine.fingerprint = engineFingerprint(pack.m_engine, pack);
    pack.m_engine.scoreFingerprint = scoreFingerprint(pack.m_engine, pack);
    for (const Error& fault : faults)
        pack.m_isEngineSound = pack.m_isEngineSound && !isClashInUse(fault, pack);
    for (Error& fault : faults)
        pack.m_faults.push_back(ofOwnFolder(std::move(fault), folders));
    return pack;
}

Result<ModelManifest> ModelPack::model(const ModelId& id) const
{
    const auto found = std::find_if(m_models.begin(), m_models.end(),
                                    [&id](const auto& model) { return model.id == id; });
    if (found == m_models.end())
        return failure(ErrorCode::ModelMissing, Stage::Models, id, "no manifest has this id");
    return *found;
}

bool ModelPack::isInUse(const ModelId& id) const
{
    const auto parts = partsOf(m_engine);
    return std::any_of(parts.begin(), parts.end(),
                       [&id](const Part& part) { return part.id == id; });
}

} // namespace semblance::matching
