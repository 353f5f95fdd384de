// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/search/StoreSearch.h"

#include "foundation/Guarded.h"
#include "matching/search/FullComparison.h"
#include "matching/search/FusionTerms.h"
#include "matching/search/StoreRows.h"
#include "matching/search/TemplateCheck.h"
#include "matching/templates/ScoreRange.h"

namespace semblance::matching {

namespace {

Result<void> check(const RowView& view, const TemplateLayout& layout, const ScoreFusion& fusion,
                   std::span<const FaceTemplates> probes, const StoreSearchParameters& parameters)
{
    if (view.layout() != layout.rows())
        return failure(ErrorCode::TemplatesMissing, Stage::Search, {},
                       "the store holds templates of other models",
                       {{"stored", view.layout().content}, {"wanted", layout.rows().content}});
    if (parameters.limit > kMostRanked)
        return failure(ErrorCode::InvalidInput, Stage::Search, {},
                       "more than " + std::to_string(kMostRanked) + " people asked for");
    for (const FaceTemplates& probe : probes) {
        if (const auto checked = checkForSearch(probe, fusion); !checked)
            return passOn(checked);
    }
    return {};
}

Result<PairScore> pairScore(const StoreRows& rows, const ScoreFusion& fusion, std::size_t probe,
                            RowNumber row)
{
    const auto scores = rows.engineScores(probe, row);
    if (!scores)
        return passOn(scores);
    PairScore score;
    score.fused = fusion.fuse(*scores);
    for (std::size_t i = 0; i < scores->size(); ++i) {
        if (!fusion.hasWeight(i))
            continue;
        const ModelManifest& embedder = fusion.embedders()[i];
        score.engines.push_back(
            {embedder.id, withoutRoundingBeyondRange(embedder.metric, (*scores)[i])});
    }
    return score;
}

Result<StoredCandidates> candidatesOf(const ScanAnswer& answer, const StoreRows& rows,
                                      const ScoreFusion& fusion, std::size_t probe)
{
    StoredCandidates candidates;
    candidates.peopleAtThreshold = answer.peopleAtThreshold;
    for (const RankedRow& one : answer.ranked) {
        auto score = pairScore(rows, fusion, probe, one.row);
        if (!score)
            return passOn(score);
        const auto reference = rows.reference(one.row);
        if (!reference)
            return passOn(reference);
        candidates.listed.push_back({one.person, one.row, *reference, std::move(*score)});
    }
    return candidates;
}

Result<StoreSearchAnswer> answerOf(const ScanResult& result, const StoreRows& rows,
                                   const ScoreFusion& fusion)
{
    switch (result.end) {
    case ScanEnd::Cancelled:
        return failure(ErrorCode::Cancelled, Stage::Search, {});
    case ScanEnd::Unreadable:
        return tl::unexpected<Error>(rows.fault());
    case ScanEnd::Complete:
        break;
    }
    StoreSearchAnswer answer;
    answer.bytesScanned = result.bytesScanned;
    answer.rowsScored = result.rowsScored;
    for (std::size_t probe = 0; probe < result.answers.size(); ++probe) {
        auto candidates = candidatesOf(result.answers[probe], rows, fusion, probe);
        if (!candidates)
            return passOn(candidates);
        answer.probes.push_back(std::move(*candidates));
    }
    return answer;
}

} // namespace

Result<StoreSearchAnswer> searchStore(const RowView& view, const TemplateLayout& layout,
                                      const ScoreFusion& fusion,
                                      std::span<const FaceTemplates> probes,
                                      const StoreSearchParameters& parameters,
                                      const StopToken& stop, const ProgressSink& progress)
{
    if (const auto checked = check(view, layout, fusion, probes, parameters); !checked)
        return passOn(checked);
    return guarded(Stage::Search, "the store", [&]() -> Result<StoreSearchAnswer> {
        const auto made = scanProbesOf(fusion, probes);
        if (!made)
            return passOn(made);
        const StoreRows rows(view, layout, fusion, probes, parameters);
        const ScanRequest request = {parameters.limit, parameters.threshold, parameters.onlyRows,
                                     parameters.threads};
        ScanProgress tell;
        if (progress)
            tell = [&progress](std::uint64_t done, std::uint64_t total) {
                progress({done, total});
            };
        return answerOf(exactScan(rows, *made, request, stop, tell), rows, fusion);
    });
}

Result<StoreSearchAnswer> searchStoreExhaustively(const RowView& view, const TemplateLayout& layout,
                                                  const ScoreFusion& fusion,
                                                  std::span<const FaceTemplates> probes,
                                                  const StoreSearchParameters& parameters,
                                                  const StopToken& stop)
{
    if (const auto checked = check(view, layout, fusion, probes, parameters); !checked)
        return passOn(checked);
    return guarded(Stage::Search, "the store", [&] {
        const StoreRows rows(view, layout, fusion, probes, parameters);
        return answerOf(compareAll(rows, parameters, probes.size(), stop), rows, fusion);
    });
}

} // namespace semblance::matching
