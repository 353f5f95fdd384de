// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "foundation/Result.h"
#include "foundation/StopToken.h"
#include "foundation/crypto/Sha256.h"
#include "foundation/imaging/DecodeLimits.h"
#include "foundation/imaging/Image.h"
#include "imagery/video/FrameFaults.h"
#include "imagery/video/FrameIndex.h"
#include "imagery/video/FrameScan.h"
#include "imagery/video/VideoFacts.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace semblance::imagery {

class ClipBytes;

/// One frame with what is known of it.
struct VideoFrame
{
    /// From 0, in the order of showing.
    std::size_t number = 0;
    /// As the index has it, and since the first frame.
    std::int64_t pts = 0;
    double seconds = 0;
    /// As it is to be viewed: the file's quarter turn, which moves pixels and changes none, is
    /// carried out. Pixels need not be square, see VideoFacts::pixelAspect.
    Image image;
    /// Before the turn.
    SizePx storedSize;
    bool isKey = false;
    /// Its own data are not whole, or a fault in them was noticed: parts of the picture may be made
    /// up. False is no proof of the contrary: decoders overlook faults, that of H.265 most.
    bool isDamaged = false;
    /// That, or a frame since the last key frame, or that one, is damaged or missing, and this one
    /// may be built on it: parts of the picture may be made up.
    bool isConcealed = false;
    bool isInterlaced = false;
    FieldOrder fieldOrder = FieldOrder::Unknown;
    /// What took it to RGB: "bt709"; assumed where the stream does not say.
    std::string matrix;
    bool isMatrixAssumed = false;
    bool isFullRange = false;
    /// Empty where the file has no start time code, or no even rate by which to count on.
    std::optional<std::string> timeCode;

    /// Empty where nothing is known against it.
    std::optional<FrameDoubt> doubt() const
    {
        return isDamaged     ? std::optional(FrameDoubt::Damaged)
               : isConcealed ? std::optional(FrameDoubt::MaybeBuiltOnDamage)
                             : std::nullopt;
    }
};

struct VideoLimits
{
    DecodeLimits frame;
    /// Of decoded frames that are kept for steps back.
    std::size_t cacheBytes = std::size_t{96} << 20;
};

/// A video file, opened at once whatever its length and never held in memory: bytes are read where
/// frames are asked for. The path is a file's, never an address; nothing else is ever opened.
/// Several may be open on one file. One thread at a time, which need not be the same; `scan` and
/// `sha256` may run beside it in others.
class VideoFile
{
public:
    /// Reads the header. Fails: FileNotFound, FileUnreadable (with the fact "changed" where it is
    /// being written to, see ClipBytes::unchanged), ImageEmpty (0 bytes),
    /// VideoNotRecognised, VideoWithoutPictures (sound alone; fact "audioStreams"),
    /// VideoUnsupported, VideoDamaged, ImageTooLarge, OutOfMemory, Cancelled.
    static Result<std::unique_ptr<VideoFile>> open(const std::filesystem::path& path,
                                                   const VideoLimits& limits = {},
                                                   const StopToken& stop = {});
    /// The same bytes with a decoder of its own: the path, where something else may stand by now,
    /// is not opened anew. `useIndex` is still to be called. Thread-safe. Fails: as `open`.
    Result<std::unique_ptr<VideoFile>> again(const VideoLimits& limits = {},
                                             const StopToken& stop = {}) const;
    ~VideoFile();
    VideoFile(const VideoFile&) = delete;
    VideoFile& operator=(const VideoFile&) = delete;

    /// The path as it was given.
    const std::string& name() const;
    const VideoFacts& facts() const;

    /// Lists every frame, by reading the file once; progress counts bytes. See FrameScan.h.
    /// Thread-safe. Fails: as `open`. A file that stops early is no failure: FrameIndex::damage.
    Result<std::shared_ptr<const FrameIndex>> scan(const StopToken& stop = {},
                                                   const ProgressSink& progress = {},
                                                   const IndexSink& part = {}) const;
    /// Of the bytes from which frames came, those before and those after: where the file was
    /// changed since it was opened there is none. Thread-safe. Fails: FileUnreadable (also with the
    /// fact "changed"), Cancelled.
    Result<Sha256> sha256(const StopToken& stop = {}, const ProgressSink& progress = {}) const;

    /// From now on frames are numbered by `index`, which is this file's, whole or a part.
    void useIndex(std::shared_ptr<const FrameIndex> index);
    const FrameIndex& index() const;

    /// Of that frame: counted on from the file's start time code. Empty where there is none, or
    /// the rate is variable.
    std::optional<std::string> timeCodeOf(std::size_t number) const;

    /// Exactly frame `number` of the index, whichever was asked for before: decoding begins at the
    /// key frame that it needs, or goes on where it is. Where the decoder had to conceal something
    /// it begins once more further back. Fails: FrameNotFound (facts "frame", "frames",
    /// "lastSeconds"; beyond the end, or nothing comes out of the decoder for it), FileUnreadable
    /// (with the fact "changed" where the file is no longer as it was opened), VideoUnsupported,
    /// ImageTooLarge, OutOfMemory, BackendFailed, Cancelled.
    Result<VideoFrame> frame(std::size_t number, const StopToken& stop = {});

private:
    class Reader;
    static Result<std::unique_ptr<VideoFile>> of(const std::shared_ptr<const ClipBytes>& bytes,
                                                 const VideoLimits& limits, const StopToken& stop);
    Result<VideoFrame> decoded(std::size_t number, const StopToken& stop);
    explicit VideoFile(std::unique_ptr<Reader> reader);

    std::unique_ptr<Reader> m_reader;
};

} // namespace semblance::imagery
