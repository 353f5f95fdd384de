// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/enhancement/ToneTable.h"

namespace semblance::imagery {

/// What tables take away from the pixels that go through them.
class ToneLosses
{
public:
    explicit ToneLosses(const ToneTables& tables);

    /// How many pixels there were of each combination of losses.
    using Counts = std::array<std::int64_t, 8>;

    /// Of one pixel, an index of Counts.
    std::size_t of(const std::uint8_t* pixel) const
    {
        return m_losses[0][pixel[0]] | m_losses[1][pixel[1]] | m_losses[2][pixel[2]];
    }
    /// Says each loss that more than a thousandth of the pixels have.
    void warn(const Counts& counts, StepRun& run) const;

private:
    /// Levels, both inclusive; none where `from` is above `to`.
    struct Range
    {
        int from = 1;
        int to = 0;
    };

    void markClipped(const ToneTable& table, ToneTable& losses) const;
    void markErased(const ToneTable& table, ToneTable& losses);
    void markInverted(const ToneTable& table, ToneTable& losses);

    ToneTables m_losses = {};
    /// The longest of all channels.
    Range m_erased;
    Range m_inverted;
};

} // namespace semblance::imagery
