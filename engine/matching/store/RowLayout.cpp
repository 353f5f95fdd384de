// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/store/RowLayout.h"

#include <algorithm>
#include <bit>
#include <set>
#include <string_view>

namespace semblance::matching {

namespace {

constexpr std::size_t kMaxKindBytes = 16;
constexpr std::size_t kMaxNameBytes = 31;
constexpr std::uint32_t kMinAlignment = 64;
constexpr std::uint32_t kMaxAlignment = 4096;

/// Names are kept with zeros behind them.
bool isText(std::string_view text, std::size_t minBytes, std::size_t maxBytes)
{
    return text.size() >= minBytes && text.size() <= maxBytes &&
           text.find('\0') == std::string_view::npos;
}

bool isSound(const RowColumn& column)
{
    return isText(column.name, 1, kMaxNameBytes) && column.bytesPerRow >= 1 &&
           column.bytesPerRow <= kMaxColumnBytes && std::has_single_bit(column.alignment) &&
           column.alignment >= kMinAlignment && column.alignment <= kMaxAlignment &&
           (column.group == RowGroup::Scan || column.group == RowGroup::Exact);
}

bool hasDistinctNames(const std::vector<RowColumn>& columns)
{
    std::set<std::string_view> names;
    return std::ranges::all_of(
        columns, [&](const RowColumn& column) { return names.insert(column.name).second; });
}

/// What is beyond bounds; empty where nothing is.
std::string_view complaint(const RowLayout& layout)
{
    if (!isText(layout.kind, 1, kMaxKindBytes))
        return "kind";
    if (!isText(layout.content, 0, kMaxContentBytes))
        return "content";
    if (layout.rowsPerBlock < 1 || layout.rowsPerBlock > kMaxRowsPerBlock)
        return "rowsPerBlock";
    if (layout.columns.empty() || layout.columns.size() > kMaxColumns)
        return "columns";
    const auto column = std::ranges::find_if_not(layout.columns, isSound);
    if (column != layout.columns.end())
        return column->name.empty() ? std::string_view("column without a name") : column->name;
    return hasDistinctNames(layout.columns) ? std::string_view() : "a column's name twice";
}

} // namespace

Result<void> checkLayout(const RowLayout& layout)
{
    const std::string_view found = complaint(layout);
    if (!found.empty())
        return failure(ErrorCode::InvalidInput, Stage::Search, std::string(found),
                       "beyond the bounds of a store's layout");
    return {};
}

} // namespace semblance::matching
