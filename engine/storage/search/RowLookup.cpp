// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/search/RowLookup.h"

#include <cstring>

namespace semblance::storage {

using matching::RowNumber;

namespace {

class RowSearch
{
public:
    RowSearch(const matching::RowView& view, const matching::TemplateLayout& layout)
        : m_view(view), m_layout(layout)
    {
    }

    /// Adds what there is in a run from row `first` to before row `end`.
    Result<void> add(RowNumber first, RowNumber end, const ReferenceRange& range,
                     std::vector<RowNumber>& found) const
    {
        const auto start = lowerBound(first, end, range.first);
        if (!start)
            return passOn(start);
        for (RowNumber row = *start; row < end; ++row) {
            const auto reference = referenceOf(row);
            if (!reference)
                return passOn(reference);
            if (*reference > range.last)
                break;
            if (!m_view.isRemoved(row))
                found.push_back(row);
        }
        return {};
    }

private:
    Result<RowNumber> lowerBound(RowNumber first, RowNumber end, ReferenceId reference) const
    {
        while (first < end) {
            const RowNumber middle = first + (end - first) / 2;
            const auto there = referenceOf(middle);
            if (!there)
                return passOn(there);
            if (*there < reference)
                first = middle + 1;
            else
                end = middle;
        }
        return first;
    }

    Result<ReferenceId> referenceOf(RowNumber row) const
    {
        const auto exact = m_view.exactRow(row);
        if (!exact)
            return passOn(exact);
        ReferenceId reference;
        std::memcpy(&reference.value, exact->columns[m_layout.exact()], sizeof(reference.value));
        return reference;
    }

    const matching::RowView& m_view;
    const matching::TemplateLayout& m_layout;
};

} // namespace

Result<std::vector<RowNumber>> rowsOf(const std::vector<ReferenceRange>& ranges,
                                      const matching::RowView& view,
                                      const matching::TemplateLayout& layout,
                                      const StoreClaim& claim)
{
    const RowSearch search(view, layout);
    std::vector<RowNumber> found;
    for (std::size_t run = 0; run < claim.runs.size(); ++run) {
        const RowNumber end = run + 1 < claim.runs.size() ? claim.runs[run + 1] : claim.rows;
        for (const ReferenceRange& range : ranges) {
            const auto added = search.add(claim.runs[run], end, range, found);
            if (!added)
                return passOn(added);
        }
    }
    return found;
}

} // namespace semblance::storage
