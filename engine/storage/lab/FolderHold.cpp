// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/lab/FolderHold.h"

#include "foundation/SystemError.h"

#include <ctime>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <vector>

namespace semblance::storage {

namespace fs = std::filesystem;

namespace {

constexpr const char* kMark = ".semblance-in-work";
/// Between being made and being locked a mark is young.
constexpr std::time_t kYoungSeconds = 60;

bool isLocked(const FileDescriptor& file)
{
    return ::flock(file.number(), LOCK_EX | LOCK_NB) != 0;
}

/// Marked by a process that is no more. The folder is not followed where it is a link.
bool isAbandoned(const fs::path& folder)
{
    struct stat status = {};
    if (::lstat(folder.c_str(), &status) != 0 || !S_ISDIR(status.st_mode))
        return false;
    const FileDescriptor mark(::open((folder / kMark).c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    return mark.number() >= 0 && ::fstat(mark.number(), &status) == 0 &&
           std::time(nullptr) - status.st_mtime > kYoungSeconds && !isLocked(mark);
}

} // namespace

std::optional<FolderHold> FolderHold::take(const fs::path& folder)
{
    fs::path path = folder / kMark;
    FileDescriptor file(
        ::open(path.c_str(), O_RDONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (file.number() < 0 || isLocked(file))
        return std::nullopt;
    return FolderHold(std::move(path), std::move(file));
}

Result<void> FolderHold::unmark() const
{
    std::error_code error;
    fs::remove(m_mark, error);
    if (error)
        return writingFailed(Stage::Storage, m_mark, error.value());
    return {};
}

void removeAbandonedFolders(const fs::path& parent, const std::string& prefix)
{
    std::error_code error;
    std::vector<fs::path> abandoned;
    for (auto entry = fs::directory_iterator(parent, error);
         !error && entry != fs::directory_iterator(); entry.increment(error)) {
        if (entry->path().filename().string().starts_with(prefix) && isAbandoned(entry->path()))
            abandoned.push_back(entry->path());
    }
    for (const fs::path& folder : abandoned)
        fs::remove_all(folder, error);
}

} // namespace semblance::storage
