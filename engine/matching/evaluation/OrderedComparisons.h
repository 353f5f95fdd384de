// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/StopToken.h"
#include "matching/evaluation/Comparison.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <vector>

namespace semblance::matching {

/// Scores by engine (fused first) and person.
using ScoreTable = std::vector<std::vector<double>>;

/// Somebody enrolled.
struct ReferencePerson
{
    const std::string* subject = nullptr;
    /// In a row of a ScoreTable.
    std::size_t place = 0;
};

/// Hands the comparisons of searches that run at once to a sink, in the order of the searches and
/// of the people. Nothing is kept: a thread whose turn it is not waits with its own scores.
/// Thread-safe.
class OrderedComparisons
{
public:
    OrderedComparisons(const ComparisonSink& sink, std::vector<ReferencePerson> people)
        : m_sink(sink), m_people(std::move(people))
    {
    }

    /// `table`: null where there was no search. Every search from 0 on has to come here, none
    /// twice. False where nothing more is wanted: `stop` asks, or the sink failed.
    bool tell(std::size_t search, bool isMated, const ScoreTable* table, const StopToken& stop);

    /// Why the sink failed; when no thread is in tell.
    const std::optional<Error>& fault() const { return m_fault; }

private:
    Result<void> tellAll(std::size_t search, bool isMated, const ScoreTable* table);

    const ComparisonSink& m_sink;
    const std::vector<ReferencePerson> m_people;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::size_t m_next = 0;
    std::optional<Error> m_fault;
};

} // namespace semblance::matching
