// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/detection/TileNetwork.h"

#include "FakeNetwork.h"

#include <QTest>

using namespace semblance;
using namespace semblance::matching;
using semblance::tests::FakeNetwork;

namespace {

const cv::Mat kTile(240, 320, CV_8UC3, cv::Scalar::all(0));

Result<std::vector<TileFace>> lookWith(ModelManifest manifest, std::vector<cv::Mat> outputs)
{
    auto network = std::make_shared<const FakeNetwork>(
        std::move(manifest), [outputs](const cv::Mat&) { return outputs; });
    return makeTileNetwork(network).and_then([](const auto& tiles) { return tiles->look(kTile, 0.5); });
}

} // namespace

class TestTileNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDecodedBoxes();
    void readsListedFaces();
    void listsNothing();
    void refusesOutputs_data();
    void refusesOutputs();
    void refusesModels_data();
    void refusesModels();
};

void TestTileNetwork::readsDecodedBoxes()
{
    const cv::Mat boxes = (cv::Mat_<float>(2, 4) << 0.F, 0.F, 1.F, 1.F, 0.25F, 0.5F, 0.5F, 0.75F);
    const cv::Mat scores = (cv::Mat_<float>(2, 2) << 0.75F, 0.25F, 0.25F, 0.75F);
    const auto faces = lookWith(FakeNetwork::detectorManifest(), {boxes, scores});
    QVERIFY(faces.has_value());
    QCOMPARE(int(faces->size()), 1);
    QCOMPARE(faces->front().box, (RectPx{80, 120, 80, 60}));
    QCOMPARE(faces->front().score, 0.75);
}

void TestTileNetwork::readsListedFaces()
{
    auto manifest = FakeNetwork::detectorManifest();
    manifest.runtime = ModelRuntime::OnnxYuNet;
    cv::Mat rows(2, 15, CV_32F, cv::Scalar(0));
    cv::Mat(cv::Matx14f(10, 20, 30, 40)).copyTo(rows(cv::Rect(0, 1, 4, 1)));
    rows.at<float>(1, 14) = 0.5F;
    const auto faces = lookWith(manifest, {rows});
    QVERIFY(faces.has_value());
    QCOMPARE(int(faces->size()), 1);
    QCOMPARE(faces->front().box, (RectPx{10, 20, 30, 40}));
}

void TestTileNetwork::listsNothing()
{
    auto manifest = FakeNetwork::detectorManifest();
    manifest.runtime = ModelRuntime::OnnxYuNet;
    const auto faces = lookWith(manifest, {cv::Mat()});
    QVERIFY(faces.has_value());
    QVERIFY(faces->empty());
}

void TestTileNetwork::refusesOutputs_data()
{
    QTest::addColumn<int>("boxColumns");
    QTest::addColumn<int>("scoreColumns");
    QTest::addColumn<bool>("isFloat");
    QTest::newRow("three numbers a box") << 3 << 2 << true;
    QTest::newRow("one number a score") << 4 << 1 << true;
    QTest::newRow("doubles") << 4 << 2 << false;
}

void TestTileNetwork::refusesOutputs()
{
    QFETCH(int, boxColumns);
    QFETCH(int, scoreColumns);
    QFETCH(bool, isFloat);
    const int type = isFloat ? CV_32F : CV_64F;
    const cv::Mat boxes(4, boxColumns, type, cv::Scalar(1));
    const cv::Mat scores(4, scoreColumns, type, cv::Scalar(1));
    const auto faces = lookWith(FakeNetwork::detectorManifest(), {boxes, scores});
    QVERIFY(!faces.has_value());
    QCOMPARE(faces.error().code, ErrorCode::BackendFailed);
    QCOMPARE(faces.error().subject, std::string("fake-1"));
}

void TestTileNetwork::refusesModels_data()
{
    QTest::addColumn<ModelJob>("job");
    QTest::addColumn<ModelRuntime>("runtime");
    QTest::addColumn<int>("heightPx");
    QTest::newRow("an embedder") << ModelJob::Embedding << ModelRuntime::Onnx << 240;
    QTest::newRow("a shape predictor")
        << ModelJob::Detection << ModelRuntime::DlibShapePredictor << 240;
    QTest::newRow("a tiny input") << ModelJob::Detection << ModelRuntime::Onnx << 32;
}

void TestTileNetwork::refusesModels()
{
    QFETCH(ModelJob, job);
    QFETCH(ModelRuntime, runtime);
    QFETCH(int, heightPx);
    auto manifest = FakeNetwork::detectorManifest();
    manifest.job = job;
    manifest.runtime = runtime;
    manifest.input.size.height = heightPx;
    const auto faces = lookWith(manifest, {});
    QVERIFY(!faces.has_value());
    QCOMPARE(faces.error().code, ErrorCode::ModelIncompatible);
}

QTEST_APPLESS_MAIN(TestTileNetwork)
#include "tst_TileNetwork.moc"
