// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "foundation/StopToken.h"
#include "matching/evaluation/SyntheticStore.h"
#include "matching/search/StoreSearch.h"

#include <optional>

namespace semblance::matching {

struct SearchBenchOptions
{
    std::uint32_t people = 0;
    /// Searched at once.
    std::size_t probes = 1;
    std::size_t limit = 50;
    /// How often everything is measured.
    int rounds = 11;
    /// Compare the last answer with that of the exhaustive search.
    bool isChecked = false;
};

/// Medians of the rounds, as measured one after the other in the same round.
struct SearchBenchFigures
{
    double openMs = 0;
    /// The first search after opening, which also checks every block's checksums.
    double firstSearchMs = 0;
    double searchMs = 0;
    /// Reading the same columns and doing nothing else, on as many threads.
    double readMs = 0;
    /// Codes and bounds, which a search reads once for all of its probes.
    std::uint64_t bytesScanned = 0;
    /// Of a search: rows whose score was computed in full precision.
    std::uint64_t rowsScored = 0;
    std::uint64_t fileBytes = 0;
    /// Of those, what takes room on the disk: not the empty part of the last block.
    std::uint64_t diskBytes = 0;
    /// Of this process after the last search, mapped pages of the store that it touched included.
    double residentMib = 0;
    /// "AVX2"
    std::string instructions;
    /// Rows, scores and order, bit by bit; where it was to be checked.
    std::optional<bool> equalsExhaustive;

    double readGbPerS() const { return static_cast<double>(bytesScanned) / readMs / 1e6; }
    double searchGbPerS() const { return static_cast<double>(bytesScanned) / searchMs / 1e6; }
};

/// Opens `store` and searches it; faces behind its people are the probes. Blocking; all cores.
/// Fails: as RowStore::open and searchStore.
Result<SearchBenchFigures> measureSearch(const SyntheticStore& store,
                                         const SyntheticTemplates& templates,
                                         const SearchBenchOptions& options, const StopToken& stop);

} // namespace semblance::matching
