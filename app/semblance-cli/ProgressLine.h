// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"

#include <QString>

#include <mutex>

namespace semblance::cli {

/// "12 of 50 · 31.5 images/s · about 2 s left" on standard error while work runs: one changing line
/// on a terminal, a line now and then elsewhere.
class ProgressLine
{
public:
    enum class Counts
    {
        Images,
        /// Of a video.
        Frames,
        /// Steps of different kinds, whose rate tells nothing.
        Steps,
        /// Of files that are downloaded.
        Bytes,
        /// References, and originals after them.
        Records,
    };

    /// Silent unless `isWanted` or standard error is a terminal.
    explicit ProgressLine(bool isWanted, Counts counts = Counts::Images);
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    /// Leaves the terminal's line empty.
    ~ProgressLine();

    /// Thread-safe; valid while this object lives.
    ProgressSink sink();

private:
    std::string lineOf(const Progress& progress) const;
    void update(const Progress& progress);

    std::mutex m_mutex;
    ProgressMeter m_meter;
    ProgressMeter::Clock::time_point m_lastShown;
    bool m_isTerminal;
    bool m_isWanted;
    Counts m_counts;
};

} // namespace semblance::cli
