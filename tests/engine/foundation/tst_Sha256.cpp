// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/crypto/Sha256.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace semblance;

class TestSha256 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedVectors_data();
    void publishedVectors();
    void hexRoundTrip();
    void missingFile();
    void aPipeIsRefusedAtOnce();
};

void TestSha256::publishedVectors_data()
{
    // FIPS 180-4 examples.
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("hex");
    QTest::newRow("nothing")
        << QByteArray() << "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    QTest::newRow("abc")
        << QByteArray("abc") << "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    QTest::newRow("a million a")
        << QByteArray(1'000'000, 'a')
        << "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";
}

void TestSha256::publishedVectors()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, hex);
    const auto* first = reinterpret_cast<const std::byte*>(text.constData());
    const std::span<const std::byte> bytes(first, static_cast<std::size_t>(text.size()));
    QCOMPARE(QString::fromStdString(Sha256::of(bytes).hex()), hex);

    QTemporaryDir folder;
    const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "ä";
    QVERIFY(writeFileAtomically(path, Bytes(bytes.begin(), bytes.end())));
    const auto ofFile = Sha256::ofFile(path);
    QVERIFY(ofFile);
    QCOMPARE(QString::fromStdString(ofFile->hex()), hex);
}

void TestSha256::hexRoundTrip()
{
    const Sha256 value = Sha256::of({});
    QCOMPARE(*Sha256::fromHex(value.hex()), value);
    QVERIFY(!Sha256::fromHex("abc"));
    QVERIFY(!Sha256::fromHex(std::string(64, 'g')));
}

void TestSha256::missingFile()
{
    const auto hash = Sha256::ofFile("/no/such/file");
    QVERIFY(!hash);
    QCOMPARE(hash.error().code, ErrorCode::FileNotFound);
    QCOMPARE(hash.error().subject, std::string("/no/such/file"));
}

void TestSha256::aPipeIsRefusedAtOnce()
{
    QTemporaryDir folder;
    const std::filesystem::path pipe = std::filesystem::path(folder.path().toStdString()) / "pipe";
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    const auto hash = Sha256::ofFile(pipe);
    QVERIFY(!hash);
    QCOMPARE(hash.error().code, ErrorCode::FileUnreadable);
}

QTEST_APPLESS_MAIN(TestSha256)
#include "tst_Sha256.moc"
