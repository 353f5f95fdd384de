// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/FileDescriptor.h"

#include "foundation/SystemError.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace semblance {

FileDescriptor::~FileDescriptor()
{
    if (m_number >= 0)
        ::close(m_number);
}

bool FileDescriptor::closed()
{
    return ::close(std::exchange(m_number, -1)) == 0;
}

Result<FileDescriptor> openForReading(const std::filesystem::path& path)
{
    // Opening a pipe would otherwise wait for its writer, before anybody could see that it is one.
    FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (file.number() < 0)
        return readingFailed(Stage::Input, path, errno);
    struct stat status = {};
    if (::fstat(file.number(), &status) != 0)
        return readingFailed(Stage::Input, path, errno);
    if (!S_ISREG(status.st_mode))
        return failure(ErrorCode::FileUnreadable, Stage::Input, path.string(), "not a regular file",
                       S_ISDIR(status.st_mode) ? std::vector<ErrorFact>{{"kind", "folder"}}
                                               : std::vector<ErrorFact>());
    return file;
}

Result<std::size_t> readSome(const FileDescriptor& file, std::byte* to, std::size_t size,
                             const std::filesystem::path& path)
{
    std::size_t have = 0;
    while (have < size) {
        const ssize_t count = ::read(file.number(), to + have, size - have);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return readingFailed(Stage::Input, path, errno);
        if (count == 0)
            break;
        have += static_cast<std::size_t>(count);
    }
    return have;
}

int writeAll(const FileDescriptor& file, const Bytes& bytes)
{
    std::size_t written = 0;
    while (written < bytes.size()) {
        const ssize_t count =
            ::write(file.number(), bytes.data() + written, bytes.size() - written);
        if (count < 0 && errno != EINTR)
            return errno;
        if (count > 0)
            written += static_cast<std::size_t>(count);
    }
    return 0;
}

void flushFolder(const std::filesystem::path& folder)
{
    const FileDescriptor file(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (file.number() >= 0)
        ::fsync(file.number());
}

} // namespace semblance
