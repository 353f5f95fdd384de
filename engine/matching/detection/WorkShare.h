// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Guarded.h"
#include "foundation/StopToken.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <optional>
#include <thread>
#include <vector>

namespace semblance::matching {

/// `work(i)` for every i below `count`, shared by `threads` threads (the caller is one of them);
/// the values in the order of i, so that the number of threads changes nothing. `work` returns
/// Result<Value>, is called by several threads at once; what it throws becomes BackendFailed or
/// OutOfMemory. Fails: as the first work that failed, Cancelled.
template <typename Value, typename Work>
Result<std::vector<Value>> sharedWork(std::size_t count, unsigned threads, const StopToken& stop,
                                      const Work& work)
{
    std::vector<std::optional<Result<Value>>> results(count);
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> hasFailed = false;
    const auto takeTurns = [&] {
        for (std::size_t i = next++; i < count && !hasFailed && !stop.stop_requested();
             i = next++) {
            results[i] = guarded(Stage::Detection, {}, [&]() -> Result<Value> { return work(i); });
            if (!*results[i])
                hasFailed = true;
        }
    };
    {
        std::vector<std::jthread> others;
        const std::size_t wanted = std::min<std::size_t>(threads, count);
        for (std::size_t i = 1; i < wanted; ++i)
            others.emplace_back(takeTurns);
        takeTurns();
    }
    std::vector<Value> values;
    values.reserve(count);
    for (auto& result : results) {
        if (result && !*result)
            return passOn(*result);
        if (!result && !hasFailed)
            return failure(ErrorCode::Cancelled, Stage::Detection, {});
        if (result)
            values.push_back(std::move(**result));
    }
    return values;
}

} // namespace semblance::matching
