// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ScreenRoom.h"

#include <QScreen>
#include <QStyle>
#include <QWidget>

namespace semblance::ui {

QSize screenRoom(const QWidget& window)
{
    const QRect available = window.screen()->availableGeometry();
    if (!available.isValid()) {
        return window.size();
    }
    // The frame itself is known only once the window is on screen.
    const int titleBar = window.style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, &window);
    return available.size() - QSize(0, titleBar);
}

} // namespace semblance::ui
