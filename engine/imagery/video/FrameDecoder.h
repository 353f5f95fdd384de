// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "foundation/imaging/DecodeLimits.h"
#include "imagery/video/AvHandles.h"
#include "imagery/video/Container.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <vector>

namespace semblance::imagery {

/// A decoded frame, its samples as the decoder left them.
struct RawFrame
{
    std::shared_ptr<const AVFrame> samples;
    /// The packet that it is made of.
    std::uint32_t packet = 0;
    /// Its packet was not whole, or a fault in it was noticed: the decoder may have made parts up.
    /// False is no proof of the contrary: many faults are noticed by no decoder, least with H.265.
    bool isDamaged = false;
    /// That, or a frame on which this one may be built is damaged or missing: since then no key
    /// frame was shown.
    bool isConcealed = false;
};

/// Makes frames out of a stream's packets, in the order in which they are shown. Each packet has a
/// number, which its frame keeps. On one thread, so that the same damaged bytes always give the
/// same pixels. One thread.
class FrameDecoder
{
public:
    /// Fails: VideoUnsupported (the decoder does not start), OutOfMemory.
    static Result<std::unique_ptr<FrameDecoder>> create(Container& container,
                                                        const DecodeLimits& limits);

    /// Afterwards packets may come from another place.
    void restart();
    /// Frames that are ready then can be taken. Changes the packet's times. `isKey`: nothing after
    /// it is built on what is before it.
    void send(AVPacket& packet, std::uint32_t number, bool isKey);
    /// No more packets: what is still inside comes out.
    void finish();
    /// The next one in the order of showing; empty: send more.
    std::optional<RawFrame> take();

private:
    FrameDecoder(AvCodec context, AvFrame frame, bool needsKey);
    void drain();
    /// Of Motion JPEG, whose decoder is content with less than all of a picture.
    bool isJpegBroken(const AVPacket& packet) const;
    bool isBuiltOnDamage(std::uint32_t packet) const;
    void forgetBefore(std::uint32_t packet);

    AvCodec m_context;
    AvFrame m_frame;
    std::deque<RawFrame> m_ready;
    /// Packets that are not whole, or about which the decoder complained.
    std::set<std::uint32_t> m_damaged;
    /// Key packets, and whether their frame came out.
    std::map<std::uint32_t, bool> m_keys;
    /// Packets whose frames were taken lately.
    std::set<std::uint32_t> m_given;
    bool m_needsKey;
    std::uint32_t m_lastSent = 0;
};

} // namespace semblance::imagery
