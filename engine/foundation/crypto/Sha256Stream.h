// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/crypto/Sha256.h"

#include <memory>

namespace semblance {

/// The SHA-256 of bytes that come in pieces. One thread.
class Sha256Stream
{
public:
    Sha256Stream();
    ~Sha256Stream();
    Sha256Stream(const Sha256Stream&) = delete;
    Sha256Stream& operator=(const Sha256Stream&) = delete;

    void add(std::span<const std::byte> bytes);
    /// Of all that was added, in its order; nothing may be added afterwards.
    Sha256 finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace semblance
