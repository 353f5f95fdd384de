// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/ImageDecoder.h"
#include "matching/alignment/LandmarkFinder.h"
#include "matching/detection/FaceDetector.h"
#include "matching/models/ModelPack.h"
#include "matching/models/Network.h"
#include "matching/templates/ScoreFusion.h"
#include "matching/templates/TemplateExtractor.h"
#include "support/SharedData.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace semblance;
using namespace semblance::matching;
namespace fs = std::filesystem;

namespace {

constexpr const char* kYuNet = R"({
    "format": 1, "id": "yunet-2022mar", "job": "detection", "runtime": "onnxYuNet",
    "files": [{"name": "face_detection_yunet_2022mar.onnx",
               "sha256": "50ef07f702a31741ca46a4c0d947773b64143b9362780237bf0d427d6c79bab7"}],
    "input": {"width": 320, "height": 320, "channels": "bgr", "mean": [0, 0, 0],
              "divisor": [1, 1, 1]},
    "outputSize": 15, "sourcePackage": "OpenCV Zoo", "licence": "MIT", "measuredAccuracy": ""})";

constexpr const char* kReidentification = R"({
    "format": 1, "id": "reid-0095", "job": "embedding", "runtime": "onnx",
    "files": [{"name": "face_reidentification_retail_0095.onnx",
               "sha256": "1ef8d8c24a1f1dc4f4d8c101e196c9153131e1d873383bee0d7a237b0c3636cc"}],
    "input": {"width": 128, "height": 128, "channels": "bgr", "mean": [0, 0, 0],
              "divisor": [1, 1, 1]},
    "outputSize": 256, "metric": "cosine",
    "alignmentPoints": [[40.393, 59.081], [87.376, 59.081], [64.034, 81.985],
                        [44.732, 105.561], [83.640, 105.561]],
    "ruler": {"nonMatedMean": 0.0, "matedMean": 0.6, "weight": 0.5},
    "sourcePackage": "Open Model Zoo", "licence": "Apache-2.0", "measuredAccuracy": ""})";

} // namespace

/// Two models that a laboratory brought, at work beside the default ones: manifests, no code.
class TestOwnEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsFacesAndComparesThem();

private:
    void bring(const char* manifest, const char* name, const char* weights);
    FaceTemplates templatesOf(const char* image);

    QTemporaryDir m_folder;
    ModelFolders m_folders;
    fs::path m_shared;
    std::unique_ptr<const FaceDetector> m_detector;
    std::unique_ptr<const LandmarkFinder> m_landmarks;
    std::unique_ptr<const TemplateExtractor> m_extractor;
    std::optional<ScoreFusion> m_fusion;
};

void TestOwnEngine::bring(const char* manifest, const char* name, const char* weights)
{
    const fs::path folder = fs::path(m_folder.path().toStdString()) / "brought";
    fs::create_directories(folder);
    fs::copy_file(m_shared / "models" / weights, folder / weights);
    std::ofstream(folder / name) << manifest;
    const auto added = ModelPack::add(folder / name, m_folders);
    QVERIFY2(added, added ? "" : added.error().detail.c_str());
    QVERIFY(ModelPack::use(added->id, m_folders));
}

void TestOwnEngine::initTestCase()
{
    const auto models = tests::defaultModels();
    if (!models)
        QSKIP(tests::kNoModels);
    const auto shared = tests::sharedFolder();
    if (!shared)
        QSKIP(tests::kNoSharedData);
    m_shared = *shared;
    m_folders = {*models, fs::path(m_folder.path().toStdString()) / "own"};
    bring(kYuNet, "yunet.model.json", "face_detection_yunet_2022mar.onnx");
    bring(kReidentification, "reid.model.json", "face_reidentification_retail_0095.onnx");

    const auto pack = ModelPack::open(m_folders);
    QVERIFY2(pack, pack ? "" : pack.error().detail.c_str());
    QCOMPARE(pack->engine().detector, std::string("yunet-2022mar"));
    QCOMPARE(pack->engine().embedders.size(), std::size_t{6});
    m_detector =
        *pack->model(pack->engine().detector).and_then(loadNetwork).and_then(makeFaceDetector);
    m_landmarks = *pack->model(pack->engine().landmarks).and_then(loadLandmarkFinder);
    std::vector<std::shared_ptr<const Network>> networks;
    std::vector<ModelManifest> manifests;
    for (const ModelId& id : pack->engine().embedders) {
        networks.push_back(*pack->model(id).and_then(loadNetwork));
        manifests.push_back(networks.back()->manifest());
    }
    m_extractor = std::make_unique<const TemplateExtractor>(embeddersOf(networks));
    m_fusion = *ScoreFusion::create(manifests);
}

FaceTemplates TestOwnEngine::templatesOf(const char* image)
{
    const auto photograph = decodeImageFile(m_shared / "faces/lfw/images" / image);
    const auto faces = m_detector->detect(*photograph, DetectionEffort::Portrait, {});
    if (!faces || faces->empty())
        return {};
    const auto landmarks = m_landmarks->find(*photograph, faces->front());
    return landmarks ? *m_extractor->extract(*photograph, *landmarks, {}) : FaceTemplates{};
}

void TestOwnEngine::findsFacesAndComparesThem()
{
    const auto one = templatesOf("Aaron_Peirsol/Aaron_Peirsol_0001.jpg");
    const auto same = templatesOf("Aaron_Peirsol/Aaron_Peirsol_0002.jpg");
    const auto other = templatesOf("Aaron_Eckhart/Aaron_Eckhart_0001.jpg");
    QCOMPARE(one.size(), std::size_t{6});
    QCOMPARE(one.back().model.id, std::string("reid-0095"));
    QCOMPARE(one.back().values.size(), std::size_t{256});
    const auto mated = m_fusion->compare(one, same);
    const auto nonMated = m_fusion->compare(one, other);
    QVERIFY(mated && nonMated);
    QVERIFY(mated->fused > nonMated->fused);
    // The models that were brought do their part; single engines may err on single pairs.
    QVERIFY(mated->engines.back().score > nonMated->engines.back().score);
}

QTEST_APPLESS_MAIN(TestOwnEngine)
#include "tst_OwnEngine.moc"
