// SPDX-License-Identifier: GPL-3.0-or-later
// Labs on a disk that is full or cannot be written.
#include "casework/intake/TakeIn.h"
#include "storage/lab/FolderLabDirectory.h"
#include "storage/sqlite/SqliteMigrations.h"
#include "support/EncodedImage.h"
#include "support/FolderState.h"
#include "support/PrivateMount.h"
#include "support/SyntheticImage.h"
#include "support/TestLab.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <unistd.h>

using namespace semblance;
using namespace semblance::storage;
using semblance::casework::Lab;
using semblance::tests::bytesOf;
using semblance::tests::PrivateMount;
using semblance::tests::sampleReference;
namespace fs = std::filesystem;

class TestLabMedium : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup()
    {
        QCOMPARE(::seteuid(::getuid()), 0);
        m_mount.reset();
    }

    void aFullDiskLosesNothing();
    void aFullDiskRefusesANewLabWhole();
    void aLabOnAFullDiskCanBeRead();
    void whoCannotAnnounceThemselvesRead();
    void aReadOnlyMediumCanBeRead();
    void picturesAreKnownAgainOnAReadOnlyMedium();
    void aReadOnlyMediumWithALogCanBeRead();
    void aFolderWithoutPermissionCanBeRead();
    void anOlderLabOnAReadOnlyMediumIsSaid();
    void aLabOnAMountPointIsMade();

private:
    static constexpr std::size_t kSizeBytes = 4U << 20U;

    fs::path folder() const { return m_mount->folder() / "lab"; }
    std::unique_ptr<Lab> newLab();
    static casework::Gallery gallery(Lab& lab)
    {
        return lab.galleries().byName(QStringLiteral("Custody")).value();
    }
    void verifyReadableButNotWritable(int references);

    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<PrivateMount> m_mount;
    tests::SetClock m_clock;
    FolderLabDirectory m_directory{m_clock};
};

void TestLabMedium::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    std::string reason;
    m_mount =
        PrivateMount::make(fs::path(m_place->path().toStdString()) / "disk", kSizeBytes, reason);
    if (!m_mount)
        QSKIP(reason.c_str());
}

std::unique_ptr<Lab> TestLabMedium::newLab()
{
    auto lab = m_directory.create(folder(), QStringLiteral("Lab")).value();
    const auto custody = lab->galleries()
                             .create(QStringLiteral("Custody"), QStringLiteral("s"),
                                     QStringLiteral("l"), QDateTime::currentDateTimeUtc())
                             .value();
    auto added = sampleReference(QStringLiteral("anna"), 0);
    added.reference.original = lab->originals().put(bytesOf("original")).value();
    if (!lab->galleries().addReference(custody.id, added.reference, added.templates))
        qFatal("cannot fill a lab");
    return lab;
}

void TestLabMedium::aFullDiskLosesNothing()
{
    auto lab = newLab();
    const auto custody = gallery(*lab);
    int stored = 1;
    Error error;
    constexpr int kMoreThanFits = 10'000;
    for (int i = 1; i < kMoreThanFits && error.subject.empty(); ++i) {
        auto added = sampleReference(QStringLiteral("bert"), i);
        const auto original = lab->originals().put(Bytes(20'000, static_cast<std::byte>(i)));
        const auto reference =
            original ? lab->galleries().addReference(custody.id, added.reference, added.templates)
                     : Result<ReferenceId>(passOn(original));
        stored += reference ? 1 : 0;
        if (!reference)
            error = reference.error();
    }
    QCOMPARE(error.code, ErrorCode::DiskFull);
    // The rest, until the database's own files cannot grow either.
    const auto fill = m_mount->folder() / "fill";
    std::ofstream(fill) << std::string(kSizeBytes, 'x');
    Error databaseError;
    for (int i = kMoreThanFits; i < 2 * kMoreThanFits && databaseError.subject.empty(); ++i) {
        const auto added = sampleReference(QStringLiteral("carl"), i);
        const auto reference =
            lab->galleries().addReference(custody.id, added.reference, added.templates);
        stored += reference ? 1 : 0;
        if (!reference)
            databaseError = reference.error();
    }
    QCOMPARE(databaseError.code, ErrorCode::DiskFull);
    QCOMPARE(gallery(*lab).references, stored);
    lab.reset();
    fs::remove(fill);
    QVERIFY(m_mount->resize(4 * kSizeBytes));
    const auto again = m_directory.open(folder());
    QVERIFY2(again, again ? "" : again.error().detail.c_str());
    QCOMPARE(gallery(**again).references, stored);
    const auto added = sampleReference(QStringLiteral("dora"), 1);
    QVERIFY((*again)->galleries().addReference(custody.id, added.reference, added.templates));
    const auto faults = (*again)->check({})->faults;
    for (const Error& fault : faults)
        QVERIFY2(fault.code == ErrorCode::FileNotFound, fault.detail.c_str());
}

void TestLabMedium::aFullDiskRefusesANewLabWhole()
{
    std::ofstream(m_mount->folder() / "fill") << std::string(kSizeBytes - 40'000, 'x');
    const auto before = tests::stateOf(m_mount->folder());
    const auto made = m_directory.create(folder(), QStringLiteral("Lab"));
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::DiskFull);
    // Not the draft, which nobody knows and which is gone.
    QCOMPARE(made.error().subject, folder().string());
    QCOMPARE(tests::stateOf(m_mount->folder()), before);
}

void TestLabMedium::aLabOnAFullDiskCanBeRead()
{
    newLab();
    constexpr std::size_t kMore = 1000;
    std::ofstream(m_mount->folder() / "fill") << std::string(kSizeBytes + kMore, 'x');
    {
        const auto lab = m_directory.open(folder());
        QVERIFY2(lab, lab ? "" : lab.error().detail.c_str());
        const auto custody = gallery(**lab);
        QCOMPARE(custody.references, 1);
        QVERIFY((*lab)->galleries().references(custody.id, 0, 1));
        // Whoever wants to write is told the true reason.
        const auto added = sampleReference(QStringLiteral("zoe"), 9);
        QCOMPARE((*lab)
                     ->galleries()
                     .addReference(custody.id, added.reference, added.templates)
                     .error()
                     .code,
                 ErrorCode::DiskFull);
        QCOMPARE((*lab)->galleries().lockEnrolment().error().code, ErrorCode::DiskFull);
        QCOMPARE((*lab)->originals().put(bytesOf("new")).error().code, ErrorCode::DiskFull);
    }
    fs::remove(m_mount->folder() / "fill");
    const auto lab = m_directory.open(folder());
    QVERIFY(lab && !(*lab)->isReadOnly());
    const auto added = sampleReference(QStringLiteral("zoe"), 9);
    QVERIFY((*lab)->galleries().addReference(gallery(**lab).id, added.reference, added.templates));
}

void TestLabMedium::whoCannotAnnounceThemselvesRead()
{
    newLab();
    fs::permissions(m_place->path().toStdString(), fs::perms(0755));
    for (const auto& entry : fs::recursive_directory_iterator(m_mount->folder()))
        fs::permissions(entry.path(), fs::perms(entry.is_directory() ? 0777 : 0666));
    for (const auto& entry : fs::directory_iterator(folder() / "locks"))
        fs::permissions(entry.path(), fs::perms(0));
    constexpr uid_t kNobody = 65534;
    if (::geteuid() == 0 && ::seteuid(kNobody) != 0)
        QSKIP("cannot work as another user");
    const auto lab = m_directory.open(folder());
    QVERIFY2(lab, lab ? "" : lab.error().detail.c_str());
    QVERIFY((*lab)->isReadOnly());
    QCOMPARE(gallery(**lab).references, 1);
}

void TestLabMedium::verifyReadableButNotWritable(int references)
{
    const auto before = tests::stateOf(folder());
    {
        const auto opened = m_directory.open(folder());
        QVERIFY2(opened, opened ? "" : opened.error().detail.c_str());
        Lab& lab = **opened;
        QVERIFY(lab.isReadOnly());
        const auto custody = gallery(lab);
        QCOMPARE(custody.references, references);
        QCOMPARE(lab.originals().read(Sha256::of(bytesOf("original"))).value(),
                 bytesOf("original"));
        QVERIFY(lab.check({}));
        const auto added = sampleReference(QStringLiteral("zoe"), 9);
        QCOMPARE(
            lab.galleries().addReference(custody.id, added.reference, added.templates).error().code,
            ErrorCode::LabReadOnly);
        QCOMPARE(lab.galleries().lockEnrolment().error().code, ErrorCode::LabReadOnly);
        QCOMPARE(casework::takeIn(lab.exhibits(), lab.originals(), bytesOf("new"),
                                  QStringLiteral("a.png"), m_clock)
                     .error()
                     .code,
                 ErrorCode::LabReadOnly);
    }
    QCOMPARE(tests::stateOf(folder()), before);
}

void TestLabMedium::aReadOnlyMediumCanBeRead()
{
    newLab();
    QVERIFY(m_mount->setReadOnly(true));
    verifyReadableButNotWritable(1);
}

/// What is found out about pictures and cannot be written down holds all the same.
void TestLabMedium::picturesAreKnownAgainOnAReadOnlyMedium()
{
    const Bytes png = tests::encoded(tests::syntheticTexture({30, 20}, 1), {}).value();
    Bytes longer = png;
    longer.push_back(std::byte{'x'});
    {
        const auto lab = newLab();
        const auto sketch = casework::takeIn(lab->exhibits(), lab->originals(), png,
                                             QStringLiteral("a.png"), m_clock)
                                .value()
                                .exhibit.id;
        QVERIFY(casework::takeIn(lab->exhibits(), lab->originals(), longer, QStringLiteral("b.png"),
                                 m_clock));
        QVERIFY(lab->provenances().state(sketch, {casework::ProvenanceType::Sketch,
                                                  QStringLiteral("Officer"),
                                                  {},
                                                  QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)}));
    }
    QVERIFY(m_mount->setReadOnly(true));
    const auto before = tests::stateOf(folder());
    {
        const auto lab = m_directory.open(folder()).value();
        QVERIFY(lab->isReadOnly());
        for (int times = 0; times < 2; ++times)
            QCOMPARE(lab->provenances().inForce()->size(), std::size_t{2});
        longer.push_back(std::byte{'y'});
        const auto found =
            lab->provenances().inForceOf(Sha256::of(longer), casework::identityOf(longer));
        QVERIFY(found && *found);
    }
    QCOMPARE(tests::stateOf(folder()), before);
}

void TestLabMedium::aReadOnlyMediumWithALogCanBeRead()
{
    {
        // Copied while open, as a killed process would leave it: the newest record is in the log
        // alone.
        const auto lab = newLab();
        fs::rename(folder(), m_mount->folder() / "work");
        fs::copy(m_mount->folder() / "work", folder(), fs::copy_options::recursive);
        fs::remove(folder() / "lab.sqlite-shm");
        fs::rename(m_mount->folder() / "work", m_mount->folder() / "gone");
    }
    QVERIFY(fs::file_size(folder() / "lab.sqlite-wal") > 0);
    QVERIFY(m_mount->setReadOnly(true));
    verifyReadableButNotWritable(1);
}

void TestLabMedium::aFolderWithoutPermissionCanBeRead()
{
    newLab();
    // The other user stays in our group.
    fs::permissions(m_place->path().toStdString(), fs::perms(0755));
    for (const auto& entry : fs::recursive_directory_iterator(m_mount->folder()))
        fs::permissions(entry.path(), fs::perms(entry.is_directory() ? 0550 : 0440));
    constexpr uid_t kNobody = 65534;
    if (::geteuid() == 0 && ::seteuid(kNobody) != 0)
        QSKIP("cannot work as another user");
    verifyReadableButNotWritable(1);
}

void TestLabMedium::anOlderLabOnAReadOnlyMediumIsSaid()
{
    newLab();
    LabOptions options;
    options.migrations = sqliteMigrations();
    const int next = static_cast<int>(options.migrations.size()) + 1;
    options.migrations.push_back({next, "9999_more", "CREATE TABLE more (t TEXT);"});
    QVERIFY(m_mount->setReadOnly(true));
    const auto opened = FolderLabDirectory(m_clock, options).open(folder());
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::LabReadOnly);
    QVERIFY(m_directory.open(folder()));
}

void TestLabMedium::aLabOnAMountPointIsMade()
{
    QVERIFY(m_directory.create(m_mount->folder(), QStringLiteral("Lab")));
    const auto lab = m_directory.open(m_mount->folder());
    QVERIFY(lab);
    QVERIFY(fs::is_regular_file(m_mount->folder() / "semblance-lab.json"));
}

QTEST_GUILESS_MAIN(TestLabMedium)
#include "tst_LabMedium.moc"
