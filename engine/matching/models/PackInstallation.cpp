// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/models/PackInstallation.h"

#include "matching/models/EngineFile.h"
#include "matching/models/OwnModelFolder.h"
#include "matching/models/TrialRun.h"

#include <algorithm>
#include <list>

namespace semblance::matching {

namespace fs = std::filesystem;

namespace {

fs::path placeOf(const ModelId& id, const ModelFolders& folders)
{
    return folders.own / id;
}

bool isInPlace(const ModelManifest& model, const ModelFolders& folders)
{
    const auto there =
        readManifest(placeOf(model.id, folders) / (model.id + std::string(kManifestSuffix)));
    return there && identityOf(*there) == identityOf(model) && there->ruler == model.ruler &&
           checkFiles(*there);
}

/// By its name, or by its path as at its maker's.
Result<fs::path> folderOf(const PackFile& file, const fs::path& from)
{
    std::error_code ignored;
    if (fs::exists(from / file.name, ignored))
        return from;
    const fs::path asAtMakers = (from / file.path).parent_path();
    if (fs::exists(asAtMakers / file.name, ignored))
        return asAtMakers;
    return failure(ErrorCode::FileNotFound, Stage::Models, (from / file.name).string());
}

/// The model with the folder in which its files lie.
Result<ModelManifest> located(const ModelManifest& model, const OptionalPack& pack,
                              const fs::path& from)
{
    ModelManifest found = model;
    for (const ModelFile& asked : model.files) {
        const auto file =
            std::find_if(pack.files.begin(), pack.files.end(),
                         [&asked](const PackFile& each) { return each.name == asked.name; });
        const auto folder = folderOf(*file, from);
        if (!folder)
            return passOn(folder);
        found.folder = *folder;
    }
    const auto whole = checkFiles(found);
    if (!whole)
        return passOn(whole);
    const auto tried = tryModel(found);
    if (!tried)
        return passOn(tried);
    return found;
}

/// Of the same id there may be the pack's own, older or damaged, in its place; nothing else.
Result<void> checkIdIsFree(const ModelManifest& model, const OptionalPack& pack,
                           const ModelFolders& folders)
{
    const auto models = ModelPack::survey(folders);
    if (!models)
        return passOn(models);
    const auto other = models->model(model.id);
    if (!other || (other->folder == placeOf(model.id, folders) &&
                   other->sourcePackage == model.sourcePackage))
        return {};
    return failure(ErrorCode::ManifestInvalid, Stage::Models, pack.manifestOf(model.id).string(),
                   "the id " + model.id + " is already used", {{"field", "id"}, {"id", model.id}});
}

constexpr std::string_view kKeptEngineName = "kept-engine.json";

fs::path keptEngineOf(const ModelFolders& folders)
{
    return folders.own / kKeptEngineName;
}

/// While the folder is held. An engine that can be had again at any time is not kept.
Result<void> keepOwnEngine(const ModelPack& models, const ModelFolders& folders)
{
    const auto packs = optionalPacks(folders);
    const bool isOwn =
        choiceInUse(models, packs.value_or(std::vector<OptionalPack>())).kind == EngineKind::Own;
    if (!isOwn || !models.faults().empty())
        return {};
    return writeEngineFile(keptEngineOf(folders), models.engine());
}

bool doTheSame(const EngineDefinition& a, const EngineDefinition& b)
{
    return a.detector == b.detector && a.landmarks == b.landmarks && a.headPose == b.headPose &&
           a.embedders == b.embedders;
}

} // namespace

bool isInstalled(const OptionalPack& pack, const ModelFolders& folders)
{
    return std::all_of(pack.models.begin(), pack.models.end(),
                       [&](const ModelManifest& model) { return isInPlace(model, folders); });
}

Result<void> installPack(const OptionalPack& pack, const fs::path& from,
                         const ModelFolders& folders)
{
    std::vector<ModelManifest> missing;
    for (const ModelManifest& model : pack.models) {
        if (isInPlace(model, folders))
            continue;
        const auto isFree = checkIdIsFree(model, pack, folders);
        if (!isFree)
            return isFree;
        auto found = located(model, pack, from);
        if (!found)
            return passOn(found);
        missing.push_back(std::move(*found));
    }
    if (missing.empty())
        return {};
    const auto hold = holdFolder(folders.own);
    if (!hold)
        return passOn(hold);
    std::list<ModelDraft> drafts;
    for (const ModelManifest& model : missing) {
        const auto filled =
            drafts.emplace_back(folders.own, model.id).fill(pack.manifestOf(model.id), model);
        if (!filled)
            return filled;
    }
    for (const ModelDraft& draft : drafts) {
        const auto placed = draft.takePlace();
        if (!placed)
            return placed;
    }
    return {};
}

Result<EngineDefinition> engineWith(const OptionalPack& pack, const EngineDefinition& shipped)
{
    EngineDefinition engine = shipped;
    for (const ModelManifest& model : pack.models) {
        auto joined = withModel(std::move(engine), model);
        if (!joined)
            return joined;
        engine = std::move(*joined);
    }
    engine.id = shipped.id + "+" + pack.id;
    return engine;
}

Result<EngineDefinition> usePack(const OptionalPack& pack, const ModelFolders& folders)
{
    const auto hold = holdFolder(folders.own);
    if (!hold)
        return passOn(hold);
    const auto models = ModelPack::survey(folders);
    if (!models)
        return passOn(models);
    for (const ModelManifest& model : pack.models) {
        const auto whole = models->model(model.id).and_then(checkFiles);
        if (!whole)
            return passOn(whole);
    }
    const auto engine = engineWith(pack, models->shippedEngine());
    if (!engine)
        return engine;
    const auto kept = keepOwnEngine(*models, folders);
    if (!kept)
        return passOn(kept);
    const auto written = writeEngineFile(folders.own / kEngineFileName, *engine);
    if (!written)
        return passOn(written);
    return ModelPack::survey(folders).map(
        [](const ModelPack& renewed) { return renewed.engine(); });
}

Result<EngineDefinition> useShipped(const ModelFolders& folders)
{
    const auto models = ModelPack::survey(folders);
    if (models && doTheSame(models->engine(), models->shippedEngine()) && models->faults().empty())
        return ModelPack::useDefault(folders);
    if (models) {
        const auto hold = holdFolder(folders.own);
        if (!hold)
            return passOn(hold);
        const auto kept = keepOwnEngine(*models, folders);
        if (!kept)
            return passOn(kept);
    }
    return ModelPack::useDefault(folders);
}

Result<EngineDefinition> useKept(const ModelFolders& folders)
{
    const auto hold = holdFolder(folders.own);
    if (!hold)
        return passOn(hold);
    if (!hasKeptEngine(folders))
        return failure(ErrorCode::InvalidInput, Stage::Models, "own engine",
                       "the laboratory has kept no engine of its own");
    const auto engine = readEngineFile(keptEngineOf(folders));
    if (!engine)
        return engine;
    const auto models = ModelPack::survey(folders);
    if (!models)
        return passOn(models);
    std::vector<ModelId> ids = {engine->detector, engine->landmarks, engine->headPose};
    ids.insert(ids.end(), engine->embedders.begin(), engine->embedders.end());
    for (const ModelId& id : ids) {
        const auto whole = models->model(id).and_then(checkFiles);
        if (!whole)
            return passOn(whole);
    }
    const auto written = writeEngineFile(folders.own / kEngineFileName, *engine);
    if (!written)
        return passOn(written);
    return ModelPack::survey(folders).map(
        [](const ModelPack& renewed) { return renewed.engine(); });
}

bool hasKeptEngine(const ModelFolders& folders)
{
    std::error_code ignored;
    return fs::exists(keptEngineOf(folders), ignored);
}

EngineChoice choiceInUse(const ModelPack& models, const std::vector<OptionalPack>& packs)
{
    if (doTheSame(models.engine(), models.shippedEngine()))
        return {EngineKind::Shipped};
    for (const OptionalPack& pack : packs) {
        const auto engine = engineWith(pack, models.shippedEngine());
        if (engine && doTheSame(models.engine(), *engine))
            return {EngineKind::WithPack, pack.id};
    }
    return {EngineKind::Own};
}

} // namespace semblance::matching
