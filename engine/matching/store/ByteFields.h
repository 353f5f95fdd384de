// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileBytes.h"

#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace semblance::matching {

/// Little-endian numbers one behind the other.
class FieldWriter
{
public:
    template <typename Number>
    requires std::is_arithmetic_v<Number>
    void put(Number number) { put(std::as_bytes(std::span(&number, 1))); }
    void put(std::span<const std::byte> bytes)
    {
        m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
    }
    /// `text` and zeros up to `size`, which holds it.
    void putText(std::string_view text, std::size_t size)
    {
        const std::size_t end = m_bytes.size() + size;
        put(std::as_bytes(std::span(text.data(), text.size())));
        m_bytes.resize(end);
    }
    void fillTo(std::size_t size) { m_bytes.resize(size); }

    const Bytes& bytes() const { return m_bytes; }
    Bytes take() { return std::move(m_bytes); }

private:
    Bytes m_bytes;
};

/// The same read back; what lies beyond the end reads as zero and isWhole() says so.
class FieldReader
{
public:
    explicit FieldReader(std::span<const std::byte> bytes) : m_bytes(bytes) {}

    template <typename Number>
    Number take()
    {
        Number number = {};
        const auto from = takeBytes(sizeof number);
        if (from.size() == sizeof number)
            std::memcpy(&number, from.data(), sizeof number);
        return number;
    }
    /// Empty where there are not that many.
    std::span<const std::byte> takeBytes(std::size_t size)
    {
        if (size > m_bytes.size()) {
            m_isWhole = false;
            m_bytes = {};
            return {};
        }
        const auto taken = m_bytes.first(size);
        m_bytes = m_bytes.subspan(size);
        return taken;
    }
    /// Empty where there are not that many.
    std::vector<std::uint64_t> takeNumbers(std::size_t count)
    {
        const auto from = takeBytes(count * sizeof(std::uint64_t));
        std::vector<std::uint64_t> numbers(from.size() / sizeof(std::uint64_t));
        if (!from.empty())
            std::memcpy(numbers.data(), from.data(), from.size());
        return numbers;
    }
    /// Up to the first zero.
    std::string takeText(std::size_t size)
    {
        const auto from = takeBytes(size);
        const auto* text = reinterpret_cast<const char*>(from.data());
        return std::string(text, from.empty() ? 0 : ::strnlen(text, from.size()));
    }

    std::size_t left() const { return m_bytes.size(); }
    /// Nothing was taken that there is not.
    bool isWhole() const { return m_isWhole; }
    /// Whole, and nothing is left.
    bool isDone() const { return m_isWhole && m_bytes.empty(); }

private:
    std::span<const std::byte> m_bytes;
    bool m_isWhole = true;
};

} // namespace semblance::matching
