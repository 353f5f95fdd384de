// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/scan/CodeBlock.h"

#include <cstdint>
#include <optional>

namespace semblance::matching {

/// The rows that a scan goes through, and their scores in full precision. Every function is called
/// by several threads at once.
class ScanSource
{
public:
    virtual ~ScanSource() = default;

    virtual std::size_t blockCount() const = 0;
    /// No block has more.
    virtual std::size_t rowsPerBlock() const = 0;
    /// Of all blocks, excluded ones too; for progress.
    virtual std::uint64_t rowCount() const = 0;
    /// People's numbers are below it; a row of another one ends the scan.
    virtual std::uint32_t personCount() const = 0;

    /// Empty where the block cannot be read, which ends the scan. What it points to outlives it.
    virtual std::optional<CodeBlock> block(std::size_t index) const = 0;
    /// The fused score of the probe `probe` of the scan and the row numbered `row`, exactly as the
    /// exhaustive search computes it. Empty where the row cannot be read, which ends the scan.
    virtual std::optional<double> score(std::size_t probe, std::uint64_t row) const = 0;

    /// The written orders of people, and of one person's rows, whose scores are equal.
    virtual bool isPersonBefore(std::uint32_t a, std::uint32_t b) const { return a < b; }
    virtual bool isRowBefore(std::uint64_t a, std::uint64_t b) const { return a < b; }
};

} // namespace semblance::matching
