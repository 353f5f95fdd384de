// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/FileBytes.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace semblance {

namespace {

/// Closes a POSIX descriptor at the end of the scope.
class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    int number() const { return m_number; }
    /// Closes now and says whether the system had an error to report.
    bool closed()
    {
        const int number = m_number;
        m_number = -1;
        return ::close(number) == 0;
    }

private:
    int m_number;
};

std::string systemReason(int error)
{
    return std::generic_category().message(error);
}

ErrorCode codeForRead(int error)
{
    return error == ENOENT || error == ENOTDIR ? ErrorCode::FileNotFound
                                               : ErrorCode::FileUnreadable;
}

ErrorCode codeForWrite(int error)
{
    return error == ENOSPC || error == EDQUOT ? ErrorCode::DiskFull : ErrorCode::FileNotWritable;
}

bool writeAll(int descriptor, const Bytes& bytes)
{
    std::size_t written = 0;
    while (written < bytes.size()) {
        const ssize_t count = ::write(descriptor, bytes.data() + written, bytes.size() - written);
        if (count < 0) {
            if (errno == EINTR)
                continue;
            return false;
        }
        written += static_cast<std::size_t>(count);
    }
    return true;
}

/// So that the rename itself survives a power loss.
void flushFolder(const std::filesystem::path& folder)
{
    const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.number() >= 0)
        ::fsync(descriptor.number());
}

} // namespace

Result<Bytes> readFile(const std::filesystem::path& path, std::uint64_t maxBytes)
{
    const auto failed = [&path](int error) {
        return failure(codeForRead(error), Stage::Input, path.string(), systemReason(error));
    };
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.number() < 0)
        return failed(errno);
    struct stat status = {};
    if (::fstat(file.number(), &status) != 0)
        return failed(errno);
    if (!S_ISREG(status.st_mode))
        return failure(ErrorCode::FileUnreadable, Stage::Input, path.string(),
                       "not a regular file");
    const auto size = static_cast<std::uint64_t>(status.st_size);
    if (size > maxBytes)
        return failure(ErrorCode::ImageTooLarge, Stage::Input, path.string(), "too many bytes",
                       {{"bytes", std::to_string(size)}, {"limitBytes", std::to_string(maxBytes)}});

    Bytes bytes(size);
    std::size_t have = 0;
    while (have < bytes.size()) {
        const ssize_t count = ::read(file.number(), bytes.data() + have, bytes.size() - have);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failed(errno);
        if (count == 0)
            break;
        have += static_cast<std::size_t>(count);
    }
    bytes.resize(have);
    return bytes;
}

Result<void> writeFileAtomically(const std::filesystem::path& path, const Bytes& bytes)
{
    std::string temporary = path.string() + ".XXXXXX";
    const auto failed = [&](int error) {
        ::unlink(temporary.c_str());
        return failure(codeForWrite(error), Stage::Storage, path.string(), systemReason(error));
    };
    Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (file.number() < 0)
        return failure(codeForWrite(errno), Stage::Storage, path.string(), systemReason(errno));
    if (!writeAll(file.number(), bytes) || ::fchmod(file.number(), 0644) != 0 ||
        ::fsync(file.number()) != 0 || !file.closed())
        return failed(errno);
    if (::rename(temporary.c_str(), path.c_str()) != 0)
        return failed(errno);
    flushFolder(path.parent_path().empty() ? "." : path.parent_path());
    return {};
}

} // namespace semblance
