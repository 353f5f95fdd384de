// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/FileBytes.h"
#include "foundation/SystemError.h"

#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <sys/stat.h>

using namespace semblance;
namespace fs = std::filesystem;

class TestFileBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip();
    void readFailures();
    void aPipeIsRefusedAtOnce();
    void unwritableFolderIsSaid();
    void systemErrors_data();
    void systemErrors();

private:
    QTemporaryDir m_folder;
    fs::path at(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }
};

void TestFileBytes::roundTrip()
{
    const Bytes bytes{std::byte{0}, std::byte{255}, std::byte{7}};
    QVERIFY(writeFileAtomically(at("Jürgen – 照片.bin"), bytes));
    QCOMPARE(*readFile(at("Jürgen – 照片.bin")), bytes);
    QVERIFY(writeFileAtomically(at("empty"), {}));
    QVERIFY(readFile(at("empty"))->empty());
}

void TestFileBytes::readFailures()
{
    QCOMPARE(readFile(at("absent")).error().code, ErrorCode::FileNotFound);
    QCOMPARE(readFile(m_folder.path().toStdString()).error().code, ErrorCode::FileUnreadable);
    QVERIFY(writeFileAtomically(at("big"), Bytes(100)));
    const auto tooBig = readFile(at("big"), 99);
    QCOMPARE(tooBig.error().code, ErrorCode::FileTooLarge);
    QCOMPARE(tooBig.error().facts.at(0).value, std::string("100"));
}

void TestFileBytes::aPipeIsRefusedAtOnce()
{
    QCOMPARE(::mkfifo(at("pipe").c_str(), 0600), 0);
    const auto read = readFile(at("pipe"));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::FileUnreadable);
    QCOMPARE(read.error().subject, at("pipe").string());
}

void TestFileBytes::systemErrors_data()
{
    QTest::addColumn<int>("systemError");
    QTest::addColumn<ErrorCode>("reading");
    QTest::addColumn<ErrorCode>("writing");
    QTest::newRow("nothing there") << ENOENT << ErrorCode::FileNotFound
                                   << ErrorCode::FileNotWritable;
    QTest::newRow("a file for a folder") << ENOTDIR << ErrorCode::FileNotFound
                                         << ErrorCode::FileNotWritable;
    QTest::newRow("not allowed") << EACCES << ErrorCode::FileUnreadable
                                 << ErrorCode::FileNotWritable;
    QTest::newRow("no room") << ENOSPC << ErrorCode::FileUnreadable << ErrorCode::DiskFull;
    QTest::newRow("a used-up quota") << EDQUOT << ErrorCode::FileUnreadable << ErrorCode::DiskFull;
}

void TestFileBytes::systemErrors()
{
    QFETCH(int, systemError);
    QTEST(codeForReading(systemError), "reading");
    QTEST(codeForWriting(systemError), "writing");
    QCOMPARE(writingFailed(Stage::Storage, "file", systemError).value().subject,
             std::string("file"));
}

void TestFileBytes::unwritableFolderIsSaid()
{
    const auto result = writeFileAtomically("/proc/semblance", Bytes(3));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::FileNotWritable);
    QCOMPARE(result.error().subject, std::string("/proc/semblance"));
}

QTEST_APPLESS_MAIN(TestFileBytes)
#include "tst_FileBytes.moc"
