// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QWidget;

namespace semblance::ui {

/// What the screen of `window` leaves for its content: without panels and the window's title bar.
/// Logical pixels; the window's own size where nothing is known of the screen.
QSize screenRoom(const QWidget& window);

} // namespace semblance::ui
