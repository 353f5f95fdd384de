// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/traces/Trace.h"

#include <cstddef>
#include <span>

namespace semblance::imagery {

/// enhancedCopy, mirroredFrame and contradictoryCopy: by the marks that a copy's file carries
/// (imagery/enhancement/CopyNote). Thread-safe.
std::vector<Trace> copyTraces(std::span<const std::byte> file);

} // namespace semblance::imagery
