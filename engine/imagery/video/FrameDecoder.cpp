// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/video/FrameDecoder.h"

#include "imagery/video/AvLog.h"
#include "imagery/video/JpegScan.h"

#include <iterator>
#include <span>

namespace semblance::imagery {

namespace {

/// Frames are built on others, and the decoder itself does not mark those that lack what they are
/// built on; that of H.264 does, also where pictures are refreshed bit by bit, without key frames.
bool needsKey(AVCodecID codec)
{
    const AVCodecDescriptor* words = avcodec_descriptor_get(codec);
    const bool isIntraOnly = words && (words->props & AV_CODEC_PROP_INTRA_ONLY) != 0;
    return !isIntraOnly && codec != AV_CODEC_ID_H264;
}

} // namespace

Result<std::unique_ptr<FrameDecoder>> FrameDecoder::create(Container& container,
                                                           const DecodeLimits& limits)
{
    const auto refused = [&](ErrorCode code, std::string detail) {
        return failure(code, Stage::Decoding, container.name(), std::move(detail));
    };
    AvCodec context(avcodec_alloc_context3(&container.codec()));
    AvFrame frame(av_frame_alloc());
    if (!context || !frame)
        return refused(ErrorCode::OutOfMemory, "no memory for a decoder");
    const AvLog log;
    int status = avcodec_parameters_to_context(context.get(), container.stream().codecpar);
    context->pkt_timebase = container.stream().time_base;
    context->thread_count = 1;
    context->max_pixels = limits.maxPixels;
    // What lacks its key frame is shown too, and said to be concealed.
    context->flags |= AV_CODEC_FLAG_OUTPUT_CORRUPT;
    // Checksums where a stream has them, and whatever else it can notice; it stops at none of it.
    context->err_recognition =
        AV_EF_CRCCHECK | AV_EF_BITSTREAM | AV_EF_BUFFER | AV_EF_CAREFUL | AV_EF_AGGRESSIVE;
    if (status >= 0)
        status = avcodec_open2(context.get(), &container.codec(), nullptr);
    if (status == AVERROR(ENOMEM))
        return refused(ErrorCode::OutOfMemory, avReason(status));
    if (status < 0)
        return refused(ErrorCode::VideoUnsupported, log.firstOr(avReason(status)));
    return std::unique_ptr<FrameDecoder>(
        new FrameDecoder(std::move(context), std::move(frame), needsKey(container.codec().id)));
}

FrameDecoder::FrameDecoder(AvCodec context, AvFrame frame, bool needsKey)
    : m_context(std::move(context)), m_frame(std::move(frame)), m_needsKey(needsKey)
{
}

void FrameDecoder::restart()
{
    avcodec_flush_buffers(m_context.get());
    m_ready.clear();
    m_damaged.clear();
    m_keys.clear();
    m_given.clear();
}

bool FrameDecoder::isJpegBroken(const AVPacket& packet) const
{
    if (m_context->codec_id != AV_CODEC_ID_MJPEG || !packet.data || packet.size <= 0)
        return false;
    const std::span bytes(packet.data, std::size_t(packet.size));
    return judgeJpeg(std::as_bytes(bytes)) == JpegVerdict::Broken;
}

void FrameDecoder::send(AVPacket& packet, std::uint32_t number, bool isKey)
{
    const bool isIncomplete = (packet.flags & AV_PKT_FLAG_CORRUPT) != 0;
    const bool isBroken = isJpegBroken(packet);
    packet.pts = number;
    packet.dts = AV_NOPTS_VALUE;
    m_lastSent = number;
    const AvLog log;
    const int sent = avcodec_send_packet(m_context.get(), &packet);
    drain();
    if (sent == AVERROR(EAGAIN)) {
        avcodec_send_packet(m_context.get(), &packet);
        drain();
    }
    if (isKey)
        m_keys.emplace(number, false);
    if (log.count() > 0 || isIncomplete || isBroken)
        m_damaged.insert(number);
}

void FrameDecoder::finish()
{
    const AvLog silent;
    avcodec_send_packet(m_context.get(), nullptr);
    drain();
}

bool FrameDecoder::isBuiltOnDamage(std::uint32_t packet) const
{
    // What is stored after a key frame and shown before it is built on what was before that.
    auto key = m_keys.upper_bound(packet);
    while (key != m_keys.begin() && !std::prev(key)->second)
        --key;
    if (key == m_keys.begin())
        return m_needsKey || (!m_damaged.empty() && *m_damaged.begin() <= packet);
    const auto damaged = m_damaged.lower_bound(std::prev(key)->first);
    return damaged != m_damaged.end() && *damaged <= packet;
}

void FrameDecoder::forgetBefore(std::uint32_t packet)
{
    const auto after = m_keys.upper_bound(packet);
    if (after == m_keys.begin())
        return;
    const std::uint32_t key = std::prev(after)->first;
    m_keys.erase(m_keys.begin(), m_keys.find(key));
    m_damaged.erase(m_damaged.begin(), m_damaged.lower_bound(key));
}

void FrameDecoder::drain()
{
    while (avcodec_receive_frame(m_context.get(), m_frame.get()) >= 0) {
        const auto packet =
            m_frame->pts == AV_NOPTS_VALUE ? m_lastSent : static_cast<std::uint32_t>(m_frame->pts);
        AvFrame frame(av_frame_alloc());
        if (!frame)
            return;
        av_frame_move_ref(frame.get(), m_frame.get());
        m_ready.push_back(
            {std::shared_ptr<const AVFrame>(
                 frame.release(),
                 [](const AVFrame* owned) { AvFreed()(const_cast<AVFrame*>(owned)); }),
             packet, false, false});
    }
}

std::optional<RawFrame> FrameDecoder::take()
{
    // Where a stream begins without its key frame, a decoder can give one packet's frame twice; the
    // first one counts.
    while (!m_ready.empty() && m_given.contains(m_ready.front().packet))
        m_ready.pop_front();
    if (m_ready.empty())
        return std::nullopt;
    RawFrame frame = std::move(m_ready.front());
    m_ready.pop_front();
    if ((frame.samples->flags & AV_FRAME_FLAG_CORRUPT) != 0 ||
        frame.samples->decode_error_flags != 0)
        m_damaged.insert(frame.packet);
    m_given.insert(frame.packet);
    if (const auto key = m_keys.find(frame.packet); key != m_keys.end())
        key->second = true;
    frame.isDamaged = m_damaged.contains(frame.packet);
    frame.isConcealed = isBuiltOnDamage(frame.packet);
    // What comes out later was sent not much earlier.
    constexpr std::uint32_t kFurthestReordering = 64;
    if (frame.packet > kFurthestReordering) {
        forgetBefore(frame.packet - kFurthestReordering);
        m_given.erase(m_given.begin(), m_given.lower_bound(frame.packet - kFurthestReordering));
    }
    return frame;
}

} // namespace semblance::imagery
