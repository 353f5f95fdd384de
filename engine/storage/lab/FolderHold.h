// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileDescriptor.h"

#include <filesystem>
#include <optional>
#include <string>

namespace semblance::storage {

/// Says, for as long as it lives, that a process works on a folder. Ends with the process.
class FolderHold
{
public:
    /// Empty where somebody else holds it, or where it cannot be opened.
    static std::optional<FolderHold> take(const std::filesystem::path& folder);

private:
    explicit FolderHold(FileDescriptor folder) : m_folder(std::move(folder)) {}

    FileDescriptor m_folder;
};

/// Removes the folders in `parent` whose names begin with `prefix`, that this user owns, that nobody
/// holds and that are older than a minute: what killed processes left.
void removeAbandonedFolders(const std::filesystem::path& parent, const std::string& prefix);

} // namespace semblance::storage
