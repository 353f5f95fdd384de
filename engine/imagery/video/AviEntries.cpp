// SPDX-License-Identifier: GPL-3.0-or-later
// RIFF chunks and the lists of AVI: Microsoft, "AVI RIFF File Reference"; several RIFF chunks in
// one file: OpenDML AVI File Format Extensions 1.02.
#include "imagery/video/AviEntries.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

namespace semblance::imagery {

namespace {

constexpr std::int64_t kHead = 8;
/// "RIFF" or "LIST", the size, and the kind of list.
constexpr std::size_t kListHead = 12;

struct Chunk
{
    std::array<std::byte, kListHead> head{};
    std::size_t read = 0;

    std::string_view text(std::size_t at) const
    {
        return {reinterpret_cast<const char*>(head.data()) + at, 4};
    }
    std::uint32_t size() const
    {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < 4; ++i)
            value |= std::to_integer<std::uint32_t>(head[4 + i]) << (8 * i);
        return value;
    }
    /// Of lists that were never finished.
    bool isSizeUnknown() const
    {
        return size() == 0 || size() == std::numeric_limits<std::uint32_t>::max();
    }
    bool isList() const { return text(0) == "LIST" && read == kListHead; }
};

class AviWalk
{
public:
    AviWalk(const ClipBytes& bytes, int stream, const StopToken& stop)
        : m_bytes(bytes), m_stop(stop), m_name{char('0' + stream / 10), char('0' + stream % 10)}
    {
    }

    std::optional<AviEntries> run()
    {
        std::int64_t at = 0;
        while (at < m_bytes.size()) {
            const Chunk riff = chunkAt(at);
            const bool isAvi = riff.read == kListHead && riff.text(0) == "RIFF" &&
                               (riff.text(8) == "AVI " || riff.text(8) == "AVIX");
            if (!isAvi)
                break;
            m_isAvi = true;
            const std::int64_t end =
                riff.isSizeUnknown() ? m_bytes.size() : at + kHead + riff.size();
            walk(at + std::int64_t{kListHead}, std::min(end, m_bytes.size()), false);
            at = end + end % 2;
        }
        if (!m_isAvi || m_hasFailed)
            return std::nullopt;
        checkList();
        if (m_hasFailed)
            return std::nullopt;
        return m_found;
    }

private:
    Chunk chunkAt(std::int64_t at)
    {
        Chunk chunk;
        const auto read = m_bytes.read(at, chunk.head);
        m_hasFailed = m_hasFailed || !read || m_stop.stop_requested();
        chunk.read = read ? *read : 0;
        return chunk;
    }
    bool isOfStream(const Chunk& chunk) const
    {
        // "00dc", "00db"; a palette ("00pc") is no picture.
        return chunk.text(0).starts_with(std::string_view(m_name.data(), m_name.size())) &&
               chunk.text(0).substr(2) != "pc";
    }
    void walk(std::int64_t at, std::int64_t end, bool areEntries)
    {
        while (at + kHead <= end && !m_hasFailed) {
            const Chunk chunk = chunkAt(at);
            const bool isOpen = chunk.isList() && chunk.isSizeUnknown();
            const std::int64_t next = isOpen ? end : at + kHead + chunk.size();
            if (chunk.isList() && (chunk.text(8) == "movi" || chunk.text(8) == "rec ")) {
                m_found.isCut = m_found.isCut || next > m_bytes.size();
                if (chunk.text(8) == "movi" && m_entries == 0) {
                    m_entries = at + kHead;
                    m_entriesEnd = next;
                }
                walk(at + std::int64_t{kListHead}, std::min(next, end), true);
            } else if (areEntries) {
                take(chunk, next);
            } else if (chunk.text(0) == "idx1" && m_listEnd == 0) {
                m_list = at + kHead;
                m_listEnd = std::min(next, m_bytes.size());
            }
            at = next + next % 2;
        }
    }
    void take(const Chunk& chunk, std::int64_t end)
    {
        if (end > m_bytes.size()) {
            m_reachesBeyond = true;
            return;
        }
        if (!isOfStream(chunk))
            return;
        ++m_found.whole;
        m_found.empty += chunk.size() == 0 ? 1 : 0;
    }

    /// An entry of the list: its name, flags, place and length, 4 bytes each.
    struct Listed
    {
        std::array<std::byte, 16> bytes{};

        std::string_view name() const { return {reinterpret_cast<const char*>(bytes.data()), 4}; }
        std::uint32_t number(std::size_t at) const
        {
            std::uint32_t value = 0;
            for (std::size_t i = 0; i < 4; ++i)
                value |= std::to_integer<std::uint32_t>(bytes[at + i]) << (8 * i);
            return value;
        }
        std::int64_t place() const { return number(8); }
        std::uint32_t length() const { return number(12); }
    };
    bool isAt(const Listed& entry, std::int64_t at)
    {
        const Chunk chunk = chunkAt(at);
        return chunk.read >= std::size_t(kHead) && chunk.text(0) == entry.name() &&
               chunk.size() == entry.length();
    }
    std::vector<Listed> readList()
    {
        constexpr std::int64_t kOne = 16;
        constexpr std::int64_t kMost = 10'000'000;
        std::vector<Listed> list;
        const std::int64_t count = std::min((m_listEnd - m_list) / kOne, kMost);
        for (std::int64_t i = 0; i < count && !m_hasFailed; ++i) {
            Listed entry;
            const auto read = m_bytes.read(m_list + i * kOne, entry.bytes);
            m_hasFailed = m_hasFailed || !read || m_stop.stop_requested();
            const std::string_view stream(m_name.data(), m_name.size());
            const bool isOurs = entry.name().starts_with(stream) && entry.name().substr(2) != "pc";
            if (isOurs && entry.length() > 0)
                list.push_back(entry);
        }
        return list;
    }
    /// What the list names, counted from the word "movi" or from the file's start, as most fit.
    void checkList()
    {
        const auto list = readList();
        std::size_t fromEntries = 0;
        std::size_t fromStart = 0;
        constexpr std::size_t kTried = 20;
        for (std::size_t i = 0; i < std::min(list.size(), kTried); ++i) {
            fromEntries += isAt(list[i], m_entries + list[i].place()) ? 1 : 0;
            fromStart += isAt(list[i], list[i].place()) ? 1 : 0;
        }
        const bool isUsable = std::max(fromEntries, fromStart) > 0;
        const std::int64_t base = fromEntries >= fromStart ? m_entries : 0;
        for (std::size_t i = 0; isUsable && i < list.size() && !m_hasFailed; ++i) {
            m_found.listed.push_back(base + list[i].place());
            if (!isAt(list[i], base + list[i].place()))
                m_found.lost.push_back(base + list[i].place());
        }
        std::ranges::sort(m_found.listed);
        std::ranges::sort(m_found.lost);
        // A list behind them says that the entries end where they should: a wrong length among them
        // is damage, not an end.
        const bool isClosed = isUsable && m_entriesEnd <= m_list;
        m_found.isCut = m_found.isCut || (m_reachesBeyond && !isClosed);
    }

    const ClipBytes& m_bytes;
    const StopToken& m_stop;
    std::array<char, 2> m_name;
    AviEntries m_found;
    /// Of the list at the end, of the word "movi", and of what it holds.
    std::int64_t m_list = 0;
    std::int64_t m_listEnd = 0;
    std::int64_t m_entries = 0;
    std::int64_t m_entriesEnd = 0;
    bool m_reachesBeyond = false;
    bool m_isAvi = false;
    bool m_hasFailed = false;
};

} // namespace

std::optional<AviEntries> aviEntries(const ClipBytes& bytes, int stream, const StopToken& stop)
{
    constexpr int kMostStreams = 100;
    if (stream < 0 || stream >= kMostStreams)
        return std::nullopt;
    return AviWalk(bytes, stream, stop).run();
}

} // namespace semblance::imagery
