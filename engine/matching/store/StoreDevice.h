// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

namespace semblance::matching {

/// How a store's bytes come to the disk: tests put devices in its place that fail or tear. Results
/// are 0 or the system's error.
class StoreDevice
{
public:
    virtual ~StoreDevice() = default;

    /// All of `bytes` at `offset`, whatever pieces it takes; where it fails a part may be written.
    virtual int writeAt(int descriptor, std::uint64_t offset, std::span<const std::byte> bytes);
    /// New bytes read as zeros and take no room until they are written.
    virtual int resize(int descriptor, std::uint64_t bytes);
    /// Returns when everything that was written before would survive a power loss.
    virtual int flush(int descriptor);
    /// The same of names in a folder. Nothing can be done where it fails.
    virtual void flushNames(const std::filesystem::path& folder);
};

/// The operating system's own. Lives as long as the program.
StoreDevice& systemDevice();

} // namespace semblance::matching
