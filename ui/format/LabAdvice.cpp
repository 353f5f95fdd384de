// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/LabAdvice.h"

#include "casework/gallery/EnrolmentReport.h"
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

/// By SQLite's own program: a name in double quotes, as SQL has it.
QString removingCommand(const QString& lab, const QString& kind, const QString& name)
{
    QString quoted = name;
    quoted.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    const QString drop = QStringLiteral("DROP %1 \"%2\"").arg(kind.toUpper(), quoted);
    return QStringLiteral("cd %1 && cp lab.sqlite lab-before.sqlite && sqlite3 lab.sqlite %2")
        .arg(shellWord(lab), shellWord(drop));
}

/// Of a part of the database that is not Semblance's; empty for anything else.
QString foreignAdvice(const Error& error)
{
    const QString kind = factText(error, "foreignKind");
    const QString name = factText(error, "foreignName");
    const QString lab = factText(error, "labFolder");
    if (kind.isEmpty() || lab.isEmpty())
        return {};
    if (kind == QLatin1String("column"))
        //: %1: “age” of table “person”
        return Text::tr("Semblance neither reads nor writes the column “%1”: it does no harm to "
                        "what the lab records. It can stay; to take it off would write every row "
                        "of that table anew, and no command for that is given here.")
            .arg(name);
    const QString command = removingCommand(lab, kind, name);
    if (kind == QLatin1String("table") || kind == QLatin1String("view"))
        return Text::tr("Semblance neither reads nor writes “%1”: it does no harm to what the lab "
                        "records and can stay. To remove it with all that it holds, close the lab "
                        "everywhere, then run `%2`.")
            .arg(name, command);
    if (kind == QLatin1String("index"))
        return Text::tr("The index “%1” changes no record, but it can make Semblance slower or "
                        "keep it from writing. To remove it, close the lab everywhere, then run "
                        "`%2`.")
            .arg(name, command);
    return Text::tr("The trigger “%1” changes records whenever Semblance writes. What it has "
                    "changed so far cannot be told: compare with a copy of the lab from before it. "
                    "To remove it, close the lab everywhere, then run `%2`.")
        .arg(name, command);
}

/// Of a marker that is missing or damaged; empty for anything else.
QString markerAdvice(const Error& error)
{
    const QString lab = factText(error, "markerOf");
    if (lab.isEmpty())
        return {};
    //: %1: a command
    return Text::tr("Nothing was changed. The marker only says which lab the folder is, and the "
                    "database says so too: `%1` checks the database and writes the marker anew.")
        .arg(QStringLiteral("semblance-cli lab check %1 --restore-marker").arg(shellWord(lab)));
}

/// Of a template that cannot be compared; empty for anything else.
QString templateAdvice(const Error& error)
{
    if (factText(error, casework::kTemplateFact).isEmpty())
        return {};
    const QString refresh = QStringLiteral("semblance-cli gallery refresh NAME --lab DIR");
    if (!factText(error, casework::kImpossibleFact).isEmpty())
        //: %1: a command
        return Text::tr(
                   "Its checksum is right: the drive did not change it, something wrote it so, "
                   "such as another program. `%1`, or the gallery's page in the window, makes the "
                   "template anew where the original is stored and whole; else the reference is "
                   "left out of searches. Until then the gallery is searched only while its file "
                   "in the lab's folder “search” holds a sound copy.")
            .arg(refresh);
    //: %1: a command
    return Text::tr("`%1`, or the gallery's page in the window, makes the template anew where the "
                    "original is stored and whole; else the reference is left out of searches. "
                    "Until then the gallery is searched only while its file in the lab's folder "
                    "“search” holds a sound copy. Check the drive: what changed a number can "
                    "change more.")
        .arg(refresh);
}

bool isOfStore(ErrorCode code)
{
    return code == ErrorCode::StoreDamaged || code == ErrorCode::StoreNotRecognised ||
           code == ErrorCode::StoreOlder || code == ErrorCode::StoreNewer;
}

} // namespace

QString faultAdvice(const Error& error)
{
    if (const QString refresh = templateAdvice(error); !refresh.isEmpty())
        return refresh;
    if (isOfStore(error.code))
        return Text::tr("Nothing is lost: the files in the lab's folder “search” are copies of "
                        "what the database holds, and the next search of the gallery makes them "
                        "anew (`semblance-cli search PHOTO --gallery NAME --lab DIR`, or in the "
                        "window). Check the drive where it happens again.");
    if (const QString marker = markerAdvice(error); !marker.isEmpty())
        return marker;
    if (!factText(error, "original").isEmpty())
        return Text::tr("Take the same image in, or enrol it, once more: the lab then puts it back "
                        "under its record.");
    const bool isOfRecord = error.code == ErrorCode::LabDamaged &&
                            factText(error, "expectedSha256").isEmpty() &&
                            factText(error, "labFolder").isEmpty();
    if (!isOfRecord)
        return {};
    return Text::tr("Nothing was changed. Copy the lab's whole folder before you go on working in "
                    "it. Records and files that are damaged come back from your own backups alone; "
                    "the images of references can also be enrolled into a new gallery.");
}

QString labDamageAdvice(const Error& error)
{
    if (const QString refresh = templateAdvice(error); !refresh.isEmpty())
        return refresh;
    if (const QString foreign = foreignAdvice(error); !foreign.isEmpty())
        return foreign;
    if (const QString marker = markerAdvice(error); !marker.isEmpty())
        return marker;
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
