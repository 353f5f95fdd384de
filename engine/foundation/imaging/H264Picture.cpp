// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/H264Picture.h"

#include "foundation/Guarded.h"
#include "foundation/imaging/MatView.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavutil/log.h>
#include <libavutil/opt.h>
}

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace semblance {

namespace {

constexpr const char* kEncoder = "libx264";
constexpr std::string_view kSubject = "H.264";

struct Freed
{
    void operator()(AVCodecContext* context) const { avcodec_free_context(&context); }
    void operator()(AVFrame* frame) const { av_frame_free(&frame); }
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }
};

using Context = std::unique_ptr<AVCodecContext, Freed>;
using Frame = std::unique_ptr<AVFrame, Freed>;
using Packet = std::unique_ptr<AVPacket, Freed>;

tl::unexpected<Error> refused(std::string why)
{
    return failure(ErrorCode::BackendFailed, Stage::Input, std::string(kSubject), std::move(why));
}

/// Colour at half resolution needs even sides: the border is repeated.
cv::Mat withEvenSides(const cv::Mat& rgb)
{
    cv::Mat even;
    cv::copyMakeBorder(rgb, even, 0, rgb.rows % 2, 0, rgb.cols % 2, cv::BORDER_REPLICATE);
    return even;
}

/// The three planes of I420, each with the rows that it has in a picture of `size`.
struct Plane
{
    int widthPx = 0;
    int heightPx = 0;
};

std::vector<Plane> planesOf(cv::Size size)
{
    const Plane half{size.width / 2, size.height / 2};
    return {{size.width, size.height}, half, half};
}

/// Copies between the contiguous planes of OpenCV and those of a frame, in either direction.
template <typename Copy>
void forEachRow(cv::Mat& planes, AVFrame& frame, cv::Size size, const Copy& copy)
{
    std::uint8_t* packed = planes.ptr<std::uint8_t>();
    std::size_t index = 0;
    for (const Plane& plane : planesOf(size)) {
        for (int row = 0; row < plane.heightPx; ++row) {
            copy(packed, frame.data[index] + std::ptrdiff_t(row) * frame.linesize[index],
                 plane.widthPx);
            packed += plane.widthPx;
        }
        ++index;
    }
}

Result<Frame> frameOf(const cv::Mat& evenRgb)
{
    cv::Mat planes;
    cv::cvtColor(evenRgb, planes, cv::COLOR_RGB2YUV_I420);
    Frame frame(av_frame_alloc());
    if (!frame)
        return refused("no memory for a frame");
    frame->format = AV_PIX_FMT_YUV420P;
    frame->width = evenRgb.cols;
    frame->height = evenRgb.rows;
    if (av_frame_get_buffer(frame.get(), 0) < 0)
        return refused("no memory for a frame");
    forEachRow(planes, *frame, evenRgb.size(),
               [](const std::uint8_t* packed, std::uint8_t* row, int width) {
                   std::copy_n(packed, width, row);
               });
    frame->pts = 0;
    return frame;
}

Result<Context> encoderFor(cv::Size size, int crf)
{
    const AVCodec* codec = avcodec_find_encoder_by_name(kEncoder);
    Context context(codec ? avcodec_alloc_context3(codec) : nullptr);
    if (!context)
        return refused("this computer has no encoder of H.264");
    context->width = size.width;
    context->height = size.height;
    context->pix_fmt = AV_PIX_FMT_YUV420P;
    context->time_base = {1, 25};
    context->gop_size = 1;
    context->max_b_frames = 0;
    context->thread_count = 1;
    av_opt_set_int(context->priv_data, "crf", crf, 0);
    av_opt_set(context->priv_data, "preset", "medium", 0);
    av_opt_set(context->priv_data, "x264-params", "log-level=none", 0);
    // Nor may the library around it say on the standard error what it did.
    context->log_level_offset = AV_LOG_TRACE;
    if (avcodec_open2(context.get(), codec, nullptr) < 0)
        return refused("the encoder refuses a picture of " + std::to_string(size.width) + "x" +
                       std::to_string(size.height));
    return context;
}

Result<Context> decoder()
{
    const AVCodec* codec = avcodec_find_decoder(AV_CODEC_ID_H264);
    Context context(codec ? avcodec_alloc_context3(codec) : nullptr);
    if (!context)
        return refused("this computer has no decoder of H.264");
    context->thread_count = 1;
    if (avcodec_open2(context.get(), codec, nullptr) < 0)
        return refused("the decoder does not start");
    return context;
}

/// One picture in, its packet out.
Result<Packet> encoded(AVCodecContext& encoder, const AVFrame& frame)
{
    Packet packet(av_packet_alloc());
    if (!packet || avcodec_send_frame(&encoder, &frame) < 0 ||
        avcodec_send_frame(&encoder, nullptr) < 0 ||
        avcodec_receive_packet(&encoder, packet.get()) < 0)
        return refused("the picture could not be encoded");
    return packet;
}

Result<Frame> decoded(AVCodecContext& decoder, const AVPacket& packet)
{
    Frame frame(av_frame_alloc());
    if (!frame || avcodec_send_packet(&decoder, &packet) < 0 ||
        avcodec_send_packet(&decoder, nullptr) < 0 ||
        avcodec_receive_frame(&decoder, frame.get()) < 0)
        return refused("the picture could not be decoded");
    return frame;
}

Result<Image> imageOf(AVFrame& frame, cv::Size even, cv::Size size)
{
    if (frame.width != even.width || frame.height != even.height ||
        frame.format != AV_PIX_FMT_YUV420P)
        return refused("another picture came out than went in");
    cv::Mat planes(even.height * 3 / 2, even.width, CV_8UC1);
    forEachRow(planes, frame, even, [](std::uint8_t* packed, const std::uint8_t* row, int width) {
        std::copy_n(row, width, packed);
    });
    cv::Mat rgb;
    cv::cvtColor(planes, rgb, cv::COLOR_YUV2RGB_I420);
    return imageFromMat(rgb(cv::Rect({}, size)));
}

} // namespace

Result<Image> throughH264(const Image& image, int crf)
{
    if (image.isEmpty())
        return failure(ErrorCode::InvalidInput, Stage::Input, std::string(kSubject),
                       "an image without pixels");
    if (crf < 0 || crf > kLargestCrf)
        return failure(ErrorCode::InvalidInput, Stage::Input, std::string(kSubject),
                       "a rate factor of " + std::to_string(crf));
    return guarded(Stage::Input, std::string(kSubject), [&]() -> Result<Image> {
        const cv::Mat even = withEvenSides(matView(image));
        const auto frame = frameOf(even);
        if (!frame)
            return passOn(frame);
        const auto encoder = encoderFor(even.size(), crf);
        if (!encoder)
            return passOn(encoder);
        const auto packet = encoded(**encoder, **frame);
        if (!packet)
            return passOn(packet);
        const auto reader = decoder();
        if (!reader)
            return passOn(reader);
        const auto back = decoded(**reader, **packet);
        if (!back)
            return passOn(back);
        return imageOf(**back, even.size(), {image.widthPx(), image.heightPx()});
    });
}

} // namespace semblance
