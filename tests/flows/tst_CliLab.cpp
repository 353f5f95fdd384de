// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/enhancement/EnhancedCopy.h"
#include "casework/intake/RecordTime.h"
#include "casework/intake/TakeIn.h"
#include "flows/CliRunner.h"
#include "flows/FaceImages.h"
#include "imagery/enhancement/RecipeJson.h"
#include "matching/models/EngineFingerprint.h"
#include "storage/lab/FolderLabDirectory.h"
#include "storage/sqlite/SqliteFile.h"
#include "storage/sqlite/SqliteMigrations.h"
#include "support/SharedData.h"
#include "support/SyntheticImage.h"
#include "support/TestLab.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QTest>

#include <cstring>
#include <filesystem>

using namespace semblance;
using namespace semblance::tests;

namespace {

QString marker(const QString& lab)
{
    return lab + QStringLiteral("/semblance-lab.json");
}

void setWritable(const QString& folder, bool isWritable)
{
    const auto change = [&](const QString& path) {
        const QFile::Permissions read =
            QFile::ReadOwner | QFile::ReadUser | QFile::ExeOwner | QFile::ExeUser;
        QFile::setPermissions(path,
                              isWritable ? read | QFile::WriteOwner | QFile::WriteUser : read);
    };
    QDirIterator paths(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (paths.hasNext())
        change(paths.next());
    change(folder);
}

} // namespace

/// Laboratories and galleries, without the engine.
class tst_CliLab : public QObject
{
    Q_OBJECT

    /// Other bytes of the same number, in the index's own page alone.
    void renameInIndex(const std::string& index, const QByteArray& from, const QByteArray& to)
    {
        const std::string path = m_lab.toStdString() + "/lab.sqlite";
        qint64 page = 0;
        {
            auto file = storage::SqliteFile::open(path, storage::SqliteAccess::ReadWrite,
                                                  std::chrono::seconds(1));
            QVERIFY(file->rows("PRAGMA wal_checkpoint(TRUNCATE)").has_value());
            page = *file->number("SELECT rootpage FROM sqlite_master WHERE name = '" + index + "'");
        }
        constexpr qint64 kPageBytes = 4096;
        QFile database(QString::fromStdString(path));
        QVERIFY(database.open(QIODevice::ReadWrite) && database.seek((page - 1) * kPageBytes));
        QByteArray bytes = database.read(kPageBytes);
        QVERIFY(bytes.contains(from));
        bytes.replace(from, to);
        QVERIFY(database.seek((page - 1) * kPageBytes));
        QCOMPARE(database.write(bytes), kPageBytes);
    }

private Q_SLOTS:
    void init() { m_lab = m_cli.freshPath(QStringLiteral("Labor %1 – Ärger").arg(++m_number)); }

    void aLabIsCreatedOnce()
    {
        const CliResult created = create();
        QVERIFY2(created.exitCode == 0, created.errors.constData());
        const QJsonObject lab = created.json().value(QStringLiteral("lab")).toObject();
        QCOMPARE(lab.value(QStringLiteral("name")).toString(), QStringLiteral("Prüfstelle"));
        QCOMPARE(lab.value(QStringLiteral("folder")).toString(), m_lab);
        QVERIFY(!lab.value(QStringLiteral("id")).toString().isEmpty());

        const CliResult again = create();
        QCOMPARE(again.exitCode, 5);
        QCOMPARE(again.errorCode(), QStringLiteral("labExists"));
    }

    void enhancedCopiesAreMadeAgain_data()
    {
        QTest::addColumn<bool>("isChanged");
        QTest::newRow("as they were made") << false;
        QTest::newRow("another recipe, with its hash") << true;
    }

    void enhancedCopiesAreMadeAgain()
    {
        QFETCH(bool, isChanged);
        create();
        const auto recipe = [](double gamma) {
            return imagery::Recipe(
                {imagery::RecipeStep(*imagery::findStep("gamma")).with("gamma", gamma)});
        };
        {
            const SetClock clock;
            storage::FolderLabDirectory labs{clock};
            const auto lab = labs.open(m_lab.toStdString()).value();
            const auto bytes = encoded(syntheticTexture({40, 30}, 2), {});
            const auto source = casework::takeIn(lab->exhibits(), lab->originals(), *bytes,
                                                 QStringLiteral("s.png"), clock)
                                    .value();
            QVERIFY(casework::saveCopy({lab->originals(), lab->derivations()}, source.exhibit,
                                       recipe(1.5), QStringLiteral("Semblance"), clock));
        }
        if (isChanged) {
            auto file = storage::SqliteFile::open(m_lab.toStdString() + "/lab.sqlite",
                                                  storage::SqliteAccess::ReadWrite,
                                                  std::chrono::seconds(1));
            QVERIFY(file->execute("UPDATE derived_exhibit SET recipe = '" +
                                  imagery::recipeJson(recipe(1.6)) + "', recipe_sha256 = '" +
                                  recipe(1.6).sha256().hex() + "'"));
        }
        const QStringList check = {QStringLiteral("lab"), QStringLiteral("check"), m_lab,
                                   QStringLiteral("--json")};
        QCOMPARE(m_cli.run(check).exitCode, 0);
        const CliResult deep = m_cli.run(check + QStringList{QStringLiteral("--deep")});
        QCOMPARE(deep.exitCode, isChanged ? 5 : 0);
        QCOMPARE(deep.json()[QStringLiteral("enhanced_copies")].toInt(), 1);
        QCOMPARE(deep.json()[QStringLiteral("copies_made_again")].toInt(), 1);
        QCOMPARE(deep.json()[QStringLiteral("faults")].toArray().size(), isChanged ? 1 : 0);
    }

    void galleriesAreCreatedListedAndShown()
    {
        create();
        QCOMPARE(gallery({QStringLiteral("list")})
                     .json()
                     .value(QStringLiteral("galleries"))
                     .toArray()
                     .size(),
                 0);
        const CliResult created = createGallery(QStringLiteral("Straße"));
        QVERIFY2(created.exitCode == 0, created.errors.constData());
        QCOMPARE(createGallery(QStringLiteral("STRAßE")).errorCode(),
                 QStringLiteral("galleryExists"));

        const QJsonArray listed =
            gallery({QStringLiteral("list")}).json().value(QStringLiteral("galleries")).toArray();
        QCOMPARE(listed.size(), 1);
        const QJsonObject shown =
            gallery({QStringLiteral("show"), QStringLiteral("Straße")}).json();
        const QJsonObject info = shown.value(QStringLiteral("gallery")).toObject();
        QCOMPARE(info.value(QStringLiteral("source")).toString(), QStringLiteral("test images"));
        QCOMPARE(info.value(QStringLiteral("legal_basis")).toString(),
                 QStringLiteral("none needed"));
        QCOMPARE(info.value(QStringLiteral("people")).toInt(-1), 0);
        QCOMPARE(shown.value(QStringLiteral("references")).toArray().size(), 0);
        QVERIFY(shown.value(QStringLiteral("unfinished_enrolments")).isArray());
        QVERIFY(m_cli
                    .run({QStringLiteral("gallery"), QStringLiteral("list"),
                          QStringLiteral("--lab"), m_lab})
                    .output.contains("Straße"));
    }

    void whatIsNotThereIsSaid()
    {
        const CliResult noLab = gallery({QStringLiteral("list")});
        QCOMPARE(noLab.exitCode, 5);
        QCOMPARE(noLab.errorCode(), QStringLiteral("labNotFound"));
        create();
        const CliResult noGallery = gallery({QStringLiteral("show"), QStringLiteral("Nobody")});
        QCOMPARE(noGallery.exitCode, 5);
        QCOMPARE(noGallery.errorCode(), QStringLiteral("galleryNotFound"));
    }

    void aBlankLegalBasisIsRefused()
    {
        create();
        const CliResult result =
            gallery({QStringLiteral("create"), QStringLiteral("G"), QStringLiteral("--source"),
                     QStringLiteral("s"), QStringLiteral("--legal-basis"), QStringLiteral("  ")});
        QCOMPARE(result.exitCode, 2);
        QCOMPARE(result.errorCode(), QStringLiteral("invalidInput"));
    }

    void whatWasFilledInIsCalledByItsOption_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("basis");
        QTest::addColumn<QByteArray>("sentence");
        QTest::newRow("legal basis") << "G"
                                     << "s"
                                     << "  " << QByteArray("--legal-basis is blank.");
        QTest::newRow("source") << "G"
                                << " "
                                << "l" << QByteArray("--source is blank.");
        QTest::newRow("name") << " "
                              << "s"
                              << "l" << QByteArray("NAME is blank.");
        QTest::newRow("a line break in the name")
            << "a\nb"
            << "s"
            << "l" << QByteArray("NAME holds a line break or a control character.");
    }

    void whatWasFilledInIsCalledByItsOption()
    {
        QFETCH(QString, name);
        QFETCH(QString, source);
        QFETCH(QString, basis);
        QFETCH(QByteArray, sentence);
        create();
        const CliResult result = m_cli.run(
            {QStringLiteral("gallery"), QStringLiteral("create"), name, QStringLiteral("--lab"),
             m_lab, QStringLiteral("--source"), source, QStringLiteral("--legal-basis"), basis});
        QVERIFY2(result.errors.startsWith("semblance-cli: " + sentence + "\n"),
                 result.errors.constData());
    }

    void aLabsNameIsCalledByItsOption()
    {
        const CliResult result = m_cli.run({QStringLiteral("lab"), QStringLiteral("create"), m_lab,
                                            QStringLiteral("--name"), QStringLiteral(" ")});
        QVERIFY2(result.errors.startsWith("semblance-cli: --name is blank.\n"),
                 result.errors.constData());
    }

    void columnsStandBelowEachOtherInEveryScript()
    {
        create();
        for (const char* name : {"照片", "Jürgen", "Ju\u0308rg"})
            createGallery(QString::fromUtf8(name));
        const QStringList lines =
            QString::fromUtf8(m_cli
                                  .run({QStringLiteral("gallery"), QStringLiteral("list"),
                                        QStringLiteral("--lab"), m_lab})
                                  .output)
                .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QVERIFY2(
            lines.contains(QStringLiteral("Gallery  People  Images  Source       Legal basis")),
            qPrintable(lines.join(QLatin1Char('\n'))));
        for (const char* row : {"照片          0       0  test images  none needed",
                                "Jürgen        0       0  test images  none needed",
                                "Ju\u0308rg          0       0  test images  none needed"})
            QVERIFY2(lines.contains(QString::fromUtf8(row)),
                     qPrintable(lines.join(QLatin1Char('\n'))));
    }

    void aDamagedDatabaseComesBackByTheCommandThatIsNamed_data()
    {
        QTest::addColumn<bool>("isGone");
        QTest::newRow("damaged, with its logs") << false;
        QTest::newRow("gone") << true;
    }

    void aDamagedDatabaseComesBackByTheCommandThatIsNamed()
    {
        QFETCH(bool, isGone);
        makeOlderLab();
        // Brought up to date, after a backup.
        QCOMPARE(createGallery(QStringLiteral("Since then")).exitCode, 0);
        const QString database = m_lab + QStringLiteral("/lab.sqlite");
        if (isGone)
            QVERIFY(QFile::remove(database));
        else
            for (const char* ending : {"", "-wal", "-shm"})
                writeBytes("not a database at all", database + QLatin1String(ending));
        const CliResult damaged = gallery({QStringLiteral("list")});
        QCOMPARE(damaged.exitCode, 5);
        QCOMPARE(damaged.errorCode(), QStringLiteral("labDamaged"));
        const QString message = damaged.error().value(QStringLiteral("message")).toString();
        QVERIFY2(message.contains(database) &&
                     (isGone || message.contains(QStringLiteral("SQLite reports"))),
                 qPrintable(message));
        const QString advice = damaged.error().value(QStringLiteral("advice")).toString();
        QVERIFY2(advice.startsWith(QStringLiteral("Nothing was changed.")) &&
                     !advice.contains(QStringLiteral("ry again")),
                 qPrintable(advice));
        QVERIFY2(isRun(advice.section(QLatin1Char('`'), 1, 1)), qPrintable(advice));
        const CliResult restored = gallery({QStringLiteral("list")});
        QVERIFY2(restored.exitCode == 0, restored.errors.constData());
        QCOMPARE(restored.json().value(QStringLiteral("galleries")).toArray().size(), 1);
        QCOMPARE(check().exitCode, 0);
    }

    void withoutABackupThatIsSaid()
    {
        create();
        writeBytes("not a database at all", m_lab + QStringLiteral("/lab.sqlite"));
        const CliResult damaged =
            m_cli.run({QStringLiteral("lab"), QStringLiteral("check"), m_lab});
        QCOMPARE(damaged.exitCode, 5);
        QVERIFY2(damaged.errors.contains("SQLite reports: file is not a database).") &&
                     damaged.errors.contains("This lab has no good backup of its own"),
                 damaged.errors.constData());
    }

    void aLabThatOthersCanReadIsFound()
    {
        create();
        QCOMPARE(check().exitCode, 0);
        std::filesystem::permissions(m_lab.toStdString(), std::filesystem::perms(0755));
        const CliResult found = m_cli.run({QStringLiteral("lab"), QStringLiteral("check"), m_lab});
        QCOMPARE(found.exitCode, 5);
        const QString errors = QString::fromUtf8(found.errors);
        QVERIFY2(errors.contains(m_lab), found.errors.constData());
        QVERIFY2(isRun(errors.section(QLatin1Char('`'), 1, 1)), found.errors.constData());
        QCOMPARE(check().exitCode, 0);
    }

    void namesThatCannotBeReadAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("a line break") << QStringLiteral("A\nB");
        QTest::newRow("an escape") << QStringLiteral("A\x1b[31m");
        QTest::newRow("nothing to see") << QString(3, QChar(0x200B));
        QTest::newRow("endless") << QString(201, u'a');
    }

    void namesThatCannotBeReadAreRefused()
    {
        QFETCH(QString, name);
        create();
        const CliResult result = createGallery(name);
        QCOMPARE(result.exitCode, 2);
        QCOMPARE(result.errorCode(), QStringLiteral("invalidInput"));
    }

    void aNewerLabIsLeftAlone()
    {
        create();
        QFile file(marker(m_lab));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QJsonObject content = QJsonDocument::fromJson(file.readAll()).object();
        QVERIFY(content.contains(QStringLiteral("schema")));
        content[QStringLiteral("schema")] = 9999;
        const QByteArray newer = QJsonDocument(content).toJson();
        file.resize(0);
        file.seek(0);
        file.write(newer);
        file.close();

        const CliResult result = createGallery(QStringLiteral("G"));
        QCOMPARE(result.exitCode, 5);
        QCOMPARE(result.errorCode(), QStringLiteral("labNewer"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), newer);
    }

    void aReadOnlyLabCanBeReadButNotChanged()
    {
        create();
        createGallery(QStringLiteral("G"));
        setWritable(m_lab, false);
        m_cli.obeyPermissions();
        const CliResult listed = gallery({QStringLiteral("list")});
        const CliResult changed = createGallery(QStringLiteral("H"));
        setWritable(m_lab, true);
        QVERIFY2(listed.exitCode == 0, listed.errors.constData());
        QCOMPARE(listed.json().value(QStringLiteral("galleries")).toArray().size(), 1);
        QCOMPARE(changed.exitCode, 5);
        QCOMPARE(changed.errorCode(), QStringLiteral("labReadOnly"));
    }

    void aSecondEnrolmentRefusesWhileOneRuns()
    {
        create();
        createGallery(QStringLiteral("G"));
        const SystemClock clock;
        storage::FolderLabDirectory labs(clock);
        const auto lab = labs.open(m_lab.toStdString());
        QVERIFY(lab.has_value());
        const auto running = (*lab)->galleries().lockEnrolment();
        QVERIFY(running.has_value());

        const QString images = m_cli.freshPath(QStringLiteral("images"));
        QDir().mkpath(images);
        const CliResult second = gallery({QStringLiteral("enrol"), QStringLiteral("G"), images});
        if (second.exitCode == 6)
            QSKIP("the default models are not here: run packaging/setup.sh");
        QCOMPARE(second.exitCode, 5);
        QCOMPARE(second.errorCode(), QStringLiteral("labBusy"));
        // Reading and other writing go on meanwhile.
        QCOMPARE(createGallery(QStringLiteral("H")).exitCode, 0);
    }

    void anUnfinishedEnrolmentIsLeftAsItIs()
    {
        create();
        createGallery(QStringLiteral("G"));
        const auto unfinished = [this] {
            return gallery({QStringLiteral("show"), QStringLiteral("G")})
                .json()
                .value(QStringLiteral("unfinished_enrolments"))
                .toArray();
        };
        {
            const SystemClock clock;
            storage::FolderLabDirectory labs(clock);
            const auto lab = labs.open(m_lab.toStdString());
            QVERIFY(lab.has_value());
            casework::GalleryRepository& galleries = (*lab)->galleries();
            const auto id = galleries.byName(QStringLiteral("G"))->id;
            const auto run = galleries.beginEnrolment(id, {casework::sourceOf("/somewhere"),
                                                           casework::SeveralFaces::Refuse,
                                                           casework::recordTime(clock), 5});
            QVERIFY(run.has_value());
            QVERIFY(galleries.saveEnrolmentProgress(*run, 2).has_value());
            // Whoever runs it holds this; nobody may leave it before its end.
            const auto running = galleries.lockEnrolment();
            QCOMPARE(leave().errorCode(), QStringLiteral("labBusy"));
        }
        QCOMPARE(unfinished().size(), 1);

        const CliResult left = leave();
        QVERIFY2(left.exitCode == 0, left.errors.constData());
        const QJsonArray list = left.json().value(QStringLiteral("left")).toArray();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list[0][QStringLiteral("folder")].toString(), QStringLiteral("/somewhere"));
        QCOMPARE(list[0][QStringLiteral("done")].toInt(), 2);
        QVERIFY(unfinished().isEmpty());
        const QStringList show{QStringLiteral("show"), QStringLiteral("G")};
        const QJsonArray told =
            gallery(show).json().value(QStringLiteral("left_enrolments")).toArray();
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0][QStringLiteral("images")].toInt(), 5);
        const CliResult forPeople = m_cli.run(QStringList{QStringLiteral("gallery")} + show +
                                              QStringList{QStringLiteral("--lab"), m_lab});
        QVERIFY2(forPeople.output.contains("at 2 of 5 images"), forPeople.output.constData());
        QVERIFY(leave().json().value(QStringLiteral("left")).toArray().isEmpty());
    }

    void aNameIsNotKeptInOtherBytes()
    {
        create();
        const auto process = m_cli.prepare({});
        const QString program = process->program();
        process->setProgram(QStringLiteral("/bin/sh"));
        process->setArguments({QStringLiteral("-c"),
                               QStringLiteral("exec \"$0\" gallery create \"$(printf 'x\\377')\" "
                                              "--lab \"$1\" --source s --legal-basis l --json"),
                               program, m_lab});
        process->start();
        QVERIFY(process->waitForFinished());
        QCOMPARE(process->exitCode(), 2);
        QVERIFY(process->readAllStandardError().contains("x%FF"));
        QVERIFY(gallery({QStringLiteral("list")})
                    .json()
                    .value(QStringLiteral("galleries"))
                    .toArray()
                    .isEmpty());
    }

    void whatCouldNotBeEnrolledIsTakenOffTheList()
    {
        create();
        createGallery(QStringLiteral("G"));
        {
            const SystemClock clock;
            storage::FolderLabDirectory labs(clock);
            const auto lab = labs.open(m_lab.toStdString());
            QVERIFY(lab.has_value());
            casework::GalleryRepository& galleries = (*lab)->galleries();
            std::vector<casework::EnrolmentProblem> problems;
            for (const char* image : {"a.jpg", "b.jpg", "c.jpg"})
                problems.push_back({QLatin1String(image), QStringLiteral("anna"),
                                    Error{ErrorCode::NoFace, Stage::Detection, image, {}, {}}});
            problems.push_back({QStringLiteral("d.jpg"), QStringLiteral("bert"),
                                Error{ErrorCode::ReferenceExists, Stage::Input, "d.jpg", {}, {}}});
            QVERIFY(galleries.saveProblems(galleries.byName(QStringLiteral("G"))->id, problems)
                        .has_value());
        }
        const auto dismiss = [this](const QStringList& more) {
            return gallery(QStringList{QStringLiteral("dismiss"), QStringLiteral("G")} + more);
        };
        const auto left = [this] {
            return gallery({QStringLiteral("show"), QStringLiteral("G")})
                .json()
                .value(QStringLiteral("problems"))
                .toArray()
                .size();
        };
        QCOMPARE(dismiss({}).exitCode, 2);
        const CliResult one = dismiss({QStringLiteral("--image"), QStringLiteral("b.jpg"),
                                       QStringLiteral("--image"), QStringLiteral("x.jpg")});
        QVERIFY2(one.exitCode == 1, one.errors.constData());
        QCOMPARE(one.json().value(QStringLiteral("dismissed")).toArray().size(), 1);
        QCOMPARE(one.json().value(QStringLiteral("not_listed")).toArray().at(0).toString(),
                 QStringLiteral("x.jpg"));
        QCOMPARE(left(), 3);
        // Who an image shows is asked one by one.
        const CliResult all = dismiss({QStringLiteral("--all")});
        QCOMPARE(all.exitCode, 0);
        QCOMPARE(left(), 1);
        QCOMPARE(all.json().value(QStringLiteral("remaining")).toArray().size(), 1);
        const CliResult forPeople =
            m_cli.run({QStringLiteral("gallery"), QStringLiteral("dismiss"), QStringLiteral("G"),
                       QStringLiteral("--all"), QStringLiteral("--lab"), m_lab});
        QVERIFY2(forPeople.output.contains("Still listed: d.jpg (bert): it is enrolled as another"),
                 forPeople.output.constData());
        QCOMPARE(dismiss({QStringLiteral("--image"), QStringLiteral("d.jpg")}).exitCode, 0);
        QCOMPARE(left(), 0);
    }

    void aCheckNamesWhatIsDamagedOrMissing()
    {
        create();
        const CliResult sound = check();
        QVERIFY2(sound.exitCode == 0, sound.errors.constData());
        QVERIFY(sound.json().value(QStringLiteral("sound")).toBool());

        QString damaged;
        QString missing;
        {
            const SystemClock clock;
            storage::FolderLabDirectory labs(clock);
            const auto lab = labs.open(m_lab.toStdString());
            QVERIFY(lab.has_value());
            damaged = exhibit(**lab, "first");
            missing = exhibit(**lab, "second");
            exhibit(**lab, "third");
        }
        QCOMPARE(check().exitCode, 0);
        QFile file(damaged);
        QVERIFY(QFile::remove(damaged) && file.open(QIODevice::WriteOnly));
        file.write("other");
        file.close();
        QVERIFY(QFile::remove(missing));

        const CliResult found = check();
        QCOMPARE(found.exitCode, 5);
        QVERIFY(!found.json().value(QStringLiteral("sound")).toBool(true));
        QMap<QString, QString> codes;
        for (const QJsonValue& fault : found.json().value(QStringLiteral("faults")).toArray())
            codes.insert(fault[QStringLiteral("subject")].toString(),
                         fault[QStringLiteral("code")].toString());
        QCOMPARE(codes, (QMap<QString, QString>{{damaged, QStringLiteral("labDamaged")},
                                                {missing, QStringLiteral("fileNotFound")}}));
        const CliResult forPeople =
            m_cli.run({QStringLiteral("lab"), QStringLiteral("check"), m_lab});
        QCOMPARE(forPeople.exitCode, 5);
        QVERIFY(forPeople.errors.contains(damaged.toUtf8()));
        QVERIFY(forPeople.errors.contains(missing.toUtf8()));
    }

    void aCheckLooksBehindALostMarkerAndRestoresIt_data()
    {
        QTest::addColumn<QByteArray>("left");
        QTest::newRow("removed") << QByteArray();
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("cut off") << QByteArray("{");
    }

    void aCheckLooksBehindALostMarkerAndRestoresIt()
    {
        QFETCH(QByteArray, left);
        create();
        QString missing;
        {
            const SystemClock clock;
            storage::FolderLabDirectory labs(clock);
            missing = exhibit(**labs.open(m_lab.toStdString()), "lost");
        }
        QVERIFY(QFile::remove(missing) && QFile::remove(marker(m_lab)));
        QFile file(marker(m_lab));
        if (!left.isNull())
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(left) == left.size());
        file.close();

        const CliResult found = check();
        QCOMPARE(found.exitCode, 5);
        const QJsonArray faults = found.json().value(QStringLiteral("faults")).toArray();
        QCOMPARE(faults.size(), 2);
        QCOMPARE(faults[0][QStringLiteral("subject")].toString(), marker(m_lab));
        QCOMPARE(faults[1][QStringLiteral("subject")].toString(), missing);
        const QString advice = faults[0][QStringLiteral("advice")].toString();
        const QString command = advice.section(QLatin1Char('`'), 1, 1);
        QCOMPARE(command,
                 QStringLiteral("semblance-cli lab check '%1' --restore-marker").arg(m_lab));
        const CliResult restored = m_cli.run({QStringLiteral("lab"), QStringLiteral("check"), m_lab,
                                              QStringLiteral("--restore-marker")});
        QCOMPARE(restored.exitCode, 5);
        QVERIFY2(restored.output.contains("The marker was written anew"),
                 restored.output.constData());
        QCOMPARE(check().json().value(QStringLiteral("faults")).toArray().size(), 1);
        QVERIFY(createGallery(QStringLiteral("G")).exitCode == 0);
    }

    void ofALabWithoutMarkerAndDatabaseBothAreNamed()
    {
        create();
        QVERIFY(QFile::remove(marker(m_lab)));
        QFile database(m_lab + QStringLiteral("/lab.sqlite"));
        QVERIFY(database.open(QIODevice::WriteOnly) && database.write("no database") > 0);
        database.close();
        const CliResult found = check();
        QCOMPARE(found.exitCode, 5);
        QVERIFY(found.json().value(QStringLiteral("lab")).isNull());
        const QJsonArray faults = found.json().value(QStringLiteral("faults")).toArray();
        QCOMPARE(faults.size(), 2);
        QCOMPARE(faults[0][QStringLiteral("subject")].toString(), database.fileName());
        QCOMPARE(faults[1][QStringLiteral("subject")].toString(), marker(m_lab));
        const CliResult restored =
            m_cli.run({QStringLiteral("lab"), QStringLiteral("check"), m_lab,
                       QStringLiteral("--restore-marker"), QStringLiteral("--json")});
        QCOMPARE(restored.exitCode, 5);
        QCOMPARE(restored.errorCode(), QStringLiteral("labDamaged"));
        QVERIFY(!QFile::exists(marker(m_lab)));
    }

    /// Else it looks like records that nobody can have written, or like templates that are missing.
    void aDamagedIndexIsSaidAlike_data()
    {
        QTest::addColumn<QStringList>("command");
        const auto row = [](const char* name, const QStringList& command) {
            QTest::newRow(name) << command;
        };
        row("check", {QStringLiteral("lab"), QStringLiteral("check"), QStringLiteral("LAB")});
        row("list", {QStringLiteral("gallery"), QStringLiteral("list"), QStringLiteral("--lab"),
                     QStringLiteral("LAB")});
        row("show", {QStringLiteral("gallery"), QStringLiteral("show"), QStringLiteral("G"),
                     QStringLiteral("--lab"), QStringLiteral("LAB")});
        row("search",
            {QStringLiteral("search"), QStringLiteral("a.jpg"), QStringLiteral("--gallery"),
             QStringLiteral("G"), QStringLiteral("--lab"), QStringLiteral("LAB")});
    }

    void aDamagedIndexIsSaidAlike()
    {
        QFETCH(QStringList, command);
        create();
        createGallery(QStringLiteral("G"));
        {
            const SystemClock clock;
            storage::FolderLabDirectory labs(clock);
            const auto lab = labs.open(m_lab.toStdString());
            const auto id = (*lab)->galleries().byName(QStringLiteral("G"))->id;
            const auto added = sampleReference(QStringLiteral("Somebody"), 1);
            QVERIFY((*lab)->galleries().addReferences(id, {added}).has_value());
        }
        renameInIndex("sqlite_autoindex_person_1", "Somebody", "Sombeody");
        const CliResult found = m_cli.run(command.replaceInStrings(QStringLiteral("LAB"), m_lab));
        QCOMPARE(found.exitCode, 5);
        const QString said =
            QStringLiteral("The lab's database “%1/lab.sqlite” is damaged (SQLite reports: row 1 "
                           "missing from index sqlite_autoindex_person_1).\nNothing was changed. "
                           "This lab has no good backup")
                .arg(m_lab);
        QVERIFY2(found.errors.contains(said.toUtf8()), found.errors.constData());
    }

    /// Also where it is the only one of its model, as the models that are there tell.
    void aTemplateOfAnotherLengthIsNamed()
    {
        if (!defaultModels())
            QSKIP(kNoModels);
        create();
        createGallery(QStringLiteral("G"));
        const auto models = matching::ModelPack::survey({*defaultModels(), {}});
        QVERIFY(models.has_value());
        auto added = sampleReference(QStringLiteral("Somebody"), 1);
        added.templates.clear();
        for (const auto& model : matching::templateIdentities(models->engine(), *models))
            added.templates.push_back({model, {0.6F, 0.8F}});
        {
            const SystemClock clock;
            storage::FolderLabDirectory labs(clock);
            const auto lab = labs.open(m_lab.toStdString());
            const auto id = (*lab)->galleries().byName(QStringLiteral("G"))->id;
            QVERIFY((*lab)->galleries().addReferences(id, {added}).has_value());
        }
        QCOMPARE(check().exitCode, 5);
        const CliResult found = m_cli.run({QStringLiteral("lab"), QStringLiteral("check"), m_lab});
        const QByteArray said = QByteArray::number(int(added.templates.size())) +
                                " times: a template was written with another length than its "
                                "model's: reference 1, ";
        QVERIFY2(found.errors.contains(said) && found.errors.contains("Its checksum is right"),
                 found.errors.constData());
    }

    void aMissingTableIsNamed_data()
    {
        QTest::addColumn<QString>("table");
        QTest::newRow("problems") << QStringLiteral("enrolment_problem");
        QTest::newRow("enrolments") << QStringLiteral("enrolment");
    }

    void aMissingTableIsNamed()
    {
        QFETCH(QString, table);
        create();
        createGallery(QStringLiteral("G"));
        {
            auto file = storage::SqliteFile::open(m_lab.toStdString() + "/lab.sqlite",
                                                  storage::SqliteAccess::ReadWrite,
                                                  std::chrono::seconds(1));
            QVERIFY(file->execute("DROP TABLE " + table.toStdString()).has_value());
        }
        const CliResult shown = gallery({QStringLiteral("show"), QStringLiteral("G")});
        QCOMPARE(shown.exitCode, 5);
        QCOMPARE(shown.errorCode(), QStringLiteral("labDamaged"));
        const QString lack = QStringLiteral("it lacks: table “%1”").arg(table);
        QVERIFY2(shown.errors.contains(lack.toUtf8()), shown.errors.constData());
        QVERIFY2(shown.errors.contains("lab check"), shown.errors.constData());
        const CliResult found = check();
        QCOMPARE(found.exitCode, 5);
        const QJsonArray faults = found.json().value(QStringLiteral("faults")).toArray();
        QVERIFY(std::any_of(faults.begin(), faults.end(), [&](const QJsonValue& fault) {
            return fault[QStringLiteral("detail")].toString() == lack &&
                   fault[QStringLiteral("advice")].toString().contains(QStringLiteral("backup"));
        }));
    }

    void whatImagesOfOnePersonStateDifferentlyIsShown()
    {
        create();
        createGallery(QStringLiteral("G"));
        {
            const SystemClock clock;
            storage::FolderLabDirectory labs(clock);
            const auto lab = labs.open(m_lab.toStdString());
            const auto id = (*lab)->galleries().byName(QStringLiteral("G"))->id;
            for (const int number : {1, 2}) {
                const auto added = sampleReference(QStringLiteral("S1"), number);
                QVERIFY((*lab)->galleries().addReferences(id, {added}).has_value());
            }
        }
        const QJsonArray differing = gallery({QStringLiteral("show"), QStringLiteral("G")})
                                         .json()
                                         .value(QStringLiteral("stated_differently"))
                                         .toArray();
        QCOMPARE(differing.size(), 1);
        QCOMPARE(differing[0][QStringLiteral("subject")].toString(), QStringLiteral("S1"));
        QCOMPARE(differing[0][QStringLiteral("fields")].toArray(),
                 QJsonArray{QStringLiteral("number")});
        const CliResult forPeople =
            m_cli.run({QStringLiteral("gallery"), QStringLiteral("show"), QStringLiteral("G"),
                       QStringLiteral("--lab"), m_lab});
        QVERIFY2(forPeople.output.contains("different values in a field") &&
                     forPeople.output.contains("S1 (number)"),
                 forPeople.output.constData());
    }

    void faultsOfOneCauseAreSaidTogether()
    {
        create();
        {
            const SystemClock clock;
            storage::FolderLabDirectory labs(clock);
            const auto lab = labs.open(m_lab.toStdString());
            QVERIFY(lab.has_value());
            for (const char* text : {"1", "2", "3", "4", "5", "6", "7"})
                QVERIFY(QFile::remove(exhibit(**lab, text)));
        }
        const QStringList checking{QStringLiteral("lab"), QStringLiteral("check"), m_lab};
        const CliResult few = m_cli.run(checking);
        QCOMPARE(few.exitCode, 5);
        QCOMPARE(few.errors.count("missing"), 1);
        QVERIFY2(few.errors.contains("7 times: the original is missing: exhibit ") &&
                     few.errors.contains(" and 2 more (--all names every one)"),
                 few.errors.constData());
        QVERIFY2(few.errors.contains("records and originals read"), few.errors.constData());
        // It is this very command.
        QVERIFY2(!few.errors.contains("lab check"), few.errors.constData());
        const CliResult all = m_cli.run(checking + QStringList{QStringLiteral("--all")});
        QCOMPARE(all.errors.count("It is that of exhibit"), 7);
        QCOMPARE(check().json().value(QStringLiteral("faults")).toArray().size(), 7);
    }

    void whatIsNotSemblancesIsRemovedByTheCommandThatIsNamed_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("word");
        QTest::newRow("a table") << QByteArray("CREATE TABLE \"the songs\" (title TEXT)")
                                 << QStringLiteral("it does no harm");
        QTest::newRow("a trigger")
            << QByteArray(
                   "CREATE TRIGGER t AFTER INSERT ON reference BEGIN DELETE FROM person; END")
            << QStringLiteral("changes records");
    }

    void whatIsNotSemblancesIsRemovedByTheCommandThatIsNamed()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, word);
        if (QStandardPaths::findExecutable(QStringLiteral("sqlite3")).isEmpty())
            QSKIP("SQLite's own program is not here");
        create();
        {
            auto file = storage::SqliteFile::open(m_lab.toStdString() + "/lab.sqlite",
                                                  storage::SqliteAccess::ReadWrite,
                                                  std::chrono::seconds(1));
            QVERIFY(file->execute(sql.toStdString()).has_value());
        }
        const CliResult found = check();
        QCOMPARE(found.exitCode, 5);
        const QString advice = found.json()
                                   .value(QStringLiteral("faults"))
                                   .toArray()[0][QStringLiteral("advice")]
                                   .toString();
        QVERIFY2(advice.contains(word), qPrintable(advice));
        QVERIFY2(isRun(advice.section(QLatin1Char('`'), 1, 1)), qPrintable(advice));
        QCOMPARE(check().exitCode, 0);
    }

    void originalsWithoutRecordAreNamedAndRemoved()
    {
        create();
        {
            const SystemClock clock;
            storage::FolderLabDirectory labs(clock);
            const auto lab = labs.open(m_lab.toStdString());
            QVERIFY(lab.has_value());
            for (const int content : {1, 2, 3, 4})
                QVERIFY((*lab)->originals().put({std::byte(content)}).has_value());
            const CliResult busy = removeUnrecorded({QStringLiteral("--json")});
            QCOMPARE(busy.exitCode, 5);
            QCOMPARE(busy.errorCode(), QStringLiteral("labBusy"));
        }
        const QJsonObject found = check().json();
        QCOMPARE(found.value(QStringLiteral("unrecorded_originals")).toArray().size(), 4);
        QVERIFY(found.value(QStringLiteral("removed_originals")).isNull());
        const CliResult named = m_cli.run({QStringLiteral("lab"), QStringLiteral("check"), m_lab});
        QVERIFY2(named.output.contains("and 1 more"), named.output.constData());
        QVERIFY2(named.output.contains("--remove-unrecorded"), named.output.constData());
        QFile stray(m_lab + QStringLiteral("/originals/stray"));
        QVERIFY(stray.open(QIODevice::WriteOnly));
        const CliResult waiting = removeUnrecorded({QStringLiteral("--json")});
        QCOMPARE(waiting.exitCode, 5);
        QVERIFY(waiting.json().value(QStringLiteral("removed_originals")).isNull());
        QCOMPARE(waiting.json().value(QStringLiteral("unrecorded_originals")),
                 found.value(QStringLiteral("unrecorded_originals")));
        QVERIFY(stray.remove());
        const CliResult removed = removeUnrecorded({QStringLiteral("--json")});
        QVERIFY2(removed.exitCode == 0, removed.errors.constData());
        QCOMPARE(removed.json().value(QStringLiteral("removed_originals")),
                 found.value(QStringLiteral("unrecorded_originals")));
        QCOMPARE(removeUnrecorded({}).exitCode, 0);
        QVERIFY(check().json().value(QStringLiteral("unrecorded_originals")).toArray().isEmpty());
    }

    void enrolNeedsExactlyOneSource()
    {
        create();
        createGallery(QStringLiteral("G"));
        QCOMPARE(gallery({QStringLiteral("enrol"), QStringLiteral("G")}).exitCode, 2);
        QCOMPARE(gallery({QStringLiteral("enrol"), QStringLiteral("G"), m_lab,
                          QStringLiteral("--manifest"), QStringLiteral("a.csv")})
                     .exitCode,
                 2);
        const CliResult missing =
            gallery({QStringLiteral("enrol"), QStringLiteral("G"), QStringLiteral("/nowhere")});
        QCOMPARE(missing.exitCode, 3);
        QCOMPARE(missing.errorCode(), QStringLiteral("fileNotFound"));
    }

private:
    /// As the program before the newest migration made it, with a gallery.
    void makeOlderLab() const
    {
        const SystemClock clock;
        storage::LabOptions options;
        options.migrations = storage::sqliteMigrations();
        options.migrations.pop_back();
        storage::FolderLabDirectory labs(clock, options);
        const auto lab = labs.create(m_lab.toStdString(), QStringLiteral("Old"));
        QVERIFY(lab.has_value());
        QVERIFY((*lab)->galleries().create(QStringLiteral("Old"), QStringLiteral("s"),
                                           QStringLiteral("l"), casework::recordTime(clock)));
    }

    /// By a shell, as a person would.
    static bool isRun(const QString& command)
    {
        return !command.isEmpty() &&
               QProcess::execute(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), command}) == 0;
    }

    CliResult create() const
    {
        return m_cli.run({QStringLiteral("lab"), QStringLiteral("create"), m_lab,
                          QStringLiteral("--name"), QStringLiteral("Prüfstelle"),
                          QStringLiteral("--json")});
    }

    CliResult check() const
    {
        return m_cli.run(
            {QStringLiteral("lab"), QStringLiteral("check"), m_lab, QStringLiteral("--json")});
    }

    CliResult removeUnrecorded(const QStringList& more) const
    {
        return m_cli.run(QStringList{QStringLiteral("lab"), QStringLiteral("check"), m_lab,
                                     QStringLiteral("--remove-unrecorded")} +
                         more);
    }

    /// Takes the text in as an exhibit; where its original lies.
    QString exhibit(casework::Lab& lab, const char* text) const
    {
        const auto* begin = reinterpret_cast<const std::byte*>(text);
        const Bytes bytes(begin, begin + std::strlen(text));
        const auto taken = casework::takeIn(lab.exhibits(), lab.originals(), bytes,
                                            QString::fromLatin1(text), SystemClock());
        if (!taken)
            return {};
        const QString hash = QString::fromStdString(taken->exhibit.original.hex());
        return QStringLiteral("%1/originals/%2/%3").arg(m_lab, hash.left(2), hash);
    }

    CliResult gallery(const QStringList& arguments) const
    {
        return m_cli.run(QStringList{QStringLiteral("gallery")} + arguments +
                         QStringList{QStringLiteral("--lab"), m_lab, QStringLiteral("--json")});
    }

    CliResult leave() const { return gallery({QStringLiteral("leave"), QStringLiteral("G")}); }

    CliResult createGallery(const QString& name) const
    {
        return gallery({QStringLiteral("create"), name, QStringLiteral("--source"),
                        QStringLiteral("test images"), QStringLiteral("--legal-basis"),
                        QStringLiteral("none needed")});
    }

    CliRunner m_cli;
    QString m_lab;
    int m_number = 0;
};

QTEST_GUILESS_MAIN(tst_CliLab)
#include "tst_CliLab.moc"
