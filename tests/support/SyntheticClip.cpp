// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SyntheticClip.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/channel_layout.h>
#include <libavutil/display.h>
#include <libavutil/imgutils.h>
#include <libavutil/opt.h>
#include <libavutil/pixdesc.h>
#include <libswscale/swscale.h>
}

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

namespace semblance::tests {

namespace {

constexpr int kColumns = 8;
constexpr int kNumberRows = 2;
constexpr int kRows = 4;

struct Freed
{
    void operator()(AVFormatContext* format) const
    {
        if (format->pb && !(format->oformat->flags & AVFMT_NOFILE))
            avio_closep(&format->pb);
        avformat_free_context(format);
    }
    void operator()(AVCodecContext* codec) const { avcodec_free_context(&codec); }
    void operator()(AVFrame* frame) const { av_frame_free(&frame); }
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }
    void operator()(SwsContext* scaler) const { sws_freeContext(scaler); }
};

template <typename T>
using Owned = std::unique_ptr<T, Freed>;

struct Dictionary
{
    AVDictionary* entries = nullptr;

    explicit Dictionary(const std::vector<std::pair<std::string, std::string>>& options)
    {
        for (const auto& [key, value] : options)
            av_dict_set(&entries, key.c_str(), value.c_str(), 0);
    }
    ~Dictionary() { av_dict_free(&entries); }
    Dictionary(const Dictionary&) = delete;
    Dictionary& operator=(const Dictionary&) = delete;
};

/// Of the cell's middle, so that coarse compression does no harm.
bool isBright(const Image& image, int column, int row)
{
    const int width = image.widthPx() / kColumns;
    const int height = image.heightPx() / kRows;
    std::int64_t sum = 0;
    std::int64_t count = 0;
    for (int y = row * height + height / 4; y < row * height + height * 3 / 4; ++y) {
        for (int x = column * width + width / 4; x < column * width + width * 3 / 4; ++x) {
            sum += image.row(y)[x * Image::kChannels + 1];
            ++count;
        }
    }
    return count > 0 && sum / count >= 128;
}

class ClipWriter
{
public:
    explicit ClipWriter(const ClipRecipe& recipe) : m_recipe(recipe) {}

    std::string write(const std::filesystem::path& path)
    {
        if (auto why = open(path); !why.empty())
            return why;
        for (int i = 0; i < m_recipe.frames; ++i) {
            if (auto why = m_recipe.isSoundOnly ? std::string() : addPicture(i); !why.empty())
                return why;
            if (m_sound)
                addSound();
        }
        if (m_video && !encode(*m_video, nullptr, m_videoStream))
            return "the pictures cannot be finished";
        if (m_sound && !encode(*m_sound, nullptr, m_soundStream))
            return "the sound cannot be finished";
        return av_write_trailer(m_format.get()) < 0 ? "no trailer" : std::string();
    }

private:
    std::string open(const std::filesystem::path& path)
    {
        av_log_set_level(AV_LOG_QUIET);
        AVFormatContext* format = nullptr;
        if (avformat_alloc_output_context2(&format, nullptr, m_recipe.container.c_str(),
                                           path.c_str()) < 0)
            return "no container " + m_recipe.container;
        m_format.reset(format);
        if (!m_recipe.isSoundOnly) {
            if (auto why = openVideo(); !why.empty())
                return why;
        }
        if (m_recipe.hasSound || m_recipe.isSoundOnly) {
            if (auto why = openSound(); !why.empty())
                return why;
        }
        if (avio_open(&m_format->pb, path.c_str(), AVIO_FLAG_WRITE) < 0)
            return "the file cannot be written";
        Dictionary options(m_recipe.containerOptions);
        return avformat_write_header(m_format.get(), &options.entries) < 0 ? "no header"
                                                                           : std::string();
    }

    std::string openVideo()
    {
        const AVCodec* codec = avcodec_find_encoder_by_name(m_recipe.encoder.c_str());
        if (!codec)
            return "no encoder " + m_recipe.encoder;
        m_video.reset(avcodec_alloc_context3(codec));
        m_video->width = m_recipe.size.width;
        m_video->height = m_recipe.size.height;
        m_video->pix_fmt = av_get_pix_fmt(m_recipe.pixelFormat.c_str());
        m_video->time_base = {1, m_recipe.ratePerSecond * m_recipe.ticksPerFrame};
        m_video->framerate = {m_recipe.ratePerSecond, 1};
        m_video->gop_size = m_recipe.keyEvery;
        m_video->max_b_frames = m_recipe.bFrames;
        m_video->colorspace = static_cast<AVColorSpace>(m_recipe.matrix);
        m_video->color_range = m_recipe.isFullRange ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG;
        m_video->thread_count = 1;
        m_video->bit_rate = 2'000'000;
        if (m_recipe.isInterlaced)
            m_video->flags |= AV_CODEC_FLAG_INTERLACED_DCT | AV_CODEC_FLAG_INTERLACED_ME;
        if (m_format->oformat->flags & AVFMT_GLOBALHEADER)
            m_video->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
        Dictionary options(m_recipe.encoderOptions);
        if (m_recipe.encoder == "libx265")
            av_dict_set(&options.entries, "x265-params", "log-level=none:pools=none",
                        AV_DICT_APPEND);
        if (avcodec_open2(m_video.get(), codec, &options.entries) < 0)
            return "the encoder does not start";
        m_videoStream = avformat_new_stream(m_format.get(), codec);
        avcodec_parameters_from_context(m_videoStream->codecpar, m_video.get());
        m_videoStream->time_base = m_video->time_base;
        m_videoStream->avg_frame_rate = m_video->framerate;
        for (const auto& [key, value] : m_recipe.tags)
            av_dict_set(&m_videoStream->metadata, key.c_str(), value.c_str(), 0);
        if (m_recipe.rotationDeg != 0) {
            auto* matrix = reinterpret_cast<std::int32_t*>(av_stream_new_side_data(
                m_videoStream, AV_PKT_DATA_DISPLAYMATRIX, 9 * sizeof(std::int32_t)));
            av_display_rotation_set(matrix, m_recipe.rotationDeg);
        }
        return {};
    }

    std::string openSound()
    {
        const AVCodec* codec = avcodec_find_encoder(AV_CODEC_ID_PCM_S16LE);
        m_sound.reset(avcodec_alloc_context3(codec));
        m_sound->sample_fmt = AV_SAMPLE_FMT_S16;
        m_sound->sample_rate = 8000;
        av_channel_layout_default(&m_sound->ch_layout, 1);
        m_sound->time_base = {1, m_sound->sample_rate};
        if (avcodec_open2(m_sound.get(), codec, nullptr) < 0)
            return "no sound";
        m_soundStream = avformat_new_stream(m_format.get(), codec);
        avcodec_parameters_from_context(m_soundStream->codecpar, m_sound.get());
        m_soundStream->time_base = m_sound->time_base;
        return {};
    }

    Owned<AVFrame> emptyFrame() const
    {
        Owned<AVFrame> frame(av_frame_alloc());
        frame->format = m_video->pix_fmt;
        frame->width = m_video->width;
        frame->height = m_video->height;
        frame->colorspace = m_video->colorspace;
        frame->color_range = m_video->color_range;
        frame->interlaced_frame = m_recipe.isInterlaced ? 1 : 0;
        frame->top_field_first = frame->interlaced_frame;
        av_frame_get_buffer(frame.get(), 0);
        return frame;
    }

    std::string addPicture(int number)
    {
        const Image image =
            m_recipe.picture ? m_recipe.picture(number) : numberedPicture(m_recipe.size, number);
        auto frame = emptyFrame();
        if (!m_scaler) {
            m_scaler.reset(sws_getContext(image.widthPx(), image.heightPx(), AV_PIX_FMT_RGB24,
                                          m_video->width, m_video->height, m_video->pix_fmt,
                                          SWS_BICUBIC | SWS_ACCURATE_RND, nullptr, nullptr,
                                          nullptr));
            constexpr int kUnspecified = 2;
            constexpr int kDefault = 6;
            const int matrix = m_recipe.matrix == kUnspecified ? kDefault : m_recipe.matrix;
            sws_setColorspaceDetails(m_scaler.get(), sws_getCoefficients(SWS_CS_DEFAULT), 1,
                                     sws_getCoefficients(matrix), m_recipe.isFullRange ? 1 : 0, 0,
                                     1 << 16, 1 << 16);
        }
        const std::array<const std::uint8_t*, 1> from{image.data()};
        const std::array<int, 1> stride{int(image.strideBytes())};
        sws_scale(m_scaler.get(), from.data(), stride.data(), 0, image.heightPx(), frame->data,
                  frame->linesize);
        frame->pts = m_recipe.times.empty() ? std::int64_t{number} * m_recipe.ticksPerFrame
                                            : m_recipe.times[std::size_t(number)];
        return encode(*m_video, frame.get(), m_videoStream) ? std::string()
                                                            : "a picture cannot be encoded";
    }

    void addSound()
    {
        Owned<AVFrame> frame(av_frame_alloc());
        frame->format = m_sound->sample_fmt;
        frame->nb_samples = m_sound->sample_rate / m_recipe.ratePerSecond;
        frame->sample_rate = m_sound->sample_rate;
        av_channel_layout_default(&frame->ch_layout, 1);
        av_frame_get_buffer(frame.get(), 0);
        std::fill_n(reinterpret_cast<std::int16_t*>(frame->data[0]), frame->nb_samples,
                    std::int16_t{100});
        frame->pts = m_samples;
        m_samples += frame->nb_samples;
        encode(*m_sound, frame.get(), m_soundStream);
    }

    bool encode(AVCodecContext& codec, const AVFrame* frame, AVStream* stream)
    {
        if (avcodec_send_frame(&codec, frame) < 0)
            return false;
        const Owned<AVPacket> packet(av_packet_alloc());
        while (avcodec_receive_packet(&codec, packet.get()) >= 0) {
            packet->stream_index = stream->index;
            av_packet_rescale_ts(packet.get(), codec.time_base, stream->time_base);
            if (av_interleaved_write_frame(m_format.get(), packet.get()) < 0)
                return false;
        }
        return true;
    }

    const ClipRecipe& m_recipe;
    Owned<AVFormatContext> m_format;
    Owned<AVCodecContext> m_video;
    Owned<AVCodecContext> m_sound;
    Owned<SwsContext> m_scaler;
    AVStream* m_videoStream = nullptr;
    AVStream* m_soundStream = nullptr;
    std::int64_t m_samples = 0;
};

} // namespace

bool hasEncoder(const std::string& name)
{
    return avcodec_find_encoder_by_name(name.c_str()) != nullptr;
}

std::string writeClip(const std::filesystem::path& path, const ClipRecipe& recipe)
{
    return ClipWriter(recipe).write(path);
}

Image numberedPicture(SizePx size, int number)
{
    std::vector<std::uint8_t> rgb(std::size_t(size.width) * std::size_t(size.height) *
                                  Image::kChannels);
    const int width = size.width / kColumns;
    const int height = size.height / kRows;
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            const int column = std::min(x / width, kColumns - 1);
            const int row = std::min(y / height, kRows - 1);
            const int bit = row % kNumberRows * kColumns + column;
            // The lower half repeats the number, turned round.
            const bool isSet = ((number >> bit) & 1) != (row >= kNumberRows ? 1 : 0);
            const int ground = (x * 3 + y * 5 + number * 7) % 48;
            std::uint8_t* pixel = &rgb[(std::size_t(y) * std::size_t(size.width) + std::size_t(x)) *
                                       Image::kChannels];
            const int light = isSet ? 200 + ground / 2 : 16 + ground;
            pixel[0] = std::uint8_t(light);
            pixel[1] = std::uint8_t(light);
            pixel[2] = std::uint8_t(std::max(0, light - ground / 4));
        }
    }
    return Image(size, std::move(rgb));
}

std::optional<int> numberIn(const Image& image)
{
    int number = 0;
    for (int bit = 0; bit < kColumns * kNumberRows; ++bit) {
        const int column = bit % kColumns;
        const int row = bit / kColumns;
        const bool isSet = isBright(image, column, row);
        if (isSet == isBright(image, column, row + kNumberRows))
            return std::nullopt;
        number |= isSet ? 1 << bit : 0;
    }
    return number;
}

} // namespace semblance::tests
