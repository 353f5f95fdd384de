// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/detection/TileNetwork.h"
#include "support/FakeNetwork.h"


#include <QTest>

#include <limits>

using namespace semblance;
using namespace semblance::matching;
using semblance::tests::FakeNetwork;

namespace {

const cv::Mat kTile(240, 320, CV_8UC3, cv::Scalar::all(0));

Result<std::vector<TileFace>> lookWith(ModelManifest manifest, std::vector<cv::Mat> outputs)
{
    auto network = std::make_shared<const FakeNetwork>(
        std::move(manifest), [outputs](const cv::Mat&) { return outputs; });
    return makeTileNetwork(network).and_then(
        [](const auto& tiles) { return tiles->look(kTile, 0.5); });
}

} // namespace

class TestTileNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDecodedBoxes();
    void readsListedFaces();
    void listsNothing();
    void leavesOutWhatIsNoBox_data();
    void leavesOutWhatIsNoBox();
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

void TestTileNetwork::leavesOutWhatIsNoBox_data()
{
    QTest::addColumn<cv::Vec4f>("corners");
    QTest::newRow("no width") << cv::Vec4f(0.5F, 0.25F, 0.5F, 0.75F);
    QTest::newRow("no height") << cv::Vec4f(0.25F, 0.5F, 0.75F, 0.5F);
    QTest::newRow("inside out") << cv::Vec4f(0.75F, 0.75F, 0.25F, 0.25F);
    QTest::newRow("beside the tile") << cv::Vec4f(1.25F, 0, 1.5F, 0.5F);
    QTest::newRow("endless") << cv::Vec4f(-1e30F, -1e30F, 1e30F, 1e30F);
}

void TestTileNetwork::leavesOutWhatIsNoBox()
{
    QFETCH(cv::Vec4f, corners);
    const cv::Mat boxes = (cv::Mat_<float>(2, 4) << corners[0], corners[1], corners[2], corners[3],
                           0.25F, 0.25F, 0.5F, 0.5F);
    const cv::Mat scores = (cv::Mat_<float>(2, 2) << 0.F, 1.F, 0.F, 1.F);
    const auto faces = lookWith(FakeNetwork::detectorManifest(), {boxes, scores});
    QVERIFY(faces.has_value());
    QCOMPARE(int(faces->size()), 1);
    QCOMPARE(faces->front().box, (RectPx{80, 60, 80, 60}));

    auto manifest = FakeNetwork::detectorManifest();
    manifest.runtime = ModelRuntime::OnnxYuNet;
    cv::Mat row(1, 15, CV_32F, cv::Scalar(1));
    row.at<float>(0) = corners[0] * 320;
    row.at<float>(1) = corners[1] * 240;
    row.at<float>(2) = (corners[2] - corners[0]) * 320;
    row.at<float>(3) = (corners[3] - corners[1]) * 240;
    const auto listed = lookWith(manifest, {row});
    QVERIFY(listed.has_value());
    QVERIFY(listed->empty());
}

void TestTileNetwork::refusesOutputs_data()
{
    const cv::Mat boxes(4, 4, CV_32F, cv::Scalar(0.5));
    const cv::Mat scores(4, 2, CV_32F, cv::Scalar(1));
    const auto one = [](const cv::Mat& mat, float number) {
        cv::Mat changed = mat.clone();
        changed.at<float>(2, 1) = number;
        return changed;
    };
    const float notANumber = std::numeric_limits<float>::quiet_NaN();
    const float infinity = std::numeric_limits<float>::infinity();
    const auto yuNet = ModelRuntime::OnnxYuNet;
    QTest::addColumn<ModelRuntime>("runtime");
    QTest::addColumn<std::vector<cv::Mat>>("outputs");
    const auto row = [](const char* name, std::vector<cv::Mat> outputs,
                        ModelRuntime runtime = ModelRuntime::Onnx) {
        QTest::newRow(name) << runtime << std::move(outputs);
    };
    row("three numbers a box", {cv::Mat(4, 3, CV_32F, cv::Scalar(1)), scores});
    row("one number a score", {boxes, cv::Mat(4, 1, CV_32F, cv::Scalar(1))});
    row("doubles", {cv::Mat(4, 4, CV_64F, cv::Scalar(1)), cv::Mat(4, 2, CV_64F, cv::Scalar(1))});
    row("no scores", {boxes});
    row("nothing", {});
    row("empty outputs", {cv::Mat(), cv::Mat()});
    row("a box that is not a number", {one(boxes, notANumber), scores});
    row("a box without end", {one(boxes, infinity), scores});
    row("a score that is not a number", {boxes, one(scores, notANumber)});
    row("YuNet: nothing", {}, yuNet);
    row("YuNet: 14 columns", {cv::Mat(1, 14, CV_32F, cv::Scalar(1))}, yuNet);
    row("YuNet: doubles", {cv::Mat(1, 15, CV_64F, cv::Scalar(1))}, yuNet);
    row("YuNet: not a number", {cv::Mat(1, 15, CV_32F, cv::Scalar(double(notANumber)))}, yuNet);
}

void TestTileNetwork::refusesOutputs()
{
    QFETCH(ModelRuntime, runtime);
    QFETCH(std::vector<cv::Mat>, outputs);
    auto manifest = FakeNetwork::detectorManifest();
    manifest.runtime = runtime;
    const auto faces = lookWith(manifest, outputs);
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
