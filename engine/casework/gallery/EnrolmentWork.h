// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"

#include <algorithm>
#include <cstddef>
#include <thread>

namespace semblance::casework {

/// References that one transaction takes at the most.
inline constexpr std::size_t kBatch = 64;
/// How far workers may run ahead; a finished reference takes some ten kilobytes.
inline constexpr std::size_t kWindow = 256;

/// `threads`, or where it is 0 as many as the machine has cores.
inline unsigned workerCount(unsigned threads)
{
    return threads > 0 ? threads : std::max(1U, std::thread::hardware_concurrency());
}

/// Nothing where nobody listens.
inline void tell(const ProgressSink& progress, const Progress& reached)
{
    if (progress)
        progress(reached);
}

} // namespace semblance::casework
