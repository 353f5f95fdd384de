// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/Progress.h"

#include <QTest>

using namespace semblance;
using namespace std::chrono_literals;

class TestProgress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timeLeftIsOfTheWorkAlone_data();
    void timeLeftIsOfTheWorkAlone();
    void pausesDoNotCount();
};

void TestProgress::timeLeftIsOfTheWorkAlone_data()
{
    QTest::addColumn<int>("firstAfterS");
    QTest::addColumn<int>("thenAfterS");
    QTest::addColumn<int>("done");
    QTest::addColumn<int>("total");
    QTest::addColumn<int>("leftS");
    const int unknown = -1;
    QTest::newRow("steady") << 1 << 10 << 11 << 111 << 100;
    QTest::newRow("getting ready took long") << 30 << 10 << 11 << 111 << 100;
    QTest::newRow("first report only") << 30 << 0 << 1 << 1000 << unknown;
    QTest::newRow("too soon") << 1 << 0 << 50 << 100 << unknown;
    QTest::newRow("too little done") << 1 << 60 << 5 << 1000 << unknown;
    QTest::newRow("total not known") << 1 << 10 << 11 << 0 << unknown;
    QTest::newRow("done") << 1 << 10 << 100 << 100 << 0;
}

void TestProgress::timeLeftIsOfTheWorkAlone()
{
    QFETCH(int, firstAfterS);
    QFETCH(int, thenAfterS);
    QFETCH(int, done);
    QFETCH(int, total);
    QFETCH(int, leftS);
    const ProgressMeter::Clock::time_point start{};
    ProgressMeter meter(start);
    const auto first = start + std::chrono::seconds(firstAfterS);
    const auto all = static_cast<std::size_t>(total);
    meter.update({0, all}, start);
    meter.update({1, all}, first);
    meter.update({static_cast<std::size_t>(done), all}, first + std::chrono::seconds(thenAfterS));
    const auto left = meter.timeLeft();
    QCOMPARE(left ? static_cast<int>(left->count()) : -1, leftS);
}

void TestProgress::pausesDoNotCount()
{
    const ProgressMeter::Clock::time_point start{};
    ProgressMeter meter(start);
    meter.update({1, 21}, start + 1s);
    meter.leaveOut(60s);
    meter.update({11, 21}, start + 71s);
    QCOMPARE(meter.timeLeft().value().count(), 10);
    QCOMPARE(meter.ratePerSecond().value(), 1.0);
}

QTEST_GUILESS_MAIN(TestProgress)
#include "tst_Progress.moc"
