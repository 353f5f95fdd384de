// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/video/VideoFile.h"

#include "foundation/Guarded.h"
#include "foundation/imaging/FormatSignature.h"
#include "imagery/video/ClipBytes.h"
#include "imagery/video/Container.h"
#include "imagery/video/FrameColours.h"
#include "imagery/video/FrameReader.h"
#include "imagery/video/StatedTimes.h"
#include "imagery/video/StreamFacts.h"
#include "imagery/video/TimeCode.h"

namespace semblance::imagery {

class VideoFile::Reader
{
public:
    Reader(std::shared_ptr<const ClipBytes> clip, std::unique_ptr<Container> container,
           VideoFacts known, const VideoLimits& allowed)
        : bytes(std::move(clip)), facts(std::move(known)), limits(allowed),
          frames(bytes, std::move(container), allowed.frame, allowed.cacheBytes)
    {
    }

    std::shared_ptr<const ClipBytes> bytes;
    VideoFacts facts;
    VideoLimits limits;
    FrameReader frames;
    FrameColours colours;
};

namespace {

FieldOrder orderOfFrame(const AVFrame& frame)
{
    if (!frame.interlaced_frame)
        return FieldOrder::Progressive;
    return frame.top_field_first ? FieldOrder::TopFirst : FieldOrder::BottomFirst;
}

tl::unexpected<Error> noFrame(const std::string& name, const FrameIndex& index, std::size_t number)
{
    std::vector<ErrorFact> facts = {{"frame", std::to_string(number)},
                                    {"frames", std::to_string(index.size())}};
    if (!index.isEmpty())
        facts.push_back({"lastSeconds", std::to_string(index.secondsOf(index.size() - 1))});
    return failure(ErrorCode::FrameNotFound, Stage::Decoding, name, {}, std::move(facts));
}

/// Of a picture under a video's name it is known what it is.
tl::unexpected<Error> namingPicture(Error error, const ClipBytes& bytes)
{
    constexpr std::size_t kHeadBytes = 256;
    Bytes head(kHeadBytes);
    head.resize(bytes.read(0, head).value_or(0));
    const auto format = formatOf(head);
    if (error.code == ErrorCode::VideoNotRecognised && format)
        error.facts.push_back({"picture", std::string(semblance::name(*format))});
    return tl::unexpected<Error>(std::move(error));
}

/// Rates that the library made up are none of the file's.
void assumeTimes(VideoFacts& facts, const AVStream& stream)
{
    facts.assumedRate = usualRate(stream);
    facts.averageRate = {};
    facts.statedRate = {};
}

/// What came of reading a file that was changed meanwhile says nothing, also where it failed.
template <typename T>
Result<T> ifUnchanged(const ClipBytes& bytes, Result<T> result)
{
    if (!result && result.error().code == ErrorCode::Cancelled)
        return result;
    if (const auto same = bytes.unchanged(); !same)
        return passOn(same);
    return result;
}

} // namespace

Result<std::unique_ptr<VideoFile>> VideoFile::open(const std::filesystem::path& path,
                                                   const VideoLimits& limits, const StopToken& stop)
{
    const auto bytes = ClipBytes::open(path);
    if (!bytes)
        return passOn(bytes);
    return of(*bytes, limits, stop);
}

Result<std::unique_ptr<VideoFile>> VideoFile::again(const VideoLimits& limits,
                                                    const StopToken& stop) const
{
    return of(m_reader->bytes, limits, stop);
}

Result<std::unique_ptr<VideoFile>> VideoFile::of(const std::shared_ptr<const ClipBytes>& bytes,
                                                 const VideoLimits& limits, const StopToken& stop)
{
    auto video =
        guarded(Stage::Decoding, bytes->name(), [&]() -> Result<std::unique_ptr<VideoFile>> {
            auto container = Container::open(bytes, limits.frame, stop);
            if (!container)
                return namingPicture(container.error(), *bytes);
            VideoFacts facts = factsOf((*container)->format(), (*container)->stream());
            facts.fileBytes = std::uint64_t(bytes->size());
            facts.complaints = (*container)->complaints();
            facts.isEditListIgnored = (*container)->isWithoutEdits();
            if (isRawStream((*container)->format())) {
                // What is read to find that out is not read again.
                const auto trial = Container::open(bytes, limits.frame, stop);
                if (!trial)
                    return passOn(trial);
                if (!statesTimes(**trial, limits.frame))
                    assumeTimes(facts, (*container)->stream());
            }
            return std::unique_ptr<VideoFile>(new VideoFile(
                std::make_unique<Reader>(bytes, std::move(*container), std::move(facts), limits)));
        });
    return ifUnchanged(*bytes, std::move(video));
}

VideoFile::VideoFile(std::unique_ptr<Reader> reader) : m_reader(std::move(reader))
{
}

VideoFile::~VideoFile() = default;

const std::string& VideoFile::name() const
{
    return m_reader->bytes->name();
}

const VideoFacts& VideoFile::facts() const
{
    return m_reader->facts;
}

Result<std::shared_ptr<const FrameIndex>>
VideoFile::scan(const StopToken& stop, const ProgressSink& progress, const IndexSink& part) const
{
    return ifUnchanged(*m_reader->bytes, guarded(Stage::Decoding, name(), [&] {
        return scanFrames(m_reader->bytes, m_reader->limits.frame, stop, progress, part);
    }));
}

Result<Sha256> VideoFile::sha256(const StopToken& stop, const ProgressSink& progress) const
{
    return m_reader->bytes->sha256(stop, progress);
}

void VideoFile::useIndex(std::shared_ptr<const FrameIndex> index)
{
    m_reader->frames.useIndex(std::move(index));
}

const FrameIndex& VideoFile::index() const
{
    return m_reader->frames.index();
}

std::optional<std::string> VideoFile::timeCodeOf(std::size_t number) const
{
    if (facts().startTimeCode.empty() || index().intervals().areVariable)
        return std::nullopt;
    return imagery::timeCodeOf(facts().startTimeCode, facts().averageRate, number);
}

Result<VideoFrame> VideoFile::frame(std::size_t number, const StopToken& stop)
{
    return ifUnchanged(*m_reader->bytes, decoded(number, stop));
}

Result<VideoFrame> VideoFile::decoded(std::size_t number, const StopToken& stop)
{
    const FrameIndex& index = this->index();
    if (number >= index.size())
        return noFrame(name(), index, number);
    return guarded(Stage::Decoding, name(), [&]() -> Result<VideoFrame> {
        const auto raw = m_reader->frames.frame(number, stop);
        if (!raw)
            return passOn(raw);
        if (!*raw)
            return noFrame(name(), index, number);
        const AVFrame& samples = *(*raw)->samples;
        const auto size = checkSize(samples.width, samples.height, m_reader->limits.frame, name());
        if (!size)
            return passOn(size);
        auto image = m_reader->colours.imageOf(samples, name());
        if (!image)
            return passOn(image);
        const UsedColours used = coloursUsedFor(samples);
        VideoFrame frame;
        frame.number = number;
        frame.pts = index[number].pts;
        frame.seconds = index.secondsOf(number);
        frame.image = upright(*image, facts().orientation);
        frame.storedSize = image->size();
        frame.isKey = index[number].isKey;
        frame.isDamaged = (*raw)->isDamaged || index[number].isDamaged;
        frame.isConcealed = (*raw)->isConcealed || frame.isDamaged;
        frame.isInterlaced = samples.interlaced_frame != 0;
        frame.fieldOrder = orderOfFrame(samples);
        frame.matrix = used.matrix;
        frame.isMatrixAssumed = used.isAssumed;
        frame.isFullRange = used.isFullRange;
        frame.timeCode = timeCodeOf(number);
        return frame;
    });
}

} // namespace semblance::imagery
