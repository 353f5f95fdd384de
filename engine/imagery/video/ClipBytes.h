// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileDescriptor.h"
#include "foundation/Progress.h"
#include "foundation/Result.h"
#include "foundation/StopToken.h"
#include "foundation/crypto/Sha256.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace semblance::imagery {

/// By which a file is known, and whether it was written to.
struct FileStamp
{
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::int64_t bytes = 0;
    /// When it was written to last, in nanoseconds as the file system counts them.
    std::int64_t writtenNs = 0;

    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

/// A video's file, held open: whoever reads it later reads the same file, and `unchanged` tells
/// whether still the same bytes. As long as it was when it was opened. Thread-safe.
class ClipBytes
{
public:
    /// Fails: FileNotFound, FileUnreadable, ImageEmpty (0 bytes).
    static Result<std::shared_ptr<const ClipBytes>> open(const std::filesystem::path& path);

    std::int64_t size() const { return m_stamp.bytes; }
    /// The path as it was given.
    const std::string& name() const { return m_name; }

    /// That nobody wrote to it since it was opened, and that no other file has taken its place; one
    /// that was moved or removed is still the same. Fails: FileUnreadable with the fact "changed":
    /// "size" (facts "bytesBefore", "bytesNow"), "content", "replaced".
    Result<void> unchanged() const;

    /// How many bytes came from `offset` on: fewer than asked for at the end, or where the file
    /// became shorter meanwhile. Fails: FileUnreadable.
    Result<std::size_t> read(std::int64_t offset, std::span<std::byte> to) const;
    /// Of all bytes as they were when it was opened, read in pieces; progress counts bytes. Fails:
    /// FileUnreadable (also as `unchanged`), Cancelled.
    Result<Sha256> sha256(const StopToken& stop = {}, const ProgressSink& progress = {}) const;

private:
    ClipBytes(FileDescriptor file, const FileStamp& stamp, std::filesystem::path path);

    FileDescriptor m_file;
    FileStamp m_stamp;
    std::filesystem::path m_path;
    std::string m_name;
};

} // namespace semblance::imagery
