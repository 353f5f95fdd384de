// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/imagery/enhancement/ExampleSteps.h"
#include "engine/imagery/enhancement/StepPictures.h"
#include "foundation/imaging/ImageWear.h"
#include "support/SyntheticImage.h"

#include <QTest>

#include <cmath>

using namespace semblance;
using namespace semblance::imagery;
using namespace semblance::tests;

namespace {

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

/// Several frames laid over each other.
class TestFrameAverage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

QTEST_APPLESS_MAIN(TestFrameAverage)
#include "tst_FrameAverage.moc"
