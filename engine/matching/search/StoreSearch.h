// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Id.h"
#include "foundation/Progress.h"
#include "foundation/StopToken.h"
#include "matching/search/TemplateLayout.h"
#include "matching/store/RowView.h"

#include <functional>
#include <optional>
#include <span>

namespace semblance::matching {

struct StoreSearchParameters
{
    /// People listed for each probe: 0 to 1 000.
    std::size_t limit = 20;
    /// People below it are not listed; those at or above it are counted. Empty: nobody is counted.
    std::optional<double> threshold;
    /// How many people there are: rows show numbers below it.
    std::uint32_t people = 0;
    /// Bit r % 64 of word r / 64: row r of the store counts; rows behind the last word do not.
    /// Empty: all do, at no cost.
    std::span<const std::uint64_t> onlyRows;
    /// The written order of two people, and of one person's rows, whose scores are equal: whether
    /// `a` is first. For several threads at once. Empty: the smaller number.
    std::function<bool(std::uint32_t a, std::uint32_t b)> isPersonBefore;
    std::function<bool(RowNumber a, RowNumber b)> isRowBefore;
    /// 0: as many as the processor has.
    unsigned threads = 0;
};

/// A person, by the best row.
struct StoredCandidate
{
    std::uint32_t person = 0;
    RowNumber row = 0;
    ReferenceId reference;
    PairScore score;
};

/// One probe's.
struct StoredCandidates
{
    /// Higher fused score first, then the written order.
    std::vector<StoredCandidate> listed;
    /// With a threshold.
    std::optional<std::uint64_t> peopleAtThreshold;
};

struct StoreSearchAnswer
{
    /// One a probe, in their order.
    std::vector<StoredCandidates> probes;
    /// Bytes of codes and bounds that were read, once for all probes.
    std::uint64_t bytesScanned = 0;
    /// Rows whose score was computed in full precision; depends on how the threads went.
    std::uint64_t rowsScored = 0;
};

/// Searches every row of a store that is not removed, for all probes at once. Exact: the answer is
/// that of comparing every row in full precision with ScoreFusion, bit by bit, ties included,
/// whatever the number of threads; each person counts with the best row. Blocking, bounded memory,
/// thread-safe; stops within milliseconds.
/// Fails: TemplatesMissing, InvalidInput (a probe; see TemplateCheck.h; or a limit beyond 1 000),
/// ModelIncompatible (a fusion whose score is no weighted sum), StoreDamaged, Cancelled,
/// OutOfMemory.
Result<StoreSearchAnswer> searchStore(const RowView& view, const TemplateLayout& layout,
                                      const ScoreFusion& fusion,
                                      std::span<const FaceTemplates> probes,
                                      const StoreSearchParameters& parameters,
                                      const StopToken& stop, const ProgressSink& progress = {});

/// The same by comparing every row in full precision; takes as long as that does. For checks.
Result<StoreSearchAnswer> searchStoreExhaustively(const RowView& view, const TemplateLayout& layout,
                                                  const ScoreFusion& fusion,
                                                  std::span<const FaceTemplates> probes,
                                                  const StoreSearchParameters& parameters,
                                                  const StopToken& stop);

} // namespace semblance::matching
