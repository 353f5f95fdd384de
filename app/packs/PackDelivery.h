// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/packs/Transfer.h"
#include "foundation/Progress.h"
#include "matching/models/OptionalPack.h"

#include <optional>

namespace semblance::app {

/// Where a pack's files come from.
struct PackOrigin
{
    /// A folder that holds them: no network is touched then.
    std::optional<std::filesystem::path> folder;
    /// Another address than the pack's own, of a mirror with the same paths below it; empty for
    /// mirrorOfEnvironment, else the pack's own.
    std::string address = {};
    Patience patience = {};
};

enum class PackArrival
{
    Installed,
    /// Nothing was done.
    WasThere,
};

/// Gets the files and puts the pack in place (matching::installPack). Downloads go on where an
/// earlier run broke off; what has come waits in a hidden folder of the laboratory's own models,
/// which goes when all is in place, wherever it came from. Blocking; `progress` counts bytes, of
/// downloads alone.
/// Fails: InvalidInput (no web address), ModelMissing (fact "reason", see DownloadError), LabBusy
/// (another program downloads it: matching::folderBusy), and as matching::installPack; of a file in
/// the origin's folder with the facts "pack" and "packFolder".
Result<PackArrival> deliverPack(const matching::OptionalPack& pack, const PackOrigin& origin,
                                const matching::ModelFolders& folders, const StopToken& stop,
                                const ProgressSink& progress);

} // namespace semblance::app
