// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluation/SyntheticFolder.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace semblance::matching {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kPrefix = "semblance-bench-";
constexpr std::string_view kRandom = "XXXXXX";
constexpr const char* kLockName = "lock";
constexpr const char* kStoreName = "templates";
/// Of what stat counts as blocks, whatever the file system's are.
constexpr std::uint64_t kBytesPerBlock = 512;

/// Of what is named itself, not of what a link leads to.
bool isOwn(const fs::path& path, mode_t kind)
{
    struct stat status = {};
    return ::lstat(path.c_str(), &status) == 0 && (status.st_mode & S_IFMT) == kind &&
           status.st_uid == ::geteuid();
}

std::uint64_t roomTakenBy(const fs::path& file)
{
    struct stat status = {};
    return ::lstat(file.c_str(), &status) == 0
               ? static_cast<std::uint64_t>(status.st_blocks) * kBytesPerBlock
               : 0;
}

bool isNamedAsOurs(const fs::path& folder)
{
    const std::string name = folder.filename().string();
    return name.starts_with(kPrefix) && name.size() == kPrefix.size() + kRandom.size();
}

/// By path; empty where something lies there that no run puts there.
std::vector<fs::path> filesOfRun(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        const bool isOfRun = name == kLockName || name.starts_with(kStoreName);
        if (!isOfRun || !isOwn(entry->path(), S_IFREG))
            return {};
        files.push_back(entry->path());
    }
    return error ? std::vector<fs::path>() : files;
}

/// Whoever makes a folder writes into its lock once it is held: an empty one is just being made.
bool isLockWritten(const fs::path& lock)
{
    std::error_code error;
    const auto size = fs::file_size(lock, error);
    return !error && size > 0;
}

/// Folders inside `parent` that are named and filled as a run's.
std::vector<fs::path> foldersOfRuns(const fs::path& parent)
{
    std::vector<fs::path> folders;
    std::error_code error;
    for (fs::directory_iterator entry(parent, error), end; !error && entry != end;
         entry.increment(error)) {
        if (isNamedAsOurs(entry->path()) && isOwn(entry->path(), S_IFDIR))
            folders.push_back(entry->path());
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

} // namespace

Result<SyntheticFolder> SyntheticFolder::create(const fs::path& parent)
{
    std::string name = (parent / (std::string(kPrefix) + std::string(kRandom))).string();
    if (!mkdtemp(name.data()))
        return failure(ErrorCode::FileNotWritable, Stage::Storage, parent.string(),
                       std::generic_category().message(errno));
    SyntheticFolder folder{fs::path(name)};
    auto lock = FileLock::take(folder.m_folder / kLockName);
    if (lock)
        folder.m_lock = std::move(*lock);
    return folder;
}

SyntheticFolder::SyntheticFolder(SyntheticFolder&& other) noexcept
    : m_folder(std::exchange(other.m_folder, {})), m_lock(std::move(other.m_lock))
{
}

SyntheticFolder::~SyntheticFolder()
{
    if (m_folder.empty())
        return;
    std::error_code ignored;
    fs::remove_all(m_folder, ignored);
}

fs::path SyntheticFolder::file() const
{
    return m_folder / kStoreName;
}

LeftFolders SyntheticFolder::removeLeft(const fs::path& parent)
{
    LeftFolders left;
    for (const fs::path& folder : foldersOfRuns(parent)) {
        const std::vector<fs::path> files = filesOfRun(folder);
        const fs::path lock = folder / kLockName;
        if (files.empty() || !isLockWritten(lock))
            continue;
        const auto held = FileLock::take(lock);
        if (!held)
            continue;
        std::uint64_t bytes = 0;
        for (const fs::path& file : files)
            bytes += roomTakenBy(file);
        std::error_code error;
        fs::remove_all(folder, error);
        if (error)
            continue;
        left.removed.push_back(folder);
        left.bytes += bytes;
    }
    return left;
}

} // namespace semblance::matching
