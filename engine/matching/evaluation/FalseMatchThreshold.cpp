// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluation/FalseMatchThreshold.h"

namespace semblance::matching {

FalseMatchThreshold::FalseMatchThreshold(double rate, std::size_t most)
    : m_rate(rate), m_kept(allowed(most) + 1)
{
}

void FalseMatchThreshold::add(double score)
{
    ++m_count;
    if (m_highest.size() == m_kept) {
        if (score <= m_highest.top())
            return;
        m_highest.pop();
    }
    m_highest.push(score);
}

std::optional<double> FalseMatchThreshold::value() const
{
    const std::size_t passing = allowed(m_count);
    if (passing == 0 || passing >= m_highest.size())
        return {};
    auto highest = m_highest;
    while (highest.size() > passing + 1)
        highest.pop();
    return highest.top();
}

std::size_t FalseMatchThreshold::allowed(std::size_t scores) const
{
    // A product such as 0.001 · 1000 may lie a rounding below the whole number.
    constexpr double kRounding = 1e-9;
    return static_cast<std::size_t>(m_rate * static_cast<double>(scores) + kRounding);
}

} // namespace semblance::matching
