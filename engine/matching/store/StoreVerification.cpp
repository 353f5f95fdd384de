// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/store/RowStore.h"

#include <algorithm>
#include <cstdlib>

namespace semblance::matching {

namespace {

/// One walk over every row.
class Verification
{
public:
    Verification(RowView view, const ProgressSink& progress)
        : m_view(std::move(view)), m_progress(progress)
    {
    }

    Result<StoreFindings> run(const StopToken& stop)
    {
        for (std::size_t block = 0; block < m_view.blockCount(); ++block) {
            if (stop.stop_requested())
                return failure(ErrorCode::Cancelled, Stage::Search, {});
            checkBlock(block);
            if (m_progress)
                m_progress({m_findings.rowsRead, m_view.rowCount()});
        }
        return std::move(m_findings);
    }

private:
    void checkBlock(std::size_t block)
    {
        const RowNumber size = m_view.layout().rowsPerBlock;
        const RowNumber first = block * size;
        const RowNumber end = std::min(m_view.rowCount(), first + size);
        const auto scanned = m_view.scanBlock(block);
        const RowNumber lost = scanned ? 0 : note(scanned.error());
        RowNumber lostExact = 0;
        for (RowNumber row = first; row < end; ++row) {
            if (m_view.isRemoved(row))
                continue;
            if (const auto exact = m_view.exactRow(row); !exact)
                lostExact += note(exact.error());
        }
        // Rows that are lost in both groups cannot be told from others here: no more than there
        // are.
        m_findings.damagedRows += std::min(lost + lostExact, end - first);
        m_findings.rowsRead = end;
    }

    /// How many rows it is about.
    RowNumber note(const Error& error)
    {
        if (m_findings.damage.size() < kMaxFindings)
            m_findings.damage.push_back(error);
        const auto rows = std::ranges::find(error.facts, "rows", &ErrorFact::key);
        return rows == error.facts.end() ? 1 : std::strtoull(rows->value.c_str(), nullptr, 10);
    }

    RowView m_view;
    const ProgressSink& m_progress;
    StoreFindings m_findings;
};

} // namespace

Result<StoreFindings> verifyStore(const RowView& view, const StopToken& stop,
                                  const ProgressSink& progress)
{
    return Verification(view.unchecked(), progress).run(stop);
}

} // namespace semblance::matching
