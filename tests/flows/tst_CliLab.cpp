// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/intake/RecordTime.h"
#include "flows/LabOnCommandLine.h"
#include "storage/lab/FolderLabDirectory.h"
#include "support/TestLab.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

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
class tst_CliLab : public LabOnCommandLine
{
    Q_OBJECT

private Q_SLOTS:
    void init() { nameLab(); }

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
    /// By a shell, as a person would.
    static bool isRun(const QString& command)
    {
        return !command.isEmpty() &&
               QProcess::execute(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), command}) == 0;
    }

    CliResult leave() const { return gallery({QStringLiteral("leave"), QStringLiteral("G")}); }
};

QTEST_GUILESS_MAIN(tst_CliLab)
#include "tst_CliLab.moc"
