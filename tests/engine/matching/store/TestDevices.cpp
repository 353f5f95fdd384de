// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/matching/store/TestDevices.h"

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>

namespace semblance::tests {

using matching::StoreDevice;

namespace {

constexpr std::uint64_t kSectorBytes = 512;

std::uint64_t inodeOf(int descriptor)
{
    struct stat status = {};
    ::fstat(descriptor, &status);
    return status.st_ino;
}

} // namespace

int FullDevice::writeAt(int descriptor, std::uint64_t offset, std::span<const std::byte> bytes)
{
    const auto taken = static_cast<std::size_t>(std::min<std::uint64_t>(m_left, bytes.size()));
    m_left -= taken;
    const int error = StoreDevice::writeAt(descriptor, offset, bytes.first(taken));
    return error == 0 && taken < bytes.size() ? ENOSPC : error;
}

bool BrokenDevice::fails(bool isFlush)
{
    if (m_left <= 0)
        return isFlush || !m_onlyFlush;
    --m_left;
    return false;
}

int BrokenDevice::writeAt(int descriptor, std::uint64_t offset, std::span<const std::byte> bytes)
{
    if (!fails(false))
        return StoreDevice::writeAt(descriptor, offset, bytes);
    // Half of it is there all the same.
    StoreDevice::writeAt(descriptor, offset, bytes.first(bytes.size() / 2));
    return EIO;
}

int BrokenDevice::resize(int descriptor, std::uint64_t bytes)
{
    return fails(false) ? EIO : StoreDevice::resize(descriptor, bytes);
}

int BrokenDevice::flush(int)
{
    return fails(true) ? EIO : 0;
}

PowerDevice::Disk& PowerDevice::diskOf(int descriptor)
{
    return m_disks[inodeOf(descriptor)];
}

void PowerDevice::know(const std::filesystem::path& file)
{
    struct stat status = {};
    ::stat(file.c_str(), &status);
    m_disks[status.st_ino].content = readFile(file).value_or(Bytes());
}

void PowerDevice::apply(Bytes& content, const Call& call)
{
    if (const auto* resize = std::get_if<Resize>(&call)) {
        content.resize(resize->bytes);
        return;
    }
    const Write& write = std::get<Write>(call);
    content.resize(std::max<std::size_t>(content.size(), write.offset + write.bytes.size()));
    std::ranges::copy(write.bytes, content.begin() + static_cast<std::ptrdiff_t>(write.offset));
}

void PowerDevice::applySome(Bytes& content, const Call& call)
{
    const auto* write = std::get_if<Write>(&call);
    if (!write) {
        if (m_random() % 2 == 0)
            apply(content, call);
        return;
    }
    for (std::uint64_t at = 0; at < write->bytes.size();) {
        const std::uint64_t sectorEnd =
            ((write->offset + at) / kSectorBytes + 1) * kSectorBytes - write->offset;
        const std::uint64_t end = std::min<std::uint64_t>(sectorEnd, write->bytes.size());
        const auto* bytes = write->bytes.data();
        // A write into a file that did not become as long is lost as well.
        if (m_random() % 2 == 0 && write->offset + end <= content.size())
            apply(content, Write{write->offset + at, Bytes(bytes + at, bytes + end)});
        at = end;
    }
}

Bytes PowerDevice::rest(std::uint64_t inode)
{
    Bytes content = m_disks[inode].content;
    for (const Call& call : m_disks[inode].waiting)
        applySome(content, call);
    return content;
}

int PowerDevice::writeAt(int descriptor, std::uint64_t offset, std::span<const std::byte> bytes)
{
    if (isOff())
        return EIO;
    --m_left;
    diskOf(descriptor).waiting.emplace_back(Write{offset, Bytes(bytes.begin(), bytes.end())});
    return StoreDevice::writeAt(descriptor, offset, bytes);
}

int PowerDevice::resize(int descriptor, std::uint64_t bytes)
{
    if (isOff())
        return EIO;
    --m_left;
    diskOf(descriptor).waiting.emplace_back(Resize{bytes});
    return StoreDevice::resize(descriptor, bytes);
}

int PowerDevice::flush(int descriptor)
{
    if (isOff())
        return EIO;
    --m_left;
    Disk& disk = diskOf(descriptor);
    for (const Call& call : disk.waiting)
        apply(disk.content, call);
    disk.waiting.clear();
    return 0;
}

} // namespace semblance::tests
