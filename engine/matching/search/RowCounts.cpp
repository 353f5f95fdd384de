// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/search/RowCounts.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>
#include <thread>

namespace semblance::matching {

namespace {

constexpr std::uint32_t kBitsPerWord = 64;

class Counting
{
public:
    Counting(const RowView& view, const TemplateLayout& layout, std::vector<std::uint32_t>& counts)
        : m_view(view), m_layout(layout), m_counts(counts)
    {
    }

    void work(const StopToken& stop)
    {
        while (!stop.stop_requested() && !m_hasFailed) {
            const std::size_t block = m_next++;
            if (block >= m_view.blockCount())
                return;
            if (const auto counted = count(block); !counted)
                keep(counted.error());
        }
    }

    const std::optional<Error>& error() const { return m_error; }

private:
    Result<void> count(std::size_t block)
    {
        const auto rows = m_view.scanBlock(block);
        if (!rows)
            return passOn(rows);
        const auto* const people =
            reinterpret_cast<const std::uint32_t*>(rows->columns[m_layout.people()]);
        for (std::uint32_t row = 0; row < rows->rows; ++row) {
            const bool isRemoved = !rows->removed.empty() &&
                                   (rows->removed[row / kBitsPerWord] >> (row % kBitsPerWord)) & 1U;
            if (isRemoved)
                continue;
            if (people[row] >= m_counts.size())
                return failure(ErrorCode::StoreDamaged, Stage::Search, {},
                               "a row shows nobody that there is");
            std::atomic_ref(m_counts[people[row]]).fetch_add(1, std::memory_order_relaxed);
        }
        return {};
    }

    void keep(const Error& error)
    {
        const std::lock_guard lock(m_mutex);
        m_hasFailed = true;
        if (!m_error)
            m_error = error;
    }

    const RowView& m_view;
    const TemplateLayout& m_layout;
    std::vector<std::uint32_t>& m_counts;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<bool> m_hasFailed = false;
    std::mutex m_mutex;
    std::optional<Error> m_error;
};

} // namespace

Result<std::vector<std::uint32_t>> countRows(const RowView& view, const TemplateLayout& layout,
                                             std::uint32_t people, const StopToken& stop,
                                             unsigned threads)
{
    std::vector<std::uint32_t> counts(people);
    Counting counting(view, layout, counts);
    {
        const unsigned available =
            threads ? threads : std::max(1U, std::thread::hardware_concurrency());
        std::vector<std::jthread> workers;
        for (unsigned i = 1; i < std::min<std::size_t>(available, view.blockCount()); ++i)
            workers.emplace_back([&counting, &stop] { counting.work(stop); });
        counting.work(stop);
    }
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, Stage::Search, {});
    if (counting.error())
        return tl::unexpected(*counting.error());
    return counts;
}

} // namespace semblance::matching
