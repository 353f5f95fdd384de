// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/FileBytes.h"

#include "foundation/FileDescriptor.h"
#include "foundation/SystemError.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace semblance {

Result<Bytes> readFile(const std::filesystem::path& path, std::uint64_t maxBytes)
{
    const auto file = openForReading(path);
    if (!file)
        return passOn(file);
    struct stat status = {};
    if (::fstat(file->number(), &status) != 0)
        return readingFailed(Stage::Input, path, errno);
    const auto size = static_cast<std::uint64_t>(status.st_size);
    if (size > maxBytes)
        return failure(ErrorCode::FileTooLarge, Stage::Input, path.string(), "too many bytes",
                       {{"bytes", std::to_string(size)}, {"limitBytes", std::to_string(maxBytes)}});
    Bytes bytes(size);
    const auto have = readSome(*file, bytes.data(), bytes.size(), path);
    if (!have)
        return passOn(have);
    bytes.resize(*have);
    return bytes;
}

Result<void> writeFileAtomically(const std::filesystem::path& path, const Bytes& bytes,
                                 unsigned mode)
{
    std::string temporary = path.string() + ".XXXXXX";
    FileDescriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (file.number() < 0)
        return writingFailed(Stage::Storage, path, errno);
    int error = writeAll(file, bytes);
    if (error == 0 && (::fchmod(file.number(), mode) != 0 || ::fsync(file.number()) != 0 ||
                       !file.closed() || ::rename(temporary.c_str(), path.c_str()) != 0))
        error = errno;
    if (error != 0) {
        ::unlink(temporary.c_str());
        return writingFailed(Stage::Storage, path, error);
    }
    flushFolder(path.parent_path().empty() ? "." : path.parent_path());
    return {};
}

} // namespace semblance
