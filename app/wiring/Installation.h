// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/models/ModelPack.h"

#include <filesystem>

namespace semblance::app {

/// Where this installation keeps what is not the program itself.
struct Installation
{
    /// $SEMBLANCE_MODELS, else share/semblance/models beside the program's folder; the laboratory's
    /// own: $SEMBLANCE_OWN_MODELS, else semblance/models in the person's data folder.
    matching::ModelFolders models;
    /// share/semblance/policy/default.json; $SEMBLANCE_POLICY names another file.
    std::filesystem::path searchPolicy;
    /// share/semblance/degradations: recipes by name.
    std::filesystem::path degradations;
};

/// Needs a QCoreApplication. Looks at no file.
Installation thisInstallation();

} // namespace semblance::app
