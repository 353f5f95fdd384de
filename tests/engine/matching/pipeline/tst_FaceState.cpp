// SPDX-License-Identifier: GPL-3.0-or-later
#include "PortraitSet.h"
#include "foundation/imaging/MatView.h"
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

void darkGlasses(cv::Mat& rgb, const Landmarks& landmarks)
{
    const double apartPx = landmarks.interEyeDistancePx();
    for (const PointPx& eye : {landmarks.rightEye(), landmarks.leftEye()})
        cv::ellipse(rgb, pixel(eye), {cvRound(0.36 * apartPx), cvRound(0.26 * apartPx)}, 0, 0, 360,
                    cv::Scalar(12, 12, 14), cv::FILLED, cv::LINE_AA);
}

void inverted(cv::Mat& rgb, const Landmarks&)
{
    cv::bitwise_not(rgb, rgb);
}

} // namespace

/// What the models that only quality needs say of real photographs that something was done to.
class TestFaceState : public QObject
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

    void tells_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<Paint>("paint");
        QTest::addColumn<double>("atLeastShare");
        const auto row = [](const char* name, std::string_view id, const Paint& paint) {
            QTest::newRow(name) << QString::fromStdString(std::string(id)) << paint << 0.9;
        };
        row("a mask covers the mouth", quality::kMouthOcclusion, paintMask);
        row("a mask covers the face", quality::kFaceOcclusion, paintMask);
        row("dark glasses hide the eyes", quality::kEyesVisible, darkGlasses);
        row("a negative", quality::kTonesReversed, inverted);
        row("a mask in the dark", quality::kMouthOcclusion, inLight(0.25, paintMask));
        row("dark glasses in the dark", quality::kEyesVisible, inLight(0.25, darkGlasses));
        row("a negative in the dark", quality::kTonesReversed, inLight(0.35, inverted));
    }
    /// Of nine in ten portraits at least, and of none as it is.
    void tells()
    {
        QFETCH(QString, id);
        QFETCH(Paint, paint);
        QFETCH(double, atLeastShare);
        std::size_t told = 0;
        std::size_t toldFalsely = 0;
        for (const Portrait& portrait : *m_set) {
            told += isOfConcern(m_set->reportOf(portrait, paint), id) ? 1 : 0;
            toldFalsely += isOfConcern(portrait.report, id) ? 1 : 0;
        }
        const auto all = static_cast<double>(m_set->size());
        QVERIFY2(static_cast<double>(told) >= atLeastShare * all,
                 qPrintable(QStringLiteral("%1 of %2").arg(told).arg(m_set->size())));
        QVERIFY2(static_cast<double>(toldFalsely) <= 0.1 * all,
                 qPrintable(QStringLiteral("%1 falsely").arg(toldFalsely)));
    }

    void unifiedQualityFallsWithWhatHarms_data()
    {
        QTest::addColumn<Paint>("paint");
        QTest::newRow("a mask") << Paint(paintMask);
        QTest::newRow("dark glasses") << Paint(darkGlasses);
        QTest::newRow("a negative") << Paint(inverted);
        QTest::newRow("blur") << Paint([](cv::Mat& rgb, const Landmarks& landmarks) {
            cv::GaussianBlur(rgb, rgb, {}, landmarks.interEyeDistancePx() / 10);
        });
        QTest::newRow("noise") << Paint([](cv::Mat& rgb, const Landmarks&) {
            cv::Mat noise(rgb.size(), CV_16SC3);
            cv::RNG(7).fill(noise, cv::RNG::NORMAL, 0, 45);
            cv::add(rgb, noise, rgb, cv::noArray(), CV_8U);
        });
    }
    void unifiedQualityFallsWithWhatHarms()
    {
        QFETCH(Paint, paint);
        for (const Portrait& portrait : *m_set) {
            const auto& whole = portrait.report;
            const auto harmed = m_set->reportOf(portrait, paint);
            const auto after = harmed.find(quality::kUnifiedQuality)->raw;
            const auto before = whole.find(quality::kUnifiedQuality)->raw;
            // Of faces that are covered too far, or cut off, it says nothing.
            QVERIFY(!after || !before || *after < *before - 0.05);
            m_compared += after && before ? 1 : 0;
            QCOMPARE(harmed.measurements.front().id, std::string(quality::kUnifiedQuality));
        }
    }

    void unifiedQualityWasThereToCompare() { QVERIFY(m_compared >= 8); }

    /// Whichever eye is which: its points differ a little, and what they come to.
    void eyesOfAMirrorImageAreAsOpen()
    {
        for (const Portrait& portrait : *m_set) {
            Photograph mirrored = portrait.photograph;
            cv::Mat rgb;
            cv::flip(matView(portrait.photograph.stored), rgb, 1);
            mirrored.stored = imageFromMat(rgb);
            const auto faces =
                m_set->pipeline().locate(mirrored, DetectionEffort::Portrait, {}).value();
            QCOMPARE(faces.size(), std::size_t{1});
            const auto seen = m_set->pipeline().quality(mirrored, faces, 0).value();
            const auto& asIs = portrait.report;
            const auto valueIn = [](const QualityReport& report) {
                return report.find(quality::kEyesSeenOpen)->value.value();
            };
            QVERIFY2(std::abs(valueIn(seen) - valueIn(asIs)) <= 20,
                     qPrintable(QStringLiteral("%1: %2, mirrored %3")
                                    .arg(QString::fromStdString(portrait.photograph.name))
                                    .arg(valueIn(asIs))
                                    .arg(valueIn(seen))));
        }
    }

    void sameBytesEveryTime()
    {
        const Portrait& portrait = m_set->front();
        QVERIFY(m_set->reportOf(portrait, paintMask) == m_set->reportOf(portrait, paintMask));
    }

private:
    static bool isOfConcern(const QualityReport& report, const QString& id)
    {
        return report.find(id.toStdString())->concern != QualityConcern::None;
    }

    int m_compared = 0;
    std::optional<PortraitSet> m_set;
};

QTEST_APPLESS_MAIN(TestFaceState)
#include "tst_FaceState.moc"
