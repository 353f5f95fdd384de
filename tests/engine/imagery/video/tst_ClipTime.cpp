// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/video/ClipTime.h"
#include "imagery/video/TimeCode.h"

#include <QTest>

using namespace semblance::imagery;

class TestClipTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWritten_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << 0.0 << QStringLiteral("00:00:00.000");
        QTest::newRow("a minute and a bit") << 62.345 << QStringLiteral("00:01:02.345");
        QTest::newRow("rounded up to a second") << 0.9996 << QStringLiteral("00:00:01.000");
        QTest::newRow("rounded up to a minute") << 59.9999 << QStringLiteral("00:01:00.000");
        QTest::newRow("days") << 360000.0 << QStringLiteral("100:00:00.000");
        QTest::newRow("before the start") << -1.5 << QStringLiteral("-00:00:01.500");
        QTest::newRow("no minus before nothing") << -0.0001 << QStringLiteral("00:00:00.000");
    }
    void isWritten()
    {
        QFETCH(double, seconds);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(clipTimeText(seconds)), text);
    }

    void isRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("seconds");
        QTest::newRow("seconds") << QStringLiteral("62.345") << 62.345;
        QTest::newRow("a comma") << QStringLiteral("1,5") << 1.5;
        QTest::newRow("minutes") << QStringLiteral("1:02.345") << 62.345;
        QTest::newRow("hours") << QStringLiteral("01:00:02") << 3602.0;
        QTest::newRow("more than a minute of seconds") << QStringLiteral("90") << 90.0;
        QTest::newRow("nothing") << QString() << -1.0;
        QTest::newRow("a word") << QStringLiteral("noon") << -1.0;
        QTest::newRow("below zero") << QStringLiteral("-1") << -1.0;
        QTest::newRow("sixty seconds") << QStringLiteral("1:60") << -1.0;
        QTest::newRow("four parts") << QStringLiteral("1:00:00:00") << -1.0;
        QTest::newRow("an empty part") << QStringLiteral("1::00") << -1.0;
        QTest::newRow("a fraction of a minute") << QStringLiteral("1.5:00") << -1.0;
        QTest::newRow("two points") << QStringLiteral("1.5.5") << -1.0;
        QTest::newRow("an exponent") << QStringLiteral("1e3") << -1.0;
        QTest::newRow("beyond all videos") << QStringLiteral("99999999999") << -1.0;
        QTest::newRow("a point alone") << QStringLiteral(".") << -1.0;
    }
    void isRead()
    {
        QFETCH(QString, text);
        QFETCH(double, seconds);
        QCOMPARE(clipTimeOf(text.toStdString()).value_or(-1), seconds);
    }

    void timeCode_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<int>("over");
        QTest::addColumn<int>("under");
        QTest::addColumn<int>("frame");
        QTest::addColumn<QString>("code");
        QTest::newRow("the first") << "10:00:00:00" << 25 << 1 << 0 << "10:00:00:00";
        QTest::newRow("over a second") << "10:00:00:20" << 25 << 1 << 30 << "10:00:02:00";
        // SMPTE ST 12-1: frames 0 and 1 of a minute are dropped, but not of every tenth.
        QTest::newRow("dropped numbers") << "00:00:59;29" << 30000 << 1001 << 1 << "00:01:00;02";
        QTest::newRow("no code") << "" << 25 << 1 << 1 << "";
        QTest::newRow("nonsense") << "breakfast" << 25 << 1 << 1 << "";
        QTest::newRow("no rate") << "10:00:00:00" << 0 << 1 << 1 << "";
    }
    void timeCode()
    {
        QFETCH(QString, start);
        QFETCH(int, over);
        QFETCH(int, under);
        QFETCH(int, frame);
        QFETCH(QString, code);
        const auto found = timeCodeOf(start.toStdString(), {over, under}, std::size_t(frame));
        QCOMPARE(QString::fromStdString(found.value_or(std::string())), code);
    }
};

QTEST_APPLESS_MAIN(TestClipTime)
#include "tst_ClipTime.moc"
