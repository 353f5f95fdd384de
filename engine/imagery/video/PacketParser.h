// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/video/Container.h"

#include <memory>

namespace semblance::imagery {

/// What a packet's own headers say that its container does not. One thread.
class PacketParser
{
public:
    explicit PacketParser(Container& container);
    ~PacketParser();
    PacketParser(const PacketParser&) = delete;
    PacketParser& operator=(const PacketParser&) = delete;

    /// It holds half a frame, one field: two of them make one frame. Looks at the first few packets
    /// of an interlaced stream only.
    bool isField(const AVPacket& packet);
    /// Decoding can begin with it, and what is shown from then on is what it would have been from
    /// the start. Streams of H.264 that are refreshed bit by bit mark packets as keys that are not.
    bool isTrueKey(const AVPacket& packet);

private:
    struct Parser;
    void parse(const AVPacket& packet);

    std::unique_ptr<Parser> m_parser;
    bool m_mayStoreFields = false;
    bool m_mayMarkOthers = false;
    int m_fieldsLeft = 0;
};

} // namespace semblance::imagery
