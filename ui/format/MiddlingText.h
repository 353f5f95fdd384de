// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/format/QualityText.h"

namespace semblance::ui {

/// `text` for a measurement whose value and concern lie apart: without a concern but far from 100
/// nothing may read as in order, and a notice of a face that is nearly in order must not read as
/// if it were not. Others stay as they are.
QualityText middlingText(const matching::QualityMeasurement& measurement, QualityText text);

} // namespace semblance::ui
