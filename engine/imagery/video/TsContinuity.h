// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/StopToken.h"
#include "imagery/video/ClipBytes.h"

#include <cstdint>
#include <vector>

namespace semblance::imagery {

/// Where packets of a transport stream are missing: the places, in bytes, of those behind which
/// the counter of the stream `pid` does not go on. Rising. Reads the whole file once. Empty also
/// where the bytes are no transport stream, cannot be read, or when stopped. Thread-safe.
std::vector<std::int64_t> brokenPlaces(const ClipBytes& bytes, int pid, const StopToken& stop = {});

} // namespace semblance::imagery
