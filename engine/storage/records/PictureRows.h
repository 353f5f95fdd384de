// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/intake/OriginalStore.h"
#include "casework/provenance/InheritedProvenance.h"
#include "foundation/StopToken.h"
#include "storage/sql/SqlSession.h"

#include <map>
#include <mutex>

namespace semblance::storage {

/// By what the pictures of exhibits are known again: rows of `exhibit_picture`. Those that nobody
/// has looked at yet are decoded and kept; where nothing can be written, in memory. Thread-safe.
class PictureRows
{
public:
    /// Borrowed.
    explicit PictureRows(const casework::OriginalStore& originals) : m_originals(originals) {}

    /// Of every exhibit. Fails: as SqlSession::run, LabDamaged (an unreadable row), Cancelled (what
    /// was looked at is kept).
    Result<std::vector<casework::KnownPicture>> all(const SqlSession& session,
                                                    const StopToken& stop) const;
    /// Of a file that is no exhibit; empty where it is not among the originals, or cannot be read.
    /// Kept in memory. By several threads at once.
    std::optional<casework::PictureIdentity> held(const Sha256& original) const;
    /// Only what is written down, so that a check finds rows that cannot be read.
    static Result<void> readWritten(const SqlSession& session);

private:
    using Identities = std::map<ExhibitId, casework::PictureIdentity>;

    casework::PictureIdentity lookAt(const Sha256& original, bool& isThere) const;
    void write(const SqlSession& session, std::vector<casework::KnownPicture>& fresh) const;

    const casework::OriginalStore& m_originals;
    mutable std::mutex m_mutex;
    /// Of those that could not be written down.
    mutable Identities m_unwritten;
    mutable std::map<Sha256, casework::PictureIdentity> m_held;
};

} // namespace semblance::storage
