// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/video/ClipBytes.h"

#include "foundation/SystemError.h"
#include "foundation/crypto/Sha256Stream.h"

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace semblance::imagery {

namespace {

FileStamp stampOf(const struct stat& status)
{
    constexpr std::int64_t kNsPerSecond = 1'000'000'000;
    return {std::uint64_t{status.st_dev}, std::uint64_t{status.st_ino},
            std::int64_t{status.st_size},
            std::int64_t{status.st_mtim.tv_sec} * kNsPerSecond + status.st_mtim.tv_nsec};
}

tl::unexpected<Error> changed(const std::string& name, std::string how,
                              std::vector<ErrorFact> facts = {})
{
    facts.insert(facts.begin(), {"changed", std::move(how)});
    return failure(ErrorCode::FileUnreadable, Stage::Input, name,
                   "the file is no longer as it was when it was opened", std::move(facts));
}

} // namespace

Result<std::shared_ptr<const ClipBytes>> ClipBytes::open(const std::filesystem::path& path)
{
    auto file = openForReading(path);
    if (!file)
        return passOn(file);
    struct stat status = {};
    if (::fstat(file->number(), &status) != 0)
        return readingFailed(Stage::Input, path, errno);
    if (status.st_size == 0)
        return failure(ErrorCode::ImageEmpty, Stage::Input, path.string());
    return std::shared_ptr<const ClipBytes>(new ClipBytes(std::move(*file), stampOf(status), path));
}

ClipBytes::ClipBytes(FileDescriptor file, const FileStamp& stamp, std::filesystem::path path)
    : m_file(std::move(file)), m_stamp(stamp), m_path(std::move(path)), m_name(m_path.string())
{
}

Result<void> ClipBytes::unchanged() const
{
    struct stat status = {};
    if (::fstat(m_file.number(), &status) != 0)
        return readingFailed(Stage::Input, m_path, errno);
    const FileStamp now = stampOf(status);
    if (now.bytes != m_stamp.bytes)
        return changed(m_name, "size",
                       {{"bytesBefore", std::to_string(m_stamp.bytes)},
                        {"bytesNow", std::to_string(now.bytes)}});
    if (now != m_stamp)
        return changed(m_name, "content");
    // What is not there any more is no other file.
    struct stat there = {};
    if (::stat(m_path.c_str(), &there) == 0 &&
        (there.st_dev != status.st_dev || there.st_ino != status.st_ino))
        return changed(m_name, "replaced");
    return {};
}

Result<std::size_t> ClipBytes::read(std::int64_t offset, std::span<std::byte> to) const
{
    const std::int64_t left = std::max<std::int64_t>(0, size() - offset);
    const std::size_t wanted = std::min<std::size_t>(to.size(), std::size_t(left));
    std::size_t have = 0;
    while (have < wanted) {
        const ssize_t count = ::pread(m_file.number(), to.data() + have, wanted - have,
                                      offset + static_cast<std::int64_t>(have));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return readingFailed(Stage::Input, m_path, errno);
        if (count == 0)
            break;
        have += static_cast<std::size_t>(count);
    }
    return have;
}

Result<Sha256> ClipBytes::sha256(const StopToken& stop, const ProgressSink& progress) const
{
    // Before, to spare the way through a long file; behind, for what happened on that way.
    if (const auto same = unchanged(); !same)
        return passOn(same);
    constexpr std::size_t kPieceBytes = 1U << 20;
    Sha256Stream hash;
    Bytes piece(kPieceBytes);
    for (std::int64_t at = 0; at < size();) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, Stage::Input, m_name);
        const auto have = read(at, piece);
        if (!have)
            return passOn(have);
        if (const auto same = unchanged(); !same)
            return passOn(same);
        if (*have == 0)
            return failure(ErrorCode::FileUnreadable, Stage::Input, m_name,
                           "the file became shorter while it was read");
        hash.add({piece.data(), *have});
        at += static_cast<std::int64_t>(*have);
        if (progress)
            progress({std::size_t(at), std::size_t(size())});
    }
    if (const auto same = unchanged(); !same)
        return passOn(same);
    return hash.finish();
}

} // namespace semblance::imagery
