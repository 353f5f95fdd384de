// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/semblance-cli/Session.h"
#include "matching/models/PackInstallation.h"

namespace semblance::cli {

/// Of a pack that is not installed: its id; a fact of ModelMissing.
inline constexpr const char* kPackFact = "pack";

Json modelJson(const matching::ModelManifest& model);

/// Whether it has the id of a pack's model and another description.
bool isPacksModelChanged(const matching::ModelManifest& model,
                         const std::vector<matching::OptionalPack>& packs);
/// What was measured of a model: of a pack's what the pack itself states, nothing where the model
/// is another one by now; of others what their own description states.
std::string measuredOf(const matching::ModelManifest& model,
                       const std::vector<matching::OptionalPack>& packs);
/// What is installed of each, and whether the engine in use has it; what it is worth, but of one
/// whose files are damaged or missing. Reads their files.
Json packsJson(const std::vector<matching::OptionalPack>& packs, const matching::EngineChoice& used,
               const matching::ModelFolders& folders);
/// Of each embedder of the laboratory's own in the engine in use that has the weights of another
/// one there and counts for the same probes: that one model counts twice. The shipped engine's own
/// pairs are meant so.
QStringList sameWeightsNotes(const matching::ModelPack& models,
                             const matching::ModelFolders& folders);
/// The optional pack that is meant where the model of the laboratory's folder is missing or
/// damaged; empty where none has the id, or another's model has it.
std::string packOf(const matching::ModelId& id, const matching::ModelFolders& folders);
/// "default", "own", or the optional pack's id.
std::string packName(const matching::EngineChoice& choice);

/// Which engine is in use; compared before and after a change.
struct EngineState
{
    /// Empty where the engine that was chosen is not whole.
    std::string id;
    std::string fingerprint;
    /// What templates rest on.
    std::vector<matching::ModelIdentity> templates;
    /// What measures of quality rest on.
    std::string measures;
};
/// Empty where the engine's models are not there.
EngineState engineState(const matching::ModelFolders& folders);
/// Says that `engine` is in use, what that means for galleries, and sameWeightsNotes; notes the
/// same in `json`.
void reportInUse(Session& session, const matching::EngineDefinition& engine,
                 const EngineState& before, Json& json);
/// Under which licence each model is that is put to work; not every one allows every use.
void printLicences(Session& session, const std::vector<std::string>& ids, Json& json);

} // namespace semblance::cli
