// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileBytes.h"

#include <array>
#include <compare>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace semblance {

/// A SHA-256 value (FIPS 180-4), 32 bytes.
class Sha256
{
public:
    using Raw = std::array<unsigned char, 32>;

    Sha256() = default;
    explicit Sha256(const Raw& raw) : m_raw(raw) {}

    /// Of exactly these bytes. Thread-safe.
    static Sha256 of(std::span<const std::byte> bytes);
    /// Of a file's bytes, read in pieces. Fails: FileNotFound, FileUnreadable.
    static Result<Sha256> ofFile(const std::filesystem::path& path);
    /// From 64 hexadecimal digits, either case; anything else is empty.
    static std::optional<Sha256> fromHex(std::string_view hex);

    /// 64 lower-case hexadecimal digits.
    std::string hex() const;
    const Raw& raw() const { return m_raw; }

    friend auto operator<=>(const Sha256&, const Sha256&) = default;

private:
    Raw m_raw = {};
};

} // namespace semblance
