// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/networks/FlatTable.h"

#include <bit>
#include <cstring>
#include <stdexcept>

namespace semblance::matching {

namespace {

static_assert(std::endian::native == std::endian::little, "FlatBuffers are little-endian");

constexpr std::size_t kIdentifierAt = 4;
/// In front of the places of a table's fields: the length of their list, and of the table.
constexpr std::size_t kBeforeFields = 4;
constexpr std::size_t kOffsetBytes = sizeof(std::uint32_t);

} // namespace

FlatTable FlatTable::root(std::span<const std::byte> file, std::string_view identifier)
{
    if (file.size() < kIdentifierAt + identifier.size() ||
        std::memcmp(file.data() + kIdentifierAt, identifier.data(), identifier.size()) != 0)
        throw std::runtime_error("not a file of the kind " + std::string(identifier));
    std::uint32_t at = 0;
    std::memcpy(&at, file.data(), sizeof at);
    return {file, at};
}

FlatTable::FlatTable(std::span<const std::byte> file, std::size_t at) : m_file(file), m_at(at)
{
    const auto back = std::int64_t(number<std::int32_t>(at));
    const std::int64_t fields = std::int64_t(at) - back;
    if (fields < 0)
        throw std::runtime_error("a table's list of fields lies before the file");
    m_fields = static_cast<std::size_t>(fields);
    const std::size_t length = number<std::uint16_t>(m_fields);
    if (length < kBeforeFields)
        throw std::runtime_error("a table's list of fields is too short");
    m_fieldCount = (length - kBeforeFields) / sizeof(std::uint16_t);
}

template <typename Number>
Number FlatTable::number(std::size_t at) const
{
    if (m_file.size() < sizeof(Number) || at > m_file.size() - sizeof(Number))
        throw std::runtime_error("the file ends before what it points to");
    Number value = 0;
    std::memcpy(&value, m_file.data() + at, sizeof value);
    return value;
}

std::size_t FlatTable::place(int field) const
{
    const auto index = static_cast<std::size_t>(field);
    if (index >= m_fieldCount)
        return 0;
    const std::size_t offset =
        number<std::uint16_t>(m_fields + kBeforeFields + index * sizeof(std::uint16_t));
    return offset == 0 ? 0 : m_at + offset;
}

std::size_t FlatTable::follow(std::size_t at) const
{
    return at + number<std::uint32_t>(at);
}

int FlatTable::uint8(int field, int otherwise) const
{
    const std::size_t at = place(field);
    return at == 0 ? otherwise : number<std::uint8_t>(at);
}

int FlatTable::int32(int field, int otherwise) const
{
    const std::size_t at = place(field);
    return at == 0 ? otherwise : number<std::int32_t>(at);
}

FlatTable FlatTable::table(int field) const
{
    const std::size_t at = place(field);
    if (at == 0)
        throw std::runtime_error("a table lacks field " + std::to_string(field));
    return {m_file, follow(at)};
}

std::span<const std::byte> FlatTable::elements(int field, std::size_t elementBytes) const
{
    const std::size_t at = place(field);
    if (at == 0)
        return {};
    const std::size_t start = follow(at);
    const std::size_t count = number<std::uint32_t>(start);
    const std::size_t first = start + kOffsetBytes;
    if (count > (m_file.size() - first) / elementBytes)
        throw std::runtime_error("a list is longer than the file");
    return m_file.subspan(first, count * elementBytes);
}

std::vector<FlatTable> FlatTable::tables(int field) const
{
    const auto offsets = elements(field, kOffsetBytes);
    std::vector<FlatTable> tables;
    for (std::size_t at = 0; at < offsets.size(); at += kOffsetBytes) {
        const auto from = static_cast<std::size_t>(offsets.data() - m_file.data()) + at;
        tables.push_back(FlatTable(m_file, follow(from)));
    }
    return tables;
}

std::vector<int> FlatTable::int32s(int field) const
{
    const auto numbers = elements(field, sizeof(std::int32_t));
    std::vector<int> values(numbers.size() / sizeof(std::int32_t));
    if (!values.empty())
        std::memcpy(values.data(), numbers.data(), numbers.size());
    return values;
}

std::span<const std::byte> FlatTable::bytes(int field) const
{
    return elements(field, 1);
}

std::string FlatTable::text(int field) const
{
    const auto letters = elements(field, 1);
    return {reinterpret_cast<const char*>(letters.data()), letters.size()};
}

} // namespace semblance::matching
