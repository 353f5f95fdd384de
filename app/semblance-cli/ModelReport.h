// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/semblance-cli/Session.h"
#include "matching/models/PackInstallation.h"

namespace semblance::cli {

/// Of a pack that is not installed: its id; a fact of ModelMissing.
inline constexpr const char* kPackFact = "pack";

Json modelJson(const matching::ModelManifest& model);
/// What is installed of each, and whether the engine in use has it. Reads their files.
Json packsJson(const std::vector<matching::OptionalPack>& packs, const matching::EngineChoice& used,
               const matching::ModelFolders& folders);
/// "default", "own", or the optional pack's id.
std::string packName(const matching::EngineChoice& choice);

/// What templates rest on.
std::vector<matching::ModelIdentity> templateModels(const matching::ModelFolders& folders);
/// That `engine` is in use, and what that means for galleries.
QString inUseText(const matching::EngineDefinition& engine, bool areTemplatesNew);
/// Under which licence each model is that is put to work; not every one allows every use.
void printLicences(Session& session, const std::vector<std::string>& ids, Json& json);

} // namespace semblance::cli
