// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/store/LogRecord.h"

#include "matching/store/ByteFields.h"
#include "matching/store/Checksum.h"

#include <algorithm>

namespace semblance::matching {

namespace {

constexpr std::uint32_t kRecordMagic = 0x63655253; // "SRec"
constexpr std::size_t kHeadBytes = 64;
constexpr std::size_t kHeadChecksumAt = kHeadBytes - sizeof(std::uint64_t);

Bytes packedHead(const RecordHead& head, std::uint64_t seed)
{
    FieldWriter to;
    to.put(kRecordMagic);
    to.put(static_cast<std::uint32_t>(head.type));
    to.put(head.sequence);
    to.put(head.chainBefore);
    to.put(head.payloadBytes);
    to.put(head.payloadChecksum);
    to.put(seed);
    to.fillTo(kHeadChecksumAt);
    to.put(checksumOf(to.bytes()));
    return to.take();
}

RecordHead headOf(const LogRecord& record)
{
    return {record.type, record.sequence, record.chainBefore, record.payload.size(),
            checksumOf(record.payload)};
}

std::string_view applyRanges(const LogRecord& record, StoreState& state)
{
    FieldReader from(record.payload);
    std::vector<RowRange> ranges;
    while (from.left() >= sizeof(RowRange))
        ranges.push_back({from.take<std::uint64_t>(), from.take<std::uint64_t>()});
    return from.isDone() ? state.removeRows(ranges) : "a record of another length";
}

std::string_view applyRows(const LogRecord& record, StoreState& state)
{
    FieldReader from(record.payload);
    const auto newRows = from.take<std::uint64_t>();
    std::vector<std::uint64_t> digests;
    while (from.left() >= sizeof(std::uint64_t))
        digests.push_back(from.take<std::uint64_t>());
    return from.isDone() ? state.addRows(newRows, digests) : "a record of another length";
}

std::string_view applyState(const LogRecord& record, StoreState& state, bool isFirst)
{
    if (isFirst)
        return state.unpack(record.payload);
    return std::ranges::equal(state.packed(), record.payload) ? "" : "another state than before";
}

} // namespace

std::uint64_t RecordHead::copyBytes() const
{
    return roundedUp(kHeadBytes + payloadBytes, kRecordAlignment);
}

Bytes LogRecord::packed(std::uint64_t seed) const
{
    const RecordHead head = headOf(*this);
    FieldWriter to;
    to.put(packedHead(head, seed));
    to.put(payload);
    to.fillTo(head.copyBytes());
    return to.take();
}

std::uint64_t LogRecord::chain(std::uint64_t seed) const
{
    return checksumOf(packedHead(headOf(*this), seed));
}

std::uint64_t LogRecord::bytes() const
{
    return 2 * roundedUp(kHeadBytes + payload.size(), kRecordAlignment);
}

std::optional<RecordHead> headOf(std::span<const std::byte> bytes, std::uint64_t seed,
                                 std::uint64_t room)
{
    if (bytes.size() < kHeadBytes)
        return std::nullopt;
    FieldReader from(bytes);
    if (from.take<std::uint32_t>() != kRecordMagic)
        return std::nullopt;
    RecordHead head;
    head.type = static_cast<RecordType>(from.take<std::uint32_t>());
    head.sequence = from.take<std::uint64_t>();
    head.chainBefore = from.take<std::uint64_t>();
    head.payloadBytes = from.take<std::uint64_t>();
    head.payloadChecksum = from.take<std::uint64_t>();
    if (!std::ranges::equal(packedHead(head, seed), bytes.first(kHeadBytes)) ||
        head.payloadBytes > room || 2 * head.copyBytes() > room)
        return std::nullopt;
    return head;
}

std::optional<LogRecord> recordOf(std::span<const std::byte> bytes, std::uint64_t seed,
                                  std::uint64_t room)
{
    const auto head = headOf(bytes, seed, room);
    if (!head || bytes.size() < head->copyBytes())
        return std::nullopt;
    const auto payload = bytes.subspan(kHeadBytes, head->payloadBytes);
    const auto padding = bytes.first(head->copyBytes()).subspan(kHeadBytes + payload.size());
    if (checksumOf(payload) != head->payloadChecksum ||
        !std::ranges::all_of(padding, [](std::byte byte) { return byte == std::byte{0}; }))
        return std::nullopt;
    return LogRecord{head->type, head->sequence, head->chainBefore,
                     Bytes(payload.begin(), payload.end())};
}

Bytes packedGrowth(std::uint64_t offset, std::uint64_t count)
{
    FieldWriter to;
    to.put(offset);
    to.put(count);
    return to.take();
}

Bytes packedRows(RowNumber newRows, std::span<const std::uint64_t> newDigests)
{
    FieldWriter to;
    to.put(newRows);
    to.put(std::as_bytes(newDigests));
    return to.take();
}

Bytes packedRanges(std::span<const RowRange> ranges)
{
    FieldWriter to;
    to.put(std::as_bytes(ranges));
    return to.take();
}

LogExtent extentOf(const LogRecord& record)
{
    FieldReader from(record.payload);
    return {from.take<std::uint64_t>(), from.take<std::uint64_t>()};
}

std::string_view applyRecord(const LogRecord& record, StoreState& state, bool isFirst)
{
    const LogExtent growth = extentOf(record);
    const bool isGrowth = record.payload.size() == sizeof growth;
    switch (record.type) {
    case RecordType::State:
        return applyState(record, state, isFirst);
    case RecordType::GrowBlocks:
        return isGrowth ? state.growBlocks({growth.offset, growth.bytes})
                        : "a record of another length";
    case RecordType::GrowLog:
        return isGrowth ? state.growLog(growth.offset, growth.bytes) : "a record of another length";
    case RecordType::Rows:
        return applyRows(record, state);
    case RecordType::Remove:
        return applyRanges(record, state);
    }
    return "a record of an unknown kind";
}

} // namespace semblance::matching
