// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/video/TimeScale.h"

#include <QStringList>
#include <QTest>

using namespace semblance::ui;

class TestTimeScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marks_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<int>("width");
        QTest::addColumn<QString>("labels");
        QTest::newRow("a moment") << 0.5 << 400
                                  << QStringLiteral("0:00.0 0:00.1 0:00.2 0:00.3 0:00.4 0:00.5");
        QTest::newRow("seconds") << 6.0 << 400 << QStringLiteral("0:00 0:02 0:04 0:06");
        QTest::newRow("a minute") << 61.0 << 400 << QStringLiteral("0:00 0:15 0:30 0:45 1:00");
        QTest::newRow("an hour and more")
            << 4000.0 << 400 << QStringLiteral("0:00:00 0:15:00 0:30:00 0:45:00 1:00:00");
        QTest::newRow("ten days") << 864000.0 << 400
                                  << QStringLiteral(
                                         "0:00:00 48:00:00 96:00:00 144:00:00 192:00:00 240:00:00");
        QTest::newRow("no room") << 60.0 << 20 << QStringLiteral("0:00");
        QTest::newRow("no length") << 0.0 << 400 << QStringLiteral("");
        QTest::newRow("no number") << qQNaN() << 400 << QStringLiteral("");
        QTest::newRow("no width") << 60.0 << 0 << QStringLiteral("");
    }

    void marks()
    {
        QFETCH(double, seconds);
        QFETCH(int, width);
        QFETCH(QString, labels);
        constexpr int kLeastPx = 72;
        const auto marks = timeMarks(seconds, width, kLeastPx);
        QStringList made;
        for (const TimeMark& mark : marks)
            made << mark.label;
        QCOMPARE(made.join(QLatin1Char(' ')), labels);
        for (std::size_t i = 1; i < marks.size(); ++i)
            QVERIFY((marks[i].seconds - marks[i - 1].seconds) / seconds * width >= kLeastPx - 1e-6);
    }
};

QTEST_GUILESS_MAIN(TestTimeScale)
#include "tst_TimeScale.moc"
