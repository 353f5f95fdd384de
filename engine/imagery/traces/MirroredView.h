// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Orientation.h"
#include "imagery/traces/Trace.h"

#include <optional>

namespace semblance::imagery {

/// shownMirrored, of an orientation that mirrors. Thread-safe.
std::optional<Trace> mirrorTrace(Orientation orientation);

} // namespace semblance::imagery
