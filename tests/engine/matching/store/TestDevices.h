// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileBytes.h"
#include "matching/store/StoreDevice.h"

#include <map>
#include <random>
#include <variant>
#include <vector>

namespace semblance::tests {

/// Of a test that ends no machine: saves the time of waiting for the disk.
class QuickDevice : public matching::StoreDevice
{
public:
    int flush(int) override { return 0; }
    void flushNames(const std::filesystem::path&) override {}
};

/// Takes `bytes` more bytes; then every write ends where they end and fails with ENOSPC, until more
/// are allowed.
class FullDevice : public QuickDevice
{
public:
    explicit FullDevice(std::uint64_t bytes) : m_left(bytes) {}
    int writeAt(int descriptor, std::uint64_t offset, std::span<const std::byte> bytes) override;
    void allow(std::uint64_t bytes) { m_left = bytes; }

private:
    std::uint64_t m_left;
};

/// Works for `calls` calls, then fails with EIO for ever; flushes alone where `onlyFlush`.
class BrokenDevice : public QuickDevice
{
public:
    BrokenDevice(int calls, bool onlyFlush) : m_left(calls), m_onlyFlush(onlyFlush) {}
    int writeAt(int descriptor, std::uint64_t offset, std::span<const std::byte> bytes) override;
    int resize(int descriptor, std::uint64_t bytes) override;
    int flush(int descriptor) override;

private:
    bool fails(bool isFlush);

    int m_left;
    bool m_onlyFlush;
};

/// Knows what would be on the disk if the power went at call `calls`: all that was flushed, and of
/// the rest some sectors, as chance has it. Every call after that fails.
class PowerDevice : public QuickDevice
{
public:
    PowerDevice(int calls, unsigned seed) : m_left(calls), m_random(seed) {}
    int writeAt(int descriptor, std::uint64_t offset, std::span<const std::byte> bytes) override;
    int resize(int descriptor, std::uint64_t bytes) override;
    int flush(int descriptor) override;

    bool isOff() const { return m_left <= 0; }
    /// A file that was there before; as it is now it is on the disk.
    void know(const std::filesystem::path& file);
    /// What is left of the file with this inode.
    Bytes rest(std::uint64_t inode);

private:
    struct Write
    {
        std::uint64_t offset;
        Bytes bytes;
    };
    struct Resize
    {
        std::uint64_t bytes;
    };
    using Call = std::variant<Write, Resize>;
    struct Disk
    {
        Bytes content;
        std::vector<Call> waiting;
    };
    static void apply(Bytes& content, const Call& call);
    void applySome(Bytes& content, const Call& call);
    Disk& diskOf(int descriptor);

    int m_left;
    std::minstd_rand m_random;
    std::map<std::uint64_t, Disk> m_disks;
};

} // namespace semblance::tests
