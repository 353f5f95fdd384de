// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/search/FullComparison.h"

#include <algorithm>
#include <map>

namespace semblance::matching {

namespace {

/// Scores every row of one block for one probe into `best`, by person. False: unreadable.
bool scoreBlock(const StoreRows& rows, const StoreSearchParameters& parameters, std::size_t index,
                std::size_t probe, std::map<std::uint32_t, RankedRow>& best)
{
    const auto block = rows.block(index);
    if (!block)
        return false;
    const auto words = parameters.onlyRows;
    for (std::size_t i = 0; i < block->rows; ++i) {
        const std::uint64_t row = block->firstRow + i;
        const bool isWanted =
            words.empty() || (row / 64 < words.size() && (words[row / 64] >> row % 64 & 1) != 0);
        if (!isWanted || block->isExcluded(i))
            continue;
        const auto score = rows.score(probe, row);
        if (!score || block->people[i] >= parameters.people)
            return false;
        const RankedRow one = {*score, row, block->people[i]};
        const auto [known, isNew] = best.emplace(one.person, one);
        RankedRow& kept = known->second;
        if (!isNew && (one.score > kept.score ||
                       (one.score == kept.score && rows.isRowBefore(one.row, kept.row))))
            kept = one;
    }
    return true;
}

ScanAnswer rankedPeople(const std::map<std::uint32_t, RankedRow>& best, const StoreRows& rows,
                        const StoreSearchParameters& parameters)
{
    ScanAnswer answer;
    for (const auto& [person, row] : best) {
        if (!parameters.threshold || row.score >= *parameters.threshold)
            answer.ranked.push_back(row);
    }
    if (parameters.threshold)
        answer.peopleAtThreshold = answer.ranked.size();
    std::sort(answer.ranked.begin(), answer.ranked.end(),
              [&rows](const RankedRow& a, const RankedRow& b) {
                  return a.score != b.score ? a.score > b.score
                                            : rows.isPersonBefore(a.person, b.person);
              });
    answer.ranked.resize(std::min(answer.ranked.size(), parameters.limit));
    return answer;
}

} // namespace

ScanResult compareAll(const StoreRows& rows, const StoreSearchParameters& parameters,
                      std::size_t probes, const StopToken& stop)
{
    ScanResult result;
    for (std::size_t probe = 0; probe < probes; ++probe) {
        std::map<std::uint32_t, RankedRow> best;
        for (std::size_t block = 0; block < rows.blockCount(); ++block) {
            if (stop.stop_requested())
                return {ScanEnd::Cancelled, {}, 0, 0};
            if (!scoreBlock(rows, parameters, block, probe, best))
                return {ScanEnd::Unreadable, {}, 0, 0};
        }
        result.answers.push_back(rankedPeople(best, rows, parameters));
    }
    return result;
}

} // namespace semblance::matching
