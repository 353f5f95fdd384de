// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluation/ErrorVersusDiscard.h"

#include <QTest>

#include <cmath>

using namespace semblance::matching;

namespace {

/// Ten people, a probe each, the first four of which are missed.
std::vector<QualityTrial> tenTrials(const std::vector<std::optional<double>>& qualities)
{
    std::vector<QualityTrial> trials;
    for (std::uint32_t i = 0; i < 10; ++i)
        trials.push_back({i, i < 4, qualities[i]});
    return trials;
}

} // namespace

class tst_ErrorVersusDiscard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWorstGoFirst_data();
    void theWorstGoFirst();
    void peopleCountAsOftenAsTheyAreDrawn();
    void theGainIsAPartOfAllErrors();
    void withoutTrialsThereIsNoFigure();
};

void tst_ErrorVersusDiscard::theWorstGoFirst_data()
{
    QTest::addColumn<std::vector<std::optional<double>>>("qualities");
    QTest::addColumn<double>("share");
    QTest::addColumn<double>("missed");
    const std::vector<std::optional<double>> perfect = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    QTest::newRow("nothing is discarded") << perfect << 0.0 << 0.4;
    QTest::newRow("two of the missed") << perfect << 0.2 << 2 / 8.0;
    QTest::newRow("half of one") << perfect << 0.25 << 1.5 / 7.5;
    QTest::newRow("all of the missed") << perfect << 0.4 << 0.0;
    const std::vector<std::optional<double>> reversed = {9, 8, 7, 6, 5, 4, 3, 2, 1, 0};
    QTest::newRow("a measure that errs") << reversed << 0.2 << 4 / 8.0;
    const std::vector<std::optional<double>> blind(10, 50.0);
    QTest::newRow("a measure that says nothing") << blind << 0.2 << 0.4;
    const std::vector<std::optional<double>> inTwo = {1, 1, 1, 1, 1, 2, 2, 2, 2, 2};
    QTest::newRow("of equals a part of each") << inTwo << 0.2 << (4 * 0.6) / 8.0;
    const std::vector<std::optional<double>> absent = {5, 6, {}, {}, 0, 1, 2, 3, 4, 7};
    QTest::newRow("without a value is worst") << absent << 0.2 << 2 / 8.0;
    QTest::newRow("equal order, whatever the list's") << absent << 0.3 << 2 / 7.0;
}

void tst_ErrorVersusDiscard::theWorstGoFirst()
{
    using Qualities = std::vector<std::optional<double>>;
    QFETCH(Qualities, qualities);
    QFETCH(double, share);
    QFETCH(double, missed);
    auto trials = tenTrials(qualities);
    const PersonWeights once(10, 1);
    QCOMPARE(ErrorVersusDiscard(trials).missedAfter(share, once), missed);
    std::ranges::reverse(trials);
    QCOMPARE(ErrorVersusDiscard(trials).missedAfter(share, once), missed);
}

void tst_ErrorVersusDiscard::peopleCountAsOftenAsTheyAreDrawn()
{
    const ErrorVersusDiscard discards(tenTrials({0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
    // The worst, missed, counts three times; the best not at all.
    const PersonWeights drawn = {3, 1, 1, 1, 1, 1, 1, 1, 1, 0};
    QCOMPARE(discards.missedAfter(0, drawn), 6 / 11.0);
    QCOMPARE(discards.missedAfter(3 / 11.0, drawn), 3 / 8.0);
    QCOMPARE(discards.people(), std::size_t{10});
}

void tst_ErrorVersusDiscard::theGainIsAPartOfAllErrors()
{
    const PersonWeights once(10, 1);
    QCOMPARE(ErrorVersusDiscard(tenTrials({0, 1, 2, 3, 4, 5, 6, 7, 8, 9})).gainAfter(0.2, once),
             1 - 0.25 / 0.4);
    QVERIFY(ErrorVersusDiscard(tenTrials({9, 8, 7, 6, 5, 4, 3, 2, 1, 0})).gainAfter(0.2, once) < 0);
    const ErrorVersusDiscard absent(tenTrials({5, 6, {}, {}, 0, 1, 2, 3, 4, 7}));
    QCOMPARE(absent.withoutQuality(), std::size_t{2});
}

void tst_ErrorVersusDiscard::withoutTrialsThereIsNoFigure()
{
    QVERIFY(std::isnan(ErrorVersusDiscard({}).missedAfter(0.2, {})));
    const ErrorVersusDiscard noneMissed({{0, false, 1.0}});
    QVERIFY(!std::isfinite(noneMissed.gainAfter(0.2, {1})));
}

QTEST_APPLESS_MAIN(tst_ErrorVersusDiscard)
#include "tst_ErrorVersusDiscard.moc"
