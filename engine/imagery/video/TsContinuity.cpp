// SPDX-License-Identifier: GPL-3.0-or-later
// Packets and their counter: ITU-T H.222.0, 2.4.3.
#include "imagery/video/TsContinuity.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace semblance::imagery {

namespace {

constexpr std::byte kSync{0x47};
constexpr std::size_t kPacket = 188;

/// 188 bytes from one packet to the next, or with a time before or check bytes behind each.
std::optional<std::size_t> stepOf(std::span<const std::byte> begin)
{
    constexpr std::size_t kTried = 5;
    for (const std::size_t step : {kPacket, std::size_t{192}, std::size_t{204}}) {
        std::size_t fitting = 0;
        for (std::size_t i = 0; i < kTried; ++i) {
            const std::size_t at = i * step + (step == 192 ? 4 : 0);
            fitting += at < begin.size() && begin[at] == kSync ? 1 : 0;
        }
        if (fitting == kTried)
            return step;
    }
    return std::nullopt;
}

class CounterWalk
{
    static constexpr std::size_t kCompared = 64;

public:
    explicit CounterWalk(int pid) : m_pid(pid) {}

    /// One packet, which lies at `at` of the file.
    void take(std::span<const std::byte> packet, std::int64_t at)
    {
        const auto byte = [packet](std::size_t i) { return std::to_integer<int>(packet[i]); };
        if (((byte(1) & 0x1F) << 8 | byte(2)) != m_pid)
            return;
        const bool hasAdaptation = (byte(3) & 0x20) != 0;
        const bool hasPayload = (byte(3) & 0x10) != 0;
        const bool isAnnounced = hasAdaptation && byte(4) > 0 && (byte(5) & 0x80) != 0;
        const int counter = byte(3) & 0xF;
        // Without payload it does not count; a packet may be sent twice, and is then the same but
        // for its clock.
        const int expected = m_hasBegun ? (m_last + (hasPayload ? 1 : 0)) & 0xF : counter;
        const bool isTwice =
            m_hasBegun && counter == m_last && std::ranges::equal(packet.last(kCompared), m_before);
        if (counter != expected && !isTwice && !isAnnounced)
            m_places.push_back(at);
        m_last = counter;
        m_hasBegun = true;
        std::ranges::copy(packet.last(kCompared), m_before.begin());
    }
    std::vector<std::int64_t>& places() { return m_places; }

private:
    int m_pid;
    bool m_hasBegun = false;
    int m_last = 0;
    /// The end of the packet before.
    std::array<std::byte, kCompared> m_before{};
    std::vector<std::int64_t> m_places;
};

} // namespace

std::vector<std::int64_t> brokenPlaces(const ClipBytes& bytes, int pid, const StopToken& stop)
{
    constexpr std::size_t kAtOnce = std::size_t{1} << 20;
    std::vector<std::byte> buffer(kAtOnce);
    CounterWalk walk(pid);
    std::optional<std::size_t> step;
    std::int64_t at = 0;
    while (at < bytes.size() && !stop.stop_requested()) {
        const auto read = bytes.read(at, buffer);
        if (!read || *read < kPacket)
            break;
        if (!step)
            step = stepOf(std::span(buffer).first(*read));
        if (!step)
            break;
        const std::size_t before = *step == 192 ? 4 : 0;
        std::size_t i = 0;
        while (i + *step <= *read) {
            // Bytes that are none of a packet: on to the next one.
            const bool isPacket = buffer[i + before] == kSync;
            if (isPacket)
                walk.take(std::span(buffer).subspan(i + before, kPacket), at + std::int64_t(i));
            i += isPacket ? *step : 1;
        }
        if (i == 0)
            break;
        at += std::int64_t(i);
    }
    return stop.stop_requested() ? std::vector<std::int64_t>() : std::move(walk.places());
}

} // namespace semblance::imagery
