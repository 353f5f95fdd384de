// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/JpegEnd.h"

#include "foundation/imaging/FormatSignature.h"

#include <algorithm>
#include <array>
#include <map>

namespace semblance {

namespace {

constexpr std::byte kMark{0xFF};
constexpr int kEndMarker = 0xD9;
constexpr int kScanMarker = 0xDA;

bool isFrame(int marker)
{
    constexpr int kFirst = 0xC0;
    constexpr int kLast = 0xCF;
    const bool isTable = marker == 0xC4 || marker == 0xC8 || marker == 0xCC;
    return marker >= kFirst && marker <= kLast && !isTable;
}

/// The index of a multi-picture file.
bool isMultiPicture(int marker, std::span<const std::byte> content)
{
    constexpr int kSecondApplication = 0xE2;
    constexpr std::array kName{std::byte{'M'}, std::byte{'P'}, std::byte{'F'}, std::byte{0}};
    return marker == kSecondApplication && content.size() >= kName.size() &&
           std::equal(kName.begin(), kName.end(), content.begin());
}

/// Which bits of each coefficient of a component its scans have brought.
class Coefficients
{
public:
    Coefficients() { m_missingBits.fill(kNothing); }

    void take(int first, int last, int lowestBit)
    {
        for (int i = std::max(0, first); i <= last && i < kCount; ++i)
            m_missingBits[static_cast<std::size_t>(i)] = lowestBit;
    }
    bool areWhole() const
    {
        return std::all_of(m_missingBits.begin(), m_missingBits.end(),
                           [](int bits) { return bits == 0; });
    }

private:
    static constexpr int kCount = 64;
    static constexpr int kNothing = 99;
    std::array<int, kCount> m_missingBits;
};

/// Walks the segments of a file up to its last byte.
class Segments
{
public:
    explicit Segments(std::span<const std::byte> bytes) : m_bytes(bytes) {}

    /// Whether the file has no end, and the scans that have begun bring every bit of every
    /// component.
    bool lackTheirEndAlone()
    {
        while (const auto marker = nextMarker()) {
            if (*marker == kEndMarker)
                return false;
            const std::size_t length = number(m_at, 2);
            if (length < 2 || m_at + length > m_bytes.size())
                return false;
            if (isFrame(*marker))
                readFrame(m_at + 2, length - 2);
            else if (*marker == kScanMarker)
                readScan(m_at + 2, length - 2);
            m_at += length;
        }
        return !m_components.empty() &&
               std::all_of(m_components.begin(), m_components.end(),
                           [](const auto& component) { return component.second.areWhole(); });
    }

    /// Behind the end marker; empty where there is none. What is in every segment goes to `take`.
    template <typename Take>
    std::optional<std::size_t> end(const Take& take)
    {
        while (const auto marker = nextMarker()) {
            if (*marker == kEndMarker)
                return m_at;
            const std::size_t length = number(m_at, 2);
            if (length < 2 || m_at + length > m_bytes.size())
                return std::nullopt;
            take(*marker, m_bytes.subspan(m_at + 2, length - 2));
            m_at += length;
        }
        return std::nullopt;
    }

private:
    int byteAt(std::size_t at) const
    {
        return at < m_bytes.size() ? std::to_integer<int>(m_bytes[at]) : 0;
    }
    std::size_t number(std::size_t at, int bytes) const
    {
        std::size_t value = 0;
        for (int i = 0; i < bytes; ++i)
            value =
                value * 256 + static_cast<std::size_t>(byteAt(at + static_cast<std::size_t>(i)));
        return value;
    }
    /// Of a segment with contents; steps behind it. Inside of a scan marks are stuffed.
    std::optional<int> nextMarker()
    {
        for (; m_at + 1 < m_bytes.size(); ++m_at) {
            const int marker = byteAt(m_at + 1);
            const bool isAlone =
                marker <= 0x01 || marker == 0xFF || (marker >= 0xD0 && marker <= 0xD8);
            if (m_bytes[m_at] != kMark || isAlone)
                continue;
            m_at += 2;
            return marker;
        }
        return std::nullopt;
    }
    void readFrame(std::size_t at, std::size_t length)
    {
        constexpr std::size_t kHead = 6;
        for (std::size_t i = kHead; i + 3 <= length; i += 3)
            m_components[byteAt(at + i)] = {};
    }
    void readScan(std::size_t at, std::size_t length)
    {
        const auto count = static_cast<std::size_t>(byteAt(at));
        const std::size_t behind = at + 1 + 2 * count;
        if (1 + 2 * count + 3 > length)
            return;
        for (std::size_t i = 0; i < count; ++i) {
            const auto component = m_components.find(byteAt(at + 1 + 2 * i));
            if (component != m_components.end())
                component->second.take(byteAt(behind), byteAt(behind + 1), byteAt(behind + 2) & 15);
        }
    }

    std::span<const std::byte> m_bytes;
    std::size_t m_at = 0;
    std::map<int, Coefficients> m_components;
};

} // namespace

std::optional<std::vector<std::byte>> withJpegEnd(std::span<const std::byte> bytes,
                                                  std::span<const std::byte> filling)
{
    if (bytes.empty() || !Segments(bytes).lackTheirEndAlone())
        return std::nullopt;
    std::vector<std::byte> whole(bytes.begin(), bytes.end());
    if (whole.back() == kMark)
        whole.pop_back();
    whole.insert(whole.end(), filling.begin(), filling.end());
    whole.push_back(kMark);
    whole.push_back(std::byte{kEndMarker});
    return whole;
}

std::optional<std::size_t> jpegEnd(std::span<const std::byte> bytes)
{
    return Segments(bytes).end([](int, std::span<const std::byte>) {});
}

bool isJpegStream(std::span<const std::byte> bytes)
{
    bool hasMore = false;
    const auto end = Segments(bytes).end([&](int marker, std::span<const std::byte> content) {
        hasMore = hasMore || isMultiPicture(marker, content);
    });
    if (!end || hasMore)
        return false;
    const auto next = std::find_if(bytes.begin() + static_cast<std::ptrdiff_t>(*end), bytes.end(),
                                   [](std::byte byte) { return byte != std::byte{0}; });
    return formatOf(bytes.subspan(static_cast<std::size_t>(next - bytes.begin()))) ==
           ImageFormat::Jpeg;
}

} // namespace semblance
