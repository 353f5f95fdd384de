// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluation/OrderedComparisons.h"

namespace semblance::matching {

bool OrderedComparisons::tell(std::size_t search, bool isMated, const ScoreTable* table,
                              const StopToken& stop)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, stop, [&] { return m_next == search || m_fault; });
    if (m_fault || stop.stop_requested())
        return false;
    const auto told = tellAll(search, isMated, table);
    if (told)
        ++m_next;
    else
        m_fault = told.error();
    lock.unlock();
    m_changed.notify_all();
    return told.has_value();
}

Result<void> OrderedComparisons::tellAll(std::size_t search, bool isMated, const ScoreTable* table)
{
    if (!table)
        return m_sink({search, isMated, nullptr, {}});
    std::vector<double> scores(table->size());
    for (const ReferencePerson& person : m_people) {
        for (std::size_t engine = 0; engine < scores.size(); ++engine)
            scores[engine] = (*table)[engine][person.place];
        const auto told = m_sink({search, isMated, person.subject, scores});
        if (!told)
            return told;
    }
    return {};
}

} // namespace semblance::matching
