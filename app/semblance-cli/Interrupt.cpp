// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/Interrupt.h"

#include "app/semblance-cli/ExitCode.h"

#include <csignal>
#include <ctime>
#include <unistd.h>

namespace semblance::cli {

namespace {

sigset_t endingSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

void waitForSignals(const std::stop_token& ended, StopSource source)
{
    const sigset_t signals = endingSignals();
    constexpr timespec kBetweenLooks = {0, 100'000'000};
    while (!ended.stop_requested()) {
        if (sigtimedwait(&signals, nullptr, &kBetweenLooks) < 0)
            continue;
        if (source.stop_requested())
            ::_exit(static_cast<int>(ExitCode::Cancelled));
        source.request_stop();
    }
}

} // namespace

Interrupt::Interrupt()
{
    const sigset_t signals = endingSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_waiter = std::jthread(
        [source = m_source](const std::stop_token& ended) { waitForSignals(ended, source); });
}

Interrupt::~Interrupt() = default;

} // namespace semblance::cli
