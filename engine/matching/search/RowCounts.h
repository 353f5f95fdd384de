// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/StopToken.h"
#include "matching/search/TemplateLayout.h"
#include "matching/store/RowView.h"

#include <cstdint>
#include <vector>

namespace semblance::matching {

/// By person's number, below `people`: how many rows that are not removed show them. Reads every
/// block once, which makes a first search after it as fast as any other. Blocking; uses up to
/// `threads` threads, 0: as many as the processor has; four bytes for each person.
/// Fails: StoreDamaged (also a row that shows nobody below `people`), Cancelled.
Result<std::vector<std::uint32_t>> countRows(const RowView& view, const TemplateLayout& layout,
                                             std::uint32_t people, const StopToken& stop,
                                             unsigned threads = 0);

} // namespace semblance::matching
