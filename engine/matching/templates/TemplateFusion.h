// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "matching/templates/FaceTemplate.h"

#include <vector>

namespace semblance::matching {

/// What several photographs of one person say together: per embedder the mean of their templates,
/// weighted by `weights` (each above 0; empty: all alike) and brought to their mean length, so that
/// rulers and thresholds stay what they are. What is noise in
/// one photograph averages out; whether they show one person is for people to judge. The order of
/// the photographs changes nothing but rounding; a single one comes back as it is. Thread-safe.
/// Fails: TemplatesMissing (none, or of different models or sizes), BackendFailed (templates that
/// cancel each other out, so that no direction is left).
Result<FaceTemplates> fuseTemplates(const std::vector<FaceTemplates>& photographs,
                                    const std::vector<double>& weights = {});

} // namespace semblance::matching
