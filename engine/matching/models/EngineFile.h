// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/models/ModelPack.h"

namespace semblance::matching {

inline constexpr std::string_view kEngineFileName = "engine.json";
/// Beside it: an engine that the laboratory has put together, while another is in use.
inline constexpr std::string_view kKeptEngineFileName = "kept-engine.json";

/// Strict. Fails: FileNotFound, FileUnreadable, ManifestInvalid.
Result<EngineDefinition> readEngineFile(const std::filesystem::path& path);

/// Whether `engine` has work for the model.
bool needsModel(const EngineDefinition& engine, const ModelId& id);

/// The old content or the new, never half. Fails: FileNotWritable, DiskFull.
Result<void> writeEngineFile(const std::filesystem::path& path, const EngineDefinition& engine);

} // namespace semblance::matching
