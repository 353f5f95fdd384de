// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Id.h"
#include "matching/search/TemplateLayout.h"
#include "matching/store/RowWriter.h"

namespace semblance::matching {

/// Templates made ready to be appended to a store: coded, bounded, column by column. One thread;
/// several of them may fill theirs at once. Bytes per row: about five for each number.
class TemplateRows
{
public:
    TemplateRows(const ScoreFusion& fusion, const TemplateLayout& layout);

    /// `person`: whom they show, as the store's user numbers people. Fails: TemplatesMissing
    /// (templates of other models, in another order or of another size), InvalidInput (numbers that
    /// are not finite, or all zero; names the model); nothing is added then.
    Result<void> add(ReferenceId reference, std::uint32_t person, const FaceTemplates& templates);

    std::size_t count() const { return m_count; }
    /// At once and for good; none are left here. The number of the first one.
    /// Fails: as RowWriter::append; the rows are then still here.
    Result<RowNumber> appendTo(RowWriter& store);

private:
    void addEngine(std::size_t engine, const std::vector<float>& numbers);
    /// Room for one row more in `column`.
    std::byte* newRow(std::size_t column);

    const ScoreFusion& m_fusion;
    const TemplateLayout& m_layout;
    std::vector<std::vector<std::byte>> m_columns;
    std::size_t m_count = 0;
};

} // namespace semblance::matching
