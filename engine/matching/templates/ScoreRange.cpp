// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/templates/ScoreRange.h"

namespace semblance::matching {

double withoutRoundingBeyondRange(Metric metric, double score)
{
    constexpr double kRounding = 1e-5;
    if (score > 1 && score <= 1 + kRounding)
        return 1;
    if (metric == Metric::Cosine && score < -1 && score >= -1 - kRounding)
        return -1;
    return score;
}

} // namespace semblance::matching
