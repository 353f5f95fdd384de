// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace semblance::matching {

/// Counts people, each once. For several threads at once.
class PeopleCount
{
public:
    /// Numbers are below `people`.
    explicit PeopleCount(std::uint32_t people);

    bool has(std::uint32_t person) const;
    void add(std::uint32_t person);
    /// When nobody adds any more.
    std::uint64_t count() const;

private:
    std::vector<std::atomic<std::uint64_t>> m_words;
};

} // namespace semblance::matching
