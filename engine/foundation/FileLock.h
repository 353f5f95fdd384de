// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

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
    /// Exclusive; waits no longer than for those who ask for the note below. Fails: LabBusy (fact
    /// "processId" where it is known), FileNotWritable, DiskFull, StorageFailed (the file system
    /// has no locks).
    static Result<std::unique_ptr<FileLock>> take(const std::filesystem::path& file);
    /// Waits up to `patience`; names nobody. A shared lock needs no right to write where the file
    /// is there. Fails: as take.
    static Result<std::unique_ptr<FileLock>> waitFor(const std::filesystem::path& file,
                                                     LockKind kind,
                                                     std::chrono::milliseconds patience);
    /// What the present holder of the whole lock has noted; empty text where it has noted nothing,
    /// no value where nobody holds it or that cannot be known. The file is not changed.
    static std::optional<std::string> noteOfHolder(const std::filesystem::path& file);
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;
    ~FileLock();

    /// One line for whoever asks noteOfHolder while this lock is held; an older note goes. A disk
    /// that is full drops it. Only of an exclusive lock.
    void note(const std::string& text) const;

private:
    explicit FileLock(int descriptor) : m_descriptor(descriptor) {}

    int m_descriptor;
};

} // namespace semblance
