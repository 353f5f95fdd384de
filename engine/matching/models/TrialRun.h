// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/models/ModelManifest.h"

namespace semblance::matching {

/// Loads a model and runs it once on a grey input. Fails: ModelMissing, ModelDamaged,
/// ModelIncompatible (does not load, does not run, or gives another number of outputs than the
/// manifest says).
Result<void> tryModel(const ModelManifest& manifest);

} // namespace semblance::matching
