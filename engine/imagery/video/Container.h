// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "foundation/StopToken.h"
#include "foundation/imaging/DecodeLimits.h"
#include "imagery/video/AvHandles.h"
#include "imagery/video/AvLog.h"
#include "imagery/video/ClipBytes.h"

#include <memory>
#include <optional>

namespace semblance::imagery {

/// A video's file taken apart into packets of its first stream of pictures. Opens no other file and
/// no network, whatever the file asks for. An edit list by which none, or hardly any, of the
/// frames that the file lists is shown is not obeyed. One thread.
class Container
{
public:
    /// Fails: VideoNotRecognised, VideoWithoutPictures (fact "audioStreams"), VideoUnsupported,
    /// VideoDamaged (fact "lacks": "beginning" where what stands before its pictures is missing),
    /// ImageTooLarge, FileUnreadable, Cancelled.
    static Result<std::unique_ptr<Container>>
    open(std::shared_ptr<const ClipBytes> bytes, const DecodeLimits& limits, const StopToken& stop);

    AVFormatContext& format() { return *m_format; }
    AVStream& stream() { return *m_stream; }
    const AVCodec& codec() const { return *m_codec; }
    const std::string& name() const { return m_source.bytes->name(); }

    /// From now on reading ends early when `stop` is asked for.
    void obey(const StopToken& stop) { m_source.stop = stop; }
    /// The next packet of the stream into `packet`, which is empty before. 0, AVERROR_EOF, or
    /// another of the library's codes, after which reading may go on.
    int next(AVPacket& packet);
    /// To the last key packet whose time, in the stream's time base, is not after `time`, as far as
    /// the container can tell. False: it cannot.
    bool seek(std::int64_t time);
    /// How far into the file it has read, in bytes.
    std::int64_t position() const { return m_source.position; }
    std::int64_t size() const { return m_source.bytes->size(); }
    /// None or hardly any of its frames is shown by its edit list: it is read as if it had none.
    bool isWithoutEdits() const { return m_isWithoutEdits; }
    /// Frames that are in the file and that its edit list leaves out, so far from what is shown
    /// that decoding does not need them: no packet comes of them.
    std::int64_t leftOutByEdits() const { return m_leftOut; }
    /// What the library complained of while it was opened.
    const std::vector<Complaint>& complaints() const { return m_complaints; }
    /// What the file's system said when its bytes could not be read, or that it was stopped; empty
    /// while all went well.
    const std::optional<Error>& fault() const { return m_source.fault; }

private:
    struct Source
    {
        std::shared_ptr<const ClipBytes> bytes;
        std::int64_t position = 0;
        StopToken stop;
        std::optional<Error> fault;
    };

    Container(std::shared_ptr<const ClipBytes> bytes, bool isWithoutEdits);
    static Result<std::unique_ptr<Container>> openAs(const std::shared_ptr<const ClipBytes>& bytes,
                                                     const DecodeLimits& limits,
                                                     const StopToken& stop, bool isWithoutEdits);
    /// Frames of an MP4 or MOV file's own table: those that come out, and of them those that are to
    /// be shown.
    struct Listed
    {
        std::int64_t kept = 0;
        std::int64_t shown = 0;
    };
    Listed listed() const;
    Result<void> openFormat();
    Result<void> chooseStream(const DecodeLimits& limits);
    tl::unexpected<Error> refusal(ErrorCode code, std::string detail,
                                  std::vector<ErrorFact> facts = {}) const;
    static int readBytes(void* source, std::uint8_t* to, int size);
    static std::int64_t moveTo(void* source, std::int64_t offset, int whence);

    Source m_source;
    /// Outlives the format, which reads through it.
    AvInput m_input;
    AvFormat m_format;
    AVStream* m_stream = nullptr;
    const AVCodec* m_codec = nullptr;
    bool m_isWithoutEdits = false;
    std::int64_t m_leftOut = 0;
    std::vector<Complaint> m_complaints;
};

} // namespace semblance::imagery
