// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace semblance::ui {

/// For tool tips, which Qt would read as HTML where a file or a person is called so: shown as it
/// is, line by line.
QString plainTip(const QString& text);

} // namespace semblance::ui
