// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileBytes.h"

#include <utility>

namespace semblance {

/// Closes a POSIX descriptor at the end of the scope; a negative number is none.
class FileDescriptor
{
public:
    explicit FileDescriptor(int number) : m_number(number) {}
    FileDescriptor(FileDescriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    FileDescriptor& operator=(FileDescriptor&&) = delete;
    ~FileDescriptor();

    int number() const { return m_number; }
    /// Closes now and says whether the system had no error to report.
    bool closed();

private:
    int m_number;
};

/// A regular file for reading. Never waits for somebody at the other end of a pipe.
/// Fails: FileNotFound, FileUnreadable (also a folder, with the fact "kind": "folder", a pipe or a
/// device).
Result<FileDescriptor> openForReading(const std::filesystem::path& path);
/// At most `size` bytes to `to`, whatever pieces they come in; fewer at the end of the file.
/// Fails: FileUnreadable, which names `path`.
Result<std::size_t> readSome(const FileDescriptor& file, std::byte* to, std::size_t size,
                             const std::filesystem::path& path);
/// All of it, whatever pieces it takes. 0 or the system's error.
int writeAll(const FileDescriptor& file, const Bytes& bytes);
/// So that a new name in `folder` survives a power loss. Nothing can be done where it fails.
void flushFolder(const std::filesystem::path& folder);

} // namespace semblance
