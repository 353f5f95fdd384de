// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/ConcernLimits.h"
#include "matching/quality/QualityMeasure.h"

#include <QTest>

using namespace semblance::matching;

class TestConcernLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void concern_data();
    void concern();
    void aFlatAreaIsNoticedWhateverItsSize_data();
    void aFlatAreaIsNoticedWhateverItsSize();
    void absentIsOfNoConcern();
};

void TestConcernLimits::concern_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<double>("raw");
    QTest::addColumn<int>("concern");
    QTest::addColumn<QString>("aspect");
    const auto row = [](const char* name, std::string_view id, double raw, QualityConcern concern,
                        const char* aspect) {
        QTest::newRow(name) << QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()))
                            << raw << static_cast<int>(concern) << aspect;
    };
    using namespace quality;
    using enum QualityConcern;
    row("a passport photograph", kInterEyeDistance, 90, None, "");
    row("a face in a group", kInterEyeDistance, 24, Notice, "");
    row("a face in a street", kInterEyeDistance, 14, Warning, "");
    row("an ordinary portrait", kSharpness, 1, None, "");
    row("the softest of ordinary portraits", kSharpness, 0.56, Notice, "blurred");
    row("blurred", kSharpness, 0.3, Warning, "blurred");
    row("night", kLuminanceMean, 0.01, Warning, "tooDark");
    row("outlines against black", kLuminanceMean, 0.045, Warning, "tooDark");
    row("a nearly black face", kLuminanceMean, 0.067, Notice, "tooDark");
    row("the darkest of ordinary portraits", kLuminanceMean, 0.094, None, "");
    row("day", kLuminanceMean, 0.3, None, "");
    row("flash", kLuminanceMean, 0.95, Warning, "tooBright");
    row("black shadows", kUnderExposure, 0.95, Warning, "tooDark");
    row("burnt out", kOverExposure, 0.5, Warning, "tooBright");
    row("haze", kDynamicRange, 3, Warning, "");
    row("JPEG of quality 50", kCompression, 2.0, None, "");
    row("JPEG of quality 40", kCompression, 3.15, Notice, "blocks");
    row("JPEG of quality 30", kCompression, 3.79, Notice, "blocks");
    row("JPEG of quality 20", kCompression, 4.56, Warning, "blocks");
    row("JPEG of quality 1", kCompression, 16.8, Warning, "blocks");
    row("profile to the left", kYaw, 70, Warning, "toTheLeft");
    row("profile to the right", kYaw, -70, Warning, "toTheRight");
    row("frontal", kYaw, 3, None, "");
    row("raised", kPitch, 60, Warning, "raised");
    row("lowered", kPitch, -60, Warning, "lowered");
    row("tilted clockwise", kRoll, 40, Notice, "clockwise");
    row("tilted anticlockwise", kRoll, -40, Notice, "anticlockwise");
    row("dark glasses", kEyesVisible, 0.8, Warning, "covered");
    row("hair on an eye", kEyesVisible, 0.2, None, "");
    row("closed eyes", kEyesSeenOpen, 0.00001, Warning, "hidden");
    row("a mask", kFaceOcclusion, 0.5, Warning, "covered");
    row("a hand on the chin", kFaceOcclusion, 0.15, Notice, "covered");
    row("a microphone", kMouthOcclusion, 0.4, Notice, "covered");
    row("a cap", kNoHeadCoverings, 0.99, Notice, "covered");
    row("a negative", kTonesReversed, 0.98, Warning, "reversed");
    row("dark skin in poor light", kTonesReversed, 0.7, None, "");
    row("a still face", kMotionBlur, 0.8, None, "");
    row("moved by a fifth of the distance between the eyes", kMotionBlur, 0.37, Notice, "moved");
    row("moved by half of it", kMotionBlur, 0.18, Warning, "moved");
    row("rows of one moment", kInterlacing, 0.1, None, "");
    row("rows a pixel apart", kInterlacing, 0.7, Notice, "combed");
    row("rows ten pixels apart", kInterlacing, 8, Warning, "combed");
    row("an undecided pose", kPoseSureness, 0.5, Notice, "undecided");
    row("grains", kNoise, 15, Notice, "noisy");
    row("a night camera", kNoise, 40, Warning, "noisy");
    row("laughing", kExpressionNeutrality, -30, Notice, "expressive");
    row("smiling", kExpressionNeutrality, -20, None, "");
    row("a box around no face", kFacePresence, 0.3, Warning, "noFace");
    row("hardly a face", kFacePresence, 0.6, Notice, "noFace");
    row("a found face", kFacePresence, 0.9, None, "");
    row("a second face as large", kSingleFace, 0.9, Notice, "");
    row("alone", kSingleFace, 0, None, "");
    row("cheeks of one light", kIlluminationUniformity, 0.3, None, "");
    row("a lamp at one side", kIlluminationUniformity, 0, Notice, "oneSided");
    row("skin in daylight", kNaturalColour, 0, None, "");
    row("skin in red light", kNaturalColour, 14, Notice, "");
    row("skin in blue light", kNaturalColour, 100, Warning, "");
    row("open eyes", kEyesOpen, 0.06, None, "");
    row("laughing eyes", kEyesOpen, 0.03, Notice, "closed");
    row("closed eyes", kEyesOpen, 0.01, Warning, "closed");
    row("a smile", kMouthClosed, 0.1, None, "");
    row("laughter", kMouthClosed, 0.2, Notice, "open");
    row("a shout", kMouthClosed, 0.31, Warning, "open");
    row("room on the left", kLeftwardCrop, 2.5, None, "");
    row("an ear cut off on the left", kLeftwardCrop, 0.5, Notice, "cutOff");
    row("a cheek cut off on the right", kRightwardCrop, 0.2, Warning, "cutOff");
    row("hair cut off above", kMarginAbove, 0.8, None, "");
    row("half of a forehead", kMarginAbove, 0.5, Notice, "cutOff");
    row("no forehead", kMarginAbove, 0.2, Warning, "cutOff");
    row("room below", kMarginBelow, 1.7, None, "");
    row("no chin", kMarginBelow, 0.8, Warning, "cutOff");
    row("a measure of passports", kHeadSize, 0.9, None, "");
    row("a measure without limits", "Unknown", 1e6, None, "");
}

void TestConcernLimits::concern()
{
    QFETCH(QString, id);
    QFETCH(double, raw);
    QFETCH(int, concern);
    QFETCH(QString, aspect);
    QualityMeasurement measurement;
    measurement.id = id.toStdString();
    measurement.raw = raw;
    const QualityMeasurement judged = withConcern(measurement);
    QCOMPARE(static_cast<int>(judged.concern), concern);
    QCOMPARE(QString::fromStdString(judged.aspect), aspect);
}

void TestConcernLimits::aFlatAreaIsNoticedWhateverItsSize_data()
{
    QTest::addColumn<double>("raw");
    QTest::addColumn<int>("concern");
    QTest::newRow("below the usual notice") << 0.06 << static_cast<int>(QualityConcern::Notice);
    QTest::newRow("above it") << 0.2 << static_cast<int>(QualityConcern::Notice);
    QTest::newRow("half of the face") << 0.5 << static_cast<int>(QualityConcern::Warning);
}

void TestConcernLimits::aFlatAreaIsNoticedWhateverItsSize()
{
    QFETCH(double, raw);
    QualityMeasurement measurement;
    measurement.id = quality::kFaceOcclusion;
    measurement.raw = raw;
    measurement.aspect = quality::kFlatArea;
    const QualityMeasurement judged = withConcern(measurement);
    QTEST(static_cast<int>(judged.concern), "concern");
    QCOMPARE(judged.aspect, std::string(quality::kFlatArea));
}

void TestConcernLimits::absentIsOfNoConcern()
{
    QualityMeasurement measurement;
    measurement.id = quality::kSharpness;
    measurement.absentReason = "too few pixels with edges";
    QCOMPARE(withConcern(measurement), measurement);
}

QTEST_APPLESS_MAIN(TestConcernLimits)
#include "tst_ConcernLimits.moc"
