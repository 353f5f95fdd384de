// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluation/Resampling.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>

using namespace semblance::matching;

namespace {

/// Share of the people from `first` on.
auto shareFrom(std::size_t first)
{
    return [first](const PersonWeights& weights) {
        const auto from = weights.begin() + static_cast<std::ptrdiff_t>(first);
        return std::accumulate(from, weights.end(), 0.0) /
               std::accumulate(weights.begin(), weights.end(), 0.0);
    };
}

} // namespace

class TestResampling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valueIsOfEverybodyOnce();
    void boundsAreThoseOfAShare();
    void sameSeedSameBounds();
    void everyRoundDrawsAsManyAsThereAre();
    void roundsWithoutANumberAreLeftOut();
    void noErrorSeenIsNoProofOfNone_data();
    void noErrorSeenIsNoProofOfNone();
};

void TestResampling::valueIsOfEverybodyOnce()
{
    QCOMPARE(Resampling(100).estimate(shareFrom(90)).value, 0.1);
}

void TestResampling::boundsAreThoseOfAShare()
{
    // Of 400 people 40: the binomial 95 % bounds are 0.1 ± 1.96 · √(0.1 · 0.9 / 400) = ± 0.0294.
    const Estimate estimate = Resampling(400).estimate(shareFrom(360));
    QVERIFY(std::abs(estimate.low - 0.0706) < 0.004);
    QVERIFY(std::abs(estimate.high - 0.1294) < 0.004);
}

void TestResampling::sameSeedSameBounds()
{
    // Each person counts differently, so that hardly two rounds are alike.
    const auto sum = [](const PersonWeights& weights) {
        double all = 0;
        for (std::size_t i = 0; i < weights.size(); ++i)
            all += weights[i] * std::sqrt(double(i));
        return all;
    };
    const Estimate first = Resampling(50).estimate(sum);
    const Estimate again = Resampling(50).estimate(sum);
    QCOMPARE(first.low, again.low);
    QCOMPARE(first.high, again.high);
    const Estimate other = Resampling(50, Resampling::kRounds, 7).estimate(sum);
    QVERIFY(other.low != first.low || other.high != first.high);
}

void TestResampling::everyRoundDrawsAsManyAsThereAre()
{
    const Estimate estimate = Resampling(37).estimate([](const PersonWeights& weights) {
        return std::accumulate(weights.begin(), weights.end(), 0.0);
    });
    QCOMPARE(estimate.low, 37.0);
    QCOMPARE(estimate.high, 37.0);
}

void TestResampling::roundsWithoutANumberAreLeftOut()
{
    // One person in two: a quarter of the rounds draws only the other one.
    const Estimate estimate = Resampling(2).estimate([](const PersonWeights& weights) {
        return weights[0] > 0 ? 3.0 : std::numeric_limits<double>::quiet_NaN();
    });
    QCOMPARE(estimate.low, 3.0);
    QCOMPARE(estimate.high, 3.0);
}

void TestResampling::noErrorSeenIsNoProofOfNone_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("concerned");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    // 1 − 0.025^(1/n): about 3.7 in n.
    QTest::newRow("none of a hundred") << 0.0 << 100 << 0.0 << 0.0362;
    QTest::newRow("all of a hundred") << 1.0 << 100 << 0.9638 << 1.0;
    QTest::newRow("all of one") << 1.0 << 1 << 0.025 << 1.0;
    QTest::newRow("of nobody") << 0.0 << 0 << 0.0 << 1.0;
    // Whom the draw does not tell from each other: tables of the binomial's exact bounds.
    QTest::newRow("half of a hundred, all alike") << 0.5 << 100 << 0.3983 << 0.6017;
    QTest::newRow("two of three, all alike") << 2.0 / 3 << 3 << 0.0943 << 0.9916;
    QTest::newRow("half of one") << 0.5 << 1 << 0.0 << 1.0;
    QTest::newRow("half of five, all alike") << 0.5 << 5 << 0.0527 << 0.9473;
}

void TestResampling::noErrorSeenIsNoProofOfNone()
{
    QFETCH(double, value);
    QFETCH(int, concerned);
    QFETCH(double, low);
    QFETCH(double, high);
    const Estimate share = Resampling(120).share([value](const PersonWeights&) { return value; },
                                                 std::size_t(concerned));
    QCOMPARE(share.value, value);
    QVERIFY(std::abs(share.low - low) < 1e-4);
    QVERIFY(std::abs(share.high - high) < 1e-4);
}

QTEST_APPLESS_MAIN(TestResampling)
#include "tst_Resampling.moc"
