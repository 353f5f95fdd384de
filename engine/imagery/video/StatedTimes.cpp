// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/video/StatedTimes.h"

#include "imagery/video/AvLog.h"
#include "imagery/video/StreamFacts.h"

extern "C" {
#include <libavutil/opt.h>
}

namespace semblance::imagery {

namespace {

/// Headers stand before the first frame; of a stream that begins between two, a little later.
constexpr int kPacketsForARate = 300;

AvCodec decoderOf(Container& container, const DecodeLimits& limits)
{
    AvCodec decoder(avcodec_alloc_context3(&container.codec()));
    if (!decoder || avcodec_parameters_to_context(decoder.get(), container.stream().codecpar) < 0)
        return {};
    decoder->thread_count = 1;
    decoder->max_pixels = limits.maxPixels;
    // Else it may be the container's.
    decoder->framerate = {0, 1};
    return avcodec_open2(decoder.get(), &container.codec(), nullptr) < 0 ? AvCodec()
                                                                         : std::move(decoder);
}

bool isKnown(const AVRational& rate)
{
    return rate.num > 0 && rate.den > 0;
}

/// The first frame has come out: its headers were read.
bool hasShown(AVCodecContext& decoder, AVFrame& frame)
{
    return avcodec_receive_frame(&decoder, &frame) >= 0;
}

} // namespace

Ratio usualRate(const AVStream& stream)
{
    const Ratio average = ratioOf(stream.avg_frame_rate);
    const Ratio stated = ratioOf(stream.r_frame_rate);
    return average.isKnown() ? average : stated.isKnown() ? stated : Ratio{25, 1};
}

bool isRawStream(const AVFormatContext& format)
{
    // Where times are in the file nobody need tell the library a rate.
    const AVClass* options = format.iformat->priv_class;
    return options &&
           av_opt_find(&options, "framerate", nullptr, 0, AV_OPT_SEARCH_FAKE_OBJ) != nullptr;
}

bool statesTimes(Container& container, const DecodeLimits& limits)
{
    if (container.codec().id == AV_CODEC_ID_MPEG4)
        return true;
    const AvLog silent;
    const AvCodec decoder = decoderOf(container, limits);
    const AvFrame frame(av_frame_alloc());
    const AvPacket packet(av_packet_alloc());
    if (!decoder || !frame || !packet)
        return false;
    for (int i = 0; i < kPacketsForARate && !isKnown(decoder->framerate); ++i) {
        if (container.next(*packet) < 0)
            break;
        avcodec_send_packet(decoder.get(), packet.get());
        av_packet_unref(packet.get());
        if (hasShown(*decoder, *frame))
            break;
    }
    return isKnown(decoder->framerate);
}

} // namespace semblance::imagery
