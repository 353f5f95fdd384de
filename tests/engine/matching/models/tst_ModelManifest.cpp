// SPDX-License-Identifier: GPL-3.0-or-later
#include "PackFixture.h"
#include "matching/models/ModelManifest.h"

#include <QTest>

using namespace semblance;
using namespace semblance::matching;
using semblance::tests::PackFixture;

namespace {

std::string valueOf(const Error& error, const std::string& key)
{
    for (const ErrorFact& fact : error.facts) {
        if (fact.key == key)
            return fact.value;
    }
    return {};
}

} // namespace

class TestModelManifest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryField();
    void fault_data();
    void fault();
    void aHeadPoseHasTwoForms_data();
    void aHeadPoseHasTwoForms();
    void modelsOfQualityHaveOneForm_data();
    void modelsOfQualityHaveOneForm();
    void notAManifest_data();
    void notAManifest();
    void newerFormatSaysSo();
    void absentFile();
    void checksHashes_data();
    void checksHashes();
    void anUnreadableFileIsNotCalledDamaged();

private:
    std::filesystem::path at(const char* name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

    QTemporaryDir m_folder;
};

void TestModelManifest::readsEveryField()
{
    PackFixture::writeJson(at("good.model.json"),
                           PackFixture::manifest("face-a", "embedding", "onnx"));
    const auto manifest = readManifest(at("good.model.json"));
    QVERIFY2(manifest, manifest ? "" : manifest.error().detail.c_str());
    QCOMPARE(manifest->id, std::string("face-a"));
    QCOMPARE(manifest->job, ModelJob::Embedding);
    QCOMPARE(manifest->runtime, ModelRuntime::Onnx);
    QCOMPARE(manifest->files.size(), std::size_t{1});
    QCOMPARE(manifest->files.front().sha256.hex(), PackFixture::hashOf("face-a"));
    QCOMPARE(manifest->input.size, (SizePx{112, 112}));
    QCOMPARE(manifest->input.order, ChannelOrder::Rgb);
    QCOMPARE(manifest->input.mean, (std::vector<double>{127, 127, 127}));
    QCOMPARE(manifest->outputSize, 512);
    QCOMPARE(manifest->metric, Metric::Cosine);
    QCOMPARE(manifest->alignmentPoints.at(4), (PointPx{71, 92}));
    QCOMPARE(manifest->ruler->matedMean, 0.6);
    QCOMPARE(manifest->folder, at("good.model.json").parent_path());
}

void TestModelManifest::fault_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("field");
    QTest::newRow("missing field") << "/licence"
                                   << ""
                                   << "licence";
    QTest::newRow("unknown field") << "/colour"
                                   << "\"blue\""
                                   << "colour";
    QTest::newRow("unknown field inside") << "/input/depth"
                                          << "3"
                                          << "input.depth";
    QTest::newRow("text instead of a number") << "/outputSize"
                                              << "\"512\""
                                              << "outputSize";
    QTest::newRow("not a whole number") << "/outputSize"
                                        << "512.5"
                                        << "outputSize";
    QTest::newRow("number out of range") << "/outputSize"
                                         << "0"
                                         << "outputSize";
    QTest::newRow("input of a gigapixel") << "/input/width"
                                          << "100000"
                                          << "input.width";
    QTest::newRow("too few means") << "/input/mean"
                                   << "[127]"
                                   << "input.mean";
    QTest::newRow("division by nothing") << "/input/divisor"
                                         << "[128, 0, 128]"
                                         << "input.divisor[1]";
    QTest::newRow("unknown job") << "/job"
                                 << "\"astrology\""
                                 << "job";
    QTest::newRow("runtime of another job") << "/runtime"
                                            << "\"onnxYuNet\""
                                            << "runtime";
    QTest::newRow("unknown metric") << "/metric"
                                    << "\"manhattan\""
                                    << "metric";
    QTest::newRow("four alignment points") << "/alignmentPoints"
                                           << "[[1,1],[2,1],[1,2],[2,2]]"
                                           << "alignmentPoints";
    QTest::newRow("alignment points in one place") << "/alignmentPoints"
                                                   << "[[0,0],[0,0],[0,0],[0,0],[0,0]]"
                                                   << "alignmentPoints";
    QTest::newRow("left and right exchanged") << "/alignmentPoints"
                                              << "[[74,52],[38,52],[56,72],[71,92],[42,92]]"
                                              << "alignmentPoints";
    QTest::newRow("a face upside down") << "/alignmentPoints"
                                        << "[[38,92],[74,92],[56,72],[42,52],[71,52]]"
                                        << "alignmentPoints";
    QTest::newRow("a face outside the input") << "/alignmentPoints"
                                              << "[[138,52],[174,52],[156,72],[142,92],[171,92]]"
                                              << "alignmentPoints";
    QTest::newRow("a mean that no pixel has") << "/input/mean"
                                              << "[127, 1e4, 127]"
                                              << "input.mean[1]";
    QTest::newRow("hash of the wrong length") << "/files/0/sha256"
                                              << "\"abc\""
                                              << "files[0].sha256";
    QTest::newRow("file outside the folder") << "/files/0/name"
                                             << "\"../../etc/passwd\""
                                             << "files[0].name";
    QTest::newRow("hidden file") << "/files/0/name"
                                 << "\".bashrc\""
                                 << "files[0].name";
    QTest::newRow("no files") << "/files"
                              << "[]"
                              << "files";
    QTest::newRow("id with a path in it") << "/id"
                                          << "\"../face\""
                                          << "id";
    QTest::newRow("ruler without length") << "/ruler/matedMean"
                                          << "0.0"
                                          << "ruler.matedMean";
    QTest::newRow("ruler next to nothing long") << "/ruler/matedMean"
                                                << "1e-300"
                                                << "ruler.matedMean";
    QTest::newRow("weight below nothing") << "/ruler/weight"
                                          << "-0.1"
                                          << "ruler.weight";
    QTest::newRow("weight below nothing for coarse probes") << "/ruler/coarseWeight"
                                                            << "-0.1"
                                                            << "ruler.coarseWeight";
    QTest::newRow("coarse without pixels")
        << "/coarse"
        << R"({"share": 0.4, "interEyePx": 0, "noise": 3, "jpegQuality": 40})"
        << "coarse.interEyePx";
    QTest::newRow("coarse with a face beyond its input")
        << "/coarse"
        << R"({"share": 0.4, "interEyePx": 12, "noise": 3, "jpegQuality": 40, "faceScale": 2})"
        << "coarse.faceScale";
    QTest::newRow("coarse with three looks")
        << "/coarse"
        << R"({"share": 1, "interEyePx": 12, "noise": 3, "jpegQuality": 40,
               "ownFaceScales": [1, 1, 1]})"
        << "coarse.ownFaceScales";
    QTest::newRow("coarse with a field too many")
        << "/coarse"
        << R"({"share": 0.4, "interEyePx": 12, "noise": 3, "jpegQuality": 40, "blur": 1})"
        << "coarse.blur";
    QTest::newRow("list instead of an object") << "/input"
                                               << "[1]"
                                               << "input";
    QTest::newRow("no format") << "/format"
                               << ""
                               << "format";
}

void TestModelManifest::fault()
{
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    auto json = PackFixture::manifest("face-a", "embedding", "onnx");
    const nlohmann::json::json_pointer place(pointer.toStdString());
    if (value.isEmpty())
        json.erase(place.back());
    else
        json[place] = nlohmann::json::parse(value.toStdString());
    PackFixture::writeJson(at("bad.model.json"), json);

    const auto manifest = readManifest(at("bad.model.json"));
    QVERIFY(!manifest);
    QCOMPARE(manifest.error().code, ErrorCode::ManifestInvalid);
    QCOMPARE(manifest.error().subject, at("bad.model.json").string());
    QTEST(QString::fromStdString(valueOf(manifest.error(), "field")), "field");
}

void TestModelManifest::aHeadPoseHasTwoForms_data()
{
    QTest::addColumn<int>("outputSize");
    QTest::addColumn<QString>("headPose");
    QTest::addColumn<QString>("field");
    const auto sound = QStringLiteral(
        R"({"outputs": ["y", "p", "r"], "signs": [1, -1, 1], "faceShare": 1})");
    const auto changed = [&sound](const char* from, const char* to) {
        return QString(sound).replace(QLatin1String(from), QLatin1String(to));
    };
    QTest::newRow("classes, as the shipped one names them") << 198 << QString() << QString();
    QTest::newRow("classes of other names") << 198 << sound << QString();
    QTest::newRow("angles") << 3 << sound << QString();
    QTest::newRow("angles without names") << 3 << QString() << QStringLiteral("headPose");
    QTest::newRow("neither") << 6 << sound << QStringLiteral("outputSize");
    QTest::newRow("two names") << 3 << changed(R"("p", )", "")
                               << QStringLiteral("headPose.outputs");
    QTest::newRow("two signs") << 3 << changed("-1, ", "") << QStringLiteral("headPose.signs");
    QTest::newRow("a sign of 0") << 3 << changed("-1", "0") << QStringLiteral("headPose.signs");
    QTest::newRow("more than the face's square") << 3 << changed("Share\": 1", "Share\": 2")
                                                 << QStringLiteral("headPose.faceShare");
}

void TestModelManifest::aHeadPoseHasTwoForms()
{
    QFETCH(int, outputSize);
    QFETCH(QString, headPose);
    auto json = PackFixture::manifest("pose-a", "headPose", "openVino");
    json["files"].push_back(json["files"][0]);
    json["files"][1]["name"] = "pose-a.xml";
    json["outputSize"] = outputSize;
    if (!headPose.isEmpty())
        json["headPose"] = nlohmann::json::parse(headPose.toStdString());
    PackFixture::writeJson(at("pose.model.json"), json);
    const auto manifest = readManifest(at("pose.model.json"));
    QTEST(manifest ? QString() : QString::fromStdString(valueOf(manifest.error(), "field")),
          "field");
    if (!manifest)
        return;
    const HeadPoseOutputs asStated{{"y", "p", "r"}, {1, -1, 1}, 1};
    QVERIFY(manifest->headPose == (headPose.isEmpty() ? HeadPoseOutputs() : asStated));
}

void TestModelManifest::modelsOfQualityHaveOneForm_data()
{
    QTest::addColumn<QByteArray>("job");
    QTest::addColumn<QByteArray>("runtime");
    QTest::addColumn<int>("outputSize");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* name, const char* job, const char* runtime, int outputSize,
                        const char* field) {
        QTest::newRow(name) << QByteArray(job) << QByteArray(runtime) << outputSize
                            << QString::fromLatin1(field);
    };
    row("eyes", "eyeVisibility", "onnx", 2, "");
    row("eyes of three states", "eyeVisibility", "onnx", 3, "outputSize");
    row("eyes by the wrong reader", "eyeVisibility", "tflite", 2, "runtime");
    row("expressions", "expression", "quantisedExpressionNet", 7, "");
    row("six expressions", "expression", "quantisedExpressionNet", 6, "outputSize");
    row("expressions by the wrong reader", "expression", "onnx", 7, "runtime");
    row("covers", "faceCover", "onnx", 258, "");
    row("covers without the negative", "faceCover", "onnx", 257, "outputSize");
}

void TestModelManifest::modelsOfQualityHaveOneForm()
{
    QFETCH(QByteArray, job);
    QFETCH(QByteArray, runtime);
    QFETCH(int, outputSize);
    auto json = PackFixture::manifest("model-a", job.constData(), runtime.constData());
    json["outputSize"] = outputSize;
    if (runtime == "quantisedExpressionNet") {
        json["files"].push_back(json["files"][0]);
        json["files"][1]["name"] = "model-a.bin";
    }
    PackFixture::writeJson(at("model.model.json"), json);
    const auto manifest = readManifest(at("model.model.json"));
    QTEST(manifest ? QString() : QString::fromStdString(valueOf(manifest.error(), "field")),
          "field");
}

void TestModelManifest::notAManifest_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a key twice") << QByteArray("{\"format\": 1, \"format\": 1}");
    QTest::newRow("cut off") << QByteArray("{\"format\": 1, \"id\": \"fa");
    QTest::newRow("a list") << QByteArray("[1, 2]");
    QTest::newRow("rubbish") << QByteArray("\x00\xff\x13", 3);
    QTest::newRow("two megabytes") << QByteArray(2 << 20, ' ');
}

void TestModelManifest::notAManifest()
{
    QFETCH(QByteArray, content);
    PackFixture::writeText(at("odd.model.json"), content.toStdString());
    const auto manifest = readManifest(at("odd.model.json"));
    QVERIFY(!manifest);
    QCOMPARE(manifest.error().code, ErrorCode::ManifestInvalid);
}

void TestModelManifest::newerFormatSaysSo()
{
    auto json = PackFixture::manifest("face-a", "embedding", "onnx");
    json["format"] = 2;
    json["somethingNew"] = true;
    PackFixture::writeJson(at("newer.model.json"), json);
    const auto manifest = readManifest(at("newer.model.json"));
    QVERIFY(!manifest);
    QCOMPARE(manifest.error().code, ErrorCode::ManifestInvalid);
    QCOMPARE(valueOf(manifest.error(), "format"), std::string("2"));
    QCOMPARE(valueOf(manifest.error(), "newestFormat"), std::string("1"));
}

void TestModelManifest::absentFile()
{
    QCOMPARE(readManifest(at("absent.model.json")).error().code, ErrorCode::FileNotFound);
}

void TestModelManifest::checksHashes_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("present");
    QTest::addColumn<QString>("code");
    QTest::newRow("the right file") << QByteArray("face-a") << true << "";
    QTest::newRow("cut off") << QByteArray("face-") << true << "modelDamaged";
    QTest::newRow("other content") << QByteArray("face-b") << true << "modelDamaged";
    QTest::newRow("empty") << QByteArray() << true << "modelDamaged";
    QTest::newRow("missing") << QByteArray() << false << "modelMissing";
}

void TestModelManifest::checksHashes()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, present);
    QFETCH(QString, code);
    PackFixture::writeJson(at("good.model.json"),
                           PackFixture::manifest("face-a", "embedding", "onnx"));
    std::filesystem::remove(at("face-a.bin"));
    if (present)
        PackFixture::writeText(at("face-a.bin"), content.toStdString());
    const auto manifest = readManifest(at("good.model.json"));
    QVERIFY(manifest);

    const auto checked = checkFiles(*manifest);
    const auto bytes = readCheckedFile(*manifest, manifest->files.front());
    QCOMPARE(checked.has_value(), code.isEmpty());
    QCOMPARE(bytes.has_value(), code.isEmpty());
    if (checked)
        return;
    QCOMPARE(QString::fromStdString(std::string(name(checked.error().code))), code);
    QCOMPARE(checked.error().subject, at("face-a.bin").string());
    if (checked.error().code == ErrorCode::ModelDamaged) {
        QCOMPARE(valueOf(checked.error(), "expectedSha256"), PackFixture::hashOf("face-a"));
        QCOMPARE(valueOf(checked.error(), "foundSha256"),
                 PackFixture::hashOf(content.toStdString()));
    }
    QCOMPARE(bytes.error().code, checked.error().code);
}

void TestModelManifest::anUnreadableFileIsNotCalledDamaged()
{
    PackFixture::writeJson(at("good.model.json"),
                           PackFixture::manifest("face-a", "embedding", "onnx"));
    std::filesystem::remove(at("face-a.bin"));
    // As unreadable as a file without permission, also for root.
    std::filesystem::create_directory(at("face-a.bin"));
    const auto manifest = readManifest(at("good.model.json"));
    QVERIFY(manifest);
    QCOMPARE(checkFiles(*manifest).error().code, ErrorCode::FileUnreadable);
    QCOMPARE(readCheckedFile(*manifest, manifest->files.front()).error().code,
             ErrorCode::FileUnreadable);
    std::filesystem::remove(at("face-a.bin"));
}

QTEST_APPLESS_MAIN(TestModelManifest)
#include "tst_ModelManifest.moc"
