// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <thread>

namespace semblance::casework {

/// References that one transaction takes at the most.
inline constexpr std::size_t kBatch = 64;
/// How far each worker may run ahead. A slow image does not hold up the others, and little is left
/// to be done and stored when a person pauses or cancels.
inline constexpr std::size_t kWindowOfWorker = 8;

/// How long a transaction waits for more: each one has the disk write several times.
inline constexpr std::chrono::milliseconds kPatience{250};

/// `threads`, or where it is 0 a quarter more than the machine has cores, and one at the least:
/// each waits now and then until its original is on the disk.
inline unsigned workerCount(unsigned threads)
{
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    return threads > 0 ? threads : cores + std::max(1U, cores / 4);
}

/// Nothing where nobody listens.
inline void tell(const ProgressSink& progress, const Progress& reached)
{
    if (progress)
        progress(reached);
}

} // namespace semblance::casework
