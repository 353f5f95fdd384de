// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/enhancement/EnhancedCopy.h"
#include "casework/intake/RecordTime.h"
#include "casework/intake/TakeIn.h"
#include "flows/FaceImages.h"
#include "flows/LabOnCommandLine.h"
#include "imagery/enhancement/RecipeJson.h"
#include "matching/models/EngineFingerprint.h"
#include "storage/lab/FolderLabDirectory.h"
#include "storage/sqlite/SqliteFile.h"
#include "storage/sqlite/SqliteMigrations.h"
#include "support/SharedData.h"
#include "support/SyntheticImage.h"
#include "support/TestLab.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <cstring>

using namespace semblance;
using namespace semblance::tests;

namespace {

QString marker(const QString& lab)
{
    return lab + QStringLiteral("/semblance-lab.json");
}

} // namespace

/// What a check of a laboratory finds, and the commands that mend it.
class tst_CliLabCheck : public LabOnCommandLine
{
    Q_OBJECT

private Q_SLOTS:
    void init() { nameLab(); }

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
};

QTEST_GUILESS_MAIN(tst_CliLabCheck)
#include "tst_CliLabCheck.moc"
