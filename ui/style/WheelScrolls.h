// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;

namespace semblance::ui {

/// From now on the wheel turns pages and panels, and no value: a choice, a number or a slider under
/// the pointer stays as it is, focused or not. What is stated in a case must not follow a scroll.
/// GUI thread; once.
void letWheelOnlyScroll(QApplication& application);

} // namespace semblance::ui
