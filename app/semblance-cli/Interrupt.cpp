// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/Interrupt.h"

#include "app/semblance-cli/ExitCode.h"

#include <atomic>
#include <csignal>
#include <semaphore.h>
#include <unistd.h>

namespace semblance::cli {

namespace {

// What a signal handler may touch: it can run on any thread, also on those of libraries.
std::atomic<int> signalCount = 0;
sem_t wakeUp;

void onSignal(int)
{
    if (signalCount.fetch_add(1) > 0)
        ::_exit(static_cast<int>(ExitCode::Cancelled));
    ::sem_post(&wakeUp);
}

void handle(int signal)
{
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    ::sigaction(signal, &action, nullptr);
}

} // namespace

Interrupt::Interrupt()
{
    ::sem_init(&wakeUp, 0, 0);
    m_waiter = std::jthread([source = m_source](const std::stop_token& ended) mutable {
        const std::stop_callback wake(ended, [] { ::sem_post(&wakeUp); });
        while (::sem_wait(&wakeUp) != 0) {
        }
        if (signalCount > 0)
            source.request_stop();
    });
    // Writing past a limit then fails like any other write.
    std::signal(SIGXFSZ, SIG_IGN);
    handle(SIGINT);
    handle(SIGTERM);
    // The terminal was closed; who started the program under nohup wants it to go on.
    if (std::signal(SIGHUP, SIG_IGN) != SIG_IGN)
        handle(SIGHUP);
}

Interrupt::~Interrupt() = default;

} // namespace semblance::cli
