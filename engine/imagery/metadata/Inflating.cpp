// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/metadata/Inflating.h"

#include <algorithm>
#include <array>
#include <limits>
#include <zlib.h>

namespace semblance::imagery {

Inflated inflate(std::span<const std::byte> packed, std::size_t most)
{
    Inflated result;
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK) {
        result.isDamaged = true;
        return result;
    }
    // zlib reads from it and does not write.
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(packed.data()));
    stream.avail_in =
        static_cast<uInt>(std::min<std::size_t>(packed.size(), std::numeric_limits<uInt>::max()));
    std::array<std::byte, 16384> piece{};
    int state = Z_OK;
    while (state == Z_OK && !result.isCut) {
        stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        stream.avail_out = static_cast<uInt>(piece.size());
        state = ::inflate(&stream, Z_NO_FLUSH);
        const std::size_t made = piece.size() - stream.avail_out;
        const std::size_t taken = std::min(made, most - result.bytes.size());
        result.bytes.insert(result.bytes.end(), piece.begin(),
                            piece.begin() + static_cast<std::ptrdiff_t>(taken));
        result.isCut = taken < made;
        if (state == Z_OK && made == 0 && stream.avail_in == 0)
            break;
    }
    result.isDamaged = !result.isCut && state != Z_STREAM_END;
    inflateEnd(&stream);
    return result;
}

} // namespace semblance::imagery
