// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/video/FrameOrigin.h"

#include "foundation/Utf8Name.h"
#include "foundation/imaging/PngText.h"

#include <charconv>
#include <cmath>
#include <filesystem>
#include <map>

namespace semblance::imagery {

namespace {

std::string ratioText(const Ratio& ratio)
{
    return std::to_string(ratio.over) + "/" + std::to_string(ratio.under);
}

/// "25", "30000/1001".
std::string rateText(const Ratio& rate)
{
    return rate.under == 1 ? std::to_string(rate.over) : ratioText(rate);
}

/// Of time and PTS; empty of those that the clip states.
std::string doubtText(const FrameOrigin& origin)
{
    switch (origin.timeDoubt) {
    case TimeDoubt::None:
        break;
    case TimeDoubt::OneTime:
        return "made up, with the PTS: the clip gives all frames one time";
    case TimeDoubt::AssumedRate:
        return "not stated by the clip, reckoned at an assumed " + rateText(origin.assumedRate) +
               " frames per second";
    case TimeDoubt::ClockJumpsBack:
        return "counted on, with the PTS, from where the clip's clock jumps back";
    case TimeDoubt::OtherLength:
        return "not to be relied on: they contradict the length that the clip states";
    }
    return {};
}

/// By the clip's own clock, where that says something else.
std::string clockText(const FrameOrigin& origin)
{
    const auto seconds = clockSecondsOf(origin);
    return seconds ? clipTimeText(*seconds) : std::string();
}

/// Which doubt is meant by that text; of an unknown one that times are not to be relied on.
TimeDoubt doubtIn(const std::string& text)
{
    FrameOrigin origin;
    for (const TimeDoubt doubt : kTimeDoubts) {
        origin.timeDoubt = doubt;
        if (doubtText(origin) == text)
            return doubt;
    }
    return TimeDoubt::OtherLength;
}

std::string yesOrNo(bool is)
{
    return is ? "yes" : "no";
}

std::string sizeText(const SizePx& size)
{
    return std::to_string(size.width) + "x" + std::to_string(size.height);
}

/// "10, rounded to 8"; empty where nothing is rounded.
std::string bitsText(int bits)
{
    constexpr int kWritten = 8;
    return bits > kWritten ? std::to_string(bits) + ", rounded to " + std::to_string(kWritten)
                           : std::string();
}

/// "1, 2"; numbers of streams as VideoFacts has them.
std::string streamsText(const std::vector<OtherPictures>& others)
{
    std::string text;
    for (const OtherPictures& other : others)
        text += (text.empty() ? "" : ", ") + std::to_string(other.stream);
    return text;
}

} // namespace

FrameOrigin originOf(const VideoFile& video, const VideoFrame& frame, const Sha256& clip)
{
    FrameOrigin origin;
    origin.clipName = utf8Name(std::filesystem::path(video.name()).filename().string());
    origin.clip = clip;
    origin.frame = frame.number;
    origin.frames = video.index().size();
    origin.pts = frame.pts;
    origin.timeBase = video.index().timeBase();
    origin.seconds = frame.seconds;
    origin.timeDoubt = timeDoubtOf(video.facts(), video.index());
    if (origin.timeDoubt == TimeDoubt::AssumedRate)
        origin.assumedRate = video.facts().assumedRate;
    origin.timeCode = frame.timeCode.value_or(std::string());
    origin.container = video.facts().container;
    origin.codec = video.facts().codec;
    origin.storedSize = frame.storedSize;
    origin.orientation = video.facts().orientation;
    origin.pixelAspect = video.facts().pixelAspect;
    origin.isKey = frame.isKey;
    origin.isConcealed = frame.isConcealed;
    origin.fieldOrder = frame.fieldOrder;
    origin.matrix = frame.matrix;
    origin.isMatrixAssumed = frame.isMatrixAssumed;
    origin.isFullRange = frame.isFullRange;
    return origin;
}

std::optional<FrameOrigin> statedOrigin(std::span<const std::byte> png)
{
    std::map<std::string, std::string> texts;
    for (PngText& text : pngTexts(png))
        texts.try_emplace(std::move(text.key), std::move(text.value));
    const std::string& number = texts["Semblance:Frame"];
    const auto clip = Sha256::fromHex(texts["Semblance:Clip-SHA256"]);
    const auto seconds = clipTimeOf(texts["Semblance:Time"]);
    FrameOrigin origin;
    const char* end = number.data() + number.size();
    const auto [rest, fault] = std::from_chars(number.data(), end, origin.frame);
    if (!clip || !seconds || fault != std::errc() || rest != end)
        return std::nullopt;
    origin.clip = *clip;
    origin.clipName = texts["Semblance:Clip"];
    origin.seconds = *seconds;
    origin.timeDoubt = doubtIn(texts["Semblance:Times"]);
    return origin;
}

std::optional<double> clockSecondsOf(const FrameOrigin& origin)
{
    constexpr double kNoticed = 0.1;
    if (origin.timeDoubt != TimeDoubt::None || !origin.timeBase.isKnown())
        return std::nullopt;
    const double seconds = double(origin.pts) * origin.timeBase.value();
    return std::abs(seconds - origin.seconds) >= kNoticed ? std::optional(seconds) : std::nullopt;
}

std::vector<OriginFact> factsOf(const FrameOrigin& origin)
{
    std::vector<OriginFact> facts = {
        {"Semblance:Clip", origin.clipName},
        {"Semblance:Clip-SHA256", origin.clip.hex()},
        {"Semblance:Frame", std::to_string(origin.frame)},
        {"Semblance:Frames", std::to_string(origin.frames)},
        {"Semblance:Time", clipTimeText(origin.seconds)},
        {"Semblance:PTS", std::to_string(origin.pts)},
        {"Semblance:Time-Base", ratioText(origin.timeBase)},
        {"Semblance:Time-Code", origin.timeCode},
        {"Semblance:Container", origin.container},
        {"Semblance:Codec", origin.codec},
        {"Semblance:Stored-Size", sizeText(origin.storedSize)},
        {"Semblance:Orientation", std::to_string(static_cast<int>(origin.orientation))},
        {"Semblance:Pixel-Aspect",
         origin.pixelAspect.isKnown() ? ratioText(origin.pixelAspect) : std::string()},
        {"Semblance:Key-Frame", yesOrNo(origin.isKey)},
        // That it is whole nobody can say: decoders overlook faults.
        {kConcealedText, origin.isConcealed ? kIsConcealed : "not reported"},
        {"Semblance:Field-Order", std::string(name(origin.fieldOrder))},
        {"Semblance:Colour-Matrix", origin.matrix},
        {"Semblance:Colour-Matrix-Assumed", yesOrNo(origin.isMatrixAssumed)},
        {"Semblance:Full-Range", yesOrNo(origin.isFullRange)},
        {"Semblance:Times", doubtText(origin)},
        {"Semblance:Clock-Of-Clip", clockText(origin)},
    };
    std::erase_if(facts, [](const OriginFact& fact) { return fact.value.empty(); });
    return facts;
}

std::vector<OriginFact> pictureFactsOf(const FrameOrigin& origin, const VideoFacts& video)
{
    std::vector<OriginFact> facts = factsOf(origin);
    if (std::string bits = bitsText(video.colour.bitsPerChannel); !bits.empty())
        facts.push_back({"Semblance:Bits-Per-Channel", std::move(bits)});
    if (!video.otherPictures.empty()) {
        facts.push_back({"Semblance:Video-Stream", std::to_string(video.shownStream)});
        facts.push_back({"Semblance:Other-Video-Streams", streamsText(video.otherPictures)});
    }
    if (video.isEditListIgnored)
        facts.push_back(
            {"Semblance:Edit-List", "not obeyed, it shows none or hardly any of the frames"});
    return facts;
}

} // namespace semblance::imagery
