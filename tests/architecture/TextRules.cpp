// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/HouseRules.h"

#include <QRegularExpression>

namespace semblance::tests {

namespace {

class TextChecker
{
public:
    explicit TextChecker(const SourceTree& tree) : m_tree(tree) {}

    QList<Breach> check()
    {
        for (auto file = m_tree.files.begin(); file != m_tree.files.end(); ++file) {
            checkLicence(file.key(), file.value());
            checkName(file.key());
            checkLines(file.key(), file.value());
        }
        checkDlib();
        return m_breaches;
    }

private:
    void report(const char* rule, const QString& file, int line, const QString& what)
    {
        m_breaches.append({QLatin1String(rule), file, line, what});
    }

    /// In the first line, or in the second below "#!".
    void checkLicence(const QString& file, const QString& text)
    {
        const QStringList lines = text.split(QLatin1Char('\n')).mid(0, 2);
        const QString line = lines.value(lines.first().startsWith(QStringLiteral("#!")) ? 1 : 0);
        if (!line.endsWith(QStringLiteral("SPDX-License-Identifier: GPL-3.0-or-later")))
            report("licence", file, 1, QStringLiteral("does not begin with its SPDX line"));
    }

    void checkName(const QString& file)
    {
        static const QRegularExpression drawer(
            QStringLiteral(R"((?:^|/)[^/]*(?:[Uu]tils|Manager|Helper)[^/]*)"));
        if (drawer.match(file).hasMatch())
            report("drawer", file, 1, QStringLiteral("is named like a drawer for anything"));
    }

    void checkLines(const QString& file, const QString& text)
    {
        const bool isCode =
            file.endsWith(QStringLiteral(".h")) || file.endsWith(QStringLiteral(".cpp"));
        if (!isCode)
            return;
        checkWidth(file, text);
        if (file.startsWith(QStringLiteral("tests/architecture/")))
            return;
        static const QRegularExpression oldConnect(QStringLiteral(R"(\b(?:SIGNAL|SLOT)\s*\()"));
        int number = 0;
        for (const QString& line : text.split(QLatin1Char('\n'))) {
            ++number;
            if (oldConnect.match(line).hasMatch())
                report("oldConnect", file, number,
                       QStringLiteral("connects by name; connect by pointer to member"));
        }
        if (file.startsWith(QStringLiteral("engine/")))
            checkConsole(file, text);
    }

    void checkWidth(const QString& file, const QString& text)
    {
        constexpr qsizetype kColumns = 100;
        int number = 0;
        for (const QString& line : text.split(QLatin1Char('\n'))) {
            ++number;
            if (line.size() > kColumns)
                report("width", file, number, QStringLiteral("is wider than 100 columns"));
        }
    }

    void checkConsole(const QString& file, const QString& text)
    {
        for (const Include& include : includesOf(text)) {
            if (include.target == QStringLiteral("iostream"))
                report("console", file, include.line,
                       QStringLiteral("the engine does not talk to a console"));
        }
    }

    /// Its headers take minutes to compile and throw: one .cpp hides them. What measures dlib
    /// itself is no part of the programs.
    void checkDlib()
    {
        QStringList users;
        for (auto file = m_tree.files.begin(); file != m_tree.files.end(); ++file) {
            if (file.key().startsWith(QStringLiteral("tests/benchmarks/")))
                continue;
            for (const Include& include : includesOf(file.value())) {
                if (!include.target.startsWith(QStringLiteral("dlib/")))
                    continue;
                if (!users.contains(file.key()))
                    users << file.key();
                if (!file.key().endsWith(QStringLiteral(".cpp")) || users.size() > 1)
                    report("dlib", file.key(), include.line,
                           QStringLiteral("dlib belongs into one .cpp"));
            }
        }
    }

    const SourceTree& m_tree;
    QList<Breach> m_breaches;
};

} // namespace

QList<Breach> textBreaches(const SourceTree& tree)
{
    return TextChecker(tree).check();
}

} // namespace semblance::tests
