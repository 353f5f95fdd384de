// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/ImageDecoder.h"
#include "foundation/imaging/MatView.h"
#include "matching/pipeline/FacePipeline.h"
#include "support/SharedData.h"

#include <QTest>

#include <opencv2/imgproc.hpp>

#include <cmath>

using namespace semblance;
using namespace semblance::matching;
namespace fs = std::filesystem;

namespace {

/// As fog, infrared light or a washed-out recording leaves it: so many grey values around the
/// middle.
Photograph flattened(const Photograph& photograph, int tones)
{
    cv::Mat rgb;
    matView(photograph.stored).convertTo(rgb, -1, tones / 255.0, std::round((255.0 - tones) / 2));
    Photograph flat = photograph;
    flat.stored = imageFromMat(rgb);
    return flat;
}

} // namespace

/// A frame as players and printers put around a picture, and a time stamp in its corner.
Photograph stamped(const Photograph& photograph)
{
    constexpr int kFramePx = 60;
    cv::Mat rgb;
    cv::copyMakeBorder(matView(photograph.stored), rgb, kFramePx, kFramePx, kFramePx, kFramePx,
                       cv::BORDER_CONSTANT, cv::Scalar::all(0));
    cv::rectangle(rgb, {kFramePx, kFramePx, 60, 8}, cv::Scalar::all(255), cv::FILLED);
    Photograph result = photograph;
    result.stored = imageFromMat(rgb);
    return result;
}

/// Little contrast keeps nobody from being found and compared.
class TestFlatPhotographs : public QObject
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
        m_photographs = *photographs;
        const auto pipeline = ModelPack::open({*models, {}}).and_then(FacePipeline::load);
        QVERIFY2(pipeline.has_value(), "the default pack does not load");
        m_pipeline = *pipeline;
    }

    void isFoundAndCompared_data()
    {
        QTest::addColumn<int>("tones");
        QTest::addColumn<DetectionEffort>("effort");
        for (const int tones : {90, 64, 48, 32, 16}) {
            QTest::addRow("%d grey values, probe", tones) << tones << DetectionEffort::Thorough;
            QTest::addRow("%d grey values, portrait", tones) << tones << DetectionEffort::Portrait;
        }
    }
    void isFoundAndCompared()
    {
        QFETCH(int, tones);
        QFETCH(DetectionEffort, effort);
        const Photograph flat = flattened(portrait(), tones);

        const auto found = m_pipeline->locate(flat, effort, {});
        const auto original = m_pipeline->locate(portrait(), effort, {});

        QVERIFY(found.has_value() && original.has_value());
        QCOMPARE(found->size(), std::size_t{1});
        QVERIFY(overlap(found->front().face.box, original->front().face.box) > 0.8);
        const auto score = m_pipeline->fusion().compare(templatesOf(flat, found->front()),
                                                        templatesOf(portrait(), original->front()));
        QVERIFY(score.has_value());
        // Two photographs of one person score about 1, the same one 1.3 to 1.4.
        QVERIFY2(score->fused > 1.1, qPrintable(QString::number(score->fused)));
    }

    void aStampAndAFrameDoNotHideIt()
    {
        const Photograph flat = stamped(flattened(portrait(), 32));
        const auto original = m_pipeline->locate(portrait(), DetectionEffort::Thorough, {});
        const auto found = m_pipeline->locate(flat, DetectionEffort::Thorough, {});
        QVERIFY(found.has_value() && original.has_value());
        QCOMPARE(found->size(), std::size_t{1});
        const auto drawn =
            m_pipeline->locateInBox(flat, found->front().face.box, FaceOrigin::Drawn);
        QVERIFY(drawn.has_value());
        QVERIFY(drawn->face.isSeenByDetector());
        for (const LocatedFace& face : {found->front(), *drawn}) {
            const auto score = m_pipeline->fusion().compare(
                templatesOf(flat, face), templatesOf(portrait(), original->front()));
            QVERIFY(score.has_value());
            QVERIFY2(score->fused > 1.1, qPrintable(QString::number(score->fused)));
        }
    }

    void aDrawnBoxIsSeen()
    {
        const auto original = m_pipeline->locate(portrait(), DetectionEffort::Portrait, {});
        QVERIFY(original.has_value() && !original->empty());
        const auto drawn = m_pipeline->locateInBox(flattened(portrait(), 32),
                                                   original->front().face.box, FaceOrigin::Drawn);
        QVERIFY(drawn.has_value());
        QVERIFY(drawn->face.isSeenByDetector());
    }

    void twiceTheSameBytes()
    {
        const Photograph flat = flattened(portrait(), 48);
        const auto first = m_pipeline->locate(flat, DetectionEffort::Thorough, {});
        const auto second = m_pipeline->locate(flat, DetectionEffort::Thorough, {});
        QVERIFY(first.has_value() && second.has_value());
        QCOMPARE(*first, *second);
        QVERIFY(templatesOf(flat, first->front()) == templatesOf(flat, second->front()));
    }

    void qualityStillSaysIt()
    {
        const Photograph flat = flattened(portrait(), 32);
        const auto found = m_pipeline->locate(flat, DetectionEffort::Thorough, {});
        QVERIFY(found.has_value() && !found->empty());
        const auto report = m_pipeline->quality(flat, *found, 0);
        QVERIFY(report.has_value());
        for (const char* id : {"DynamicRange", "ToneRange"}) {
            const QualityMeasurement* const range = report->find(id);
            QVERIFY2(range && range->concern != QualityConcern::None, id);
        }
        const auto before = m_pipeline->locate(portrait(), DetectionEffort::Thorough, {});
        QVERIFY(before.has_value() && !before->empty());
        const auto ordinary = m_pipeline->quality(portrait(), *before, 0);
        QVERIFY(ordinary.has_value());
        const QualityMeasurement* const pose = report->find("HeadPoseYaw");
        QVERIFY(pose && pose->raw);
        QVERIFY(std::abs(*pose->raw - *ordinary->find("HeadPoseYaw")->raw) < 10);
    }

private:
    Photograph portrait() const
    {
        return *decodeImageFile(m_photographs / "johns/John_Simm/000288_00470387.jpg");
    }
    FaceTemplates templatesOf(const Photograph& photograph, const LocatedFace& face) const
    {
        return m_pipeline->templates(photograph, face, {}).value();
    }

    fs::path m_photographs;
    std::shared_ptr<const FacePipeline> m_pipeline;
};

QTEST_GUILESS_MAIN(TestFlatPhotographs)
#include "tst_FlatPhotographs.moc"
