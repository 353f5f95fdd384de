// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/intake/OriginalStore.h"

#include <atomic>

namespace semblance::tests {

/// Passes on to the lab's store until it is told that the disk is full.
class FillingStore final : public casework::OriginalStore
{
public:
    FillingStore(casework::OriginalStore& store, int room) : m_store(store), m_room(room) {}

    Result<Sha256> put(const Bytes& bytes) override
    {
        if (--m_room < 0)
            return failure(ErrorCode::DiskFull, Stage::Storage, "originals");
        return m_store.put(bytes);
    }
    Result<Bytes> read(const Sha256& hash) const override { return m_store.read(hash); }
    bool contains(const Sha256& hash) const override { return m_store.contains(hash); }

private:
    casework::OriginalStore& m_store;
    std::atomic<int> m_room;
};

} // namespace semblance::tests
