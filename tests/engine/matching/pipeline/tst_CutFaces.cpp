// SPDX-License-Identifier: GPL-3.0-or-later
#include "PortraitSet.h"
#include "foundation/imaging/MatView.h"
#include "matching/quality/QualityIds.h"

#include <QTest>

#include <opencv2/imgproc.hpp>

using namespace semblance;
using namespace semblance::matching;
using namespace semblance::tests;

/// Faces that the image's edge cuts, cut out of real photographs.
class TestCutFaces : public QObject
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

    /// Nor of one through which the image's edge runs.
    void ofACutFaceNoScoreIsForetold()
    {
        for (const Portrait& portrait : *m_set) {
            const double eyeX = portrait.face.landmarks.rightEye().x;
            const auto from = static_cast<int>(eyeX - 4);
            const cv::Mat whole = matView(portrait.photograph.stored);
            Photograph cut = portrait.photograph;
            cut.stored = imageFromMat(whole.colRange(from, whole.cols));
            LocatedFace face = portrait.face;
            face.face.box.x -= from;
            for (PointPx& point : face.landmarks.points)
                point.x -= from;
            const auto report = m_set->pipeline().quality(cut, {face}, 0).value();
            QCOMPARE(report.find(quality::kUnifiedQuality)->absentReason,
                     std::string("the image's edge cuts the face off"));
        }
    }

    /// The network takes it for turned away, and an eye that is not there for a covered one.
    void halfAFaceHasNoPoseAndNoEyes()
    {
        for (const Portrait& portrait : *m_set) {
            const double eyeX = portrait.face.landmarks.leftEye().x;
            const cv::Mat whole = matView(portrait.photograph.stored);
            Photograph half = portrait.photograph;
            half.stored = imageFromMat(whole.colRange(0, static_cast<int>(eyeX) - 2));
            LocatedFace face = portrait.face;
            face.face.box.width = half.stored.widthPx() - face.face.box.x;
            const auto report = m_set->pipeline().quality(half, {face}, 0).value();
            for (const auto id : {quality::kYaw, quality::kPitch, quality::kRoll,
                                  quality::kEyesSeenOpen, quality::kEyesVisible}) {
                QVERIFY(!report.find(id)->raw);
                QCOMPARE(report.find(id)->absentReason,
                         std::string("an eye lies outside the image"));
            }
        }
    }

    /// What lies beyond the edge nobody covered.
    void whatTheEdgeCutsOffIsCalledNoCover_data()
    {
        QTest::addColumn<double>("fromAbove");
        QTest::addColumn<double>("fromLeft");
        QTest::newRow("above the eyes") << 0.3 << 0.0;
        QTest::newRow("through the eyes") << 0.4 << 0.0;
        QTest::newRow("beside an eye") << 0.0 << 0.25;
        QTest::newRow("in a corner") << 0.3 << 0.15;
    }
    void whatTheEdgeCutsOffIsCalledNoCover()
    {
        QFETCH(double, fromAbove);
        QFETCH(double, fromLeft);
        int seen = 0;
        for (const Portrait& portrait : *m_set) {
            const RectPx& box = portrait.face.face.box;
            const int top = fromAbove > 0 ? cvRound(box.y + fromAbove * box.height) : 0;
            const int left = fromLeft > 0 ? cvRound(box.x + fromLeft * box.width) : 0;
            const cv::Mat rgb = matView(portrait.photograph.stored);
            Photograph cut = portrait.photograph;
            cut.stored =
                imageFromMat(rgb(cv::Rect(left, top, rgb.cols - left, rgb.rows - top)).clone());
            const auto faces = m_set->pipeline().locate(cut, DetectionEffort::Portrait, {});
            if (!faces || faces->size() != 1)
                continue;
            ++seen;
            const auto report = m_set->pipeline().quality(cut, *faces, 0).value();
            for (const auto id :
                 {quality::kFaceOcclusion, quality::kEyesVisible, quality::kMouthOcclusion}) {
                const QualityMeasurement& cover = *report.find(id);
                QVERIFY2(cover.concern == QualityConcern::None ||
                             cover.aspect == quality::kCutOffOrCovered,
                         portrait.photograph.name.c_str());
            }
        }
        QVERIFY2(seen >= 5, qPrintable(QString::number(seen)));
    }

    /// Cut below the eyes, the points of mouth and chin lie among eyes and forehead, and the eyes'
    /// with them.
    void cutBelowTheEyesNothingIsReadAtThePoints()
    {
        int seen = 0;
        for (const Portrait& portrait : *m_set) {
            const Landmarks& whole = portrait.face.landmarks;
            const cv::Mat rgb = matView(portrait.photograph.stored);
            const auto below = static_cast<int>((whole.rightEye().y + whole.leftEye().y) / 2 +
                                                0.5 * whole.interEyeDistancePx());
            Photograph cut = portrait.photograph;
            cut.stored = imageFromMat(rgb.rowRange(0, std::min(below, rgb.rows)).clone());
            const auto faces = m_set->pipeline().locate(cut, DetectionEffort::Portrait, {});
            if (!faces || faces->size() != 1)
                continue;
            ++seen;
            const auto report = m_set->pipeline().quality(cut, *faces, 0).value();
            for (const auto id : {quality::kEyesOpen, quality::kEyesVisible,
                                  quality::kFaceOcclusion, quality::kYaw})
                QVERIFY(!report.find(id)->raw);
            QCOMPARE(
                report.find(quality::kInterEyeDistance)->absentReason,
                std::string("the image's edge cuts off so much that the points lie elsewhere"));
            QVERIFY(report.find(quality::kMarginBelow)->concern == QualityConcern::Warning);
        }
        QVERIFY2(seen >= 5, qPrintable(QString::number(seen)));
    }

private:
    std::optional<PortraitSet> m_set;
};

QTEST_APPLESS_MAIN(TestCutFaces)
#include "tst_CutFaces.moc"
