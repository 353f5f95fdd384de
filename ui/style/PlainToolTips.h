// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;

namespace semblance::ui {

/// From now on every tool tip shows its text as it is. Files, people and galleries can be called
/// anything: Qt would read "<i>a.jpg" as HTML. GUI thread; once.
void usePlainToolTips(QApplication& application);

} // namespace semblance::ui
