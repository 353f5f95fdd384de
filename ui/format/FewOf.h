// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace semblance::ui {

/// Of a list in a sentence the first three, and how many more there are: "A; B; C and 2 more".
QString fewOf(const QStringList& texts, const QString& separator);

} // namespace semblance::ui
