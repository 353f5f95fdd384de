// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/originals/NewFile.h"

#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace semblance::storage {

namespace {

constexpr mode_t kReadOnlyMode = 0444;

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

private:
    int m_number;
};

tl::unexpected<Error> failed(const std::filesystem::path& path, int error)
{
    const bool isFull = error == ENOSPC || error == EDQUOT;
    return failure(isFull ? ErrorCode::DiskFull : ErrorCode::FileNotWritable, Stage::Storage,
                   path.string(), std::generic_category().message(error));
}

/// 0 or the system's error.
int writeAll(int descriptor, const Bytes& bytes)
{
    std::size_t written = 0;
    while (written < bytes.size()) {
        const ssize_t count = ::write(descriptor, bytes.data() + written, bytes.size() - written);
        if (count < 0 && errno != EINTR)
            return errno;
        if (count > 0)
            written += static_cast<std::size_t>(count);
    }
    return ::fchmod(descriptor, kReadOnlyMode) != 0 || ::fsync(descriptor) != 0 ? errno : 0;
}

/// Gives an unnamed file its name.
int linkAs(int descriptor, const std::filesystem::path& path)
{
    const std::string unnamed = "/proc/self/fd/" + std::to_string(descriptor);
    const int done = ::linkat(AT_FDCWD, unnamed.c_str(), AT_FDCWD, path.c_str(), AT_SYMLINK_FOLLOW);
    return done != 0 && errno != EEXIST ? errno : 0;
}

/// For file systems without unnamed files: a killed process may leave the temporary one.
Result<void> writeNamed(const std::filesystem::path& path, const Bytes& bytes)
{
    std::string temporary = path.string() + ".XXXXXX";
    const Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (file.number() < 0)
        return failed(path, errno);
    int error = writeAll(file.number(), bytes);
    if (error == 0 && ::rename(temporary.c_str(), path.c_str()) != 0)
        error = errno;
    if (error == 0)
        return {};
    ::unlink(temporary.c_str());
    return failed(path, error);
}

} // namespace

Result<void> writeNewFile(const std::filesystem::path& path, const Bytes& bytes)
{
    const auto folder = path.parent_path();
    const Descriptor file(::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, S_IRUSR));
    if (file.number() < 0 && (errno == EOPNOTSUPP || errno == EISDIR))
        return writeNamed(path, bytes);
    if (file.number() < 0)
        return failed(path, errno);
    if (const int error = writeAll(file.number(), bytes); error != 0)
        return failed(path, error);
    const int error = linkAs(file.number(), path);
    if (error == ENOENT || error == EOPNOTSUPP || error == EPERM)
        return writeNamed(path, bytes);
    if (error != 0)
        return failed(path, error);
    flushFolder(folder);
    return {};
}

void flushFolder(const std::filesystem::path& folder)
{
    const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.number() >= 0)
        ::fsync(descriptor.number());
}

} // namespace semblance::storage
