// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileDescriptor.h"

#include <memory>

namespace semblance::matching {

/// A part of a file in memory, for reading; it shows what is written to the file later. Stays valid
/// after the file was closed, renamed over or made larger.
class FileMapping
{
public:
    /// The file must be as large. `offset`: any; nothing before it may be read.
    /// Fails: OutOfMemory, FileUnreadable.
    static Result<std::shared_ptr<const FileMapping>> map(const FileDescriptor& file,
                                                          std::uint64_t offset, std::uint64_t bytes,
                                                          const std::filesystem::path& path);
    FileMapping(const FileMapping&) = delete;
    FileMapping& operator=(const FileMapping&) = delete;
    ~FileMapping();

    /// The byte of the file at `offset`, which the mapping holds.
    const std::byte* at(std::uint64_t offset) const;

private:
    FileMapping(const std::byte* address, std::uint64_t offset, std::size_t bytes)
        : m_address(address), m_offset(offset), m_bytes(bytes)
    {
    }

    const std::byte* m_address;
    std::uint64_t m_offset;
    std::size_t m_bytes;
};

} // namespace semblance::matching
