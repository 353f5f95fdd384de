// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/models/ModelPack.h"

#include "matching/models/EngineFile.h"

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
        return failure(ErrorCode::ModelMissing, Stage::Models, folder.string(), error.what());
    }
    std::sort(manifests.begin(), manifests.end());
    return manifests;
}

Result<void> readModels(const fs::path& folder, std::vector<ModelManifest>& models)
{
    const auto manifests = manifestsIn(folder);
    if (!manifests)
        return passOn(manifests);
    for (const fs::path& path : *manifests) {
        auto manifest = readManifest(path);
        if (!manifest)
            return passOn(manifest);
        const auto same = std::find_if(models.begin(), models.end(),
                                       [&](const auto& other) { return other.id == manifest->id; });
        if (same != models.end())
            return failure(ErrorCode::ManifestInvalid, Stage::Models, path.string(),
                           "id is already used in " + same->folder.string(), {{"field", "id"}});
        models.push_back(std::move(*manifest));
    }
    return {};
}

bool isFolder(const fs::path& path)
{
    std::error_code ignored;
    return !path.empty() && fs::is_directory(path, ignored);
}

fs::path engineFileOf(const ModelFolders& folders)
{
    std::error_code ignored;
    const fs::path own = folders.own / kEngineFileName;
    if (!folders.own.empty() && fs::exists(own, ignored))
        return own;
    return folders.defaultPack / kEngineFileName;
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
    return parts;
}

} // namespace

Result<ModelPack> ModelPack::open(const ModelFolders& folders)
{
    ModelPack pack;
    auto read = readModels(folders.defaultPack, pack.m_models);
    if (read && isFolder(folders.own))
        read = readModels(folders.own, pack.m_models);
    if (!read)
        return passOn(read);
    std::sort(pack.m_models.begin(), pack.m_models.end(),
              [](const auto& a, const auto& b) { return a.id < b.id; });

    const fs::path engineFile = engineFileOf(folders);
    auto engine = readEngineFile(engineFile);
    if (!engine && engine.error().code == ErrorCode::FileNotFound)
        return failure(ErrorCode::ModelMissing, Stage::Models, engineFile.string(),
                       "no engine definition");
    if (!engine)
        return passOn(engine);
    pack.m_engine = std::move(*engine);
    for (const Part& part : partsOf(pack.m_engine)) {
        const auto model = pack.model(part.id);
        if (!model)
            return passOn(model);
        if (model->job != part.job)
            return failure(ErrorCode::ManifestInvalid, Stage::Models, engineFile.string(),
                           part.id + " cannot do the job " + std::string(name(part.job)),
                           {{"field", std::string(name(part.job))}});
    }
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
