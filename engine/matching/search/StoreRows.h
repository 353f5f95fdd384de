// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/scan/ScanSource.h"
#include "matching/search/StoreSearch.h"

#include <mutex>

namespace semblance::matching {

/// A store's rows as a scan goes through them. Outlives the scan, as what it is made of does. What
/// could not be read is kept as an error.
class StoreRows : public ScanSource
{
public:
    StoreRows(const RowView& view, const TemplateLayout& layout, const ScoreFusion& fusion,
              std::span<const FaceTemplates> probes, const StoreSearchParameters& parameters);

    std::size_t blockCount() const override { return m_view.blockCount(); }
    std::size_t rowsPerBlock() const override { return m_layout.rows().rowsPerBlock; }
    std::uint64_t rowCount() const override { return m_view.rowCount(); }
    std::uint32_t personCount() const override { return m_parameters.people; }
    std::optional<CodeBlock> block(std::size_t index) const override;
    std::optional<double> score(std::size_t probe, std::uint64_t row) const override;
    bool isPersonBefore(std::uint32_t a, std::uint32_t b) const override;
    bool isRowBefore(std::uint64_t a, std::uint64_t b) const override;

    /// One score per engine; 0 of those without weight. Fails: StoreDamaged.
    Result<std::vector<double>> engineScores(std::size_t probe, RowNumber row) const;
    Result<ReferenceId> reference(RowNumber row) const;

    /// What kept a block or row from being read; a row that shows nobody where nothing did.
    Error fault() const;

private:
    Result<const std::byte*> exactBytes(RowNumber row) const;
    void keep(const Error& error) const;

    const RowView& m_view;
    const TemplateLayout& m_layout;
    const ScoreFusion& m_fusion;
    std::span<const FaceTemplates> m_probes;
    const StoreSearchParameters& m_parameters;
    mutable std::mutex m_mutex;
    mutable std::optional<Error> m_fault;
};

} // namespace semblance::matching
