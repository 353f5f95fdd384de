// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/store/StoreFile.h"

#include "foundation/SystemError.h"
#include "matching/store/StoreFault.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>

namespace semblance::matching {

namespace {

/// A pipe must not make anybody wait for its other end.
constexpr int kOpening = O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;

tl::unexpected<Error> notOpened(const std::filesystem::path& path, int mode, int systemError)
{
    if (systemError == ELOOP)
        return storeFault(StoreFault::SymbolicLink, path, "a symbolic link");
    if (systemError == EISDIR || systemError == ENXIO)
        return storeFault(StoreFault::NotAFile, path, "not a regular file");
    return mode == O_RDONLY || systemError == ENOENT || systemError == ENOTDIR
               ? readingFailed(Stage::Search, path, systemError)
               : writingFailed(Stage::Search, path, systemError);
}

Result<FileDescriptor> opened(const std::filesystem::path& path, int mode)
{
    FileDescriptor file(::open(path.c_str(), mode | kOpening));
    if (file.number() < 0)
        return notOpened(path, mode, errno);
    struct stat status = {};
    if (::fstat(file.number(), &status) != 0)
        return readingFailed(Stage::Search, path, errno);
    if (!S_ISREG(status.st_mode))
        return storeFault(StoreFault::NotAFile, path, "not a regular file");
    return file;
}

} // namespace

Result<FileDescriptor> openStoreToRead(const std::filesystem::path& path)
{
    return opened(path, O_RDONLY);
}

Result<FileDescriptor> openStoreToWrite(const std::filesystem::path& path)
{
    // Whoever compacts puts another file in its place, which is locked as well.
    constexpr int kTries = 8;
    for (int i = 0; i < kTries; ++i) {
        auto file = opened(path, O_RDWR);
        if (!file)
            return passOn(file);
        if (const auto locked = lockStore(*file, path); !locked)
            return passOn(locked);
        if (isStillAt(*file, path))
            return file;
    }
    return storeFault(StoreFault::AnotherWriter, path, "another process puts new files there");
}

Result<void> lockStore(const FileDescriptor& file, const std::filesystem::path& path)
{
    while (::flock(file.number(), LOCK_EX | LOCK_NB) != 0) {
        if (errno == EINTR)
            continue;
        if (errno == EWOULDBLOCK)
            return storeFault(StoreFault::AnotherWriter, path, "another writer has it open");
        return failure(ErrorCode::StorageFailed, Stage::Search, path.string(),
                       std::generic_category().message(errno));
    }
    return {};
}

bool isStillAt(const FileDescriptor& file, const std::filesystem::path& path)
{
    struct stat open = {};
    struct stat named = {};
    return ::fstat(file.number(), &open) == 0 && ::lstat(path.c_str(), &named) == 0 &&
           open.st_dev == named.st_dev && open.st_ino == named.st_ino;
}

} // namespace semblance::matching
