// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/store/LogRecord.h"

#include "foundation/Checksum.h"
#include "matching/store/ByteFields.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace semblance::matching {

namespace {

constexpr std::uint32_t kRecordMagic = 0x63655253; // "SRec"
constexpr std::size_t kHeadBytes = 64;

/// As it lies in the file.
struct PackedHead
{
    std::uint32_t magic = kRecordMagic;
    RecordType type = RecordType::State;
    std::uint64_t sequence = 0;
    std::uint64_t chainBefore = 0;
    std::uint64_t payloadBytes = 0;
    std::uint64_t payloadChecksum = 0;
    std::uint64_t seed = 0;
    std::uint64_t reserved = 0;
    /// Of all before it.
    std::uint64_t checksum = 0;
};
static_assert(sizeof(PackedHead) == kHeadBytes);

using HeadBytes = std::array<std::byte, kHeadBytes>;

HeadBytes packedHead(const RecordHead& head, std::uint64_t seed)
{
    PackedHead packed = {
        kRecordMagic,         head.type, head.sequence, head.chainBefore, head.payloadBytes,
        head.payloadChecksum, seed};
    const std::span<const std::byte> all = std::as_bytes(std::span(&packed, 1));
    packed.checksum = checksumOf(all.first(kHeadBytes - sizeof packed.checksum));
    return std::bit_cast<HeadBytes>(packed);
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
    PackedHead packed;
    std::memcpy(&packed, bytes.data(), kHeadBytes);
    if (packed.magic != kRecordMagic)
        return std::nullopt;
    const RecordHead head = {packed.type, packed.sequence, packed.chainBefore, packed.payloadBytes,
                             packed.payloadChecksum};
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
