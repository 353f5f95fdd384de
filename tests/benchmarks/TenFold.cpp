// SPDX-License-Identifier: GPL-3.0-or-later
#include "TenFold.h"

#include <algorithm>
#include <cmath>

namespace semblance::benchmarks {

namespace {

constexpr int kFolds = 10;

/// Halfway between the two scores where most pairs are told apart; the highest such place.
double bestThreshold(std::vector<ScoredPair> training)
{
    std::sort(training.begin(), training.end(),
              [](const auto& a, const auto& b) { return *a.score > *b.score; });
    int right = 0;
    for (const ScoredPair& pair : training)
        right += pair.isMated ? 0 : 1;
    int best = right;
    double threshold = training.front().score.value() + 1;
    for (std::size_t i = 0; i < training.size(); ++i) {
        right += training[i].isMated ? 1 : -1;
        if (right <= best)
            continue;
        best = right;
        const bool isLast = i + 1 == training.size();
        threshold = isLast ? *training[i].score : (*training[i].score + *training[i + 1].score) / 2;
    }
    return threshold;
}

double shareRight(const std::vector<ScoredPair>& pairs, int fold)
{
    std::vector<ScoredPair> training;
    std::vector<ScoredPair> test;
    for (const ScoredPair& pair : pairs) {
        if (pair.fold == fold)
            test.push_back(pair);
        else if (pair.score)
            training.push_back(pair);
    }
    const double threshold = bestThreshold(std::move(training));
    const auto right = std::count_if(test.begin(), test.end(), [&](const ScoredPair& pair) {
        return pair.score && (*pair.score >= threshold) == pair.isMated;
    });
    return static_cast<double>(right) / static_cast<double>(test.size());
}

struct Moments
{
    double mean = 0;
    double deviation = 0;
};

Moments momentsOf(const std::vector<double>& values)
{
    const auto count = static_cast<double>(values.size());
    Moments moments;
    for (const double value : values)
        moments.mean += value / count;
    double squares = 0;
    for (const double value : values)
        squares += std::pow(value - moments.mean, 2);
    moments.deviation = std::sqrt(squares / count);
    return moments;
}

} // namespace

Accuracy tenFold(const std::vector<ScoredPair>& pairs)
{
    std::vector<double> shares;
    for (int fold = 0; fold < kFolds; ++fold)
        shares.push_back(shareRight(pairs, fold));
    const Moments moments = momentsOf(shares);
    const auto failures =
        std::count_if(pairs.begin(), pairs.end(), [](const auto& pair) { return !pair.score; });
    return {moments.mean, moments.deviation, static_cast<std::size_t>(failures)};
}

Spread spreadOf(const std::vector<ScoredPair>& pairs)
{
    std::vector<double> mated;
    std::vector<double> nonMated;
    for (const ScoredPair& pair : pairs) {
        if (pair.score)
            (pair.isMated ? mated : nonMated).push_back(*pair.score);
    }
    const Moments same = momentsOf(mated);
    const Moments other = momentsOf(nonMated);
    return {same.mean, other.mean, same.deviation, other.deviation};
}

} // namespace semblance::benchmarks
