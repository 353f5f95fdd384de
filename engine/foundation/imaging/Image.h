// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Geometry.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace semblance {

/// Immutable pixels: 8 bits a channel, red-green-blue interleaved, rows from top to bottom without
/// padding. Copies share the pixels. Thread-safe.
class Image
{
public:
    static constexpr int kChannels = 3;

    /// No pixels.
    Image() = default;
    /// `rgb` holds width·height·3 bytes; both sizes above 0.
    Image(SizePx size, std::vector<std::uint8_t> rgb);

    bool isEmpty() const { return !m_rgb; }
    SizePx size() const { return m_size; }
    int widthPx() const { return m_size.width; }
    int heightPx() const { return m_size.height; }
    std::int64_t strideBytes() const { return std::int64_t{kChannels} * m_size.width; }
    /// First byte of row 0; the rows follow each other.
    const std::uint8_t* data() const { return m_rgb ? m_rgb->data() : nullptr; }
    const std::uint8_t* row(int y) const { return data() + strideBytes() * y; }

    /// Same size and same pixels.
    friend bool operator==(const Image& a, const Image& b);

private:
    SizePx m_size;
    std::shared_ptr<const std::vector<std::uint8_t>> m_rgb;
};

} // namespace semblance
