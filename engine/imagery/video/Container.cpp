// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/video/Container.h"

#include "foundation/imaging/JpegEnd.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <limits>
#include <string_view>

namespace semblance::imagery {

namespace {

constexpr int kBufferBytes = 1 << 16;

/// Playlists name other files, on this disk or in a network: they are evidence of their own.
int openNothingElse(AVFormatContext*, AVIOContext**, const char*, int, AVDictionary**)
{
    return AVERROR(EPERM);
}

/// Formats that are no video: single pictures, text that is drawn, lists of other files.
bool isOtherThanVideo(std::string_view format)
{
    static constexpr std::array<std::string_view, 8> kOthers{"image2", "image2pipe", "tty",  "bin",
                                                             "concat", "hls",        "dash", "sdp"};
    return std::ranges::find(kOthers, format) != kOthers.end() || format.ends_with("_pipe");
}

/// An edit list that leaves so little is none that a person made: nothing at all, one frame of
/// several, or fewer than one in a hundred.
bool showsHardlyAny(std::int64_t shown, std::int64_t there)
{
    constexpr std::int64_t kSeveral = 10;
    constexpr std::int64_t kMostForEach = 100;
    return there > 0 &&
           (shown == 0 || (shown == 1 && there >= kSeveral) || shown * kMostForEach < there);
}

/// FFmpeg takes it for a single picture where it does not know the file's name.
bool holdsJpegStream(const ClipBytes& bytes)
{
    constexpr std::int64_t kLargestPicture = std::int64_t{16} << 20U;
    Bytes head(static_cast<std::size_t>(std::min(bytes.size(), kLargestPicture)));
    head.resize(bytes.read(0, head).value_or(0));
    return isJpegStream(head);
}

} // namespace

int Container::readBytes(void* source, std::uint8_t* to, int size)
{
    auto& from = *static_cast<Source*>(source);
    if (from.stop.stop_requested()) {
        from.fault = Error{ErrorCode::Cancelled, Stage::Decoding, from.bytes->name(), {}, {}};
        return AVERROR_EXIT;
    }
    const auto count =
        from.bytes->read(from.position, {reinterpret_cast<std::byte*>(to), std::size_t(size)});
    if (!count) {
        from.fault = count.error();
        return AVERROR(EIO);
    }
    if (*count == 0)
        return AVERROR_EOF;
    from.position += static_cast<std::int64_t>(*count);
    return static_cast<int>(*count);
}

std::int64_t Container::moveTo(void* source, std::int64_t offset, int whence)
{
    auto& from = *static_cast<Source*>(source);
    std::int64_t base = 0;
    switch (whence & ~AVSEEK_FORCE) {
    case AVSEEK_SIZE:
        return from.bytes->size();
    case SEEK_SET:
        break;
    case SEEK_CUR:
        base = from.position;
        break;
    case SEEK_END:
        base = from.bytes->size();
        break;
    default:
        return AVERROR(EINVAL);
    }
    if (offset > std::numeric_limits<std::int64_t>::max() - base || base + offset < 0)
        return AVERROR(EINVAL);
    from.position = base + offset;
    return from.position;
}

Container::Container(std::shared_ptr<const ClipBytes> bytes, bool isWithoutEdits)
    : m_source{std::move(bytes), 0, {}, std::nullopt}, m_isWithoutEdits(isWithoutEdits)
{
}

tl::unexpected<Error> Container::refusal(ErrorCode code, std::string detail,
                                         std::vector<ErrorFact> facts) const
{
    if (m_source.fault)
        return tl::unexpected<Error>(*m_source.fault);
    return failure(code, Stage::Decoding, name(), std::move(detail), std::move(facts));
}

Result<void> Container::openFormat()
{
    auto* buffer = static_cast<std::uint8_t*>(av_malloc(kBufferBytes));
    m_input.reset(buffer ? avio_alloc_context(buffer, kBufferBytes, 0, &m_source, &readBytes,
                                              nullptr, &moveTo)
                         : nullptr);
    AVFormatContext* format = m_input ? avformat_alloc_context() : nullptr;
    if (!format) {
        if (buffer && !m_input)
            av_free(buffer);
        return refusal(ErrorCode::OutOfMemory, "no memory for a container");
    }
    format->pb = m_input.get();
    format->flags |= AVFMT_FLAG_CUSTOM_IO;
    format->io_open = &openNothingElse;
    const AvLog log;
    m_format.reset(format);
    const AVInputFormat* kind = nullptr;
    // By content alone: an empty name has no ending.
    if (const int known = av_probe_input_buffer2(format->pb, &kind, "", nullptr, 0, 0); known < 0)
        return refusal(ErrorCode::VideoNotRecognised, avReason(known));
    if (std::string_view(kind->name) == "jpeg_pipe" && holdsJpegStream(*m_source.bytes))
        kind = av_find_input_format("mjpeg");
    if (isOtherThanVideo(kind->name))
        return refusal(ErrorCode::VideoNotRecognised, std::string("its content is ") + kind->name);
    // Frees the context where it fails.
    AVFormatContext* opening = m_format.release();
    AVDictionary* options = nullptr;
    if (m_isWithoutEdits)
        av_dict_set(&options, "ignore_editlist", "1", 0);
    const int opened = avformat_open_input(&opening, "", kind, &options);
    av_dict_free(&options);
    if (opened < 0)
        return refusal(ErrorCode::VideoDamaged, log.firstOr(avReason(opened)));
    m_format.reset(opening);
    if (const int found = avformat_find_stream_info(m_format.get(), nullptr); found < 0)
        return refusal(ErrorCode::VideoDamaged, log.firstOr(avReason(found)));
    m_complaints = log.complaints();
    return {};
}

Result<void> Container::chooseStream(const DecodeLimits& limits)
{
    int audioStreams = 0;
    for (unsigned i = 0; i < m_format->nb_streams; ++i) {
        AVStream* stream = m_format->streams[i];
        const bool isCover = (stream->disposition & AV_DISPOSITION_ATTACHED_PIC) != 0;
        if (stream->codecpar->codec_type == AVMEDIA_TYPE_AUDIO)
            ++audioStreams;
        if (!m_stream && stream->codecpar->codec_type == AVMEDIA_TYPE_VIDEO && !isCover)
            m_stream = stream;
    }
    if (!m_stream)
        return refusal(ErrorCode::VideoWithoutPictures, {},
                       {{"audioStreams", std::to_string(audioStreams)}});
    for (unsigned i = 0; i < m_format->nb_streams; ++i) {
        if (m_format->streams[i] != m_stream)
            m_format->streams[i]->discard = AVDISCARD_ALL;
    }
    m_codec = avcodec_find_decoder(m_stream->codecpar->codec_id);
    if (!m_codec)
        return refusal(ErrorCode::VideoUnsupported, avcodec_get_name(m_stream->codecpar->codec_id));
    const AVCodecParameters& size = *m_stream->codecpar;
    if (size.width <= 0 || size.height <= 0)
        return refusal(ErrorCode::VideoDamaged, "nothing says how large its pictures are",
                       {{"lacks", "beginning"}});
    return checkSize(size.width, size.height, limits, name());
}

Container::Listed Container::listed() const
{
    Listed listed;
    // In fragments come frames that nothing lists before.
    if (!std::string_view(m_format->iformat->name).starts_with("mov,") || m_stream->nb_frames <= 0)
        return listed;
    listed.kept = avformat_index_get_entries_count(m_stream);
    for (int i = 0; i < listed.kept; ++i) {
        const AVIndexEntry& entry = *avformat_index_get_entry(m_stream, i);
        listed.shown += (entry.flags & AVINDEX_DISCARD_FRAME) == 0 ? 1 : 0;
    }
    return listed;
}

Result<std::unique_ptr<Container>> Container::open(std::shared_ptr<const ClipBytes> bytes,
                                                   const DecodeLimits& limits,
                                                   const StopToken& stop)
{
    auto container = openAs(bytes, limits, stop, false);
    if (!container)
        return container;
    const Listed edited = (*container)->listed();
    const bool hidesSome =
        edited.shown < edited.kept || edited.kept < (*container)->stream().nb_frames;
    if (!hidesSome)
        return container;
    auto whole = openAs(bytes, limits, stop, true);
    if (!whole)
        return whole.error().code == ErrorCode::Cancelled ? std::move(whole) : std::move(container);
    // A header can announce more frames than its table lists.
    const std::int64_t there = (*whole)->listed().kept;
    if (showsHardlyAny(edited.shown, there))
        return whole;
    (*container)->m_leftOut = std::max<std::int64_t>(0, there - edited.kept);
    return container;
}

Result<std::unique_ptr<Container>> Container::openAs(const std::shared_ptr<const ClipBytes>& bytes,
                                                     const DecodeLimits& limits,
                                                     const StopToken& stop, bool isWithoutEdits)
{
    std::unique_ptr<Container> container(new Container(bytes, isWithoutEdits));
    container->obey(stop);
    if (const auto opened = container->openFormat(); !opened)
        return passOn(opened);
    if (const auto chosen = container->chooseStream(limits); !chosen)
        return passOn(chosen);
    return container;
}

int Container::next(AVPacket& packet)
{
    for (;;) {
        const int read = av_read_frame(m_format.get(), &packet);
        if (read < 0 || packet.stream_index == m_stream->index)
            return read;
        av_packet_unref(&packet);
        if (m_source.stop.stop_requested()) {
            m_source.fault = Error{ErrorCode::Cancelled, Stage::Decoding, name(), {}, {}};
            return AVERROR_EXIT;
        }
    }
}

bool Container::seek(std::int64_t time)
{
    return av_seek_frame(m_format.get(), m_stream->index, time, AVSEEK_FLAG_BACKWARD) >= 0;
}

} // namespace semblance::imagery
