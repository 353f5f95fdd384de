// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/search/SeveralPhotographs.h"

#include <QTest>

#include <cmath>

using namespace semblance;
using namespace semblance::matching;

namespace {

// Templates are floats.
constexpr double kFloat = 1e-6;

ModelManifest embedder()
{
    ModelManifest manifest;
    manifest.id = "a";
    manifest.job = ModelJob::Embedding;
    manifest.outputSize = 2;
    manifest.ruler = ScoreRuler{0, 1, 1};
    return manifest;
}

/// The score of two is the cosine of the angle between them.
ProbeTemplates atAngle(double degrees, double interEyePx = 60)
{
    const double angle = degrees * M_PI / 180;
    return {{{identityOf(embedder()),
              {static_cast<float>(std::cos(angle)), static_cast<float>(std::sin(angle))}}},
            interEyePx};
}

ScoreFusion fusion()
{
    return *ScoreFusion::create({embedder()});
}

} // namespace

class TestSeveralPhotographs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneComesBackAsItIs()
    {
        const ProbeTemplates one = atAngle(33, 41);
        const auto probe = asOneProbe({one});
        QCOMPARE(probe->templates, one.templates);
        QCOMPARE(probe->interEyePx, 41.0);
    }

    void severalLieBetweenThem()
    {
        const auto probe = asOneProbe({atAngle(10, 20), atAngle(50, 60)});
        const std::vector<float>& values = probe->templates[0].values;
        QVERIFY(std::abs(std::atan2(double(values[1]), double(values[0])) * 180 / M_PI - 30) <
                1e-4);
        QCOMPARE(coarsenessOf(probe->interEyePx), 0.0);
    }

    void theCoarseCountsLess_data()
    {
        QTest::addColumn<std::vector<double>>("interEyePx");
        QTest::addColumn<double>("coarseness");
        QTest::addColumn<bool>("isMiddle");
        QTest::newRow("both coarse") << std::vector<double>{10, 15} << 1.0 << true;
        QTest::newRow("both fine") << std::vector<double>{20, 185} << 0.0 << true;
        QTest::newRow("one coarse, one enlarged") << std::vector<double>{12, 185} << 0.35 / 1.35
                                                  << false;
    }

    void theCoarseCountsLess()
    {
        QFETCH(std::vector<double>, interEyePx);
        QFETCH(double, coarseness);
        QFETCH(bool, isMiddle);
        const auto probe = asOneProbe({atAngle(10, interEyePx[0]), atAngle(50, interEyePx[1])});
        QVERIFY(std::abs(coarsenessOf(probe->interEyePx) - coarseness) < 1e-9);
        const std::vector<float>& values = probe->templates[0].values;
        const double degrees =
            std::atan2(double(values[1]), double(values[0])) * 180 / M_PI;
        QCOMPARE(std::abs(degrees - 30) < 1e-4, isMiddle);
        QVERIFY(isMiddle || (degrees > 35 && degrees < 45));
    }

    void noneIsNoProbe()
    {
        const auto probe = asOneProbe({});
        QVERIFY(!probe);
        QCOMPARE(probe.error().code, ErrorCode::TemplatesMissing);
    }

    void leastAlikeAre_data()
    {
        QTest::addColumn<std::vector<double>>("degrees");
        QTest::addColumn<int>("a");
        QTest::addColumn<int>("b");
        QTest::newRow("none") << std::vector<double>{} << -1 << -1;
        QTest::newRow("one") << std::vector<double>{7} << -1 << -1;
        QTest::newRow("two") << std::vector<double>{7, 20} << 0 << 1;
        QTest::newRow("the farthest of three") << std::vector<double>{0, 70, 20} << 0 << 1;
        QTest::newRow("neither with the first") << std::vector<double>{20, 70, 0} << 1 << 2;
        QTest::newRow("of equal ones the earliest") << std::vector<double>{0, 30, 0, 30} << 0 << 1;
    }

    void leastAlikeAre()
    {
        QFETCH(std::vector<double>, degrees);
        QFETCH(int, a);
        QFETCH(int, b);
        std::vector<ProbeTemplates> photographs;
        for (const double angle : degrees)
            photographs.push_back(atAngle(angle));
        const auto least = leastAlike(photographs, fusion());
        QVERIFY(least);
        QCOMPARE(least->has_value(), a >= 0);
        if (a < 0)
            return;
        QCOMPARE((*least)->a, static_cast<std::size_t>(a));
        QCOMPARE((*least)->b, static_cast<std::size_t>(b));
        const double apart = degrees[std::size_t(a)] - degrees[std::size_t(b)];
        QVERIFY(std::abs((*least)->score - std::cos(apart * M_PI / 180)) < kFloat);
    }

    void onePictureSavedTwiceIsNamed_data()
    {
        QTest::addColumn<std::vector<double>>("degrees");
        QTest::addColumn<std::vector<std::size_t>>("pairs");
        // The cosine of 18.2 degrees is 0.95.
        QTest::newRow("none") << std::vector<double>{} << std::vector<std::size_t>{};
        QTest::newRow("one") << std::vector<double>{7} << std::vector<std::size_t>{};
        QTest::newRow("two photographs")
            << std::vector<double>{7, 26} << std::vector<std::size_t>{};
        QTest::newRow("one picture twice")
            << std::vector<double>{7, 24} << std::vector<std::size_t>{0, 1};
        QTest::newRow("the second and the fourth")
            << std::vector<double>{0, 40, 80, 41} << std::vector<std::size_t>{1, 3};
        QTest::newRow("three times, each beside the first")
            << std::vector<double>{30, 31, 29} << std::vector<std::size_t>{0, 1, 0, 2};
        QTest::newRow("two pictures, each twice")
            << std::vector<double>{0, 40, 1, 41} << std::vector<std::size_t>{0, 2, 1, 3};
    }

    void onePictureSavedTwiceIsNamed()
    {
        QFETCH(std::vector<double>, degrees);
        QFETCH(std::vector<std::size_t>, pairs);
        std::vector<ProbeTemplates> photographs;
        for (const double angle : degrees)
            photographs.push_back(atAngle(angle));
        const auto twice = savedTwice(photographs, fusion());
        QVERIFY(twice);
        std::vector<std::size_t> found;
        for (const PhotographPair& pair : *twice)
            found.insert(found.end(), {pair.a, pair.b});
        QCOMPARE(found, pairs);
    }

    /// Where a template's score with itself lies depends on the ruler.
    void theBoundFollowsTheRuler_data()
    {
        QTest::addColumn<double>("matedMean");
        QTest::newRow("the best lies at 1") << 1.0;
        QTest::newRow("the best lies at 2") << 0.5;
        QTest::newRow("the best lies at 1/2") << 2.0;
    }

    void theBoundFollowsTheRuler()
    {
        QFETCH(double, matedMean);
        ModelManifest manifest = embedder();
        manifest.ruler->matedMean = matedMean;
        const auto otherRuler = ScoreFusion::create({manifest});
        QCOMPARE(savedTwice({atAngle(0), atAngle(17)}, *otherRuler)->size(), std::size_t{1});
        QCOMPARE(savedTwice({atAngle(0), atAngle(19)}, *otherRuler)->size(), std::size_t{0});
    }

    void photographsOfOtherModelsAreNotCompared()
    {
        ProbeTemplates other = atAngle(0);
        other.templates[0].model.id = "another";
        const auto least = leastAlike({atAngle(0), other}, fusion());
        QVERIFY(!least);
        QCOMPARE(least.error().code, ErrorCode::TemplatesMissing);
        QVERIFY(!savedTwice({atAngle(0), other}, fusion()));
        QVERIFY(!asOneProbe({atAngle(0), other}));
    }
};

QTEST_GUILESS_MAIN(TestSeveralPhotographs)
#include "tst_SeveralPhotographs.moc"
