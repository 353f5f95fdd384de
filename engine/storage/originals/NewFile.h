// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileBytes.h"

namespace semblance::storage {

/// Writes a file that appears at `path` with all its bytes on the disk, read-only, or not at all,
/// even if the process is killed. Never replaces: a file that is there stays, and that is no
/// failure. Its owner reads it, and the group where it may read the folder. Fails: DiskFull,
/// FileNotWritable.
Result<void> writeNewFile(const std::filesystem::path& path, const Bytes& bytes);

/// The same on file systems without unnamed files: a killed process may leave a file
/// "<path>.XXXXXX" behind. Fails: as writeNewFile.
Result<void> writeNewFileByName(const std::filesystem::path& path, const Bytes& bytes);

} // namespace semblance::storage
