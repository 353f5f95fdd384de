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

fs::path manifestIn(const fs::path& place, const ModelId& id)
{
    return place / (id + std::string(kManifestSuffix));
}

bool isSame(const ModelManifest& a, const ModelManifest& b)
{
    return identityOf(a) == identityOf(b) && a.ruler == b.ruler;
}

/// Fails: ModelMissing (another model or none), ModelDamaged.
Result<void> checkInPlace(const ModelManifest& model, const ModelFolders& folders)
{
    const auto there = readManifest(manifestIn(placeOf(model.id, folders), model.id));
    if (there && isSame(*there, model))
        return checkFiles(*there);
    return failure(ErrorCode::ModelMissing, Stage::Models, model.id, "it is not installed");
}

/// Beside a model: the hash of the description that an installation has put there.
constexpr std::string_view kPackMarkName = ".pack";

/// Whether an installation has put it there. What a person has changed in it is theirs.
bool isOfInstallation(const fs::path& place, const ModelManifest& model)
{
    const fs::path path = manifestIn(place, model.id);
    const auto manifest = readManifest(path);
    if (manifest && isSame(*manifest, model))
        return true;
    const auto mark = readFile(place / kPackMarkName);
    if (!mark)
        return false;
    const auto hash = Sha256::ofFile(path);
    const std::string expected(reinterpret_cast<const char*>(mark->data()), mark->size());
    return !manifest || (hash && hash->hex() == expected);
}

Result<void> checkPlaceIsFree(const ModelManifest& model, const OptionalPack& pack,
                              const ModelPack& models, const ModelFolders& folders)
{
    fs::path takenBy = placeOf(model.id, folders);
    const auto other = models.model(model.id);
    if (other && other->folder != takenBy) {
        takenBy = other->folder;
    } else {
        const auto isNoFile = checkIsNoFile(takenBy);
        if (!isNoFile)
            return isNoFile;
        std::error_code ignored;
        const bool isFree = !fs::exists(takenBy, ignored) || fs::is_empty(takenBy, ignored);
        if (isFree || isOfInstallation(takenBy, model))
            return {};
    }
    return failure(ErrorCode::ManifestInvalid, Stage::Models, model.id,
                   "another model of this id is there",
                   {{"field", "id"},
                    {"id", model.id},
                    {"pack", pack.id},
                    {"takenBy", takenBy.string()}});
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

/// All of them, or none takes its place. While the folder is held.
Result<void> putInPlace(const std::vector<ModelManifest>& located, const OptionalPack& pack,
                        const fs::path& ownFolder)
{
    std::list<ModelDraft> drafts;
    for (const ModelManifest& model : located) {
        const fs::path description = pack.manifestOf(model.id);
        const ModelDraft& draft = drafts.emplace_back(ownFolder, model.id);
        const auto filled = draft.fill(description, model);
        if (!filled)
            return filled;
        const auto marked = Sha256::ofFile(description).and_then([&draft](const Sha256& hash) {
            return draft.note(kPackMarkName, hash.hex());
        });
        if (!marked)
            return marked;
    }
    for (const ModelDraft& draft : drafts) {
        const auto placed = draft.takePlace();
        if (!placed)
            return placed;
    }
    return {};
}

/// Fails: as usePack.
Result<void> checkIsInstalled(const OptionalPack& pack, const ModelFolders& folders)
{
    const auto isFree = checkPlacesAreFree(pack, folders);
    if (!isFree)
        return isFree;
    for (const ModelManifest& model : pack.models) {
        auto whole = checkInPlace(model, folders);
        if (!whole) {
            whole.error().facts.push_back({"pack", pack.id});
            return whole;
        }
    }
    return {};
}

fs::path keptEngineOf(const ModelFolders& folders)
{
    return folders.own / kKeptEngineFileName;
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
    return modelsOf(a) == modelsOf(b);
}

/// Whether each of the pack's models is the pack's.
bool hasAllOf(const ModelPack& models, const OptionalPack& pack)
{
    return std::all_of(pack.models.begin(), pack.models.end(), [&](const ModelManifest& described) {
        const auto model = models.model(described.id);
        return model && isSame(*model, described);
    });
}

} // namespace

bool isOfPack(const ModelManifest& model, const OptionalPack& pack)
{
    return std::any_of(pack.models.begin(), pack.models.end(),
                       [&model](const ModelManifest& described) {
                           return isSame(model, described);
                       });
}

bool isInstalled(const OptionalPack& pack, const ModelFolders& folders)
{
    return std::all_of(pack.models.begin(), pack.models.end(), [&](const ModelManifest& model) {
        return checkInPlace(model, folders).has_value();
    });
}

bool hasPlaceTaken(const OptionalPack& pack, const ModelFolders& folders)
{
    return std::any_of(pack.models.begin(), pack.models.end(), [&](const ModelManifest& model) {
        std::error_code ignored;
        return !folders.own.empty() && fs::exists(folders.own / model.id, ignored);
    });
}

Result<void> checkPlacesAreFree(const OptionalPack& pack, const ModelFolders& folders)
{
    const auto models = ModelPack::survey(folders);
    if (!models)
        return passOn(models);
    for (const ModelManifest& model : pack.models) {
        const auto isFree = checkPlaceIsFree(model, pack, *models, folders);
        if (!isFree)
            return isFree;
    }
    return {};
}

Result<void> installPack(const OptionalPack& pack, const fs::path& from,
                         const ModelFolders& folders)
{
    const auto isFree = checkPlacesAreFree(pack, folders);
    if (!isFree)
        return isFree;
    std::vector<ModelManifest> missing;
    for (const ModelManifest& model : pack.models) {
        if (checkInPlace(model, folders))
            continue;
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
    // Another program may have come first while this one tried the models.
    const auto isStillFree = checkPlacesAreFree(pack, folders);
    if (!isStillFree)
        return isStillFree;
    return putInPlace(missing, pack, folders.own);
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
    const auto isThere = checkIsInstalled(pack, folders);
    if (!isThere)
        return passOn(isThere);
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
    for (const ModelId& id : modelsOf(*engine)) {
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

bool isNeededByKeptEngine(const ModelId& id, const ModelFolders& folders)
{
    const auto engine = readEngineFile(keptEngineOf(folders));
    return engine && needsModel(*engine, id);
}

EngineChoice choiceInUse(const ModelPack& models, const std::vector<OptionalPack>& packs)
{
    if (doTheSame(models.engine(), models.shippedEngine()))
        return {EngineKind::Shipped};
    for (const OptionalPack& pack : packs) {
        const auto engine = engineWith(pack, models.shippedEngine());
        if (engine && doTheSame(models.engine(), *engine) && hasAllOf(models, pack))
            return {EngineKind::WithPack, pack.id};
    }
    return {EngineKind::Own};
}

} // namespace semblance::matching
