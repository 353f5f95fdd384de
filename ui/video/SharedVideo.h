// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/video/FrameOrigin.h"
#include "imagery/video/VideoFile.h"
#include "ui/widgets/ImagePyramid.h"

#include <memory>
#include <mutex>

namespace semblance::ui {

/// A frame ready to be shown. A value; the pixels are shared.
struct ShownFrame
{
    imagery::VideoFrame frame;
    std::shared_ptr<const ImagePyramid> pyramid;
};

/// An open video for which jobs queue up. Thread-safe.
class SharedVideo
{
public:
    explicit SharedVideo(std::unique_ptr<imagery::VideoFile> video) : m_video(std::move(video)) {}

    const imagery::VideoFacts& facts() const { return m_video->facts(); }
    /// Beside frames; see imagery::VideoFile.
    const imagery::VideoFile& file() const { return *m_video; }

    /// As imagery::VideoFile::frame of that index.
    Result<imagery::VideoFrame> frame(const std::shared_ptr<const imagery::FrameIndex>& index,
                                      std::size_t number, const StopToken& stop);
    /// With what a canvas needs. Fails: as frame.
    Result<ShownFrame> shownFrame(const std::shared_ptr<const imagery::FrameIndex>& index,
                                  std::size_t number, const StopToken& stop);
    /// Where such a frame comes from.
    imagery::FrameOrigin originOf(const imagery::VideoFrame& frame, const Sha256& clip);

private:
    std::mutex m_mutex;
    std::unique_ptr<imagery::VideoFile> m_video;
    std::shared_ptr<const imagery::FrameIndex> m_index;
};

/// The bytes of `video` once more with an index that is known, for work that goes through them
/// once: few decoded frames are kept. Blocking. Fails: as imagery::VideoFile::again.
Result<std::unique_ptr<imagery::VideoFile>>
openAgain(const SharedVideo& video, std::shared_ptr<const imagery::FrameIndex> index,
          const StopToken& stop);

} // namespace semblance::ui
