// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/matching/scan/MemorySource.h"
#include "matching/scan/CodeBounds.h"
#include "matching/scan/ExactScan.h"

#include <QTest>

#include <atomic>
#include <chrono>
#include <cmath>
#include <hwy/targets.h>

using namespace semblance::matching;
using namespace semblance::tests;

namespace {

const ScanEngine kWide = {128, ScoreCurve::Dot, 1.6, -0.1};
const ScanEngine kOdd = {70, ScoreCurve::OneMinusDistance, 2.4, -1.9};

using Templates = std::vector<Numbers>;

Templates randomTemplates(std::mt19937& random, const std::vector<ScanEngine>& engines)
{
    Templates templates;
    for (const ScanEngine& engine : engines)
        templates.push_back(unitVector(random, engine.size));
    return templates;
}

Numbers blended(const Numbers& a, const Numbers& b, float share)
{
    Numbers sum(a.size());
    for (std::size_t i = 0; i < a.size(); ++i)
        sum[i] = a[i] + share * b[i];
    return sum;
}

void setRandomProbes(MemorySource& source, const std::vector<ScanEngine>& engines, int count)
{
    std::mt19937 random(99);
    std::vector<Templates> probes;
    for (int i = 0; i < count; ++i)
        probes.push_back(randomTemplates(random, engines));
    source.setProbes(probes);
}

/// Makes row `index` of `rows`.
using MakeRow = Templates (*)(std::mt19937& random, const std::vector<ScanEngine>& engines,
                              std::uint64_t index);

Templates clusteredRow(std::mt19937& random, const std::vector<ScanEngine>& engines,
                       std::uint64_t index)
{
    std::mt19937 centres(static_cast<unsigned>(index % 7));
    Templates row = randomTemplates(centres, engines);
    const Templates noise = randomTemplates(random, engines);
    for (std::size_t i = 0; i < row.size(); ++i)
        row[i] = blended(row[i], noise[i], 0.01F);
    return row;
}

/// Few different rows, each many times.
Templates repeatedRow(std::mt19937&, const std::vector<ScanEngine>& engines, std::uint64_t index)
{
    std::mt19937 random(static_cast<unsigned>(index % 5));
    return randomTemplates(random, engines);
}

Templates sameRow(std::mt19937&, const std::vector<ScanEngine>& engines, std::uint64_t)
{
    std::mt19937 random(3);
    return randomTemplates(random, engines);
}

/// Near the probe of seed 99 by less than codes can tell.
Templates nearRow(std::mt19937& random, const std::vector<ScanEngine>& engines, std::uint64_t)
{
    std::mt19937 probe(99);
    Templates row = randomTemplates(probe, engines);
    const Templates noise = randomTemplates(random, engines);
    for (std::size_t i = 0; i < row.size(); ++i)
        row[i] = blended(row[i], noise[i], 1e-5F);
    return row;
}

Templates adversarialRow(std::mt19937& random, const std::vector<ScanEngine>& engines,
                         std::uint64_t index)
{
    Templates row = randomTemplates(random, engines);
    static constexpr std::array kLengths = {1.0F, 1e37F, 1e-37F, 1e-41F, 1e19F, 1e-19F, 100.0F};
    for (Numbers& numbers : row) {
        for (float& number : numbers)
            number *= kLengths[index % kLengths.size()];
        if (index % 3 == 0)
            numbers[index % numbers.size()] = 5 * kLengths[index % kLengths.size()];
        if (index % 11 == 0)
            std::fill(numbers.begin() + 1, numbers.end(), 0.0F);
    }
    for (Numbers& numbers : row) {
        if (std::ranges::all_of(numbers, [](float number) { return number == 0; }))
            numbers[0] = 1;
    }
    return row;
}

void fill(MemorySource& source, const std::vector<ScanEngine>& engines, MakeRow make,
          std::uint64_t rows, std::uint64_t rowsPerPerson)
{
    std::mt19937 random(1);
    for (std::uint64_t row = 0; row < rows; ++row)
        source.addRow(make(random, engines, row),
                      static_cast<std::uint32_t>(row * 7919 % rows / rowsPerPerson));
}

Templates plainRow(std::mt19937& random, const std::vector<ScanEngine>& engines, std::uint64_t)
{
    return randomTemplates(random, engines);
}

QString difference(const std::vector<ScanAnswer>& found, const std::vector<ScanAnswer>& expected)
{
    if (found.size() != expected.size())
        return QStringLiteral("%1 answers").arg(found.size());
    for (std::size_t probe = 0; probe < found.size(); ++probe) {
        const auto& a = found[probe];
        const auto& b = expected[probe];
        if (a.peopleAtThreshold != b.peopleAtThreshold)
            return QStringLiteral("probe %1: %2 instead of %3 people at the threshold")
                .arg(probe)
                .arg(a.peopleAtThreshold.value_or(0))
                .arg(b.peopleAtThreshold.value_or(0));
        if (a.ranked.size() != b.ranked.size())
            return QStringLiteral("probe %1: %2 instead of %3 rows")
                .arg(probe)
                .arg(a.ranked.size())
                .arg(b.ranked.size());
        for (std::size_t i = 0; i < a.ranked.size(); ++i) {
            if (!(a.ranked[i] == b.ranked[i]))
                return QStringLiteral("probe %1, rank %2: row %3 (%4) instead of %5 (%6)")
                    .arg(probe)
                    .arg(i + 1)
                    .arg(a.ranked[i].row)
                    .arg(a.ranked[i].score, 0, 'g', 17)
                    .arg(b.ranked[i].row)
                    .arg(b.ranked[i].score, 0, 'g', 17);
        }
    }
    return {};
}

ScanResult scan(const MemorySource& source, const ScanRequest& request)
{
    return exactScan(source, source.scanProbes(), request, {});
}

/// While it lives, the scan uses these instructions alone.
class OnlyTarget
{
public:
    explicit OnlyTarget(std::int64_t target)
    {
        hwy::SetSupportedTargetsForTest(target);
        hwy::GetChosenTarget().Update(hwy::SupportedTargets());
    }
    ~OnlyTarget()
    {
        hwy::SetSupportedTargetsForTest(0);
        hwy::GetChosenTarget().Update(hwy::SupportedTargets());
    }
};

/// This machine's, of those that there is code for.
std::vector<std::int64_t> targets()
{
    std::vector<std::int64_t> found;
    std::vector<std::string> names;
    for (std::int64_t bits = hwy::SupportedTargets(); bits != 0; bits &= bits - 1) {
        const OnlyTarget only(bits & -bits);
        const std::string name = scanInstructions();
        if (std::ranges::find(names, name) == names.end()) {
            names.push_back(name);
            found.push_back(bits & -bits);
        }
    }
    return found;
}

} // namespace

class TestExactScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsTheExhaustiveSearch_data()
    {
        QTest::addColumn<int>("make");
        QTest::addColumn<int>("engines");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("rowsPerPerson");
        QTest::addColumn<int>("limit");
        QTest::addColumn<bool>("isTurned");
        const auto row = [](const char* name, int make, int engines, int rows, int each, int limit,
                            bool isTurned = false) {
            QTest::newRow(name) << make << engines << rows << each << limit << isTurned;
        };
        row("random", 0, 2, 5001, 1, 50);
        row("one engine", 0, 1, 5001, 1, 50);
        row("several references a person", 0, 2, 5001, 4, 50);
        row("few people with many references", 0, 2, 5001, 1000, 50);
        row("the best alone", 0, 2, 5001, 1, 1);
        row("two", 0, 2, 5001, 3, 2);
        row("a thousand", 0, 2, 5001, 2, 1000);
        row("more than there are", 0, 2, 300, 1, 1000);
        row("one row", 0, 2, 1, 1, 50);
        row("three rows", 0, 2, 3, 1, 50);
        row("nobody asked for", 0, 2, 300, 1, 0);
        row("clustered", 1, 2, 5001, 2, 50);
        row("repeated", 2, 2, 5001, 1, 50);
        row("repeated, of several each", 2, 2, 5001, 3, 50);
        row("repeated, other written order", 2, 2, 5001, 3, 50, true);
        row("all tied", 3, 2, 5001, 1, 50);
        row("all tied, of several each", 3, 2, 5001, 4, 1000);
        row("all tied, other written order", 3, 2, 5001, 4, 50, true);
        row("nearer than codes can tell", 4, 2, 5001, 1, 50);
        row("nearer than codes can tell, one engine", 4, 1, 5001, 3, 7);
        row("adversarial", 5, 2, 5001, 1, 50);
        row("adversarial, one engine", 5, 1, 5001, 2, 200);
    }

    void equalsTheExhaustiveSearch()
    {
        QFETCH(int, make);
        QFETCH(int, engines);
        QFETCH(int, rows);
        QFETCH(int, rowsPerPerson);
        QFETCH(int, limit);
        QFETCH(bool, isTurned);
        static constexpr MakeRow kMakers[] = {plainRow, clusteredRow, repeatedRow,
                                              sameRow,  nearRow,      adversarialRow};
        const std::vector<ScanEngine> list =
            engines == 1 ? std::vector{kWide} : std::vector{kWide, kOdd};
        MemorySource source(list, 1000);
        fill(source, list, kMakers[make], std::uint64_t(rows), std::uint64_t(rowsPerPerson));
        setRandomProbes(source, list, 3);
        if (isTurned)
            source.turnOrders();
        ScanRequest request;
        request.limit = std::size_t(limit);
        const auto expected = source.exhaustive(request);
        for (const std::int64_t target : targets()) {
            const OnlyTarget only(target);
            const ScanResult result = scan(source, request);
            QCOMPARE(result.end, ScanEnd::Complete);
            QVERIFY2(difference(result.answers, expected).isEmpty(),
                     qPrintable(QString::fromLatin1(scanInstructions()) + QStringLiteral(": ") +
                                difference(result.answers, expected)));
        }
    }

    void someInstructionsWereTried() { QVERIFY(targets().size() >= 2); }

    void countsPeopleAtTheThreshold_data()
    {
        QTest::addColumn<double>("threshold");
        QTest::addColumn<int>("limit");
        QTest::newRow("everybody") << -100.0 << 50;
        QTest::newRow("about half") << -2.5 << 50;
        QTest::newRow("some") << -2.0 << 1000;
        QTest::newRow("nobody") << 100.0 << 50;
        QTest::newRow("counted only") << -2.5 << 0;
    }

    void countsPeopleAtTheThreshold()
    {
        QFETCH(double, threshold);
        QFETCH(int, limit);
        MemorySource source({kWide, kOdd}, 1000);
        fill(source, {kWide, kOdd}, plainRow, 6000, 3);
        setRandomProbes(source, {kWide, kOdd}, 2);
        ScanRequest request;
        request.limit = std::size_t(limit);
        request.threshold = threshold;
        const ScanResult result = scan(source, request);
        QCOMPARE(difference(result.answers, source.exhaustive(request)), QString());
    }

    /// Equality counts, to the last bit.
    void theThresholdItselfCounts()
    {
        MemorySource source({kWide, kOdd}, 1000);
        fill(source, {kWide, kOdd}, plainRow, 3000, 1);
        setRandomProbes(source, {kWide, kOdd}, 1);
        ScanRequest request;
        request.limit = 20;
        const double tenth = source.exhaustive(request)[0].ranked[9].score;
        request.threshold = tenth;
        QCOMPARE(*scan(source, request).answers[0].peopleAtThreshold, std::uint64_t(10));
        request.threshold = std::nextafter(tenth, 100.0);
        const ScanResult result = scan(source, request);
        QCOMPARE(*result.answers[0].peopleAtThreshold, std::uint64_t(9));
        QCOMPARE(result.answers[0].ranked.size(), std::size_t(9));
    }

    void filtersAndExclusions_data()
    {
        QTest::addColumn<int>("words");
        QTest::addColumn<quint64>("pattern");
        QTest::addColumn<bool>("hasExclusions");
        QTest::addColumn<int>("rowsPerBlock");
        QTest::newRow("every other row") << 1000 << quint64(0x5555555555555555) << false << 1000;
        QTest::newRow("one in sixty-four") << 1000 << quint64(0x100) << false << 1024;
        QTest::newRow("the beginning alone") << 3 << ~quint64(0) << false << 1000;
        QTest::newRow("nothing") << 1000 << quint64(0) << false << 1000;
        QTest::newRow("removed rows") << 0 << quint64(0) << true << 1000;
        QTest::newRow("both") << 1000 << quint64(0xFFFF0000FFFF0000) << true << 1000;
        QTest::newRow("blocks of odd length") << 1000 << quint64(0xFF) << true << 37;
    }

    void filtersAndExclusions()
    {
        QFETCH(int, words);
        QFETCH(quint64, pattern);
        QFETCH(bool, hasExclusions);
        QFETCH(int, rowsPerBlock);
        MemorySource source({kWide, kOdd}, std::size_t(rowsPerBlock));
        fill(source, {kWide, kOdd}, plainRow, 5000, 2);
        setRandomProbes(source, {kWide, kOdd}, 1);
        const std::vector<std::uint64_t> only(std::size_t(words), pattern);
        ScanRequest request;
        request.onlyRows = only;
        if (hasExclusions) {
            for (std::uint64_t row = 0; row < 5000; row += 1 + row % 3)
                source.exclude(row);
            const auto answers = source.exhaustive(request);
            for (const RankedRow& best : answers[0].ranked)
                source.exclude(best.row);
        }
        QCOMPARE(difference(scan(source, request).answers, source.exhaustive(request)), QString());
        request.threshold = -2.4;
        QCOMPARE(difference(scan(source, request).answers, source.exhaustive(request)), QString());
    }

    void sameAnswerOnAnyNumberOfThreads()
    {
        MemorySource source({kWide, kOdd}, 700);
        fill(source, {kWide, kOdd}, repeatedRow, 9000, 2);
        setRandomProbes(source, {kWide, kOdd}, 2);
        ScanRequest request;
        request.threshold = -3;
        const auto expected = source.exhaustive(request);
        for (const unsigned threads : {1U, 2U, 3U, 8U, 33U}) {
            request.threads = threads;
            for (int round = 0; round < 3; ++round)
                QCOMPARE(difference(scan(source, request).answers, expected), QString());
        }
    }

    void manyProbesAreAsEachAlone()
    {
        MemorySource source({kWide, kOdd}, 1000);
        fill(source, {kWide, kOdd}, plainRow, 5000, 2);
        setRandomProbes(source, {kWide, kOdd}, 65);
        ScanRequest request;
        const auto probes = source.scanProbes();
        const ScanResult together = exactScan(source, probes, request, {});
        QCOMPARE(together.answers.size(), std::size_t(65));
        const auto expected = source.exhaustive(request);
        QCOMPARE(difference(together.answers, expected), QString());
        const ScanResult odd = exactScan(source, std::span(probes).first(3), request, {});
        QCOMPARE(difference(odd.answers, {expected.begin(), expected.begin() + 3}), QString());
    }

    void fewRowsAreScored()
    {
        MemorySource source({kWide, kOdd}, 4096);
        fill(source, {kWide, kOdd}, plainRow, 40000, 1);
        setRandomProbes(source, {kWide, kOdd}, 1);
        ScanRequest request;
        request.threads = 1;
        const ScanResult result = scan(source, request);
        QVERIFY2(result.rowsScored < 400, qPrintable(QString::number(result.rowsScored)));
        QCOMPARE(result.bytesScanned, std::uint64_t(40000) * (128 + 8 + 128 + 12));
    }

    void emptyIsAnOrdinaryAnswer()
    {
        MemorySource source({kWide}, 100);
        setRandomProbes(source, {kWide}, 2);
        ScanRequest request;
        request.threshold = 0;
        const ScanResult result = scan(source, request);
        QCOMPARE(result.end, ScanEnd::Complete);
        QCOMPARE(result.answers.size(), std::size_t(2));
        QVERIFY(result.answers[0].ranked.empty());
        QCOMPARE(*result.answers[0].peopleAtThreshold, std::uint64_t(0));
        QVERIFY(exactScan(source, {}, request, {}).answers.empty());
    }

    void stopsWhenAsked()
    {
        MemorySource source({kWide, kOdd}, 1000);
        fill(source, {kWide, kOdd}, plainRow, 9000, 1);
        setRandomProbes(source, {kWide, kOdd}, 3);
        std::stop_source stop;
        stop.request_stop();
        const ScanResult before = exactScan(source, source.scanProbes(), {}, stop.get_token());
        QCOMPARE(before.end, ScanEnd::Cancelled);
        QVERIFY(before.answers.empty());

        std::stop_source during;
        const ScanResult half = exactScan(source, source.scanProbes(), {}, during.get_token(),
                                          [&during](std::uint64_t done, std::uint64_t) {
                                              if (done >= 3000)
                                                  during.request_stop();
                                          });
        QCOMPARE(half.end, ScanEnd::Cancelled);
        QVERIFY(half.answers.empty());
    }

    void progressReachesTheEnd()
    {
        MemorySource source({kWide}, 1000);
        fill(source, {kWide}, plainRow, 5001, 1);
        setRandomProbes(source, {kWide}, 1);
        std::atomic<std::uint64_t> most = 0;
        std::atomic<bool> isSound = true;
        exactScan(source, source.scanProbes(), {}, {},
                  [&](std::uint64_t done, std::uint64_t total) {
                      isSound = isSound && total == 5001;
                      std::uint64_t known = most;
                      while (known < done && !most.compare_exchange_weak(known, done)) {
                      }
                  });
        QVERIFY(isSound);
        QCOMPARE(most.load(), std::uint64_t(5001));
    }

    void whatCannotBeReadEndsTheScan()
    {
        MemorySource source({kWide}, 1000);
        fill(source, {kWide}, plainRow, 5000, 1);
        setRandomProbes(source, {kWide}, 1);
        const std::uint64_t best = source.exhaustive({})[0].ranked[0].row;
        source.loseRow(best);
        const ScanResult lostRow = scan(source, {});
        QCOMPARE(lostRow.end, ScanEnd::Unreadable);
        QVERIFY(lostRow.answers.empty());
        source.loseRow(1U << 30);
        source.loseBlock(3);
        QCOMPARE(scan(source, {}).end, ScanEnd::Unreadable);
    }

    void whatIsThrownComesOut()
    {
        MemorySource source({kWide}, 1000);
        fill(source, {kWide}, plainRow, 9000, 1);
        setRandomProbes(source, {kWide}, 1);
        ScanRequest request;
        request.threads = 4;
        const auto probes = source.scanProbes();
        QVERIFY_EXCEPTION_THROWN(
            exactScan(source, probes, request, {},
                      [](std::uint64_t, std::uint64_t) { throw std::runtime_error("full"); }),
            std::runtime_error);
    }
};

QTEST_GUILESS_MAIN(TestExactScan)
#include "tst_ExactScan.moc"
