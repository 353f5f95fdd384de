// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/lab/FolderHold.h"

#include <chrono>
#include <ctime>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace semblance::storage {

namespace fs = std::filesystem;

namespace {

/// Between being made and being held a folder is young.
constexpr std::time_t kYoungSeconds = 60;

bool isOldAndOurs(const fs::path& folder)
{
    struct stat status = {};
    return ::lstat(folder.c_str(), &status) == 0 && S_ISDIR(status.st_mode) &&
           status.st_uid == ::geteuid() && std::time(nullptr) - status.st_mtime > kYoungSeconds;
}

} // namespace

std::optional<FolderHold> FolderHold::take(const fs::path& folder)
{
    FileDescriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.number() < 0 || ::flock(opened.number(), LOCK_EX | LOCK_NB) != 0)
        return std::nullopt;
    return FolderHold(std::move(opened));
}

void removeAbandonedFolders(const fs::path& parent, const std::string& prefix)
{
    std::error_code error;
    std::vector<fs::path> abandoned;
    for (auto entry = fs::directory_iterator(parent, error);
         !error && entry != fs::directory_iterator(); entry.increment(error)) {
        if (entry->path().filename().string().starts_with(prefix) && isOldAndOurs(entry->path()))
            abandoned.push_back(entry->path());
    }
    for (const fs::path& folder : abandoned) {
        if (const auto hold = FolderHold::take(folder))
            fs::remove_all(folder, error);
    }
}

} // namespace semblance::storage
