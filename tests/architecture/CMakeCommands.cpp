// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/CMakeCommands.h"

#include <QRegularExpression>

namespace semblance::tests {

namespace {

QString withoutComments(const QString& text)
{
    static const QRegularExpression comment(QStringLiteral(R"(#[^\n]*)"));
    return QString(text).remove(comment);
}

QStringList argumentsIn(const QString& inside)
{
    static const QRegularExpression argument(QStringLiteral(R"re("([^"]*)"|([^\s"]+))re"));
    QStringList arguments;
    auto found = argument.globalMatch(inside);
    while (found.hasNext()) {
        const QRegularExpressionMatch one = found.next();
        arguments << (one.captured(2).isEmpty() ? one.captured(1) : one.captured(2));
    }
    return arguments;
}

} // namespace

QStringList CMakeCommand::after(const QString& keyword, const QStringList& keywords) const
{
    QStringList found;
    bool isInside = false;
    for (const QString& argument : arguments) {
        if (keywords.contains(argument))
            isInside = argument == keyword;
        else if (isInside)
            found << argument;
    }
    return found;
}

QList<CMakeCommand> cmakeCommands(const QString& text)
{
    static const QRegularExpression command(
        QStringLiteral(R"((\w+)\s*\(((?:[^()]|\([^()]*\))*)\))"));
    const QString code = withoutComments(text);
    QList<CMakeCommand> commands;
    auto found = command.globalMatch(code);
    while (found.hasNext()) {
        const QRegularExpressionMatch one = found.next();
        const int line = int(code.left(one.capturedStart()).count(QLatin1Char('\n'))) + 1;
        commands.append({one.captured(1), argumentsIn(one.captured(2)), line});
    }
    return commands;
}

} // namespace semblance::tests
