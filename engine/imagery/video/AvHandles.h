// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For sources of this folder only: nobody else sees FFmpeg.
extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libswscale/swscale.h>
}

#include <memory>
#include <string>

namespace semblance::imagery {

struct AvFreed
{
    void operator()(AVFormatContext* context) const { avformat_close_input(&context); }
    void operator()(AVCodecContext* context) const { avcodec_free_context(&context); }
    void operator()(AVFrame* frame) const { av_frame_free(&frame); }
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }
    void operator()(SwsContext* context) const { sws_freeContext(context); }
    void operator()(AVIOContext* context) const
    {
        // The library may have put another buffer in place of the first.
        av_freep(&context->buffer);
        avio_context_free(&context);
    }
};

using AvFormat = std::unique_ptr<AVFormatContext, AvFreed>;
using AvCodec = std::unique_ptr<AVCodecContext, AvFreed>;
using AvFrame = std::unique_ptr<AVFrame, AvFreed>;
using AvPacket = std::unique_ptr<AVPacket, AvFreed>;
using AvScaler = std::unique_ptr<SwsContext, AvFreed>;
using AvInput = std::unique_ptr<AVIOContext, AvFreed>;

/// The library's own words for one of its codes.
inline std::string avReason(int code)
{
    char text[AV_ERROR_MAX_STRING_SIZE] = {};
    av_strerror(code, text, sizeof text);
    return text;
}

} // namespace semblance::imagery
