// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/search/TemplateLayout.h"
#include "matching/store/RowView.h"
#include "storage/search/StoreClaim.h"

namespace semblance::storage {

/// Rows below `claim.rows` that show references in `ranges` and are not removed; ascending within
/// each run of the claim. Looks at few rows besides. Fails: StoreDamaged.
Result<std::vector<matching::RowNumber>> rowsOf(const std::vector<ReferenceRange>& ranges,
                                                const matching::RowView& view,
                                                const matching::TemplateLayout& layout,
                                                const StoreClaim& claim);

} // namespace semblance::storage
