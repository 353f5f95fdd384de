// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/matching/store/StoreScript.h"

#include <algorithm>
#include <cstring>

namespace semblance::tests {

using namespace matching;

namespace {

std::uint64_t mixed(std::uint64_t value)
{
    value = (value + 0x9e3779b97f4a7c15) * 0xbf58476d1ce4e5b9;
    return value ^ (value >> 29);
}

/// What column `column` holds for a row of this value.
Bytes cell(std::size_t column, std::uint64_t value)
{
    Bytes bytes(smallLayout().columns[column].bytesPerRow);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::byte>(mixed(mixed(value) + column * 1000 + i));
    return bytes;
}

bool isCell(const std::byte* bytes, std::size_t column, std::uint64_t value)
{
    const Bytes expected = cell(column, value);
    return std::memcmp(bytes, expected.data(), expected.size()) == 0;
}

std::string rowDifference(const RowView& view, const ScanBlock& block, RowNumber row,
                          std::uint64_t value, bool mayRefuse)
{
    const std::size_t index = row - block.firstRow;
    const auto exact = view.exactRow(row);
    if (!exact && !mayRefuse)
        return exact.error().detail;
    for (std::size_t i = 0; i < view.layout().columns.size(); ++i) {
        const std::size_t bytes = view.layout().columns[i].bytesPerRow;
        if (block.columns[i] && !isCell(block.columns[i] + index * bytes, i, value))
            return "row " + std::to_string(row) + ": scan column " + std::to_string(i);
        if (exact && exact->columns[i] && !isCell(exact->columns[i], i, value))
            return "row " + std::to_string(row) + ": exact column " + std::to_string(i);
    }
    return {};
}

std::string removalDifference(const RowView& view, const ScanBlock& block, RowNumber row,
                              bool isRemoved)
{
    const std::size_t index = row - block.firstRow;
    const bool inBits =
        !block.removed.empty() && (block.removed[index / 64] >> (index % 64) & 1) != 0;
    if (view.isRemoved(row) != isRemoved || inBits != isRemoved)
        return "row " + std::to_string(row) + (isRemoved ? " is there" : " is not there");
    return {};
}

std::string blockDifference(const RowView& view, std::size_t index, const RowValues& expected,
                            bool mayRefuse)
{
    const auto block = view.scanBlock(index);
    if (!block)
        return mayRefuse ? std::string() : block.error().detail;
    for (RowNumber row = block->firstRow; row < block->firstRow + block->rows; ++row) {
        std::string found = removalDifference(view, *block, row, !expected[row]);
        if (found.empty() && expected[row])
            found = rowDifference(view, *block, row, *expected[row], mayRefuse);
        if (!found.empty())
            return found;
    }
    return {};
}

std::uint64_t nextValue(const RowValues& values)
{
    std::uint64_t next = values.size();
    for (const auto& value : values)
        next = std::max(next, value.value_or(0) + 1);
    return next;
}

} // namespace

RowLayout smallLayout(std::uint32_t rowsPerBlock)
{
    return {"test",
            "model-a 1234",
            rowsPerBlock,
            {{"id", 8, 64, RowGroup::Scan},
             {"code", 21, 256, RowGroup::Scan},
             {"numbers", 40, 64, RowGroup::Exact}}};
}

RowBytes::RowBytes(std::uint64_t first, std::size_t rows) : m_columns(smallLayout().columns.size())
{
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        for (std::size_t row = 0; row < rows; ++row) {
            const Bytes bytes = cell(i, first + row);
            m_columns[i].insert(m_columns[i].end(), bytes.begin(), bytes.end());
        }
    }
}

std::vector<std::span<const std::byte>> RowBytes::spans() const
{
    return {m_columns.begin(), m_columns.end()};
}

Result<RowNumber> appendValues(RowWriter& writer, std::uint64_t first, std::size_t rows)
{
    const RowBytes bytes(first, rows);
    return writer.append(rows, bytes.spans());
}

std::string difference(const RowView& view, const RowValues& expected, bool mayRefuse)
{
    if (view.rowCount() != expected.size())
        return std::to_string(view.rowCount()) + " rows, not " + std::to_string(expected.size());
    const auto removed =
        static_cast<RowNumber>(std::ranges::count(expected, std::optional<std::uint64_t>()));
    if (view.removedCount() != removed)
        return std::to_string(view.removedCount()) + " removed, not " + std::to_string(removed);
    for (std::size_t block = 0; block < view.blockCount(); ++block) {
        std::string found = blockDifference(view, block, expected, mayRefuse);
        if (!found.empty())
            return found;
    }
    return {};
}

Result<void> StoreScript::run(unsigned step, RowValues& values, RowWriter* writer) const
{
    std::minstd_rand random(m_seed * 7919 + step * 104729 + 1);
    random.discard(3);
    const auto below = [&random](std::size_t end) {
        return static_cast<std::size_t>(random() % end);
    };
    const std::size_t kind = below(10);
    if (kind == 0 && m_compacts) {
        std::erase(values, std::optional<std::uint64_t>());
        if (const auto compacted = writer ? writer->compact({}) : Result<RowMoves>(RowMoves(0, {}));
            !compacted)
            return passOn(compacted);
        return {};
    }
    if (kind < 4 && !values.empty()) {
        std::vector<RowNumber> rows(1 + below(5));
        for (RowNumber& row : rows) {
            row = below(values.size());
            values[row].reset();
        }
        return writer ? writer->remove(rows) : Result<void>();
    }
    const std::uint64_t first = nextValue(values);
    const std::size_t count = 1 + below(40);
    for (std::size_t i = 0; i < count; ++i)
        values.emplace_back(first + i);
    if (const auto appended = writer ? appendValues(*writer, first, count) : Result<RowNumber>(0);
        !appended)
        return passOn(appended);
    return {};
}

std::string factOf(const Error& error, const std::string& key)
{
    const auto found = std::ranges::find(error.facts, key, &ErrorFact::key);
    return found == error.facts.end() ? std::string() : found->value;
}

} // namespace semblance::tests
