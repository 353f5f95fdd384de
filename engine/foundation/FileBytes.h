// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace semblance {

using Bytes = std::vector<std::byte>;

inline constexpr std::uint64_t kDefaultMaxFileBytes = 1ULL << 30;

/// The whole file. Thread-safe. An empty file is an empty vector.
/// Fails: FileNotFound, FileUnreadable (also a folder, a pipe), FileTooLarge (more than `maxBytes`;
/// nothing is read then).
Result<Bytes> readFile(const std::filesystem::path& path,
                       std::uint64_t maxBytes = kDefaultMaxFileBytes);

inline constexpr unsigned kReadableByAll = 0644;

/// Writes beside `path`, flushes to the disk, then renames: the old content or the new, never half.
/// `mode`: bits of POSIX, see also fileModeIn. Fails: FileNotWritable, DiskFull; the file at `path`
/// is then untouched and nothing is left over.
Result<void> writeFileAtomically(const std::filesystem::path& path, const Bytes& bytes,
                                 unsigned mode = kReadableByAll);

} // namespace semblance
