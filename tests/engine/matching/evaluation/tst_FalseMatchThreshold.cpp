// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluation/FalseMatchThreshold.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace semblance::matching;

class tst_FalseMatchThreshold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShareOfTheScoresExceedsIt_data();
    void aShareOfTheScoresExceedsIt();
    void tooFewScoresHaveNone_data();
    void tooFewScoresHaveNone();
    void equalScoresPassTogetherOrNot();
    void fewerThanForeseenAreCountedAsTheyCame();
};

void tst_FalseMatchThreshold::aShareOfTheScoresExceedsIt_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<int>("scores");
    QTest::addColumn<int>("passing");
    QTest::newRow("one in a thousand of a thousand") << 0.001 << 1000 << 1;
    QTest::newRow("one in a thousand of 1 999") << 0.001 << 1999 << 1;
    QTest::newRow("one in a thousand of 2 000") << 0.001 << 2000 << 2;
    QTest::newRow("three tenths of ten, a product below 3 by rounding") << 0.3 << 10 << 3;
    QTest::newRow("half of five") << 0.5 << 5 << 2;
}

/// Scores 1, 2, … in any order.
void tst_FalseMatchThreshold::aShareOfTheScoresExceedsIt()
{
    QFETCH(double, rate);
    QFETCH(int, scores);
    QFETCH(int, passing);
    std::vector<double> all(static_cast<std::size_t>(scores));
    std::iota(all.begin(), all.end(), 1);
    std::ranges::shuffle(all, std::mt19937(7));
    FalseMatchThreshold threshold(rate, all.size());
    for (const double score : all)
        threshold.add(score);
    QCOMPARE(threshold.count(), all.size());
    QVERIFY(threshold.value());
    QCOMPARE(*threshold.value(), double(scores - passing));
}

void tst_FalseMatchThreshold::tooFewScoresHaveNone_data()
{
    QTest::addColumn<int>("scores");
    QTest::newRow("none") << 0;
    QTest::newRow("one less than one in a thousand") << 999;
}

void tst_FalseMatchThreshold::tooFewScoresHaveNone()
{
    QFETCH(int, scores);
    FalseMatchThreshold threshold(0.001, 100'000);
    for (int i = 0; i < scores; ++i)
        threshold.add(i);
    QVERIFY(!threshold.value());
}

void tst_FalseMatchThreshold::equalScoresPassTogetherOrNot()
{
    FalseMatchThreshold threshold(0.2, 10);
    for (const double score : {1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 9.0, 9.0, 9.0, 9.0})
        threshold.add(score);
    // Two may pass, and four are equal: none does.
    QCOMPARE(*threshold.value(), 9.0);
}

void tst_FalseMatchThreshold::fewerThanForeseenAreCountedAsTheyCame()
{
    FalseMatchThreshold threshold(0.1, 1000);
    for (int i = 1; i <= 20; ++i)
        threshold.add(i);
    QCOMPARE(*threshold.value(), 18.0);
}

QTEST_APPLESS_MAIN(tst_FalseMatchThreshold)
#include "tst_FalseMatchThreshold.moc"
