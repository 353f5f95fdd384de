// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/search/SeveralPhotographs.h"

#include "matching/templates/TemplateFusion.h"

#include <algorithm>

namespace semblance::matching {

namespace {

/// What a coarse photograph counts for, one that is not counting 1. Of one of each, searched
/// together on development data, a quarter to a half was best: see RESULTS.md.
constexpr double kWeightOfCoarse = 0.35;

double weightOf(double coarseness)
{
    return 1 - coarseness * (1 - kWeightOfCoarse);
}

} // namespace

Result<ProbeTemplates> asOneProbe(const std::vector<ProbeTemplates>& photographs)
{
    if (photographs.size() == 1)
        return photographs.front();
    std::vector<FaceTemplates> templates;
    std::vector<double> weights;
    double total = 0;
    double coarse = 0;
    for (const ProbeTemplates& photograph : photographs) {
        const double coarseness = coarsenessOf(photograph.interEyePx);
        templates.push_back(photograph.templates);
        weights.push_back(weightOf(coarseness));
        total += weights.back();
        coarse += weights.back() * coarseness;
    }
    auto fused = fuseTemplates(templates, weights);
    if (!fused)
        return passOn(fused);
    return ProbeTemplates{std::move(*fused), interEyePxOf(coarse / total)};
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
