// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileLock.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

namespace semblance::matching {

/// What runs that were killed had left, and is gone now.
struct LeftFolders
{
    std::vector<std::filesystem::path> removed;
    /// That they took on the disk.
    std::uint64_t bytes = 0;
};

/// A folder for a store of synthetic people: there as long as this object, and locked so that other
/// processes see that it is in use.
class SyntheticFolder
{
public:
    /// A new one inside `parent`, for its owner alone. Fails: FileNotWritable.
    static Result<SyntheticFolder> create(const std::filesystem::path& parent);
    SyntheticFolder(SyntheticFolder&& other) noexcept;
    SyntheticFolder& operator=(SyntheticFolder&&) = delete;
    /// Removes it with all that it holds.
    ~SyntheticFolder();

    /// Where the store lies in it.
    std::filesystem::path file() const;

    /// Removes those inside `parent` that this person's killed runs have left: named and filled as
    /// create does, locked by nobody. What cannot be removed stays.
    static LeftFolders removeLeft(const std::filesystem::path& parent);

private:
    explicit SyntheticFolder(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    std::filesystem::path m_folder;
    /// Null where the file system has no locks: then nobody takes the folder away.
    std::unique_ptr<FileLock> m_lock;
};

} // namespace semblance::matching
