// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluation/IdentificationFigures.h"

#include <algorithm>

namespace semblance::matching {

namespace {

/// Share of mated probes found at `rank` or better; not a number without any.
double foundAt(std::size_t rank, const std::vector<ProbeOutcome>& probes,
               const PersonWeights& weights)
{
    double all = 0;
    double found = 0;
    for (const ProbeOutcome& probe : probes) {
        if (!probe.isMated)
            continue;
        all += weights[probe.person];
        if (probe.rank && *probe.rank <= rank)
            found += weights[probe.person];
    }
    return found / all;
}

std::vector<TrialScore> trialsOf(const std::vector<ProbeOutcome>& probes)
{
    std::vector<TrialScore> trials;
    for (const ProbeOutcome& probe : probes)
        trials.push_back({probe.isMated ? probe.mateScore : probe.best,
                          probe.isMated,
                          {probe.person, probe.person}});
    return trials;
}

Figure falseNegativesAt(double rate, const Tradeoff& tradeoff, const Resampling& people)
{
    if (tradeoff.matedCount() == 0)
        return {{}, "no probes of people in the gallery"};
    if (rate * static_cast<double>(tradeoff.nonMatedCount()) < 1)
        return {
            {},
            tooFewFor(rate, tradeoff.nonMatedCount(), "probes of people outside of the gallery")};
    return {
        people.share(
            [&](const PersonWeights& weights) { return tradeoff.falseNegativesAt(rate, weights); },
            tradeoff.matedPeople()),
        {}};
}

Figure shareAt(std::size_t rank, const std::vector<ProbeOutcome>& probes, std::size_t enrolled,
               const IdentificationFigures& figures, const Resampling& people)
{
    if (figures.mated == 0)
        return {{}, "no probes of people in the gallery"};
    if (rank >= enrolled)
        return {{},
                "the gallery has " + std::to_string(enrolled) +
                    (enrolled == 1 ? " person" : " people") + ": this rank takes in all of them"};
    return {people.share(
                [&](const PersonWeights& weights) { return foundAt(rank, probes, weights); },
                figures.matedPeople),
            {}};
}

} // namespace

IdentificationFigures identificationFigures(const std::vector<ProbeOutcome>& probes,
                                            std::size_t enrolled, const Resampling& people)
{
    const Tradeoff tradeoff(trialsOf(probes));
    const PersonWeights once(people.people(), 1);
    IdentificationFigures figures;
    figures.mated = tradeoff.matedCount();
    figures.nonMated = tradeoff.nonMatedCount();
    figures.nonMatedWithoutSearch = static_cast<std::size_t>(std::ranges::count_if(
        probes, [](const ProbeOutcome& probe) { return !probe.isMated && !probe.best; }));
    figures.matedPeople = tradeoff.matedPeople();
    for (const std::size_t rank : kReportedRanks)
        figures.ranks.push_back({rank, shareAt(rank, probes, enrolled, figures, people)});
    for (const double rate : kFalsePositiveRates)
        figures.falseNegatives.push_back({rate, falseNegativesAt(rate, tradeoff, people)});
    figures.tradeoff = tradeoff.points(once);
    const std::size_t ranks = figures.mated > 0 ? std::min(kCurveRanks, enrolled) : 0;
    for (std::size_t rank = 1; rank <= ranks; ++rank)
        figures.cumulativeMatch.push_back(foundAt(rank, probes, once));
    return figures;
}

} // namespace semblance::matching
