// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/search/TemplateRows.h"

#include "matching/scan/TemplateCode.h"
#include "matching/search/TemplateCheck.h"

#include <cstring>

namespace semblance::matching {

namespace {

template <typename Value>
void put(std::byte* to, const Value& value)
{
    std::memcpy(to, &value, sizeof(Value));
}

} // namespace

TemplateRows::TemplateRows(const ScoreFusion& fusion, const TemplateLayout& layout)
    : m_fusion(fusion), m_layout(layout), m_columns(layout.rows().columns.size())
{
}

std::byte* TemplateRows::newRow(std::size_t column)
{
    std::vector<std::byte>& bytes = m_columns[column];
    const std::size_t size = bytes.size();
    bytes.resize(size + m_layout.rows().columns[column].bytesPerRow);
    return bytes.data() + size;
}

void TemplateRows::addEngine(std::size_t engine, const std::vector<float>& numbers)
{
    const EngineLayout& columns = m_layout.engines()[engine];
    auto* const codes = reinterpret_cast<std::int8_t*>(newRow(columns.codes));
    const CodeBound bound = encode(numbers, {codes, codeStride(columns.numbers)});
    put(newRow(columns.scales), bound.scale);
    put(newRow(columns.errors), bound.error);
    if (columns.squares)
        put(newRow(*columns.squares), bound.squares);
}

Result<void> TemplateRows::add(ReferenceId reference, std::uint32_t person,
                               const FaceTemplates& templates)
{
    if (const auto checked = checkForSearch(templates, m_fusion); !checked)
        return passOn(checked);
    std::byte* const exact = newRow(m_layout.exact());
    put(exact, reference.value);
    for (std::size_t i = 0; i < templates.size(); ++i) {
        const std::vector<float>& numbers = templates[i].values;
        addEngine(i, numbers);
        const std::size_t floats = m_layout.engines()[i].firstFloat;
        std::memcpy(exact + TemplateLayout::kFloatsFrom + floats * sizeof(float), numbers.data(),
                    numbers.size() * sizeof(float));
    }
    put(newRow(m_layout.people()), person);
    ++m_count;
    return {};
}

Result<RowNumber> TemplateRows::appendTo(RowWriter& store)
{
    const std::vector<std::span<const std::byte>> columns(m_columns.begin(), m_columns.end());
    const auto first = store.append(m_count, columns);
    if (!first)
        return passOn(first);
    for (auto& column : m_columns)
        column.clear();
    m_count = 0;
    return first;
}

} // namespace semblance::matching
