// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/store/LogWriter.h"

#include "foundation/SystemError.h"
#include "matching/store/StoreFault.h"

#include <algorithm>

namespace semblance::matching {

namespace {

/// Of a record that names a place and a count; kept free at the end of each part of the log, which
/// says there where the next one is.
constexpr std::uint64_t kGrowthBytes = 256;
/// Parts are long enough that the state at their beginning is a small share of what was written.
constexpr std::uint64_t kPartBytes = 256 << 10;
constexpr std::uint64_t kZerosAtOnce = 1 << 20;

std::uint64_t bytesOf(std::size_t payloadBytes)
{
    LogRecord record;
    record.payload.resize(payloadBytes);
    return record.bytes();
}

Bytes twice(const Bytes& copy)
{
    Bytes both = copy;
    both.insert(both.end(), copy.begin(), copy.end());
    return both;
}

bool isZero(std::span<const std::byte> bytes)
{
    return std::ranges::all_of(bytes, [](std::byte byte) { return byte == std::byte{0}; });
}

} // namespace

LogWriter::LogWriter(const FileDescriptor& file, const std::filesystem::path& path,
                     StoreDevice& device, LogReading reading)
    : m_file(file), m_path(path), m_device(device), m_reading(std::move(reading))
{
}

Result<void> LogWriter::write(std::uint64_t offset, const Bytes& bytes)
{
    const int error = m_device.writeAt(m_file.number(), offset, bytes);
    if (error != 0)
        return writingFailed(Stage::Search, m_path, error);
    return {};
}

Result<void> LogWriter::flush()
{
    const int error = m_device.flush(m_file.number());
    if (error != 0)
        return writingFailed(Stage::Search, m_path, error);
    return {};
}

Result<void> LogWriter::provideRoom()
{
    const auto size = sizeOf(m_file, m_path);
    if (!size)
        return passOn(size);
    if (*size >= state().fileEnd)
        return {};
    const int error = m_device.resize(m_file.number(), state().fileEnd);
    if (error != 0)
        return writingFailed(Stage::Search, m_path, error);
    return {};
}

Result<void> LogWriter::checkUsable() const
{
    if (m_isBroken)
        return storeFault(StoreFault::OpenAnew, m_path,
                          "a write failed before, and what the disk holds is not known");
    return {};
}

Result<void> LogWriter::mend()
{
    if (m_reading.cursor.position == 0)
        return finishPart();
    return mendLast().and_then([this] { return clearTail(); }).and_then([this] {
        return m_reading.cursor.isRooted ? Result<void>() : writeRoot();
    });
}

Result<void> LogWriter::mendLast()
{
    LogCursor& cursor = m_reading.cursor;
    if (!cursor.brokenAt)
        return {};
    const std::uint64_t offset = cursor.part.offset + *cursor.brokenAt;
    const std::uint64_t size = cursor.position - *cursor.brokenAt;
    const auto bytes = readAt(m_file, offset, size, m_path);
    if (!bytes)
        return passOn(bytes);
    const std::span<const std::byte> all(*bytes);
    auto record = recordOf(all, seed(), 2 * size);
    if (!record)
        record = recordOf(all.subspan(size / 2), seed(), 2 * size);
    if (!record)
        return storeFaultAt(StoreFault::LogDamaged, m_path, offset, "changed while it was opened");
    const Bytes both = twice(record->packed(seed()));
    cursor.brokenAt.reset();
    return write(offset, both).and_then([this] { return flush(); });
}

Result<void> LogWriter::clearTail()
{
    const LogCursor& cursor = m_reading.cursor;
    const auto tail = readAt(m_file, cursor.offset(), cursor.part.bytes - cursor.position, m_path);
    if (!tail)
        return passOn(tail);
    if (isZero(*tail))
        return {};
    return write(cursor.offset(), Bytes(tail->size())).and_then([this] { return flush(); });
}

Result<void> LogWriter::growBlocks(std::uint64_t blocks)
{
    // A new part of the log would lie where the blocks are to be.
    return reserve(kGrowthBytes)
        .and_then([this, blocks] {
            return writeRecord(RecordType::GrowBlocks, packedGrowth(state().fileEnd, blocks));
        })
        .and_then([this] { return provideRoom(); });
}

Result<void> LogWriter::addRows(RowNumber newRows, std::span<const std::uint64_t> newDigests)
{
    return commit(RecordType::Rows, packedRows(newRows, newDigests));
}

Result<void> LogWriter::removeRows(std::span<const RowRange> ranges)
{
    return commit(RecordType::Remove, packedRanges(ranges));
}

Result<void> LogWriter::commit(RecordType type, Bytes payload)
{
    // A file may be shorter than its log says only while the last record is the one that says so.
    return provideRoom().and_then([&] { return reserve(bytesOf(payload.size())); }).and_then([&] {
        return writeRecord(type, std::move(payload));
    });
}

Result<void> LogWriter::reserve(std::uint64_t bytes)
{
    if (m_reading.cursor.position == 0) {
        if (const auto finished = finishPart(); !finished)
            return finished;
    }
    const LogCursor& cursor = m_reading.cursor;
    if (cursor.position + bytes + kGrowthBytes <= cursor.part.bytes)
        return {};
    return startPart(bytes);
}

Result<void> LogWriter::startPart(std::uint64_t bytes)
{
    // The one run that the next record may add, and that is not in the state yet.
    const std::uint64_t stateBytes = bytesOf(state().packed().size() + sizeof(BlockRun));
    const std::uint64_t used = std::max({kPartBytes, 2 * stateBytes, bytes + kGrowthBytes});
    const std::uint64_t size = roundedUp(stateBytes + used, kStorePageBytes);
    if (size > kMaxLogBytes)
        return failure(ErrorCode::InvalidInput, Stage::Search, m_path.string(),
                       "too much for one commit");
    return provideRoom()
        .and_then(
            [&] { return writeRecord(RecordType::GrowLog, packedGrowth(state().fileEnd, size)); })
        .and_then([this] { return finishPart(); });
}

Result<void> LogWriter::finishPart()
{
    if (const auto grown = provideRoom(); !grown)
        return grown;
    // Real zeros, so that a disk that is full later still takes records.
    const LogRoot part = m_reading.cursor.part;
    const Bytes zeros(std::min(part.bytes, kZerosAtOnce));
    for (std::uint64_t at = 0; at < part.bytes; at += zeros.size()) {
        const Bytes piece(std::min<std::uint64_t>(zeros.size(), part.bytes - at));
        if (const auto written = write(part.offset + at, piece); !written)
            return written;
    }
    return flush()
        .and_then([this] { return writeRecord(RecordType::State, state().packed()); })
        .and_then([this] { return writeRoot(); });
}

Result<void> LogWriter::writeRoot()
{
    // The place of the one before last. Until it is whole the last one leads here as well.
    const LogRoot& root = m_reading.cursor.part;
    return write(root.place(), root.packed(seed()))
        .and_then([this] { return flush(); })
        .map([this] { m_reading.cursor.isRooted = true; });
}

Result<void> LogWriter::writeRecord(RecordType type, Bytes payload)
{
    if (const auto usable = checkUsable(); !usable)
        return usable;
    LogCursor& cursor = m_reading.cursor;
    const LogRecord record{type, cursor.sequence, cursor.chain, std::move(payload)};
    StoreState next = state();
    const std::string_view wrong = applyRecord(record, next, false);
    if (!wrong.empty())
        return failure(ErrorCode::InvalidInput, Stage::Search, m_path.string(), std::string(wrong));
    const Bytes both = twice(record.packed(seed()));
    const int error = m_device.writeAt(m_file.number(), cursor.offset(), both);
    if (error != 0)
        return takeBack(both.size(), error, false);
    if (const int flushError = m_device.flush(m_file.number()); flushError != 0)
        return takeBack(both.size(), flushError, true);
    cursor.pass(record, seed(), true, state().fileEnd);
    m_reading.state = std::move(next);
    return {};
}

tl::unexpected<Error> LogWriter::takeBack(std::uint64_t bytes, int systemError, bool isFlush)
{
    const bool isBack = write(m_reading.cursor.offset(), Bytes(bytes)) && flush();
    m_isBroken = isFlush || !isBack;
    return writingFailed(Stage::Search, m_path, systemError);
}

} // namespace semblance::matching
