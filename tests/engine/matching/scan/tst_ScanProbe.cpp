// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/matching/scan/MemorySource.h"
#include "matching/scan/CodeBounds.h"
#include "matching/scan/Rounding.h"
#include "matching/scan/ScanProbe.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace semblance::matching;
using namespace semblance::tests;

namespace {

Numbers scaled(Numbers numbers, float by)
{
    for (float& number : numbers)
        number *= by;
    return numbers;
}

/// A row whose residual points where the probe does, as far as codes allow: nothing is as far off.
Numbers onTheBound(const Numbers& probe, float step)
{
    Numbers row(probe.size());
    for (std::size_t i = 0; i < row.size(); ++i)
        row[i] = step * (static_cast<float>(int(i % 100)) + std::copysign(0.4999F, probe[i]));
    row[0] = 127 * step;
    return row;
}

std::int32_t productOf(const ScanProbe& probe, const CodeBlock& block, std::size_t engine,
                       std::size_t row)
{
    std::int32_t sum = 0;
    const EngineColumns& columns = block.engines[engine];
    for (std::size_t i = 0; i < columns.stride; ++i)
        sum += probe.codes(engine)[i] * columns.codes[row * columns.stride + i];
    return sum;
}

} // namespace

class TestScanProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scoresLieBetweenTheirBounds_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("isDistance");
        QTest::addColumn<float>("probeLength");
        QTest::addColumn<float>("rowLength");
        QTest::addColumn<double>("weight");
        const float tiny = 1e-38F;
        for (const bool isDistance : {false, true}) {
            const auto row = [isDistance](const char* name, int size, float probe, float other,
                                          double weight) {
                QTest::addRow("%s, %s", name, isDistance ? "distance" : "dot")
                    << size << isDistance << probe << other << weight;
            };
            row("unit", 128, 1, 1, 0.8);
            row("large", 512, 1, 1, 0.8);
            row("most", int(kMostNumbers), 1, 1, 2.5);
            row("few", 3, 1, 1, 1);
            row("longer", 192, 1.4F, 1.3F, 3);
            row("huge rows", 128, 1, 1e37F, 1);
            row("huge probe", 128, 1e37F, 1, 1);
            row("both huge", 128, 1e37F, 1e37F, 1);
            row("tiny rows", 128, 1, tiny, 1);
            row("tiny probe", 128, tiny, 1, 1);
            row("both tiny", 128, tiny, tiny, 1);
            row("huge and tiny", 128, 1e37F, tiny, 1);
            row("tiny and huge", 128, tiny, 1e37F, 1);
            row("a small weight", 128, 1, 1, 1e-12);
            row("a large weight", 128, 1, 1, 1e12);
        }
    }

    /// In double precision and in the scan's own.
    void scoresLieBetweenTheirBounds()
    {
        QFETCH(int, size);
        QFETCH(bool, isDistance);
        QFETCH(float, probeLength);
        QFETCH(float, rowLength);
        QFETCH(double, weight);
        const auto count = static_cast<std::size_t>(size);
        MemorySource source(
            {{count, isDistance ? ScoreCurve::OneMinusDistance : ScoreCurve::Dot, weight, -0.3}},
            300);
        std::mt19937 random(7);
        const Numbers probe = unitVector(random, count);
        source.setProbes({{scaled(probe, probeLength)}});
        for (std::uint32_t i = 0; i < 200; ++i)
            source.addRow({scaled(unitVector(random, count), rowLength)}, i);
        source.addRow({scaled(probe, rowLength)}, 200);
        source.addRow({scaled(probe, -rowLength)}, 201);
        source.addRow({onTheBound(probe, rowLength / 127)}, 202);
        source.addRow({onTheBound(scaled(probe, -1), rowLength / 127)}, 203);
        Numbers near = scaled(probe, rowLength);
        near[0] = std::nextafter(near[0], 2.0F);
        source.addRow({near}, 204);

        const ScanProbe scanProbe = source.scanProbes().front();
        const CodeBlock block = *source.block(0);
        ChunkFindings findings(1);
        for (std::size_t row = 0; row < block.rows; ++row) {
            const double score = source.exhaustiveScore(0, row);
            const std::int32_t product = productOf(scanProbe, block, 0, row);
            const ScoreBounds bounds = scanProbe.bounds({&product, 1}, block, row);
            QVERIFY2(bounds.lower <= score && score <= bounds.upper,
                     qPrintable(QStringLiteral("row %1: %2 is not between %3 and %4")
                                    .arg(row)
                                    .arg(score, 0, 'g', 17)
                                    .arg(bounds.lower, 0, 'g', 17)
                                    .arg(bounds.upper, 0, 'g', 17)));
            const ChunkProbe one{&scanProbe, floatNotAbove(score), &findings};
            findRows(block, row, 1, {&one, 1});
            QVERIFY2(findings.count == 1, qPrintable(QStringLiteral("row %1").arg(row)));
            QCOMPARE(findings.products[0], product);
        }
    }

    void boundsAreTight()
    {
        MemorySource source({{512}, {128, ScoreCurve::OneMinusDistance}}, 300);
        std::mt19937 random(7);
        source.setProbes({{unitVector(random, 512), unitVector(random, 128)}});
        for (std::uint32_t i = 0; i < 100; ++i)
            source.addRow({unitVector(random, 512), unitVector(random, 128)}, i);
        const ScanProbe probe = source.scanProbes().front();
        const CodeBlock block = *source.block(0);
        ChunkFindings findings(2);
        std::size_t found = 0;
        for (std::size_t row = 0; row < block.rows; ++row) {
            const std::int32_t products[] = {productOf(probe, block, 0, row),
                                             productOf(probe, block, 1, row)};
            const ScoreBounds bounds = probe.bounds(products, block, row);
            QVERIFY(bounds.upper - bounds.lower < 0.05);
            // The scan's own bound is hardly above.
            const ChunkProbe one{&probe, static_cast<float>(bounds.upper + 5e-5), &findings};
            findRows(block, row, 1, {&one, 1});
            found += findings.count;
        }
        QCOMPARE(found, std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestScanProbe)
#include "tst_ScanProbe.moc"
