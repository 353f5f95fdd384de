// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Geometry.h"

#include <QString>

#include <chrono>
#include <optional>

namespace semblance::ui {

/// "12 481", grouped as the person's language does.
QString countText(qint64 count);
/// Rounded, with a real minus sign; "−0.00" becomes "0.00".
QString decimalText(double value, int decimals);
/// "14 px", whole pixels.
QString pixelText(double px);
/// "4 000 × 3 000 px".
QString sizeText(const SizePx& size);
/// "3.4 MB", decimal units.
QString fileSizeText(qint64 bytes);
/// "31.5 images/s"; empty for no rate.
QString rateText(std::optional<double> perSecond);
/// "about 2 min left"; empty while unknown.
QString timeLeftText(std::optional<std::chrono::seconds> left);

} // namespace semblance::ui
