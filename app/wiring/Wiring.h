// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wiring/Installation.h"
#include "casework/lab/Lab.h"
#include "casework/policy/SearchPolicy.h"
#include "foundation/Clock.h"
#include "matching/pipeline/FacePipeline.h"

#include <memory>

namespace semblance::app {

/// The laboratories of this program: folders with SQLite. `clock` outlives it. Needs a
/// QCoreApplication.
std::unique_ptr<casework::LabDirectory> makeLabDirectory(const Clock& clock);

/// The engine of the installation's models. Blocking, some hundred milliseconds; thread-safe.
/// Fails: ModelMissing, ModelDamaged, ModelIncompatible, ManifestInvalid.
Result<std::shared_ptr<const matching::FacePipeline>> loadEngine(const Installation& installation);

/// Fails: FileNotFound, FileUnreadable, InvalidInput.
Result<casework::SearchPolicy> loadSearchPolicy(const Installation& installation);

} // namespace semblance::app
