// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/scan/Shortlist.h"

#include <algorithm>

namespace semblance::matching {

namespace {

constexpr std::size_t kLeastCapacity = 256;
/// Scores between two looks at what is left to be scored.
constexpr std::size_t kScoresPerLook = 32;

} // namespace

void ScoreFloor::raise(double to)
{
    double known = m_floor.load(std::memory_order_relaxed);
    while (known < to && !m_floor.compare_exchange_weak(known, to, std::memory_order_relaxed)) {
    }
}

Shortlist::Shortlist(const ScanSource& source, std::size_t limit, ScoreFloor& floor, Score score)
    : m_source(source), m_limit(limit), m_floor(floor), m_score(std::move(score)),
      m_capacity(std::max(kLeastCapacity, 4 * limit))
{
}

bool Shortlist::add(const Contender& contender)
{
    m_contenders.push_back(contender);
    return m_contenders.size() < m_capacity || condense();
}

bool Shortlist::addAll(const Shortlist& other)
{
    return std::ranges::all_of(other.m_contenders,
                               [this](const Contender& one) { return add(one); });
}

/// The written order of contenders that are scored.
bool Shortlist::isBefore(const Contender& a, const Contender& b) const
{
    if (a.bounds.lower != b.bounds.lower)
        return a.bounds.lower > b.bounds.lower;
    if (a.person != b.person)
        return m_source.isPersonBefore(a.person, b.person);
    return m_source.isRowBefore(a.row, b.row);
}

bool Shortlist::score(Contender& contender) const
{
    if (contender.isScored)
        return true;
    const auto score = m_score(contender.row);
    if (!score)
        return false;
    contender.bounds = {*score, *score};
    contender.isScored = true;
    return true;
}

/// To the score that as many people as are listed reach for certain.
void Shortlist::raiseFloor()
{
    m_lower.clear();
    for (const Contender& one : m_contenders)
        m_lower.emplace_back(one.person, one.bounds.lower);
    std::sort(m_lower.begin(), m_lower.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : a.second > b.second;
    });
    const auto samePerson = [](const auto& a, const auto& b) { return a.first == b.first; };
    m_lower.erase(std::unique(m_lower.begin(), m_lower.end(), samePerson), m_lower.end());
    if (m_lower.size() < m_limit)
        return;
    const auto last = m_lower.begin() + static_cast<std::ptrdiff_t>(m_limit - 1);
    std::nth_element(m_lower.begin(), last, m_lower.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    m_floor.raise(last->second);
}

void Shortlist::dropBelowFloor()
{
    const double floor = m_floor.value();
    std::erase_if(m_contenders, [floor](const Contender& one) { return one.bounds.upper < floor; });
}

/// Of contenders that are all scored: each person's first, and of these the first `limit`.
void Shortlist::keepBestOfEach()
{
    std::sort(m_contenders.begin(), m_contenders.end(),
              [this](const Contender& a, const Contender& b) {
                  return a.person != b.person ? a.person < b.person : isBefore(a, b);
              });
    const auto samePerson = [](const auto& a, const auto& b) { return a.person == b.person; };
    m_contenders.erase(std::unique(m_contenders.begin(), m_contenders.end(), samePerson),
                       m_contenders.end());
    std::sort(m_contenders.begin(), m_contenders.end(),
              [this](const Contender& a, const Contender& b) { return isBefore(a, b); });
    m_contenders.resize(std::min(m_contenders.size(), m_limit));
}

bool Shortlist::condense()
{
    raiseFloor();
    dropBelowFloor();
    if (m_contenders.size() <= m_capacity / 2)
        return true;
    if (!scoreBestFirst())
        return false;
    keepBestOfEach();
    return true;
}

/// Scores contenders until the others cannot be listed any more, and drops those.
bool Shortlist::scoreBestFirst()
{
    std::sort(m_contenders.begin(), m_contenders.end(), [](const Contender& a, const Contender& b) {
        return a.bounds.upper != b.bounds.upper ? a.bounds.upper > b.bounds.upper : a.row < b.row;
    });
    // Scored ones are behind in no order of their own; what counts is only that all above are.
    for (std::size_t i = 0; i < m_contenders.size(); ++i) {
        if (m_contenders[i].bounds.upper < m_floor.value()) {
            m_contenders.resize(i);
            break;
        }
        if (!score(m_contenders[i]))
            return false;
        if ((i + 1) % kScoresPerLook == 0)
            raiseFloor();
    }
    raiseFloor();
    dropBelowFloor();
    return true;
}

std::optional<std::vector<RankedRow>> Shortlist::ranked()
{
    raiseFloor();
    dropBelowFloor();
    if (!scoreBestFirst())
        return std::nullopt;
    keepBestOfEach();
    std::vector<RankedRow> rows;
    for (const Contender& one : m_contenders)
        rows.push_back({one.bounds.lower, one.row, one.person});
    return rows;
}

} // namespace semblance::matching
