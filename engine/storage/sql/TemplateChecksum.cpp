// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/TemplateChecksum.h"

#include "foundation/Checksum.h"

#include <array>
#include <cstdio>

namespace semblance::storage {

std::string templateChecksum(std::int64_t reference, std::string_view model,
                             std::string_view fingerprint, std::span<const std::byte> numbers)
{
    // Each part ends where it is clear that it does, so that no two rows make the same bytes.
    std::string bytes = std::to_string(reference);
    bytes.append(1, '\0').append(model).append(1, '\0').append(fingerprint).append(1, '\0');
    bytes.append(reinterpret_cast<const char*>(numbers.data()), numbers.size());
    std::array<char, 17> digits{};
    std::snprintf(digits.data(), digits.size(), "%016llx",
                  static_cast<unsigned long long>(checksumOf(std::as_bytes(std::span(bytes)))));
    return digits.data();
}

} // namespace semblance::storage
