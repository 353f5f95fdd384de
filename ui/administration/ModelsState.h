// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/models/PackInstallation.h"
#include "ui/models/ModelListModel.h"

#include <vector>

namespace semblance::ui {

/// Which models there are and which are in use. A value.
struct ModelsState
{
    matching::EngineDefinition engine;
    /// As ModelPack::shippedEngine.
    matching::EngineDefinition shipped;
    matching::EngineChoice choice;
    /// The first optional pack is the recommended one.
    std::vector<matching::OptionalPack> packs;
    /// Of `packs`.
    std::vector<bool> arePacksInstalled;
    bool hasKeptEngine = false;
    /// Those in use first, the absent ones last.
    std::vector<ListedModel> models;
};

/// Reads every description and every file; blocking, in jobs. Fails: ModelMissing, ManifestInvalid.
Result<ModelsState> readModelsState(const matching::ModelFolders& folders);

} // namespace semblance::ui
