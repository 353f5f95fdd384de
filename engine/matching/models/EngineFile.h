// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/models/ModelPack.h"

namespace semblance::matching {

inline constexpr std::string_view kEngineFileName = "engine.json";

/// Strict. Fails: FileNotFound, FileUnreadable, ManifestInvalid.
Result<EngineDefinition> readEngineFile(const std::filesystem::path& path);

/// The old content or the new, never half. Fails: FileNotWritable, DiskFull.
Result<void> writeEngineFile(const std::filesystem::path& path, const EngineDefinition& engine);

} // namespace semblance::matching
