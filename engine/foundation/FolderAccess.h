// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace semblance {

/// What a new file in `folder` lets people do (bits of a POSIX mode): its owner reads and writes,
/// the group does what it may do in the folder, others nothing. Does not depend on the umask.
unsigned fileModeIn(const std::filesystem::path& folder);

/// Makes a folder that lets in its owner, and the group as far as the folder above does; never
/// others. 0, or the system's error (EEXIST where something of that name is there). Thread-safe.
int makeFolderLikeParent(const std::filesystem::path& folder);

/// The same of a new folder whose parent is not the measure: for its owner alone.
int makeOwnFolder(const std::filesystem::path& folder);

/// Whether people who are neither the folder's owner nor in its group can look into it.
bool isOpenToOthers(const std::filesystem::path& folder);

} // namespace semblance
