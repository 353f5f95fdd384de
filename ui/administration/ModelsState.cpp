// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/ModelsState.h"

#include <algorithm>
#include <utility>

namespace semblance::ui {

namespace {

using matching::ModelManifest;
using matching::ModelPack;
using matching::OptionalPack;

bool isOf(const std::vector<OptionalPack>& packs, const ModelManifest& model)
{
    return std::any_of(packs.begin(), packs.end(), [&model](const OptionalPack& pack) {
        return matching::isOfPack(model, pack);
    });
}

ListedModel listed(const ModelManifest& model, const ModelPack& models,
                   const std::vector<OptionalPack>& packs, const matching::ModelFolders& folders)
{
    ListedModel row{model, ModelState::Idle, ModelOrigin::Shipped};
    if (!matching::checkFiles(model))
        row.state = ModelState::Damaged;
    else if (models.isInUse(model.id))
        row.state = ModelState::InUse;
    if (isOf(packs, model))
        row.origin = ModelOrigin::OptionalPack;
    else if (model.folder.parent_path() == folders.own)
        row.origin = ModelOrigin::Own;
    return row;
}

/// Those in use first, the absent ones last; as the work goes, then by id.
bool isBefore(const ListedModel& a, const ListedModel& b)
{
    const auto place = [](const ListedModel& row) {
        const int state = row.state == ModelState::InUse    ? 0
                          : row.state == ModelState::Absent ? 2
                                                            : 1;
        return std::pair(state, row.manifest.job);
    };
    return place(a) != place(b) ? place(a) < place(b) : a.manifest.id < b.manifest.id;
}

} // namespace

Result<ModelsState> readModelsState(const matching::ModelFolders& folders)
{
    const auto models = ModelPack::survey(folders);
    if (!models)
        return passOn(models);
    auto packs = matching::optionalPacks(folders);
    if (!packs)
        return passOn(packs);
    ModelsState state;
    state.engine = models->engine();
    state.shipped = models->shippedEngine();
    state.choice = matching::choiceInUse(*models, *packs);
    state.hasKeptEngine = matching::hasKeptEngine(folders);
    for (const ModelManifest& model : models->models())
        state.models.push_back(listed(model, *models, *packs, folders));
    for (const OptionalPack& pack : *packs) {
        state.arePacksInstalled.push_back(matching::isInstalled(pack, folders));
        for (const ModelManifest& model : pack.models) {
            if (!models->model(model.id))
                state.models.push_back({model, ModelState::Absent, ModelOrigin::OptionalPack});
        }
    }
    std::sort(state.models.begin(), state.models.end(), isBefore);
    state.packs = std::move(*packs);
    return state;
}

} // namespace semblance::ui
