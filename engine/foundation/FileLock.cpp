// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/FileLock.h"

#include "foundation/FolderAccess.h"
#include "foundation/SystemError.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace semblance {

namespace {

/// What a lock's file says.
struct Lines
{
    std::string holder;
    std::string note;
};

Lines linesOf(int descriptor)
{
    std::array<char, 256> text = {};
    const ssize_t count = ::pread(descriptor, text.data(), text.size(), 0);
    if (count <= 0)
        return {};
    const std::string all(text.data(), static_cast<std::size_t>(count));
    const std::size_t end = all.find('\n');
    return end == std::string::npos ? Lines{all, {}}
                                    : Lines{all.substr(0, end), all.substr(end + 1)};
}

std::vector<ErrorFact> holderOf(int descriptor)
{
    const std::string id = linesOf(descriptor).holder;
    return id.empty() ? std::vector<ErrorFact>{} : std::vector<ErrorFact>{{"processId", id}};
}

/// Only for people who wonder who works there: a full disk is no reason to refuse the lock.
void writeHolder(int descriptor, const std::string& note = {})
{
    const std::string holder =
        std::to_string(::getpid()) + (note.empty() ? std::string() : '\n' + note);
    if (::ftruncate(descriptor, 0) == 0)
        static_cast<void>(::pwrite(descriptor, holder.data(), holder.size(), 0) < 0);
}

int openToWrite(const std::filesystem::path& file)
{
    const auto folder = file.parent_path();
    static_cast<void>(makeFolderLikeParent(folder));
    const int made = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (made < 0)
        return errno == EEXIST ? ::open(file.c_str(), O_RDWR | O_CLOEXEC) : made;
    // Where that is not possible others have to wait for its maker to let them in.
    static_cast<void>(::fchmod(made, fileModeIn(folder)));
    return made;
}

int openToShare(const std::filesystem::path& file)
{
    const int present = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    return present < 0 && errno == ENOENT ? openToWrite(file) : present;
}

/// 0, EWOULDBLOCK where another holder is in the way, or another of the system's errors.
int tryLock(int descriptor, LockKind kind)
{
    const int operation = (kind == LockKind::Shared ? LOCK_SH : LOCK_EX) | LOCK_NB;
    while (::flock(descriptor, operation) != 0) {
        if (errno != EINTR)
            return errno;
    }
    return 0;
}

/// flock itself waits without an end or not at all.
int tryLockFor(int descriptor, LockKind kind, std::chrono::milliseconds patience)
{
    constexpr std::chrono::milliseconds kPause(20);
    const auto end = std::chrono::steady_clock::now() + patience;
    int error = tryLock(descriptor, kind);
    while (error == EWOULDBLOCK && std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(kPause);
        error = tryLock(descriptor, kind);
    }
    return error;
}

tl::unexpected<Error> notLocked(const std::filesystem::path& file, int error,
                                std::vector<ErrorFact> holder = {})
{
    if (error == EWOULDBLOCK)
        return failure(ErrorCode::LabBusy, Stage::Storage, file.string(),
                       "another process holds the lock", std::move(holder));
    return failure(ErrorCode::StorageFailed, Stage::Storage, file.string(),
                   std::generic_category().message(error));
}

} // namespace

Result<std::unique_ptr<FileLock>> FileLock::take(const std::filesystem::path& file)
{
    const int descriptor = openToWrite(file);
    if (descriptor < 0)
        return writingFailed(Stage::Storage, file, errno);
    std::unique_ptr<FileLock> lock(new FileLock(descriptor));
    // Whoever asks for the note holds it for a moment.
    constexpr std::chrono::milliseconds kMoment(100);
    if (const int error = tryLockFor(descriptor, LockKind::Exclusive, kMoment); error != 0)
        return notLocked(file, error, holderOf(descriptor));
    writeHolder(descriptor);
    return lock;
}

Result<std::unique_ptr<FileLock>> FileLock::waitFor(const std::filesystem::path& file,
                                                    LockKind kind,
                                                    std::chrono::milliseconds patience)
{
    const int descriptor = kind == LockKind::Shared ? openToShare(file) : openToWrite(file);
    if (descriptor < 0)
        return writingFailed(Stage::Storage, file, errno);
    std::unique_ptr<FileLock> lock(new FileLock(descriptor));
    if (const int error = tryLockFor(descriptor, kind, patience); error != 0)
        return notLocked(file, error);
    return lock;
}

std::optional<std::string> FileLock::noteOfHolder(const std::filesystem::path& file)
{
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return std::nullopt;
    const FileLock asked(descriptor);
    if (tryLock(descriptor, LockKind::Shared) != EWOULDBLOCK)
        return std::nullopt;
    return linesOf(descriptor).note;
}

void FileLock::note(const std::string& text) const
{
    writeHolder(m_descriptor, text);
}

FileLock::~FileLock()
{
    ::close(m_descriptor);
}

} // namespace semblance
