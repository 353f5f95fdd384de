// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/search/TemplateLayout.h"
#include "matching/store/RowView.h"

namespace semblance::matching {

/// Reads every byte of a store that a search scans and nothing else, on all cores, as fast as the
/// memory gives it: the least time that a search can take. What it returns depends on every byte.
/// Fails: StoreDamaged.
Result<std::uint64_t> readPlainly(const RowView& view, const TemplateLayout& layout);

} // namespace semblance::matching
