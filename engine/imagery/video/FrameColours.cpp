// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/video/FrameColours.h"

#include "imagery/video/AvLog.h"

extern "C" {
#include <libavutil/opt.h>
#include <libavutil/pixdesc.h>
}

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>
#include <vector>

namespace semblance::imagery {

namespace {

constexpr std::size_t kWhole = 0;
constexpr std::size_t kUpper = 1;
constexpr std::size_t kLower = 2;
/// Of a row, so that vector code may write beyond its end.
constexpr int kRowAlignment = 64;

/// The formats with a J are the plain ones in full range.
AVPixelFormat plainFormat(AVPixelFormat format)
{
    static constexpr std::array<std::pair<AVPixelFormat, AVPixelFormat>, 5> kPlain{
        {{AV_PIX_FMT_YUVJ420P, AV_PIX_FMT_YUV420P},
         {AV_PIX_FMT_YUVJ422P, AV_PIX_FMT_YUV422P},
         {AV_PIX_FMT_YUVJ444P, AV_PIX_FMT_YUV444P},
         {AV_PIX_FMT_YUVJ440P, AV_PIX_FMT_YUV440P},
         {AV_PIX_FMT_YUVJ411P, AV_PIX_FMT_YUV411P}}};
    const auto* known = std::ranges::find(kPlain, format, &decltype(kPlain)::value_type::first);
    return known == kPlain.end() ? format : known->second;
}

AVPixelFormat formatOf(const AVFrame& frame)
{
    return static_cast<AVPixelFormat>(frame.format);
}

bool isStated(AVColorSpace space)
{
    static constexpr std::array kKnown{
        AVCOL_SPC_BT709,     AVCOL_SPC_FCC,        AVCOL_SPC_BT470BG,  AVCOL_SPC_SMPTE170M,
        AVCOL_SPC_SMPTE240M, AVCOL_SPC_BT2020_NCL, AVCOL_SPC_BT2020_CL};
    return std::ranges::find(kKnown, space) != kKnown.end();
}

AVColorSpace spaceOf(const AVFrame& frame)
{
    constexpr int kMostRows = 576;
    constexpr int kMostColumns = 1024;
    if (isStated(frame.colorspace))
        return frame.colorspace;
    return frame.height > kMostRows || frame.width > kMostColumns ? AVCOL_SPC_BT709
                                                                  : AVCOL_SPC_SMPTE170M;
}

bool isRgb(const AVFrame& frame)
{
    const AVPixFmtDescriptor* layout = av_pix_fmt_desc_get(formatOf(frame));
    return layout && (layout->flags & (AV_PIX_FMT_FLAG_RGB | AV_PIX_FMT_FLAG_PAL)) != 0;
}

bool isFull(const AVFrame& frame)
{
    return frame.color_range == AVCOL_RANGE_JPEG || plainFormat(formatOf(frame)) != formatOf(frame);
}

/// Colour of two rows in one, and rows taken at two times: each field has its own.
bool hasFieldsOfColour(const AVFrame& frame)
{
    constexpr int kRowsPerColour = 4;
    const AVPixFmtDescriptor* layout = av_pix_fmt_desc_get(formatOf(frame));
    return frame.interlaced_frame && layout && layout->log2_chroma_h > 0 &&
           frame.height % kRowsPerColour == 0;
}

struct Rows
{
    std::array<const std::uint8_t*, 4> data = {};
    std::array<int, 4> strides = {};
};

/// Every row from `first` on (`step` 1), or every second.
Rows rowsOf(const AVFrame& frame, int first, int step)
{
    Rows rows;
    for (std::size_t plane = 0; plane < rows.data.size(); ++plane) {
        if (!frame.data[plane])
            continue;
        // A palette has no rows.
        const bool hasRows = frame.linesize[plane] != 0;
        rows.data[plane] =
            frame.data[plane] + (hasRows ? std::ptrdiff_t{first} * frame.linesize[plane] : 0);
        rows.strides[plane] = frame.linesize[plane] * step;
    }
    return rows;
}

} // namespace

UsedColours coloursUsedFor(const AVFrame& frame)
{
    if (isRgb(frame))
        return {"rgb", false, true};
    const char* name = av_color_space_name(spaceOf(frame));
    return {name ? name : "", !isStated(frame.colorspace), isFull(frame)};
}

FrameColours::Layout FrameColours::layoutOf(const AVFrame& frame)
{
    return {frame.width, frame.height, plainFormat(formatOf(frame)),
            static_cast<int>(spaceOf(frame)), isFull(frame)};
}

SwsContext* FrameColours::scalerFor(std::size_t place, const Layout& layout)
{
    Scaler& scaler = m_scalers[place];
    if (scaler.context && scaler.layout == layout)
        return scaler.context.get();
    scaler.context.reset(sws_alloc_context());
    SwsContext* context = scaler.context.get();
    if (!context)
        return nullptr;
    const auto set = [context](const char* option, std::int64_t value) {
        av_opt_set_int(context, option, value, 0);
    };
    set("srcw", layout.width);
    set("srch", layout.height);
    set("src_format", layout.format);
    set("dstw", layout.width);
    set("dsth", layout.height);
    set("dst_format", AV_PIX_FMT_RGB24);
    set("src_range", layout.isFullRange ? 1 : 0);
    set("dst_range", 1);
    set("sws_flags",
        SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP | SWS_BITEXACT);
    // Where the colour of a field's rows was taken, in 256ths of a row of colour.
    constexpr int kUpperColour = 64;
    constexpr int kLowerColour = 192;
    if (place != kWhole)
        set("src_v_chr_pos", place == kUpper ? kUpperColour : kLowerColour);
    if (sws_init_context(context, nullptr, nullptr) < 0) {
        scaler.context.reset();
        return nullptr;
    }
    constexpr int kOne = 1 << 16;
    sws_setColorspaceDetails(context, sws_getCoefficients(layout.matrix),
                             layout.isFullRange ? 1 : 0, sws_getCoefficients(SWS_CS_DEFAULT), 1, 0,
                             kOne, kOne);
    scaler.layout = layout;
    return context;
}

Result<Image> FrameColours::imageOf(const AVFrame& frame, const std::string& name)
{
    const AvLog log;
    const auto refused = [&](ErrorCode code, std::string detail) {
        return failure(code, Stage::Decoding, name, std::move(detail));
    };
    if (!sws_isSupportedInput(formatOf(frame))) {
        const char* format = av_get_pix_fmt_name(formatOf(frame));
        return refused(ErrorCode::VideoUnsupported, format ? format : "samples of unknown layout");
    }
    const int stride = (frame.width * Image::kChannels / kRowAlignment + 2) * kRowAlignment;
    std::vector<std::uint8_t> wide(std::size_t(stride) * std::size_t(frame.height));
    const bool hasFields = hasFieldsOfColour(frame);
    const int step = hasFields ? 2 : 1;
    Layout layout = layoutOf(frame);
    layout.height /= step;
    for (int first = 0; first < step; ++first) {
        SwsContext* scaler = scalerFor(!hasFields ? kWhole : first == 0 ? kUpper : kLower, layout);
        if (!scaler)
            return refused(ErrorCode::BackendFailed, log.firstOr("no conversion to RGB"));
        const Rows rows = rowsOf(frame, first, step);
        const std::array<std::uint8_t*, 4> to{wide.data() + std::ptrdiff_t{first} * stride};
        const std::array<int, 4> toStrides{stride * step};
        if (sws_scale(scaler, rows.data.data(), rows.strides.data(), 0, layout.height, to.data(),
                      toStrides.data()) < 0)
            return refused(ErrorCode::BackendFailed, log.firstOr("no conversion to RGB"));
    }
    const auto rowBytes = std::size_t(frame.width) * Image::kChannels;
    std::vector<std::uint8_t> rgb(rowBytes * std::size_t(frame.height));
    for (std::size_t y = 0; y < std::size_t(frame.height); ++y)
        std::memcpy(rgb.data() + y * rowBytes, wide.data() + y * std::size_t(stride), rowBytes);
    return Image({frame.width, frame.height}, std::move(rgb));
}

} // namespace semblance::imagery
