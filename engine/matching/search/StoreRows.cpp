// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/search/StoreRows.h"

#include <cstring>

namespace semblance::matching {

StoreRows::StoreRows(const RowView& view, const TemplateLayout& layout, const ScoreFusion& fusion,
                     std::span<const FaceTemplates> probes, const StoreSearchParameters& parameters)
    : m_view(view), m_layout(layout), m_fusion(fusion), m_probes(probes), m_parameters(parameters)
{
}

std::optional<CodeBlock> StoreRows::block(std::size_t index) const
{
    const auto block = m_view.scanBlock(index);
    if (!block) {
        keep(block.error());
        return std::nullopt;
    }
    const auto floats = [&block](std::size_t column) {
        return reinterpret_cast<const float*>(block->columns[column]);
    };
    CodeBlock codes;
    codes.firstRow = block->firstRow;
    codes.rows = block->rows;
    for (std::size_t i = 0; i < m_layout.engines().size(); ++i) {
        if (!m_fusion.hasWeight(i))
            continue;
        const EngineLayout& engine = m_layout.engines()[i];
        codes.engines.push_back({reinterpret_cast<const std::int8_t*>(block->columns[engine.codes]),
                                 m_layout.rows().columns[engine.codes].bytesPerRow,
                                 floats(engine.scales), floats(engine.errors),
                                 engine.squares ? floats(*engine.squares) : nullptr});
    }
    codes.people = reinterpret_cast<const std::uint32_t*>(block->columns[m_layout.people()]);
    codes.excluded = block->removed.empty() ? nullptr : block->removed.data();
    return codes;
}

Result<const std::byte*> StoreRows::exactBytes(RowNumber row) const
{
    const auto exact = m_view.exactRow(row);
    if (!exact)
        return passOn(exact);
    return exact->columns[m_layout.exact()];
}

Result<std::vector<double>> StoreRows::engineScores(std::size_t probe, RowNumber row) const
{
    const auto bytes = exactBytes(row);
    if (!bytes)
        return passOn(bytes);
    const auto* const floats = reinterpret_cast<const float*>(*bytes + TemplateLayout::kFloatsFrom);
    const FaceTemplates& templates = m_probes[probe];
    std::vector<double> scores(templates.size());
    for (std::size_t i = 0; i < templates.size(); ++i) {
        if (m_fusion.hasWeight(i))
            scores[i] = m_fusion.engineScore(i, templates[i].values.data(),
                                             floats + m_layout.engines()[i].firstFloat);
    }
    return scores;
}

Result<ReferenceId> StoreRows::reference(RowNumber row) const
{
    const auto bytes = exactBytes(row);
    if (!bytes)
        return passOn(bytes);
    ReferenceId reference;
    std::memcpy(&reference.value, *bytes, sizeof(reference.value));
    return reference;
}

std::optional<double> StoreRows::score(std::size_t probe, std::uint64_t row) const
{
    const auto scores = engineScores(probe, row);
    if (!scores) {
        keep(scores.error());
        return std::nullopt;
    }
    return m_fusion.fuse(*scores);
}

bool StoreRows::isPersonBefore(std::uint32_t a, std::uint32_t b) const
{
    return m_parameters.isPersonBefore ? m_parameters.isPersonBefore(a, b) : a < b;
}

bool StoreRows::isRowBefore(std::uint64_t a, std::uint64_t b) const
{
    return m_parameters.isRowBefore ? m_parameters.isRowBefore(a, b) : a < b;
}

void StoreRows::keep(const Error& error) const
{
    const std::lock_guard lock(m_mutex);
    if (!m_fault)
        m_fault = error;
}

Error StoreRows::fault() const
{
    const std::lock_guard lock(m_mutex);
    return m_fault.value_or(
        Error{ErrorCode::InvalidInput, Stage::Search, {}, "a row shows nobody that there is", {}});
}

} // namespace semblance::matching
