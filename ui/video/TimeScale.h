// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace semblance::ui {

/// A labelled place of a scale of time.
struct TimeMark
{
    double seconds = 0;
    /// "0:05", "1:00:00"; with tenths where the marks are nearer to each other than a second.
    QString label;

    friend bool operator==(const TimeMark&, const TimeMark&) = default;
};

/// Marks from 0 on to `lengthSeconds`, evenly, at round times, as many as leave `leastPx` from each
/// to the next where the whole length takes `widthPx`. None for no length.
std::vector<TimeMark> timeMarks(double lengthSeconds, int widthPx, int leastPx);

} // namespace semblance::ui
