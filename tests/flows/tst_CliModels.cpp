// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/CliRunner.h"
#include "flows/FaceImages.h"
#include "support/SharedData.h"
#include "support/SyntheticImage.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace semblance;
using namespace semblance::tests;

/// models, and every command with a pack that is not in order.
class tst_CliModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!defaultModels())
            QSKIP(kNoModels);
    }

    void init()
    {
        m_pack = m_cli.freshPath(QStringLiteral("pack %1").arg(++m_number));
        QDir().mkpath(m_pack);
        const QDir source(QString::fromStdString(defaultModels()->string()));
        for (const QString& name : source.entryList(QDir::Files))
            QFile::link(QFileInfo(source.filePath(name)).canonicalFilePath(),
                        QDir(m_pack).filePath(name));
        m_cli.setVariable(QStringLiteral("SEMBLANCE_MODELS"), m_pack);
    }

    void listSaysWhatIsInUse()
    {
        const CliResult result = models(QStringLiteral("list"));
        QVERIFY2(result.exitCode == 0, result.errors.constData());
        int inUse = 0;
        for (const QJsonValue& model : result.json().value(QStringLiteral("models")).toArray()) {
            inUse += model.toObject().value(QStringLiteral("in_use")).toBool() ? 1 : 0;
            QVERIFY(!model.toObject().value(QStringLiteral("licence")).toString().isEmpty());
        }
        const QJsonObject engine = result.json().value(QStringLiteral("engine")).toObject();
        const int embedders = int(engine.value(QStringLiteral("embedders")).toArray().size());
        QVERIFY(embedders >= 2);
        QCOMPARE(inUse, embedders + 6);
    }

    void aModelThatIsNotThereNamesThoseThatAre_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("advice");
        QTest::newRow("use") << "use"
                             << "Models that are there: dlib-68-1, dlib-resnet-1, "
                                "face-api-expression-1, fr-coarse-2, fr-detect-1, fr-eye-1, "
                                "fr-feature-1, fr-landmark-1, fr-pose-1, mobile-coarse-2, "
                                "mobile-facenet-1, semblance-cover-1.";
        QTest::newRow("remove") << "remove"
                                << "There is no model of the laboratory's own that could be "
                                   "removed; those in use and the shipped ones stay.";
    }

    void aModelThatIsNotThereNamesThoseThatAre()
    {
        QFETCH(QString, command);
        QFETCH(QString, advice);
        const CliResult result = m_cli.run(
            {QStringLiteral("models"), command, QStringLiteral("nope"), QStringLiteral("--json")});
        QCOMPARE(result.errorCode(), QStringLiteral("modelMissing"));
        QCOMPARE(result.error().value(QStringLiteral("advice")).toString(), advice);
    }

    /// A figure belongs to what was measured.
    void ofADefaultPackThatWasChangedNoWorthIsKnown()
    {
        QVERIFY(m_cli.run({QStringLiteral("models"), QStringLiteral("list")})
                    .output.contains("  default: Of 5487 "));
        const QString manifest = m_pack + QStringLiteral("/fr-feature-1.model.json");
        const QByteArray changed = shipped("fr-feature-1.model.json")
                                       .replace("\"weight\": ", "\"weight\": 1");
        QVERIFY(QFile::remove(manifest));
        writeBytes(changed, manifest);
        const QByteArray listed =
            m_cli.run({QStringLiteral("models"), QStringLiteral("list")}).output;
        QVERIFY2(listed.contains("  default: not known.") && !listed.contains("5487"),
                 listed.constData());
    }

    void checkPassesOnASoundPack()
    {
        const CliResult result = models(QStringLiteral("check"));
        QVERIFY2(result.exitCode == 0, result.errors.constData());
        for (const QJsonValue& model : result.json().value(QStringLiteral("models")).toArray())
            QVERIFY(model.toObject().value(QStringLiteral("ok")).toBool());
    }

    void aDamagedOrMissingModelIsNamed_data()
    {
        QTest::addColumn<bool>("isMissing");
        QTest::addColumn<QString>("code");
        QTest::newRow("damaged") << false << QStringLiteral("modelDamaged");
        QTest::newRow("missing") << true << QStringLiteral("modelMissing");
    }

    void aDamagedOrMissingModelIsNamed()
    {
        QFETCH(bool, isMissing);
        QFETCH(QString, code);
        const QString weights = QDir(m_pack).filePath(QStringLiteral("fr_feature.onnx"));
        QVERIFY(QFile::remove(weights));
        if (!isMissing)
            writeBytes("other bytes", weights);

        const CliResult checked = models(QStringLiteral("check"));
        QCOMPARE(checked.exitCode, 6);
        int faulty = 0;
        for (const QJsonValue& model : checked.json().value(QStringLiteral("models")).toArray())
            faulty += model.toObject().value(QStringLiteral("ok")).toBool() ? 0 : 1;
        // Two models look through these weights.
        QCOMPARE(faulty, 2);
        const QByteArray listed =
            m_cli.run({QStringLiteral("models"), QStringLiteral("list")}).output;
        QVERIFY2(listed.contains("  default: not known. Files") &&
                     !listed.contains("  default: Of"),
                 listed.constData());

        const QString image = writeImage(syntheticTexture({100, 100}, 1), {},
                                         m_cli.freshPath(QStringLiteral("a.png")));
        const CliResult detected =
            m_cli.run({QStringLiteral("detect"), image, QStringLiteral("--json")});
        QCOMPARE(detected.exitCode, 6);
        QCOMPARE(detected.errorCode(), code);
        QVERIFY(detected.error()
                    .value(QStringLiteral("message"))
                    .toString()
                    .contains(QStringLiteral("fr_feature")) ||
                detected.error()
                    .value(QStringLiteral("message"))
                    .toString()
                    .contains(QStringLiteral("fr-feature")));
    }

    void noPackAtAll()
    {
        m_cli.setVariable(QStringLiteral("SEMBLANCE_MODELS"),
                          m_cli.freshPath(QStringLiteral("none")));
        const CliResult result = models(QStringLiteral("list"));
        QCOMPARE(result.exitCode, 6);
        QCOMPARE(result.errorCode(), QStringLiteral("modelMissing"));
        const QString message = result.error().value(QStringLiteral("message")).toString();
        QVERIFY2(message.startsWith(QStringLiteral("The folder of models")), qPrintable(message));
        const QString advice = result.error().value(QStringLiteral("advice")).toString();
        QVERIFY2(advice.startsWith(QStringLiteral("SEMBLANCE_MODELS")), qPrintable(advice));
    }

    void anotherEnginesThresholdIsSaid_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<bool>("isSaid");
        QTest::newRow("another name alone")
            << QByteArray("default-6") << QByteArray("own-test") << false;
        QTest::newRow("other landmarks")
            << QByteArray("fr-landmark-1") << QByteArray("dlib-68-1") << true;
        QTest::newRow("one embedder less")
            << QByteArray("\"fr-feature-1\", ") << QByteArray() << true;
    }

    void anotherEnginesThresholdIsSaid()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(bool, isSaid);
        const QString own = m_cli.freshPath(QStringLiteral("own-models"));
        QVERIFY(QDir().mkpath(own));
        QFile shipped(m_pack + QStringLiteral("/engine.json"));
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        QByteArray engine = shipped.readAll();
        QVERIFY(engine.contains(from));
        writeBytes(engine.replace(from, to), own + QStringLiteral("/engine.json"));
        const QJsonArray notes =
            models(QStringLiteral("list")).json().value(QStringLiteral("notes")).toArray();
        QCOMPARE(notes.size(), isSaid ? 1 : 0);
        QVERIFY(QDir(own).removeRecursively());
    }

    void twoModelsForOneJobAreRefused_data()
    {
        QTest::addColumn<QStringList>("ids");
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("two landmark models")
            << QStringList{QStringLiteral("dlib-68-1"), QStringLiteral("fr-landmark-1")} << true;
        QTest::newRow("one twice")
            << QStringList{QStringLiteral("fr-landmark-1"), QStringLiteral("fr-landmark-1")}
            << false;
        QTest::newRow("two embedders")
            << QStringList{QStringLiteral("dlib-resnet-1"), QStringLiteral("fr-feature-1")}
            << false;
        QTest::newRow("two jobs")
            << QStringList{QStringLiteral("fr-detect-1"), QStringLiteral("fr-landmark-1")}
            << false;
    }

    void twoModelsForOneJobAreRefused()
    {
        QFETCH(QStringList, ids);
        QFETCH(bool, isRefused);
        const QStringList use =
            QStringList{QStringLiteral("models"), QStringLiteral("use"), QStringLiteral("--json")} +
            ids;
        const CliResult result = m_cli.run(use);
        QCOMPARE(result.exitCode, isRefused ? 2 : 0);
        if (!isRefused)
            return;
        QCOMPARE(result.errorCode(), QStringLiteral("invalidInput"));
        const QString message = result.error().value(QStringLiteral("message")).toString();
        for (const QString& id : ids)
            QVERIFY2(message.contains(id), qPrintable(message));
        const QJsonObject engine = models(QStringLiteral("list"))
                                       .json()
                                       .value(QStringLiteral("engine"))
                                       .toObject();
        QCOMPARE(engine.value(QStringLiteral("id")).toString(), QStringLiteral("default-6"));
    }

    void anEngineThatIsNotWholeIsNamed()
    {
        QVERIFY(models(QStringLiteral("list"))
                    .json()
                    .value(QStringLiteral("notes"))
                    .toArray()
                    .isEmpty());
        const QString own = m_cli.freshPath(QStringLiteral("own-models"));
        QVERIFY(QDir().mkpath(own));
        QFile shipped(m_pack + QStringLiteral("/engine.json"));
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        QByteArray engine = shipped.readAll();
        engine.replace("default-6", "own-test").replace("fr-landmark-1", "dlib-68-1");
        writeBytes(engine, own + QStringLiteral("/engine.json"));
        const QJsonArray notes =
            models(QStringLiteral("list")).json().value(QStringLiteral("notes")).toArray();
        QCOMPARE(notes.size(), 1);
        QVERIFY(notes[0].toString().contains(QStringLiteral("default-6")));
        QVERIFY(notes[0].toString().contains(QStringLiteral("own-test")));

        // Models that are gone are named, and a script learns of them.
        writeBytes(engine.replace("fr-feature-1", "fr-gone-1"),
                   own + QStringLiteral("/engine.json"));
        const CliResult broken = models(QStringLiteral("list"));
        QCOMPARE(broken.exitCode, 6);
        QCOMPARE(broken.json().value(QStringLiteral("faults")).toArray().size(), 1);
        QCOMPARE(models(QStringLiteral("check")).exitCode, 6);
        const CliResult back = m_cli.run({QStringLiteral("models"), QStringLiteral("use"),
                                          QStringLiteral("--default"), QStringLiteral("--json")});
        QVERIFY2(back.exitCode == 0, back.errors.constData());
        QCOMPARE(back.json()
                     .value(QStringLiteral("engine"))
                     .toObject()
                     .value(QStringLiteral("id"))
                     .toString(),
                 QStringLiteral("default-6"));
        QCOMPARE(models(QStringLiteral("check")).exitCode, 0);
        QVERIFY(QDir(own).removeRecursively());
    }

    void aBadManifestIsRefused()
    {
        const QString manifest = writeBytes("{\"format\": 1, \"unknown\": true}",
                                            m_cli.freshPath(QStringLiteral("bad.model.json")));
        const CliResult result = m_cli.run(
            {QStringLiteral("models"), QStringLiteral("add"), manifest, QStringLiteral("--json")});
        QCOMPARE(result.exitCode, 6);
        QCOMPARE(result.errorCode(), QStringLiteral("manifestInvalid"));
        QVERIFY(result.error()
                    .value(QStringLiteral("message"))
                    .toString()
                    .contains(QStringLiteral("bad.model.json")));
    }

    void aModelThatItsDescriptionDoesNotNameIsRefused_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("advice");
        QTest::newRow("other bytes") << true << "modelDamaged"
                                     << "disagree";
        QTest::newRow("no file") << false << "modelMissing"
                                 << "beside it";
    }

    void aModelThatItsDescriptionDoesNotNameIsRefused()
    {
        QFETCH(bool, isThere);
        QFETCH(QString, code);
        QFETCH(QString, advice);
        const QString folder = m_cli.freshPath(code);
        QVERIFY(QDir().mkpath(folder));
        if (isThere)
            writeBytes("other bytes", folder + QStringLiteral("/weights.onnx"));
        const QString manifest =
            writeBytes(manifestOf("weights"), folder + QStringLiteral("/m.model.json"));
        const CliResult result = m_cli.run(
            {QStringLiteral("models"), QStringLiteral("add"), manifest, QStringLiteral("--json")});
        QCOMPARE(result.exitCode, 6);
        QCOMPARE(result.errorCode(), code);
        const QString said = result.error().value(QStringLiteral("advice")).toString();
        QVERIFY2(said.contains(advice), qPrintable(said));
        QVERIFY2(!said.contains(QStringLiteral("setup.sh")), qPrintable(said));
    }

    /// It would not be seen by its id.
    void oneModelUnderTwoIdsIsSaid()
    {
        const QString folder = m_cli.freshPath(QStringLiteral("twice"));
        QVERIFY(QDir().mkpath(folder));
        writeBytes(shippedEmbedder(), folder + QStringLiteral("/weights.onnx"));
        const QString manifest =
            writeBytes(manifestOf(shippedEmbedder()), folder + QStringLiteral("/m.model.json"));
        const CliResult before = models(QStringLiteral("list"));
        QCOMPARE(before.json().value(QStringLiteral("notes")).toArray().size(), 0);
        const CliResult added = m_cli.run(
            {QStringLiteral("models"), QStringLiteral("add"), manifest, QStringLiteral("--use")});
        QVERIFY2(added.exitCode == 0, added.errors.constData());
        const QByteArray said = "“own-1” has the weights of “fr-feature-1” (same SHA-256)";
        QVERIFY2(added.output.contains(said), added.output.constData());
        const QByteArray listed =
            m_cli.run({QStringLiteral("models"), QStringLiteral("list")}).output;
        QVERIFY2(listed.contains(said), listed.constData());
        QVERIFY(
            m_cli
                .run({QStringLiteral("models"), QStringLiteral("use"), QStringLiteral("--default")})
                .exitCode == 0);
        QVERIFY(m_cli
                    .run({QStringLiteral("models"), QStringLiteral("remove"),
                          QStringLiteral("own-1"), QStringLiteral("--forget-own")})
                    .exitCode == 0);
    }

    void severalModelsAreRemovedOrNone()
    {
        for (const char* id : {"own-1", "own-2"}) {
            const QString folder = m_cli.freshPath(QLatin1String(id));
            QVERIFY(QDir().mkpath(folder));
            writeBytes(shippedEmbedder(), folder + QStringLiteral("/weights.onnx"));
            const QString manifest = writeBytes(manifestOf(shippedEmbedder()).replace("own-1", id),
                                                folder + QStringLiteral("/m.model.json"));
            const CliResult added = m_cli.run({QStringLiteral("models"), QStringLiteral("add"),
                                               manifest, QStringLiteral("--json")});
            QVERIFY2(added.exitCode == 0, added.errors.constData());
        }
        const auto remove = [this](const QStringList& ids) {
            return m_cli.run(QStringList{QStringLiteral("models"), QStringLiteral("remove"),
                                         QStringLiteral("--json")} +
                             ids);
        };
        const auto count = [this] {
            return models(QStringLiteral("list"))
                .json()
                .value(QStringLiteral("models"))
                .toArray()
                .size();
        };
        const auto before = count();
        for (const char* kept : {"nope", "fr-detect-1"}) {
            QVERIFY(remove({QStringLiteral("own-1"), QLatin1String(kept)}).exitCode != 0);
            QCOMPARE(count(), before);
        }
        const CliResult removed =
            remove({QStringLiteral("own-1"), QStringLiteral("own-2"), QStringLiteral("own-1")});
        QVERIFY2(removed.exitCode == 0, removed.errors.constData());
        QCOMPARE(removed.json().value(QStringLiteral("removed")).toArray(),
                 (QJsonArray{QStringLiteral("own-1"), QStringLiteral("own-2")}));
        QCOMPARE(count(), before - 2);
    }

    void aBadModelIsSaidOnce_data()
    {
        QTest::addColumn<QByteArray>("weights");
        QTest::newRow("letters") << QByteArray("no network at all");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("cut off") << shippedEmbedder().first(shippedEmbedder().size() / 2);
        QTest::newRow("an unknown layer") << shippedEmbedder().replace("Conv", "Cnov");
    }

    void aBadModelIsSaidOnce()
    {
        QFETCH(QByteArray, weights);
        const QString folder = m_cli.freshPath(QStringLiteral("brought"));
        QVERIFY(QDir().mkpath(folder));
        writeBytes(weights, folder + QStringLiteral("/weights.onnx"));
        const QString manifest =
            writeBytes(manifestOf(weights), folder + QStringLiteral("/m.model.json"));

        const QStringList add{QStringLiteral("models"), QStringLiteral("add"), manifest};
        const CliResult said = m_cli.run(add);
        QCOMPARE(said.exitCode, 6);
        // Our sentence and our advice.
        QCOMPARE(said.errors.count('\n'), 2);
        QVERIFY2(said.errors.startsWith("semblance-cli: "), said.errors.constData());
        // One object and nothing beside it; what the library said is its detail.
        const CliResult json = m_cli.run(add + QStringList{QStringLiteral("--json")});
        QCOMPARE(json.errorCode(), QStringLiteral("modelIncompatible"));
        QVERIFY(!json.error().value(QStringLiteral("detail")).toString().isEmpty());
    }

    void otherLandmarksAskForOtherTemplates()
    {
        if (!packagedPhotographs())
            QSKIP(kNoPackagedPhotographs);
        const QString lab = m_cli.freshPath(QStringLiteral("lab"));
        const QString people = m_cli.freshPath(QStringLiteral("people"));
        const QString john = johnNames().first();
        const QString photograph = photographsOf(john).first();
        QVERIFY(QDir().mkpath(people + QLatin1Char('/') + john));
        QVERIFY(QFile::copy(photograph, people + QLatin1Char('/') + john +
                                            QStringLiteral("/1.jpg")));
        const auto done = [&](const QStringList& words) {
            return m_cli.run(words + QStringList{QStringLiteral("--json")});
        };
        const QStringList inLab{QStringLiteral("--lab"), lab};
        const QString gallery = QStringLiteral("gallery");
        QCOMPARE(done({QStringLiteral("lab"), QStringLiteral("create"), lab,
                       QStringLiteral("--name"), QStringLiteral("L")})
                     .exitCode,
                 0);
        QCOMPARE(done(QStringList{gallery, QStringLiteral("create"), QStringLiteral("G"),
                                  QStringLiteral("--source"), QStringLiteral("s"),
                                  QStringLiteral("--legal-basis"), QStringLiteral("b")} +
                      inLab)
                     .exitCode,
                 0);
        QCOMPARE(done(QStringList{gallery, QStringLiteral("enrol"), QStringLiteral("G"), people,
                                  QStringLiteral("--several-faces"), QStringLiteral("largest")} +
                      inLab)
                     .exitCode,
                 0);
        const QStringList search =
            QStringList{QStringLiteral("search"), photograph, QStringLiteral("--face"),
                        QStringLiteral("1"), QStringLiteral("--gallery"), QStringLiteral("G")} +
            inLab;
        // Whether a refresh is needed, and how many references lack templates.
        const auto need = [&](bool isOfAll) {
            const QStringList asked = isOfAll ? QStringList{gallery, QStringLiteral("list")}
                                              : QStringList{gallery, QStringLiteral("show"),
                                                            QStringLiteral("G")};
            const QJsonObject json = done(asked + inLab).json();
            const QJsonValue refresh =
                isOfAll ? json.value(QStringLiteral("galleries"))[0][QStringLiteral("refresh")]
                        : json.value(QStringLiteral("refresh"));
            return std::pair(
                refresh[QStringLiteral("needed")].toBool(),
                refresh[QStringLiteral("references_without_templates")].toInt(-1));
        };
        QCOMPARE(need(true), std::pair(false, 0));
        const QJsonObject same = done(search).json();
        QCOMPARE(
            same.value(QStringLiteral("compared"))[QStringLiteral("references_measured_otherwise")]
                .toInt(-1),
            0);

        // Another detector changes no template, and yet what stands beside the references.
        const QString brought = m_cli.freshPath(QStringLiteral("brought detector"));
        QVERIFY(QDir().mkpath(brought));
        writeBytes(shipped("fr_detect.onnx"), brought + QStringLiteral("/fr_detect.onnx"));
        const QString manifest =
            writeBytes(shipped("fr-detect-1.model.json").replace("fr-detect-1", "own-detect"),
                       brought + QStringLiteral("/own.model.json"));
        const CliResult taken = done(
            {QStringLiteral("models"), QStringLiteral("add"), manifest, QStringLiteral("--use")});
        QVERIFY2(taken.exitCode == 0, taken.errors.constData());
        const QByteArray listed =
            m_cli.run({QStringLiteral("models"), QStringLiteral("list")}).output;
        QVERIFY2(
            listed.contains("  own-detect, as its manifest says, not checked by Semblance: ") &&
                listed.contains("  fr-feature-1: "),
            listed.constData());
        const CliResult other = m_cli.run(search);
        QVERIFY2(other.output.contains("enrolled with detector fr-detect-1, now own-detect.") &&
                     other.output.contains("gallery refresh"),
                 other.output.constData());
        QCOMPARE(
            done({QStringLiteral("models"), QStringLiteral("use"), QStringLiteral("--default")})
                .exitCode,
            0);

        const CliResult used = done(
            {QStringLiteral("models"), QStringLiteral("use"), QStringLiteral("dlib-68-1")});
        QCOMPARE(used.exitCode, 0);
        QVERIFY(used.json()
                    .value(QStringLiteral("licences"))[QStringLiteral("dlib-68-1")]
                    .toString()
                    .contains(QStringLiteral("commercial")));
        QCOMPARE(done(search).errorCode(), QStringLiteral("templatesMissing"));
        QCOMPARE(need(true), std::pair(true, 1));
        QCOMPARE(need(false), std::pair(true, 1));
        for (const QStringList& asked :
             {QStringList{gallery, QStringLiteral("list")},
              QStringList{gallery, QStringLiteral("show"), QStringLiteral("G")}}) {
            const CliResult words = m_cli.run(asked + inLab);
            QVERIFY2(words.output.contains("1 image") && words.output.contains("without templates"),
                     words.output.constData());
        }
        // That is no damage.
        const CliResult checked =
            done({QStringLiteral("lab"), QStringLiteral("check"), inLab.last()});
        QCOMPARE(checked.exitCode, 0);
        const QJsonArray notes = checked.json().value(QStringLiteral("notes")).toArray();
        QCOMPARE(notes.size(), qsizetype{1});
        QVERIFY(notes[0][QStringLiteral("advice")].toString().contains(
            QStringLiteral("gallery refresh G")));
        const CliResult refreshed =
            done(QStringList{gallery, QStringLiteral("refresh"), QStringLiteral("G")} + inLab);
        QVERIFY2(refreshed.exitCode == 0, refreshed.errors.constData());
        QCOMPARE(refreshed.json().value(QStringLiteral("templates_made")).toInt(), 1);
        QCOMPARE(refreshed.json().value(QStringLiteral("quality_measured")).toInt(), 1);
        QCOMPARE(done(search).exitCode, 0);
        QCOMPARE(need(false), std::pair(false, 0));
        QCOMPARE(done({QStringLiteral("models"), QStringLiteral("use"),
                       QStringLiteral("--default")})
                     .exitCode,
                 0);
    }

private:
    static QByteArray shipped(const char* name)
    {
        return contentOf(QString::fromStdString((*defaultModels() / name).string()));
    }
    static QByteArray shippedEmbedder() { return shipped("fr_feature.onnx"); }

    /// The shipped embedder's manifest with another name and other weights.
    static QByteArray manifestOf(const QByteArray& weights)
    {
        QJsonObject json = QJsonDocument::fromJson(shipped("fr-feature-1.model.json")).object();
        json.insert(QStringLiteral("id"), QStringLiteral("own-1"));
        const QByteArray hash = QCryptographicHash::hash(weights, QCryptographicHash::Sha256);
        json.insert(QStringLiteral("files"),
                    QJsonArray{QJsonObject{
                        {QStringLiteral("name"), QStringLiteral("weights.onnx")},
                        {QStringLiteral("sha256"), QString::fromLatin1(hash.toHex())}}});
        return QJsonDocument(json).toJson();
    }

    CliResult models(const QString& command) const
    {
        return m_cli.run({QStringLiteral("models"), command, QStringLiteral("--json")});
    }

    CliRunner m_cli;
    QString m_pack;
    int m_number = 0;
};

QTEST_GUILESS_MAIN(tst_CliModels)
#include "tst_CliModels.moc"
