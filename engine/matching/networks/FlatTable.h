// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace semblance::matching {

/// A table of a FlatBuffers file (https://flatbuffers.dev/internals/), little-endian. Fields are
/// named by their number in the file's schema; a field that the file leaves out has the default
/// value. Nothing is read outside of the file: what leads there throws std::runtime_error. Borrows
/// the bytes. Thread-safe.
class FlatTable
{
public:
    /// The root of `file`. Throws where it does not carry `identifier` (four letters).
    static FlatTable root(std::span<const std::byte> file, std::string_view identifier);

    bool has(int field) const { return place(field) != 0; }
    int uint8(int field, int otherwise = 0) const;
    int int32(int field, int otherwise = 0) const;
    /// Throws where the field is left out.
    FlatTable table(int field) const;
    /// Empty where the field is left out, as in the functions below.
    std::vector<FlatTable> tables(int field) const;
    std::vector<int> int32s(int field) const;
    std::span<const std::byte> bytes(int field) const;
    std::string text(int field) const;

private:
    /// `at`: where the table begins.
    FlatTable(std::span<const std::byte> file, std::size_t at);

    template <typename Number>
    Number number(std::size_t at) const;
    /// From the file's begin, or 0 where the field is left out.
    std::size_t place(int field) const;
    /// Where the offset at `at` leads.
    std::size_t follow(std::size_t at) const;
    /// The elements of a vector of `elementBytes` each.
    std::span<const std::byte> elements(int field, std::size_t elementBytes) const;

    std::span<const std::byte> m_file;
    std::size_t m_at = 0;
    std::size_t m_fields = 0;
    std::size_t m_fieldCount = 0;
};

} // namespace semblance::matching
