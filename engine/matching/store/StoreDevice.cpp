// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/store/StoreDevice.h"

#include "foundation/FileDescriptor.h"

#include <cerrno>
#include <unistd.h>

namespace semblance::matching {

int StoreDevice::writeAt(int descriptor, std::uint64_t offset, std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t count =
            ::pwrite(descriptor, bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (count < 0 && errno != EINTR)
            return errno;
        // No system says so of a file; waiting for it would have no end.
        if (count == 0)
            return EIO;
        if (count > 0) {
            bytes = bytes.subspan(static_cast<std::size_t>(count));
            offset += static_cast<std::uint64_t>(count);
        }
    }
    return 0;
}

int StoreDevice::resize(int descriptor, std::uint64_t bytes)
{
    while (::ftruncate(descriptor, static_cast<off_t>(bytes)) != 0) {
        if (errno != EINTR)
            return errno;
    }
    return 0;
}

int StoreDevice::flush(int descriptor)
{
    return ::fdatasync(descriptor) == 0 ? 0 : errno;
}

void StoreDevice::flushNames(const std::filesystem::path& folder)
{
    flushFolder(folder);
}

StoreDevice& systemDevice()
{
    static StoreDevice device;
    return device;
}

} // namespace semblance::matching
