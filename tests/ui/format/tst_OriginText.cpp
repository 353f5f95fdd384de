// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/Language.h"
#include "casework/provenance/FrameNote.h"
#include "ui/format/OriginText.h"

#include <QLocale>
#include <QTest>

using namespace semblance;
using casework::ProvenanceStatement;
using casework::ProvenanceType;

/// Statements of where an image comes from.
class tst_OriginText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { app::speak(QLocale::c()); }

    void aNoteIsSaid_data()
    {
        QTest::addColumn<ProvenanceStatement>("statement");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("german");
        const QDateTime time = QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
        const auto frame = [&time](const QString& clip) {
            return casework::frameStatement({12, clip}, time);
        };
        QTest::newRow("of a frame")
            << frame(QStringLiteral("kitchen.mp4"))
            << QStringLiteral(": Frame 13 (index 12) of kitchen.mp4, taken out by the program")
            << QStringLiteral(": Einzelbild 13 (Index 12) aus kitchen.mp4, vom Programm entnommen");
        QTest::newRow("of a clip with a name like the sentence")
            << frame(QStringLiteral("%1, taken out by the program"))
            << QStringLiteral(": Frame 13 (index 12) of %1, taken out by the program, taken out "
                              "by the program")
            << QStringLiteral(": Einzelbild 13 (Index 12) aus %1, taken out by the program, vom "
                              "Programm entnommen");
        const QString hidden = QStringLiteral("a\u202eb.mp4");
        QTest::newRow("of a clip with a name that turns text around")
            << frame(hidden)
            << QStringLiteral(": Frame 13 (index 12) of a\\u202eb.mp4, taken out by the program")
            << QStringLiteral(
                   ": Einzelbild 13 (Index 12) aus a\\u202eb.mp4, vom Programm entnommen");
        ProvenanceStatement other = frame(QStringLiteral("kitchen.mp4"));
        other.note.replace(QStringLiteral("13"), QStringLiteral("14"));
        const QString asWritten =
            QStringLiteral(": Frame 14 (index 12) of kitchen.mp4, taken out by the program");
        QTest::newRow("that the program does not write") << other << asWritten << asWritten;
        ProvenanceStatement person = frame(QStringLiteral("kitchen.mp4"));
        person.saidBy = QStringLiteral("Officer 1");
        const QString said =
            QStringLiteral(": Frame 13 (index 12) of kitchen.mp4, taken out by the program");
        QTest::newRow("that a person wrote") << person << said << said;
    }

    /// The record keeps its English; the window says it in its own language.
    void aNoteIsSaid()
    {
        QFETCH(ProvenanceStatement, statement);
        QFETCH(QString, english);
        QFETCH(QString, german);
        QVERIFY2(ui::statementText(statement).endsWith(english),
                 qPrintable(ui::statementText(statement)));
        app::speak(QLocale(QLocale::German));
        QVERIFY2(ui::statementText(statement).endsWith(german),
                 qPrintable(ui::statementText(statement)));
    }
};

QTEST_GUILESS_MAIN(tst_OriginText)
#include "tst_OriginText.moc"
