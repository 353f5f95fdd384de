// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/MatView.h"
#include "matching/models/ModelPack.h"
#include "matching/models/Network.h"
#include "support/SharedData.h"
#include "support/SyntheticImage.h"

#include <QTest>

#include <opencv2/core.hpp>

#include <cstring>
#include <thread>

using namespace semblance;
using namespace semblance::matching;

class TestNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatIsReadFirstMakesNoDifference();
    void everyNetworkRuns_data();
    void everyNetworkRuns();
    void sameInputSameBytesOnManyThreads();
    void blobFollowsTheManifest_data();
    void blobFollowsTheManifest();
    void unknownOutputIsAnError();

private:
    std::optional<ModelPack> m_pack;
};

namespace {

cv::Mat someImage()
{
    return matView(tests::syntheticTexture({90, 130}, 7)).clone();
}

bool sameBytes(const cv::Mat& a, const cv::Mat& b)
{
    return a.total() == b.total() && std::memcmp(a.data, b.data, a.total() * a.elemSize()) == 0;
}

/// A network that only lends its blob maker.
class BlobOnly final : public Network
{
public:
    explicit BlobOnly(ModelManifest manifest) : Network(std::move(manifest)) {}
    Result<std::vector<cv::Mat>> forward(const cv::Mat& blob,
                                         const std::vector<std::string>&) const override
    {
        return std::vector<cv::Mat>{blob};
    }
};

} // namespace

void TestNetwork::initTestCase()
{
    const auto folder = tests::defaultModels();
    if (!folder)
        return;
    auto pack = ModelPack::open({*folder, {}});
    QVERIFY2(pack, pack ? "" : pack.error().detail.c_str());
    m_pack = std::move(*pack);
}

/// The first of all, as no network has been read in this process before.
void TestNetwork::whatIsReadFirstMakesNoDifference()
{
    if (!m_pack)
        QSKIP(tests::kNoModels);
    const auto answer = [&](const Network& network) {
        return network.forward(network.blobFrom(someImage()))->front();
    };
    const auto first = m_pack->model("dlib-resnet-1").and_then(loadNetwork);
    QVERIFY(first && m_pack->model("fr-feature-1").and_then(loadNetwork));
    const auto second = m_pack->model("dlib-resnet-1").and_then(loadNetwork);
    QVERIFY(second);
    QVERIFY(sameBytes(answer(**first), answer(**second)));
}

void TestNetwork::everyNetworkRuns_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("outputs");
    QTest::addColumn<int>("lastSide");
    QTest::newRow("detector: boxes and scores") << "fr-detect-1" << 2 << 4;
    QTest::newRow("landmarks: x and y of 68 points") << "fr-landmark-1" << 1 << 136;
    QTest::newRow("embedder from ONNX") << "fr-feature-1" << 1 << 512;
    QTest::newRow("embedder rebuilt from 8-bit weights") << "dlib-resnet-1" << 1 << 128;
    QTest::newRow("head pose: three angles in bins") << "fr-pose-1" << 3 << 66;
}

void TestNetwork::everyNetworkRuns()
{
    if (!m_pack)
        QSKIP(tests::kNoModels);
    QFETCH(QString, id);
    const auto network = m_pack->model(id.toStdString()).and_then(loadNetwork);
    QVERIFY2(network, network ? "" : network.error().detail.c_str());
    const auto outputs = (*network)->forward((*network)->blobFrom(someImage()));
    QVERIFY2(outputs, outputs ? "" : outputs.error().detail.c_str());
    QTEST(static_cast<int>(outputs->size()), "outputs");
    const cv::Mat& first = outputs->front();
    QTEST(first.size[first.dims - 1], "lastSide");
    QVERIFY(cv::checkRange(first));
}

void TestNetwork::sameInputSameBytesOnManyThreads()
{
    if (!m_pack)
        QSKIP(tests::kNoModels);
    const auto network = m_pack->model("fr-feature-1").and_then(loadNetwork);
    QVERIFY(network);
    const cv::Mat blob = (*network)->blobFrom(someImage());
    const auto expected = (*network)->forward(blob);
    QVERIFY(expected);
    std::array<cv::Mat, 4> found;
    std::vector<std::jthread> threads;
    for (cv::Mat& each : found)
        threads.emplace_back([&] { each = (*network)->forward(blob)->front(); });
    threads.clear();
    for (const cv::Mat& each : found)
        QVERIFY(sameBytes(each, expected->front()));
}

void TestNetwork::blobFollowsTheManifest_data()
{
    QTest::addColumn<int>("order");
    QTest::addColumn<int>("channels");
    QTest::addColumn<float>("first");
    // The colour is (200, 100, 50); mean 10, divisor 2.
    QTest::newRow("red first") << int(ChannelOrder::Rgb) << 3 << 95.0F;
    QTest::newRow("blue first") << int(ChannelOrder::Bgr) << 3 << 20.0F;
    // 0.299·200 + 0.587·100 + 0.114·50 = 124.2, rounded to 124.
    QTest::newRow("grey") << int(ChannelOrder::Grey) << 1 << 57.0F;
}

void TestNetwork::blobFollowsTheManifest()
{
    QFETCH(int, order);
    QFETCH(int, channels);
    ModelManifest manifest;
    manifest.input = {{8, 6},
                      static_cast<ChannelOrder>(order),
                      std::vector<double>(static_cast<std::size_t>(channels), 10.0),
                      std::vector<double>(static_cast<std::size_t>(channels), 2.0)};
    const cv::Mat blob =
        BlobOnly(manifest).blobFrom(cv::Mat(30, 40, CV_8UC3, cv::Scalar(200, 100, 50)));
    QCOMPARE(blob.dims, 4);
    QCOMPARE(blob.size[1], channels);
    QCOMPARE(blob.size[2], 6);
    QCOMPARE(blob.size[3], 8);
    QTEST(blob.ptr<float>(0, 0)[0], "first");
}

void TestNetwork::unknownOutputIsAnError()
{
    if (!m_pack)
        QSKIP(tests::kNoModels);
    const auto network = m_pack->model("fr-landmark-1").and_then(loadNetwork);
    QVERIFY(network);
    const auto outputs = (*network)->forward((*network)->blobFrom(someImage()), {"nothing"});
    QVERIFY(!outputs);
    QCOMPARE(outputs.error().code, ErrorCode::BackendFailed);
    QCOMPARE(outputs.error().subject, std::string("fr-landmark-1"));
}

QTEST_APPLESS_MAIN(TestNetwork)
#include "tst_Network.moc"
