// SPDX-License-Identifier: GPL-3.0-or-later
// Several processes on one lab, and processes that are killed.
#include "casework/gallery/Enrolment.h"
#include "storage/lab/FolderLabDirectory.h"
#include "support/BytesReferenceMaker.h"
#include "support/LaterMigrations.h"
#include "support/TestLab.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace semblance;
using namespace semblance::storage;
using semblance::casework::Lab;
using semblance::casework::Reference;
using semblance::tests::sampleReference;
namespace fs = std::filesystem;

class TestLabProcesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aWriterElsewhereMakesUsWaitThenBusy();
    void readersAreNotHeldUp();
    void anEnrolmentElsewhereIsSaid();
    void aKilledEnrolmentLocksNobodyOut();
    void killedRunsGoOnWithoutLossOrDoubles();
    void ofTwoProcessesOneMakesTheLab();
    void aKilledCreationLeavesALabOrNone();
    void aKilledUpgradeLosesNothing();

private:
    /// A second process that has said its first line.
    std::unique_ptr<QProcess> secondProcess(const QStringList& words) const;
    static QByteArray line(QProcess& process);
    /// Ends it in the middle of its work, each time a little later.
    static void killLater(QProcess& run, int turn);
    std::unique_ptr<Lab> open() const
    {
        LabOptions options;
        options.busyTimeout = std::chrono::milliseconds(100);
        return FolderLabDirectory(s_clock, options).open(labFolder()).value();
    }
    std::unique_ptr<Lab> newLab(const fs::path& folder) const;
    fs::path place() const { return m_place->path().toStdString(); }
    fs::path labFolder() const { return place() / "lab"; }
    QString labPath() const { return QString::fromStdString(labFolder().string()); }
    void writeImages(int count) const;
    /// "image subject original face templates" of every reference.
    static QStringList records(Lab& lab);

    static inline const SystemClock s_clock;
    std::unique_ptr<QTemporaryDir> m_place;
};

void TestLabProcesses::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    newLab(labFolder());
}

std::unique_ptr<Lab> TestLabProcesses::newLab(const fs::path& folder) const
{
    auto lab = FolderLabDirectory(s_clock).create(folder, QStringLiteral("Lab")).value();
    if (!lab->galleries().create(QStringLiteral("Custody"), QStringLiteral("s"),
                                 QStringLiteral("l"), QDateTime::currentDateTimeUtc()))
        qFatal("cannot make a gallery");
    return lab;
}

QByteArray TestLabProcesses::line(QProcess& process)
{
    while (!process.canReadLine() && process.waitForReadyRead(30'000)) {
    }
    return process.readLine().trimmed();
}

std::unique_ptr<QProcess> TestLabProcesses::secondProcess(const QStringList& words) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->start(QStringLiteral(SEMBLANCE_SECOND_PROCESS), words);
    return process;
}

void TestLabProcesses::killLater(QProcess& run, int turn)
{
    // Not a time that is relied upon: only so that the moments of death differ.
    run.waitForFinished(turn * 5);
    run.kill();
    run.waitForFinished();
}

void TestLabProcesses::writeImages(int count) const
{
    for (int i = 0; i < count; ++i) {
        const fs::path folder = place() / "images" / ("p" + std::to_string(i % 50));
        fs::create_directories(folder);
        std::ofstream(folder / (std::to_string(i) + ".jpg")) << "face " << i;
    }
}

QStringList TestLabProcesses::records(Lab& lab)
{
    const auto gallery = lab.galleries().byName(QStringLiteral("Custody")).value();
    const auto entries =
        lab.galleries().snapshotEntries(gallery.id, {{"model-a"}, {"model-b"}}).value();
    std::map<std::int64_t, QString> templates;
    for (const auto& entry : entries) {
        QString& numbers = templates[entry.reference.value];
        for (const auto& faceTemplate : entry.templates)
            numbers += QStringLiteral(" %1:%2/%3")
                           .arg(QString::fromStdString(faceTemplate.model.id))
                           .arg(static_cast<double>(faceTemplate.values.front()))
                           .arg(faceTemplate.values.size());
    }
    QStringList lines;
    const auto references = lab.galleries().references(gallery.id, 0, 1'000'000).value();
    for (const Reference& reference : references)
        lines << QStringLiteral("%1 %2 %3%4")
                     .arg(reference.image, reference.subject.id,
                          QString::fromStdString(reference.original.hex()),
                          templates[reference.id.value]);
    return lines;
}

void TestLabProcesses::aWriterElsewhereMakesUsWaitThenBusy()
{
    const auto lab = open();
    const auto gallery = lab->galleries().byName(QStringLiteral("Custody")).value();
    const auto other = secondProcess({QStringLiteral("write"), labPath()});
    QCOMPARE(line(*other), QByteArray("writing"));
    const auto added = sampleReference(QStringLiteral("anna"), 1);
    const auto refused =
        lab->galleries().addReference(gallery.id, added.reference, added.templates);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::LabBusy);
    QCOMPARE(refused.error().subject, (labFolder() / "lab.sqlite").string());
    other->closeWriteChannel();
    QVERIFY(other->waitForFinished());
    QVERIFY(lab->galleries().addReference(gallery.id, added.reference, added.templates));
}

void TestLabProcesses::readersAreNotHeldUp()
{
    const auto other = secondProcess({QStringLiteral("write"), labPath()});
    QCOMPARE(line(*other), QByteArray("writing"));
    const auto lab = open();
    QCOMPARE(lab->galleries().all()->size(), std::size_t{1});
    other->kill();
    QVERIFY(other->waitForFinished());
    QVERIFY(lab->galleries().create(QStringLiteral("Second"), QStringLiteral("s"),
                                    QStringLiteral("l"), QDateTime::currentDateTimeUtc()));
}

void TestLabProcesses::anEnrolmentElsewhereIsSaid()
{
    const auto other = secondProcess({QStringLiteral("lock"), labPath()});
    QCOMPARE(line(*other), QByteArray("locked"));
    const auto lab = open();
    const auto refused = lab->galleries().lockEnrolment();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::LabBusy);
    QCOMPARE(QByteArray(refused.error().facts.at(0).value.c_str()),
             QByteArray::number(other->processId()));
    other->closeWriteChannel();
    QVERIFY(other->waitForFinished());
    QVERIFY(lab->galleries().lockEnrolment());
}

void TestLabProcesses::aKilledEnrolmentLocksNobodyOut()
{
    const auto other = secondProcess({QStringLiteral("lock"), labPath()});
    QCOMPARE(line(*other), QByteArray("locked"));
    other->kill();
    QVERIFY(other->waitForFinished());
    QVERIFY(open()->galleries().lockEnrolment());
}

void TestLabProcesses::killedRunsGoOnWithoutLossOrDoubles()
{
    constexpr int kImages = 2000;
    constexpr int kKills = 25;
    writeImages(kImages);
    const QString images = QString::fromStdString((place() / "images").string());
    // A fixed seed: the same decisions each time, though the moments depend on the machine.
    QRandomGenerator random(20260102);
    int interrupted = 0;
    for (int i = 0; i < kKills; ++i) {
        const auto run = secondProcess({QStringLiteral("enrol"), labPath(), images});
        // Killed after so many of its lines: before it opens the lab, in the first batches, or
        // later.
        const int lines = static_cast<int>(random.bounded(4));
        for (int said = 0; said < lines && !line(*run).startsWith("finished"); ++said) {
        }
        run->kill();
        QVERIFY(run->waitForFinished());
        interrupted += run->exitStatus() == QProcess::CrashExit ? 1 : 0;
        const auto lab = open();
        const auto gallery = lab->galleries().byName(QStringLiteral("Custody")).value();
        QVERIFY(lab->galleries().withoutTemplates(gallery.id, {{"model-a"}, {"model-b"}})->empty());
    }
    QVERIFY(interrupted > 0);
    const auto last = secondProcess({QStringLiteral("enrol"), labPath(), images});
    QVERIFY(last->waitForFinished(120'000));
    QCOMPARE(last->exitCode(), 0);

    const auto undisturbed = newLab(place() / "undisturbed");
    const auto plan = casework::planFromFolder(place() / "images", {}).value();
    const auto report =
        casework::Enrolment(undisturbed->galleries(), undisturbed->originals(),
                            std::make_shared<tests::BytesReferenceMaker>(), s_clock)
            .run(QStringLiteral("Custody"), plan, casework::SeveralFaces::Refuse, {});
    QCOMPARE(report->enrolled, kImages);
    const auto lab = open();
    QCOMPARE(records(*lab), records(*undisturbed));
    QVERIFY(lab->check({})->faults.empty());
    qInfo("%d of %d runs were killed at work", interrupted, kKills);
}

void TestLabProcesses::ofTwoProcessesOneMakesTheLab()
{
    constexpr int kRounds = 6;
    for (int round = 0; round < kRounds; ++round) {
        const fs::path folder = place() / ("shared " + std::to_string(round));
        const QStringList words{QStringLiteral("create"), QString::fromStdString(folder.string())};
        const auto first = secondProcess(words);
        const auto second = secondProcess(words);
        QVERIFY(first->waitForFinished() && second->waitForFinished());
        QCOMPARE(first->exitCode() + second->exitCode(), 1);
        auto& winner = first->exitCode() == 0 ? *first : *second;
        auto& other = first->exitCode() == 0 ? *second : *first;
        QVERIFY(other.readAll().contains("labExists"));
        const auto lab = FolderLabDirectory(s_clock).open(folder);
        QVERIFY(lab);
        QVERIFY(winner.readAll().contains((*lab)->info().id.toUtf8()));
    }
}

void TestLabProcesses::aKilledCreationLeavesALabOrNone()
{
    constexpr int kKills = 12;
    for (int i = 0; i < kKills; ++i) {
        const fs::path folder = place() / ("killed " + std::to_string(i));
        const auto run = secondProcess(
            {QStringLiteral("create"), QString::fromStdString(folder.string())});
        QCOMPARE(line(*run), QByteArray("creating"));
        killLater(*run, i);
        FolderLabDirectory directory(s_clock);
        if (!fs::exists(folder))
            QVERIFY(directory.create(folder, QStringLiteral("Again")));
        const auto lab = directory.open(folder);
        QVERIFY2(lab, lab ? "" : lab.error().detail.c_str());
        QVERIFY((*lab)->check({})->faults.empty());
    }
}

void TestLabProcesses::aKilledUpgradeLosesNothing()
{
    constexpr int kKills = 12;
    for (int i = 0; i < kKills; ++i) {
        const fs::path folder = place() / ("upgraded " + std::to_string(i));
        newLab(folder);
        const auto run = secondProcess(
            {QStringLiteral("upgrade"), QString::fromStdString(folder.string())});
        QCOMPARE(line(*run), QByteArray("upgrading"));
        killLater(*run, i);
        LabOptions options;
        options.migrations = tests::laterMigrations();
        const auto lab = FolderLabDirectory(s_clock, options).open(folder);
        QVERIFY2(lab, lab ? "" : lab.error().detail.c_str());
        QVERIFY((*lab)->galleries().byName(QStringLiteral("Custody")));
        QVERIFY((*lab)->check({})->faults.empty());
    }
}

QTEST_GUILESS_MAIN(TestLabProcesses)
#include "tst_LabProcesses.moc"
