// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/semblance-cli/EvaluationLists.h"
#include "app/semblance-cli/Session.h"

#include <cstdint>
#include <vector>

namespace semblance::cli {

struct QualityLists
{
    SubjectList gallery;
    SubjectList mated;
};

/// A probe that could be compared with a photograph of the same person.
struct ComparedProbe
{
    /// In the list of probes.
    std::size_t place = 0;
    std::uint32_t person = 0;
    double mateScore = 0;
    bool isMissed = false;
};

/// What was compared, and what passes.
struct QualityTrials
{
    std::vector<ComparedProbe> probes;
    std::size_t people = 0;
    std::size_t nonMatedComparisons = 0;
    double threshold = 0;
};

/// Compares every probe with everybody in the gallery: the threshold, which a share of
/// `falseMatchRate` of all comparisons of two people exceeds, stays whatever is discarded.
/// `references` and `faces`: by image of the gallery and of the mated probes. Fails: InvalidInput
/// (too few comparisons of two people, or none of one), TemplatesMissing, Cancelled.
Result<QualityTrials> qualityTrials(const Session& session, const matching::ScoreFusion& fusion,
                                    const QualityLists& lists, double falseMatchRate,
                                    const std::vector<matching::EvaluatedFace>& references,
                                    const std::vector<matching::EvaluatedFace>& faces);

} // namespace semblance::cli
