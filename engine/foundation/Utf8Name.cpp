// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/Utf8Name.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace semblance {

namespace {

/// One row of the standard's table of well-formed sequences: what the first and the second byte may
/// be; bytes after the second are 80 to BF.
struct Sequence
{
    std::uint8_t first;
    std::uint8_t last;
    std::uint8_t secondFrom;
    std::uint8_t secondTo;
    std::size_t length;
};

constexpr std::array kSequences = {
    Sequence{0x00, 0x7F, 0, 0, 1},       Sequence{0xC2, 0xDF, 0x80, 0xBF, 2},
    Sequence{0xE0, 0xE0, 0xA0, 0xBF, 3}, Sequence{0xE1, 0xEC, 0x80, 0xBF, 3},
    Sequence{0xED, 0xED, 0x80, 0x9F, 3}, Sequence{0xEE, 0xEF, 0x80, 0xBF, 3},
    Sequence{0xF0, 0xF0, 0x90, 0xBF, 4}, Sequence{0xF1, 0xF3, 0x80, 0xBF, 4},
    Sequence{0xF4, 0xF4, 0x80, 0x8F, 4},
};

constexpr std::string_view kDigits = "0123456789ABCDEF";

bool isContinuation(char byte)
{
    return (static_cast<std::uint8_t>(byte) & 0xC0) == 0x80;
}

/// Bytes of the character that `text` begins with; 0 where none does.
std::size_t characterLength(std::string_view text)
{
    const auto byte = static_cast<std::uint8_t>(text.front());
    const auto* sequence = std::ranges::find_if(kSequences, [byte](const Sequence& row) {
        return byte >= row.first && byte <= row.last;
    });
    if (sequence == kSequences.end() || text.size() < sequence->length)
        return 0;
    if (sequence->length == 1)
        return 1;
    const auto second = static_cast<std::uint8_t>(text[1]);
    const bool isWhole = second >= sequence->secondFrom && second <= sequence->secondTo &&
                         std::ranges::all_of(text.substr(2, sequence->length - 2), isContinuation);
    return isWhole ? sequence->length : 0;
}

void escapeInto(std::string& name, char byte)
{
    const auto value = static_cast<std::uint8_t>(byte);
    name += '%';
    name += kDigits[value >> 4];
    name += kDigits[value & 0x0F];
}

/// The value of a hexadecimal digit as utf8Name writes it; 16 for any other character.
unsigned digitValue(char digit)
{
    return static_cast<unsigned>(std::min(kDigits.find(digit), kDigits.size()));
}

} // namespace

std::string utf8Name(std::string_view bytes)
{
    std::string name;
    bool isUtf8 = true;
    for (std::string_view rest = bytes; !rest.empty();) {
        const std::size_t length = characterLength(rest);
        isUtf8 = isUtf8 && length > 0;
        if (length == 0 || rest.front() == '%')
            escapeInto(name, rest.front());
        else
            name += rest.substr(0, length);
        rest.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return isUtf8 ? std::string(bytes) : name;
}

std::optional<std::string> bytesOfName(std::string_view name)
{
    constexpr unsigned kBase = 16;
    std::string bytes;
    for (std::size_t at = 0; at < name.size(); ++at) {
        if (name[at] != '%') {
            bytes += name[at];
            continue;
        }
        if (name.size() - at < 3)
            return std::nullopt;
        const unsigned value = digitValue(name[at + 1]) * kBase + digitValue(name[at + 2]);
        bytes += static_cast<char>(value);
        at += 2;
    }
    // Also what was no two digits is found out here.
    if (bytes == name || utf8Name(bytes) != name)
        return std::nullopt;
    return bytes;
}

} // namespace semblance
