// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/scan/ScanProbe.h"
#include "matching/scan/ScanSource.h"

#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace semblance::matching {

inline constexpr std::size_t kMostRanked = 1000;

struct ScanRequest
{
    /// People listed for each probe: 0 to kMostRanked.
    std::size_t limit = 50;
    /// Only people of at least this score are listed, and all of them are counted: in full
    /// precision. Without one, nobody is counted.
    std::optional<double> threshold;
    /// Bit r % 64 of word r / 64: row r counts; rows behind the last word do not. Empty: all do, at
    /// no cost.
    std::span<const std::uint64_t> onlyRows;
    /// 0: as many as the processor has.
    unsigned threads = 0;
};

/// A person, by the best row.
struct RankedRow
{
    double score = 0;
    std::uint64_t row = 0;
    std::uint32_t person = 0;

    friend bool operator==(const RankedRow&, const RankedRow&) = default;
};

struct ScanAnswer
{
    /// Higher score first; of equal ones the person, and of one person's equal rows the row, that
    /// is first in the source's written order.
    std::vector<RankedRow> ranked;
    /// With a threshold.
    std::optional<std::uint64_t> peopleAtThreshold;

    friend bool operator==(const ScanAnswer&, const ScanAnswer&) = default;
};

enum class ScanEnd
{
    Complete,
    Cancelled,
    /// The source could not read a block or a row, or a row shows nobody that there is.
    Unreadable,
};

struct ScanResult
{
    ScanEnd end = ScanEnd::Complete;
    /// One a probe, in their order; none unless complete.
    std::vector<ScanAnswer> answers;
    /// Bytes of codes and bounds that were read, each once for all probes.
    std::uint64_t bytesScanned = 0;
    /// Scores computed in full precision; depends on how the threads went.
    std::uint64_t rowsScored = 0;
};

/// Rows done, of how many; from the working threads, several at once.
using ScanProgress = std::function<void(std::uint64_t, std::uint64_t)>;

/// Searches all rows for every probe. The answers are those of scoring every row in full precision,
/// bit by bit, whatever the number of threads: a row is left out only where the proven bound of its
/// codes (ScanProbe.h) is below the score of the last one listed, or below the threshold.
///
/// Blocking. Memory: per thread and probe some thousands of contenders, and with a threshold a bit
/// for every person and probe; nothing grows with the rows. Stops within milliseconds. Throws what
/// the source or the progress throw, and std::bad_alloc. All probes are over the engines of the
/// source's blocks.
ScanResult exactScan(const ScanSource& source, std::span<const ScanProbe> probes,
                     const ScanRequest& request, const std::stop_token& stop,
                     const ScanProgress& progress = {});

} // namespace semblance::matching
