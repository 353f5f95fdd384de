// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/originals/NewFile.h"

#include "foundation/FileDescriptor.h"
#include "foundation/FolderAccess.h"
#include "foundation/SystemError.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace semblance::storage {

namespace {

/// 0 or the system's error.
int writeSealed(const FileDescriptor& file, const Bytes& bytes, const std::filesystem::path& folder)
{
    const mode_t readOnly = fileModeIn(folder) & (S_IRUSR | S_IRGRP);
    if (const int error = writeAll(file, bytes); error != 0)
        return error;
    return ::fchmod(file.number(), readOnly) != 0 || ::fsync(file.number()) != 0 ? errno : 0;
}

/// Gives an unnamed file its name.
int linkAs(const FileDescriptor& file, const std::filesystem::path& path)
{
    const std::string unnamed = "/proc/self/fd/" + std::to_string(file.number());
    const int done = ::linkat(AT_FDCWD, unnamed.c_str(), AT_FDCWD, path.c_str(), AT_SYMLINK_FOLLOW);
    return done != 0 && errno != EEXIST ? errno : 0;
}

/// Gives `temporary` the name `path` unless something has that; `temporary` is gone afterwards.
int renameToNew(const std::string& temporary, const std::filesystem::path& path)
{
    int error = 0;
    if (::renameat2(AT_FDCWD, temporary.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) == 0)
        return error;
    error = errno;
    // Not every file system can rename so; those that cannot have links.
    if (error == EINVAL || error == ENOSYS)
        error = ::link(temporary.c_str(), path.c_str()) == 0 ? 0 : errno;
    ::unlink(temporary.c_str());
    return error == EEXIST ? 0 : error;
}

} // namespace

Result<void> writeNewFile(const std::filesystem::path& path, const Bytes& bytes)
{
    const auto folder = path.parent_path();
    const FileDescriptor file(::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, S_IRUSR));
    if (file.number() < 0 && (errno == EOPNOTSUPP || errno == EISDIR))
        return writeNewFileByName(path, bytes);
    if (file.number() < 0)
        return writingFailed(Stage::Storage, path, errno);
    if (const int error = writeSealed(file, bytes, folder); error != 0)
        return writingFailed(Stage::Storage, path, error);
    const int error = linkAs(file, path);
    if (error == ENOENT || error == EOPNOTSUPP || error == EPERM)
        return writeNewFileByName(path, bytes);
    if (error != 0)
        return writingFailed(Stage::Storage, path, error);
    flushFolder(folder);
    return {};
}

Result<void> writeNewFileByName(const std::filesystem::path& path, const Bytes& bytes)
{
    std::string temporary = path.string() + ".XXXXXX";
    FileDescriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (file.number() < 0)
        return writingFailed(Stage::Storage, path, errno);
    int error = writeSealed(file, bytes, path.parent_path());
    if (!file.closed() && error == 0)
        error = errno;
    if (error == 0)
        error = renameToNew(temporary, path);
    else
        ::unlink(temporary.c_str());
    if (error != 0)
        return writingFailed(Stage::Storage, path, error);
    flushFolder(path.parent_path());
    return {};
}

} // namespace semblance::storage
