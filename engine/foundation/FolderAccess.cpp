// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/FolderAccess.h"

#include <cerrno>
#include <sys/stat.h>

namespace semblance {

namespace {

/// 0 where it cannot be seen.
mode_t modeOf(const std::filesystem::path& path)
{
    struct stat status = {};
    return ::stat(path.c_str(), &status) == 0 ? status.st_mode : 0;
}

} // namespace

unsigned fileModeIn(const std::filesystem::path& folder)
{
    const mode_t parent = modeOf(folder.empty() ? "." : folder);
    return S_IRUSR | S_IWUSR | (parent & (S_IRGRP | S_IWGRP));
}

int makeFolderLikeParent(const std::filesystem::path& folder)
{
    const int error = makeOwnFolder(folder);
    if (error != 0)
        return error;
    const mode_t parent = modeOf(folder.parent_path());
    const mode_t mode = S_IRWXU | (parent & (S_IRWXG | S_ISGID));
    if (mode != S_IRWXU && ::chmod(folder.c_str(), mode) != 0)
        return errno;
    return 0;
}

int makeOwnFolder(const std::filesystem::path& folder)
{
    return ::mkdir(folder.c_str(), S_IRWXU) == 0 ? 0 : errno;
}

bool isOpenToOthers(const std::filesystem::path& folder)
{
    return (modeOf(folder) & S_IRWXO) != 0;
}

} // namespace semblance
