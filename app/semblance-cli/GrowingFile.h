// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileDescriptor.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace semblance::cli {

/// A file of text that may be too large for memory. It grows beside its place and takes it when it
/// is complete; until then what lay there stays, and nothing is left over where it never is.
/// One thread.
class GrowingFile
{
public:
    /// Fails: FileNotWritable, DiskFull.
    static Result<GrowingFile> begin(std::filesystem::path place);

    GrowingFile(GrowingFile&& other) noexcept;
    GrowingFile& operator=(GrowingFile&&) = delete;
    ~GrowingFile();

    /// Fails: FileNotWritable, DiskFull, perhaps only in a later call.
    Result<void> append(std::string_view text);
    /// Flushes to the disk and takes the place. The last call. Fails: FileNotWritable, DiskFull.
    Result<void> complete();

private:
    GrowingFile(std::filesystem::path place, std::string temporary, FileDescriptor file)
        : m_place(std::move(place)), m_temporary(std::move(temporary)), m_file(std::move(file))
    {
    }
    Result<void> write();

    std::filesystem::path m_place;
    /// Empty where there is none any more.
    std::string m_temporary;
    FileDescriptor m_file;
    Bytes m_waiting;
};

} // namespace semblance::cli
