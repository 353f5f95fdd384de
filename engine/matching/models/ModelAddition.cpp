// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/SystemError.h"
#include "matching/models/EngineFile.h"
#include "matching/models/ModelPack.h"
#include "matching/models/TrialRun.h"

#include <algorithm>

namespace semblance::matching {

namespace fs = std::filesystem;

namespace {

tl::unexpected<Error> notWritable(const fs::path& path, const std::error_code& reason)
{
    return writingFailed(Stage::Models, path, reason.value());
}

/// A folder that is gone at the end of the scope unless it was renamed.
class DraftFolder
{
public:
    explicit DraftFolder(fs::path path) : m_path(std::move(path)) {}
    DraftFolder(const DraftFolder&) = delete;
    DraftFolder& operator=(const DraftFolder&) = delete;
    ~DraftFolder()
    {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }

    const fs::path& path() const { return m_path; }

    Result<void> create() const
    {
        std::error_code reason;
        fs::remove_all(m_path, reason);
        fs::create_directories(m_path, reason);
        if (reason)
            return notWritable(m_path, reason);
        return {};
    }

    Result<void> becomes(const fs::path& target) const
    {
        std::error_code reason;
        fs::rename(m_path, target, reason);
        if (reason)
            return notWritable(target, reason);
        return {};
    }

private:
    fs::path m_path;
};

Result<void> copyInto(const fs::path& folder, const fs::path& manifestPath,
                      const ModelManifest& manifest)
{
    for (const ModelFile& file : manifest.files) {
        const auto copied = readCheckedFile(manifest, file).and_then([&](const Bytes& bytes) {
            return writeFileAtomically(folder / file.name, bytes);
        });
        if (!copied)
            return copied;
    }
    const auto name = manifest.id + std::string(kManifestSuffix);
    return readFile(manifestPath).and_then([&](const Bytes& bytes) {
        return writeFileAtomically(folder / name, bytes);
    });
}

/// Changes with the models and with their files, so that results of different engines never look
/// alike.
std::string ownEngineId(const EngineDefinition& engine, const ModelPack& pack)
{
    std::vector<ModelId> ids = {engine.detector, engine.landmarks, engine.headPose};
    ids.insert(ids.end(), engine.embedders.begin(), engine.embedders.end());
    std::string text;
    for (const ModelId& id : ids) {
        text += id + "\n";
        const auto model = pack.model(id);
        for (const ModelFile& file : model ? model->files : std::vector<ModelFile>())
            text += file.sha256.hex() + "\n";
    }
    constexpr std::size_t kShortHash = 12;
    const auto* bytes = reinterpret_cast<const std::byte*>(text.data());
    return "own-" + Sha256::of({bytes, text.size()}).hex().substr(0, kShortHash);
}

Result<EngineDefinition> withModel(EngineDefinition engine, const ModelManifest& model)
{
    switch (model.job) {
    case ModelJob::Detection:
        engine.detector = model.id;
        return engine;
    case ModelJob::Landmarks:
        engine.landmarks = model.id;
        return engine;
    case ModelJob::HeadPose:
        engine.headPose = model.id;
        return engine;
    case ModelJob::Embedding:
        if (!model.ruler)
            return failure(ErrorCode::ModelIncompatible, Stage::Models, model.id,
                           "without a ruler its scores cannot be put beside the others'",
                           {{"field", "ruler"}});
        engine.embedders.push_back(model.id);
        return engine;
    }
    return engine;
}

} // namespace

Result<ModelManifest> ModelPack::add(const fs::path& manifest, const ModelFolders& folders)
{
    const auto model = readManifest(manifest);
    if (!model)
        return passOn(model);
    const auto pack = open(folders);
    if (!pack)
        return passOn(pack);
    if (pack->model(model->id))
        return failure(ErrorCode::ManifestInvalid, Stage::Models, manifest.string(),
                       "the id " + model->id + " is already used", {{"field", "id"}});
    const auto tried = tryModel(*model);
    if (!tried)
        return passOn(tried);

    const DraftFolder draft(folders.own / (".adding-" + model->id));
    auto done = draft.create();
    if (done)
        done = copyInto(draft.path(), manifest, *model);
    if (done)
        done = draft.becomes(folders.own / model->id);
    if (!done)
        return passOn(done);
    return readManifest(folders.own / model->id / (model->id + std::string(kManifestSuffix)));
}

Result<EngineDefinition> ModelPack::use(const ModelId& id, const ModelFolders& folders)
{
    const auto pack = open(folders);
    if (!pack)
        return passOn(pack);
    if (pack->isInUse(id))
        return pack->engine();
    const auto model = pack->model(id);
    if (!model)
        return passOn(model);
    auto engine = withModel(pack->engine(), *model);
    if (!engine)
        return engine;
    engine->id = ownEngineId(*engine, *pack);
    std::error_code reason;
    fs::create_directories(folders.own, reason);
    if (reason)
        return notWritable(folders.own, reason);
    const auto written = writeEngineFile(folders.own / kEngineFileName, *engine);
    if (!written)
        return passOn(written);
    return engine;
}

} // namespace semblance::matching
