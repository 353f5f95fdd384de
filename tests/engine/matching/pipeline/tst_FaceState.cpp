// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/ImageDecoder.h"
#include "foundation/imaging/MatView.h"
#include "matching/pipeline/FacePipeline.h"
#include "matching/quality/QualityIds.h"
#include "support/SharedData.h"

#include <QTest>

#include <opencv2/imgproc.hpp>

#include <functional>

using namespace semblance;
using namespace semblance::matching;
namespace fs = std::filesystem;

namespace {

/// Draws on the pixels as stored, by the face's points there.
using Paint = std::function<void(cv::Mat&, const Landmarks&)>;

cv::Point pixel(const PointPx& point)
{
    return {cvRound(point.x), cvRound(point.y)};
}

/// From the bridge of the nose to the chin, as a mask.
void mask(cv::Mat& rgb, const Landmarks& landmarks)
{
    std::vector<cv::Point> outline;
    for (std::size_t jaw = 2; jaw <= 14; ++jaw)
        outline.push_back(pixel(landmarks.points[jaw]));
    outline.push_back(pixel(landmarks.points[28]));
    std::vector<cv::Point> hull;
    cv::convexHull(outline, hull);
    cv::fillConvexPoly(rgb, hull, cv::Scalar(120, 170, 200), cv::LINE_AA);
}

void darkGlasses(cv::Mat& rgb, const Landmarks& landmarks)
{
    const double apartPx = landmarks.interEyeDistancePx();
    for (const PointPx& eye : {landmarks.rightEye(), landmarks.leftEye()})
        cv::ellipse(rgb, pixel(eye), {cvRound(0.36 * apartPx), cvRound(0.26 * apartPx)}, 0, 0, 360,
                    cv::Scalar(12, 12, 14), cv::FILLED, cv::LINE_AA);
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

void inverted(cv::Mat& rgb, const Landmarks&)
{
    cv::bitwise_not(rgb, rgb);
}

void nothing(cv::Mat&, const Landmarks&)
{
}

/// In so much of the light.
Paint in(double light, const Paint& paint)
{
    return [light, paint](cv::Mat& rgb, const Landmarks& landmarks) {
        paint(rgb, landmarks);
        rgb *= light;
    };
}

} // namespace

/// What the models that only quality needs say of real photographs that something was done to.
class TestFaceState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto models = tests::defaultModels();
        if (!models)
            QSKIP(tests::kNoModels);
        const auto photographs = tests::packagedPhotographs();
        if (!photographs)
            QSKIP(tests::kNoPackagedPhotographs);
        const auto pipeline = ModelPack::open({*models, {}}).and_then(FacePipeline::load);
        QVERIFY2(pipeline.has_value(), "the default pack does not load");
        m_pipeline = *pipeline;
        readPortraits(*photographs / "johns");
        QVERIFY(m_portraits.size() >= 10);
    }

    void tells_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<Paint>("paint");
        QTest::addColumn<double>("atLeastShare");
        const auto row = [](const char* name, std::string_view id, const Paint& paint) {
            QTest::newRow(name) << QString::fromStdString(std::string(id)) << paint << 0.9;
        };
        row("a mask covers the mouth", quality::kMouthOcclusion, mask);
        row("a mask covers the face", quality::kFaceOcclusion, mask);
        row("dark glasses hide the eyes", quality::kEyesVisible, darkGlasses);
        row("a negative", quality::kTonesReversed, inverted);
        row("a mask in the dark", quality::kMouthOcclusion, in(0.25, mask));
        row("dark glasses in the dark", quality::kEyesVisible, in(0.25, darkGlasses));
        row("a negative in the dark", quality::kTonesReversed, in(0.35, inverted));
    }
    /// Of nine in ten portraits at least, and of none as it is.
    void tells()
    {
        QFETCH(QString, id);
        QFETCH(Paint, paint);
        QFETCH(double, atLeastShare);
        std::size_t told = 0;
        std::size_t toldFalsely = 0;
        for (const Portrait& portrait : m_portraits) {
            told += isOfConcern(portrait, paint, id) ? 1 : 0;
            toldFalsely += isOfConcern(portrait, nothing, id) ? 1 : 0;
        }
        const auto all = static_cast<double>(m_portraits.size());
        QVERIFY2(static_cast<double>(told) >= atLeastShare * all,
                 qPrintable(QStringLiteral("%1 of %2").arg(told).arg(m_portraits.size())));
        QVERIFY2(static_cast<double>(toldFalsely) <= 0.1 * all,
                 qPrintable(QStringLiteral("%1 falsely").arg(toldFalsely)));
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
        for (const Portrait& portrait : m_portraits) {
            const QualityReport painted = reportOf(portrait, paint);
            const QualityMeasurement& cover = *painted.find(quality::kFaceOcclusion);
            told += cover.aspect == quality::kFlatArea && *cover.raw > 0.15 ? 1 : 0;
            const QualityReport whole = reportOf(portrait, nothing);
            QVERIFY2(whole.find(quality::kFaceOcclusion)->aspect != quality::kFlatArea,
                     portrait.photograph.name.c_str());
        }
        QVERIFY2(10 * told >= 9 * m_portraits.size(),
                 qPrintable(QStringLiteral("%1 of %2").arg(told).arg(m_portraits.size())));
    }

    void moreCoverIsMore()
    {
        for (const Portrait& portrait : m_portraits) {
            double before = -1;
            for (const double share : {0.0, 0.2, 0.4, 0.6}) {
                const auto report = reportOf(portrait, coveredFromBelow(share));
                const double raw = *report.find(quality::kFaceOcclusion)->raw;
                QVERIFY2(raw > before, portrait.photograph.name.c_str());
                before = raw;
            }
            QVERIFY(before > 0.35);
        }
    }

    void unifiedQualityFallsWithWhatHarms_data()
    {
        QTest::addColumn<Paint>("paint");
        QTest::newRow("a mask") << Paint(mask);
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
        for (const Portrait& portrait : m_portraits) {
            const auto whole = reportOf(portrait, nothing);
            const auto harmed = reportOf(portrait, paint);
            const auto after = harmed.find(quality::kUnifiedQuality)->raw;
            const auto before = whole.find(quality::kUnifiedQuality)->raw;
            // Of faces that are covered too far, or cut off, it says nothing.
            QVERIFY(!after || !before || *after < *before - 0.05);
            m_compared += after && before ? 1 : 0;
            QCOMPARE(harmed.measurements.front().id, std::string(quality::kUnifiedQuality));
        }
    }

    void unifiedQualityWasThereToCompare() { QVERIFY(m_compared >= 8); }

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
        const auto report = reportOf(m_portraits.front(),
                                     [light](cv::Mat& rgb, const Landmarks&) { rgb *= light; });
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
        for (const Portrait& portrait : m_portraits) {
            const auto report = reportOf(portrait, in(light, mask));
            QVERIFY2(!report.find(quality::kUnifiedQuality)->raw, portrait.photograph.name.c_str());
        }
    }

    /// Nor of one through which the image's edge runs.
    void ofACutFaceNoScoreIsForetold()
    {
        for (const Portrait& portrait : m_portraits) {
            const double eyeX = portrait.face.landmarks.rightEye().x;
            const auto from = static_cast<int>(eyeX - 4);
            const cv::Mat whole = matView(portrait.photograph.stored);
            Photograph cut = portrait.photograph;
            cut.stored = imageFromMat(whole.colRange(from, whole.cols));
            LocatedFace face = portrait.face;
            face.face.box.x -= from;
            for (PointPx& point : face.landmarks.points)
                point.x -= from;
            const auto report = m_pipeline->quality(cut, {face}, 0).value();
            QCOMPARE(report.find(quality::kUnifiedQuality)->absentReason,
                     std::string("the image's edge cuts the face off"));
        }
    }

    /// The network takes it for turned away, and an eye that is not there for a covered one.
    void halfAFaceHasNoPoseAndNoEyes()
    {
        for (const Portrait& portrait : m_portraits) {
            const double eyeX = portrait.face.landmarks.leftEye().x;
            const cv::Mat whole = matView(portrait.photograph.stored);
            Photograph half = portrait.photograph;
            half.stored = imageFromMat(whole.colRange(0, static_cast<int>(eyeX) - 2));
            LocatedFace face = portrait.face;
            face.face.box.width = half.stored.widthPx() - face.face.box.x;
            const auto report = m_pipeline->quality(half, {face}, 0).value();
            for (const auto id : {quality::kYaw, quality::kPitch, quality::kRoll,
                                  quality::kEyesSeenOpen, quality::kEyesVisible}) {
                QVERIFY(!report.find(id)->raw);
                QCOMPARE(report.find(id)->absentReason,
                         std::string("an eye lies outside the image"));
            }
        }
    }

    /// Cut below the eyes, the points of mouth and chin lie among eyes and forehead, and the eyes'
    /// with them.
    void cutBelowTheEyesNothingIsReadAtThePoints()
    {
        int seen = 0;
        for (const Portrait& portrait : m_portraits) {
            const Landmarks& whole = portrait.face.landmarks;
            const cv::Mat rgb = matView(portrait.photograph.stored);
            const auto below = static_cast<int>((whole.rightEye().y + whole.leftEye().y) / 2 +
                                                0.5 * whole.interEyeDistancePx());
            Photograph cut = portrait.photograph;
            cut.stored = imageFromMat(rgb.rowRange(0, std::min(below, rgb.rows)).clone());
            const auto faces = m_pipeline->locate(cut, DetectionEffort::Portrait, {});
            if (!faces || faces->size() != 1)
                continue;
            ++seen;
            const auto report = m_pipeline->quality(cut, *faces, 0).value();
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

    /// Whichever eye is which: its points differ a little, and what they come to.
    void eyesOfAMirrorImageAreAsOpen()
    {
        for (const Portrait& portrait : m_portraits) {
            Photograph mirrored = portrait.photograph;
            cv::Mat rgb;
            cv::flip(matView(portrait.photograph.stored), rgb, 1);
            mirrored.stored = imageFromMat(rgb);
            const auto faces = m_pipeline->locate(mirrored, DetectionEffort::Portrait, {}).value();
            QCOMPARE(faces.size(), std::size_t{1});
            const auto seen = m_pipeline->quality(mirrored, faces, 0).value();
            const auto asIs = reportOf(portrait, nothing);
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
        const Portrait& portrait = m_portraits.front();
        QVERIFY(reportOf(portrait, mask) == reportOf(portrait, mask));
    }

private:
    struct Portrait
    {
        Photograph photograph;
        LocatedFace face;
    };

    /// Two of each person, in the order of their names.
    void readPortraits(const fs::path& folder)
    {
        constexpr std::size_t kOfEach = 2;
        std::vector<fs::path> people(fs::directory_iterator(folder), fs::directory_iterator{});
        std::ranges::sort(people);
        for (const fs::path& person : people) {
            std::vector<fs::path> files(fs::directory_iterator(person), fs::directory_iterator{});
            std::ranges::sort(files);
            for (std::size_t i = 0; i < std::min(kOfEach, files.size()); ++i)
                readPortrait(files[i]);
        }
    }

    void readPortrait(const fs::path& file)
    {
        const auto photograph = decodeImageFile(file);
        QVERIFY2(photograph.has_value(), file.c_str());
        const auto faces = m_pipeline->locate(*photograph, DetectionEffort::Portrait, {});
        if (faces && faces->size() == 1)
            m_portraits.push_back({*photograph, faces->front()});
    }

    QualityReport reportOf(const Portrait& portrait, const Paint& paint) const
    {
        cv::Mat rgb = matView(portrait.photograph.stored).clone();
        paint(rgb, portrait.face.landmarks);
        Photograph painted = portrait.photograph;
        painted.stored = imageFromMat(rgb);
        return m_pipeline->quality(painted, {portrait.face}, 0).value();
    }

    bool isOfConcern(const Portrait& portrait, const Paint& paint, const QString& id) const
    {
        const QualityReport report = reportOf(portrait, paint);
        return report.find(id.toStdString())->concern != QualityConcern::None;
    }

    std::shared_ptr<const FacePipeline> m_pipeline;
    std::vector<Portrait> m_portraits;
    int m_compared = 0;
};

QTEST_APPLESS_MAIN(TestFaceState)
#include "tst_FaceState.moc"
