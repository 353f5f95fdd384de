// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/QualityTrials.h"

#include "app/semblance-cli/EvaluationProbes.h"
#include "matching/evaluation/FalseMatchThreshold.h"
#include "matching/evaluation/Tradeoff.h"

namespace semblance::cli {

Result<QualityTrials> qualityTrials(const Session& session, const matching::ScoreFusion& fusion,
                                    const QualityLists& lists, double falseMatchRate,
                                    const std::vector<matching::EvaluatedFace>& references,
                                    const std::vector<matching::EvaluatedFace>& faces)
{
    matching::FalseMatchThreshold threshold(falseMatchRate, references.size() * faces.size());
    const auto take = [&](const matching::Comparison& comparison) -> Result<void> {
        if (comparison.reference && *comparison.reference != lists.mated.subjects[comparison.probe])
            threshold.add(comparison.scores.front());
        return {};
    };
    const auto trials = matching::identificationTrials(labelled(lists.gallery, references),
                                                       labelled(lists.mated, faces), fusion,
                                                       session.stop(), {}, 0, take);
    if (!trials)
        return passOn(trials);
    const auto limit = threshold.value();
    if (!limit)
        return failure(ErrorCode::InvalidInput, Stage::Input, lists.mated.list.string(),
                       "no threshold can be set for this false match rate: " +
                           matching::tooFewFor(falseMatchRate, threshold.count(),
                                               "comparisons of a probe with another person"));
    QualityTrials result;
    result.people = trials->people;
    result.nonMatedComparisons = threshold.count();
    result.threshold = *limit;
    const auto& fused = trials->engines.front().probes;
    for (std::size_t i = 0; i < fused.size(); ++i) {
        if (fused[i].mateScore)
            result.probes.push_back(
                {i, fused[i].person, *fused[i].mateScore, *fused[i].mateScore <= *limit});
    }
    if (result.probes.empty())
        return failure(ErrorCode::InvalidInput, Stage::Input, lists.mated.list.string(),
                       "none of its probes could be compared with a photograph of the same person");
    return result;
}

} // namespace semblance::cli
