// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/AlphaBlend.h"
#include "foundation/imaging/ImageDecoder.h"
#include "support/EncodedImage.h"
#include "support/SyntheticImage.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <atomic>
#include <fstream>
#include <thread>

using namespace semblance;
using namespace semblance::tests;

Q_DECLARE_METATYPE(EncodeAs)

namespace {

constexpr SizePx kSize{96, 64};

Image sample()
{
    return syntheticTexture(kSize, 7);
}

/// What `as` is to look like after decoding without loss.
Image expectedFor(const Image& image, const EncodeAs& as)
{
    std::vector<std::uint8_t> rgb;
    for (int y = 0; y < image.heightPx(); ++y) {
        for (int x = 0; x < image.widthPx(); ++x) {
            const int opacity = as.hasAlpha ? rampOpacity(x, image.widthPx()) : 255;
            for (int c = 0; c < 3; ++c) {
                const std::uint8_t value = image.row(y)[3 * x + (as.colourModel == "grey" ? 0 : c)];
                rgb.push_back(onMidGrey(value, static_cast<std::uint8_t>(opacity)));
            }
        }
    }
    return Image(image.size(), std::move(rgb));
}

double meanDifference(const Image& a, const Image& b)
{
    double sum = 0;
    const auto count = static_cast<std::size_t>(a.strideBytes() * a.heightPx());
    for (std::size_t i = 0; i < count; ++i)
        sum += std::abs(a.data()[i] - b.data()[i]);
    return sum / static_cast<double>(count);
}

ErrorCode codeOf(const Result<Photograph>& result)
{
    return result.error().code;
}

/// A WebP file of the picture's own chunk alone, without an extended header.
Bytes bareWebP(const Bytes& bytes, const std::array<std::uint8_t, 4>& kind)
{
    constexpr std::ptrdiff_t kFileHeader = 12;
    Bytes bare(bytes.begin(), bytes.begin() + kFileHeader);
    bare.insert(bare.end(), bytes.begin() + static_cast<std::ptrdiff_t>(positionOf(bytes, kind)),
                bytes.end());
    poke(bare, 4, static_cast<std::uint32_t>(bare.size() - 8), 4, false);
    return bare;
}

/// Highest memory use of this process so far.
long peakMemoryKb()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:"))
            return std::stol(line.substr(6));
    }
    return 0;
}

const std::vector<std::pair<const char*, ImageFormat>> kFormats = {
    {"JPEG", ImageFormat::Jpeg},          {"PNG", ImageFormat::Png},
    {"TIFF", ImageFormat::Tiff},          {"BMP", ImageFormat::Bmp},
    {"WebP", ImageFormat::WebP},          {"HEIC", ImageFormat::Heic},
    {"JPEG 2000", ImageFormat::Jpeg2000},
};

constexpr const char* kNoWriter = "this machine's libvips cannot write the format";

/// Where the entry of `tag` begins in the first list of a little-endian TIFF; 0 without one.
std::size_t tiffEntry(const Bytes& tiff, unsigned tag)
{
    const auto number = [&tiff](std::size_t at, int count) {
        std::size_t value = 0;
        for (int i = count - 1; i >= 0; --i)
            value = value << 8 | std::to_integer<std::size_t>(tiff[at + std::size_t(i)]);
        return value;
    };
    const std::size_t list = number(4, 4);
    for (std::size_t i = 0; i < number(list, 2); ++i) {
        const std::size_t entry = list + 2 + 12 * i;
        if (number(entry, 2) == tag)
            return entry;
    }
    return 0;
}

} // namespace

class TestImageDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewBitsAreNotWidened_data();
    void fewBitsAreNotWidened();
    void theHeaderTellsSizeAndOrientation_data();
    void theHeaderTellsSizeAndOrientation();
    void colourModels_data();
    void colourModels();
    void inks_data();
    void inks();
    void profileConverted();
    void profileLeftAlone_data();
    void profileLeftAlone();
    void severalPictures_data();
    void severalPictures();
    void orientation_data();
    void orientation();
    void damagedExif_data();
    void damagedExif();
    void unsupportedSamples();
    void twelveBitsAreNoDamage();
    void notAnImage_data();
    void notAnImage();
    void cutOff_data();
    void cutOff();
    void aJpegThatLacksItsEndMarkerIsWhole_data();
    void aJpegThatLacksItsEndMarkerIsWhole();
    void aProgressiveJpegThatLacksScansIsCutOff();
    void damagedInside();
    void aPngWithoutItsEndIsCutOff();
    void aDamagedJpegIsReadWithAComplaint_data();
    void aDamagedJpegIsReadWithAComplaint();
    void hugeHeader_data();
    void hugeHeader();
    void tooManyBytes();
    void files();
    void sameBytesEveryTime();
};

void TestImageDecoder::colourModels_data()
{
    QTest::addColumn<EncodeAs>("as");
    // 0: exact. Otherwise mean grey levels that the named compression may cost on the smooth test
    // picture.
    QTest::addColumn<double>("tolerance");
    const auto row = [](const char* name, const EncodeAs& as, double tolerance = 0) {
        QTest::newRow(name) << as << tolerance;
    };
    using enum ImageFormat;
    row("JPEG", {.format = Jpeg}, 2);
    row("JPEG, progressive", {.format = Jpeg, .isInterlaced = true}, 2);
    row("JPEG, grey", {.format = Jpeg, .colourModel = "grey"}, 2);
    row("PNG", {.format = Png});
    row("PNG, interlaced", {.format = Png, .isInterlaced = true});
    row("PNG, 16 bits", {.format = Png, .bits = 16});
    row("PNG, grey", {.format = Png, .colourModel = "grey"});
    row("PNG, grey, 16 bits", {.format = Png, .bits = 16, .colourModel = "grey"});
    row("PNG, alpha", {.format = Png, .hasAlpha = true});
    row("PNG, alpha, 16 bits", {.format = Png, .bits = 16, .hasAlpha = true});
    row("PNG, grey with alpha", {.format = Png, .colourModel = "grey", .hasAlpha = true});
    row("PNG, palette", {.format = Png, .colourModel = "palette"}, 8);
    row("TIFF", {.format = Tiff});
    row("TIFF, tiles, LZW", {.format = Tiff, .compression = "lzw", .isTiled = true});
    row("TIFF, deflate, 16 bits", {.format = Tiff, .bits = 16, .compression = "deflate"});
    row("TIFF, PackBits, grey", {.format = Tiff, .colourModel = "grey", .compression = "packbits"});
    row("TIFF, JPEG", {.format = Tiff, .compression = "jpeg"}, 2);
    row("TIFF, alpha", {.format = Tiff, .hasAlpha = true});
    row("TIFF, grey, 16 bits", {.format = Tiff, .bits = 16, .colourModel = "grey"});
    row("BMP", {.format = Bmp});
    row("WebP without loss", {.format = WebP});
    row("WebP", {.format = WebP, .quality = 90}, 3);
    row("WebP, alpha", {.format = WebP, .hasAlpha = true});
    row("JPEG 2000 without loss", {.format = Jpeg2000});
    row("JPEG 2000", {.format = Jpeg2000, .quality = 90}, 3);
    row("JPEG 2000, grey", {.format = Jpeg2000, .colourModel = "grey"});
    row("JPEG 2000, 16 bits", {.format = Jpeg2000, .bits = 16});
    row("HEIC", {.format = Heic}, 4);
    row("HEIC, 10 bits", {.format = Heic, .bits = 16}, 4);
}

void TestImageDecoder::colourModels()
{
    QFETCH(EncodeAs, as);
    QFETCH(double, tolerance);
    const auto bytes = encoded(sample(), as);
    if (!bytes)
        QSKIP(kNoWriter);
    const Result<Photograph> result = decodeImage(*bytes, "x");
    QVERIFY2(result.has_value(), result ? "" : result.error().detail.c_str());
    QCOMPARE(result->encoding.format, as.format);
    QCOMPARE(result->encoding.colourModel, as.colourModel);
    QCOMPARE(result->encoding.hasAlpha, as.hasAlpha);
    QCOMPARE(result->encoding.pictureCount, 1);
    QCOMPARE(result->encoding.bitsPerChannel > 8, as.bits == 16);
    QCOMPARE(result->stored.size(), kSize);
    const Image expected = expectedFor(sample(), as);
    const double difference = meanDifference(result->stored, expected);
    QVERIFY2(difference <= tolerance, qPrintable(QString::number(difference)));
}

void TestImageDecoder::inks_data()
{
    QTest::addColumn<EncodeAs>("as");
    QTest::newRow("JPEG, inverted as Adobe does")
        << EncodeAs{.format = ImageFormat::Jpeg, .colourModel = "CMYK"};
    QTest::newRow("TIFF") << EncodeAs{.format = ImageFormat::Tiff, .colourModel = "CMYK"};
    QTest::newRow("TIFF, 16 bits")
        << EncodeAs{.format = ImageFormat::Tiff, .bits = 16, .colourModel = "CMYK"};
    QTest::newRow("TIFF with alpha")
        << EncodeAs{.format = ImageFormat::Tiff, .colourModel = "CMYK", .hasAlpha = true};
}

void TestImageDecoder::inks()
{
    QFETCH(EncodeAs, as);
    const auto middle = [&](std::uint8_t r, std::uint8_t g, std::uint8_t b) {
        const auto bytes = encoded(plainImage(kSize, r, g, b), as);
        const Result<Photograph> result = decodeImage(bytes.value(), "x");
        const std::uint8_t* row = result.value().stored.row(kSize.height / 2);
        const std::uint8_t* pixel = row + 3 * (kSize.width - 1);
        return std::array<int, 3>{pixel[0], pixel[1], pixel[2]};
    };
    const auto white = middle(255, 255, 255);
    QVERIFY(white[0] > 245 && white[1] > 245 && white[2] > 245);
    const auto cyan = middle(0, 255, 255);
    QVERIFY(cyan[0] + 80 < cyan[1] && cyan[0] + 80 < cyan[2]);
    const auto yellow = middle(255, 255, 0);
    QVERIFY(yellow[2] + 80 < yellow[0] && yellow[2] + 80 < yellow[1]);
    const auto allInks = middle(0, 0, 0);
    QVERIFY(allInks[0] < 90 && allInks[1] < 90 && allInks[2] < 90);
}

void TestImageDecoder::profileConverted()
{
    const Image red = plainImage(kSize, 200, 100, 80);
    const auto bytes =
        encoded(red, {.format = ImageFormat::Png, .colourProfile = builtInProfile("p3")});
    const Result<Photograph> result = decodeImage(bytes.value(), "x");
    QVERIFY(result.has_value());
    QVERIFY(result->encoding.hasColourProfile);
    // Display P3 (200, 100, 80) is sRGB (214, 95, 71) by the two profiles' primaries; 4 levels for
    // rounding and tables.
    const std::uint8_t* pixel = result->stored.data();
    QVERIFY(std::abs(pixel[0] - 214) <= 4);
    QVERIFY(std::abs(pixel[1] - 95) <= 4);
    QVERIFY(std::abs(pixel[2] - 71) <= 4);
}

void TestImageDecoder::profileLeftAlone_data()
{
    QTest::addColumn<QByteArray>("profile");
    const Bytes srgb = builtInProfile("srgb");
    QTest::newRow("sRGB itself") << QByteArray(reinterpret_cast<const char*>(srgb.data()),
                                               static_cast<qsizetype>(srgb.size()));
    QTest::newRow("damaged") << QByteArray(400, 'x');
}

void TestImageDecoder::profileLeftAlone()
{
    QFETCH(QByteArray, profile);
    EncodeAs as{.format = ImageFormat::Tiff};
    for (const char c : profile)
        as.colourProfile.push_back(static_cast<std::byte>(c));
    const auto bytes = encoded(sample(), as);
    const Result<Photograph> result = decodeImage(bytes.value(), "x");
    QVERIFY(result.has_value());
    QVERIFY(result->stored == sample());
}

void TestImageDecoder::severalPictures_data()
{
    QTest::addColumn<EncodeAs>("as");
    QTest::newRow("pages of a TIFF") << EncodeAs{.format = ImageFormat::Tiff, .pictureCount = 3};
    QTest::newRow("animated WebP") << EncodeAs{.format = ImageFormat::WebP, .pictureCount = 3};
}

void TestImageDecoder::severalPictures()
{
    QFETCH(EncodeAs, as);
    const auto bytes = encoded(sample(), as);
    if (!bytes)
        QSKIP(kNoWriter);
    const Result<Photograph> result = decodeImage(*bytes, "x");
    QVERIFY2(result.has_value(), result ? "" : result.error().detail.c_str());
    QCOMPARE(result->encoding.pictureCount, 3);
    QVERIFY(result->stored == sample());
}

void TestImageDecoder::orientation_data()
{
    QTest::addColumn<EncodeAs>("as");
    QTest::addColumn<int>("expected");
    for (int exif = 1; exif <= 8; ++exif) {
        QTest::addRow("JPEG, %d", exif)
            << EncodeAs{.format = ImageFormat::Jpeg, .exifOrientation = exif} << exif;
        QTest::addRow("TIFF, %d", exif)
            << EncodeAs{.format = ImageFormat::Tiff, .exifOrientation = exif} << exif;
    }
    QTest::newRow("PNG, 6") << EncodeAs{.format = ImageFormat::Png, .exifOrientation = 6} << 6;
    QTest::newRow("WebP, 6") << EncodeAs{.format = ImageFormat::WebP, .exifOrientation = 6} << 6;
}

void TestImageDecoder::orientation()
{
    QFETCH(EncodeAs, as);
    QFETCH(int, expected);
    const auto bytes = encoded(sample(), as);
    const Result<Photograph> result = decodeImage(bytes.value(), "x");
    QVERIFY(result.has_value());
    QCOMPARE(static_cast<int>(result->orientation), expected);
    QCOMPARE(result->stored.size(), kSize);
    QVERIFY(meanDifference(result->stored, sample()) < 2);
}

void TestImageDecoder::damagedExif_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("length");
    QTest::newRow("byte order mark") << 6 << 2;
    QTest::newRow("where the first directory is") << 10 << 4;
    QTest::newRow("entries of the first directory") << 14 << 60;
    QTest::newRow("everything but the mark") << 8 << 100;
}

void TestImageDecoder::damagedExif()
{
    QFETCH(int, offset);
    QFETCH(int, length);
    auto bytes = encoded(sample(), {.format = ImageFormat::Jpeg, .exifOrientation = 6});
    const std::array<std::uint8_t, 6> exif = {'E', 'x', 'i', 'f', 0, 0};
    const std::size_t block = positionOf(bytes.value(), exif);
    for (int i = 0; i < length; ++i)
        poke(*bytes, block + static_cast<std::size_t>(offset + i), 0xF3, 1, false);
    const Result<Photograph> result = decodeImage(*bytes, "x");
    QVERIFY2(result.has_value(), result ? "" : result.error().detail.c_str());
    QVERIFY(meanDifference(result->stored, sample()) < 2);
}

void TestImageDecoder::unsupportedSamples()
{
    const auto bytes = encoded(sample(), {.format = ImageFormat::Tiff, .isFloat = true});
    const auto decoded = decodeImage(bytes.value(), "x");
    QCOMPARE(codeOf(decoded), ErrorCode::ImageUnsupported);
    QCOMPARE(decoded.error().facts.size(), std::size_t{1});
    QCOMPARE(decoded.error().facts[0].key, std::string("samples"));
}

/// A whole file whose header says 12 bits, which libvips does not open.
void TestImageDecoder::twelveBitsAreNoDamage()
{
    auto bytes = encoded(sample(), {.format = ImageFormat::Tiff, .colourModel = "grey"});
    QVERIFY(bytes);
    const std::size_t entry = tiffEntry(*bytes, 258);
    QVERIFY(entry != 0);
    poke(*bytes, entry + 8, 12, 2, false);
    const auto decoded = decodeImage(*bytes, "x");
    QCOMPARE(codeOf(decoded), ErrorCode::ImageUnsupported);
}

void TestImageDecoder::notAnImage_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const QByteArray& content, ErrorCode code) {
        QTest::newRow(name) << content << static_cast<int>(code);
    };
    row("0 bytes", {}, ErrorCode::ImageEmpty);
    row("text", "This is a text that somebody called photo.jpg", ErrorCode::ImageNotRecognised);
    row("zeros", QByteArray(5000, '\0'), ErrorCode::ImageNotRecognised);
    row("only a JPEG's first bytes", QByteArray::fromHex("ffd8ffe0"), ErrorCode::ImageDamaged);
    row("only a PNG's first bytes", QByteArray::fromHex("89504e470d0a1a0a"),
        ErrorCode::ImageDamaged);
    row("GIF", "GIF89a", ErrorCode::ImageUnsupported);
}

void TestImageDecoder::notAnImage()
{
    QFETCH(QByteArray, content);
    QFETCH(int, code);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("photo.jpg"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const Result<Photograph> result = decodeImageFile(path.toStdString());
    QVERIFY(!result);
    QCOMPARE(static_cast<int>(codeOf(result)), code);
    QCOMPARE(result.error().subject, path.toStdString());
}

void TestImageDecoder::cutOff_data()
{
    QTest::addColumn<EncodeAs>("as");
    QTest::addColumn<int>("percent");
    for (const auto& [name, format] : kFormats) {
        for (const int percent : {20, 50, 75, 95})
            QTest::addRow("%s at %d %%", name, percent) << EncodeAs{.format = format} << percent;
    }
    for (const int percent : {50, 75, 95}) {
        QTest::addRow("progressive JPEG at %d %%", percent)
            << EncodeAs{.format = ImageFormat::Jpeg, .isInterlaced = true} << percent;
        QTest::addRow("interlaced PNG at %d %%", percent)
            << EncodeAs{.format = ImageFormat::Png, .isInterlaced = true} << percent;
        QTest::addRow("animated WebP at %d %%", percent)
            << EncodeAs{.format = ImageFormat::WebP, .pictureCount = 3} << percent;
    }
}

void TestImageDecoder::cutOff()
{
    QFETCH(EncodeAs, as);
    QFETCH(int, percent);
    auto bytes = encoded(syntheticTexture({400, 300}, 3), as);
    if (!bytes)
        QSKIP(kNoWriter);
    bytes->resize(bytes->size() * static_cast<std::size_t>(percent) / 100);
    const Result<Photograph> result = decodeImage(*bytes, "x");
    QVERIFY(!result);
    QCOMPARE(codeOf(result), ErrorCode::ImageDamaged);
}

void TestImageDecoder::aJpegThatLacksItsEndMarkerIsWhole_data()
{
    QTest::addColumn<bool>("isProgressive");
    QTest::addColumn<int>("bytesLost");
    QTest::addColumn<bool>("isRead");
    for (const bool isProgressive : {false, true}) {
        const char* kind = isProgressive ? "progressive" : "baseline";
        QTest::addRow("%s, whole", kind) << isProgressive << 0 << true;
        QTest::addRow("%s, half of the marker", kind) << isProgressive << 1 << true;
        QTest::addRow("%s, the marker", kind) << isProgressive << 2 << true;
        QTest::addRow("%s, pixels too", kind) << isProgressive << 40 << false;
    }
}

void TestImageDecoder::aJpegThatLacksItsEndMarkerIsWhole()
{
    QFETCH(bool, isProgressive);
    QFETCH(int, bytesLost);
    QFETCH(bool, isRead);
    auto bytes = encoded(syntheticTexture({400, 300}, 3),
                         {.format = ImageFormat::Jpeg, .isInterlaced = isProgressive})
                     .value();
    const auto whole = decodeImage(bytes, "x");
    bytes.resize(bytes.size() - static_cast<std::size_t>(bytesLost));
    const auto result = decodeImage(bytes, "x");
    QCOMPARE(result.has_value(), isRead);
    if (!isRead)
        return;
    QCOMPARE(result->encoding.lacksEnd, bytesLost > 0);
    QVERIFY(result->encoding.complaint.empty());
    QVERIFY(result->stored == whole->stored);
}

void TestImageDecoder::aProgressiveJpegThatLacksScansIsCutOff()
{
    auto bytes = encoded(syntheticTexture({400, 300}, 3),
                         {.format = ImageFormat::Jpeg, .isInterlaced = true})
                     .value();
    // In front of its last scan, or of the tables that belong to it, no pixel is guessed.
    const std::array<std::byte, 2> scan{std::byte{0xFF}, std::byte{0xDA}};
    const auto last = std::find_end(bytes.begin(), bytes.end(), scan.begin(), scan.end());
    QVERIFY(last != bytes.end());
    bytes.erase(last, bytes.end());
    QCOMPARE(codeOf(decodeImage(bytes, "x")), ErrorCode::ImageDamaged);
}

void TestImageDecoder::damagedInside()
{
    auto bytes = encoded(syntheticTexture({400, 300}, 3), {.format = ImageFormat::Png});
    poke(bytes.value(), bytes->size() / 2, 0x12345678, 4, true);
    QCOMPARE(codeOf(decodeImage(*bytes, "x")), ErrorCode::ImageDamaged);
}

void TestImageDecoder::aPngWithoutItsEndIsCutOff()
{
    auto bytes = encoded(sample(), {.format = ImageFormat::Png}).value();
    QVERIFY(decodeImage(bytes, "x"));
    constexpr std::size_t kLastChunk = 12;
    bytes.resize(bytes.size() - kLastChunk);
    QCOMPARE(codeOf(decodeImage(bytes, "x")), ErrorCode::ImageDamaged);
}

void TestImageDecoder::aDamagedJpegIsReadWithAComplaint_data()
{
    QTest::addColumn<QString>("damage");
    for (const char* damage : {"none", "noise", "cut and ended"})
        QTest::newRow(damage) << QString::fromLatin1(damage);
}

void TestImageDecoder::aDamagedJpegIsReadWithAComplaint()
{
    QFETCH(QString, damage);
    auto bytes = encoded(syntheticTexture({400, 300}, 3), {.format = ImageFormat::Jpeg}).value();
    const std::size_t middle = bytes.size() / 2;
    if (damage == QLatin1String("noise")) {
        for (std::size_t i = 0; i < 40; ++i)
            bytes[middle + i] = std::byte(i * 151 + 77);
    }
    if (damage == QLatin1String("cut and ended")) {
        bytes.resize(middle);
        bytes.insert(bytes.end(), {std::byte{0xFF}, std::byte{0xD9}});
    }
    const Result<Photograph> result = decodeImage(bytes, "x");
    QVERIFY(result);
    QCOMPARE(result->encoding.complaint.empty(), damage == QLatin1String("none"));
}

void TestImageDecoder::hugeHeader_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<std::string>("side");
    const auto row = [](const char* name, const Bytes& bytes, std::string side = "50000") {
        QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(bytes.data()),
                                          static_cast<qsizetype>(bytes.size()))
                            << side;
    };
    const auto small = [](ImageFormat format) {
        return encoded(sample(), {.format = format}).value();
    };
    Bytes bytes = small(ImageFormat::Png);
    // A right checksum, as the header's own is verified: 50000×50000, 8 bits, RGB.
    poke(bytes, 16, 50'000, 4, true);
    poke(bytes, 20, 50'000, 4, true);
    poke(bytes, 29, 0xC4CDAA9D, 4, true);
    row("PNG", bytes);
    poke(bytes, 16, 0x7FFF'FFFF, 4, true);
    poke(bytes, 20, 0x7FFF'FFFF, 4, true);
    row("PNG of the longest sides", bytes, "2147483647");
    bytes = small(ImageFormat::Jpeg);
    const std::array<std::uint8_t, 3> startOfFrame = {0xFF, 0xC0, 0x00};
    const std::size_t frame = positionOf(bytes, startOfFrame);
    poke(bytes, frame + 5, 50'000, 2, true);
    poke(bytes, frame + 7, 50'000, 2, true);
    row("JPEG", bytes);
    bytes = small(ImageFormat::Bmp);
    poke(bytes, 18, 50'000, 4, false);
    poke(bytes, 22, 50'000, 4, false);
    row("BMP", bytes);
    bytes = small(ImageFormat::Tiff);
    const std::array<std::uint8_t, 4> widthTag = {0x00, 0x01, 0x03, 0x00};
    const std::size_t directory = positionOf(bytes, widthTag);
    poke(bytes, directory + 8, 50'000, 2, false);
    poke(bytes, directory + 20, 50'000, 2, false);
    row("TIFF", bytes);
    bytes = small(ImageFormat::Jpeg2000);
    const std::array<std::uint8_t, 2> sizeMarker = {0xFF, 0x51};
    const std::size_t size = positionOf(bytes, sizeMarker);
    poke(bytes, size + 6, 50'000, 4, true);
    poke(bytes, size + 10, 50'000, 4, true);
    poke(bytes, size + 22, 50'000, 4, true);
    poke(bytes, size + 26, 50'000, 4, true);
    const std::array<std::uint8_t, 4> imageHeader = {'i', 'h', 'd', 'r'};
    const std::size_t box = positionOf(bytes, imageHeader);
    poke(bytes, box + 4, 50'000, 4, true);
    poke(bytes, box + 8, 50'000, 4, true);
    row("JPEG 2000", bytes);
    bytes = small(ImageFormat::Jpeg2000);
    poke(bytes, positionOf(bytes, sizeMarker) + 6, 50'000, 4, true);
    poke(bytes, positionOf(bytes, sizeMarker) + 10, 50'000, 4, true);
    row("JPEG 2000 with the tiles of a small one", bytes);
    bytes = encoded(sample(), {.format = ImageFormat::WebP, .pictureCount = 3}).value();
    poke(bytes, 24, 50'000 - 1, 3, false);
    poke(bytes, 27, 50'000 - 1, 3, false);
    row("WebP, the canvas", bytes);
    constexpr std::uint32_t kMost = 16383;
    bytes = bareWebP(small(ImageFormat::WebP), {'V', 'P', '8', 'L'});
    poke(bytes, 21, (kMost - 1) << 14 | (kMost - 1), 4, false);
    row("WebP without loss", bytes, "16383");
    bytes = bareWebP(encoded(sample(), {.format = ImageFormat::WebP, .quality = 80}).value(),
                     {'V', 'P', '8', ' '});
    poke(bytes, 26, kMost, 2, false);
    poke(bytes, 28, kMost, 2, false);
    row("WebP with loss", bytes, "16383");
}

void TestImageDecoder::hugeHeader()
{
    QFETCH(QByteArray, content);
    QFETCH(std::string, side);
    const std::span bytes(reinterpret_cast<const std::byte*>(content.data()),
                          static_cast<std::size_t>(content.size()));
    (void)decodeImage(encoded(sample(), {}).value(), "warms the libraries up");
    const long before = peakMemoryKb();
    const Result<Photograph> result = decodeImage(bytes, "x");
    QVERIFY(!result);
    QVERIFY2(codeOf(result) == ErrorCode::ImageTooLarge, result.error().detail.c_str());
    QVERIFY(std::ranges::count(result.error().facts, side, &ErrorFact::value) == 2);
    // The pixels would be 7.5 GB; 100 MB leaves room for libraries that a format loads first.
    QVERIFY(peakMemoryKb() - before < 100'000);
}

void TestImageDecoder::tooManyBytes()
{
    const auto bytes = encoded(sample(), {});
    const DecodeLimits limits{.maxFileBytes = bytes.value().size() - 1};
    QCOMPARE(codeOf(decodeImage(*bytes, "x", limits)), ErrorCode::FileTooLarge);
    QVERIFY(decodeImage(*bytes, "x", {.maxFileBytes = bytes->size()}).has_value());
    QCOMPARE(codeOf(decodeImage(*bytes, "x", {.maxPixels = 96 * 64 - 1})),
             ErrorCode::ImageTooLarge);
    QCOMPARE(codeOf(decodeImage(*bytes, "x", {.maxSidePx = 95})), ErrorCode::ImageTooLarge);
}

void TestImageDecoder::files()
{
    QTemporaryDir folder;
    const auto bytes = encoded(sample(), {});
    const QString path = folder.filePath(QStringLiteral("Größe – 写真.png"));
    QVERIFY(writeFileAtomically(path.toStdString(), bytes.value()).has_value());
    const Result<Photograph> result = decodeImageFile(path.toStdString());
    QVERIFY(result.has_value());
    QCOMPARE(result->name, path.toStdString());
    QVERIFY(result->stored == sample());
    QCOMPARE(codeOf(decodeImageFile(folder.filePath(QStringLiteral("none.png")).toStdString())),
             ErrorCode::FileNotFound);
    QCOMPARE(codeOf(decodeImageFile(folder.path().toStdString())), ErrorCode::FileUnreadable);
}

void TestImageDecoder::sameBytesEveryTime()
{
    std::vector<Bytes> files;
    for (const auto& [name, format] : kFormats) {
        if (auto bytes =
                encoded(syntheticTexture({400, 300}, 3), {.format = format, .quality = 80}))
            files.push_back(std::move(*bytes));
    }
    files.push_back(
        encoded(sample(), {.format = ImageFormat::Jpeg, .colourModel = "CMYK"}).value());
    std::vector<Image> first;
    for (const Bytes& file : files)
        first.push_back(decodeImage(file, "x").value().stored);

    std::atomic<int> differences = 0;
    const auto work = [&] {
        for (int round = 0; round < 5; ++round) {
            for (std::size_t i = 0; i < files.size(); ++i) {
                const Result<Photograph> again = decodeImage(files[i], "x");
                if (!again || !(again->stored == first[i]))
                    ++differences;
            }
        }
    };
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back(work);
    threads.clear();
    QCOMPARE(differences.load(), 0);
}

void TestImageDecoder::fewBitsAreNotWidened_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<int>("bits");
    // 8 × 2 px each.
    QTest::newRow("PNG, 1 bit, grey")
        << QByteArray("89504e470d0a1a0a0000000d49484452000000080000000201000000004defa0400000000c49"
                      "44415478da6358c5100a000257010058b2ca230000000049454e44ae426082")
        << 1;
    QTest::newRow("PNG, 4 bits, grey")
        << QByteArray("89504e470d0a1a0a0000000d4948445200000008000000020400000000850f2f300000000f49"
                      "44415478da635805040ca1400000174803fdef38447e0000000049454e44ae426082")
        << 4;
    QTest::newRow("PNG, a palette of 2 colours")
        << QByteArray("89504e470d0a1a0a0000000d49484452000000080000000201030000005f5a0fae0000000650"
                      "4c5445000000ffffffa5d99fdd0000000c4944415478da6358c5100a000257010058b2ca2300"
                      "00000049454e44ae426082")
        << 8;
    QTest::newRow("TIFF, 1 bit")
        << QByteArray("49492a0008000000080000010300010000000800000001010300010000000200000002010300"
                      "0100000001000000030103000100000001000000060103000100000001000000110104000100"
                      "00006e00000016010300010000000200000017010400010000000200000000000000aa55")
        << 1;
}

void TestImageDecoder::fewBitsAreNotWidened()
{
    QFETCH(QByteArray, hex);
    const QByteArray raw = QByteArray::fromHex(hex);
    const auto* begin = reinterpret_cast<const std::byte*>(raw.constData());
    const auto image = decodeImage(Bytes(begin, begin + raw.size()), "few");
    QVERIFY2(image, image ? "" : image.error().detail.c_str());
    QVERIFY(image->stored.size() == (SizePx{8, 2}));
    QTEST(image->encoding.bitsPerChannel, "bits");
}

void TestImageDecoder::theHeaderTellsSizeAndOrientation_data()
{
    QTest::addColumn<ImageFormat>("format");
    QTest::newRow("JPEG") << ImageFormat::Jpeg;
    QTest::newRow("PNG") << ImageFormat::Png;
    QTest::newRow("TIFF") << ImageFormat::Tiff;
    QTest::newRow("BMP") << ImageFormat::Bmp;
    QTest::newRow("WebP") << ImageFormat::WebP;
}

void TestImageDecoder::theHeaderTellsSizeAndOrientation()
{
    QFETCH(ImageFormat, format);
    EncodeAs as;
    as.format = format;
    as.exifOrientation = 6;
    const auto bytes = encoded(plainImage({60, 40}, 10, 20, 30), as);
    if (!bytes)
        QSKIP("this machine cannot write the format");
    const auto map = storedMap(*bytes, "image");
    QVERIFY2(map, map ? "" : map.error().detail.c_str());
    QVERIFY(map->storedSize() == (SizePx{60, 40}));
    const auto photograph = decodeImage(*bytes, "image");
    QVERIFY(photograph && map->orientation() == photograph->orientation);
    QVERIFY(!storedMap(Bytes(bytes->begin(), bytes->begin() + 2), "cut"));
}

QTEST_APPLESS_MAIN(TestImageDecoder)
#include "tst_ImageDecoder.moc"
