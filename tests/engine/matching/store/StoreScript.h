// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileBytes.h"
#include "matching/store/RowStore.h"
#include "matching/store/RowWriter.h"

#include <optional>
#include <random>
#include <string>

namespace semblance::tests {

/// Three columns in blocks of few rows.
matching::RowLayout smallLayout(std::uint32_t rowsPerBlock = 16);

/// What a store is expected to hold: by row its value, or nothing where it is removed. A row's
/// bytes follow from its value alone.
using RowValues = std::vector<std::optional<std::uint64_t>>;

/// Rows of the values `first`, `first` + 1, … in columns of smallLayout().
class RowBytes
{
public:
    RowBytes(std::uint64_t first, std::size_t rows);
    std::vector<std::span<const std::byte>> spans() const;

private:
    std::vector<Bytes> m_columns;
};

Result<matching::RowNumber> appendValues(matching::RowWriter& writer, std::uint64_t first,
                                         std::size_t rows);

/// Empty where the view holds exactly `expected`; else what is otherwise. A row that is refused
/// counts as such unless `mayRefuse`.
std::string difference(const matching::RowView& view, const RowValues& expected,
                       bool mayRefuse = false);

/// A long life of a store, the same for the same seed: rows come and go, at times it is compacted.
class StoreScript
{
public:
    explicit StoreScript(unsigned seed, bool compacts = true) : m_seed(seed), m_compacts(compacts)
    {
    }

    /// What step `step` makes of `values`, with `writer` too where it is not null.
    Result<void> run(unsigned step, RowValues& values, matching::RowWriter* writer) const;

private:
    unsigned m_seed;
    bool m_compacts;
};

/// Of an error: what fact `key` says.
std::string factOf(const Error& error, const std::string& key);

} // namespace semblance::tests
