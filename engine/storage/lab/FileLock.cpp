// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/lab/FileLock.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace semblance::storage {

namespace {

std::vector<ErrorFact> holderOf(int descriptor)
{
    std::array<char, 32> text = {};
    const ssize_t count = ::pread(descriptor, text.data(), text.size(), 0);
    if (count <= 0)
        return {};
    return {{"processId", std::string(text.data(), static_cast<std::size_t>(count))}};
}

/// Only for people who wonder who works there: a full disk is no reason to refuse the lock.
void writeHolder(int descriptor)
{
    const std::string holder = std::to_string(::getpid());
    if (::ftruncate(descriptor, 0) == 0)
        static_cast<void>(::pwrite(descriptor, holder.data(), holder.size(), 0) < 0);
}

} // namespace

Result<std::unique_ptr<FileLock>> FileLock::take(const std::filesystem::path& file)
{
    std::error_code ignored;
    std::filesystem::create_directory(file.parent_path(), ignored);
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor < 0) {
        const int error = errno;
        const bool isFull = error == ENOSPC || error == EDQUOT;
        return failure(isFull ? ErrorCode::DiskFull : ErrorCode::FileNotWritable, Stage::Storage,
                       file.string(), std::generic_category().message(error));
    }
    std::unique_ptr<FileLock> lock(new FileLock(descriptor));
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        return failure(ErrorCode::LabBusy, Stage::Storage, file.string(),
                       "another process holds the lock", holderOf(descriptor));
    writeHolder(descriptor);
    return lock;
}

FileLock::~FileLock()
{
    ::close(m_descriptor);
}

} // namespace semblance::storage
