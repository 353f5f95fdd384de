// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace semblance::matching {

/// Copies of something that one thread at a time may use; as many are made as are borrowed at once.
/// Thread-safe.
template <typename T>
class Pool
{
public:
    using Factory = std::function<T()>;

    explicit Pool(Factory factory) : m_factory(std::move(factory))
    {
        m_idle.push_back(m_factory());
    }

    /// Comes back at the end of the scope.
    class Loan
    {
    public:
        Loan(Pool& pool, T thing) : m_pool(pool), m_thing(std::move(thing)) {}
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        ~Loan() { m_pool.giveBack(std::move(m_thing)); }
        T& operator*() { return m_thing; }
        T* operator->() { return &m_thing; }

    private:
        Pool& m_pool;
        T m_thing;
    };

    /// Throws what the factory throws.
    Loan borrow()
    {
        std::optional<T> idle = takeIdle();
        return Loan(*this, idle ? std::move(*idle) : m_factory());
    }

private:
    std::optional<T> takeIdle()
    {
        const std::lock_guard lock(m_mutex);
        if (m_idle.empty())
            return std::nullopt;
        T thing = std::move(m_idle.back());
        m_idle.pop_back();
        return thing;
    }

    void giveBack(T thing)
    {
        const std::lock_guard lock(m_mutex);
        m_idle.push_back(std::move(thing));
    }

    Factory m_factory;
    std::mutex m_mutex;
    std::vector<T> m_idle;
};

} // namespace semblance::matching
