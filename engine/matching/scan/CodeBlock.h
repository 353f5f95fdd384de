// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace semblance::matching {

/// One engine's columns of a block of rows; see TemplateCode.h for what they state.
struct EngineColumns
{
    /// codeStride() bytes a row, the first row at a cache line; all of the block's rows.
    const std::int8_t* codes = nullptr;
    std::size_t stride = 0;
    const float* scales = nullptr;
    const float* errors = nullptr;
    /// Read for ScoreCurve::OneMinusDistance alone; else may be null.
    const float* squares = nullptr;
};

/// Rows that follow each other, in memory that outlives the scan.
struct CodeBlock
{
    /// The number of its first row.
    std::uint64_t firstRow = 0;
    std::size_t rows = 0;
    std::vector<EngineColumns> engines;
    /// Whom each row shows.
    const std::uint32_t* people = nullptr;
    /// Bit r % 64 of word r / 64: row `firstRow` + r does not count. Null for none.
    const std::uint64_t* excluded = nullptr;

    bool isExcluded(std::size_t row) const
    {
        return excluded && (excluded[row / 64] >> row % 64 & 1) != 0;
    }
};

} // namespace semblance::matching
