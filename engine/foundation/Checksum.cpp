// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/Checksum.h"

#include <xxhash.h>

#include <bit>

namespace semblance {

static_assert(std::endian::native == std::endian::little, "stores lie in memory as in the file");
static_assert(sizeof(std::size_t) == sizeof(std::uint64_t), "stores are mapped as a whole");

std::uint64_t checksumOf(std::span<const std::byte> bytes)
{
    return XXH3_64bits(bytes.data(), bytes.size());
}

std::uint64_t checksumOf(std::span<const std::uint64_t> numbers)
{
    return checksumOf(std::as_bytes(numbers));
}

} // namespace semblance
