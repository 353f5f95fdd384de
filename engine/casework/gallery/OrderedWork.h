// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/StopToken.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace semblance::casework {

/// Makes results number 0 … count−1 on several threads and hands them out in ascending order, so
/// that what follows does not depend on the threads' timing. Workers run ahead of the taker by
/// `window` results at the most. One taker; `work` is called from several threads at once and must
/// not throw. Where the system lets fewer threads start there are fewer, and where it lets none the
/// taker's does the work.
template <typename T>
class OrderedWork
{
public:
    using Work = std::function<T(std::size_t, const StopToken&)>;
    using Numbered = std::pair<std::size_t, T>;

    OrderedWork(std::size_t count, unsigned threads, std::size_t window, Work work,
                const StopToken& stop)
        : m_count(count), m_window(window), m_work(std::move(work)),
          m_onStop(stop, [this] { m_stop.request_stop(); })
    {
        m_threads.reserve(threads);
        while (m_threads.size() < threads && startThread()) {
        }
    }
    OrderedWork(const OrderedWork&) = delete;
    OrderedWork& operator=(const OrderedWork&) = delete;
    /// Stops and waits for what is being worked on.
    ~OrderedWork()
    {
        m_stop.request_stop();
        m_threads.clear();
    }

    /// Waits for the next result, then as long as `patience` for what follows it, then gives both,
    /// up to `most`; no longer than until half of the window is there, so that no worker has to
    /// wait. After a stop what was finished still comes, in order but with gaps. Empty at the end.
    std::vector<Numbered> take(std::size_t most, std::chrono::milliseconds patience = {})
    {
        if (m_threads.empty())
            workHere();
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return isThere(1); });
        m_changed.wait_for(lock, patience, [&] { return isThere(std::min(most, m_window / 2)); });
        std::vector<Numbered> taken;
        while (taken.size() < most && !m_done.empty() &&
               (m_running == 0 || m_done.begin()->first == m_next)) {
            m_next = m_done.begin()->first + 1;
            taken.emplace_back(m_done.begin()->first, std::move(m_done.begin()->second));
            m_done.erase(m_done.begin());
        }
        m_changed.notify_all();
        return taken;
    }

private:
    bool startThread()
    {
        {
            const std::lock_guard lock(m_mutex);
            ++m_running;
        }
        try {
            m_threads.emplace_back([this] { workOn(); });
            return true;
        } catch (const std::exception&) {
            const std::lock_guard lock(m_mutex);
            --m_running;
            return false;
        }
    }
    /// One at a time, so that the taker can say how far it is.
    void workHere()
    {
        const StopToken stop = m_stop.get_token();
        if (m_claimed >= m_count || stop.stop_requested())
            return;
        const std::size_t index = m_claimed++;
        m_done.emplace(index, m_work(index, stop));
    }
    void workOn()
    {
        const StopToken stop = m_stop.get_token();
        std::unique_lock lock(m_mutex);
        while (m_changed.wait(lock, stop, [this] { return isWorkAllowed(); }) &&
               !stop.stop_requested() && m_claimed < m_count) {
            const std::size_t index = m_claimed++;
            lock.unlock();
            T result = m_work(index, stop);
            lock.lock();
            m_done.emplace(index, std::move(result));
            m_changed.notify_all();
        }
        --m_running;
        m_changed.notify_all();
    }
    /// Whether the next `number` results are done, or no more will be.
    bool isThere(std::size_t number) const
    {
        if (m_running == 0)
            return true;
        std::size_t ready = 0;
        for (auto done = m_done.find(m_next); ready < number && done != m_done.end() &&
                                              done->first == m_next + ready;
             ++done)
            ++ready;
        return ready == number;
    }
    /// True also when nothing is left to do.
    bool isWorkAllowed() const { return m_claimed >= m_count || m_claimed < m_next + m_window; }

    const std::size_t m_count;
    const std::size_t m_window;
    const Work m_work;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::map<std::size_t, T> m_done;
    std::size_t m_claimed = 0;
    std::size_t m_next = 0;
    unsigned m_running = 0;
    StopSource m_stop;
    std::stop_callback<std::function<void()>> m_onStop;
    std::vector<std::jthread> m_threads;
};

} // namespace semblance::casework
