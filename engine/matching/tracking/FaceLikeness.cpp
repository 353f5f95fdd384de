// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/tracking/FaceLikeness.h"

#include "matching/pipeline/FacePipeline.h"

#include <algorithm>

namespace semblance::matching {

namespace {

Result<SeenTemplates> readFace(const FacePipeline& engine, const Photograph& photograph,
                               const DetectedFace& face, const StopToken& stop)
{
    const auto located = engine.locateKnown(photograph, face);
    if (!located)
        return passOn(located);
    auto templates = engine.templates(photograph, *located, stop);
    if (!templates && templates.error().code == ErrorCode::FaceTooSmall)
        return SeenTemplates();
    if (!templates)
        return passOn(templates);
    return std::make_shared<const ProbeTemplates>(
        ProbeTemplates{std::move(*templates), located->landmarks.interEyeDistancePx()});
}

} // namespace

FaceLikeness likenessOf(const FacePipeline& engine)
{
    FaceLikeness likeness;
    likeness.read = [&engine](const Photograph& photograph, const DetectedFace& face,
                              const StopToken& stop) {
        return readFace(engine, photograph, face, stop);
    };
    likeness.score = [&engine](const ProbeTemplates& a, const ProbeTemplates& b) -> Result<double> {
        const double coarser = std::min(a.interEyePx, b.interEyePx);
        const auto score = coarsenessOf(coarser) > 0
                               ? engine.fusion().forProbe(coarser).compare(a.templates, b.templates)
                               : engine.fusion().compare(a.templates, b.templates);
        if (!score)
            return passOn(score);
        return score->fused;
    };
    return likeness;
}

} // namespace semblance::matching
