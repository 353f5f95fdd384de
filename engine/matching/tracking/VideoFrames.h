// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/video/VideoFile.h"
#include "matching/tracking/FrameSource.h"

namespace semblance::matching {

/// The frames of an open video by the index that it uses.
class VideoFrames final : public FrameSource
{
public:
    /// Borrowed; nobody else asks it for frames meanwhile.
    explicit VideoFrames(imagery::VideoFile& video) : m_video(video) {}

    std::size_t count() const override;
    double secondsOf(std::size_t frame) const override;
    std::string name() const override;
    Result<SourceFrame> frame(std::size_t number, const StopToken& stop) override;

private:
    imagery::VideoFile& m_video;
};

} // namespace semblance::matching
