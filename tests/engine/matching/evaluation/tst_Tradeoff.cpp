// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluation/Tradeoff.h"

#include <QTest>

#include <cmath>

using namespace semblance::matching;

namespace {

TrialScore mated(std::optional<double> score, std::uint32_t person = 0)
{
    return {score, true, {person, person}};
}

TrialScore nonMated(std::optional<double> score, std::uint32_t a = 0, std::uint32_t b = 1)
{
    return {score, false, {a, b}};
}

const PersonWeights kOnce = {1, 1};

} // namespace

class TestTradeoff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pointsGoFromNobodyToEverybody();
    void falseNegatives_data();
    void falseNegatives();
    void equalErrorRate_data();
    void equalErrorRate();
    void sharesThatNeverMeet_data();
    void sharesThatNeverMeet();
    void weightsCountPeople();
    void withoutOneKindThereIsNoNumber();
};

void TestTradeoff::pointsGoFromNobodyToEverybody()
{
    const Tradeoff tradeoff(
        {nonMated(0.2), mated(0.9), mated(0.2), nonMated({}), mated({}), mated(0.9)});
    const auto points = tradeoff.points(kOnce);
    QCOMPARE(points.size(), std::size_t(3));
    QVERIFY(std::isinf(points[0].threshold));
    QCOMPARE(points[0].falsePositives, 0.0);
    QCOMPARE(points[0].falseNegatives, 1.0);
    QCOMPARE(points[1].threshold, 0.9);
    QCOMPARE(points[1].falsePositives, 0.0);
    QCOMPARE(points[1].falseNegatives, 0.5);
    // Trials of one score pass together; those without a score never.
    QCOMPARE(points[2].threshold, 0.2);
    QCOMPARE(points[2].falsePositives, 0.5);
    QCOMPARE(points[2].falseNegatives, 0.25);
}

void TestTradeoff::falseNegatives_data()
{
    QTest::addColumn<double>("share");
    QTest::addColumn<double>("expected");
    // Mated 0.9 0.7 0.5 0.3, non-mated 0.8 0.6 0.4 0.2 0.1.
    QTest::newRow("nobody may pass") << 0.0 << 0.75;
    QTest::newRow("less than one may pass") << 0.19 << 0.75;
    QTest::newRow("one of five") << 0.2 << 0.5;
    QTest::newRow("two of five") << 0.4 << 0.25;
    QTest::newRow("all") << 1.0 << 0.0;
}

void TestTradeoff::falseNegatives()
{
    QFETCH(double, share);
    QFETCH(double, expected);
    std::vector<TrialScore> trials;
    for (const double score : {0.3, 0.9, 0.5, 0.7})
        trials.push_back(mated(score));
    for (const double score : {0.1, 0.6, 0.2, 0.8, 0.4})
        trials.push_back(nonMated(score));
    QCOMPARE(Tradeoff(trials).falseNegativesAt(share, kOnce), expected);
}

void TestTradeoff::equalErrorRate_data()
{
    QTest::addColumn<std::vector<double>>("matedScores");
    QTest::addColumn<std::vector<double>>("nonMatedScores");
    QTest::addColumn<double>("expected");
    using Scores = std::vector<double>;
    QTest::newRow("apart") << Scores{0.9, 0.8} << Scores{0.2, 0.1} << 0.0;
    QTest::newRow("the wrong way round") << Scores{0.2, 0.1} << Scores{0.9, 0.8} << 1.0;
    QTest::newRow("one of two on each side") << Scores{0.9, 0.3} << Scores{0.5, 0.1} << 0.5;
    QTest::newRow("one of four on each side")
        << Scores{0.9, 0.8, 0.7, 0.3} << Scores{0.5, 0.2, 0.1, 0.0} << 0.25;
    // From (0, 1/2) to (1, 0): equal where x = 1/2 − x/2.
    QTest::newRow("between two places") << Scores{0.9, 0.5} << Scores{0.5} << 1.0 / 3;
}

void TestTradeoff::equalErrorRate()
{
    QFETCH(std::vector<double>, matedScores);
    QFETCH(std::vector<double>, nonMatedScores);
    QFETCH(double, expected);
    std::vector<TrialScore> trials;
    for (const double score : matedScores)
        trials.push_back(mated(score));
    for (const double score : nonMatedScores)
        trials.push_back(nonMated(score));
    QCOMPARE(Tradeoff(trials).equalErrorRate(kOnce), expected);
}

/// Trials without a score keep the curves apart: there is no equal error rate then.
void TestTradeoff::sharesThatNeverMeet_data()
{
    QTest::addColumn<int>("matedWithout");
    QTest::addColumn<int>("nonMatedWithout");
    QTest::addColumn<bool>("hasEqual");
    // Of four on each side.
    QTest::newRow("one without") << 1 << 0 << true;
    QTest::newRow("all that are not mated without") << 0 << 4 << true;
    QTest::newRow("they meet at the last threshold") << 2 << 2 << true;
    QTest::newRow("they end before they meet") << 3 << 2 << false;
    QTest::newRow("no score at all") << 4 << 4 << false;
}

void TestTradeoff::sharesThatNeverMeet()
{
    QFETCH(int, matedWithout);
    QFETCH(int, nonMatedWithout);
    QFETCH(bool, hasEqual);
    std::vector<TrialScore> trials;
    for (int i = 0; i < 4; ++i) {
        trials.push_back(i < matedWithout ? mated({}) : mated(0.9));
        trials.push_back(i < nonMatedWithout ? nonMated({}) : nonMated(0.1));
    }
    QCOMPARE(!std::isnan(Tradeoff(trials).equalErrorRate(kOnce)), hasEqual);
}

void TestTradeoff::weightsCountPeople()
{
    const Tradeoff tradeoff(
        {mated(0.9, 0), mated(0.4, 1), nonMated(0.5, 0, 1), nonMated(0.1, 2, 0)});
    // Drawn: person 0 once, person 1 three times, person 2 twice.
    const PersonWeights drawn = {1, 3, 2};
    const auto points = tradeoff.points(drawn);
    QCOMPARE(points[1].falseNegatives, 0.75);
    QCOMPARE(points[2].falsePositives, 0.6);
    QCOMPARE(tradeoff.falseNegativesAt(0.5, drawn), 0.75);
    QCOMPARE(tradeoff.falseNegativesAt(0.6, drawn), 0.0);
}

void TestTradeoff::withoutOneKindThereIsNoNumber()
{
    QVERIFY(std::isnan(Tradeoff({mated(0.9)}).falseNegativesAt(0.1, kOnce)));
    QVERIFY(std::isnan(Tradeoff({nonMated(0.9)}).falseNegativesAt(0.1, kOnce)));
    QVERIFY(std::isnan(Tradeoff({}).equalErrorRate(kOnce)));
}

QTEST_APPLESS_MAIN(TestTradeoff)
#include "tst_Tradeoff.moc"
