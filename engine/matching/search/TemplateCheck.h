// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/templates/ScoreFusion.h"

namespace semblance::matching {

/// Whether templates can be stored for search, or searched with. Fails: TemplatesMissing (of other
/// models, in another order or of another size than `fusion` was made for), InvalidInput (numbers
/// that are not finite, or all zero, or of a length that the metric knows none of); names the
/// model.
Result<void> checkForSearch(const FaceTemplates& templates, const ScoreFusion& fusion);

} // namespace semblance::matching
