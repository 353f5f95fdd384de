// SPDX-License-Identifier: GPL-3.0-or-later
// Markers, tables and codes: ITU-T T.81 (09/92), annexes B, C and F.
#include "imagery/video/JpegScan.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <vector>

namespace semblance::imagery {

namespace {

constexpr int kMark = 0xFF;
constexpr int kBaseline = 0xC0;
constexpr int kExtended = 0xC1;
constexpr int kHuffmanTables = 0xC4;
constexpr int kFirstRestart = 0xD0;
constexpr int kLastRestart = 0xD7;
constexpr int kStart = 0xD8;
constexpr int kEnd = 0xD9;
constexpr int kScan = 0xDA;
constexpr int kQuantisation = 0xDB;
constexpr int kRestartEvery = 0xDD;
constexpr int kLongestCode = 16;
constexpr int kBlock = 8;

/// Of 16 bits, which begin with a code: its length and the value behind it; length 0: none.
class CodeTable
{
public:
    struct Code
    {
        std::uint8_t length = 0;
        std::uint8_t value = 0;
    };

    bool isEmpty() const { return m_codes.empty(); }
    Code at(std::uint32_t bits) const { return m_codes[bits]; }

    /// False where more codes are given than there are.
    bool fill(std::span<const std::uint8_t> counts, std::span<const std::uint8_t> values)
    {
        m_codes.assign(std::size_t{1} << kLongestCode, {});
        std::uint32_t code = 0;
        std::size_t next = 0;
        for (int length = 1; length <= kLongestCode; ++length) {
            for (int i = 0; i < counts[std::size_t(length - 1)]; ++i, ++code, ++next) {
                const std::uint32_t width = 1U << (kLongestCode - length);
                const std::uint64_t first = std::uint64_t{code} * width;
                if (first + width > m_codes.size())
                    return false;
                std::fill_n(m_codes.begin() + std::ptrdiff_t(first), width,
                            Code{std::uint8_t(length), values[next]});
            }
            code <<= 1;
        }
        return true;
    }

private:
    std::vector<Code> m_codes;
};

struct Component
{
    int id = 0;
    int blocks = 0;
    int across = 0;
    int down = 0;
    int quantisation = 0;
    int dcTable = 0;
    int acTable = 0;
    int dc = 0;
};

/// One after the other, out of bytes in which 0xFF 0x00 stands for 0xFF.
class CodedBits
{
public:
    explicit CodedBits(std::span<const std::uint8_t> bytes, std::size_t at)
        : m_bytes(bytes), m_at(at)
    {
    }

    /// The next 16, behind the end zeros.
    std::uint32_t peek()
    {
        while (m_count < kLongestCode) {
            m_bits = m_bits << 8 | nextByte();
            m_count += 8;
        }
        return std::uint32_t(m_bits >> (m_count - kLongestCode)) & 0xFFFFU;
    }
    void skip(int count) { m_count -= count; }
    std::uint32_t take(int count)
    {
        const std::uint32_t value = count == 0 ? 0 : peek() >> (kLongestCode - count);
        skip(count);
        return value;
    }
    /// More was taken than there is.
    bool isOverdrawn() const { return m_count < m_madeUp; }
    /// To the byte behind the last one of which something was taken.
    std::size_t close()
    {
        for (int spare = (m_count - m_madeUp) / 8; spare > 0; --spare) {
            --m_at;
            // The 0x00 behind a 0xFF was no byte of its own.
            if (m_at > 0 && m_bytes[m_at] == 0 && m_bytes[m_at - 1] == kMark)
                --m_at;
        }
        m_bits = 0;
        m_count = 0;
        m_madeUp = 0;
        return m_at;
    }
    void moveTo(std::size_t at) { m_at = at; }

private:
    std::uint64_t nextByte()
    {
        const bool isMarker = m_at < m_bytes.size() && m_bytes[m_at] == kMark &&
                              (m_at + 1 >= m_bytes.size() || m_bytes[m_at + 1] != 0);
        if (m_at >= m_bytes.size() || isMarker) {
            m_madeUp += 8;
            return 0;
        }
        const std::uint8_t byte = m_bytes[m_at];
        m_at += byte == kMark ? 2 : 1;
        return byte;
    }

    std::span<const std::uint8_t> m_bytes;
    std::size_t m_at;
    std::uint64_t m_bits = 0;
    int m_count = 0;
    int m_madeUp = 0;
};

class JpegWalk
{
public:
    explicit JpegWalk(std::span<const std::uint8_t> bytes) : m_bytes(bytes) {}

    JpegVerdict picture()
    {
        for (;;) {
            const auto marker = nextMarker();
            if (!marker || *marker == kEnd)
                return JpegVerdict::NotJudged;
            if (*marker == kStart)
                continue;
            if (m_at + 2 > m_bytes.size())
                return JpegVerdict::Broken;
            const std::size_t length = wordAt(m_at);
            if (length < 2 || m_at + length > m_bytes.size())
                return JpegVerdict::Broken;
            const auto segment = m_bytes.subspan(m_at + 2, length - 2);
            m_at += length;
            const auto verdict = take(*marker, segment);
            if (verdict != JpegVerdict::Fits || *marker == kScan)
                return verdict;
        }
    }
    /// Whether another picture begins behind this one.
    bool goOn()
    {
        const auto marker = nextMarker();
        if (!marker || *marker != kEnd)
            return false;
        while (m_at < m_bytes.size() && m_bytes[m_at] == 0)
            ++m_at;
        return m_at + 1 < m_bytes.size() && m_bytes[m_at] == kMark && m_bytes[m_at + 1] == kStart;
    }

private:
    std::size_t wordAt(std::size_t at) const
    {
        return std::size_t(m_bytes[at]) << 8 | std::size_t(m_bytes[at + 1]);
    }
    std::optional<int> nextMarker()
    {
        if (m_at + 1 >= m_bytes.size() || m_bytes[m_at] != kMark)
            return std::nullopt;
        while (m_at < m_bytes.size() && m_bytes[m_at] == kMark)
            ++m_at;
        if (m_at >= m_bytes.size())
            return std::nullopt;
        return m_bytes[m_at++];
    }
    JpegVerdict take(int marker, std::span<const std::uint8_t> segment)
    {
        const bool isOtherFrame = marker > kExtended && marker <= 0xCF && marker != kHuffmanTables;
        if (isOtherFrame)
            return JpegVerdict::NotJudged;
        bool isSound = true;
        if (marker == kBaseline || marker == kExtended)
            return takeFrame(segment);
        if (marker == kHuffmanTables)
            isSound = takeCodes(segment);
        else if (marker == kQuantisation)
            isSound = takeQuantisation(segment);
        else if (marker == kRestartEvery && segment.size() >= 2)
            m_restart = int(segment[0]) << 8 | int(segment[1]);
        else if (marker == kScan)
            return takeScan(segment);
        return isSound ? JpegVerdict::Fits : JpegVerdict::Broken;
    }
    JpegVerdict takeFrame(std::span<const std::uint8_t> segment)
    {
        constexpr std::size_t kHead = 6;
        constexpr std::size_t kOne = 3;
        if (segment.size() < kHead || segment.size() < kHead + kOne * segment[5])
            return JpegVerdict::Broken;
        if (segment[0] != 8)
            return JpegVerdict::NotJudged;
        m_height = int(segment[1]) << 8 | int(segment[2]);
        m_width = int(segment[3]) << 8 | int(segment[4]);
        m_components.clear();
        for (std::size_t i = 0; i < segment[5]; ++i) {
            const auto one = segment.subspan(kHead + kOne * i, kOne);
            const int across = one[1] >> 4;
            const int down = one[1] & 0xF;
            if (across < 1 || across > 4 || down < 1 || down > 4 || one[2] > 3)
                return JpegVerdict::Broken;
            m_components.push_back({one[0], across * down, across, down, one[2], 0, 0, 0});
        }
        // A height of 0 is said behind the scan.
        return m_height == 0 || m_width == 0 || m_components.empty() ? JpegVerdict::NotJudged
                                                                     : JpegVerdict::Fits;
    }
    bool takeCodes(std::span<const std::uint8_t> segment)
    {
        constexpr std::size_t kHead = 17;
        while (segment.size() >= kHead) {
            const auto counts = segment.subspan(1, kLongestCode);
            std::size_t values = 0;
            for (const std::uint8_t count : counts)
                values += count;
            const int place = segment[0];
            if ((place & 0xEC) != 0 || segment.size() < kHead + values)
                return false;
            auto& tables = place >> 4 == 0 ? m_dc : m_ac;
            if (!tables[std::size_t(place & 3)].fill(counts, segment.subspan(kHead, values)))
                return false;
            segment = segment.subspan(kHead + values);
        }
        return segment.empty();
    }
    bool takeQuantisation(std::span<const std::uint8_t> segment)
    {
        constexpr std::size_t kValues = 64;
        while (!segment.empty()) {
            const bool isWide = segment[0] >> 4 != 0;
            const std::size_t length = 1 + kValues * (isWide ? 2 : 1);
            if ((segment[0] & 0xF) > 3 || segment.size() < length)
                return false;
            m_steps[segment[0] & 3] =
                isWide ? int(segment[1]) << 8 | int(segment[2]) : int(segment[1]);
            segment = segment.subspan(length);
        }
        return true;
    }
    JpegVerdict takeScan(std::span<const std::uint8_t> segment)
    {
        if (segment.empty() || m_components.empty() || segment[0] != m_components.size() ||
            segment.size() < 1 + 2 * m_components.size())
            return JpegVerdict::NotJudged;
        for (std::size_t i = 0; i < m_components.size(); ++i) {
            Component& one = m_components[i];
            const int tables = segment[2 + 2 * i];
            one.dcTable = tables >> 4 & 3;
            one.acTable = tables & 3;
            one.dc = 0;
            if (segment[1 + 2 * i] != one.id || m_dc[std::size_t(one.dcTable)].isEmpty() ||
                m_ac[std::size_t(one.acTable)].isEmpty())
                return JpegVerdict::NotJudged;
        }
        return readBlocks() && isAtEnd() ? JpegVerdict::Fits : JpegVerdict::Broken;
    }
    /// A picture of one component counts single blocks.
    int units() const
    {
        const bool isOne = m_components.size() == 1;
        int across = 1;
        int down = 1;
        for (const Component& one : m_components) {
            across = isOne ? 1 : std::max(across, one.across);
            down = isOne ? 1 : std::max(down, one.down);
        }
        const auto count = [](int size, int step) { return (size + step - 1) / step; };
        return count(m_width, kBlock * across) * count(m_height, kBlock * down);
    }
    bool readBlocks()
    {
        CodedBits bits(m_bytes, m_at);
        const int all = units();
        for (int unit = 0; unit < all; ++unit) {
            if (m_restart > 0 && unit > 0 && unit % m_restart == 0 && !restart(bits))
                return false;
            for (Component& one : m_components) {
                const int blocks = m_components.size() == 1 ? 1 : one.blocks;
                for (int block = 0; block < blocks; ++block) {
                    if (!readBlock(bits, one))
                        return false;
                }
            }
        }
        m_at = bits.close();
        return true;
    }
    bool restart(CodedBits& bits)
    {
        std::size_t at = bits.close();
        while (at + 1 < m_bytes.size() && m_bytes[at] == kMark && m_bytes[at + 1] == kMark)
            ++at;
        if (at + 1 >= m_bytes.size() || m_bytes[at] != kMark || m_bytes[at + 1] < kFirstRestart ||
            m_bytes[at + 1] > kLastRestart)
            return false;
        bits.moveTo(at + 2);
        for (Component& one : m_components)
            one.dc = 0;
        return true;
    }
    bool readBlock(CodedBits& bits, Component& one)
    {
        constexpr int kMostDcBits = 11;
        constexpr int kLast = 63;
        constexpr int kSixteenZeros = 15;
        const auto dc = m_dc[std::size_t(one.dcTable)].at(bits.peek());
        bits.skip(dc.length);
        if (dc.length == 0 || dc.value > kMostDcBits || !add(one, bits.take(dc.value), dc.value))
            return false;
        const CodeTable& table = m_ac[std::size_t(one.acTable)];
        for (int at = 1; at <= kLast;) {
            const auto ac = table.at(bits.peek());
            bits.skip(ac.length);
            const int zeros = ac.value >> 4;
            const int size = ac.value & 0xF;
            if (ac.length == 0)
                return false;
            if (size == 0 && zeros != kSixteenZeros)
                break;
            at += zeros;
            if (at > kLast)
                return false;
            bits.take(size);
            ++at;
        }
        return !bits.isOverdrawn();
    }
    /// The mean of a block, 8 times, is within ±1024, and rounded to a step beyond.
    bool add(Component& one, std::uint32_t bits, int size)
    {
        constexpr int kMost = 1024;
        const int value = int(bits);
        const bool isBelow = size > 0 && value < 1 << (size - 1);
        one.dc += isBelow ? value - (1 << size) + 1 : value;
        const int step = std::max(1, m_steps[std::size_t(one.quantisation)]);
        return std::abs(one.dc) * step <= kMost + 2 * step;
    }
    /// Nothing of the picture is left.
    bool isAtEnd()
    {
        while (m_at < m_bytes.size() && m_bytes[m_at] == 0)
            ++m_at;
        return m_at >= m_bytes.size() || m_bytes[m_at] == kMark;
    }

    std::span<const std::uint8_t> m_bytes;
    std::size_t m_at = 0;
    std::array<CodeTable, 4> m_dc;
    std::array<CodeTable, 4> m_ac;
    std::array<int, 4> m_steps{1, 1, 1, 1};
    std::vector<Component> m_components;
    int m_width = 0;
    int m_height = 0;
    int m_restart = 0;
};

} // namespace

JpegVerdict judgeJpeg(std::span<const std::byte> bytes)
{
    JpegWalk walk({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
    JpegVerdict verdict = walk.picture();
    while (verdict == JpegVerdict::Fits && walk.goOn())
        verdict = walk.picture();
    return verdict;
}

} // namespace semblance::imagery
