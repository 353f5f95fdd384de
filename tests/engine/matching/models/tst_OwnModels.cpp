// SPDX-License-Identifier: GPL-3.0-or-later
#include "PackFixture.h"
#include "matching/models/ModelPack.h"
#include "matching/models/Network.h"
#include "support/SharedData.h"

#include <QTest>

#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <thread>
#include <vector>

using namespace semblance;
using namespace semblance::matching;
using semblance::tests::PackFixture;
namespace fs = std::filesystem;

/// A laboratory brings a model of its own: a manifest and a file, no code.
class TestOwnModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void addsAnEmbedder();
    void theEngineIsNamedAfterEverythingThatChangesAScore_data();
    void theEngineIsNamedAfterEverythingThatChangesAScore();
    void aDamagedModelIsNotPutToWork();
    void addsYuNet();
    void yuNetIsWhatWasChecked();
    void refuses_data();
    void refuses();
    void unwritableFolderIsSaid();
    void idInUseIsRefused();
    void anEmbedderWithoutRulerIsRefused();
    void theShippedEngineComesBack();
    void whatIsGoneIsLeftOut();
    void additionsAtOnceDoNotLoseOneAnother();
    void ofTheSameIdOneIsAdded();

private:
    /// The manifest beside a copy of the shared model, in a folder of its own.
    fs::path bring(const std::string& file, nlohmann::json manifest);
    nlohmann::json embedder() const;
    nlohmann::json yuNet() const;

    std::optional<fs::path> m_shared;
    std::optional<PackFixture> m_fixture;
};

void TestOwnModels::init()
{
    const auto shared = tests::sharedFolder();
    if (!shared || !fs::exists(*shared / "models"))
        QSKIP(tests::kNoSharedData);
    m_shared = *shared / "models";
    m_fixture.emplace();
}

fs::path TestOwnModels::bring(const std::string& file, nlohmann::json manifest)
{
    const fs::path folder = m_fixture->root() / "brought";
    fs::create_directories(folder);
    fs::copy_file(*m_shared / file, folder / file, fs::copy_options::overwrite_existing);
    const fs::path path = folder / (manifest["id"].get<std::string>() + ".model.json");
    PackFixture::writeJson(path, manifest);
    return path;
}

nlohmann::json TestOwnModels::embedder() const
{
    auto json = PackFixture::manifest("reid-0095", "embedding", "onnx");
    json["files"] = {
        {{"name", "face_reidentification_retail_0095.onnx"},
         {"sha256", "1ef8d8c24a1f1dc4f4d8c101e196c9153131e1d873383bee0d7a237b0c3636cc"}}};
    json["input"] = {{"width", 128},
                     {"height", 128},
                     {"channels", "bgr"},
                     {"mean", {0, 0, 0}},
                     {"divisor", {1, 1, 1}}};
    json["outputSize"] = 256;
    return json;
}

nlohmann::json TestOwnModels::yuNet() const
{
    auto json = PackFixture::manifest("yunet-2022mar", "detection", "onnxYuNet");
    json["files"] = {
        {{"name", "face_detection_yunet_2022mar.onnx"},
         {"sha256", "50ef07f702a31741ca46a4c0d947773b64143b9362780237bf0d427d6c79bab7"}}};
    json["input"] = {{"width", 320},
                     {"height", 320},
                     {"channels", "bgr"},
                     {"mean", {0, 0, 0}},
                     {"divisor", {1, 1, 1}}};
    json["outputSize"] = 15;
    return json;
}

void TestOwnModels::addsAnEmbedder()
{
    const auto path = bring("face_reidentification_retail_0095.onnx", embedder());
    const auto added = ModelPack::add(path, m_fixture->folders());
    QVERIFY2(added, added ? "" : added.error().detail.c_str());
    QCOMPARE(added->folder, m_fixture->folders().own / "reid-0095");

    // What was brought may go: the laboratory's folder holds a whole copy.
    fs::remove_all(path.parent_path());
    const auto engine = ModelPack::use("reid-0095", m_fixture->folders());
    QVERIFY(engine);
    QCOMPARE(engine->embedders.back(), std::string("reid-0095"));
    const auto network =
        ModelPack::open(m_fixture->folders())->model("reid-0095").and_then(loadNetwork);
    QVERIFY(network);
    const cv::Mat grey(200, 200, CV_8UC3, cv::Scalar::all(90));
    const auto outputs = (*network)->forward((*network)->blobFrom(grey));
    QVERIFY(outputs);
    QCOMPARE(outputs->front().total(), std::size_t{256});
}

void TestOwnModels::theEngineIsNamedAfterEverythingThatChangesAScore_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::newRow("alignment") << "/alignmentPoints/2/1" << "75";
    QTest::newRow("normalisation") << "/input/mean/0" << "12";
    QTest::newRow("ruler") << "/ruler/matedMean" << "0.7";
    QTest::newRow("weight") << "/ruler/weight" << "2";
}

void TestOwnModels::theEngineIsNamedAfterEverythingThatChangesAScore()
{
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    const auto idWith = [this](const nlohmann::json& json) {
        const auto path = bring("face_reidentification_retail_0095.onnx", json);
        const auto added = ModelPack::add(path, m_fixture->folders());
        const auto engine = ModelPack::use(added->id, m_fixture->folders());
        const std::string id = engine->id;
        if (!ModelPack::useDefault(m_fixture->folders()) ||
            !ModelPack::remove(added->id, m_fixture->folders()))
            qFatal("cannot take the model away");
        return id;
    };
    auto changed = embedder();
    changed[nlohmann::json::json_pointer(pointer.toStdString())] =
        nlohmann::json::parse(value.toStdString());
    QVERIFY(idWith(embedder()) != idWith(changed));
    QCOMPARE(idWith(embedder()), idWith(embedder()));
}

void TestOwnModels::aDamagedModelIsNotPutToWork()
{
    const auto added =
        ModelPack::add(bring("face_detection_yunet_2022mar.onnx", yuNet()), m_fixture->folders());
    PackFixture::writeText(added->folder / added->files.front().name, "damaged");
    const auto used = ModelPack::use(added->id, m_fixture->folders());
    QVERIFY(!used);
    QCOMPARE(used.error().code, ErrorCode::ModelDamaged);
    QVERIFY(ModelPack::open(m_fixture->folders())->engine().detector != added->id);
}

void TestOwnModels::addsYuNet()
{
    const auto added =
        ModelPack::add(bring("face_detection_yunet_2022mar.onnx", yuNet()), m_fixture->folders());
    QVERIFY2(added, added ? "" : added.error().detail.c_str());
    QCOMPARE(ModelPack::use(added->id, m_fixture->folders())->detector, added->id);
    QVERIFY(loadNetwork(*added));
}

void TestOwnModels::yuNetIsWhatWasChecked()
{
    const auto added =
        ModelPack::add(bring("face_detection_yunet_2022mar.onnx", yuNet()), m_fixture->folders());
    QVERIFY(added);
    const auto network = loadNetwork(*added);
    QVERIFY(network);
    const cv::Mat blob = (*network)->blobFrom(cv::Mat(200, 200, CV_8UC3, cv::Scalar::all(90)));

    // Somebody exchanges the file; every thread needs a copy of the network from now on.
    PackFixture::writeText(added->folder / added->files.front().name, "another network");
    std::array<bool, 4> has = {};
    {
        std::vector<std::jthread> threads;
        for (bool& each : has)
            threads.emplace_back([&] { each = (*network)->forward(blob).has_value(); });
    }
    for (const bool each : has)
        QVERIFY(each);
    const auto again = loadNetwork(*added);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::ModelDamaged);
}

void TestOwnModels::refuses_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("code");
    QTest::newRow("wrong hash") << "/files/0/sha256"
                                << QStringLiteral("\"%1\"").arg(QString(64, u'0'))
                                << "modelDamaged";
    QTest::newRow("file not there") << "/files/0/name"
                                    << "\"other.onnx\""
                                    << "modelMissing";
    QTest::newRow("other number of outputs") << "/outputSize"
                                             << "128"
                                             << "modelIncompatible";
    QTest::newRow("input of a shape that it cannot take") << "/input/width"
                                                          << "257"
                                                          << "modelIncompatible";
    QTest::newRow("unknown field") << "/trust"
                                   << "true"
                                   << "manifestInvalid";
    QTest::newRow("newer format") << "/format"
                                  << "2"
                                  << "manifestInvalid";
}

void TestOwnModels::refuses()
{
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    auto json = embedder();
    json[nlohmann::json::json_pointer(pointer.toStdString())] =
        nlohmann::json::parse(value.toStdString());
    const auto added =
        ModelPack::add(bring("face_reidentification_retail_0095.onnx", json), m_fixture->folders());
    QVERIFY(!added);
    QTEST(QString::fromStdString(std::string(name(added.error().code))), "code");
    // All or nothing.
    QVERIFY(!fs::exists(m_fixture->folders().own) || fs::is_empty(m_fixture->folders().own));
}

void TestOwnModels::unwritableFolderIsSaid()
{
    const auto path = bring("face_reidentification_retail_0095.onnx", embedder());
    const auto added = ModelPack::add(path, {m_fixture->folders().defaultPack, "/proc/semblance"});
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::FileNotWritable);
}

void TestOwnModels::idInUseIsRefused()
{
    auto json = embedder();
    json["id"] = "face-a";
    const auto added =
        ModelPack::add(bring("face_reidentification_retail_0095.onnx", json), m_fixture->folders());
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::ManifestInvalid);
}

void TestOwnModels::anEmbedderWithoutRulerIsRefused()
{
    auto json = embedder();
    json.erase("ruler");
    const auto added =
        ModelPack::add(bring("face_reidentification_retail_0095.onnx", json), m_fixture->folders());
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::ModelIncompatible);
}

void TestOwnModels::theShippedEngineComesBack()
{
    const auto folders = m_fixture->folders();
    const auto shipped = ModelPack::open(folders)->engine();
    QVERIFY(ModelPack::add(bring("face_reidentification_retail_0095.onnx", embedder()), folders));
    QVERIFY(ModelPack::use("reid-0095", folders));
    QCOMPARE(ModelPack::remove("reid-0095", folders).error().code, ErrorCode::InvalidInput);
    QCOMPARE(ModelPack::useDefault(folders)->id, shipped.id);
    QVERIFY(ModelPack::remove("reid-0095", folders));
    QVERIFY(!ModelPack::open(folders)->model("reid-0095"));
    for (const char* id : {"reid-0095", "face-a", "", "..", "../brought"})
        QVERIFY(!ModelPack::remove(id, folders));
}

void TestOwnModels::whatIsGoneIsLeftOut()
{
    const auto folders = m_fixture->folders();
    const auto shipped = ModelPack::open(folders)->engine();
    QVERIFY(ModelPack::add(bring("face_reidentification_retail_0095.onnx", embedder()), folders));
    QVERIFY(ModelPack::use("reid-0095", folders));
    fs::remove_all(folders.own / "reid-0095");
    QCOMPARE(ModelPack::open(folders).error().code, ErrorCode::ModelMissing);
    const auto pack = ModelPack::survey(folders);
    QVERIFY(pack);
    QCOMPARE(pack->engine().embedders, shipped.embedders);
    QCOMPARE(pack->faults().size(), std::size_t{1});
    QCOMPARE(pack->faults()[0].facts.back().key, std::string("own"));
    // It can be added and used again, as if nothing had been.
    QVERIFY(ModelPack::add(bring("face_reidentification_retail_0095.onnx", embedder()), folders));
    QVERIFY(ModelPack::use("reid-0095", folders));
    QVERIFY(ModelPack::open(folders));
}

void TestOwnModels::additionsAtOnceDoNotLoseOneAnother()
{
    const auto folders = m_fixture->folders();
    const std::array<std::string, 3> ids = {"reid-a", "reid-b", "reid-c"};
    std::vector<fs::path> brought;
    for (const std::string& id : ids) {
        auto json = embedder();
        json["id"] = id;
        brought.push_back(bring("face_reidentification_retail_0095.onnx", json));
    }
    {
        std::vector<std::jthread> programs;
        for (std::size_t i = 0; i < ids.size(); ++i)
            programs.emplace_back([&folders, path = brought[i], id = ids[i]] {
                if (ModelPack::add(path, folders))
                    static_cast<void>(ModelPack::use(id, folders));
            });
    }
    const auto pack = ModelPack::open(folders);
    QVERIFY2(pack, pack ? "" : pack.error().detail.c_str());
    for (const std::string& id : ids)
        QVERIFY2(pack->isInUse(id), id.c_str());
}

void TestOwnModels::ofTheSameIdOneIsAdded()
{
    const auto folders = m_fixture->folders();
    const auto path = bring("face_reidentification_retail_0095.onnx", embedder());
    std::array<std::string, 4> outcomes;
    {
        std::vector<std::jthread> programs;
        for (std::string& outcome : outcomes)
            programs.emplace_back([&] {
                const auto added = ModelPack::add(path, folders);
                outcome = added ? "added" : name(added.error().code);
            });
    }
    std::sort(outcomes.begin(), outcomes.end());
    QCOMPARE(outcomes.front(), std::string("added"));
    QCOMPARE(std::count(outcomes.begin(), outcomes.end(), "manifestInvalid"), std::ptrdiff_t{3});
    QVERIFY(ModelPack::open(folders)->model("reid-0095").and_then(loadNetwork));
}

QTEST_APPLESS_MAIN(TestOwnModels)
#include "tst_OwnModels.moc"
