// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluation/IdentificationFigures.h"

#include <QTest>

using namespace semblance::matching;

namespace {

ProbeOutcome found(std::uint32_t person, std::size_t rank, double mateScore, double best)
{
    return {person, true, best, rank, mateScore};
}

ProbeOutcome outsider(std::uint32_t person, double best)
{
    return {person, false, best, {}, {}};
}

} // namespace

class TestIdentificationFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shares();
    void whoWasNotSearchedIsMissed();
    void whatTheDataCannotGiveHasAReason();
    void aRankOfTheWholeGalleryIsNoFigure_data();
    void aRankOfTheWholeGalleryIsNoFigure();
};

void TestIdentificationFigures::shares()
{
    std::vector<ProbeOutcome> probes = {found(0, 1, 0.9, 0.9), found(1, 2, 0.7, 0.75),
                                        found(2, 11, 0.5, 0.6), found(3, 60, 0.3, 0.6)};
    for (std::uint32_t i = 0; i < 100; ++i)
        probes.push_back(outsider(4 + i, i == 0 ? 0.8 : i == 1 ? 0.6 : 0.2));
    const auto figures = identificationFigures(probes, 1000, Resampling(104, 50));
    QCOMPARE(figures.mated, std::size_t(4));
    QCOMPARE(figures.nonMated, std::size_t(100));
    QCOMPARE(figures.ranks[0].share.estimate->value, 0.25);
    QCOMPARE(figures.ranks[1].share.estimate->value, 0.5);
    QCOMPARE(figures.ranks[2].share.estimate->value, 0.75);
    QCOMPARE(figures.cumulativeMatch.front(), 0.25);
    QCOMPARE(figures.cumulativeMatch[58], 0.75);
    QCOMPARE(figures.cumulativeMatch[59], 1.0);
    // One outsider of a hundred reaches 0.7, so that 0.9 and 0.7 of four are found.
    QCOMPARE(figures.falseNegatives[0].falseNegativeRate.estimate->value, 0.5);
    QVERIFY(!figures.falseNegatives[1].falseNegativeRate.estimate);
    QVERIFY(!figures.falseNegatives[1].falseNegativeRate.whyNot.empty());
}

void TestIdentificationFigures::whoWasNotSearchedIsMissed()
{
    std::vector<ProbeOutcome> probes = {found(0, 1, 0.9, 0.9), {1, true, {}, {}, {}}};
    for (std::uint32_t i = 0; i < 100; ++i)
        probes.push_back({2 + i, false, {}, {}, {}});
    const auto figures = identificationFigures(probes, 1000, Resampling(102, 50));
    QCOMPARE(figures.ranks[2].share.estimate->value, 0.5);
    QCOMPARE(figures.falseNegatives[0].falseNegativeRate.estimate->value, 0.5);
}

void TestIdentificationFigures::whatTheDataCannotGiveHasAReason()
{
    const auto figures = identificationFigures({outsider(0, 0.3)}, 1000, Resampling(1, 10));
    QVERIFY(!figures.ranks[0].share.estimate);
    QVERIFY(!figures.ranks[0].share.whyNot.empty());
    QVERIFY(!figures.falseNegatives[0].falseNegativeRate.estimate);
    QVERIFY(figures.cumulativeMatch.empty());
}

void TestIdentificationFigures::aRankOfTheWholeGalleryIsNoFigure_data()
{
    QTest::addColumn<int>("enrolled");
    QTest::addColumn<int>("given");
    QTest::addColumn<int>("curve");
    QTest::newRow("nobody beside") << 1 << 0 << 1;
    QTest::newRow("ten") << 10 << 1 << 10;
    QTest::newRow("eleven") << 11 << 2 << 11;
    QTest::newRow("thirty") << 30 << 2 << 30;
    QTest::newRow("many") << 1000 << 3 << 100;
}

void TestIdentificationFigures::aRankOfTheWholeGalleryIsNoFigure()
{
    QFETCH(int, enrolled);
    QFETCH(int, given);
    QFETCH(int, curve);
    const auto figures = identificationFigures({found(0, 1, 0.9, 0.9)}, std::size_t(enrolled),
                                               Resampling(1, 10));
    int estimates = 0;
    for (const RankFigure& each : figures.ranks) {
        estimates += each.share.estimate ? 1 : 0;
        QCOMPARE(each.share.whyNot.empty(), each.share.estimate.has_value());
    }
    QCOMPARE(estimates, given);
    QCOMPARE(figures.cumulativeMatch.size(), std::size_t(curve));
}

QTEST_APPLESS_MAIN(TestIdentificationFigures)
#include "tst_IdentificationFigures.moc"
