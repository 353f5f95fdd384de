// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileBytes.h"
#include "foundation/crypto/Sha256.h"

namespace semblance::casework {

/// Original files by their SHA-256: written once, never changed. Thread-safe; safe among processes.
class OriginalStore
{
public:
    virtual ~OriginalStore() = default;

    /// The bytes are on the disk when it returns; storing the same bytes again does nothing. Where
    /// other bytes lie under their hash, these take their place, and the others are kept beside
    /// them for whoever looks into it. Fails: DiskFull, FileNotWritable, LabReadOnly.
    virtual Result<Sha256> put(const Bytes& bytes) = 0;
    /// Checks the hash while reading. Fails: FileNotFound, FileUnreadable, LabDamaged (other bytes
    /// than were stored).
    virtual Result<Bytes> read(const Sha256& hash) const = 0;
    virtual bool contains(const Sha256& hash) const = 0;
};

} // namespace semblance::casework
