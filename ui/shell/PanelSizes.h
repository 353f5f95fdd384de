// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QSettings;
class QWidget;

namespace semblance::ui {

/// Widths of panels and columns and the order of tables below `root`, under the objectNames of
/// their splitters and tables; those without a name are not remembered. GUI thread.
void restorePanelSizes(QWidget& root, const QSettings& settings);
void rememberPanelSizes(const QWidget& root, QSettings& settings);

} // namespace semblance::ui
