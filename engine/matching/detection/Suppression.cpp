// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/detection/Suppression.h"

#include <algorithm>
#include <tuple>

namespace semblance::matching {

bool isSameFace(const RectPx& a, const RectPx& b, const SuppressionRules& rules)
{
    const double common = intersection(a, b).area();
    if (common <= 0)
        return false;
    return common >= rules.overlap * (a.area() + b.area() - common) ||
           common >= rules.contained * std::min(a.area(), b.area());
}

bool comesFirst(const FaceCandidate& a, const FaceCandidate& b)
{
    const auto key = [](const FaceCandidate& c) {
        return std::tuple(-c.score, -c.box.area(), c.box.y, c.box.x, c.box.width, c.turn);
    };
    return key(a) < key(b);
}

std::vector<FaceCandidate> suppressed(std::vector<FaceCandidate> candidates,
                                      const SuppressionRules& rules)
{
    std::sort(candidates.begin(), candidates.end(), comesFirst);
    std::vector<FaceCandidate> kept;
    for (const FaceCandidate& candidate : candidates) {
        const auto covers = [&](const FaceCandidate& other) {
            return isSameFace(other.box, candidate.box, rules);
        };
        if (std::none_of(kept.begin(), kept.end(), covers))
            kept.push_back(candidate);
    }
    return kept;
}

} // namespace semblance::matching
