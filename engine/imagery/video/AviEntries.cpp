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
                walk(at + std::int64_t{kListHead}, std::min(next, end), true);
            } else if (areEntries) {
                take(chunk, next);
            }
            at = next + next % 2;
        }
    }
    void take(const Chunk& chunk, std::int64_t end)
    {
        if (end > m_bytes.size()) {
            m_found.isCut = true;
            return;
        }
        if (!isOfStream(chunk))
            return;
        ++m_found.whole;
        m_found.empty += chunk.size() == 0 ? 1 : 0;
    }

    const ClipBytes& m_bytes;
    const StopToken& m_stop;
    std::array<char, 2> m_name;
    AviEntries m_found;
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
