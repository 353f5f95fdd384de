// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/TiffHeader.h"

#include "foundation/imaging/HeaderNumber.h"

namespace semblance {

namespace {

constexpr std::uint32_t kBitsPerSample = 258;
constexpr std::uint32_t kPhotometric = 262;
constexpr std::uint32_t kPalette = 3;

/// The first directory of a file; numbers in the file's byte order.
class Directory
{
public:
    explicit Directory(std::span<const std::byte> bytes)
        : m_bytes(bytes), m_isBig(bigEndian(bytes, 0, 2) == 0x4D4D), m_at(number(4, 4))
    {
    }

    bool isUnderstood() const
    {
        constexpr std::uint32_t kMagic = 42;
        return number(2, 2) == kMagic && m_at + 2 <= m_bytes.size();
    }
    /// The first 16-bit value of a field; empty where there is none.
    std::optional<std::uint32_t> value(std::uint32_t tag) const
    {
        constexpr std::size_t kEntry = 12;
        constexpr std::uint32_t kMostInPlace = 2;
        const std::uint32_t count = number(m_at, 2);
        for (std::uint32_t i = 0; i < count; ++i) {
            const std::size_t entry = m_at + 2 + kEntry * i;
            if (entry + kEntry > m_bytes.size())
                return std::nullopt;
            if (number(entry, 2) != tag)
                continue;
            const bool isInPlace = number(entry + 4, 4) <= kMostInPlace;
            return number(isInPlace ? entry + 8 : number(entry + 8, 4), 2);
        }
        return std::nullopt;
    }

private:
    std::uint32_t number(std::size_t offset, std::size_t count) const
    {
        return m_isBig ? bigEndian(m_bytes, offset, count) : littleEndian(m_bytes, offset, count);
    }

    std::span<const std::byte> m_bytes;
    bool m_isBig;
    std::size_t m_at;
};

} // namespace

std::optional<int> tiffBitsPerChannel(std::span<const std::byte> bytes)
{
    const Directory directory(bytes);
    if (!directory.isUnderstood() || directory.value(kPhotometric) == kPalette)
        return std::nullopt;
    // Where the field is left out, one bit is what the standard says.
    return static_cast<int>(directory.value(kBitsPerSample).value_or(1));
}

} // namespace semblance
