// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/search/SeveralPhotographs.h"

#include "matching/templates/TemplateFusion.h"

#include <algorithm>

namespace semblance::matching {

Result<ProbeTemplates> asOneProbe(const std::vector<ProbeTemplates>& photographs)
{
    std::vector<FaceTemplates> templates;
    double interEyePx = 0;
    for (const ProbeTemplates& photograph : photographs) {
        templates.push_back(photograph.templates);
        interEyePx += photograph.interEyePx;
    }
    auto fused = fuseTemplates(templates);
    if (!fused)
        return passOn(fused);
    return ProbeTemplates{std::move(*fused), interEyePx / static_cast<double>(photographs.size())};
}

Result<std::optional<PhotographPair>> leastAlike(const std::vector<ProbeTemplates>& photographs,
                                                 const ScoreFusion& fusion)
{
    std::optional<PhotographPair> least;
    for (std::size_t a = 0; a < photographs.size(); ++a) {
        for (std::size_t b = a + 1; b < photographs.size(); ++b) {
            const ProbeTemplates& one = photographs[a];
            const ProbeTemplates& other = photographs[b];
            const double coarserPx = std::min(one.interEyePx, other.interEyePx);
            const auto score =
                fusion.forProbe(coarserPx).compare(one.templates, other.templates);
            if (!score)
                return passOn(score);
            if (!least || score->fused < least->score)
                least = PhotographPair{a, b, score->fused};
        }
    }
    return least;
}

} // namespace semblance::matching
