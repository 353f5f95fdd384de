// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/semblance-cli/Commands.h"

namespace semblance::cli {

/// Every command with its options; parsing leaves the named one in `chosen`, which outlives it.
std::unique_ptr<CLI::App> makeCommandLine(ChosenCommand& chosen);

} // namespace semblance::cli
