// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Geometry.h"
#include "foundation/imaging/Orientation.h"
#include "imagery/video/AvLog.h"
#include "imagery/video/ClipTime.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace semblance::imagery {

/// In which order the two halves of an interlaced frame were taken.
enum class FieldOrder
{
    Unknown,
    Progressive,
    TopFirst,
    BottomFirst,
};

/// "unknown", "progressive", "topFirst", "bottomFirst": for records.
std::string_view name(FieldOrder order);

/// How colours are written. The words are those of FFmpeg ("bt709", "tv"); empty where the file
/// does not say.
struct ColourFacts
{
    /// From Y'CbCr to R'G'B': "bt709", "smpte170m" (BT.601).
    std::string matrix;
    /// "tv": 16–235, "pc": 0–255.
    std::string range;
    std::string primaries;
    std::string transfer;
    /// "yuv420p": layout and depth of samples.
    std::string pixelFormat;
    int bitsPerChannel = 8;
    /// No matrix is to be undone.
    bool isRgb = false;

    friend bool operator==(const ColourFacts&, const ColourFacts&) = default;
};

/// A stream of pictures beside the one that is shown.
struct OtherPictures
{
    /// In the file, from 0, among all streams.
    int stream = 0;
    std::string codec;
    SizePx size;
    std::optional<double> seconds;

    friend bool operator==(const OtherPictures&, const OtherPictures&) = default;
};

/// What a video file says of itself and of its first stream of pictures, known as soon as it is
/// open. What it does not say is empty.
struct VideoFacts
{
    /// "mov,mp4,m4a,3gp,3g2,mj2", and in words: "QuickTime / MOV".
    std::string container;
    std::string containerWords;
    /// "h264", and "High" where the codec has profiles.
    std::string codec;
    std::string codecWords;
    std::string profile;
    std::uint64_t fileBytes = 0;
    /// As it is stored, before `orientation`; single frames can have another one.
    SizePx size;
    /// Width over height of one pixel; unknown counts as square.
    Ratio pixelAspect;
    /// By quarter turns and mirroring; how the file says that it is to be viewed.
    Orientation orientation = Orientation::TopLeft;
    /// The file asks for a turn that is none of those: it is not carried out.
    bool hasOddRotation = false;
    /// Frames a second: as the header says on average, and the rate of the stream's clock.
    Ratio averageRate;
    Ratio statedRate;
    /// Neither the container nor the stream states times, nor a rate: all times are reckoned by
    /// this one, which is assumed. Empty where they are stated.
    Ratio assumedRate;
    FieldOrder fieldOrder = FieldOrder::Unknown;
    /// As stated; empty where it is not.
    std::optional<double> durationSeconds;
    /// That is the whole file's; another stream, such as the sound, may be the longer one.
    bool isDurationOfFile = false;
    /// As an MP4 or MOV file states it for all that it plays; empty where it does not.
    std::optional<double> playedSeconds;
    std::optional<std::size_t> declaredFrames;
    /// The time code of the first frame, "10:00:00:00".
    std::string startTimeCode;
    /// When it was made, in the file's own words; recorders' clocks are often wrong.
    std::string creationTime;
    ColourFacts colour;
    /// The one that is shown, from 0, among all streams of the file, and the others of pictures.
    int shownStream = 0;
    std::vector<OtherPictures> otherPictures = {};
    /// By its edit list none or hardly any of its frames is shown: they are read without it.
    bool isEditListIgnored = false;
    int videoStreams = 0;
    int audioStreams = 0;
    /// While it was opened.
    std::vector<Complaint> complaints;

    bool areTimesAssumed() const { return assumedRate.isKnown(); }

    friend bool operator==(const VideoFacts&, const VideoFacts&) = default;
};

} // namespace semblance::imagery
