// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QStringList>

namespace semblance::ui {

/// `name` in at most `most` (at least 1) lines of `widthPx`, broken between words or behind an
/// underscore or hyphen, and inside of a word where it is longer than a line. What does not fit is
/// cut in the middle of the last line and shown by an ellipsis: the end of a name is what tells it
/// from its neighbours.
QStringList elidedLines(const QString& name, const QFont& font, int widthPx, int most);

} // namespace semblance::ui
