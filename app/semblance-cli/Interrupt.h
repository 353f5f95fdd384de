// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/StopToken.h"

#include <thread>

namespace semblance::cli {

/// Turns the first Ctrl+C (SIGINT, SIGTERM, SIGHUP) into a request to stop, the second into an
/// immediate end. One per process.
class Interrupt
{
public:
    Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;
    ~Interrupt();

    StopToken token() const { return m_source.get_token(); }

private:
    StopSource m_source;
    std::jthread m_waiter;
};

} // namespace semblance::cli
