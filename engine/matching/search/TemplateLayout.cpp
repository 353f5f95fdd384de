// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/search/TemplateLayout.h"

#include "matching/scan/TemplateCode.h"

#include <algorithm>
#include <bit>

namespace semblance::matching {

static_assert(std::endian::native == std::endian::little, "columns are little-endian");

namespace {

constexpr const char* kKind = "templates";
/// So few that two threads share a gallery, so many that a block's columns are long runs.
constexpr std::uint32_t kRowsPerBlock = 16384;
constexpr std::uint32_t kFewestRowsPerBlock = 256;
/// Of blocks that are shorter than they could be.
constexpr std::size_t kMostShortBlocks = 16;

std::string contentOf(const ScoreFusion& fusion)
{
    std::string content;
    for (std::size_t i = 0; i < fusion.models().size(); ++i) {
        const ModelIdentity& model = fusion.models()[i];
        content += (i == 0 ? "" : ", ") + model.id + " " + model.fingerprint.hex();
    }
    return content;
}

} // namespace

std::size_t TemplateLayout::addColumn(std::string name, std::size_t bytesPerRow, RowGroup group)
{
    m_rows.columns.push_back(
        {std::move(name), static_cast<std::uint32_t>(bytesPerRow), kCodeAlignment, group});
    return m_rows.columns.size() - 1;
}

void TemplateLayout::addEngine(const ModelManifest& embedder)
{
    const std::string number = std::to_string(m_engines.size());
    EngineLayout engine;
    engine.numbers = static_cast<std::size_t>(embedder.outputSize);
    engine.codes = addColumn("codes " + number, codeStride(engine.numbers), RowGroup::Scan);
    engine.scales = addColumn("scale " + number, sizeof(float), RowGroup::Scan);
    engine.errors = addColumn("error " + number, sizeof(float), RowGroup::Scan);
    if (embedder.metric == Metric::Euclidean)
        engine.squares = addColumn("squares " + number, sizeof(float), RowGroup::Scan);
    engine.firstFloat = m_floats;
    m_floats += engine.numbers;
    m_engines.push_back(engine);
}

Result<TemplateLayout> TemplateLayout::create(const ScoreFusion& fusion)
{
    TemplateLayout layout;
    layout.m_rows.kind = kKind;
    layout.m_rows.content = contentOf(fusion);
    layout.m_rows.rowsPerBlock = kRowsPerBlock;
    for (const ModelManifest& embedder : fusion.embedders()) {
        if (embedder.outputSize < 1 || static_cast<std::size_t>(embedder.outputSize) > kMostNumbers)
            return failure(ErrorCode::ModelIncompatible, Stage::Search, embedder.id,
                           "templates of " + std::to_string(embedder.outputSize) +
                               " numbers cannot be stored for search",
                           {{"field", "output.size"}});
        layout.addEngine(embedder);
    }
    layout.m_people = layout.addColumn("person", sizeof(std::uint32_t), RowGroup::Scan);
    layout.m_exact =
        layout.addColumn("exact", kFloatsFrom + layout.m_floats * sizeof(float), RowGroup::Exact);
    if (const auto checked = checkLayout(layout.m_rows); !checked)
        return failure(ErrorCode::ModelIncompatible, Stage::Search, {}, checked.error().detail);
    return layout;
}

std::uint32_t TemplateLayout::rowsPerBlockFor(std::size_t rows)
{
    const auto most = std::min<std::size_t>(rows, kRowsPerBlock);
    return std::max(kFewestRowsPerBlock, std::bit_ceil(static_cast<std::uint32_t>(most)));
}

bool TemplateLayout::isOutgrown(std::uint32_t rowsPerBlock, std::size_t rows)
{
    return rowsPerBlock < kRowsPerBlock && rows > kMostShortBlocks * rowsPerBlock;
}

TemplateLayout TemplateLayout::inBlocksOf(std::uint32_t rowsPerBlock) const
{
    TemplateLayout layout = *this;
    layout.m_rows.rowsPerBlock = rowsPerBlock;
    return layout;
}

} // namespace semblance::matching
