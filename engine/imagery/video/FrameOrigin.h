// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/crypto/Sha256.h"
#include "imagery/video/TimeDoubt.h"
#include "imagery/video/VideoFile.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace semblance::imagery {

/// Where a frame that was taken out comes from: enough to find it again in the same bytes.
struct FrameOrigin
{
    /// Of the clip: its file's name without the folder, and its bytes.
    std::string clipName;
    Sha256 clip;
    /// From 0, of so many.
    std::size_t frame = 0;
    std::size_t frames = 0;
    /// In units of `timeBase` seconds as the file has it, and since the first frame.
    std::int64_t pts = 0;
    Ratio timeBase;
    double seconds = 0;
    /// Whether these two are the clip's own.
    TimeDoubt timeDoubt = TimeDoubt::None;
    /// Frames per second, as VideoFacts::assumedRate; of AssumedRate alone.
    Ratio assumedRate = {};
    /// Empty where the file has none.
    std::string timeCode;
    std::string container;
    std::string codec;
    SizePx storedSize;
    /// Carried out when it was taken out; EXIF's number.
    Orientation orientation = Orientation::TopLeft;
    Ratio pixelAspect;
    bool isKey = false;
    /// Reported as damaged, or perhaps built on a damaged one: VideoFrame::isConcealed. False is no
    /// proof of the contrary.
    bool isConcealed = false;
    FieldOrder fieldOrder = FieldOrder::Unknown;
    std::string matrix;
    bool isMatrixAssumed = false;
    bool isFullRange = false;

    friend bool operator==(const FrameOrigin&, const FrameOrigin&) = default;
};

/// `frame` of `video`, whose bytes have that hash.
FrameOrigin originOf(const VideoFile& video, const VideoFrame& frame, const Sha256& clip);

/// What the file of a frame says of it by pictureFactsOf, as far as it is needed to tell frames of
/// one recording: clip, its name, frame, seconds and what is against those. Anybody can write that.
/// Empty where it does not name a clip's hash, frame and time.
std::optional<FrameOrigin> statedOrigin(std::span<const std::byte> png);

/// When the frame is shown by the clip's own clock, where that had noticeably begun before its
/// first frame, from which FrameOrigin::seconds count: as where sound comes first. Empty where both
/// agree, or the clip's times are doubted.
std::optional<double> clockSecondsOf(const FrameOrigin& origin);

/// One named fact in words for records.
struct OriginFact
{
    std::string key;
    std::string value;
};

/// In a fixed order, named "Semblance:Clip-SHA256" and so on; what is empty is left out.
std::vector<OriginFact> factsOf(const FrameOrigin& origin);
/// The same for the picture that is made of it, with what was lost on the way (more than 8 bits per
/// channel), which of several streams of pictures it is from, and whether the file's edit list was
/// not obeyed.
std::vector<OriginFact> pictureFactsOf(const FrameOrigin& origin, const VideoFacts& video);

} // namespace semblance::imagery
