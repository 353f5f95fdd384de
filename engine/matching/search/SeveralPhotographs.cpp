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

/// What two of one picture score together at least, as a share of what it scores with itself.
/// Development data, the default engine (with the pack omz within 0.01 of it): of 6,014 pairs of
/// different photographs of one person (LFW) all stay below it but two, which are one picture in
/// other colours. Portraits of one sitting and frames of a clip that follow each other reach it
/// more often, which is why the sentence names stills of one instant. Of 25 LFW portraits at 0.6 of
/// their size and JPEG quality 70, as messengers send them, 21 reach it, and 2 would reach 0.98.
constexpr double kOnePicture = 0.95;

/// As the coarser of the two asks for.
Result<double> scoreOf(const ProbeTemplates& one, const ProbeTemplates& other,
                       const ScoreFusion& fusion)
{
    const double coarserPx = std::min(one.interEyePx, other.interEyePx);
    const auto score = fusion.forProbe(coarserPx).compare(one.templates, other.templates);
    if (!score)
        return passOn(score);
    return score->fused;
}

} // namespace

Result<std::optional<double>> asOnePicture(const ProbeTemplates& one, const ProbeTemplates& other,
                                           const ScoreFusion& fusion)
{
    const auto score = scoreOf(one, other, fusion);
    if (!score)
        return passOn(score);
    const double coarserPx = std::min(one.interEyePx, other.interEyePx);
    const auto itself = scoreOf({one.templates, coarserPx}, one, fusion);
    if (!itself)
        return passOn(itself);
    return *score >= kOnePicture * *itself ? std::optional(*score) : std::nullopt;
}

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

Result<std::vector<PhotographPair>> savedTwice(const std::vector<ProbeTemplates>& photographs,
                                               const ScoreFusion& fusion)
{
    std::vector<PhotographPair> pairs;
    for (std::size_t b = 1; b < photographs.size(); ++b) {
        for (std::size_t a = 0; a < b; ++a) {
            const auto score = asOnePicture(photographs[a], photographs[b], fusion);
            if (!score)
                return passOn(score);
            if (*score) {
                pairs.push_back({a, b, **score});
                break;
            }
        }
    }
    return pairs;
}

Result<std::optional<PhotographPair>> leastAlike(const std::vector<ProbeTemplates>& photographs,
                                                 const ScoreFusion& fusion)
{
    std::optional<PhotographPair> least;
    for (std::size_t a = 0; a < photographs.size(); ++a) {
        for (std::size_t b = a + 1; b < photographs.size(); ++b) {
            const auto score = scoreOf(photographs[a], photographs[b], fusion);
            if (!score)
                return passOn(score);
            if (!least || *score < least->score)
                least = PhotographPair{a, b, *score};
        }
    }
    return least;
}

} // namespace semblance::matching
