// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/QualityIds.h"
#include "matching/quality/QualityReport.h"

#include <QTest>

using namespace semblance::matching;

namespace {

QualityMeasurement measurement(const char* id, QualityConcern concern, std::optional<int> value)
{
    QualityMeasurement result;
    result.id = id;
    result.concern = concern;
    result.value = value;
    return result;
}

} // namespace

class TestQualityReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void find();
    void concernsInOrder();
    void whatHarmsMostFirst();
    void noConcerns();
    void enlargedPixelsCountAsBefore();
};

void TestQualityReport::find()
{
    const QualityReport report{{measurement("Sharpness", QualityConcern::None, 90)}};
    QVERIFY(report.find("Sharpness"));
    QCOMPARE(*report.find("Sharpness")->value, 90);
    QVERIFY(!report.find("HeadSize"));
}

void TestQualityReport::concernsInOrder()
{
    using enum QualityConcern;
    const QualityReport report{{
        measurement("noticeFirstOfTies", Notice, 40),
        measurement("fine", None, 5),
        measurement("warningMild", Warning, 30),
        measurement("noticeSecondOfTies", Notice, 40),
        measurement("noticeWorst", Notice, 10),
        measurement("warningWorst", Warning, 20),
        measurement("noticeWithoutValue", Notice, std::nullopt),
    }};
    QStringList ids;
    for (const QualityMeasurement& concern : report.concerns())
        ids << QString::fromStdString(concern.id);
    QCOMPARE(ids.join(u' '),
             QStringLiteral("warningWorst warningMild noticeWorst noticeFirstOfTies "
                            "noticeSecondOfTies noticeWithoutValue"));
}

void TestQualityReport::whatHarmsMostFirst()
{
    using enum QualityConcern;
    const auto raw = [](const char* id, double value) {
        QualityMeasurement result = measurement(id, Warning, 10);
        result.raw = value;
        return result;
    };
    const QualityReport report{{
        raw("CompressionArtifacts", 5),
        raw("NaturalColour", 30),
        raw("InterEyeDistance", 9),
        raw("UnifiedQualityScore", 0.2),
        raw("Sharpness", 0.1),
        raw("FacePresence", 0.6),
    }};
    QStringList ids;
    for (const QualityMeasurement& concern : report.concerns())
        ids << QString::fromStdString(concern.id);
    QCOMPARE(ids.join(u' '),
             QStringLiteral("FacePresence UnifiedQualityScore Sharpness InterEyeDistance "
                            "CompressionArtifacts NaturalColour"));
}

void TestQualityReport::noConcerns()
{
    QVERIFY(QualityReport().concerns().empty());
    QVERIFY(QualityReport{{measurement("fine", QualityConcern::None, 0)}}.concerns().empty());
}

void TestQualityReport::enlargedPixelsCountAsBefore()
{
    const auto raw = [](std::string_view id, double value) {
        QualityMeasurement result = measurement(id.data(), QualityConcern::None, 90);
        result.raw = value;
        return result;
    };
    const QualityReport report{{raw(quality::kUnifiedQuality, 1), raw(quality::kFacePresence, 1),
                                raw(quality::kInterEyeDistance, 80), raw(quality::kSharpness, 1),
                                raw(quality::kFaceOcclusion, 0), raw(quality::kTonesReversed, 0)}};
    QCOMPARE(report.enlargedBy(1).find(quality::kInterEyeDistance)->enlargement, 1.0);
    const QualityReport enlarged = report.enlargedBy(8);
    const QualityMeasurement& eyes = *enlarged.find(quality::kInterEyeDistance);
    QCOMPARE(*eyes.raw, 80.0);
    QCOMPARE(eyes.enlargement, 8.0);
    QCOMPARE(eyes.concern, QualityConcern::Warning);
    QVERIFY(*eyes.value < 20);
    // What such faces score was not measured.
    QVERIFY(!enlarged.find(quality::kUnifiedQuality)->raw);
    // More is known already.
    QVERIFY(enlarged.enlargedBy(2) == enlarged);
    QCOMPARE(enlarged.enlargedBy(16).find(quality::kInterEyeDistance)->enlargement, 16.0);
}

QTEST_APPLESS_MAIN(TestQualityReport)
#include "tst_QualityReport.moc"
