// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace semblance::ui {

/// Makes every ImageCanvas tell assistive technology about its faces: one child each, "Face Q-1,
/// 120 by 150 pixels, upper left", that can be selected. GUI thread; may be called again.
void installCanvasAccessibility();

} // namespace semblance::ui
