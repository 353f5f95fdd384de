// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/intake/TakeIn.h"
#include "flows/CliRunner.h"
#include "flows/FaceImages.h"
#include "flows/JohnsLab.h"
#include "foundation/FileBytes.h"
#include "storage/lab/FolderLabDirectory.h"
#include "support/TestLab.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace semblance;
using namespace semblance::tests;

/// What is known of where an image comes from, before a search and beside its results.
class tst_CliSearchOrigins : public JohnsLab
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const char* reason = layOut())
            QSKIP(reason);
    }

    void init() { makeLab(); }

    /// Rule P10 in the shipped policy, and the rules of a laboratory's own.
    void theGatesOfThePolicyStandBeforeASearch()
    {
        QVERIFY(isDone(enrol({m_images})));
        const QStringList search{QStringLiteral("search"),    m_heldOut[0],
                                 QStringLiteral("--gallery"), kGallery,
                                 QStringLiteral("--lab"),     m_lab,
                                 QStringLiteral("--json"),    QStringLiteral("--provenance")};
        const CliResult sketch =
            m_cli.run(search + QStringList{QStringLiteral("sketch"), QStringLiteral("--reason"),
                                           QStringLiteral("urgent"), QStringLiteral("--override"),
                                           QStringLiteral("P10")});
        QCOMPARE(sketch.exitCode, 7);
        QCOMPARE(sketch.errorCode(), QStringLiteral("searchRefused"));
        QVERIFY(sketch.output.isEmpty());
        QVERIFY2(sketch.error()
                     .value(QStringLiteral("message"))
                     .toString()
                     .contains(QStringLiteral("“P10”")),
                 sketch.errors.constData());
        const CliResult compared =
            m_cli.run({QStringLiteral("compare"), m_heldOut[0], m_heldOut[1],
                       QStringLiteral("--provenance-b"), QStringLiteral("composite")});
        QCOMPARE(compared.exitCode, 7);
        QCOMPARE(m_cli.run(search + QStringList{QStringLiteral("painting")}).exitCode, 2);
        QVERIFY2(compared.errors.contains("Nobody can override it"), compared.errors.constData());
        for (const char* rule : {"P-10", "few-pixels"}) {
            const CliResult wrong =
                m_cli.run(search + QStringList{QStringLiteral("photograph"),
                                               QStringLiteral("--override"), QLatin1String(rule),
                                               QStringLiteral("--reason"), QStringLiteral("so")});
            QCOMPARE(wrong.exitCode, 2);
            QVERIFY2(wrong.errors.contains(rule), wrong.errors.constData());
        }

        const CliResult tooShort =
            m_cli.run(search + QStringList{QStringLiteral("unknown"), QStringLiteral("--reason"),
                                           QStringLiteral("a")});
        QCOMPARE(tooShort.exitCode, 2);
        QVERIFY2(tooShort.errors.contains("--reason"), tooShort.errors.constData());
        const CliResult unknown = m_cli.run(search + QStringList{QStringLiteral("unknown")});
        QCOMPARE(unknown.exitCode, 0);
        QJsonArray gates = unknown.json().value(QStringLiteral("gates")).toArray();
        QCOMPARE(gates.size(), 1);
        QCOMPARE(gates[0][QStringLiteral("rule")].toString(), QStringLiteral("unknown-provenance"));
        QCOMPARE(gates[0][QStringLiteral("effect")].toString(), QStringLiteral("warn"));
        QVERIFY(unknown.json().value(QStringLiteral("reason")).isNull());

        const QString own = m_cli.freshPath(QStringLiteral("policy.json"));
        QFile shipped(qEnvironmentVariable("SEMBLANCE_SOURCE_DIR") +
                      QStringLiteral("/resources/policy/default.json"));
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        QByteArray text = shipped.readAll();
        text.replace("\"below\": 14", "\"below\": 1000");
        QFile file(own);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        CliRunner strict = CliRunner();
        strict.setVariable(QStringLiteral("SEMBLANCE_POLICY"), own);
        const QStringList photograph = search + QStringList{QStringLiteral("photograph")};
        const CliResult unreasoned = strict.run(photograph);
        QCOMPARE(unreasoned.exitCode, 7);
        QCOMPARE(unreasoned.errorCode(), QStringLiteral("reasonNeeded"));
        const CliResult reasoned = strict.run(
            photograph + QStringList{QStringLiteral("--reason"), QStringLiteral(" der Einzige ")});
        QVERIFY2(reasoned.exitCode == 0, reasoned.errors.constData());
        QCOMPARE(reasoned.json().value(QStringLiteral("reason")).toString(),
                 QStringLiteral("der Einzige"));
        gates = reasoned.json().value(QStringLiteral("gates")).toArray();
        QCOMPARE(gates[0][QStringLiteral("rule")].toString(), QStringLiteral("few-pixels"));
        QVERIFY2(reasoned.output.contains("Reason given for this search"),
                 reasoned.output.constData());
    }

    /// What the window recorded holds on the command line too.
    void whatTheLaboratoryRecordsOfAnImageHolds()
    {
        QVERIFY(isDone(enrol({m_images})));
        {
            const SetClock clock;
            const auto lab = storage::FolderLabDirectory(clock).open(m_lab.toStdString()).value();
            const auto exhibit = casework::takeIn(lab->exhibits(), lab->originals(),
                                                  readFile(m_heldOut[0].toStdString()).value(),
                                                  QStringLiteral("drawing.jpg"), clock)
                                     .value()
                                     .exhibit;
            QVERIFY(
                lab->provenances().state(exhibit.id, {casework::ProvenanceType::Sketch,
                                                      QStringLiteral("the artist"),
                                                      {},
                                                      QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)}));
        }
        const QStringList search{
            QStringLiteral("search"), m_heldOut[0], QStringLiteral("--gallery"), kGallery,
            QStringLiteral("--lab"),  m_lab,        QStringLiteral("--json")};
        QCOMPARE(m_cli.run(search).errorCode(), QStringLiteral("searchRefused"));
        const CliResult contradicted = m_cli.run(
            search + QStringList{QStringLiteral("--provenance"), QStringLiteral("photograph")});
        QCOMPARE(contradicted.exitCode, 2);
        QVERIFY2(contradicted.errors.contains("sketch"), contradicted.errors.constData());
        // The same picture with one more byte, in a search and in a comparison.
        QFile original(m_heldOut[0]);
        QVERIFY(original.open(QIODevice::ReadOnly));
        const QString longer =
            writeBytes(original.readAll() + "x", m_cli.freshPath(QStringLiteral("longer.jpg")));
        QStringList again = search;
        again[1] = longer;
        const CliResult refused = m_cli.run(again);
        QCOMPARE(refused.errorCode(), QStringLiteral("searchRefused"));
        const QStringList compare{QStringLiteral("compare"), m_heldOut[1], longer};
        QCOMPARE(m_cli.run(compare).exitCode, 0);
        const CliResult compared = m_cli.run(compare + QStringList{QStringLiteral("--lab"), m_lab});
        QCOMPARE(compared.exitCode, 7);
        QVERIFY2(compared.errors.contains("the same picture"), compared.errors.constData());
    }

    void whatACandidatesImageIsStatedToBeIsSaid_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<bool>("isRecompressed");
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<bool>("isNever");
        QTest::newRow("generated") << QStringLiteral("generatedOrAltered") << false
                                   << QByteArray("Stated to be: Generated or altered") << true;
        QTest::newRow("a sketch, enrolled from another wrapping")
            << QStringLiteral("sketch") << true << QByteArray("Stated to be: Sketch") << true;
        QTest::newRow("a scan") << QStringLiteral("scan") << false
                                << QByteArray("Stated to be: Scan") << false;
        QTest::newRow("a photograph")
            << QStringLiteral("photograph") << false << QByteArray() << false;
    }

    /// What could be no probe is no silent candidate either.
    void whatACandidatesImageIsStatedToBeIsSaid()
    {
        QFETCH(QString, type);
        QFETCH(bool, isRecompressed);
        QFETCH(QByteArray, words);
        QFETCH(bool, isNever);
        const QString folder = oneOfEach();
        QVERIFY(isDone(enrol({folder})));
        const QString john = johnNames()[0];
        const QStringList probe{QStringLiteral("--limit"), QStringLiteral("1")};
        const QJsonValue before =
            search(m_heldOut[0], probe).json()[QStringLiteral("candidates")][0];
        QCOMPARE(before[QStringLiteral("subject")].toString(), john);
        QVERIFY(before[QStringLiteral("provenance")].isNull());
        const QString enrolled =
            folder + QLatin1Char('/') + before[QStringLiteral("image")].toString();
        const QString taken = isRecompressed
                                  ? writeImage(pixelsOf(enrolled), {.format = ImageFormat::Png},
                                               m_cli.freshPath(QStringLiteral("wrapped.png")))
                                  : enrolled;
        {
            const SetClock clock;
            const auto lab = storage::FolderLabDirectory(clock).open(m_lab.toStdString()).value();
            const auto exhibit = casework::takeIn(lab->exhibits(), lab->originals(),
                                                  readFile(taken.toStdString()).value(),
                                                  QStringLiteral("taken"), clock)
                                     .value()
                                     .exhibit;
            QVERIFY(lab->provenances().state(exhibit.id,
                                             {*casework::provenanceTypeFrom(type.toStdString()),
                                              QStringLiteral("Officer 4711"),
                                              {},
                                              QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)}));
        }
        const CliResult found = search(m_heldOut[0], probe);
        QVERIFY2(found.exitCode == 0, found.errors.constData());
        const QJsonValue provenance =
            found.json()[QStringLiteral("candidates")][0][QStringLiteral("provenance")];
        QCOMPARE(provenance[QStringLiteral("type")].toString(), type);
        QCOMPARE(provenance[QStringLiteral("relation")].toString(),
                 isRecompressed ? QStringLiteral("samePicture") : QStringLiteral("own"));
        const QByteArray table = m_cli
                                     .run(QStringList{QStringLiteral("search"), m_heldOut[0],
                                                      QStringLiteral("--gallery"), kGallery,
                                                      QStringLiteral("--lab"), m_lab} +
                                          probe)
                                     .output;
        QCOMPARE(table.contains("Stated to be"), !words.isEmpty());
        QVERIFY2(table.contains(words), table.constData());
        QCOMPARE(table.contains("As a probe it would be refused (rule P10)"), isNever);
        QCOMPARE(table.contains("said by Officer 4711"), !words.isEmpty());
    }

    void whereAnImageComesFromStandsWithEveryResult()
    {
        QVERIFY(isDone(enrol({m_images})));
        const QStringList search{QStringLiteral("search"),       m_heldOut[0],
                                 QStringLiteral("--gallery"),    kGallery,
                                 QStringLiteral("--lab"),        m_lab,
                                 QStringLiteral("--provenance"), QStringLiteral("scan"),
                                 QStringLiteral("--reason"),     QStringLiteral("by order")};
        const QStringList compare{QStringLiteral("compare"),
                                  m_heldOut[0],
                                  m_heldOut[1],
                                  QStringLiteral("--reason"),
                                  QStringLiteral("by order"),
                                  QStringLiteral("--provenance-a"),
                                  QStringLiteral("scan")};
        for (const QStringList& arguments : {search, compare}) {
            const CliResult result = m_cli.run(arguments);
            QVERIFY2(result.exitCode == 0, result.errors.constData());
            for (const char* words :
                 {"Provenance: Scan of a print or document, as stated for this run.",
                  "ask for the file that it was printed from", "no rule asked for one: “by order”",
                  "default-5 ("})
                QVERIFY2(result.output.contains(words), words);
            const QJsonObject json =
                m_cli.run(arguments + QStringList{QStringLiteral("--json")}).json();
            QCOMPARE(json[QStringLiteral("policy")][QStringLiteral("sha256")].toString().size(),
                     64);
            const QJsonValue probe =
                json[arguments == search ? QStringLiteral("probe") : QStringLiteral("a")];
            QCOMPARE(probe[QStringLiteral("provenance")][QStringLiteral("source")].toString(),
                     QStringLiteral("commandLine"));
            QVERIFY(probe[QStringLiteral("provenance")][QStringLiteral("hints")].isArray());
        }
    }

private:
    /// A folder with the last photograph of each John.
    QString oneOfEach()
    {
        const QString folder = m_cli.freshPath(QStringLiteral("one of each"));
        for (const QString& john : johnNames()) {
            const QString path = photographsOf(john).last();
            const QString own = folder + QLatin1Char('/') + john;
            if (QDir().mkpath(own))
                QFile::copy(path, own + QLatin1Char('/') + QFileInfo(path).fileName());
        }
        return folder;
    }
};

QTEST_GUILESS_MAIN(tst_CliSearchOrigins)
#include "tst_CliSearchOrigins.moc"
