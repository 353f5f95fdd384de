// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/intake/Exhibit.h"
#include "storage/sql/SqlSession.h"

namespace semblance::storage {

/// One more time that an exhibit's bytes came in: a row of `exhibit_receipt`. Within the caller's
/// transaction.
Result<void> addReceipt(const SqlSession& session, ExhibitId exhibit,
                        const casework::ExhibitReceipt& receipt);
/// The exhibit's own first, then as they came; empty where there is no such exhibit.
Result<std::vector<casework::ExhibitReceipt>> receiptsOf(const SqlSession& session,
                                                         ExhibitId exhibit);

} // namespace semblance::storage
