// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/scan/PeopleCount.h"

#include <bit>

namespace semblance::matching {

PeopleCount::PeopleCount(std::uint32_t people) : m_words((std::size_t(people) + 63) / 64)
{
}

bool PeopleCount::has(std::uint32_t person) const
{
    return (m_words[person / 64].load(std::memory_order_relaxed) >> person % 64 & 1) != 0;
}

void PeopleCount::add(std::uint32_t person)
{
    m_words[person / 64].fetch_or(std::uint64_t(1) << person % 64, std::memory_order_relaxed);
}

std::uint64_t PeopleCount::count() const
{
    std::uint64_t people = 0;
    for (const auto& word : m_words)
        people += static_cast<std::uint64_t>(std::popcount(word.load(std::memory_order_relaxed)));
    return people;
}

} // namespace semblance::matching
