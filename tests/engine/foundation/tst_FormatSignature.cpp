// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/FormatSignature.h"

#include <QTest>

using namespace semblance;

namespace {

std::span<const std::byte> bytesOf(const QByteArray& text)
{
    return {reinterpret_cast<const std::byte*>(text.data()), static_cast<std::size_t>(text.size())};
}

} // namespace

class TestFormatSignature : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void known_data();
    void known();
    void notDecoded_data();
    void notDecoded();
};

void TestFormatSignature::known_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<int>("format");
    const auto row = [](const char* name, const char* hex, ImageFormat format) {
        QTest::newRow(name) << QByteArray::fromHex(hex) << static_cast<int>(format);
    };
    row("JPEG with JFIF", "ffd8ffe0", ImageFormat::Jpeg);
    row("JPEG with EXIF", "ffd8ffe1", ImageFormat::Jpeg);
    row("PNG", "89504e470d0a1a0a", ImageFormat::Png);
    row("TIFF, Intel order", "49492a0008000000", ImageFormat::Tiff);
    row("TIFF, Motorola order", "4d4d002a00000008", ImageFormat::Tiff);
    row("BigTIFF", "49492b0008000000", ImageFormat::Tiff);
    row("WebP", "524946460000000057454250", ImageFormat::WebP);
    row("JPEG 2000 file", "0000000c6a5020200d0a870a", ImageFormat::Jpeg2000);
    row("JPEG 2000 codestream", "ff4fff51", ImageFormat::Jpeg2000);
    row("HEIC", "000000186674797068656963000000006d69663168656963", ImageFormat::Heic);
    row("HEIC under the general brand", "00000018667479706d696631000000006d69663168656963",
        ImageFormat::Heic);
    row("BMP", "424d3600000000000000360000002800000000000000", ImageFormat::Bmp);
    row("BMP of OS/2", "424d1a00000000000000360000000c00000000000000", ImageFormat::Bmp);
}

void TestFormatSignature::known()
{
    QFETCH(QByteArray, start);
    QFETCH(int, format);
    const auto found = formatOf(bytesOf(start));
    QVERIFY(found.has_value());
    QCOMPARE(static_cast<int>(*found), format);
}

void TestFormatSignature::notDecoded_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("text that begins like a bitmap")
        << QByteArray("BM is how this sentence begins, and it goes on") << QString();
    QTest::newRow("RIFF sound") << QByteArray("RIFF....WAVEfmt ") << QString();
    QTest::newRow("two bytes of a JPEG") << QByteArray::fromHex("ffd8") << QString();
    QTest::newRow("GIF") << QByteArray("GIF89a") << "GIF";
    QTest::newRow("AVIF") << QByteArray::fromHex("000000186674797061766966000000006d696631")
                          << "AVIF";
    QTest::newRow("MP4") << QByteArray::fromHex("000000186674797069736f6d0000020069736f6d")
                         << "ISO media (video)";
}

void TestFormatSignature::notDecoded()
{
    QFETCH(QByteArray, start);
    QFETCH(QString, name);
    QVERIFY(!formatOf(bytesOf(start)));
    const auto known = undecodedFormatOf(bytesOf(start));
    QCOMPARE(known ? QString::fromUtf8(known->data(), static_cast<qsizetype>(known->size()))
                   : QString(),
             name);
}

QTEST_APPLESS_MAIN(TestFormatSignature)
#include "tst_FormatSignature.moc"
