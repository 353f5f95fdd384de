// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/tracking/VideoFrames.h"

namespace semblance::matching {

std::size_t VideoFrames::count() const
{
    return m_video.index().size();
}

double VideoFrames::secondsOf(std::size_t frame) const
{
    return m_video.index().secondsOf(frame);
}

std::string VideoFrames::name() const
{
    return m_video.name();
}

Result<SourceFrame> VideoFrames::frame(std::size_t number, const StopToken& stop)
{
    auto one = m_video.frame(number, stop);
    if (!one)
        return passOn(one);
    return SourceFrame{std::move(one->image), one->doubt()};
}

} // namespace semblance::matching
