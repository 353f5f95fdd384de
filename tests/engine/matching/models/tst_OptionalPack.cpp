// SPDX-License-Identifier: GPL-3.0-or-later
#include "PackFixture.h"
#include "matching/models/OptionalPack.h"
#include "matching/models/PackInstallation.h"
#include "support/SharedData.h"

#include <QTest>

#include <algorithm>
#include <fstream>

using namespace semblance;
using namespace semblance::matching;
using semblance::tests::PackFixture;
namespace fs = std::filesystem;

namespace {

fs::path shippedDescriptions()
{
    return fs::path(qgetenv("SEMBLANCE_SOURCE_DIR").toStdString()) / "resources/models/packs";
}

std::string valueOf(const Error& error, const std::string& key)
{
    const auto found = std::find_if(error.facts.begin(), error.facts.end(),
                                    [&key](const ErrorFact& fact) { return fact.key == key; });
    return found == error.facts.end() ? std::string() : found->value;
}

/// As `pack` wants them; `isAsAtMakers` in folders below.
void copyFiles(const OptionalPack& pack, const fs::path& from, const fs::path& to,
               bool isAsAtMakers = false)
{
    for (const PackFile& file : pack.files) {
        const fs::path target = to / (isAsAtMakers ? file.path : file.name);
        fs::create_directories(target.parent_path());
        fs::copy_file(from / file.name, target, fs::copy_options::overwrite_existing);
        fs::permissions(target, fs::perms::owner_write, fs::perm_options::add);
    }
}

} // namespace

/// Models that come from their maker when a person asks for them.
class TestOptionalPack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.emplace();
        fs::copy(shippedDescriptions(), m_fixture->folders().defaultPack / "packs",
                 fs::copy_options::recursive);
    }
    void shippedOnesAreDescribed();
    void itsWorthMayBeLeftOut();
    void whatIsMeasuredIsTheEnginesAlone();
    void withoutDescriptionsThereIsNone();
    void aFaultIsNamed_data();
    void aFaultIsNamed();
    void theirFilesAreTheMakers();
    void isPutInPlace_data();
    void isPutInPlace();
    void whatIsWrongChangesNothing_data();
    void whatIsWrongChangesNothing();
    void damagedInPlaceIsMended();
    void anIdOfTheLaboratorysOwnIsLeftAlone_data();
    void anIdOfTheLaboratorysOwnIsLeftAlone();
    void whatAnOlderPackHasPutThereIsRenewed();
    void anotherModelOfTheIdIsNotThePacks();
    void theKeptEngineKeepsItsModels();
    void theEngineTakesItAndGoesBack();
    void notInstalledIsNotPutToWork();

private:
    OptionalPack pack() const
    {
        return readOptionalPack(m_fixture->folders().defaultPack / "packs/omz/pack.json").value();
    }
    /// Empty where the shared data is not here.
    static std::optional<fs::path> filesHere()
    {
        const auto shared = tests::sharedFolder();
        if (!shared || !fs::exists(*shared / "models" / "omz"))
            return std::nullopt;
        return *shared / "models" / "omz";
    }

    std::optional<PackFixture> m_fixture;
};

void TestOptionalPack::shippedOnesAreDescribed()
{
    const auto packs = optionalPacks(m_fixture->folders());
    QVERIFY2(packs, packs ? "" : packs.error().detail.c_str());
    QCOMPARE(packs->size(), std::size_t{1});
    const OptionalPack& omz = packs->front();
    QCOMPARE(omz.id, std::string("omz"));
    QCOMPARE(omz.models.size(), std::size_t{3});
    QCOMPARE(omz.files.size(), std::size_t{4});
    QCOMPARE(omz.sizeBytes(), std::uint64_t{6466695});
    QVERIFY(!omz.measuredAccuracy.empty());
    for (const ModelManifest& model : omz.models) {
        QVERIFY(!model.measuredAccuracy.empty());
        QVERIFY(!model.licence.empty());
    }
    // What is only described is no model of the engine.
    QVERIFY(!ModelPack::open(m_fixture->folders())->model("omz-reid-0095"));
}

void TestOptionalPack::itsWorthMayBeLeftOut()
{
    const fs::path file = m_fixture->folders().defaultPack / "packs/omz/pack.json";
    std::ifstream in(file);
    nlohmann::json json = nlohmann::json::parse(in);
    json.erase("measuredAccuracy");
    PackFixture::writeJson(file, json);
    QCOMPARE(pack().measuredAccuracy, std::string());
}

/// What was measured of one engine says nothing of the same with another model.
void TestOptionalPack::whatIsMeasuredIsTheEnginesAlone()
{
    const ModelFolders folders = m_fixture->folders();
    auto json = PackFixture::engine();
    json["measuredAccuracy"] = "99 % of ours.";
    PackFixture::writeJson(folders.defaultPack / "engine.json", json);
    const auto shipped = ModelPack::open(folders);
    QVERIFY2(shipped, shipped ? "" : shipped.error().detail.c_str());
    QCOMPARE(shipped->engine().measuredAccuracy, std::string("99 % of ours."));
    QCOMPARE(engineWith(pack(), shipped->engine())->measuredAccuracy, std::string());
    const fs::path own = folders.own / "other-pose";
    fs::create_directories(own);
    PackFixture::writeText(own / "other-pose.bin", "other-pose");
    PackFixture::writeJson(own / "other-pose.model.json",
                           PackFixture::manifest("other-pose", "headPose", "onnx"));
    const auto used = ModelPack::use("other-pose", folders);
    QVERIFY2(used, used ? "" : used.error().detail.c_str());
    QCOMPARE(used->measuredAccuracy, std::string());
    QCOMPARE(ModelPack::open(folders)->shippedEngine().measuredAccuracy,
             std::string("99 % of ours."));
    // A laboratory that has measured its own says so in its file.
    json = nlohmann::json::parse(std::ifstream(folders.own / "engine.json"));
    json["measuredAccuracy"] = "88 % of ours.";
    PackFixture::writeJson(folders.own / "engine.json", json);
    QCOMPARE(ModelPack::open(folders)->engine().measuredAccuracy, std::string("88 % of ours."));
}

void TestOptionalPack::withoutDescriptionsThereIsNone()
{
    fs::remove_all(m_fixture->folders().defaultPack / "packs");
    QVERIFY(optionalPacks(m_fixture->folders())->empty());
}

void TestOptionalPack::aFaultIsNamed_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* name, const char* pointer, const char* value,
                        const char* field) {
        QTest::newRow(name) << QString::fromLatin1(pointer) << QString::fromLatin1(value)
                            << QString::fromLatin1(field);
    };
    row("an address without encryption", "/address", "\"http://a.example\"", "address");
    row("a path upwards", "/files/0/path", "\"a/../b.xml\"", "files[0].path");
    row("a path from the root", "/files/0/path", "\"/b.xml\"", "files[0].path");
    row("a query", "/files/0/path", "\"b.xml?x=1\"", "files[0].path");
    row("no size", "/files/0/bytes", "0", "files[0].bytes");
    row("half a hash", "/files/1/sha256", "\"abc\"", "files[1].sha256");
    row("a file less", "/files/0/path", "\"a/other.xml\"", "files");
    row("no models", "/models", "[]", "models");
    row("an id with a slash", "/id", "\"a/b\"", "id");
    row("no sentence of its worth", "/measuredAccuracy", "\"\"", "measuredAccuracy");
    row("a number for its worth", "/measuredAccuracy", "99", "measuredAccuracy");
    row("an unknown field", "/colour", "1", "colour");
}

void TestOptionalPack::aFaultIsNamed()
{
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    QFETCH(QString, field);
    const fs::path file = m_fixture->folders().defaultPack / "packs/omz/pack.json";
    std::ifstream in(file);
    nlohmann::json json = nlohmann::json::parse(in);
    json[nlohmann::json::json_pointer(pointer.toStdString())] =
        nlohmann::json::parse(value.toStdString());
    PackFixture::writeJson(file, json);
    const auto read = optionalPacks(m_fixture->folders());
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::ManifestInvalid);
    QCOMPARE(valueOf(read.error(), "field"), field.toStdString());
}

void TestOptionalPack::theirFilesAreTheMakers()
{
    const auto files = filesHere();
    if (!files)
        QSKIP(tests::kNoSharedData);
    for (const PackFile& file : pack().files) {
        QCOMPARE(fs::file_size(*files / file.name), file.sizeBytes);
        QCOMPARE(Sha256::ofFile(*files / file.name)->hex(), file.sha256.hex());
    }
}

void TestOptionalPack::isPutInPlace_data()
{
    QTest::addColumn<bool>("isAsAtMakers");
    QTest::newRow("files by name") << false;
    QTest::newRow("folders as at the maker's") << true;
}

void TestOptionalPack::isPutInPlace()
{
    QFETCH(bool, isAsAtMakers);
    const auto files = filesHere();
    if (!files)
        QSKIP(tests::kNoSharedData);
    const OptionalPack omz = pack();
    const ModelFolders folders = m_fixture->folders();
    const fs::path from = m_fixture->root() / "brought";
    copyFiles(omz, *files, from, isAsAtMakers);
    QVERIFY(!isInstalled(omz, folders));
    const auto installed = installPack(omz, from, folders);
    QVERIFY2(installed, installed ? "" : installed.error().detail.c_str());
    QVERIFY(isInstalled(omz, folders));
    const auto models = ModelPack::open(folders);
    QVERIFY(models && models->faults().empty());
    QCOMPARE(models->model("omz-reid-0095")->folder, folders.own / "omz-reid-0095");
    // The second time needs no files.
    fs::remove_all(from);
    QVERIFY(installPack(omz, from, folders));
    QCOMPARE(choiceInUse(*models, {omz}), EngineChoice{EngineKind::Shipped});
}

void TestOptionalPack::whatIsWrongChangesNothing_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("missing") << QByteArray() << false << ErrorCode::FileNotFound;
    QTest::newRow("cut off") << QByteArray("head") << true << ErrorCode::ModelDamaged;
    QTest::newRow("empty") << QByteArray() << true << ErrorCode::ModelDamaged;
}

void TestOptionalPack::whatIsWrongChangesNothing()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, isThere);
    QFETCH(ErrorCode, code);
    const auto files = filesHere();
    if (!files)
        QSKIP(tests::kNoSharedData);
    const OptionalPack omz = pack();
    const fs::path from = m_fixture->root() / "brought";
    copyFiles(omz, *files, from);
    const fs::path last = from / omz.files.back().name;
    fs::remove(last);
    if (isThere)
        PackFixture::writeText(last, content.toStdString());
    const auto installed = installPack(omz, from, m_fixture->folders());
    QVERIFY(!installed);
    QCOMPARE(installed.error().code, code);
    QCOMPARE(installed.error().subject, last.string());
    QVERIFY(!fs::exists(m_fixture->folders().own / "omz-reid-0095"));
    QVERIFY(!isInstalled(omz, m_fixture->folders()));
}

void TestOptionalPack::damagedInPlaceIsMended()
{
    const auto files = filesHere();
    if (!files)
        QSKIP(tests::kNoSharedData);
    const OptionalPack omz = pack();
    const ModelFolders folders = m_fixture->folders();
    QVERIFY(installPack(omz, *files, folders));
    PackFixture::writeText(folders.own / "omz-reid-0095" / omz.files.front().name, "damaged");
    QVERIFY(!isInstalled(omz, folders));
    QVERIFY(installPack(omz, *files, folders));
    QVERIFY(isInstalled(omz, folders));
}

void TestOptionalPack::anIdOfTheLaboratorysOwnIsLeftAlone_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    const auto row = [](const char* name, const char* folder, const char* pointer,
                        const char* value) {
        QTest::newRow(name) << QString::fromLatin1(folder) << QString::fromLatin1(pointer)
                            << QString::fromLatin1(value);
    };
    row("another source", "omz-reid-0095", "/sourcePackage", "\"ours\"");
    row("the pack's source, other weights", "omz-reid-0095", "/files/0/sha256", "");
    row("the pack's files on another ruler", "omz-reid-0095", "/ruler/weight", "3");
    row("the pack's files aligned otherwise", "omz-reid-0095", "/alignmentPoints/0/0", "41");
    row("a description that is not valid", "omz-reid-0095", "/unknown", "1");
    row("another folder", "ours", "", "");
}

void TestOptionalPack::anIdOfTheLaboratorysOwnIsLeftAlone()
{
    QFETCH(QString, folder);
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    const auto files = filesHere();
    if (!files)
        QSKIP(tests::kNoSharedData);
    const fs::path own = m_fixture->folders().own / folder.toStdString();
    fs::create_directories(own);
    std::ifstream in(pack().manifestOf("omz-reid-0095"));
    nlohmann::json manifest = nlohmann::json::parse(in);
    if (QLatin1String(QTest::currentDataTag()) == QLatin1String("another source"))
        manifest = PackFixture::manifest("omz-reid-0095", "embedding", "onnx");
    if (!pointer.isEmpty())
        manifest[nlohmann::json::json_pointer(pointer.toStdString())] =
            value.isEmpty() ? nlohmann::json(PackFixture::hashOf("ours"))
                            : nlohmann::json::parse(value.toStdString());
    PackFixture::writeJson(own / "omz-reid-0095.model.json", manifest);
    PackFixture::writeText(own / "ours.bin", "ours");

    const OptionalPack omz = pack();
    QCOMPARE(checkPlacesAreFree(omz, m_fixture->folders()).error().code,
             ErrorCode::ManifestInvalid);
    for (const Result<void>& refused :
         {installPack(omz, *files, m_fixture->folders()),
          usePack(omz, m_fixture->folders()).map([](const EngineDefinition&) {})}) {
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ManifestInvalid);
        QCOMPARE(valueOf(refused.error(), "id"), std::string("omz-reid-0095"));
        QCOMPARE(valueOf(refused.error(), "takenBy"), own.string());
    }
    QVERIFY(fs::exists(own / "ours.bin"));
    std::ifstream after(own / "omz-reid-0095.model.json");
    QVERIFY(nlohmann::json::parse(after) == manifest);
    QVERIFY(!fs::exists(m_fixture->folders().own / "omz-head-pose-0001"));
}

void TestOptionalPack::whatAnOlderPackHasPutThereIsRenewed()
{
    const auto files = filesHere();
    if (!files)
        QSKIP(tests::kNoSharedData);
    const ModelFolders folders = m_fixture->folders();
    QVERIFY(installPack(pack(), *files, folders));
    // A newer program describes it on another ruler.
    const fs::path description = pack().manifestOf("omz-reid-0095");
    std::ifstream in(description);
    nlohmann::json newer = nlohmann::json::parse(in);
    newer["ruler"]["weight"] = 1.25;
    PackFixture::writeJson(description, newer);
    const OptionalPack renewed = pack();
    QVERIFY(!isInstalled(renewed, folders));
    QCOMPARE(usePack(renewed, folders).error().code, ErrorCode::ModelMissing);
    const auto installed = installPack(renewed, *files, folders);
    QVERIFY2(installed, installed ? "" : installed.error().detail.c_str());
    QVERIFY(isInstalled(renewed, folders));
    // What a person changes in it is theirs from then on.
    newer["ruler"]["weight"] = 2.5;
    PackFixture::writeJson(folders.own / "omz-reid-0095/omz-reid-0095.model.json", newer);
    QCOMPARE(installPack(renewed, *files, folders).error().code, ErrorCode::ManifestInvalid);
}

void TestOptionalPack::anotherModelOfTheIdIsNotThePacks()
{
    const auto files = filesHere();
    if (!files)
        QSKIP(tests::kNoSharedData);
    const OptionalPack omz = pack();
    const ModelFolders folders = m_fixture->folders();
    QVERIFY(installPack(omz, *files, folders));
    QVERIFY(usePack(omz, folders));
    const fs::path description = folders.own / "omz-reid-0095/omz-reid-0095.model.json";
    std::ifstream in(description);
    nlohmann::json other = nlohmann::json::parse(in);
    other["ruler"]["weight"] = 3.5;
    PackFixture::writeJson(description, other);
    const auto models = ModelPack::open(folders);
    QVERIFY(models);
    QVERIFY(!isOfPack(*models->model("omz-reid-0095"), omz));
    QVERIFY(isOfPack(*models->model("omz-head-pose-0001"), omz));
    QCOMPARE(choiceInUse(*models, {omz}), EngineChoice{EngineKind::Own});
}

void TestOptionalPack::theKeptEngineKeepsItsModels()
{
    const auto files = filesHere();
    if (!files)
        QSKIP(tests::kNoSharedData);
    const ModelFolders folders = m_fixture->folders();
    QVERIFY(installPack(pack(), *files, folders));
    QVERIFY(ModelPack::use("omz-reid-0095", folders));
    const std::string own = ModelPack::open(folders)->engine().id;
    QVERIFY(useShipped(folders));
    QVERIFY(isNeededByKeptEngine("omz-reid-0095", folders));
    QVERIFY(!isNeededByKeptEngine("omz-head-pose-0001", folders));
    QVERIFY(ModelPack::remove("omz-head-pose-0001", folders));

    const auto refused = ModelPack::remove("omz-reid-0095", folders);
    QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    QCOMPARE(valueOf(refused.error(), "keptEngine"), own);
    QCOMPARE(useKept(folders)->id, own);
    QVERIFY(useShipped(folders));
    QVERIFY(ModelPack::remove("omz-reid-0095", folders, KeptEngine::Goes));
    QVERIFY(!hasKeptEngine(folders));
}

void TestOptionalPack::theEngineTakesItAndGoesBack()
{
    const auto files = filesHere();
    if (!files)
        QSKIP(tests::kNoSharedData);
    const OptionalPack omz = pack();
    const ModelFolders folders = m_fixture->folders();
    QVERIFY(installPack(omz, *files, folders));
    const auto engine = usePack(omz, folders);
    QVERIFY2(engine, engine ? "" : engine.error().detail.c_str());
    QCOMPARE(engine->id, std::string("test-1+omz"));
    QCOMPARE(engine->embedders,
             (std::vector<ModelId>{"face-a", "face-b", "omz-reid-0095", "omz-coarse-0095"}));
    QCOMPARE(engine->headPose, std::string("omz-head-pose-0001"));
    QCOMPARE(choiceInUse(*ModelPack::open(folders), {omz}),
             (EngineChoice{EngineKind::WithPack, "omz"}));
    // Another model at one of its jobs makes it the laboratory's own engine.
    QVERIFY(ModelPack::use("pose", folders));
    QCOMPARE(choiceInUse(*ModelPack::open(folders), {omz}), EngineChoice{EngineKind::Own});
    const std::string own = ModelPack::open(folders)->engine().id;
    QVERIFY(!hasKeptEngine(folders));
    QVERIFY(usePack(omz, folders));
    QCOMPARE(useShipped(folders)->id, std::string("test-1"));
    // What the laboratory has put together is not lost on the way.
    QVERIFY(hasKeptEngine(folders));
    QCOMPARE(useKept(folders)->id, own);
    QCOMPARE(choiceInUse(*ModelPack::open(folders), {omz}), EngineChoice{EngineKind::Own});
    QCOMPARE(useShipped(folders)->id, std::string("test-1"));
    QCOMPARE(choiceInUse(*ModelPack::open(folders), {omz}), EngineChoice{EngineKind::Shipped});
    QVERIFY(ModelPack::remove("omz-reid-0095", folders, KeptEngine::Goes));
    QVERIFY(!isInstalled(omz, folders));
}

void TestOptionalPack::notInstalledIsNotPutToWork()
{
    QCOMPARE(useKept(m_fixture->folders()).error().code, ErrorCode::InvalidInput);
    const auto used = usePack(pack(), m_fixture->folders());
    QVERIFY(!used);
    QCOMPARE(used.error().code, ErrorCode::ModelMissing);
    QCOMPARE(ModelPack::open(m_fixture->folders())->engine().id, std::string("test-1"));
}

QTEST_APPLESS_MAIN(TestOptionalPack)
#include "tst_OptionalPack.moc"
