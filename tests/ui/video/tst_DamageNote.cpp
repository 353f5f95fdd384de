// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/video/DamageNote.h"

#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace semblance::ui;

/// What is wrong with a video does not fill the panel.
class TestDamageNote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stretchesAreFolded_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QStringList>("stretches");
        QTest::addColumn<bool>("isShown");
        QTest::addColumn<bool>("isFolded");
        const QStringList summary{QStringLiteral("In all 2")};
        const QStringList two{QStringLiteral("Frame 1"), QStringLiteral("Frame 5")};
        QTest::newRow("nothing") << QStringList() << QStringList() << false << false;
        QTest::newRow("sentences alone") << summary << QStringList() << true << false;
        QTest::newRow("one stretch") << summary << two.first(1) << true << false;
        QTest::newRow("several") << summary << two << true << true;
        QTest::newRow("several, nothing else") << QStringList() << two << true << true;
    }

    void stretchesAreFolded()
    {
        QFETCH(QStringList, lines);
        QFETCH(QStringList, stretches);
        QFETCH(bool, isFolded);
        QWidget window;
        DamageNote note(&window);
        note.showLines(lines, stretches, QStringLiteral("technical"));
        window.show();
        auto* which = note.findChild<QLabel*>(QStringLiteral("doubtfulStretches"));
        auto* fold = note.findChild<QToolButton*>(QStringLiteral("foldStretchesButton"));
        QTEST(note.isVisible(), "isShown");
        QCOMPARE(fold->isVisible(), isFolded);
        QCOMPARE(which->isVisible(), !isFolded && !stretches.isEmpty());
        if (!isFolded)
            return;
        fold->click();
        QVERIFY(which->isVisible());
        // Said anew it stays as it was; others are folded.
        note.showLines(lines, stretches, {});
        QVERIFY(which->isVisible());
        note.showLines(lines, stretches + QStringList{QStringLiteral("Frame 9")}, {});
        QVERIFY(!which->isVisible());
    }
};

QTEST_MAIN(TestDamageNote)
#include "tst_DamageNote.moc"
