// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/imagery/enhancement/ExampleSteps.h"
#include "engine/imagery/enhancement/StepPictures.h"

#include <QTest>

using namespace semblance;
using namespace semblance::imagery;
using namespace semblance::tests;

/// Steps that move pixels: cuts, turns, sizes and lenses.
class TestPlaceSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCropMovesPixelsOnly()
    {
        const Image from = texture();
        const Image to = after(
            from, step("crop", {{"x", 10.0}, {"y", 20.0}, {"width", 30.0}, {"height", 40.0}}));
        QVERIFY(to == imageFromMat(matView(from)(cv::Rect(10, 20, 30, 40))));
    }

    void fourTurnsAreNone()
    {
        Image turned = texture();
        for (int i = 0; i < 4; ++i) {
            turned = after(turned, step("turn"));
            QCOMPARE(turned.widthPx(), i % 2 == 0 ? 80 : 96);
        }
        QVERIFY(turned == texture());
        const Image back = after(after(texture(), step("turn")),
                                 step("turn", {{"direction", word("anticlockwise")}}));
        QVERIFY(back == texture());
    }

    void twoFlipsAreNone_data()
    {
        QTest::addColumn<QString>("direction");
        QTest::newRow("left and right") << "left-right";
        QTest::newRow("top and bottom") << "top-bottom";
    }

    void twoFlipsAreNone()
    {
        QFETCH(QString, direction);
        const RecipeStep flip = step("flip", {{"direction", direction.toStdString()}});
        const Image once = after(texture(), flip);
        QVERIFY(!(once == texture()));
        QVERIFY(after(once, flip) == texture());
    }

    void sizes_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("wide pixels") << "aspect"
                                     << "pixel-aspect" << 1.5 << 144 << 80;
        QTest::newRow("high pixels") << "aspect"
                                     << "pixel-aspect" << 0.5 << 96 << 160;
        QTest::newRow("a quarter") << "rotate"
                                   << "angle" << 90.0 << 80 << 96;
        QTest::newRow("half") << "rotate"
                              << "angle" << 180.0 << 96 << 80;
        QTest::newRow("45°") << "rotate"
                             << "angle" << 45.0 << 125 << 125;
    }

    void sizes()
    {
        QFETCH(QString, id);
        QFETCH(QString, parameter);
        QFETCH(double, value);
        QFETCH(int, width);
        QFETCH(int, height);
        const Image to =
            after(texture(), step(id.toStdString(), {{parameter.toStdString(), value}}));
        QCOMPARE(to.widthPx(), width);
        QCOMPARE(to.heightPx(), height);
    }

    void aQuarterByAngleIsATurn()
    {
        const Image turned = after(texture(), step("turn"));
        QVERIFY(after(texture(), step("rotate", {{"angle", 90.0}})) == turned);
    }

    void thereAndBackIsNearlyTheSame()
    {
        const Image from = blurredBy(texture(), 1.5);
        const auto keep = [](double angle) {
            return step("rotate", {{"angle", angle}, {"canvas", word("keep")}});
        };
        QVERIFY(differenceOf(after(after(from, keep(7)), keep(-7)), from, 16) < 1.5);
    }

    void onePlainColourStays_data()
    {
        QTest::addColumn<QString>("kernel");
        for (const char* kernel : {"nearest", "bilinear", "bicubic", "lanczos3"})
            QTest::newRow(kernel) << kernel;
    }

    void onePlainColourStays()
    {
        QFETCH(QString, kernel);
        for (const auto& [width, height] : {std::pair(17.0, 200.0), std::pair(300.0, 11.0)}) {
            const Image to = after(
                tests::plainImage({96, 80}, 200, 3, 91),
                step("resize",
                     {{"width", width}, {"height", height}, {"kernel", kernel.toStdString()}}));
            QVERIFY(to == tests::plainImage({int(width), int(height)}, 200, 3, 91));
        }
    }

    void nearestRepeatsPixels()
    {
        const Image to = after(
            texture(),
            step("resize", {{"width", 192.0}, {"height", 160.0}, {"kernel", word("nearest")}}));
        for (int y = 0; y < 160; ++y) {
            for (int x = 0; x < 192; ++x)
                QCOMPARE(levelAt(to, x, y), levelAt(texture(), x / 2, y / 2));
        }
    }

    void resizingAgreesWithOpenCv()
    {
        const Image from = blurredBy(texture(), 1);
        cv::Mat expected;
        cv::resize(matView(from), expected, {211, 150}, 0, 0, cv::INTER_LINEAR);
        const Image to =
            after(from, step("resize",
                             {{"width", 211.0}, {"height", 150.0}, {"kernel", word("bilinear")}}));
        QVERIFY(differenceOf(to, imageFromMat(expected)) < 0.6);
    }

    void changedProportionsAreSaid()
    {
        const auto notes = notesOf(texture(), step("resize", {{"width", 48.0}, {"height", 70.0}}));
        QCOMPARE(notes.size(), std::size_t(2));
        QCOMPARE(int(notes.front().warning), int(StepWarning::Reduced));
        QCOMPARE(int(notes.back().warning), int(StepWarning::ProportionsChanged));
        const auto half = notesOf(texture(), step("resize", {{"width", 48.0}, {"height", 40.0}}));
        QCOMPARE(half.size(), std::size_t(1));
        QCOMPARE(int(half.front().warning), int(StepWarning::Reduced));
    }

    void aLensNeverFolds_data()
    {
        QTest::addColumn<double>("k1");
        QTest::addColumn<double>("k2");
        QTest::addColumn<bool>("isAllowed");
        QTest::newRow("all of a barrel") << -0.333 << 0.0 << true;
        QTest::newRow("a little more") << -0.334 << 0.0 << false;
        QTest::newRow("both") << -0.6 << -0.6 << false;
        QTest::newRow("k2 alone") << 0.0 << -0.199 << true;
        QTest::newRow("more of k2 alone") << 0.0 << -0.201 << false;
        QTest::newRow("k2 makes up for k1") << -0.6 << 0.17 << true;
        QTest::newRow("not enough") << -0.6 << 0.15 << false;
        QTest::newRow("turns inside of the picture") << -0.6 << 0.6 << true;
        QTest::newRow("cushion") << 0.6 << 0.6 << true;
    }

    /// What is allowed keeps the order of places from the centre to the corner.
    void aLensNeverFolds()
    {
        QFETCH(double, k1);
        QFETCH(double, k2);
        QFETCH(bool, isAllowed);
        double least = 1;
        for (int i = 0; i <= 1000; ++i) {
            const double t = i / 1000.0;
            least = std::min(least, 1 + 3 * k1 * t + 5 * k2 * t * t);
        }
        QCOMPARE(least > 0, isAllowed);
        const RecipeStep lens = step("lens", {{"k1", k1}, {"k2", k2}});
        const auto checked = lens.check();
        QCOMPARE(checked.has_value(), isAllowed);
        if (isAllowed)
            return;
        const auto fact = [&](std::string_view key) {
            return std::stod(std::ranges::find(checked.error().facts, key, &ErrorFact::key)->value);
        };
        // Beside a low k2 no k1 is high enough.
        QCOMPARE(lens.with("k1", fact("lowestK1")).check().has_value(), fact("lowestK1") <= 0.6);
        QVERIFY(!lens.with("k1", fact("lowestK1") - 0.002).check());
        QVERIFY(lens.with("k2", fact("lowestK2")).check());
        QVERIFY(!lens.with("k2", fact("lowestK2") - 0.002).check());
    }

    void aLensKeepsItsMiddle()
    {
        const Image from = blurredBy(texture(), 1);
        const Image to = after(from, step("lens", {{"k1", -0.3}}));
        QVERIFY(to.size() == from.size());
        const Image fromMiddle = imageFromMat(matView(from)(cv::Rect(44, 36, 8, 8)));
        const Image toMiddle = imageFromMat(matView(to)(cv::Rect(44, 36, 8, 8)));
        QVERIFY(differenceOf(fromMiddle, toMiddle) < 3);
        QVERIFY(differenceOf(from, to) > 3);
        // Outwards where k1 is above 0: the corners come from beyond the edge.
        QCOMPARE(levelAt(after(from, step("lens", {{"k1", 0.3}})), 0), 128);
    }
};

QTEST_APPLESS_MAIN(TestPlaceSteps)
#include "tst_PlaceSteps.moc"
