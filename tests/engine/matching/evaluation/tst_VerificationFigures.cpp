// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluation/VerificationFigures.h"

#include <QTest>

#include <random>

using namespace semblance::matching;

namespace {

/// `count` people: as many mated trials around 1 as non-mated around 0, each spread by `spread`.
std::vector<TrialScore> trialsOf(std::uint32_t count, double spread)
{
    std::mt19937_64 random(42);
    const auto noise = [&random, spread] {
        double sum = -6;
        for (int i = 0; i < 12; ++i)
            sum += double(random() >> 11) / double(1ULL << 53);
        return spread * sum;
    };
    std::vector<TrialScore> trials;
    for (std::uint32_t person = 0; person < count; ++person) {
        trials.push_back({1 + noise(), true, {person, person}});
        trials.push_back({noise(), false, {person, (person + 1) % count}});
    }
    return trials;
}

} // namespace

class TestVerificationFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalScoresGiveTheirKnownErrors();
    void pairsWithoutAScoreAreErrors();
    void curvesThatNeverMeetHaveNoEqualErrorRate();
    void whatTheDataCannotGiveHasAReason_data();
    void whatTheDataCannotGiveHasAReason();
};

void TestVerificationFigures::normalScoresGiveTheirKnownErrors()
{
    // Two normal distributions one apart, each of deviation 1/3: EER = Φ(−1.5) = 0.0668; at FMR 1 %
    // the threshold is 2.326 · 1/3 and FNMR = Φ((0.7754 − 1) · 3) = 0.250.
    const auto figures = verificationFigures(trialsOf(20'000, 1.0 / 3), Resampling(20'000, 20));
    QCOMPARE(figures.mated, std::size_t(20'000));
    QCOMPARE(figures.nonMated, std::size_t(20'000));
    QVERIFY(std::abs(figures.matedScores->mean - 1) < 0.01);
    QVERIFY(std::abs(figures.nonMatedScores->deviation - 1.0 / 3) < 0.01);
    const Estimate equal = *figures.equalErrorRate.estimate;
    QVERIFY2(std::abs(equal.value - 0.0668) < 0.003, qPrintable(QString::number(equal.value)));
    QVERIFY(equal.low < equal.value && equal.value < equal.high);
    const Estimate accuracy = *figures.accuracyTenFold.estimate;
    QVERIFY(std::abs(accuracy.value - (1 - 0.0668)) < 0.003);
    const Estimate atOnePercent = *figures.falseNonMatch[0].falseNonMatchRate.estimate;
    QVERIFY2(std::abs(atOnePercent.value - 0.250) < 0.02,
             qPrintable(QString::number(atOnePercent.value)));
}

void TestVerificationFigures::pairsWithoutAScoreAreErrors()
{
    auto trials = trialsOf(100, 0.01);
    trials[0].score.reset();
    trials[1].score.reset();
    const auto figures = verificationFigures(trials, Resampling(100, 20));
    QCOMPARE(figures.withoutScore, std::size_t(2));
    QCOMPARE(figures.nonMatedWithoutScore, std::size_t(1));
    QCOMPARE(figures.accuracyTenFold.estimate->value, 0.99);
    QCOMPARE(figures.falseNonMatch[0].falseNonMatchRate.estimate->value, 0.01);
}

void TestVerificationFigures::curvesThatNeverMeetHaveNoEqualErrorRate()
{
    auto trials = trialsOf(20, 0.01);
    for (std::size_t i = 0; i < 24; ++i)
        trials[i].score.reset();
    const auto figures = verificationFigures(trials, Resampling(20, 20));
    QVERIFY(!figures.equalErrorRate.estimate);
    QVERIFY2(figures.equalErrorRate.whyNot.find("no score") != std::string::npos,
             figures.equalErrorRate.whyNot.c_str());
    // What needs no equality is still told.
    QVERIFY(figures.accuracyTenFold.estimate.has_value());
}

void TestVerificationFigures::whatTheDataCannotGiveHasAReason_data()
{
    QTest::addColumn<int>("people");
    QTest::addColumn<bool>("hasAccuracy");
    QTest::addColumn<bool>("hasEqual");
    QTest::addColumn<int>("rates");
    QTest::newRow("none") << 0 << false << false << 0;
    QTest::newRow("nine") << 9 << false << true << 0;
    QTest::newRow("a hundred") << 100 << true << true << 1;
    QTest::newRow("a thousand") << 1000 << true << true << 2;
}

void TestVerificationFigures::whatTheDataCannotGiveHasAReason()
{
    QFETCH(int, people);
    QFETCH(bool, hasAccuracy);
    QFETCH(bool, hasEqual);
    QFETCH(int, rates);
    const auto count = static_cast<std::uint32_t>(people);
    const auto figures = verificationFigures(trialsOf(count, 0.2), Resampling(count, 20));
    QCOMPARE(figures.accuracyTenFold.estimate.has_value(), hasAccuracy);
    QCOMPARE(figures.accuracyTenFold.whyNot.empty(), hasAccuracy);
    QCOMPARE(figures.equalErrorRate.estimate.has_value(), hasEqual);
    int given = 0;
    for (const auto& each : figures.falseNonMatch) {
        given += each.falseNonMatchRate.estimate ? 1 : 0;
        QCOMPARE(each.falseNonMatchRate.whyNot.empty(),
                 each.falseNonMatchRate.estimate.has_value());
    }
    QCOMPARE(given, rates);
}

QTEST_APPLESS_MAIN(TestVerificationFigures)
#include "tst_VerificationFigures.moc"
