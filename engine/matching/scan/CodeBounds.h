// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/scan/CodeBlock.h"
#include "matching/scan/ScanProbe.h"

#include <array>
#include <cstdint>

namespace semblance::matching {

/// Rows whose bounds are computed together: their codes stay in the nearest memory for all probes.
inline constexpr std::size_t kChunkRows = 128;

/// Which rows of a chunk may be good enough for one probe.
struct ChunkFindings
{
    /// Sums of products, by engine and row of the chunk: products[engine · kChunkRows + row].
    std::vector<std::int32_t> products;
    /// Rows of the chunk whose upper bound is not below what was asked for, ascending.
    std::array<std::uint8_t, kChunkRows> rows;
    std::size_t count = 0;

    explicit ChunkFindings(std::size_t engines) : products(engines * kChunkRows) {}
};

struct ChunkProbe
{
    const ScanProbe* probe = nullptr;
    /// Rows whose score is certainly below are left out; −∞: all are found.
    float atLeast = 0;
    ChunkFindings* findings = nullptr;
};

/// A row is left out only where its bound is a finite number below `atLeast`: what is too large for
/// single precision is always found. `rows` of the block from `first` on, at most kChunkRows;
/// `probes`: one or two, over the same engines as the block. Exclusions are not looked at.
/// The processor's best instructions are used; the products are the same with all of them.
void findRows(const CodeBlock& block, std::size_t first, std::size_t rows,
              std::span<const ChunkProbe> probes);

/// The instructions that are in use: "AVX2".
const char* scanInstructions();

} // namespace semblance::matching
