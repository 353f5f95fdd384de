// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileDescriptor.h"

#include <filesystem>

namespace semblance::matching {

/// A regular file, and no symbolic link to one. Never waits.
/// Fails: FileNotFound, FileUnreadable.
Result<FileDescriptor> openStoreToRead(const std::filesystem::path& path);
/// The same for writing, locked for this descriptor alone until it is closed; still the one that
/// `path` names. Fails: FileNotFound, FileUnreadable (no regular file), FileNotWritable, StoreBusy,
/// StorageFailed (the file system has no locks).
Result<FileDescriptor> openStoreToWrite(const std::filesystem::path& path);
/// Of a file that nobody else can have open yet. Fails: StoreBusy, StorageFailed.
Result<void> lockStore(const FileDescriptor& file, const std::filesystem::path& path);
/// Whether the open file is the one that `path` names now.
bool isStillAt(const FileDescriptor& file, const std::filesystem::path& path);

} // namespace semblance::matching
