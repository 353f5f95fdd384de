// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/store/StoreState.h"

#include <optional>

namespace semblance::matching {

enum class RecordType : std::uint32_t
{
    /// The whole state; what the log said before need not be read any more.
    State = 1,
    /// The file is given room for blocks, and only then made larger.
    GrowBlocks = 2,
    /// The same for the log, which goes on there: the last record of its part.
    GrowLog = 3,
    Rows = 4,
    Remove = 5,
};

/// One commit. In the file each stands twice, the copies one behind the other, so that damage to
/// the last one of all cannot pass for a record that was never finished.
struct LogRecord
{
    RecordType type = RecordType::State;
    /// Counts from 1 without a gap.
    std::uint64_t sequence = 0;
    /// Stands for every record before it.
    std::uint64_t chainBefore = 0;
    Bytes payload;

    /// One copy, with zeros behind it up to a multiple of kRecordAlignment.
    Bytes packed(std::uint64_t seed) const;
    /// chainBefore of the record after it.
    std::uint64_t chain(std::uint64_t seed) const;
    /// Of both copies.
    std::uint64_t bytes() const;
};

inline constexpr std::size_t kRecordAlignment = 64;

/// What a copy begins with; its payload may be damaged all the same.
struct RecordHead
{
    RecordType type = RecordType::State;
    std::uint64_t sequence = 0;
    std::uint64_t chainBefore = 0;
    std::uint64_t payloadBytes = 0;
    std::uint64_t payloadChecksum = 0;

    /// Of one copy.
    std::uint64_t copyBytes() const;
};

/// Empty where `bytes` do not begin with a whole head, or where two copies of its size do not fit
/// into `room` bytes.
std::optional<RecordHead> headOf(std::span<const std::byte> bytes, std::uint64_t seed,
                                 std::uint64_t room);
/// Empty where the copy that `bytes` begin with is not whole.
std::optional<LogRecord> recordOf(std::span<const std::byte> bytes, std::uint64_t seed,
                                  std::uint64_t room);

Bytes packedGrowth(std::uint64_t offset, std::uint64_t count);
Bytes packedRows(RowNumber newRows, std::span<const std::uint64_t> newDigests);
Bytes packedRanges(std::span<const RowRange> ranges);

/// Where GrowLog says that the log goes on.
struct LogExtent
{
    std::uint64_t offset = 0;
    std::uint64_t bytes = 0;
};
LogExtent extentOf(const LogRecord& record);

/// Makes the record's change. Why it cannot be, or an empty text. `isFirst`: a State that begins
/// the reading; any other must be what the state is already.
std::string_view applyRecord(const LogRecord& record, StoreState& state, bool isFirst);

} // namespace semblance::matching
