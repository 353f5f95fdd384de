// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/imagery/enhancement/ExampleSteps.h"
#include "foundation/imaging/ImageWear.h"
#include "foundation/imaging/MatView.h"
#include "imagery/enhancement/Enhance.h"
#include "support/SyntheticImage.h"

#include <QTest>

#include <opencv2/imgproc.hpp>

#include <cmath>

using namespace semblance;
using namespace semblance::imagery;
using tests::CurvePoint;
using tests::step;
using tests::word;

namespace {

Photograph photographOf(const Image& image)
{
    Photograph made;
    made.stored = image;
    made.name = "picture.png";
    return made;
}

Image after(const Image& image, const RecipeStep& only, std::vector<Frame> frames = {})
{
    const auto result = enhance(photographOf(image), Recipe({only}), frames);
    return result ? result->image : Image();
}

std::vector<StepNote> notesOf(const Image& image, const RecipeStep& only,
                              std::vector<Frame> frames = {})
{
    const auto result = enhance(photographOf(image), Recipe({only}), frames);
    return result ? result->notes : std::vector<StepNote>();
}

/// Root of the mean square, in levels, without `margin` pixels at the edges.
double differenceOf(const Image& a, const Image& b, int margin = 0)
{
    const cv::Rect inside(margin, margin, a.widthPx() - 2 * margin, a.heightPx() - 2 * margin);
    const cv::Mat one = matView(a)(inside);
    return cv::norm(one, matView(b)(inside), cv::NORM_L2) / std::sqrt(double(one.total()) * 3);
}

Image texture(SizePx size = {96, 80})
{
    return tests::syntheticTexture(size, 11);
}

/// Squares with sharp edges, so that a blur costs much.
Image squares(SizePx size = {160, 128})
{
    cv::Mat picture(size.height, size.width, CV_8UC3, cv::Scalar(60, 70, 80));
    for (int y = 8; y + 12 < size.height; y += 24) {
        for (int x = 8; x + 12 < size.width; x += 24)
            cv::rectangle(picture, cv::Rect(x, y, 12, 12), cv::Scalar(190, 180, 170), -1);
    }
    return imageFromMat(picture);
}

Image withEachLevel()
{
    cv::Mat picture(4, 256, CV_8UC3);
    for (int y = 0; y < picture.rows; ++y) {
        for (int x = 0; x < 256; ++x)
            picture.at<cv::Vec3b>(y, x) = cv::Vec3b(uchar(x), uchar(x), uchar(x));
    }
    return imageFromMat(picture);
}

int levelAt(const Image& image, int x, int y = 0)
{
    return image.row(y)[3 * x];
}

Image blurredBy(const Image& image, double sigma)
{
    cv::Mat blurred;
    cv::GaussianBlur(matView(image), blurred, {}, sigma, sigma, cv::BORDER_REFLECT_101);
    return imageFromMat(blurred);
}

Image shifted(const Image& image, double x, double y)
{
    const cv::Mat warp = (cv::Mat_<double>(2, 3) << 1, 0, x, 0, 1, y);
    cv::Mat moved;
    cv::warpAffine(matView(image), moved, warp, matView(image).size(), cv::INTER_CUBIC,
                   cv::BORDER_REFLECT_101);
    return imageFromMat(moved);
}

Frame frameOf(const Image& image, int number)
{
    const std::string text = "frame " + std::to_string(number);
    return {Sha256::of(std::as_bytes(std::span(text))), photographOf(image)};
}

RecipeStep average(const std::vector<Frame>& frames, const char* motion = "translation",
                   double least = 0.8)
{
    std::vector<Sha256> names;
    for (const Frame& frame : frames)
        names.push_back(frame.sha256);
    return step("frame-average",
                {{"frames", names}, {"motion", word(motion)}, {"least-correlation", least}});
}

} // namespace

class TestEnhancementSteps : public QObject
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

    void strongBalanceIsSaid()
    {
        const auto notes =
            notesOf(tests::plainImage({9, 9}, 250, 60, 40), step("white-balance-grey-world"));
        QVERIFY(!notes.empty());
        QCOMPARE(int(notes.front().warning), int(StepWarning::StrongBalance));
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

    void aMedianTakesSpecksAway()
    {
        cv::Mat specked(40, 50, CV_8UC3, cv::Scalar(100, 110, 120));
        for (int i = 0; i < 40; i += 5)
            specked.at<cv::Vec3b>(i, (7 * i) % 50) = cv::Vec3b(255, 0, 255);
        const Image to = after(imageFromMat(specked), step("denoise-median"));
        QVERIFY(to == imageFromMat(cv::Mat(40, 50, CV_8UC3, cv::Scalar(100, 110, 120))));
    }

    void noiseGetsLessAndEdgesStay_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("bilateral") << "denoise-bilateral";
        QTest::newRow("non-local means") << "denoise-nlm";
    }

    void noiseGetsLessAndEdgesStay()
    {
        QFETCH(QString, id);
        const Image clean = squares();
        const Image noisy = withNoise(clean, 8, 3);
        const RecipeStep denoise = id == QStringLiteral("denoise-nlm")
                                       ? step("denoise-nlm", {{"strength", 16.0}})
                                       : step("denoise-bilateral", {{"tone", 30.0}});
        const Image to = after(noisy, denoise);
        QVERIFY(differenceOf(to, clean) < 0.6 * differenceOf(noisy, clean));
        // As slow as it is in the textbook, and as exact: an unblurred picture stays nearly.
        QVERIFY(differenceOf(after(clean, denoise), clean) < 1.5);
    }

    void deblurringUndoesABlur_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("shape");
        QTest::newRow("Wiener, Gaussian") << "deblur-wiener"
                                          << "gaussian";
        QTest::newRow("Wiener, disc") << "deblur-wiener"
                                      << "disc";
        QTest::newRow("Wiener, motion") << "deblur-wiener"
                                        << "motion";
        QTest::newRow("Richardson and Lucy, Gaussian") << "deblur-richardson-lucy"
                                                       << "gaussian";
        QTest::newRow("Richardson and Lucy, disc") << "deblur-richardson-lucy"
                                                   << "disc";
        QTest::newRow("Richardson and Lucy, motion") << "deblur-richardson-lucy"
                                                     << "motion";
    }

    void deblurringUndoesABlur()
    {
        QFETCH(QString, id);
        QFETCH(QString, shape);
        const Image clean = squares();
        cv::Mat blurred;
        if (shape == QStringLiteral("gaussian")) {
            blurred = matView(blurredBy(clean, 2)).clone();
        } else {
            // What an odd number of pixels gives is exact here.
            cv::Mat point = cv::Mat::zeros(7, 7, CV_32F);
            if (shape == QStringLiteral("motion"))
                point.row(3).setTo(1.0 / 7);
            else
                cv::circle(point, {3, 3}, 3, cv::Scalar(1), -1);
            point /= cv::sum(point)[0];
            cv::filter2D(matView(clean), blurred, -1, point, {-1, -1}, 0, cv::BORDER_REFLECT_101);
        }
        const double size = shape == QStringLiteral("gaussian") ? 2
                            : shape == QStringLiteral("disc")   ? 3.3
                                                                : 7;
        RecipeStep deblur =
            step(id.toStdString(), {{"shape", shape.toStdString()}, {"size", size}});
        deblur = id == QStringLiteral("deblur-wiener") ? deblur.with("noise", 0.002)
                                                       : deblur.with("iterations", 30.0);
        const Image from = imageFromMat(blurred);
        QVERIFY(differenceOf(after(from, deblur), clean) < 0.8 * differenceOf(from, clean));
    }

    void motionTurnsAnticlockwise()
    {
        const Image clean = squares();
        cv::Mat point = cv::Mat::zeros(9, 9, CV_32F);
        for (int i = 0; i < 9; ++i)
            point.at<float>(8 - i, i) = 1.0F / 9;
        cv::Mat blurred;
        cv::filter2D(matView(clean), blurred, -1, point, {-1, -1}, 0, cv::BORDER_REFLECT_101);
        const auto with = [&](double angle) {
            return differenceOf(
                after(imageFromMat(blurred),
                      step("deblur-wiener",
                           {{"shape", word("motion")}, {"size", 11.5}, {"angle", angle}})),
                clean);
        };
        QVERIFY(with(45) < with(-45));
    }

    void deinterlace_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QList<int>>("levels");
        // Of lines 10, 90, 20, 80, 30.
        QTest::newRow("top, mean") << "top"
                                   << "interpolate" << QList<int>{10, 15, 20, 25, 30};
        QTest::newRow("bottom, mean") << "bottom"
                                      << "interpolate" << QList<int>{90, 90, 85, 80, 80};
        QTest::newRow("top, repeated") << "top"
                                       << "repeat" << QList<int>{10, 10, 20, 20, 30};
        QTest::newRow("bottom, repeated") << "bottom"
                                          << "repeat" << QList<int>{90, 90, 90, 80, 80};
        QTest::newRow("blend") << "top"
                               << "blend" << QList<int>{50, 55, 50, 55, 55};
    }

    void deinterlace()
    {
        QFETCH(QString, field);
        QFETCH(QString, lines);
        QFETCH(QList<int>, levels);
        cv::Mat picture(5, 3, CV_8UC3);
        int y = 0;
        for (const int level : {10, 90, 20, 80, 30})
            picture.row(y++).setTo(cv::Scalar::all(level));
        const Image to = after(
            imageFromMat(picture),
            step("deinterlace", {{"field", field.toStdString()}, {"lines", lines.toStdString()}}));
        QList<int> found;
        for (int row = 0; row < 5; ++row)
            found << levelAt(to, 1, row);
        QCOMPARE(found, levels);
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

    void aFrameSavedAgainIsSaid_data()
    {
        QTest::addColumn<int>("quality");
        QTest::addColumn<bool>("hasOwnNoise");
        QTest::newRow("saved again, hardly worse") << 95 << false;
        QTest::newRow("saved again") << 85 << false;
        QTest::newRow("another frame") << 95 << true;
        QTest::newRow("another frame, coarser") << 85 << true;
    }

    /// The picture itself was saved once, too.
    void aFrameSavedAgainIsSaid()
    {
        QFETCH(int, quality);
        QFETCH(bool, hasOwnNoise);
        const Image scene = blurredBy(tests::syntheticTexture({320, 240}, 4), 6);
        const Image picture = *throughJpeg(withNoise(scene, 8, 1), 85);
        const Image frame = *throughJpeg(hasOwnNoise ? withNoise(scene, 8, 2) : picture, quality);
        const Sha256 name = Sha256::of(std::as_bytes(std::span("a frame", 7)));
        const auto notes = notesOf(picture,
                                   step("frame-average", {{"frames", std::vector<Sha256>{name}},
                                                          {"least-correlation", 0.7}}),
                                   {{name, photographOf(frame)}});
        QVERIFY(!notes.empty());
        QCOMPARE(std::ranges::count(notes, StepWarning::FrameSameGrain, &StepNote::warning),
                 hasOwnNoise ? 0 : 1);
    }

    void framesAreLaidOverEachOther_data()
    {
        QTest::addColumn<QString>("motion");
        QTest::newRow("translation") << "translation";
        QTest::newRow("affine") << "affine";
    }

    void framesAreLaidOverEachOther()
    {
        QFETCH(QString, motion);
        const Image clean = blurredBy(texture({240, 200}), 1.5);
        std::vector<Frame> frames;
        for (int i = 1; i <= 8; ++i)
            frames.push_back(
                frameOf(withNoise(shifted(clean, 1.3 * i - 4, 0.7 * i), 12, unsigned(i)), i));
        const Image noisy = withNoise(clean, 12, 99);
        const Image to = after(noisy, average(frames, motion.toLatin1().constData()), frames);
        QVERIFY(!to.isEmpty());
        QVERIFY(differenceOf(to, clean, 12) < 0.5 * differenceOf(noisy, clean, 12));
    }

    void aFrameThatDoesNotFitIsLeftOutAndSaid()
    {
        const Image clean = blurredBy(texture({240, 200}), 1.5);
        const std::vector<Frame> frames = {
            frameOf(shifted(clean, 2, 1), 1), frameOf(texture({100, 100}), 2),
            frameOf(blurredBy(tests::syntheticTexture({240, 200}, 77), 1.5), 3)};
        const auto notes = notesOf(clean, average(frames, "translation", 0.9), frames);
        QCOMPARE(notes.size(), std::size_t(3));
        QCOMPARE(int(notes[0].warning), int(StepWarning::FrameLaid));
        QVERIFY(!isWarning(notes[0].warning));
        QCOMPARE(int(notes[1].warning), int(StepWarning::FrameLeftOut));
        QCOMPARE(QString::fromStdString(notes[1].facts[0].value),
                 QString::fromStdString(frames[1].sha256.hex()));
        QCOMPARE(QString::fromStdString(notes[1].facts[1].value), QStringLiteral("size"));
        QCOMPARE(QString::fromStdString(notes[2].facts[0].value),
                 QString::fromStdString(frames[2].sha256.hex()));
    }

    void howAFrameLiesIsSaid()
    {
        const Image clean = blurredBy(texture({240, 200}), 1.5);
        const std::vector<Frame> frames = {frameOf(shifted(clean, 3, -2), 1)};
        for (const char* motion : {"translation", "affine"}) {
            const auto notes = notesOf(clean, average(frames, motion), frames);
            QCOMPARE(notes.size(), std::size_t(1));
            const auto number = [&notes](std::string_view key) {
                for (const ErrorFact& fact : notes.front().facts) {
                    if (fact.key == key)
                        return std::stod(fact.value);
                }
                return std::nan("");
            };
            // At a place of the picture the frame shows what it has 3 to the right, 2 above.
            QVERIFY(std::abs(number("shiftXPx") - 3) < 0.1);
            QVERIFY(std::abs(number("shiftYPx") + 2) < 0.1);
            QVERIFY(number("correlation") > 0.98);
            QVERIFY(std::abs(number("turnDeg")) < 0.1);
            QVERIFY(std::abs(number("scale") - 1) < 0.005);
        }
    }

    void aMirrorImageIsLeftOut_data()
    {
        QTest::addColumn<QString>("motion");
        QTest::newRow("translation") << "translation";
        QTest::newRow("affine") << "affine";
    }

    /// Nearly symmetric, as faces are: its mirror image correlates well.
    void aMirrorImageIsLeftOut()
    {
        QFETCH(QString, motion);
        cv::Mat both = matView(blurredBy(texture({200, 200}), 4)).clone();
        cv::Mat flipped;
        cv::flip(both, flipped, 1);
        cv::addWeighted(both, 0.6, flipped, 0.4, 0, both);
        cv::flip(both, flipped, 1);
        const std::vector<Frame> frames = {frameOf(imageFromMat(flipped), 1),
                                           frameOf(shifted(imageFromMat(both), 1, 0), 2)};
        const auto notes = notesOf(imageFromMat(both),
                                   average(frames, motion.toLatin1().constData(), 0.7), frames);
        QCOMPARE(notes.size(), std::size_t(2));
        QCOMPARE(int(notes[0].warning), int(StepWarning::FrameLeftOut));
        QCOMPARE(notes[0].facts[1].value, std::string("mirrored"));
        QCOMPARE(int(notes[1].warning), int(StepWarning::FrameLaid));
    }

    void noFrameTwice_data()
    {
        QTest::addColumn<bool>("isPicture");
        QTest::newRow("the picture itself") << true;
        QTest::newRow("another frame") << false;
    }

    /// Other files with the same pixels too.
    void noFrameTwice()
    {
        QFETCH(bool, isPicture);
        const Image clean = blurredBy(texture({240, 200}), 1.5);
        const Image other = shifted(clean, 1, 0);
        const std::vector<Frame> frames = {frameOf(other, 1),
                                           frameOf(isPicture ? clean : other, 2)};
        const auto result =
            enhance(photographOf(clean), Recipe({average(frames)}, "r.json"), frames);
        QVERIFY(!result);
        const auto& facts = result.error().facts;
        const auto fact = [&facts](std::string_view key) {
            for (const ErrorFact& each : facts) {
                if (each.key == key)
                    return each.value;
            }
            return std::string("none");
        };
        QCOMPARE(fact("fault"), std::string("sameFrame"));
        QCOMPARE(fact("frame"), frames[1].sha256.hex());
        QCOMPARE(fact("other"), isPicture ? std::string() : frames[0].sha256.hex());
    }

    void noFrameAtAllIsAFailure()
    {
        const std::vector<Frame> frames = {frameOf(texture({100, 100}), 2)};
        const auto result =
            enhance(photographOf(texture()), Recipe({average(frames)}, "r.json"), frames);
        QVERIFY(!result);
        QCOMPARE(int(result.error().code), int(ErrorCode::RecipeInvalid));
        QCOMPARE(QString::fromStdString(result.error().facts.front().value),
                 QStringLiteral("noFrameFits"));
    }

    /// A frame goes through what comes first too: else it would not have the picture's size.
    void framesGoThroughTheStepsBefore()
    {
        const Image clean = blurredBy(texture({240, 200}), 1.5);
        const std::vector<Frame> frames = {frameOf(shifted(clean, 1, 1), 1)};
        const Recipe recipe(
            {step("crop", {{"x", 8.0}, {"y", 8.0}, {"width", 150.0}, {"height", 140.0}}),
             average(frames)});
        const auto result = enhance(photographOf(clean), recipe, frames);
        QVERIFY(result);
        QCOMPARE(result->notes.size(), std::size_t(1));
        QCOMPARE(int(result->notes.front().warning), int(StepWarning::FrameLaid));
    }
};

QTEST_APPLESS_MAIN(TestEnhancementSteps)
#include "tst_EnhancementSteps.moc"
