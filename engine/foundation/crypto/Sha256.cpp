// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/crypto/Sha256.h"

#include "foundation/FileDescriptor.h"
#include "foundation/crypto/Sha256Stream.h"

#include <sodium.h>

namespace semblance {

namespace {

std::optional<unsigned char> digit(char c)
{
    if (c >= '0' && c <= '9')
        return static_cast<unsigned char>(c - '0');
    if (c >= 'a' && c <= 'f')
        return static_cast<unsigned char>(c - 'a' + 10);
    if (c >= 'A' && c <= 'F')
        return static_cast<unsigned char>(c - 'A' + 10);
    return std::nullopt;
}

} // namespace

Sha256 Sha256::of(std::span<const std::byte> bytes)
{
    Raw raw = {};
    crypto_hash_sha256(raw.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                       bytes.size());
    return Sha256(raw);
}

Result<Sha256> Sha256::ofFile(const std::filesystem::path& path)
{
    const auto file = openForReading(path);
    if (!file)
        return passOn(file);
    Sha256Stream stream;
    Bytes piece(1U << 20);
    for (std::size_t count = piece.size(); count == piece.size();) {
        const auto have = readSome(*file, piece.data(), piece.size(), path);
        if (!have)
            return passOn(have);
        count = *have;
        stream.add({piece.data(), count});
    }
    return stream.finish();
}

std::optional<Sha256> Sha256::fromHex(std::string_view hex)
{
    Raw raw = {};
    if (hex.size() != raw.size() * 2)
        return std::nullopt;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const auto high = digit(hex[2 * i]);
        const auto low = digit(hex[2 * i + 1]);
        if (!high || !low)
            return std::nullopt;
        raw[i] = static_cast<unsigned char>(*high << 4 | *low);
    }
    return Sha256(raw);
}

std::string Sha256::hex() const
{
    static constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    text.reserve(m_raw.size() * 2);
    for (const unsigned char byte : m_raw) {
        text.push_back(kDigits[byte >> 4]);
        text.push_back(kDigits[byte & 15]);
    }
    return text;
}

} // namespace semblance
