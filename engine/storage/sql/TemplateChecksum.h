// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace semblance::storage {

/// What a row of `template` carries so that a number, a model or a reference that changed by
/// accident is noticed before it is compared: 16 hexadecimal digits over whose template it is, of
/// which model and its numbers as they are stored. A person who changes the row can change this
/// too.
std::string templateChecksum(std::int64_t reference, std::string_view model,
                             std::string_view fingerprint, std::span<const std::byte> numbers);

} // namespace semblance::storage
