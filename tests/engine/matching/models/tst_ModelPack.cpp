// SPDX-License-Identifier: GPL-3.0-or-later
#include "PackFixture.h"
#include "matching/models/ModelPack.h"
#include "support/SharedData.h"

#include <QTest>

using namespace semblance;
using namespace semblance::matching;
using semblance::tests::PackFixture;

class TestModelPack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWithoutOwnFolder();
    void defaultPackIsWhole();
    void missingFolderIsSaid();
    void missingEngineIsSaid();
    void engineFault_data();
    void engineFault();
    void ownFolderAddsAndChooses();
    void anOwnEngineTakesTheShippedModelsOfQuality();
    void aModelOfAnotherJobIsRefused();
    void sameIdTwiceIsRefused();
    void faultsOfUnusedModelsStopNothing();
    void draftsAndOtherFilesAreNoModels();
    void anotherRulerIsAnotherFingerprint();
    void useJoinsAnEmbedder();
    void useTakesADetectorOver();
    void useFaults();
};

void TestModelPack::opensWithoutOwnFolder()
{
    const PackFixture fixture;
    const auto pack = ModelPack::open(fixture.folders());
    QVERIFY2(pack, pack ? "" : pack.error().detail.c_str());
    QCOMPARE(pack->engine().id, std::string("test-1"));
    QStringList ids;
    for (const ModelManifest& model : pack->models())
        ids << QString::fromStdString(model.id);
    QCOMPARE(ids.join(u' '), QStringLiteral("detect face-a face-b points pose"));
    QVERIFY(pack->isInUse("face-b"));
    QVERIFY(!pack->isInUse("face-c"));
    QCOMPARE(pack->model("face-c").error().code, ErrorCode::ModelMissing);
}

void TestModelPack::defaultPackIsWhole()
{
    const auto folder = tests::defaultModels();
    if (!folder)
        QSKIP(tests::kNoModels);
    const auto pack = ModelPack::open({*folder, {}});
    QVERIFY2(pack, pack ? "" : pack.error().detail.c_str());
    QCOMPARE(pack->engine().embedders.size(), std::size_t{5});
    for (const ModelManifest& model : pack->models()) {
        const auto checked = checkFiles(model);
        QVERIFY2(checked, checked ? "" : checked.error().subject.c_str());
        QVERIFY(!model.licence.empty());
        QVERIFY(!model.measuredAccuracy.empty());
    }
}

void TestModelPack::missingFolderIsSaid()
{
    const auto pack = ModelPack::open({"/nowhere/models", {}});
    QVERIFY(!pack);
    QCOMPARE(pack.error().code, ErrorCode::ModelMissing);
    QCOMPARE(pack.error().subject, std::string("/nowhere/models"));
}

void TestModelPack::missingEngineIsSaid()
{
    const PackFixture fixture;
    std::filesystem::remove(fixture.folders().defaultPack / "engine.json");
    const auto pack = ModelPack::open(fixture.folders());
    QVERIFY(!pack);
    QCOMPARE(pack.error().code, ErrorCode::ModelMissing);
}

void TestModelPack::engineFault_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("code");
    QTest::newRow("unknown model") << "detector"
                                   << "\"other\""
                                   << "modelMissing";
    QTest::newRow("model of another job") << "detector"
                                          << "\"pose\""
                                          << "manifestInvalid";
    QTest::newRow("no embedder") << "embedders"
                                 << "[]"
                                 << "manifestInvalid";
    QTest::newRow("embedder twice") << "embedders"
                                    << R"(["face-a","face-a"])"
                                    << "manifestInvalid";
    QTest::newRow("no sentence of its worth") << "measuredAccuracy"
                                              << "\"\""
                                              << "manifestInvalid";
    QTest::newRow("a number for its worth") << "measuredAccuracy"
                                            << "99"
                                            << "manifestInvalid";
    QTest::newRow("unknown field") << "mood"
                                   << "\"good\""
                                   << "manifestInvalid";
    QTest::newRow("newer format") << "format"
                                  << "7"
                                  << "manifestInvalid";
}

void TestModelPack::engineFault()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    const PackFixture fixture;
    auto engine = PackFixture::engine();
    engine[field.toStdString()] = nlohmann::json::parse(value.toStdString());
    PackFixture::writeJson(fixture.folders().defaultPack / "engine.json", engine);
    const auto pack = ModelPack::open(fixture.folders());
    QVERIFY(!pack);
    QTEST(QString::fromStdString(std::string(name(pack.error().code))), "code");
}

void TestModelPack::ownFolderAddsAndChooses()
{
    const PackFixture fixture;
    const auto own = fixture.folders().own / "better-pose";
    std::filesystem::create_directories(own);
    PackFixture::writeJson(own / "better-pose.model.json",
                           PackFixture::manifest("better-pose", "headPose", "onnx"));
    auto engine = PackFixture::engine();
    engine["id"] = "own-1";
    engine["headPose"] = "better-pose";
    PackFixture::writeJson(fixture.folders().own / "engine.json", engine);

    const auto pack = ModelPack::open(fixture.folders());
    QVERIFY2(pack, pack ? "" : pack.error().detail.c_str());
    QCOMPARE(pack->engine().headPose, std::string("better-pose"));
    QCOMPARE(pack->model("better-pose")->folder, own);
    QVERIFY(!pack->isInUse("pose"));
}

/// A laboratory's own engine may be older than such models, or about other things.
void TestModelPack::anOwnEngineTakesTheShippedModelsOfQuality()
{
    const PackFixture fixture;
    auto eyes = PackFixture::manifest("eyes", "eyeVisibility", "onnx");
    eyes["outputSize"] = 2;
    PackFixture::writeJson(fixture.folders().defaultPack / "eyes.model.json", eyes);
    auto engine = PackFixture::engine();
    engine["eyeVisibility"] = "eyes";
    PackFixture::writeJson(fixture.folders().defaultPack / "engine.json", engine);
    std::filesystem::create_directories(fixture.folders().own);
    auto own = PackFixture::engine();
    own["id"] = "own-1";
    PackFixture::writeJson(fixture.folders().own / "engine.json", own);

    const auto pack = ModelPack::open(fixture.folders());

    QVERIFY2(pack, pack ? "" : pack.error().detail.c_str());
    QCOMPARE(pack->engine().id, std::string("own-1"));
    QCOMPARE(pack->engine().eyeVisibility, std::string("eyes"));
    QVERIFY(pack->isInUse("eyes"));
    QCOMPARE(modelsOf(pack->engine()).back(), std::string("eyes"));
    QVERIFY(pack->engine().expression.empty());
}

void TestModelPack::aModelOfAnotherJobIsRefused()
{
    const PackFixture fixture;
    auto engine = PackFixture::engine();
    engine["expression"] = "pose";
    PackFixture::writeJson(fixture.folders().defaultPack / "engine.json", engine);
    const auto pack = ModelPack::open(fixture.folders());
    QVERIFY(!pack);
    QCOMPARE(pack.error().code, ErrorCode::ManifestInvalid);
    QCOMPARE(pack.error().facts.at(0).value, std::string("expression"));
}

void TestModelPack::sameIdTwiceIsRefused()
{
    const PackFixture fixture;
    std::filesystem::create_directories(fixture.folders().own);
    PackFixture::writeJson(fixture.folders().own / "copy.model.json",
                           PackFixture::manifest("pose", "headPose", "onnx"));
    const auto pack = ModelPack::open(fixture.folders());
    QVERIFY(!pack);
    QCOMPARE(pack.error().code, ErrorCode::ManifestInvalid);
    QCOMPARE(pack.error().facts.at(0).value, std::string("id"));
}

void TestModelPack::faultsOfUnusedModelsStopNothing()
{
    const PackFixture fixture;
    std::filesystem::create_directories(fixture.folders().own / "draft");
    PackFixture::writeText(fixture.folders().own / "draft" / "draft.model.json", "{");
    const auto pack = ModelPack::open(fixture.folders());
    QVERIFY2(pack, pack ? "" : pack.error().detail.c_str());
    QCOMPARE(pack->engine().id, std::string("test-1"));
    QCOMPARE(pack->faults().size(), std::size_t{1});
    QCOMPARE(pack->faults()[0].code, ErrorCode::ManifestInvalid);
}

void TestModelPack::draftsAndOtherFilesAreNoModels()
{
    const PackFixture fixture;
    std::filesystem::create_directories(fixture.folders().own / ".adding-x");
    PackFixture::writeText(fixture.folders().own / ".adding-x" / "x.model.json", "{");
    PackFixture::writeText(fixture.folders().defaultPack / "weights.json", "[]");
    QVERIFY(ModelPack::open(fixture.folders()));
}

void TestModelPack::anotherRulerIsAnotherFingerprint()
{
    const PackFixture fixture;
    const auto before = ModelPack::open(fixture.folders());
    QVERIFY(before);
    QCOMPARE(before->engine().fingerprint.size(), std::size_t{64});
    QCOMPARE(ModelPack::open(fixture.folders())->engine().fingerprint,
             before->engine().fingerprint);
    auto manifest = PackFixture::manifest("face-a", "embedding", "onnx");
    manifest["ruler"]["nonMatedMean"] = -0.25;
    PackFixture::writeJson(fixture.folders().defaultPack / "face-a.model.json", manifest);
    const auto after = ModelPack::open(fixture.folders());
    QVERIFY2(after, after ? "" : after.error().detail.c_str());
    QCOMPARE(after->engine().id, before->engine().id);
    QVERIFY(after->engine().fingerprint != before->engine().fingerprint);
}

void TestModelPack::useJoinsAnEmbedder()
{
    const PackFixture fixture;
    std::filesystem::create_directories(fixture.folders().own);
    PackFixture::writeText(fixture.folders().own / "face-c.bin", "face-c");
    PackFixture::writeJson(fixture.folders().own / "face-c.model.json",
                           PackFixture::manifest("face-c", "embedding", "onnx"));
    const auto engine = ModelPack::use("face-c", fixture.folders());
    QVERIFY2(engine, engine ? "" : engine.error().detail.c_str());
    QCOMPARE(engine->embedders, (std::vector<ModelId>{"face-a", "face-b", "face-c"}));
    QVERIFY(engine->id != "test-1");

    const auto pack = ModelPack::open(fixture.folders());
    QVERIFY(pack);
    QCOMPARE(pack->engine().id, engine->id);
    QCOMPARE(pack->engine().embedders, engine->embedders);
    // Twice is once.
    QCOMPARE(ModelPack::use("face-c", fixture.folders())->embedders.size(), std::size_t{3});
}

void TestModelPack::useTakesADetectorOver()
{
    const PackFixture fixture;
    std::filesystem::create_directories(fixture.folders().own);
    PackFixture::writeText(fixture.folders().own / "net.bin", "net");
    PackFixture::writeJson(fixture.folders().own / "net.model.json",
                           PackFixture::manifest("net", "detection", "onnxYuNet"));
    const auto engine = ModelPack::use("net", fixture.folders());
    QVERIFY(engine);
    QCOMPARE(engine->detector, std::string("net"));
    const auto back = ModelPack::use("detect", fixture.folders());
    QVERIFY(back);
    QCOMPARE(back->detector, std::string("detect"));
    QVERIFY(back->id != engine->id);
}

void TestModelPack::useFaults()
{
    const PackFixture fixture;
    QCOMPARE(ModelPack::use("absent", fixture.folders()).error().code, ErrorCode::ModelMissing);

    std::filesystem::create_directories(fixture.folders().own);
    auto unruled = PackFixture::manifest("unruled", "embedding", "onnx");
    unruled.erase("ruler");
    PackFixture::writeText(fixture.folders().own / "unruled.bin", "unruled");
    PackFixture::writeJson(fixture.folders().own / "unruled.model.json", unruled);
    const auto engine = ModelPack::use("unruled", fixture.folders());
    QVERIFY(!engine);
    QCOMPARE(engine.error().code, ErrorCode::ModelIncompatible);
    QCOMPARE(engine.error().facts.at(0).value, std::string("ruler"));

    const matching::ModelFolders sealed{fixture.folders().defaultPack, "/proc/semblance"};
    const auto inUse = ModelPack::use("pose", sealed);
    QVERIFY2(inUse, inUse ? "" : inUse.error().detail.c_str());
    QCOMPARE(inUse->headPose, std::string("pose"));
    std::filesystem::remove_all(fixture.folders().own);
    PackFixture::writeText(fixture.folders().defaultPack / "face-c.bin", "face-c");
    PackFixture::writeJson(fixture.folders().defaultPack / "face-c.model.json",
                           PackFixture::manifest("face-c", "embedding", "onnx"));
    QCOMPARE(ModelPack::use("face-c", sealed).error().code, ErrorCode::FileNotWritable);
}

QTEST_APPLESS_MAIN(TestModelPack)
#include "tst_ModelPack.moc"
