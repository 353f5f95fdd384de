// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/scan/ExactScan.h"

#include <memory>
#include <random>
#include <vector>

namespace semblance::tests {

using Numbers = std::vector<float>;

struct ScanEngine
{
    std::size_t size = 0;
    matching::ScoreCurve curve = matching::ScoreCurve::Dot;
    double weight = 1;
    double offset = 0;
};

/// Rows in memory, scored as the exhaustive search does it.
class MemorySource : public matching::ScanSource
{
public:
    MemorySource(std::vector<ScanEngine> engines, std::size_t rowsPerBlock);

    /// One template per engine.
    void addRow(const std::vector<Numbers>& templates, std::uint32_t person);
    void exclude(std::uint64_t row);
    /// Every probe's templates, for score().
    void setProbes(std::vector<std::vector<Numbers>> probes) { m_probes = std::move(probes); }
    /// Reading this row or block fails from now on.
    void loseRow(std::uint64_t row) { m_lostRow = row; }
    void loseBlock(std::size_t block) { m_lostBlock = block; }
    /// The written orders turned round.
    void turnOrders() { m_isTurned = true; }

    std::vector<matching::ScanProbe> scanProbes() const;
    double exhaustiveScore(std::size_t probe, std::uint64_t row) const;
    /// What every search must answer: all rows scored, sorted, cut.
    std::vector<matching::ScanAnswer> exhaustive(const matching::ScanRequest& request) const;

    std::size_t blockCount() const override;
    std::size_t rowsPerBlock() const override { return m_rowsPerBlock; }
    std::uint64_t rowCount() const override { return m_people.size(); }
    std::uint32_t personCount() const override { return m_personCount; }
    std::optional<matching::CodeBlock> block(std::size_t index) const override;
    std::optional<double> score(std::size_t probe, std::uint64_t row) const override;
    bool isPersonBefore(std::uint32_t a, std::uint32_t b) const override;
    bool isRowBefore(std::uint64_t a, std::uint64_t b) const override;

private:
    /// Codes of one engine and block in memory of their own, so that a read beyond them is seen.
    struct Columns
    {
        std::vector<std::int8_t> codes;
        std::vector<float> scales, errors, squares;
    };
    struct Block
    {
        std::vector<Columns> columns;
        std::vector<matching::EngineColumns> views;
        std::vector<std::uint32_t> people;
        std::vector<std::uint64_t> excluded;
    };
    bool isCounted(std::uint64_t row, const matching::ScanRequest& request) const;
    bool isBefore(const matching::RankedRow& a, const matching::RankedRow& b) const;

    std::vector<ScanEngine> m_engines;
    std::size_t m_rowsPerBlock;
    std::vector<std::vector<Numbers>> m_rows;
    std::vector<std::uint32_t> m_people;
    std::uint32_t m_personCount = 0;
    std::vector<std::unique_ptr<Block>> m_blocks;
    std::vector<std::vector<Numbers>> m_probes;
    std::optional<std::uint64_t> m_lostRow;
    std::optional<std::size_t> m_lostBlock;
    bool m_isTurned = false;
};

/// Length 1.
Numbers unitVector(std::mt19937& random, std::size_t size);

} // namespace semblance::tests
