// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace semblance {

/// The time that goes into records; tests set it.
class Clock
{
public:
    virtual ~Clock() = default;
    /// UTC, millisecond resolution. Thread-safe.
    virtual std::chrono::sys_time<std::chrono::milliseconds> now() const = 0;
};

class SystemClock final : public Clock
{
public:
    std::chrono::sys_time<std::chrono::milliseconds> now() const override
    {
        return std::chrono::time_point_cast<std::chrono::milliseconds>(
            std::chrono::system_clock::now());
    }
};

} // namespace semblance
