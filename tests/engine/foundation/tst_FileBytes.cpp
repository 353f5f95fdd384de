// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/FileBytes.h"

#include <QTemporaryDir>
#include <QTest>

using namespace semblance;
namespace fs = std::filesystem;

class TestFileBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip();
    void readFailures();
    void unwritableFolderIsSaid();

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
    QCOMPARE(tooBig.error().code, ErrorCode::ImageTooLarge);
    QCOMPARE(tooBig.error().facts.at(0).value, std::string("100"));
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
