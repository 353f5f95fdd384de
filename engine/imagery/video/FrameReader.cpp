// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/video/FrameReader.h"

#include "imagery/video/AvLog.h"

#include <algorithm>
#include <cmath>

namespace semblance::imagery {

namespace {

/// Containers find places by other times than those of showing: the second try asks for an earlier
/// one, each further try for one twice as far back.
constexpr int kSeekTries = 6;
/// That is searched for a key frame after a jump.
constexpr int kMostPacketsAfterJump = 5000;
constexpr int kMostReadFailures = 100;

} // namespace

FrameReader::FrameReader(std::shared_ptr<const ClipBytes> bytes,
                         std::unique_ptr<Container> container, const DecodeLimits& limits,
                         std::size_t cacheBytes)
    : m_bytes(std::move(bytes)), m_container(std::move(container)), m_limits(limits),
      m_index(std::make_shared<const FrameIndex>()), m_cache(cacheBytes),
      m_packet(av_packet_alloc())
{
}

void FrameReader::useIndex(std::shared_ptr<const FrameIndex> index)
{
    const bool isSameNumbering = index->isByDecoding() == m_index->isByDecoding();
    m_index = std::move(index);
    if (!isSameNumbering)
        m_cache.clear();
    // What came out was numbered by the index before.
    m_lastOut.reset();
    m_lastSent.reset();
}

Result<void> FrameReader::faultOr() const
{
    if (m_container->fault())
        return tl::unexpected<Error>(*m_container->fault());
    return {};
}

Result<void> FrameReader::needDecoder()
{
    if (m_decoder)
        return {};
    auto decoder = FrameDecoder::create(*m_container, m_limits);
    if (!decoder)
        return passOn(decoder);
    m_decoder = std::move(*decoder);
    return {};
}

Result<void> FrameReader::startOver(const StopToken& stop)
{
    auto container = Container::open(m_bytes, m_limits, stop);
    if (!container)
        return passOn(container);
    m_decoder.reset();
    m_container = std::move(*container);
    m_nextPacket = 0;
    m_isPacketWaiting = false;
    m_isFinished = false;
    m_isFromStart = true;
    m_lastOut.reset();
    m_lastSent.reset();
    av_packet_unref(m_packet.get());
    return needDecoder();
}

std::optional<std::size_t> FrameReader::numberOf(const AVPacket& packet) const
{
    const auto& entries = m_index->entries();
    // Streams that are cut into packets while they are read may be cut otherwise after a jump.
    const auto isSame = [&packet](const FrameEntry& entry) {
        return entry.position == packet.pos && std::int64_t{entry.bytes} == packet.size;
    };
    // Times that were set right behind lost frames are not those of packets.
    if (m_index->isByDecoding() || !m_index->damage().lost.empty()) {
        const auto at = packet.pos < 0 ? entries.end() : std::ranges::find_if(entries, isSame);
        return at == entries.end() ? std::nullopt
                                   : std::optional(std::size_t(at - entries.begin()));
    }
    const auto at =
        std::partition_point(entries.begin(), entries.end(),
                             [&packet](const FrameEntry& entry) { return entry.pts < packet.pts; });
    if (at == entries.end() || at->pts != packet.pts || !isSame(*at))
        return std::nullopt;
    return std::size_t(at - entries.begin());
}

std::optional<std::uint32_t> FrameReader::landedOn(std::uint32_t last)
{
    for (int read = 0; read < kMostPacketsAfterJump; ++read) {
        av_packet_unref(m_packet.get());
        if (m_container->next(*m_packet) < 0)
            return std::nullopt;
        const auto number = numberOf(*m_packet);
        if (!number)
            continue;
        const FrameEntry& entry = (*m_index)[*number];
        if (entry.packet > last)
            return std::nullopt;
        if (entry.isKey)
            return entry.packet;
    }
    return std::nullopt;
}

bool FrameReader::startAt(std::size_t key)
{
    const FrameEntry& entry = (*m_index)[key];
    // Times of an index that was made by decoding need not be the container's.
    if (m_index->isByDecoding() && (entry.position < 0 || entry.packet == 0))
        return false;
    const double frame = m_index->intervals().median / m_index->timeBase().value();
    std::int64_t back = 0;
    for (int attempt = 0; attempt < kSeekTries; ++attempt) {
        const AvLog silent;
        if (!m_container->seek(entry.pts - back))
            return false;
        if (const auto packet = landedOn(entry.packet)) {
            m_decoder->restart();
            m_nextPacket = *packet;
            m_isPacketWaiting = true;
            m_isFinished = false;
            m_isFromStart = *packet == 0;
            m_lastOut.reset();
            m_lastSent.reset();
            return true;
        }
        if (m_container->fault())
            return false;
        back = back == 0 ? std::max<std::int64_t>(1, std::llround(2 * frame)) : back * 4;
    }
    return false;
}

std::optional<std::size_t> FrameReader::listedNear(std::uint32_t packet,
                                                   std::optional<std::size_t> last) const
{
    // Further away than any reordering; packets of which no frame is made are not looked for in
    // all of a long video, each time anew.
    constexpr std::size_t kReach = 512;
    return last ? m_index->find(packet, *last + 1, kReach) : m_index->find(packet, packet);
}

bool FrameReader::sendNext()
{
    const AvLog silent;
    for (int failures = 0; !m_isPacketWaiting; ++failures) {
        av_packet_unref(m_packet.get());
        const int read = m_container->next(*m_packet);
        if (m_container->fault())
            return false;
        if (read == AVERROR_EOF || failures >= kMostReadFailures) {
            m_decoder->finish();
            m_isFinished = true;
            return true;
        }
        m_isPacketWaiting = read >= 0;
    }
    m_isPacketWaiting = false;
    const auto listed = listedNear(m_nextPacket, m_lastSent);
    m_decoder->send(*m_packet, m_nextPacket, listed && (*m_index)[*listed].isKey);
    if (listed)
        m_lastSent = listed;
    ++m_nextPacket;
    return true;
}

bool FrameReader::takeReady(std::size_t number, std::optional<RawFrame>& found)
{
    while (auto frame = m_decoder->take()) {
        const auto at = listedNear(frame->packet, m_lastOut);
        if (!at)
            continue;
        m_lastOut = at;
        m_cache.put(*at, *frame);
        if (*at == number) {
            found = std::move(frame);
            return true;
        }
        // Those that come later are shown later.
        if (*at > number && frame->packet > (*m_index)[number].packet)
            return true;
    }
    return false;
}

Result<std::optional<RawFrame>> FrameReader::decodeTo(std::size_t number, const StopToken& stop)
{
    std::optional<RawFrame> found;
    while (!takeReady(number, found)) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, Stage::Decoding, m_container->name());
        if (m_isFinished)
            break;
        if (!sendNext())
            break;
    }
    if (const auto sound = faultOr(); !sound)
        return passOn(sound);
    return found;
}

bool FrameReader::canGoOnTo(std::size_t number) const
{
    if (!m_decoder || m_isFinished || !m_lastOut || number <= *m_lastOut)
        return false;
    // A key frame on the way there would be nearer, unless it was read already.
    const std::uint32_t packet = (*m_index)[number].packet;
    for (std::size_t i = number; i > *m_lastOut; --i) {
        const FrameEntry& entry = (*m_index)[i];
        if (entry.isKey && entry.packet <= packet)
            return entry.packet < m_nextPacket;
    }
    return true;
}

Result<std::optional<RawFrame>> FrameReader::fromKeyOrStart(std::optional<std::size_t> key,
                                                            std::size_t number,
                                                            const StopToken& stop)
{
    // Even from the start nothing is gained by a jump to the first packet.
    if (key && (*m_index)[*key].packet > 0 && startAt(*key))
        return decodeTo(number, stop);
    if (const auto sound = faultOr(); !sound)
        return passOn(sound);
    if (const auto begun = startOver(stop); !begun)
        return passOn(begun);
    return decodeTo(number, stop);
}

Result<std::optional<RawFrame>> FrameReader::frame(std::size_t number, const StopToken& stop)
{
    if (auto kept = m_cache.find(number))
        return kept;
    if (m_container->fault()) {
        // It was stopped, or its disk failed, in the midst of something.
        if (const auto begun = startOver(stop); !begun)
            return passOn(begun);
    }
    m_container->obey(stop);
    if (const auto ready = needDecoder(); !ready)
        return passOn(ready);
    std::optional<RawFrame> best;
    if (canGoOnTo(number)) {
        auto found = decodeTo(number, stop);
        if (!found || (*found && !(*found)->isConcealed) || m_isFromStart)
            return found;
        best = std::move(*found);
    }
    // A key frame may need some frames more than itself before all is as it was: once more from the
    // one before, and where nothing comes out at all, from the start.
    auto key = m_index->keyFor(number);
    constexpr int kMostKeys = 2;
    for (int attempt = 0; attempt < kMostKeys; ++attempt) {
        auto found = fromKeyOrStart(key, number, stop);
        if (!found || (*found && !(*found)->isConcealed))
            return found;
        if (*found)
            best = std::move(*found);
        if (m_isFromStart)
            return best;
        key = key && *key > 0 ? m_index->keyFor(*key - 1) : std::nullopt;
    }
    if (best)
        return best;
    if (const auto begun = startOver(stop); !begun)
        return passOn(begun);
    return decodeTo(number, stop);
}

} // namespace semblance::imagery
