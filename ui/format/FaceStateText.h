// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/format/QualityText.h"

#include <optional>

namespace semblance::ui {

/// Of the measures that say what state a face is in (covered, expressive, eyes hidden, a negative)
/// and of what all of them together come to. Empty for another id.
std::optional<QualityText> faceStateText(const matching::QualityMeasurement& measurement);

} // namespace semblance::ui
