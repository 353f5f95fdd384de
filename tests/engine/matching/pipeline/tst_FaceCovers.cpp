// SPDX-License-Identifier: GPL-3.0-or-later
#include "PortraitSet.h"
#include "matching/quality/QualityIds.h"

#include <QTest>

#include <opencv2/imgproc.hpp>

using namespace semblance;
using namespace semblance::matching;
using namespace semblance::tests;

namespace {

cv::Point pixel(const PointPx& point)
{
    return {cvRound(point.x), cvRound(point.y)};
}

/// Everything of the face below that share of its height, from the chin on.
Paint coveredFromBelow(double share)
{
    return [share](cv::Mat& rgb, const Landmarks& landmarks) {
        const double chin = landmarks.chin().y;
        const double top = landmarks.points[19].y;
        const int from = cvRound(chin - share * (chin - top));
        if (share > 0 && from < rgb.rows)
            rgb.rowRange(std::max(0, from), rgb.rows).setTo(cv::Scalar(90, 60, 50));
    };
}

/// A box of the points' own bounds, from those shares of its width and height on to those.
Paint box(double left, double top, double right, double bottom, int level)
{
    return [=](cv::Mat& rgb, const Landmarks& landmarks) {
        const RectPx face = boundingBox({landmarks.points.begin(), landmarks.points.end()});
        const auto at = [&face](double x, double y) {
            return pixel({face.x + x * face.width, face.y + y * face.height});
        };
        cv::rectangle(rgb, at(left, top), at(right, bottom), cv::Scalar::all(level), cv::FILLED);
    };
}

} // namespace

/// What covers a face, on real photographs that something was painted over.
class TestFaceCovers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto set = PortraitSet::read();
        if (!set)
            QSKIP(set.error());
        m_set = *set;
    }

    void whatIsPaintedOverIsSaid_data()
    {
        QTest::addColumn<Paint>("paint");
        QTest::newRow("a black half") << box(0.5, -0.5, 1.2, 1.2, 0);
        QTest::newRow("a white half") << box(-0.2, -0.5, 0.5, 1.2, 255);
        QTest::newRow("a grey lower half") << box(-0.2, 0.5, 1.2, 1.2, 128);
        QTest::newRow("a bar over the eyes") << box(-0.2, 0, 1.2, 0.4, 0);
    }
    /// Of nine in ten portraits at least, and of none as it is.
    void whatIsPaintedOverIsSaid()
    {
        QFETCH(Paint, paint);
        std::size_t told = 0;
        for (const Portrait& portrait : *m_set) {
            const QualityReport painted = m_set->reportOf(portrait, paint);
            const QualityMeasurement& cover = *painted.find(quality::kFaceOcclusion);
            told += cover.aspect == quality::kFlatArea && *cover.raw > 0.15 ? 1 : 0;
            const QualityReport& whole = portrait.report;
            QVERIFY2(whole.find(quality::kFaceOcclusion)->aspect != quality::kFlatArea,
                     portrait.photograph.name.c_str());
        }
        QVERIFY2(10 * told >= 9 * m_set->size(),
                 qPrintable(QStringLiteral("%1 of %2").arg(told).arg(m_set->size())));
    }

    /// Neither lids where a bar lies over them nor a movement of the bar's edges.
    void underABarNothingIsReadOfLidsAndMovement()
    {
        std::size_t told = 0;
        for (const Portrait& portrait : *m_set) {
            const auto report = m_set->reportOf(portrait, box(-0.2, 0, 1.2, 0.4, 0));
            if (report.find(quality::kEyesVisible)->aspect != quality::kFlatArea)
                continue;
            ++told;
            QCOMPARE(report.find(quality::kEyesOpen)->absentReason,
                     std::string("an eye is covered"));
            const QualityMeasurement& seen = *report.find(quality::kEyesSeenOpen);
            QVERIFY(!seen.raw || seen.concern != QualityConcern::None);
            QVERIFY(!report.find(quality::kMotionBlur)->raw);
            QVERIFY(portrait.report.find(quality::kMotionBlur)->raw);
            QVERIFY(portrait.report.find(quality::kEyesOpen)->raw);
        }
        QVERIFY2(10 * told >= 9 * m_set->size(), qPrintable(QString::number(told)));
    }

    void moreCoverIsMore()
    {
        for (const Portrait& portrait : *m_set) {
            double before = -1;
            for (const double share : {0.0, 0.2, 0.4, 0.6}) {
                const auto report = m_set->reportOf(portrait, coveredFromBelow(share));
                const double raw = *report.find(quality::kFaceOcclusion)->raw;
                QVERIFY2(raw > before, portrait.photograph.name.c_str());
                before = raw;
            }
            QVERIFY(before > 0.35);
        }
    }

    void saysNothingOfCoversThatCannotBeSeen_data()
    {
        QTest::addColumn<double>("light");
        QTest::addColumn<QString>("why");
        QTest::newRow("in the dark") << 0.025 << QStringLiteral("too dark");
        QTest::newRow("burnt out") << 4.0 << QStringLiteral("too bright");
    }
    void saysNothingOfCoversThatCannotBeSeen()
    {
        QFETCH(double, light);
        QFETCH(QString, why);
        const auto report = m_set->reportOf(
            m_set->front(), [light](cv::Mat& rgb, const Landmarks&) { rgb *= light; });
        for (const auto id : {quality::kFaceOcclusion, quality::kMouthOcclusion,
                              quality::kEyesVisible, quality::kNoHeadCoverings}) {
            QVERIFY(!report.find(id)->raw);
            QVERIFY(QString::fromStdString(report.find(id)->absentReason).contains(why));
        }
        QVERIFY(!report.find(quality::kUnifiedQuality)->raw);
    }

    void ofAMaskedFaceNoScoreIsForetold_data()
    {
        QTest::addColumn<double>("light");
        QTest::newRow("as it is") << 1.0;
        QTest::newRow("in the dark") << 0.3;
        QTest::newRow("in hardly any light") << 0.1;
    }
    void ofAMaskedFaceNoScoreIsForetold()
    {
        QFETCH(double, light);
        for (const Portrait& portrait : *m_set) {
            const auto report = m_set->reportOf(portrait, inLight(light, paintMask));
            QVERIFY2(!report.find(quality::kUnifiedQuality)->raw, portrait.photograph.name.c_str());
        }
    }

private:
    std::optional<PortraitSet> m_set;
};

QTEST_APPLESS_MAIN(TestFaceCovers)
#include "tst_FaceCovers.moc"
