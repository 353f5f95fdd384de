// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/Image.h"

#include <cassert>

namespace semblance {

Image::Image(SizePx size, std::vector<std::uint8_t> rgb)
    : m_size(size), m_rgb(std::make_shared<const std::vector<std::uint8_t>>(std::move(rgb)))
{
    assert(static_cast<std::int64_t>(m_rgb->size()) == strideBytes() * m_size.height);
}

bool operator==(const Image& a, const Image& b)
{
    if (a.m_size != b.m_size || a.isEmpty() != b.isEmpty())
        return false;
    return a.m_rgb == b.m_rgb || *a.m_rgb == *b.m_rgb;
}

} // namespace semblance
