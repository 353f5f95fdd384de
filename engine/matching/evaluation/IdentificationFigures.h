// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/evaluation/Tradeoff.h"

#include <array>
#include <vector>

namespace semblance::matching {

/// What a search for one probe gave.
struct ProbeOutcome
{
    /// The probe's person, a number below Resampling::people().
    std::uint32_t person = 0;
    /// Whether the person is meant to be in the gallery.
    bool isMated = false;
    /// The best score of anybody. Empty where there was no search: no face, no template.
    std::optional<double> best;
    /// The person's own rank from 1 and score. Empty also where the person could not be enrolled.
    std::optional<std::size_t> rank;
    std::optional<double> mateScore;
};

/// Share of mated probes whose person stands at `rank` or better.
struct RankFigure
{
    std::size_t rank = 0;
    Figure share;
};

/// FNIR where FPIR is `falsePositiveRate`.
struct FalseNegativeFigure
{
    double falsePositiveRate = 0;
    Figure falseNegativeRate;
};

/// How often a search of a gallery is wrong (ISO/IEC 19795-1). FPIR(t): share of non-mated probes
/// whose best candidate reaches t. FNIR(t): share of mated probes whose person does not reach t,
/// whatever their rank. A probe without a search finds nobody and raises nobody: a mated one is an
/// error, a non-mated one is not. A person who could not be enrolled is not found.
struct IdentificationFigures
{
    std::size_t mated = 0;
    std::size_t nonMated = 0;
    /// Of those, probes without a search.
    std::size_t nonMatedWithoutSearch = 0;
    std::vector<RankFigure> ranks;
    std::vector<FalseNegativeFigure> falseNegatives;
    /// Of everybody once.
    std::vector<TradeoffPoint> tradeoff;
    /// Shares of mated probes found at rank 1, 2, …, kCurveRanks or better, as far as the gallery
    /// has people.
    std::vector<double> cumulativeMatch;
    /// How many people the mated probes show.
    std::size_t matedPeople = 0;
};

inline constexpr std::array<std::size_t, 3> kReportedRanks = {1, 10, 50};
inline constexpr std::array kFalsePositiveRates = {0.01, 0.003};
inline constexpr std::size_t kCurveRanks = 100;

/// Of searches of a gallery of `enrolled` people, those of whom nothing could be enrolled too. A
/// rank that takes in all of them cannot be missed: it has no estimate.
IdentificationFigures identificationFigures(const std::vector<ProbeOutcome>& probes,
                                            std::size_t enrolled, const Resampling& people);

} // namespace semblance::matching
