// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace semblance::ui {

/// From this zoom on pixels are shown as squares, and steps are whole numbers.
inline constexpr double kWholeStepsFrom = 2;
inline constexpr double kLargestZoom = 64;

/// The next larger step above `zoom`: a fixed ladder up to 200 %, whole numbers above, at most
/// kLargestZoom.
double nextZoom(double zoom);
/// The next smaller step; at least `smallest`.
double previousZoom(double zoom, double smallest);

} // namespace semblance::ui
