// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/store/CommitLog.h"
#include "matching/store/StoreDevice.h"

namespace semblance::matching {

/// Adds records to a log, each on the disk before its function returns. Where one fails the log is
/// as before; where it cannot be known whether it is, everything fails from then on.
/// Fails: DiskFull, FileNotWritable, StorageFailed (from then on).
class LogWriter
{
public:
    /// `file` and `path` must outlive it.
    LogWriter(const FileDescriptor& file, const std::filesystem::path& path, StoreDevice& device,
              LogReading reading);

    const StoreState& state() const { return m_reading.state; }

    /// To be asked before rows are written: those that a record may be about must stay as they are.
    Result<void> checkUsable() const;
    /// Completes what a process that died left half done. First of all.
    Result<void> mend();
    /// Room for `blocks` more blocks, in the log and then in the file.
    Result<void> growBlocks(std::uint64_t blocks);
    Result<void> addRows(RowNumber newRows, std::span<const std::uint64_t> newDigests);
    Result<void> removeRows(std::span<const RowRange> ranges);
    /// Makes the file as large as the log says.
    Result<void> provideRoom();
    /// What is on the disk cannot be shown: everything fails from now on.
    void giveUp() { m_isBroken = true; }

private:
    Result<void> commit(RecordType type, Bytes payload);
    /// So that a record of that many bytes fits into this part of the log.
    Result<void> reserve(std::uint64_t bytes);
    Result<void> startPart(std::uint64_t bytes);
    Result<void> finishPart();
    Result<void> writeRecord(RecordType type, Bytes payload);
    Result<void> writeRoot();
    Result<void> mendLast();
    Result<void> clearTail();
    tl::unexpected<Error> takeBack(std::uint64_t bytes, int systemError, bool isFlush);

    Result<void> write(std::uint64_t offset, const Bytes& bytes);
    Result<void> flush();
    std::uint64_t seed() const { return m_reading.state.header->seed; }

    const FileDescriptor& m_file;
    const std::filesystem::path& m_path;
    StoreDevice& m_device;
    LogReading m_reading;
    bool m_isBroken = false;
};

} // namespace semblance::matching
