// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ElidedLines.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QTest>

using namespace semblance::ui;

class tst_ElidedLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsCutWithoutAnEllipsis_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("most");
        QTest::addColumn<int>("lines");
        QTest::addColumn<bool>("isCut");
        const QString longWord = QStringLiteral("Hauptbahnhof_Kamera_7_2026-04-12_18-33-09_Nord");
        QTest::newRow("fits") << QStringLiteral("a.jpg") << 2 << 1 << false;
        QTest::newRow("two words, two lines")
            << QStringLiteral("Bartholomäus Oberhuber") << 2 << 2 << false;
        QTest::newRow("a word longer than a line") << longWord << 4 << 4 << false;
        QTest::newRow("a word longer than two lines") << longWord << 2 << 2 << true;
        QTest::newRow("many words")
            << QStringLiteral("one two three four five six seven eight nine") << 2 << 2 << true;
        QTest::newRow("one line only") << longWord << 1 << 1 << true;
        QTest::newRow("nothing keeps its line") << QString() << 2 << 1 << false;
    }

    void nothingIsCutWithoutAnEllipsis()
    {
        QFETCH(QString, text);
        QFETCH(int, most);
        QFETCH(bool, isCut);
        const QFont font = QGuiApplication::font();
        const int widthPx = QFontMetrics(font).horizontalAdvance(QStringLiteral("Bartholomäus  "));
        const QStringList lines = elidedLines(text, font, widthPx, most);
        QTEST(static_cast<int>(lines.size()), "lines");
        for (const QString& line : lines)
            QVERIFY2(QFontMetrics(font).horizontalAdvance(line) <= widthPx, qPrintable(line));
        const QString all = lines.join(QString());
        QCOMPARE(all.contains(QChar(0x2026)), isCut);
        if (!isCut)
            QCOMPARE(QString(all).remove(QLatin1Char(' ')), QString(text).remove(QLatin1Char(' ')));
    }
};

QTEST_MAIN(tst_ElidedLines)
#include "tst_ElidedLines.moc"
