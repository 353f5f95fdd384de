// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/video/TimeCode.h"

#include "imagery/video/AvLog.h"

extern "C" {
#include <libavutil/timecode.h>
}

#include <array>
#include <limits>

namespace semblance::imagery {

std::optional<std::string> timeCodeOf(const std::string& start, Ratio rate, std::size_t number)
{
    if (!rate.isKnown() || rate.over > std::numeric_limits<int>::max() ||
        rate.under > std::numeric_limits<int>::max() ||
        number > std::size_t(std::numeric_limits<int>::max() / 2))
        return std::nullopt;
    const AvLog silent;
    AVTimecode code = {};
    const AVRational frames{static_cast<int>(rate.over), static_cast<int>(rate.under)};
    if (av_timecode_init_from_string(&code, frames, start.c_str(), nullptr) < 0)
        return std::nullopt;
    std::array<char, AV_TIMECODE_STR_SIZE> text = {};
    return av_timecode_make_string(&code, text.data(), static_cast<int>(number));
}

} // namespace semblance::imagery
