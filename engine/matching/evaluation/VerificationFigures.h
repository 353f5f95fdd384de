// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/evaluation/Tradeoff.h"

#include <optional>
#include <vector>

namespace semblance::matching {

/// FNMR where FMR is `falseMatchRate`.
struct FalseNonMatchFigure
{
    double falseMatchRate = 0;
    Figure falseNonMatchRate;
};

/// How scores lie: what a manifest's ruler states of an embedder.
struct ScoreSpread
{
    double mean = 0;
    /// Standard deviation.
    double deviation = 0;
};

/// How often an engine that compares two photographs is wrong (ISO/IEC 19795-1). A pair without a
/// score passes no threshold: of one person it is an error, of two it is rightly rejected in FMR,
/// as in a generalised rate. The accuracy alone counts both as errors.
struct VerificationFigures
{
    std::size_t mated = 0;
    std::size_t nonMated = 0;
    std::size_t withoutScore = 0;
    /// Of those, pairs of two people.
    std::size_t nonMatedWithoutScore = 0;
    /// How many people the mated pairs show.
    std::size_t matedPeople = 0;
    /// Of pairs with a score; empty without any.
    std::optional<ScoreSpread> matedScores;
    std::optional<ScoreSpread> nonMatedScores;
    /// Share of right decisions: the threshold is chosen on nine tenths and decides on the tenth
    /// one, ten times (the protocol of Labeled Faces in the Wild). The tenths follow the order of
    /// the trials, mated and non-mated by themselves.
    Figure accuracyTenFold;
    Figure equalErrorRate;
    std::vector<FalseNonMatchFigure> falseNonMatch;
    /// Of everybody once.
    std::vector<TradeoffPoint> tradeoff;
};

/// FMRs at which FNMR is told.
inline constexpr std::array kFalseMatchRates = {0.01, 0.001, 0.0001};

/// A rate below one in all non-mated trials cannot be measured: it has no estimate.
VerificationFigures verificationFigures(const std::vector<TrialScore>& trials,
                                        const Resampling& people);

} // namespace semblance::matching
