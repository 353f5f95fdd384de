// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileDescriptor.h"
#include "foundation/Progress.h"
#include "foundation/Result.h"
#include "foundation/StopToken.h"
#include "foundation/crypto/Sha256.h"

#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace semblance::imagery {

/// A video's file, held open: whatever takes its place later, these bytes are read on. As long as
/// it was when it was opened. Thread-safe.
class ClipBytes
{
public:
    /// Fails: FileNotFound, FileUnreadable, ImageEmpty (0 bytes).
    static Result<std::shared_ptr<const ClipBytes>> open(const std::filesystem::path& path);

    std::int64_t size() const { return m_size; }
    /// The path as it was given.
    const std::string& name() const { return m_name; }

    /// How many bytes came from `offset` on: fewer than asked for at the end, or where the file
    /// became shorter meanwhile. Fails: FileUnreadable.
    Result<std::size_t> read(std::int64_t offset, std::span<std::byte> to) const;
    /// Of all bytes, read in pieces; progress counts bytes. Fails: FileUnreadable (also where the
    /// file became shorter), Cancelled.
    Result<Sha256> sha256(const StopToken& stop = {}, const ProgressSink& progress = {}) const;

private:
    ClipBytes(FileDescriptor file, std::int64_t size, std::filesystem::path path);

    FileDescriptor m_file;
    std::int64_t m_size;
    std::filesystem::path m_path;
    std::string m_name;
};

} // namespace semblance::imagery
