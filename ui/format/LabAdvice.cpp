// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/LabAdvice.h"

#include "foundation/Utf8Name.h"
#include "ui/format/ShellText.h"

#include <QCoreApplication>

#include <algorithm>

namespace semblance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LabAdvice)
};

QString factText(const Error& error, std::string_view key)
{
    const auto found = std::find_if(error.facts.begin(), error.facts.end(),
                                    [key](const ErrorFact& fact) { return fact.key == key; });
    return found == error.facts.end() ? QString() : QString::fromStdString(found->value);
}

/// Puts `copy` in the database's place; what lies there, with SQLite's logs, is kept in `aside`,
/// which is empty where nothing does.
QString restoringCommand(const QString& lab, const QString& aside, const QString& copy)
{
    const QString enter = QStringLiteral("cd %1 && ").arg(shellWord(lab));
    const QString move = aside.isEmpty()
                             ? QString()
                             : QStringLiteral("mkdir %1 && mv lab.sqlite* %1/ && ").arg(aside);
    return enter + move + QStringLiteral("cp %1 lab.sqlite").arg(copy);
}

QString backupAdvice(const Error& error, const QString& lab)
{
    const QString backup = factText(error, "backup");
    const QString aside = factText(error, "aside");
    if (backup.isEmpty())
        return Text::tr("Nothing was changed. This lab has no good backup of its own: Semblance "
                        "makes one only before it brings a lab up to date. With a copy of "
                        "“lab.sqlite” from your own backups: close the lab everywhere, then run "
                        "`%1`.")
            .arg(restoringCommand(lab, aside, QStringLiteral("/PATH/TO/COPY")));
    return Text::tr("Nothing was changed. The newest good backup of this lab is “%1”; what was "
                    "recorded since then is not in it. To go back to it, close the lab everywhere, "
                    "then run `%2`.")
        .arg(backup, restoringCommand(lab, aside, shellWord(backup)));
}

} // namespace

QString labDamageAdvice(const Error& error)
{
    if (!factText(error, "expectedSha256").isEmpty())
        return Text::tr("Nothing was changed. Take the same image in, or enrol it, once more: the "
                        "lab then puts it in its place and keeps the other bytes beside it.");
    const QString lab = factText(error, "labFolder");
    if (!lab.isEmpty())
        return backupAdvice(error, lab);
    return Text::tr("Nothing was changed. Do not go on working in the lab: copy its whole folder "
                    "first. “semblance-cli lab check” says what else is damaged and which backup "
                    "there is; other files of the lab come back from your own backups.");
}

QString openLabAdvice(const Error& error)
{
    //: %1: a command
    return Text::tr("Who can look into it sees its faces. Close it with `chmod -R o= %1`; what is "
                    "added later lets in whom its folder lets in.")
        .arg(shellWord(QString::fromStdString(utf8Name(error.subject))));
}

} // namespace semblance::ui
