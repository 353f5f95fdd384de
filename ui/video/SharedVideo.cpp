// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/video/SharedVideo.h"

namespace semblance::ui {

Result<imagery::VideoFrame>
SharedVideo::frame(const std::shared_ptr<const imagery::FrameIndex>& index, std::size_t number,
                   const StopToken& stop)
{
    const std::lock_guard lock(m_mutex);
    if (m_index != index) {
        m_index = index;
        m_video->useIndex(index);
    }
    return m_video->frame(number, stop);
}

Result<ShownFrame> SharedVideo::shownFrame(const std::shared_ptr<const imagery::FrameIndex>& index,
                                           std::size_t number, const StopToken& stop)
{
    auto one = frame(index, number, stop);
    if (!one)
        return passOn(one);
    auto pyramid = ImagePyramid::build(one->image, Orientation::TopLeft);
    return ShownFrame{std::move(*one), std::move(pyramid)};
}

imagery::FrameOrigin SharedVideo::originOf(const imagery::VideoFrame& frame, const Sha256& clip)
{
    const std::lock_guard lock(m_mutex);
    return imagery::originOf(*m_video, frame, clip);
}

Result<std::unique_ptr<imagery::VideoFile>>
openAgain(const SharedVideo& video, std::shared_ptr<const imagery::FrameIndex> index,
          const StopToken& stop)
{
    imagery::VideoLimits limits;
    limits.cacheBytes = std::size_t{16} << 20;
    auto again = video.file().again(limits, stop);
    if (again)
        (*again)->useIndex(std::move(index));
    return again;
}

} // namespace semblance::ui
