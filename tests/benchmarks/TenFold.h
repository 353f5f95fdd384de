// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace semblance::benchmarks {

/// One pair of photographs and how an engine scored it; empty where a face was not found.
struct ScoredPair
{
    bool isMated = false;
    std::optional<double> score;
    int fold = 0;
};

struct Accuracy
{
    /// 0–1: mean over the folds.
    double mean = 0;
    /// Standard deviation over the folds.
    double spread = 0;
    std::size_t failures = 0;
};

/// The threshold is chosen on nine folds and tried on the tenth, in turn; a pair without a score
/// counts as an error.
Accuracy tenFold(const std::vector<ScoredPair>& pairs);

struct Spread
{
    double matedMean = 0;
    double nonMatedMean = 0;
    double matedDeviation = 0;
    double nonMatedDeviation = 0;
};

Spread spreadOf(const std::vector<ScoredPair>& pairs);

} // namespace semblance::benchmarks
