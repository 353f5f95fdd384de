// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/video/FrameCache.h"

#include <algorithm>

namespace semblance::imagery {

namespace {

std::size_t bytesOf(const AVFrame& frame)
{
    std::size_t bytes = 0;
    for (const AVBufferRef* buffer : frame.buf)
        bytes += buffer ? std::size_t(buffer->size) : 0;
    return bytes;
}

} // namespace

void FrameCache::put(std::size_t number, RawFrame frame)
{
    const auto known = std::ranges::find(m_kept, number, &Kept::number);
    if (known != m_kept.end()) {
        m_bytes -= known->bytes;
        m_kept.erase(known);
    }
    const std::size_t bytes = bytesOf(*frame.samples);
    m_kept.push_front({number, std::move(frame), bytes});
    m_bytes += bytes;
    while (m_bytes > m_maxBytes && m_kept.size() > 1) {
        m_bytes -= m_kept.back().bytes;
        m_kept.pop_back();
    }
}

std::optional<RawFrame> FrameCache::find(std::size_t number) const
{
    const auto known = std::ranges::find(m_kept, number, &Kept::number);
    return known == m_kept.end() ? std::nullopt : std::optional(known->frame);
}

void FrameCache::clear()
{
    m_kept.clear();
    m_bytes = 0;
}

} // namespace semblance::imagery
