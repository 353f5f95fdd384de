// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"

#include <algorithm>
#include <cstddef>
#include <thread>

namespace semblance::casework {

/// References that one transaction takes at the most.
inline constexpr std::size_t kBatch = 64;
/// How far each worker may run ahead. A slow image does not hold up the others, and little is left
/// to be done and stored when a person pauses or cancels.
inline constexpr std::size_t kWindowOfWorker = 8;

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
