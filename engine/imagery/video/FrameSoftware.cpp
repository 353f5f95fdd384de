// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/video/FrameSoftware.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libswscale/swscale.h>
}

namespace semblance::imagery {

namespace {

std::string versionText(unsigned version)
{
    return std::to_string(AV_VERSION_MAJOR(version)) + "." +
           std::to_string(AV_VERSION_MINOR(version)) + "." +
           std::to_string(AV_VERSION_MICRO(version));
}

} // namespace

std::vector<OriginFact> frameSoftware()
{
    return {{"libavformat", versionText(avformat_version())},
            {"libavcodec", versionText(avcodec_version())},
            {"libswscale", versionText(swscale_version())}};
}

OriginFact softwareFact(const std::string& program)
{
    std::string all = program;
    for (const OriginFact& library : frameSoftware())
        all += ", " + library.key + " " + library.value;
    return {"Semblance:Software", all};
}

} // namespace semblance::imagery
