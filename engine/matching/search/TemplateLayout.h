// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/store/RowLayout.h"
#include "matching/templates/ScoreFusion.h"

#include <optional>

namespace semblance::matching {

/// Where an engine's columns stand in a store of templates; see matching/scan/TemplateCode.h.
struct EngineLayout
{
    std::size_t numbers = 0;
    std::size_t codes = 0;
    std::size_t scales = 0;
    std::size_t errors = 0;
    /// Only where the score is a distance.
    std::optional<std::size_t> squares;
    /// In floats, from the beginning of a row's floats.
    std::size_t firstFloat = 0;
};

/// How the templates of an engine definition lie in a store of rows. Scanned are codes and bounds
/// of each engine and whom a row shows; exact, in one column, the reference and then the templates'
/// floats, engine by engine. A value.
class TemplateLayout
{
public:
    /// Fails: ModelIncompatible (templates of more than kMostNumbers numbers, or more engines than
    /// a store has columns for).
    static Result<TemplateLayout> create(const ScoreFusion& fusion);

    /// Rows of a block in a store that is made for `rows` rows: a file ends with a whole block, and
    /// one for a small gallery is to be small. A power of two, 256 to 16,384.
    static std::uint32_t rowsPerBlockFor(std::size_t rows);
    /// Whether a store of such blocks would better be made anew for `rows` rows: of many short
    /// blocks a scan is slower.
    static bool isOutgrown(std::uint32_t rowsPerBlock, std::size_t rows);
    /// The same in blocks of another size.
    TemplateLayout inBlocksOf(std::uint32_t rowsPerBlock) const;

    /// Its content names every model, so that a store of other models is refused.
    const RowLayout& rows() const { return m_rows; }
    const std::vector<EngineLayout>& engines() const { return m_engines; }
    std::size_t people() const { return m_people; }
    std::size_t exact() const { return m_exact; }
    /// Of all engines.
    std::size_t floats() const { return m_floats; }

    /// A row's exact column: the reference's number, little-endian, then the floats.
    static constexpr std::size_t kFloatsFrom = 8;

private:
    TemplateLayout() = default;
    std::size_t addColumn(std::string name, std::size_t bytesPerRow, RowGroup group);
    void addEngine(const ModelManifest& embedder);

    RowLayout m_rows;
    std::vector<EngineLayout> m_engines;
    std::size_t m_people = 0;
    std::size_t m_exact = 0;
    std::size_t m_floats = 0;
};

} // namespace semblance::matching
