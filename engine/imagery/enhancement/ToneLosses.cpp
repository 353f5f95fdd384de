// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/ToneLosses.h"

#include <numeric>

namespace semblance::imagery {

namespace {

constexpr std::uint8_t kClipped = 1;
constexpr std::uint8_t kErased = 2;
constexpr std::uint8_t kInverted = 4;
/// So many levels in a row that become one: what differed by less was noise.
constexpr int kErasedRun = 8;

bool isExtreme(int level)
{
    return level == 0 || level == 255;
}

/// The last level of those from `from` on of which each is to the one before as `isSo` says.
template <typename Relation>
int endOfRun(const ToneTable& table, int from, Relation isSo)
{
    int to = from;
    while (to < 255 && isSo(table[std::size_t(to)], table[std::size_t(to) + 1]))
        ++to;
    return to;
}

double shareOf(const ToneLosses::Counts& counts, std::size_t loss)
{
    std::int64_t lost = 0;
    for (std::size_t i = 0; i < counts.size(); ++i)
        lost += (i & loss) != 0 ? counts[i] : 0;
    const std::int64_t all = std::accumulate(counts.begin(), counts.end(), std::int64_t(0));
    return all > 0 ? double(lost) / double(all) : 0;
}

} // namespace

ToneLosses::ToneLosses(const ToneTables& tables)
{
    for (std::size_t channel = 0; channel < tables.size(); ++channel) {
        markClipped(tables[channel], m_losses[channel]);
        markErased(tables[channel], m_losses[channel]);
        markInverted(tables[channel], m_losses[channel]);
    }
}

void ToneLosses::markClipped(const ToneTable& table, ToneTable& losses) const
{
    for (int level = 0; level < 256; ++level) {
        if (!isExtreme(level) && isExtreme(table[std::size_t(level)]))
            losses[std::size_t(level)] |= kClipped;
    }
}

/// What became black or white is clipped, and said as that.
void ToneLosses::markErased(const ToneTable& table, ToneTable& losses)
{
    for (int from = 0; from < 256; ++from) {
        const int to = endOfRun(table, from, [](int a, int b) { return a == b; });
        if (to - from + 1 >= kErasedRun && !isExtreme(table[std::size_t(from)])) {
            for (int level = from; level <= to; ++level)
                losses[std::size_t(level)] |= kErased;
            if (to - from > m_erased.to - m_erased.from)
                m_erased = {from, to};
        }
        from = to;
    }
}

void ToneLosses::markInverted(const ToneTable& table, ToneTable& losses)
{
    for (int from = 0; from < 256; ++from) {
        const int to = endOfRun(table, from, [](int a, int b) { return a >= b; });
        if (table[std::size_t(from)] > table[std::size_t(to)]) {
            for (int level = from; level <= to; ++level)
                losses[std::size_t(level)] |= kInverted;
            if (to - from > m_inverted.to - m_inverted.from)
                m_inverted = {from, to};
        }
        from = to;
    }
}

void ToneLosses::warn(const Counts& counts, StepRun& run) const
{
    constexpr double kWorthSaying = 0.001;
    const auto say = [&](StepWarning warning, std::size_t loss, const Range& range) {
        const double share = shareOf(counts, loss);
        if (share <= kWorthSaying)
            return;
        std::vector<ErrorFact> facts = {{"share", std::to_string(share)}};
        if (range.from <= range.to) {
            facts.push_back({"from", std::to_string(range.from)});
            facts.push_back({"to", std::to_string(range.to)});
        }
        run.warn(warning, std::move(facts));
    };
    say(StepWarning::TonesClipped, kClipped, {});
    say(StepWarning::TonesErased, kErased, m_erased);
    say(StepWarning::TonesInverted, kInverted, m_inverted);
}

} // namespace semblance::imagery
