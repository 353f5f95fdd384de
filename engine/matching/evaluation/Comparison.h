// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <cstddef>
#include <functional>
#include <span>
#include <string>

namespace semblance::matching {

/// What one search says of one enrolled person, or that there was no search.
struct Comparison
{
    /// The place of what is searched for in its list.
    std::size_t probe = 0;
    bool isMated = false;
    /// The person's subject; null where there was no search: no face, no template.
    const std::string* reference = nullptr;
    /// Fused first, then each embedder's: those of the person's best image for each. Empty where
    /// there was no search. Valid during the call.
    std::span<const double> scores;
};

/// Called by one thread at a time. Its failure ends the searches.
using ComparisonSink = std::function<Result<void>(const Comparison&)>;

} // namespace semblance::matching
