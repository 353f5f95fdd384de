// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/models/EngineFile.h"
#include "matching/models/EngineFingerprint.h"
#include "matching/models/ModelPack.h"
#include "matching/models/OwnModelFolder.h"
#include "matching/models/TrialRun.h"

#include <algorithm>

namespace semblance::matching {

namespace fs = std::filesystem;

namespace {

std::string ownEngineId(const EngineDefinition& engine, const ModelPack& pack)
{
    constexpr std::size_t kShortHash = 12;
    return "own-" + engineFingerprint(engine, pack).substr(0, kShortHash);
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

/// The engine that is kept must not lose a model without a word. While the folder is held.
Result<void> releaseFromKept(const ModelId& id, const ModelFolders& folders, KeptEngine kept)
{
    const fs::path file = folders.own / kKeptEngineFileName;
    const auto engine = readEngineFile(file);
    if (!engine || !needsModel(*engine, id))
        return {};
    if (kept == KeptEngine::Stays)
        return failure(ErrorCode::InvalidInput, Stage::Models, id,
                       "the laboratory's own engine that is kept needs it",
                       {{"keptEngine", engine->id}});
    std::error_code reason;
    fs::remove(file, reason);
    if (reason)
        return folderNotWritable(file, reason);
    return {};
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

    const auto hold = holdFolder(folders.own);
    if (!hold)
        return passOn(hold);
    // Another program may have come first while this one tried the model.
    if (const auto isNew = checkIsNew(*model, manifest, folders); !isNew)
        return passOn(isNew);
    const ModelDraft draft(folders.own, model->id);
    auto done = draft.fill(manifest, *model);
    if (done)
        done = draft.takePlace();
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
    const auto hold = holdFolder(folders.own);
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
        const auto hold = holdFolder(folders.own);
        if (!hold)
            return passOn(hold);
        fs::remove(file, reason);
        if (reason)
            return folderNotWritable(file, reason);
    }
    const auto pack = survey(folders);
    if (!pack)
        return passOn(pack);
    return pack->engine();
}

Result<void> ModelPack::remove(const ModelId& id, const ModelFolders& folders, KeptEngine kept)
{
    const auto hold = holdFolder(folders.own);
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
    const auto isReleased = releaseFromKept(id, folders, kept);
    if (!isReleased)
        return isReleased;
    fs::remove_all(folder, reason);
    if (reason)
        return folderNotWritable(folder, reason);
    return {};
}

} // namespace semblance::matching
