// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/video/StreamFacts.h"

extern "C" {
#include <libavutil/display.h>
#include <libavutil/pixdesc.h>
}

#include <array>
#include <cmath>
#include <cstring>

namespace semblance::imagery {

namespace {

std::string wordsOf(const char* text)
{
    return text ? text : "";
}

/// Of the stream, of the whole file, or of another stream: time codes have their own in MOV.
std::string tagOf(const AVFormatContext& format, const AVStream& stream, const char* key)
{
    const auto from = [key](const AVDictionary* tags) {
        const AVDictionaryEntry* entry = av_dict_get(tags, key, nullptr, 0);
        return entry ? wordsOf(entry->value) : std::string();
    };
    std::string found = from(stream.metadata);
    if (found.empty())
        found = from(format.metadata);
    for (unsigned i = 0; found.empty() && i < format.nb_streams; ++i)
        found = from(format.streams[i]->metadata);
    return found;
}

int streamsOf(const AVFormatContext& format, AVMediaType type)
{
    int count = 0;
    for (unsigned i = 0; i < format.nb_streams; ++i) {
        const AVStream& stream = *format.streams[i];
        const bool isCover = (stream.disposition & AV_DISPOSITION_ATTACHED_PIC) != 0;
        if (stream.codecpar->codec_type == type && !isCover)
            ++count;
    }
    return count;
}

std::optional<double> lengthOf(const AVStream& stream)
{
    if (stream.duration != AV_NOPTS_VALUE && stream.duration > 0)
        return double(stream.duration) * av_q2d(stream.time_base);
    const AVDictionaryEntry* tag = av_dict_get(stream.metadata, "DURATION", nullptr, 0);
    return tag ? clipTimeOf(tag->value) : std::nullopt;
}

std::vector<OtherPictures> otherPicturesOf(const AVFormatContext& format, const AVStream& shown)
{
    std::vector<OtherPictures> others;
    for (unsigned i = 0; i < format.nb_streams; ++i) {
        const AVStream& stream = *format.streams[i];
        const bool isCover = (stream.disposition & AV_DISPOSITION_ATTACHED_PIC) != 0;
        if (&stream == &shown || isCover || stream.codecpar->codec_type != AVMEDIA_TYPE_VIDEO)
            continue;
        others.push_back({stream.index,
                          avcodec_get_name(stream.codecpar->codec_id),
                          {stream.codecpar->width, stream.codecpar->height},
                          lengthOf(stream)});
    }
    return others;
}

FieldOrder orderOfStream(AVFieldOrder order)
{
    switch (order) {
    case AV_FIELD_PROGRESSIVE:
        return FieldOrder::Progressive;
    case AV_FIELD_TT:
    case AV_FIELD_TB:
        return FieldOrder::TopFirst;
    case AV_FIELD_BB:
    case AV_FIELD_BT:
        return FieldOrder::BottomFirst;
    case AV_FIELD_UNKNOWN:
        break;
    }
    return FieldOrder::Unknown;
}

/// A matrix of the container: where (1, 0) and (0, 1) go, in whole steps. Empty for any other.
std::optional<Orientation> orientationOfMatrix(const std::array<std::int32_t, 9>& matrix)
{
    const auto sign = [](std::int32_t value) { return value > 0 ? 1 : value < 0 ? -1 : 0; };
    const std::array steps{sign(matrix[0]), sign(matrix[1]), sign(matrix[3]), sign(matrix[4])};
    struct Row
    {
        std::array<int, 4> steps;
        Orientation orientation;
    };
    static constexpr std::array kRows{
        Row{{1, 0, 0, 1}, Orientation::TopLeft},       Row{{-1, 0, 0, 1}, Orientation::TopRight},
        Row{{-1, 0, 0, -1}, Orientation::BottomRight}, Row{{1, 0, 0, -1}, Orientation::BottomLeft},
        Row{{0, 1, 1, 0}, Orientation::LeftTop},       Row{{0, 1, -1, 0}, Orientation::RightTop},
        Row{{0, -1, -1, 0}, Orientation::RightBottom}, Row{{0, -1, 1, 0}, Orientation::LeftBottom},
    };
    for (const Row& row : kRows) {
        if (row.steps == steps)
            return row.orientation;
    }
    return std::nullopt;
}

void addOrientation(VideoFacts& facts, const AVStream& stream)
{
    std::size_t size = 0;
    const std::uint8_t* data = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, &size);
    std::array<std::int32_t, 9> matrix = {};
    if (!data || size < sizeof matrix)
        return;
    std::memcpy(matrix.data(), data, sizeof matrix);
    // Rounding leaves a little where there should be nothing.
    constexpr std::int32_t kNothing = 1 << 8;
    for (std::int32_t& value : matrix) {
        if (std::abs(std::int64_t{value}) < kNothing)
            value = 0;
    }
    const auto orientation = orientationOfMatrix(matrix);
    facts.hasOddRotation = !orientation;
    facts.orientation = orientation.value_or(Orientation::TopLeft);
}

ColourFacts coloursOf(const AVCodecParameters& codec)
{
    ColourFacts colour;
    if (codec.color_space != AVCOL_SPC_UNSPECIFIED)
        colour.matrix = wordsOf(av_color_space_name(codec.color_space));
    if (codec.color_range != AVCOL_RANGE_UNSPECIFIED)
        colour.range = wordsOf(av_color_range_name(codec.color_range));
    if (codec.color_primaries != AVCOL_PRI_UNSPECIFIED)
        colour.primaries = wordsOf(av_color_primaries_name(codec.color_primaries));
    if (codec.color_trc != AVCOL_TRC_UNSPECIFIED)
        colour.transfer = wordsOf(av_color_transfer_name(codec.color_trc));
    const auto format = static_cast<AVPixelFormat>(codec.format);
    colour.pixelFormat = wordsOf(av_get_pix_fmt_name(format));
    if (const AVPixFmtDescriptor* layout = av_pix_fmt_desc_get(format)) {
        colour.bitsPerChannel = layout->comp[0].depth;
        colour.isRgb = (layout->flags & (AV_PIX_FMT_FLAG_RGB | AV_PIX_FMT_FLAG_PAL)) != 0;
    }
    return colour;
}

} // namespace

std::string_view name(FieldOrder order)
{
    switch (order) {
    case FieldOrder::Unknown:
        return "unknown";
    case FieldOrder::Progressive:
        return "progressive";
    case FieldOrder::TopFirst:
        return "topFirst";
    case FieldOrder::BottomFirst:
        return "bottomFirst";
    }
    return {};
}

Ratio ratioOf(AVRational ratio)
{
    return ratio.den == 0 ? Ratio{} : Ratio{ratio.num, ratio.den};
}

std::optional<double> statedEndSeconds(const AVFormatContext& format, const AVStream& stream)
{
    if (std::string_view(format.iformat->name) != "matroska,webm")
        return std::nullopt;
    const AVDictionaryEntry* tag = av_dict_get(stream.metadata, "DURATION", nullptr, 0);
    if (const auto seconds = tag ? clipTimeOf(tag->value) : std::nullopt)
        return *seconds > 0 ? seconds : std::nullopt;
    // That of the whole file may be another stream's.
    const bool isAlone = format.nb_streams == 1 && format.duration > 0 &&
                         format.duration_estimation_method == AVFMT_DURATION_FROM_STREAM;
    return isAlone ? std::optional(double(format.duration) / AV_TIME_BASE) : std::nullopt;
}

namespace {

void addDuration(VideoFacts& facts, const AVFormatContext& format, const AVStream& stream)
{
    // Else FFmpeg reckons it from time stamps or from the file's size: nothing that the file
    // states.
    const std::string_view container(format.iformat->name);
    if (format.duration_estimation_method != AVFMT_DURATION_FROM_STREAM || container == "mpegts" ||
        container == "mpeg")
        return;
    // Of AVI the header states how many ticks it lasts; FFmpeg shortens the length of a file that
    // was cut off, and leaves that number.
    if (container == "avi") {
        if (stream.nb_frames > 0)
            facts.durationSeconds = double(stream.nb_frames) * av_q2d(stream.time_base);
    } else if (const auto end = statedEndSeconds(format, stream)) {
        facts.durationSeconds = end;
    } else if (stream.duration != AV_NOPTS_VALUE && stream.duration > 0) {
        facts.durationSeconds = double(stream.duration) * av_q2d(stream.time_base);
    } else if (format.duration != AV_NOPTS_VALUE && format.duration > 0) {
        facts.durationSeconds = double(format.duration) / AV_TIME_BASE;
        facts.isDurationOfFile = format.nb_streams > 1;
    }
}

} // namespace

VideoFacts factsOf(const AVFormatContext& format, const AVStream& stream)
{
    const AVCodecParameters& codec = *stream.codecpar;
    VideoFacts facts;
    facts.container = wordsOf(format.iformat->name);
    facts.containerWords = wordsOf(format.iformat->long_name);
    facts.codec = avcodec_get_name(codec.codec_id);
    if (const AVCodecDescriptor* words = avcodec_descriptor_get(codec.codec_id))
        facts.codecWords = wordsOf(words->long_name);
    facts.profile = wordsOf(avcodec_profile_name(codec.codec_id, codec.profile));
    facts.size = {codec.width, codec.height};
    const AVRational aspect =
        stream.sample_aspect_ratio.num > 0 ? stream.sample_aspect_ratio : codec.sample_aspect_ratio;
    facts.pixelAspect = ratioOf(aspect);
    facts.averageRate = ratioOf(stream.avg_frame_rate);
    facts.statedRate = ratioOf(stream.r_frame_rate);
    facts.fieldOrder = orderOfStream(codec.field_order);
    addDuration(facts, format, stream);
    if (facts.container.starts_with("mov,") && format.duration > 0)
        facts.playedSeconds = double(format.duration) / AV_TIME_BASE;
    if (stream.nb_frames > 0)
        facts.declaredFrames = static_cast<std::size_t>(stream.nb_frames);
    facts.startTimeCode = tagOf(format, stream, "timecode");
    facts.creationTime = tagOf(format, stream, "creation_time");
    facts.colour = coloursOf(codec);
    facts.shownStream = stream.index;
    facts.otherPictures = otherPicturesOf(format, stream);
    facts.videoStreams = streamsOf(format, AVMEDIA_TYPE_VIDEO);
    facts.audioStreams = streamsOf(format, AVMEDIA_TYPE_AUDIO);
    addOrientation(facts, stream);
    return facts;
}

} // namespace semblance::imagery
