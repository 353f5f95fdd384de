// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/ImageDecoder.h"
#include "support/EncodedImage.h"

#include <QTest>

using namespace semblance;
using namespace semblance::tests;

namespace {

/// A bitmap of 2×2 pixels, or as the members say; `data` are palette and pixels as they stand in
/// the file.
struct Bitmap
{
    std::uint32_t headerBytes = 40;
    std::int32_t width = 2;
    std::int32_t height = 2;
    std::uint32_t bits = 24;
    std::uint32_t compression = 0;
    std::uint32_t coloursUsed = 0;
    std::uint32_t pixelOffset = 54;
    /// Of the pixels, as the header says.
    std::uint32_t pixelBytes = 0;
    QByteArray data;

    Bytes bytes() const
    {
        Bytes out(14 + headerBytes);
        out[0] = std::byte{'B'};
        out[1] = std::byte{'M'};
        poke(out, 10, pixelOffset, 4, false);
        poke(out, 14, headerBytes, 4, false);
        const bool isCore = headerBytes == 12;
        poke(out, 18, static_cast<std::uint32_t>(width), isCore ? 2 : 4, false);
        poke(out, isCore ? 20 : 22, static_cast<std::uint32_t>(height), isCore ? 2 : 4, false);
        poke(out, isCore ? 24 : 28, bits, 2, false);
        if (!isCore) {
            poke(out, 30, compression, 4, false);
            poke(out, 34, pixelBytes, 4, false);
            poke(out, 46, coloursUsed, 4, false);
        }
        for (const char c : data)
            out.push_back(static_cast<std::byte>(c));
        poke(out, 2, static_cast<std::uint32_t>(out.size()), 4, false);
        poke(out, isCore ? 22 : 26, 1, 2, false);
        return out;
    }
};

/// "ff0000 00ff00/0000ff ffffff/"
QString textOf(const Image& image)
{
    QString text;
    for (int y = 0; y < image.heightPx(); ++y) {
        QStringList row;
        for (int x = 0; x < image.widthPx(); ++x)
            row << QString::fromLatin1(
                QByteArray(reinterpret_cast<const char*>(image.row(y)) + 3 * x, 3).toHex());
        text += row.join(u' ') + u'/';
    }
    return text;
}

const QString kFourColours = QStringLiteral("ff0000 00ff00/0000ff ffffff/");
const QByteArray kPalette4 = QByteArray::fromHex("0000ff00"
                                                 "00ff0000"
                                                 "ff000000"
                                                 "ffffff00");

} // namespace

Q_DECLARE_METATYPE(Bitmap)

class TestBmpImages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decoded_data();
    void decoded();
    void refused_data();
    void refused();
    void alphaOnMidGrey();
};

void TestBmpImages::decoded_data()
{
    QTest::addColumn<Bitmap>("bitmap");
    const auto hex = [](const char* text) { return QByteArray::fromHex(text); };
    Bitmap bitmap;
    bitmap.data = hex("ff0000ffffff0000"
                      "0000ff00ff000000");
    QTest::newRow("24 bits") << bitmap;
    bitmap.height = -2;
    bitmap.data = hex("0000ff00ff000000"
                      "ff0000ffffff0000");
    QTest::newRow("24 bits, rows from the top") << bitmap;

    bitmap = Bitmap{.bits = 8,
                    .coloursUsed = 4,
                    .pixelOffset = 70,
                    .data = kPalette4 + hex("02030000"
                                            "00010000")};
    QTest::newRow("8 bits, short palette") << bitmap;
    bitmap.bits = 4;
    bitmap.data = kPalette4 + hex("23000000"
                                  "01000000");
    QTest::newRow("4 bits") << bitmap;
    bitmap = Bitmap{.width = 2,
                    .height = 2,
                    .bits = 8,
                    .compression = 1,
                    .coloursUsed = 4,
                    .pixelOffset = 70,
                    .data = kPalette4 + hex("01020103"
                                            "0000"
                                            "01000101"
                                            "0001")};
    QTest::newRow("RLE8, runs") << bitmap;
    bitmap.data = kPalette4 + hex("000302030000"
                                  "0000"
                                  "0100"
                                  "00020000"
                                  "0101"
                                  "0001");
    QTest::newRow("RLE8, literal runs beyond the row and a jump") << bitmap;
    bitmap.bits = 4;
    bitmap.compression = 2;
    bitmap.data = kPalette4 + hex("0223"
                                  "0000"
                                  "0201"
                                  "0001");
    QTest::newRow("RLE4") << bitmap;

    bitmap = Bitmap{.bits = 16,
                    .data = hex("1f00ff7f"
                                "007ce003")};
    QTest::newRow("16 bits, 5-5-5") << bitmap;
    bitmap = Bitmap{.bits = 16,
                    .compression = 3,
                    .pixelOffset = 66,
                    .data = hex("00f80000"
                                "e0070000"
                                "1f000000"
                                "1f00ffff"
                                "00f8e007")};
    QTest::newRow("16 bits, 5-6-5 by masks") << bitmap;
    bitmap = Bitmap{.bits = 32,
                    .data = hex("ff000000ffffff00"
                                "0000ff0000ff0000")};
    QTest::newRow("32 bits, unused fourth byte") << bitmap;
    bitmap = Bitmap{.headerBytes = 56,
                    .bits = 32,
                    .compression = 3,
                    .pixelOffset = 70,
                    .data = hex("ff000000ffffff00"
                                "0000ff0000ff0000")};
    QTest::newRow("32 bits, alpha declared and 0 everywhere") << bitmap;
    bitmap = Bitmap{.headerBytes = 12,
                    .pixelOffset = 26,
                    .data = hex("ff0000ffffff0000"
                                "0000ff00ff000000")};
    QTest::newRow("OS/2 header") << bitmap;
}

void TestBmpImages::decoded()
{
    QFETCH(Bitmap, bitmap);
    Bytes bytes = bitmap.bytes();
    if (bitmap.headerBytes == 56) {
        for (const auto& [offset, mask] :
             {std::pair{54, 0xFF0000U}, {58, 0xFF00U}, {62, 0xFFU}, {66, 0xFF000000U}})
            poke(bytes, static_cast<std::size_t>(offset), mask, 4, false);
    }
    const Result<Photograph> result = decodeImage(bytes, "x.bmp", {});
    QVERIFY2(result.has_value(), result ? "" : result.error().detail.c_str());
    QCOMPARE(textOf(result->stored), kFourColours);
    QVERIFY(!result->encoding.hasAlpha);
}

void TestBmpImages::refused_data()
{
    QTest::addColumn<Bitmap>("bitmap");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const Bitmap& bitmap, ErrorCode code) {
        QTest::newRow(name) << bitmap << static_cast<int>(code);
    };
    row("pixels cut off", Bitmap{.data = QByteArray(15, 'x')}, ErrorCode::ImageDamaged);
    row("palette cut off", Bitmap{.bits = 8, .data = QByteArray(15, 'x')}, ErrorCode::ImageDamaged);
    row("RLE8 cut off",
        Bitmap{.bits = 8,
               .compression = 1,
               .coloursUsed = 4,
               .pixelOffset = 70,
               .pixelBytes = 10,
               .data = kPalette4 + QByteArray::fromHex("0202")},
        ErrorCode::ImageDamaged);
    row("pixels inside the header", Bitmap{.pixelOffset = 20, .data = QByteArray(16, 'x')},
        ErrorCode::ImageDamaged);
    row("pixels beyond the file", Bitmap{.pixelOffset = 5000, .data = QByteArray(16, 'x')},
        ErrorCode::ImageDamaged);
    row("no width", Bitmap{.width = 0, .data = QByteArray(16, 'x')}, ErrorCode::ImageDamaged);
    row("negative width", Bitmap{.width = -2, .data = QByteArray(16, 'x')},
        ErrorCode::ImageDamaged);
    row("smallest height there is", Bitmap{.height = INT32_MIN, .data = QByteArray(16, 'x')},
        ErrorCode::ImageTooLarge);
    row("50000×50000", Bitmap{.width = 50'000, .height = 50'000, .data = QByteArray(16, 'x')},
        ErrorCode::ImageTooLarge);
    row("a JPEG inside", Bitmap{.compression = 4, .data = QByteArray(16, 'x')},
        ErrorCode::ImageUnsupported);
    row("3 bits", Bitmap{.bits = 3, .data = QByteArray(16, 'x')}, ErrorCode::ImageUnsupported);
}

void TestBmpImages::refused()
{
    QFETCH(Bitmap, bitmap);
    QFETCH(int, code);
    const Result<Photograph> result = decodeImage(bitmap.bytes(), "x.bmp", {});
    QVERIFY(!result);
    QCOMPARE(static_cast<int>(result.error().code), code);
    QCOMPARE(result.error().subject, std::string("x.bmp"));
}

void TestBmpImages::alphaOnMidGrey()
{
    Bitmap bitmap{.headerBytes = 56,
                  .width = 2,
                  .height = 1,
                  .bits = 32,
                  .compression = 3,
                  .pixelOffset = 70,
                  .data = QByteArray::fromHex("0000ff00"
                                              "0000ffff")};
    Bytes bytes = bitmap.bytes();
    poke(bytes, 54, 0xFF0000, 4, false);
    poke(bytes, 58, 0xFF00, 4, false);
    poke(bytes, 62, 0xFF, 4, false);
    poke(bytes, 66, 0xFF000000, 4, false);
    const Result<Photograph> result = decodeImage(bytes, "x.bmp", {});
    QVERIFY(result.has_value());
    QCOMPARE(textOf(result->stored), QStringLiteral("808080 ff0000/"));
    QVERIFY(result->encoding.hasAlpha);
}

QTEST_APPLESS_MAIN(TestBmpImages)
#include "tst_BmpImages.moc"
