// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <chrono>
#include <filesystem>
#include <memory>

namespace semblance {

enum class LockKind
{
    /// Any number of holders, while nobody holds it for themselves.
    Shared,
    Exclusive,
};

/// A lock that the kernel holds for an open file (flock): it ends with the object or the process,
/// so that no killed process can leave one behind. The file stays, names the last holder, and lets
/// in whom its folder lets in (fileModeIn).
class FileLock
{
public:
    /// Exclusive; does not wait. Fails: LabBusy (fact "processId" where it is known),
    /// FileNotWritable, DiskFull, StorageFailed (the file system has no locks).
    static Result<std::unique_ptr<FileLock>> take(const std::filesystem::path& file);
    /// Waits up to `patience`; names nobody. A shared lock needs no right to write where the file
    /// is there. Fails: as take.
    static Result<std::unique_ptr<FileLock>> waitFor(const std::filesystem::path& file,
                                                     LockKind kind,
                                                     std::chrono::milliseconds patience);
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;
    ~FileLock();

private:
    explicit FileLock(int descriptor) : m_descriptor(descriptor) {}

    int m_descriptor;
};

} // namespace semblance
