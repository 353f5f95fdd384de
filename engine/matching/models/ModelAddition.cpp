// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/FileLock.h"
#include "foundation/SystemError.h"
#include "matching/models/EngineFile.h"
#include "matching/models/EngineFingerprint.h"
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

/// What is read there, decided by it and written is one step among threads and programs. Loading a
/// model, which may take long, is no part of it. Makes the folder.
Result<std::unique_ptr<FileLock>> held(const fs::path& ownFolder)
{
    constexpr std::chrono::seconds kPatience(30);
    std::error_code reason;
    fs::create_directories(ownFolder, reason);
    if (reason)
        return notWritable(ownFolder, reason);
    return FileLock::waitFor(ownFolder / ".lock", LockKind::Exclusive, kPatience);
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

std::string ownEngineId(const EngineDefinition& engine, const ModelPack& pack)
{
    constexpr std::size_t kShortHash = 12;
    return "own-" + engineFingerprint(engine, pack).substr(0, kShortHash);
}

tl::unexpected<Error> withoutRuler(const ModelManifest& model)
{
    return failure(ErrorCode::ModelIncompatible, Stage::Models, model.id,
                   "without a ruler its scores cannot be put beside the others'",
                   {{"field", "ruler"}});
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
            return withoutRuler(model);
        engine.embedders.push_back(model.id);
        return engine;
    }
    return engine;
}

bool isWholeWith(const ModelPack& pack, const ModelId& id)
{
    return pack.isInUse(id) && pack.faults().empty();
}

Result<void> checkIsNew(const ModelManifest& model, const fs::path& manifest,
                        const ModelFolders& folders)
{
    const auto pack = ModelPack::survey(folders);
    if (!pack)
        return passOn(pack);
    if (!pack->model(model.id))
        return {};
    return failure(ErrorCode::ManifestInvalid, Stage::Models, manifest.string(),
                   "the id " + model.id + " is already used", {{"field", "id"}, {"id", model.id}});
}

} // namespace

Result<ModelManifest> ModelPack::add(const fs::path& manifest, const ModelFolders& folders)
{
    const auto model = readManifest(manifest);
    if (!model)
        return passOn(model);
    if (const auto isNew = checkIsNew(*model, manifest, folders); !isNew)
        return passOn(isNew);
    if (model->job == ModelJob::Embedding && !model->ruler)
        return withoutRuler(*model);
    const auto tried = tryModel(*model);
    if (!tried)
        return passOn(tried);

    const auto hold = held(folders.own);
    if (!hold)
        return passOn(hold);
    // Another program may have come first while this one tried the model.
    if (const auto isNew = checkIsNew(*model, manifest, folders); !isNew)
        return passOn(isNew);
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
    // What is so already needs no folder that can be written.
    const auto before = survey(folders);
    if (before && isWholeWith(*before, id))
        return before->engine();
    const auto hold = held(folders.own);
    if (!hold)
        return passOn(hold);
    // An engine whose models are gone is mended on the way.
    const auto pack = survey(folders);
    if (!pack)
        return passOn(pack);
    if (isWholeWith(*pack, id))
        return pack->engine();
    const auto model = pack->model(id);
    if (!model)
        return passOn(model);
    // A model that cannot work must not take the place of one that can.
    const auto whole = checkFiles(*model);
    if (!whole)
        return passOn(whole);
    auto engine = pack->isInUse(id) ? pack->engine() : withModel(pack->engine(), *model);
    if (!engine)
        return engine;
    engine->id = ownEngineId(*engine, *pack);
    const auto written = writeEngineFile(folders.own / kEngineFileName, *engine);
    if (!written)
        return passOn(written);
    return survey(folders).map([](const ModelPack& renewed) { return renewed.engine(); });
}

Result<EngineDefinition> ModelPack::useDefault(const ModelFolders& folders)
{
    const fs::path file = folders.own / kEngineFileName;
    std::error_code reason;
    if (fs::exists(file, reason)) {
        const auto hold = held(folders.own);
        if (!hold)
            return passOn(hold);
        fs::remove(file, reason);
        if (reason)
            return notWritable(file, reason);
    }
    const auto pack = survey(folders);
    if (!pack)
        return passOn(pack);
    return pack->engine();
}

Result<void> ModelPack::remove(const ModelId& id, const ModelFolders& folders)
{
    const auto hold = held(folders.own);
    if (!hold)
        return passOn(hold);
    const auto pack = survey(folders);
    if (!pack)
        return passOn(pack);
    if (pack->isInUse(id))
        return failure(ErrorCode::InvalidInput, Stage::Models, id,
                       "the engine uses it; return to the shipped engine first");
    // A folder whose manifest is not valid may go as well.
    const fs::path folder = folders.own / id;
    const bool isPlainName = !id.empty() && !id.starts_with('.') && fs::path(id).filename() == id;
    std::error_code reason;
    if (!isPlainName || !fs::is_directory(folder, reason))
        return failure(ErrorCode::ModelMissing, Stage::Models, id,
                       "it is none of the laboratory's own models",
                       {{"own", folders.own.string()}});
    fs::remove_all(folder, reason);
    if (reason)
        return notWritable(folder, reason);
    return {};
}

} // namespace semblance::matching
