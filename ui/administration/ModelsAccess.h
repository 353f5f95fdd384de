// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "foundation/StopToken.h"
#include "matching/models/OptionalPack.h"

#include <functional>
#include <optional>
#include <string>

namespace semblance::ui {

/// What the page of models works with; the program's wiring makes it. A value.
struct ModelsAccess
{
    /// Gets a pack's files and puts them in place: out of the folder, or from the pack's maker
    /// without one. Blocking, in jobs; thread-safe. Progress counts bytes.
    using Deliver = std::function<Result<void>(
        const matching::OptionalPack& pack, const std::optional<std::filesystem::path>& folder,
        const StopToken& stop, const ProgressSink& progress)>;

    matching::ModelFolders folders = {};
    /// Empty where there is no page of models.
    Deliver deliver = {};
    /// The address of a mirror, to which `deliver` connects instead of the makers; empty for none.
    std::string mirror = {};
};

} // namespace semblance::ui
