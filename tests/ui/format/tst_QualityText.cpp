// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/enhancement/Enlargement.h"
#include "matching/quality/QualityIds.h"
#include "ui/format/QualityText.h"

#include <QLocale>
#include <QTest>

using namespace semblance;
using matching::QualityConcern;
using matching::QualityMeasurement;

namespace {

QualityMeasurement measurement(const std::string& id, double raw, const std::string& unit,
                               QualityConcern concern, const std::string& aspect = {})
{
    QualityMeasurement m;
    m.id = id;
    m.raw = raw;
    m.unit = unit;
    m.value = 10;
    m.concern = concern;
    m.aspect = aspect;
    return m;
}

} // namespace

class tst_QualityText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void cleanIsNotUnmeasured_data()
    {
        QTest::addColumn<std::vector<QualityMeasurement>>("measurements");
        QTest::addColumn<QString>("text");
        const QualityMeasurement good =
            measurement("InterEyeDistance", 90, "px", QualityConcern::None);
        QualityMeasurement absent = good;
        absent.raw.reset();
        using Rows = std::vector<QualityMeasurement>;
        QTest::newRow("clean") << Rows{good} << QStringLiteral("none");
        QTest::newRow("clean, one measure absent") << Rows{absent, good} << QStringLiteral("none");
        QTest::newRow("every measure absent") << Rows{absent} << QStringLiteral("not measured");
        QTest::newRow("no report") << Rows{} << QStringLiteral("not measured");
    }

    void cleanIsNotUnmeasured()
    {
        QFETCH(std::vector<QualityMeasurement>, measurements);
        QTEST(ui::noConcernText({measurements}), "text");
    }

    void headline_data()
    {
        QTest::addColumn<QualityMeasurement>("m");
        QTest::addColumn<QString>("headline");
        QTest::newRow("small") << measurement("InterEyeDistance", 13.7, "px",
                                              QualityConcern::Warning)
                               << QStringLiteral("14 px between the eyes, as seen");
        QualityMeasurement facing = measurement("InterEyeDistance", 62, "px", QualityConcern::None);
        facing.reference = matching::QualityReference::IsoFormula;
        QTest::newRow("made up for a turned head")
            << facing << QStringLiteral("62 px between the eyes, as if seen from the front");
        QTest::newRow("dark by aspect")
            << measurement("LuminanceMean", 0.5, "", QualityConcern::Notice, "tooDark")
            << QStringLiteral("Rather dark");
        QTest::newRow("bright by figure")
            << measurement("LuminanceMean", 0.9, "", QualityConcern::Warning)
            << QStringLiteral("Too bright");
        QTest::newRow("to the left")
            << measurement("HeadPoseYaw", 31.2, "°", QualityConcern::Warning)
            << QStringLiteral("Head turned 31° to the person's left");
        QTest::newRow("to the right") << measurement("HeadPoseYaw", -8, "°", QualityConcern::None)
                                      << QStringLiteral("Head turned 8° to the person's right");
        QTest::newRow("lowered") << measurement("HeadPosePitch", -22, "°", QualityConcern::Notice)
                                 << QStringLiteral("Head lowered 22°");
        QTest::newRow("another face is larger")
            << measurement("SingleFacePresent", 0.8, "", QualityConcern::Notice, "thisIsSmaller")
            << QStringLiteral("A larger face is in the image");
        QTest::newRow("damaged") << measurement("FileIntegrity", 0, "", QualityConcern::Warning,
                                                "damaged")
                                 << QStringLiteral("The file is damaged");
        QTest::newRow("two faces")
            << measurement("SingleFacePresent", 0.8, "", QualityConcern::Warning)
            << QStringLiteral("More than one face in the image");
    }

    void headline()
    {
        QFETCH(QualityMeasurement, m);
        QTEST(ui::qualityText(m).headline, "headline");
    }

    void concernsSayWhatTheyMeanAndWhatToDo_data()
    {
        QTest::addColumn<QString>("id");
        using namespace matching::quality;
        for (const std::string_view id : {kFacePresence,
                                          kInterEyeDistance,
                                          kSharpness,
                                          kLuminanceMean,
                                          kUnderExposure,
                                          kOverExposure,
                                          kDynamicRange,
                                          kToneRange,
                                          kCompression,
                                          kYaw,
                                          kPitch,
                                          kRoll,
                                          kSingleFace,
                                          kFileIntegrity,
                                          kIlluminationUniformity,
                                          kNaturalColour,
                                          kEyesOpen,
                                          kMouthClosed,
                                          kLeftwardCrop,
                                          kRightwardCrop,
                                          kMarginAbove,
                                          kMarginBelow})
            QTest::newRow(std::string(id).c_str()) << QString::fromStdString(std::string(id));
    }

    void concernsSayWhatTheyMeanAndWhatToDo()
    {
        QFETCH(QString, id);
        const auto of = [&](QualityConcern concern) {
            return ui::qualityText(measurement(id.toStdString(), 20, "", concern));
        };
        for (const QualityConcern concern : {QualityConcern::Notice, QualityConcern::Warning}) {
            QVERIFY(!of(concern).headline.isEmpty());
            QVERIFY(of(concern).meaning.endsWith(QLatin1Char('.')));
            QVERIFY(of(concern).whatToDo.endsWith(QLatin1Char('.')));
        }
        QVERIFY(!of(QualityConcern::None).headline.isEmpty());
        QVERIFY(of(QualityConcern::None).whatToDo.isEmpty());
        QVERIFY(!of(QualityConcern::None).headline.startsWith(id + QLatin1Char(':')));
    }

    void anotherCauseHasOtherWords_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("aspect");
        using namespace matching::quality;
        const auto row = [](std::string_view id, const char* aspect) {
            QTest::addRow("%s, %s", std::string(id).c_str(), aspect)
                << QString::fromStdString(std::string(id)) << QString::fromLatin1(aspect);
        };
        row(kDynamicRange, "fewShades");
        row(kDynamicRange, "moreInTheFile");
        row(kToneRange, "moreInTheFile");
        row(kInterEyeDistance, "eyesNotFound");
        row(kNaturalColour, "oneColour");
    }

    void anotherCauseHasOtherWords()
    {
        QFETCH(QString, id);
        QFETCH(QString, aspect);
        QualityMeasurement m = measurement(id.toStdString(), 4, "", QualityConcern::Warning);
        const ui::QualityText usual = ui::qualityText(m);
        m.aspect = aspect.toStdString();
        const ui::QualityText other = ui::qualityText(m);
        QVERIFY(other.meaning != usual.meaning);
        QVERIFY(other.whatToDo != usual.whatToDo);
        QVERIFY(other.meaning.endsWith(QLatin1Char('.')));
        QVERIFY(other.whatToDo.endsWith(QLatin1Char('.')));
    }

    void fewPixelsSayHowOftenTheyAreFound_data()
    {
        QTest::addColumn<double>("interEyePx");
        QTest::addColumn<QString>("often");
        QTest::newRow("fewer than were measured") << 9.9 << QString();
        QTest::newRow("as measured") << 14.0 << QStringLiteral("in about 8 of 10 searches");
        QTest::newRow("between two that were measured")
            << 13.0 << QStringLiteral("in about 7 of 10 searches");
        QTest::newRow("nearly all") << 24.0 << QStringLiteral("in more than 9 of 10 searches");
        QTest::newRow("more than were measured") << 24.1 << QString();
    }

    void fewPixelsSayHowOftenTheyAreFound()
    {
        QFETCH(double, interEyePx);
        QFETCH(QString, often);
        const auto m = measurement(std::string(matching::quality::kInterEyeDistance), interEyePx,
                                   "px", QualityConcern::Notice);
        const QString meaning = ui::qualityText(m).meaning;
        QCOMPARE(meaning.contains(QStringLiteral("of 10 searches")), !often.isEmpty());
        QVERIFY2(meaning.contains(often), qPrintable(meaning));
        // Of which sizes it is known stands beside it.
        QCOMPARE(meaning.contains(QStringLiteral("measured from 10 to 24 px")), !often.isEmpty());
    }

    void rawValuesHaveTheDigitsThatTell_data()
    {
        QTest::addColumn<double>("raw");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("text");
        QTest::newRow("a count") << 231.0 << QString() << QStringLiteral("231");
        QTest::newRow("a share") << 0.83 << QString() << QStringLiteral("0.83");
        QTest::newRow("all of it") << 1.0 << QString() << QStringLiteral("1.00");
        QTest::newRow("a small figure") << 0.0042 << QString() << QStringLiteral("0.004");
        QTest::newRow("pixels") << 14.2 << QStringLiteral("px") << QStringLiteral("14 px");
        QTest::newRow("degrees") << -3.26 << QStringLiteral("°") << QStringLiteral("−3.3°");
    }

    void rawValuesHaveTheDigitsThatTell()
    {
        QFETCH(double, raw);
        QFETCH(QString, unit);
        const QualityMeasurement m =
            measurement("Any", raw, unit.toUtf8().constData(), QualityConcern::None);
        QTEST(ui::rawValueText(m), "text");
    }

    void whatPassportsAreAskedForIsNoConcern_data()
    {
        QTest::addColumn<QString>("id");
        using namespace matching::quality;
        for (const std::string_view id : {kLuminanceVariance, kHeadSize, kBackgroundUniformity})
            QTest::newRow(std::string(id).c_str()) << QString::fromStdString(std::string(id));
    }

    void whatPassportsAreAskedForIsNoConcern()
    {
        QFETCH(QString, id);
        const ui::QualityText text =
            ui::qualityText(measurement(id.toStdString(), 0.4, "", QualityConcern::None));
        QVERIFY(!text.headline.isEmpty());
        QVERIFY(!text.headline.startsWith(id));
        QVERIFY(text.meaning.startsWith(QStringLiteral("Asked of passport photographs")));
        QVERIFY(text.whatToDo.isEmpty());
    }

    void faceStatesHaveWords_data()
    {
        QTest::addColumn<QString>("id");
        using namespace matching::quality;
        for (const std::string_view id :
             {kUnifiedQuality, kEyesSeenOpen, kEyesVisible, kExpressionNeutrality, kMouthOcclusion,
              kFaceOcclusion, kNoHeadCoverings, kPoseSureness, kMotionBlur, kInterlacing, kNoise,
              kTonesReversed})
            QTest::newRow(std::string(id).c_str()) << QString::fromStdString(std::string(id));
    }

    void faceStatesHaveWords()
    {
        QFETCH(QString, id);
        const auto text = [&id](QualityConcern concern) {
            return ui::qualityText(measurement(id.toStdString(), 0.42, "", concern));
        };
        const ui::QualityText fine = text(QualityConcern::None);
        const ui::QualityText warned = text(QualityConcern::Warning);
        QVERIFY(!fine.headline.startsWith(id) && !warned.headline.startsWith(id));
        // That of unified quality says a figure, whatever the concern.
        QVERIFY(fine.headline != warned.headline || id == QStringLiteral("UnifiedQualityScore"));
        QVERIFY(fine.whatToDo.isEmpty());
        QVERIFY(warned.meaning.endsWith(QLatin1Char('.')) ||
                warned.meaning.endsWith(QLatin1Char(')')));
        QVERIFY(warned.whatToDo.endsWith(QLatin1Char('.')));
    }

    void coverSaysHowMuch()
    {
        const auto text = ui::qualityText(
            measurement("FaceOcclusionPrevention", 0.42, "", QualityConcern::Warning, "covered"));
        QCOMPARE(text.headline, QStringLiteral("About 42 % of the face is covered"));
        const auto ofUnknownTurn = ui::qualityText(measurement(
            "FaceOcclusionPrevention", 0.42, "", QualityConcern::Warning, "coveredOrTurned"));
        QCOMPARE(ofUnknownTurn.headline,
                 QStringLiteral("About 42 % of the face is covered, or turned out of sight"));
    }

    void whatTheEdgeCutsOffIsCalledSo_data()
    {
        QTest::addColumn<std::string>("id");
        QTest::addColumn<QString>("headline");
        using namespace matching::quality;
        QTest::newRow("face") << std::string(kFaceOcclusion)
                              << QStringLiteral("About 42 % of the face is cut off by the image's "
                                                "edge, or covered");
        QTest::newRow("eye") << std::string(kEyesVisible)
                             << QStringLiteral("About 42 % of an eye is cut off by the image's "
                                               "edge, or covered");
        QTest::newRow("mouth") << std::string(kMouthOcclusion)
                               << QStringLiteral("About 42 % of the mouth is cut off by the "
                                                 "image's edge, or covered");
    }

    void whatTheEdgeCutsOffIsCalledSo()
    {
        QFETCH(std::string, id);
        QTEST(ui::qualityText(measurement(id, 0.42, "", QualityConcern::Warning, "cutOffOrCovered"))
                  .headline,
              "headline");
    }

    void aFlatAreaIsNamed()
    {
        const auto text = ui::qualityText(
            measurement("FaceOcclusionPrevention", 0.42, "", QualityConcern::Warning, "flatArea"));
        QCOMPARE(text.headline, QStringLiteral("About 42 % of the face is covered: a flat area of "
                                               "one colour lies over it"));
        QVERIFY(text.meaning.startsWith(QStringLiteral("Painted over, or,")));
    }

    void noSentenceContradictsItsValue_data()
    {
        QTest::addColumn<std::string>("id");
        QTest::addColumn<double>("raw");
        QTest::addColumn<int>("value");
        QTest::addColumn<QualityConcern>("concern");
        QTest::addColumn<QString>("headline");
        const auto row = [](const char* name, std::string_view id, double raw, int value,
                            const char* headline, QualityConcern concern = QualityConcern::None) {
            QTest::newRow(name) << std::string(id) << raw << value << concern
                                << QString::fromLatin1(headline);
        };
        using namespace matching::quality;
        row("dusk", kLuminanceMean, 0.12, 17, "On the dark side");
        row("snow", kLuminanceMean, 0.74, 77, "On the bright side");
        row("day", kLuminanceMean, 0.4, 98, "Neither dark nor bright");
        row("a shining forehead", kOverExposure, 0.05, 17, "About 5.0 % of the face is burnt out");
        row("hardly a spark", kOverExposure, 0.001, 91, "Not over-exposed");
        row("soft", kSharpness, 0.6, 55, "Not quite sharp");
        row("a window beside", kIlluminationUniformity, 0.01, 25,
            "The cheeks are lit somewhat differently");
        row("a lamp of warm light", kNaturalColour, 7, 66,
            "Colours nearly as of skin in white light");
        row("a dim room", kNoise, 10, 61, "Some noise");
        row("JPEG of quality 50", kCompression, 2.3, 75, "Faint blocks of compression");
        row("narrow eyes", kEyesSeenOpen, 0.002, 22, "Not sure that both eyes are seen open");
        row("hair over an eye", kEyesVisible, 0.35, 65, "Something may lie in front of an eye");
        row("a hand near the mouth", kMouthOcclusion, 0.25, 75,
            "Something may lie in front of the mouth");
        row("a lock of hair", kFaceOcclusion, 0.1, 90, "Something may lie in front of the face");
        row("thick hair", kNoHeadCoverings, 0.8, 20, "Not sure that the head is bare");
        row("talking", kMouthClosed, 0.14, 73, "The mouth may be open");
        row("a smile", kExpressionNeutrality, -22, 38, "Some expression");
        row("dark skin in poor light", kTonesReversed, 0.8, 20, "Not sure that it is no negative");
        row("turned a little", kPoseSureness, 0.8, 80, "Fairly plain which way the head is turned");
        row("shadows", kUnderExposure, 0.85, 75, "About 85 % of the face is very dark",
            QualityConcern::Notice);
        row("laughing eyes", kEyesOpen, 0.031, 75, "An eye may be closed or narrowed",
            QualityConcern::Notice);
    }

    void noSentenceContradictsItsValue()
    {
        QFETCH(std::string, id);
        QFETCH(double, raw);
        QFETCH(int, value);
        QFETCH(QualityConcern, concern);
        QualityMeasurement m = measurement(id, raw, "", concern);
        m.value = value;
        const ui::QualityText text = ui::qualityText(m);
        QTEST(text.headline, "headline");
        constexpr int kNearlyIdeal = 80;
        if (value < kNearlyIdeal)
            QVERIFY(text.meaning != QStringLiteral("Nothing to object to."));
    }

    /// Where the figure itself stands in the headline only the meaning must not call it ideal.
    void whatIsFarFromIdealIsNotCalledInOrder_data()
    {
        QTest::addColumn<std::string>("id");
        using namespace matching::quality;
        for (const std::string_view id :
             {kInterEyeDistance, kLeftwardCrop, kRightwardCrop, kMarginAbove, kMarginBelow})
            QTest::newRow(std::string(id).c_str()) << std::string(id);
    }

    void whatIsFarFromIdealIsNotCalledInOrder()
    {
        QFETCH(std::string, id);
        QualityMeasurement m = measurement(id, 0.8, "", QualityConcern::None);
        const QString poor = ui::qualityText(m).meaning;
        m.value = 95;
        QVERIFY(poor != ui::qualityText(m).meaning);
    }

    void whatHidesCoversIsNamed_data()
    {
        QTest::addColumn<std::string>("reason");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const char* reason, const char* said) {
            QTest::newRow(name) << std::string(reason) << QString::fromLatin1(said);
        };
        row("dark", "too dark to tell what covers the face",
            "The face is too dark to tell what covers it.");
        row("bright", "too bright to tell what covers the face",
            "The face is too bright to tell what covers it.");
        row("turned", "turned too far to tell what covers the face",
            "The face is turned too far to tell what covers it.");
    }

    void whatHidesCoversIsNamed()
    {
        QFETCH(std::string, reason);
        QualityMeasurement m;
        m.id = "FaceOcclusionPrevention";
        m.absentReason = reason;
        QTEST(ui::qualityText(m).meaning, "said");
    }

    void unifiedQualitySaysWhatWasMeasured()
    {
        QualityMeasurement poor =
            measurement("UnifiedQualityScore", 0.05, "", QualityConcern::Warning);
        poor.value = 5;
        QualityMeasurement good = poor;
        good.value = 95;
        const QString ofPoor = ui::qualityText(poor).meaning;
        QVERIFY(ofPoor.contains(QStringLiteral("scored below the threshold")));
        QVERIFY(ofPoor != ui::qualityText(good).meaning);
        QCOMPARE(ui::qualityText(poor).headline,
                 QStringLiteral("Compared one to one, the engine misses about 100 % (59 to 100) "
                                "of such faces; of material of one kind it may be more or "
                                "fewer"));
    }

    /// The caveat stands wherever the figure does, of good faces too.
    void everyShareOfMissesIsThatOfAMixture_data()
    {
        QTest::addColumn<int>("value");
        for (const int value : {5, 55, 79, 80, 100})
            QTest::addRow("%d of 100", value) << value;
    }

    void everyShareOfMissesIsThatOfAMixture()
    {
        QFETCH(int, value);
        QualityMeasurement unified =
            measurement("UnifiedQualityScore", value / 100.0, "", QualityConcern::None);
        unified.value = value;
        QVERIFY(ui::unifiedQualityText({{unified}})
                    .endsWith(QStringLiteral("of material of one kind it may be more or fewer.")));
    }

    void whatASearchFindsIsSaidAsFarAsItWasMeasured_data()
    {
        QTest::addColumn<double>("px");
        QTest::addColumn<bool>("isMeasured");
        QTest::addColumn<bool>("isUnmeasured");
        QTest::newRow("fewer than were measured") << 9.9 << false << true;
        QTest::newRow("as few as were measured") << 10.0 << true << false;
        QTest::newRow("more than were measured") << 30.0 << false << false;
    }

    void whatASearchFindsIsSaidAsFarAsItWasMeasured()
    {
        QFETCH(double, px);
        const QString meaning =
            ui::qualityText(measurement("InterEyeDistance", px, "px", QualityConcern::Warning))
                .meaning;
        QTEST(meaning.contains(QStringLiteral("the right person came first in")), "isMeasured");
        QTEST(meaning.contains(QStringLiteral("comparisons one to one is another figure")),
              "isUnmeasured");
    }

    void absentSaysWhy()
    {
        QualityMeasurement m;
        m.id = "HeadPoseYaw";
        m.absentReason = "the detector sees no face in the box";
        const ui::QualityText text = ui::qualityText(m);
        QCOMPARE(text.headline, QStringLiteral("Head turned: not measured"));
        QVERIFY(text.meaning.startsWith(QStringLiteral("The detector sees no face in the box:")));
        QVERIFY(text.whatToDo.isEmpty());
    }

    /// Whatever the measures make of it: the same words once, the gravest first.
    void whatIsSaidOfLightIsSaidOnce()
    {
        using Concern = QualityConcern;
        QualityMeasurement mean = measurement("LuminanceMean", 0.95, "", Concern::Warning);
        QualityMeasurement share = measurement("OverExposurePrevention", 0.5, "", Concern::Warning);
        mean.aspect = "tooBright";
        share.aspect = "tooBright";
        QCOMPARE(ui::qualityText(mean).headline, ui::qualityText(share).headline);
        const auto told = ui::concernsInWords({{mean, share}});
        QCOMPARE(told.size(), std::size_t(1));
    }

    void everyDoubtAboutAnEnlargementHasItsSentence()
    {
        using enum casework::EnlargementDoubt;
        for (const auto doubt :
             {NoSource, NoSteps, UnreadableSteps, NoHash, OtherSteps, OfPictureOrFrame, OtherSizes,
              NoSizes, UnreadableRecord, UnreadableSource}) {
            QualityMeasurement m;
            m.id = "InterEyeDistance";
            m.absentReason = casework::reasonOf(doubt);
            const QString said = ui::qualityText(m).meaning;
            QVERIFY2(said.startsWith(QStringLiteral("How far it was enlarged cannot be told: ")),
                     qPrintable(said));
        }
    }

    void aMeasureWithoutWordsKeepsItsNameAndFigure()
    {
        const ui::QualityText text =
            ui::qualityText(measurement("Future", 3, "px", QualityConcern::None));
        QCOMPARE(text.headline, QStringLiteral("Future: 3.0 px"));
    }
};

QTEST_GUILESS_MAIN(tst_QualityText)
#include "tst_QualityText.moc"
