// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace semblance::tests {

/// `name(argument …)` of a CMake file; quotes and comments are gone, variables stay as written.
struct CMakeCommand
{
    QString name;
    QStringList arguments;
    /// From 1.
    int line = 0;

    /// The arguments after `keyword`, up to the next one of `keywords`.
    QStringList after(const QString& keyword, const QStringList& keywords) const;
};

/// In the order of the file, also inside of if() and foreach().
QList<CMakeCommand> cmakeCommands(const QString& text);

} // namespace semblance::tests
