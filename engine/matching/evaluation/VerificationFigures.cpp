// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluation/VerificationFigures.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace semblance::matching {

namespace {

constexpr int kFolds = 10;

/// Which tenth each trial belongs to.
std::vector<int> foldsOf(const std::vector<TrialScore>& trials, std::size_t mated)
{
    const std::array<std::size_t, 2> counts = {trials.size() - mated, mated};
    std::array<std::size_t, 2> seen = {};
    std::vector<int> folds;
    for (const TrialScore& trial : trials) {
        const std::size_t kind = trial.isMated ? 1 : 0;
        folds.push_back(static_cast<int>(seen[kind]++ * kFolds / counts[kind]));
    }
    return folds;
}

/// The threshold that makes the fewest errors on the trials outside of `fold`; the highest of
/// several.
double thresholdWithout(int fold, const std::vector<TrialScore>& trials,
                        const std::vector<int>& folds)
{
    std::vector<std::pair<double, bool>> scores;
    int errors = 0;
    for (std::size_t i = 0; i < trials.size(); ++i) {
        if (folds[i] == fold || !trials[i].score)
            continue;
        scores.emplace_back(*trials[i].score, trials[i].isMated);
        errors += trials[i].isMated ? 1 : 0;
    }
    std::ranges::sort(scores, std::greater<>());
    double best = std::numeric_limits<double>::infinity();
    int fewest = errors;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        errors += scores[i].second ? -1 : 1;
        const bool isLastOfScore = i + 1 == scores.size() || scores[i + 1].first != scores[i].first;
        if (isLastOfScore && errors < fewest) {
            fewest = errors;
            // Half way to the next score, so that a near miss decides either way alike.
            best = i + 1 == scores.size() ? scores[i].first
                                          : (scores[i].first + scores[i + 1].first) / 2;
        }
    }
    return best;
}

std::vector<bool> rightDecisions(const std::vector<TrialScore>& trials, std::size_t mated)
{
    const std::vector<int> folds = foldsOf(trials, mated);
    std::array<double, kFolds> thresholds = {};
    for (int fold = 0; fold < kFolds; ++fold)
        thresholds[static_cast<std::size_t>(fold)] = thresholdWithout(fold, trials, folds);
    std::vector<bool> right;
    for (std::size_t i = 0; i < trials.size(); ++i) {
        const auto& score = trials[i].score;
        const double threshold = thresholds[static_cast<std::size_t>(folds[i])];
        right.push_back(score && (*score >= threshold) == trials[i].isMated);
    }
    return right;
}

Figure accuracy(const std::vector<TrialScore>& trials, std::size_t mated, const Resampling& people)
{
    if (mated < kFolds || trials.size() - mated < kFolds)
        return {{}, "fewer than ten pairs of one person or of two"};
    const std::vector<bool> right = rightDecisions(trials, mated);
    const auto shareOfRight = [&](const PersonWeights& weights) {
        double all = 0;
        double good = 0;
        for (std::size_t i = 0; i < trials.size(); ++i) {
            const double weight = weightOf(trials[i], weights);
            all += weight;
            good += right[i] ? weight : 0;
        }
        return good / all;
    };
    return {people.share(shareOfRight, people.people()), {}};
}

Figure equalErrorRate(const Tradeoff& tradeoff, const Resampling& people)
{
    if (tradeoff.matedCount() == 0 || tradeoff.nonMatedCount() == 0)
        return {{}, "no pairs of one person or none of two"};
    if (std::isnan(tradeoff.equalErrorRate(PersonWeights(people.people(), 1))))
        return {{}, "so many pairs have no score that FMR and FNMR are equal at no threshold"};
    return {
        people.share(
            [&tradeoff](const PersonWeights& weights) { return tradeoff.equalErrorRate(weights); },
            tradeoff.matedPeople()),
        {}};
}

Figure falseNonMatchAt(double rate, const Tradeoff& tradeoff, const Resampling& people)
{
    if (tradeoff.matedCount() == 0)
        return {{}, "no pairs of one person"};
    if (rate * static_cast<double>(tradeoff.nonMatedCount()) < 1)
        return {{}, tooFewFor(rate, tradeoff.nonMatedCount(), "pairs of two people")};
    return {
        people.share(
            [&](const PersonWeights& weights) { return tradeoff.falseNegativesAt(rate, weights); },
            tradeoff.matedPeople()),
        {}};
}

std::optional<ScoreSpread> spreadOf(const std::vector<TrialScore>& trials, bool isMated)
{
    double count = 0;
    double sum = 0;
    double squares = 0;
    for (const TrialScore& trial : trials) {
        if (trial.isMated != isMated || !trial.score)
            continue;
        ++count;
        sum += *trial.score;
        squares += *trial.score * *trial.score;
    }
    if (count == 0)
        return {};
    const double mean = sum / count;
    return ScoreSpread{mean, std::sqrt(std::max(squares / count - mean * mean, 0.0))};
}

} // namespace

VerificationFigures verificationFigures(const std::vector<TrialScore>& trials,
                                        const Resampling& people)
{
    const Tradeoff tradeoff(trials);
    VerificationFigures figures;
    figures.mated = tradeoff.matedCount();
    figures.nonMated = tradeoff.nonMatedCount();
    figures.matedPeople = tradeoff.matedPeople();
    figures.withoutScore = static_cast<std::size_t>(
        std::ranges::count_if(trials, [](const TrialScore& trial) { return !trial.score; }));
    figures.nonMatedWithoutScore = static_cast<std::size_t>(std::ranges::count_if(
        trials, [](const TrialScore& trial) { return !trial.score && !trial.isMated; }));
    figures.matedScores = spreadOf(trials, true);
    figures.nonMatedScores = spreadOf(trials, false);
    figures.accuracyTenFold = accuracy(trials, figures.mated, people);
    figures.equalErrorRate = equalErrorRate(tradeoff, people);
    for (const double rate : kFalseMatchRates)
        figures.falseNonMatch.push_back({rate, falseNonMatchAt(rate, tradeoff, people)});
    figures.tradeoff = tradeoff.points(PersonWeights(people.people(), 1));
    return figures;
}

} // namespace semblance::matching
