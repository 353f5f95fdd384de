// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/scan/ExactScan.h"
#include "matching/search/StoreRows.h"

namespace semblance::matching {

/// What exactScan must answer, found by scoring every row for each of `probes` probes.
ScanResult compareAll(const StoreRows& rows, const StoreSearchParameters& parameters,
                      std::size_t probes, const StopToken& stop);

} // namespace semblance::matching
