// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <filesystem>
#include <memory>

namespace semblance::storage {

/// A lock that the kernel holds for an open file (flock): it ends with the object or the process,
/// so that no killed process can leave one behind. The file stays, and names the last holder.
class FileLock
{
public:
    /// Does not wait. Fails: LabBusy (fact "processId" where it is known), FileNotWritable,
    /// DiskFull.
    static Result<std::unique_ptr<FileLock>> take(const std::filesystem::path& file);
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;
    ~FileLock();

private:
    explicit FileLock(int descriptor) : m_descriptor(descriptor) {}

    int m_descriptor;
};

} // namespace semblance::storage
