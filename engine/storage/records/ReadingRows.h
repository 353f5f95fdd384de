// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/provenance/FileReading.h"
#include "foundation/Id.h"
#include "storage/sql/SqlSession.h"

namespace semblance::storage {

/// One more reading of an exhibit's file: a row of `file_reading`. Within the caller's transaction.
Result<void> addReading(const SqlSession& session, ExhibitId exhibit,
                        const casework::FileReading& reading);
/// The last one; empty where there is none. Fails also: LabDamaged (its text has another hash, or
/// is none).
Result<std::optional<casework::FileReading>> lastReading(const SqlSession& session,
                                                         ExhibitId exhibit);

} // namespace semblance::storage
