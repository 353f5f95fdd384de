// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/tracking/TrackProbe.h"

#include "matching/search/SeveralPhotographs.h"

#include <optional>

namespace semblance::matching {

namespace {

Result<ProbeTemplates> templatesOf(FrameSource& frames, const FacePipeline& engine,
                                   const BestFrame& best, const StopToken& stop)
{
    const auto shown = frames.frame(best.point.frame, stop);
    if (!shown)
        return passOn(shown);
    Photograph photograph;
    photograph.stored = shown->image;
    photograph.name = frames.name();
    auto templates = engine.templates(photograph, best.located, stop);
    if (!templates)
        return passOn(templates);
    return ProbeTemplates{std::move(*templates), best.located.landmarks.interEyeDistancePx()};
}

bool mayBeLeftOut(ErrorCode code)
{
    return code == ErrorCode::FaceTooSmall || code == ErrorCode::FrameNotFound;
}

} // namespace

Result<ProbeTemplates> trackProbe(FrameSource& frames, const FacePipeline& engine,
                                  const std::vector<BestFrame>& best, const StopToken& stop)
{
    std::vector<ProbeTemplates> photographs;
    std::optional<Error> leftOut;
    for (const BestFrame& frame : best) {
        auto one = templatesOf(frames, engine, frame, stop);
        if (one)
            photographs.push_back(std::move(*one));
        else if (mayBeLeftOut(one.error().code))
            leftOut = one.error();
        else
            return passOn(one);
    }
    if (!photographs.empty())
        return asOneProbe(photographs);
    if (leftOut)
        return tl::unexpected<Error>(std::move(*leftOut));
    return failure(ErrorCode::FrameNotFound, Stage::Templates, frames.name());
}

} // namespace semblance::matching
