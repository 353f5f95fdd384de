// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/crypto/Sha256Stream.h"

#include <sodium.h>

namespace semblance {

struct Sha256Stream::State
{
    crypto_hash_sha256_state hash;
};

Sha256Stream::Sha256Stream() : m_state(std::make_unique<State>())
{
    crypto_hash_sha256_init(&m_state->hash);
}

Sha256Stream::~Sha256Stream() = default;

void Sha256Stream::add(std::span<const std::byte> bytes)
{
    crypto_hash_sha256_update(&m_state->hash, reinterpret_cast<const unsigned char*>(bytes.data()),
                              bytes.size());
}

Sha256 Sha256Stream::finish()
{
    Sha256::Raw raw = {};
    crypto_hash_sha256_final(&m_state->hash, raw.data());
    return Sha256(raw);
}

} // namespace semblance
