// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileDescriptor.h"

#include <filesystem>
#include <optional>
#include <string>

namespace semblance::storage {

/// Marks a folder as one that this program made for the time of its work, by a file in it that is
/// locked while the object lives. What is left behind can then be told from what people have.
class FolderHold
{
public:
    /// Empty where the folder cannot be marked; it is then never removed.
    static std::optional<FolderHold> take(const std::filesystem::path& folder);
    /// The folder is to stay: takes the mark away. Fails: FileNotWritable.
    Result<void> unmark() const;

private:
    FolderHold(std::filesystem::path mark, FileDescriptor file)
        : m_mark(std::move(mark)), m_file(std::move(file))
    {
    }

    std::filesystem::path m_mark;
    FileDescriptor m_file;
};

/// Removes the folders in `parent` whose names begin with `prefix` and that bear the mark of a
/// process that has ended. A folder without the mark is never touched, whatever it is called.
void removeAbandonedFolders(const std::filesystem::path& parent, const std::string& prefix);

} // namespace semblance::storage
