// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/semblance-cli/Commands.h"

namespace semblance::cli {

/// models install; into the group that addModels made.
void addInstall(CLI::App& models, ChosenCommand& chosen);

/// Puts the shipped engine with the optional pack `id` to work, says so and notes it in `json`.
/// Fails: InvalidInput (no such pack), and as matching::usePack.
Result<void> usePack(Session& session, const std::string& id, Json& json);

} // namespace semblance::cli
