// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace semblance::tests {

/// The Qt modules ("Core", "Widgets") that a room may name, by the house's plan. Empty: no Qt at
/// all.
QSet<QString> allowedQtModules(const QString& room);

/// "Widgets" for <QWidget>, <QtWidgets/QWidget>, <QtWidgets>; empty for what is not Qt's.
QString qtModuleOfHeader(const QString& header);

/// "Widgets" for Qt6::Widgets; empty for what is not Qt's.
QString qtModuleOfTarget(const QString& target);

} // namespace semblance::tests
