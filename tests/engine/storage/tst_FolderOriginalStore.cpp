// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/originals/FolderOriginalStore.h"
#include "storage/originals/NewFile.h"
#include "support/TestLab.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <thread>

using namespace semblance;
using semblance::storage::FolderOriginalStore;
using semblance::tests::bytesOf;
namespace fs = std::filesystem;

class TestFolderOriginalStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void bytesComeBack_data();
    void bytesComeBack();
    void storedFilesCannotBeWritten();
    void nothingIsLeftBesideTheOriginals();
    void missingAndTamperedOriginalsAreSaid_data();
    void missingAndTamperedOriginalsAreSaid();
    void otherBytesUnderAHashArePutAside();
    void foreignFilesAreTold();
    void aReadOnlyStoreRefuses();
    void threadsMayStoreTheSame();
    void aNewFileReplacesNothing_data();
    void aNewFileReplacesNothing();

private:
    fs::path folder() const { return m_folder->path().toStdString(); }
    std::size_t fileCount() const
    {
        const auto all = fs::recursive_directory_iterator(folder());
        return static_cast<std::size_t>(std::count_if(
            begin(all), end(all), [](const auto& entry) { return entry.is_regular_file(); }));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFolderOriginalStore::bytesComeBack_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("no byte") << 0;
    QTest::newRow("one byte") << 1;
    QTest::newRow("a megabyte and one") << (1 << 20) + 1;
}

void TestFolderOriginalStore::bytesComeBack()
{
    QFETCH(int, size);
    Bytes bytes(static_cast<std::size_t>(size), std::byte{0x5a});
    FolderOriginalStore store(folder(), false);
    QVERIFY(!store.contains(Sha256::of(bytes)));
    const auto hash = store.put(bytes);
    QVERIFY(hash);
    QCOMPARE(*hash, Sha256::of(bytes));
    QVERIFY(store.contains(*hash));
    QCOMPARE(store.read(*hash).value(), bytes);
    QCOMPARE(store.put(bytes).value(), *hash);
    QCOMPARE(fileCount(), std::size_t{1});
    const std::string digits = hash->hex();
    QVERIFY(fs::exists(folder() / digits.substr(0, 2) / digits));
}

void TestFolderOriginalStore::storedFilesCannotBeWritten()
{
    FolderOriginalStore store(folder(), false);
    const auto path = store.pathOf(store.put(bytesOf("evidence")).value());
    const auto written = fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write;
    QVERIFY((fs::status(path).permissions() & written) == fs::perms::none);
}

void TestFolderOriginalStore::nothingIsLeftBesideTheOriginals()
{
    FolderOriginalStore store(folder(), false);
    for (int i = 0; i < 20; ++i)
        QVERIFY(store.put(bytesOf(std::to_string(i))));
    QCOMPARE(fileCount(), std::size_t{20});
}

void TestFolderOriginalStore::missingAndTamperedOriginalsAreSaid_data()
{
    QTest::addColumn<int>("fate");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("missing") << 0 << ErrorCode::FileNotFound;
    QTest::newRow("one byte changed") << 1 << ErrorCode::LabDamaged;
    QTest::newRow("cut off") << 2 << ErrorCode::LabDamaged;
    QTest::newRow("emptied") << 3 << ErrorCode::LabDamaged;
    QTest::newRow("a folder instead") << 4 << ErrorCode::FileUnreadable;
}

void TestFolderOriginalStore::missingAndTamperedOriginalsAreSaid()
{
    QFETCH(int, fate);
    QFETCH(ErrorCode, code);
    FolderOriginalStore store(folder(), false);
    const Sha256 hash = store.put(bytesOf("evidence")).value();
    const fs::path path = store.pathOf(hash);
    fs::remove(path);
    if (fate == 1)
        std::ofstream(path) << "evidencf";
    else if (fate == 2)
        std::ofstream(path) << "eviden";
    else if (fate == 3)
        std::ofstream(path).flush();
    else if (fate == 4)
        fs::create_directory(path);
    const auto read = store.read(hash);
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
    QCOMPARE(read.error().subject, path.string());
}

void TestFolderOriginalStore::otherBytesUnderAHashArePutAside()
{
    FolderOriginalStore store(folder(), false);
    const Sha256 hash = store.put(bytesOf("evidence")).value();
    fs::remove(store.pathOf(hash));
    std::ofstream(store.pathOf(hash)) << "forged";
    QCOMPARE(store.put(bytesOf("evidence")).value(), hash);
    QCOMPARE(store.read(hash).value(), bytesOf("evidence"));
    const auto files = store.files().value();
    QCOMPARE(files.size(), std::size_t{2});
    for (const storage::StoredFile& file : files)
        QCOMPARE(file.hash, std::optional(hash));
    QCOMPARE(readFile(files[1].path).value(), bytesOf("forged"));
}

void TestFolderOriginalStore::foreignFilesAreTold()
{
    FolderOriginalStore store(folder(), false);
    const Sha256 hash = store.put(bytesOf("evidence")).value();
    std::ofstream(folder() / "notes.txt") << "x";
    fs::create_directory(folder() / "zz");
    std::ofstream(folder() / "zz" / hash.hex()) << "at a wrong place";
    int foreign = 0;
    const auto files = store.files().value();
    for (const storage::StoredFile& file : files)
        foreign += file.hash ? 0 : 1;
    QCOMPARE(foreign, 2);
}

void TestFolderOriginalStore::aReadOnlyStoreRefuses()
{
    const Sha256 hash = FolderOriginalStore(folder(), false).put(bytesOf("evidence")).value();
    FolderOriginalStore store(folder(), true);
    QCOMPARE(store.put(bytesOf("more")).error().code, ErrorCode::LabReadOnly);
    QCOMPARE(store.read(hash).value(), bytesOf("evidence"));
    QCOMPARE(fileCount(), std::size_t{1});
}

void TestFolderOriginalStore::threadsMayStoreTheSame()
{
    FolderOriginalStore store(folder(), false);
    const Bytes bytes(100'000, std::byte{7});
    std::atomic<int> failures = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] { failures += store.put(bytes) ? 0 : 1; });
    }
    QCOMPARE(failures.load(), 0);
    QCOMPARE(fileCount(), std::size_t{1});
    QCOMPARE(store.read(Sha256::of(bytes)).value(), bytes);
}

void TestFolderOriginalStore::aNewFileReplacesNothing_data()
{
    QTest::addColumn<bool>("isByName");
    QTest::newRow("a file without a name first") << false;
    QTest::newRow("a file system without such") << true;
}

void TestFolderOriginalStore::aNewFileReplacesNothing()
{
    QFETCH(bool, isByName);
    const auto write = isByName ? storage::writeNewFileByName : storage::writeNewFile;
    QVERIFY(write(folder() / "file", bytesOf("first")));
    QVERIFY(write(folder() / "file", bytesOf("second")));
    QCOMPARE(*readFile(folder() / "file"), bytesOf("first"));
    QCOMPARE(fileCount(), std::size_t{1});
    QCOMPARE(fs::status(folder() / "file").permissions(), fs::perms(0400));
    const auto failed = write(folder() / "nowhere" / "file", bytesOf("third"));
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::FileNotWritable);
    QCOMPARE(failed.error().subject, (folder() / "nowhere" / "file").string());
    QCOMPARE(fileCount(), std::size_t{1});
}

QTEST_APPLESS_MAIN(TestFolderOriginalStore)
#include "tst_FolderOriginalStore.moc"
