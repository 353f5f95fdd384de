// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/video/Container.h"
#include "imagery/video/FrameCache.h"
#include "imagery/video/FrameDecoder.h"
#include "imagery/video/FrameIndex.h"

#include <memory>
#include <optional>

namespace semblance::imagery {

/// Finds single frames of an index in a video. One thread.
class FrameReader
{
public:
    /// `container` is fresh.
    FrameReader(std::shared_ptr<const ClipBytes> bytes, std::unique_ptr<Container> container,
                const DecodeLimits& limits, std::size_t cacheBytes);

    Container& container() { return *m_container; }
    /// What was decoded by another index is forgotten where its numbers may differ.
    void useIndex(std::shared_ptr<const FrameIndex> index);
    const FrameIndex& index() const { return *m_index; }

    /// Empty: nothing comes out of the decoder for it. `number` is in the index. Fails: as
    /// Container::open and FrameDecoder::create.
    Result<std::optional<RawFrame>> frame(std::size_t number, const StopToken& stop);

private:
    /// Whether what is decoded next can be frame `number` without reading more than from its key.
    bool canGoOnTo(std::size_t number) const;
    /// Frames come out from where decoding stands until `number` is there or cannot come any more.
    Result<std::optional<RawFrame>> decodeTo(std::size_t number, const StopToken& stop);
    /// Whether it is there, or has been passed.
    bool takeReady(std::size_t number, std::optional<RawFrame>& found);
    bool sendNext();
    /// False: the container does not find that place.
    bool startAt(std::size_t key);
    /// Reads up to a key packet of the index that is not behind `last`.
    std::optional<std::uint32_t> landedOn(std::uint32_t last);
    Result<void> startOver(const StopToken& stop);
    Result<void> needDecoder();
    /// Where packets are known by their times or places; empty where this one is not listed.
    std::optional<std::size_t> numberOf(const AVPacket& packet) const;
    Result<std::optional<RawFrame>> fromKeyOrStart(std::optional<std::size_t> key,
                                                   std::size_t number, const StopToken& stop);
    Result<void> faultOr() const;

    std::shared_ptr<const ClipBytes> m_bytes;
    std::unique_ptr<Container> m_container;
    DecodeLimits m_limits;
    std::shared_ptr<const FrameIndex> m_index;
    std::unique_ptr<FrameDecoder> m_decoder;
    FrameCache m_cache;
    AvPacket m_packet;
    /// Number of the packet that is read next.
    std::uint32_t m_nextPacket = 0;
    /// m_packet was read already and is to be sent first.
    bool m_isPacketWaiting = false;
    bool m_isFinished = false;
    /// The last frame that came out since decoding began somewhere.
    std::optional<std::size_t> m_lastOut;
    /// The frame of the packet that was sent last.
    std::optional<std::size_t> m_lastSent;
    /// Decoding began at the file's start.
    bool m_isFromStart = true;
};

} // namespace semblance::imagery
