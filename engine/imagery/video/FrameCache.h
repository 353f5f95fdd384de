// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/video/FrameDecoder.h"

#include <cstddef>
#include <list>
#include <optional>

namespace semblance::imagery {

/// The frames that were decoded last, by their numbers, up to a number of bytes; the newest one
/// stays whatever its size. One thread.
class FrameCache
{
public:
    explicit FrameCache(std::size_t maxBytes) : m_maxBytes(maxBytes) {}

    void put(std::size_t number, RawFrame frame);
    std::optional<RawFrame> find(std::size_t number) const;
    void clear();
    std::size_t bytes() const { return m_bytes; }

private:
    struct Kept
    {
        std::size_t number;
        RawFrame frame;
        std::size_t bytes;
    };

    std::size_t m_maxBytes;
    std::size_t m_bytes = 0;
    /// Newest first.
    std::list<Kept> m_kept;
};

} // namespace semblance::imagery
