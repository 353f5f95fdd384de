// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/imagery/enhancement/ExampleSteps.h"
#include "engine/imagery/enhancement/StepPictures.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace semblance;
using namespace semblance::imagery;
using namespace semblance::tests;

/// Steps that change each level by itself.
class TestToneSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void levelsReachTheirEnds()
    {
        const Image to = after(
            withEachLevel(),
            step("levels",
                 {{"black", 50.0}, {"white", 150.0}, {"out-black", 10.0}, {"out-white", 210.0}}));
        QCOMPARE(levelAt(to, 0), 10);
        QCOMPARE(levelAt(to, 50), 10);
        QCOMPARE(levelAt(to, 100), 110);
        QCOMPARE(levelAt(to, 150), 210);
        QCOMPARE(levelAt(to, 255), 210);
    }

    void clippingIsSaid()
    {
        const auto notes = notesOf(withEachLevel(), step("levels", {{"black", 50.0}}));
        QCOMPARE(notes.size(), std::size_t(1));
        QCOMPARE(int(notes.front().warning), int(StepWarning::TonesClipped));
        // Levels 1 to 50 of 256.
        QVERIFY(std::abs(std::stod(notes.front().facts.front().value) - 50.0 / 256) < 1e-6);
        QVERIFY(notesOf(withEachLevel(), step("gamma", {{"gamma", 1.1}})).empty());
    }

    void whatCurvesTakeAway_data()
    {
        QTest::addColumn<QList<int>>("points");
        QTest::addColumn<QString>("warning");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        const auto row = [](const char* name, const QList<int>& points, const char* warning,
                            const char* from = "", const char* to = "") {
            QTest::newRow(name) << points << QString::fromLatin1(warning)
                                << QString::fromLatin1(from) << QString::fromLatin1(to);
        };
        row("nothing", {0, 0, 255, 255}, "changesNothing");
        row("steep", {0, 0, 128, 180, 255, 250}, "");
        row("a negative", {0, 255, 255, 0}, "tonesInverted", "0", "255");
        row("a dip", {0, 0, 100, 180, 140, 60, 255, 255}, "tonesInverted", "100", "140");
        row("a flat range", {0, 0, 100, 90, 150, 90, 255, 255}, "tonesErased", "100", "150");
        row("flat below", {60, 20, 255, 255}, "tonesErased", "0", "60");
        row("black below", {60, 0, 255, 255}, "tonesClipped");
    }

    void whatCurvesTakeAway()
    {
        QFETCH(QList<int>, points);
        QFETCH(QString, warning);
        QFETCH(QString, from);
        QFETCH(QString, to);
        std::vector<CurvePoint> curve;
        for (qsizetype i = 0; i < points.size(); i += 2)
            curve.push_back({points[i], points[i + 1]});
        const auto notes = notesOf(withEachLevel(),
                                   step("curves", {{"points", curve}, {"shape", word("linear")}}));
        QCOMPARE(notes.size(), std::size_t(warning.isEmpty() ? 0 : 1));
        if (notes.empty())
            return;
        QCOMPARE(QString::fromLatin1(name(notes.front().warning).data()), warning);
        if (notes.front().warning == StepWarning::ChangesNothing)
            return;
        const auto& facts = notes.front().facts;
        QCOMPARE(facts.size(), std::size_t(from.isEmpty() ? 1 : 3));
        if (from.isEmpty())
            return;
        QCOMPARE(QString::fromStdString(facts[1].value), from);
        QCOMPARE(QString::fromStdString(facts[2].value), to);
    }

    /// What the picture does not have cannot be lost.
    void levelsThatAreNotThereAreNotLost()
    {
        const auto curve =
            step("curves", {{"points", std::vector<CurvePoint>{{0, 255}, {90, 0}, {255, 255}}}});
        QVERIFY(notesOf(tests::plainImage({9, 9}, 200, 210, 220), curve).empty());
    }

    void gammaIsItsFormula()
    {
        QVERIFY(after(withEachLevel(), step("gamma")) == withEachLevel());
        const Image to = after(withEachLevel(), step("gamma", {{"gamma", 2.0}}));
        QCOMPARE(levelAt(to, 64), int(std::lround(255 * std::sqrt(64 / 255.0))));
        QCOMPARE(levelAt(to, 255), 255);
    }

    void aCurvePassesItsPointsAndNeverTurns()
    {
        const std::vector<CurvePoint> points = {{10, 0}, {60, 20}, {90, 200}, {250, 210}};
        const Image to = after(withEachLevel(), step("curves", {{"points", points}}));
        for (const CurvePoint& point : points)
            QCOMPARE(levelAt(to, point.in), point.out);
        for (int level = 1; level < 256; ++level)
            QVERIFY(levelAt(to, level) >= levelAt(to, level - 1));
    }

    void aStraightCurveIsStraight()
    {
        const Image to =
            after(withEachLevel(),
                  step("curves", {{"points", std::vector<CurvePoint>{{0, 255}, {255, 0}}},
                                  {"shape", word("linear")}}));
        for (int level = 0; level < 256; ++level)
            QCOMPARE(levelAt(to, level), 255 - level);
    }

    void oneChannelCanBeBent()
    {
        const Image to = after(
            withEachLevel(), step("curves", {{"points", std::vector<CurvePoint>{{0, 9}, {255, 9}}},
                                             {"channel", word("green")}}));
        QCOMPARE(int(to.row(0)[3 * 77]), 77);
        QCOMPARE(int(to.row(0)[3 * 77 + 1]), 9);
        QCOMPARE(int(to.row(0)[3 * 77 + 2]), 77);
    }

    void balanceMakesGrey_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("world") << "white-balance-grey-world";
        QTest::newRow("point") << "white-balance-grey-point";
    }

    void balanceMakesGrey()
    {
        QFETCH(QString, id);
        RecipeStep balance = step(id.toStdString());
        const Image to = after(tests::plainImage({20, 20}, 180, 120, 90), balance);
        QVERIFY(!to.isEmpty());
        QVERIFY(std::abs(to.data()[0] - to.data()[1]) <= 1);
        QVERIFY(std::abs(to.data()[2] - to.data()[1]) <= 1);
    }

    void blackCannotBeBalanced()
    {
        const auto result = enhance(photographOf(tests::plainImage({9, 9}, 0, 80, 80)),
                                    Recipe({step("white-balance-grey-world")}), {});
        QVERIFY(!result);
        QCOMPARE(int(result.error().code), int(ErrorCode::RecipeInvalid));
    }

    void balanceOfColoursIsSaid_data()
    {
        QTest::addColumn<Image>("picture");
        QTest::addColumn<bool>("isSaid");
        QTest::newRow("a strong cast") << tests::plainImage({9, 9}, 250, 60, 40) << true;
        QTest::newRow("skin alone") << tests::plainImage({9, 9}, 151, 119, 92) << true;
        QTest::newRow("grey all but a level") << tests::plainImage({9, 9}, 128, 127, 128) << false;
    }

    void balanceOfColoursIsSaid()
    {
        QFETCH(Image, picture);
        QFETCH(bool, isSaid);
        const auto notes = notesOf(picture, step("white-balance-grey-world"));
        QCOMPARE(std::ranges::count(notes, StepWarning::ColoursBalanced, &StepNote::warning),
                 isSaid ? 1 : 0);
    }

    void claheSpreadsWhatIsFlat()
    {
        cv::Mat flat;
        matView(texture()).convertTo(flat, CV_8U, 0.1, 110);
        const Image from = imageFromMat(flat);
        const Image to = after(from, step("clahe", {{"clip", 8.0}}));
        cv::Scalar mean;
        cv::Scalar before;
        cv::Scalar spread;
        cv::meanStdDev(matView(from), mean, before);
        cv::meanStdDev(matView(to), mean, spread);
        QVERIFY(spread[1] > 2 * before[1]);
    }
};

QTEST_APPLESS_MAIN(TestToneSteps)
#include "tst_ToneSteps.moc"
