// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/metadata/MetadataReading.h"
#include "support/EncodedImage.h"
#include "support/MetadataFile.h"
#include "support/SyntheticImage.h"

#include <QLocale>
#include <QTest>

#include <clocale>
#include <functional>

using namespace semblance;
using namespace semblance::imagery;
using namespace semblance::tests;

namespace {

constexpr std::uint16_t kMake = 0x010F;
constexpr std::uint16_t kSoftware = 0x0131;
constexpr std::uint16_t kXmpTag = 700;

Bytes imageAs(ImageFormat format)
{
    EncodeAs as;
    as.format = format;
    if (format == ImageFormat::Jpeg)
        as.quality = 80;
    const auto bytes = encoded(plainImage({32, 24}, 90, 120, 150), as);
    return bytes.value_or(Bytes());
}

Bytes jpeg()
{
    return imageAs(ImageFormat::Jpeg);
}

std::string creatorPacket()
{
    return xmpPacket("<rdf:Description rdf:about=\"\" xmp:CreatorTool=\"Painter 7\"/>");
}

QString valueOf(const MetadataReport& report, std::string_view key)
{
    const MetadataEntry* entry = report.find(key);
    return entry ? QString::fromStdString(entry->value) : QStringLiteral("absent");
}

bool hasGap(const MetadataReport& report, MetadataGapKind kind, std::string_view part)
{
    return std::ranges::any_of(
        report.gaps, [&](const MetadataGap& gap) { return gap.kind == kind && gap.part == part; });
}

/// "<a><a>…</a></a>"
std::string nested(std::size_t depth)
{
    std::string open;
    std::string close;
    for (std::size_t i = 0; i < depth; ++i) {
        open += "<xmp:Thing rdf:parseType=\"Resource\">";
        close += "</xmp:Thing>";
    }
    return xmpPacket("<rdf:Description rdf:about=\"\">" + open + close + "</rdf:Description>");
}

Bytes tiffWithXmp(std::string packet)
{
    return tiffOf({{kMake, "Kamera"}, {kXmpTag, std::move(packet)}});
}

Bytes pngWith(const Bytes& chunks)
{
    return withChunks(imageAs(ImageFormat::Png), chunks);
}

Bytes internationalText(std::string_view keyword, std::string_view text)
{
    Bytes content = asBytes(keyword);
    content.insert(content.end(), 5, std::byte{0});
    append(content, asBytes(text));
    return pngChunk("iTXt", content);
}

} // namespace

class TestMetadataReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAFileSaysIsRead_data();
    void whatAFileSaysIsRead();
    void partsOfAFileAreListed();
    void theSameInEveryLanguage();
    void canonicalTextComesBack();
    void nothingElseIsACanonicalText_data();
    void nothingElseIsACanonicalText();
    void bombsAreBounded_data();
    void bombsAreBounded();
    void cutOffAnywhere_data();
    void cutOffAnywhere();
    void aLongValueKeepsItsBeginningAndItsHash();
    void whatIsNoImageIsSaid();
};

void TestMetadataReading::whatAFileSaysIsRead_data()
{
    QTest::addColumn<Bytes>("file");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    const auto row = [](const char* name, const Bytes& file, const char* key, const char* value) {
        QTest::newRow(name) << file << QString::fromLatin1(key) << QString::fromUtf8(value);
    };
    const Bytes tiff = tiffOf({{kMake, "Kamera"}, {kSoftware, "Maler 照片"}});
    const char* const make = "Exif.Image.Make";
    const char* const tool = "Xmp.xmp.CreatorTool";
    row("JPEG, EXIF", withSegments(jpeg(), exifSegment(tiff)), make, "Kamera");
    row("JPEG, not ASCII", withSegments(jpeg(), exifSegment(tiff)), "Exif.Image.Software",
        "Maler 照片");
    row("JPEG, XMP", withSegments(jpeg(), xmpSegment(creatorPacket())), tool, "Painter 7");
    row("JPEG, IPTC",
        withSegments(jpeg(), photoshopSegment(0x0404, iptcRecord(80, "A. Photographer"))),
        "Iptc.Application2.Byline", "A. Photographer");
    row("JPEG, comment", withSegments(jpeg(), jpegSegment(0xFE, asBytes("made\x01 by \xFF me"))),
        "COM", "made\\x01 by \\xff me");
    row("PNG, EXIF", pngWith(pngChunk("eXIf", tiff)), make, "Kamera");
    row("PNG, XMP", pngWith(internationalText("XML:com.adobe.xmp", creatorPacket())), tool,
        "Painter 7");
    row("PNG, text", pngWith(pngChunk("tEXt", asBytes(std::string_view("Software\0Painter", 16)))),
        "tEXt.Software", "Painter");
    Bytes packed = asBytes(std::string_view("parameters\0\0", 12));
    append(packed, zlibPacked(asBytes("Steps: 20, Model: x")));
    row("PNG, compressed text", pngWith(pngChunk("zTXt", packed)), "zTXt.parameters",
        "Steps: 20, Model: x");
    const Bytes webp = imageAs(ImageFormat::WebP);
    row("WebP, EXIF", withRiffChunk(webp, "EXIF", tiff), make, "Kamera");
    row("WebP, XMP", withRiffChunk(webp, "XMP ", asBytes(creatorPacket())), tool, "Painter 7");
    row("TIFF, EXIF", tiff, make, "Kamera");
    row("TIFF, XMP", tiffWithXmp(creatorPacket()), tool, "Painter 7");
    const Bytes heic = heicOf(tiff, creatorPacket());
    row("HEIC, EXIF", heic, make, "Kamera");
    row("HEIC, XMP", heic, tool, "Painter 7");
    const Bytes inside = heicOf(tiff, creatorPacket(), 1);
    row("HEIC, EXIF among the items' data", inside, make, "Kamera");
    row("HEIC, XMP among the items' data", inside, tool, "Painter 7");
    Bytes jp2 = box("jP  ", asBytes("\r\n\x87\n"));
    Bytes uuid = asBytes("\xBE\x7A\xCF\xCB\x97\xA9\x42\xE8\x9C\x71\x99\x94\x91\xE3\xAF\xAC");
    append(uuid, asBytes(creatorPacket()));
    append(jp2, box("uuid", uuid));
    row("JPEG 2000, XMP", jp2, tool, "Painter 7");
    Bytes exifUuid = asBytes("JpgTiffExif->JP2");
    append(exifUuid, tiff);
    append(jp2, box("uuid", exifUuid));
    row("JPEG 2000, EXIF", jp2, make, "Kamera");
}

void TestMetadataReading::whatAFileSaysIsRead()
{
    QFETCH(Bytes, file);
    QFETCH(QString, key);
    QFETCH(QString, value);
    const MetadataReport report = readMetadata(file);
    QCOMPARE(valueOf(report, key.toStdString()), value);
    QVERIFY2(report.gaps.empty(), report.gaps.empty() ? "" : report.gaps[0].reason.c_str());
    QVERIFY(report.reader.find("Exiv2") != std::string::npos);
    // The same bytes, the same text.
    QCOMPARE(canonicalText(readMetadata(file)), canonicalText(report));
    QCOMPARE(hashOf(report), hashOf(readMetadata(file)));
}

void TestMetadataReading::partsOfAFileAreListed()
{
    Bytes manifest = asBytes(std::string_view("JP\0\1\0\0\0\1", 8));
    append(manifest, box("jumb", box("jumd", asBytes("c2pa"))));
    Bytes segments = jpegSegment(0xEB, manifest);
    append(segments, photoshopSegment(0x0406, asBytes("abc")));
    const MetadataReport report = readMetadata(withSegments(jpeg(), segments));
    const MetadataEntry* jumbf = report.find("APP11");
    QVERIFY(jumbf);
    QVERIFY(jumbf->label.find("C2PA") != std::string::npos);
    QCOMPARE(jumbf->bytes, std::uint64_t{manifest.size()});
    QCOMPARE(jumbf->sha256, std::optional(Sha256::of(manifest)));
    QVERIFY(report.find("APP13"));
    const MetadataEntry* quality = report.find("0x0406");
    QVERIFY(quality);
    QCOMPARE(quality->family, std::string("Photoshop"));
    // A profile names itself.
    EncodeAs as;
    as.format = ImageFormat::Jpeg;
    as.quality = 80;
    as.colourProfile = builtInProfile("srgb");
    const auto profiled = encoded(plainImage({32, 24}, 1, 2, 3), as);
    QVERIFY(profiled);
    QVERIFY2(readMetadata(*profiled).colourProfile.find("sRGB") != std::string::npos,
             readMetadata(*profiled).colourProfile.c_str());
}

void TestMetadataReading::theSameInEveryLanguage()
{
    const Bytes file = withSegments(jpeg(), exifSegment(tiffOf({{kMake, "Kamera"}})));
    const std::string plain = canonicalText(readMetadata(file));
    const char* before = std::setlocale(LC_ALL, "de_DE.UTF-8");
    qputenv("LANGUAGE", "de");
    const std::string german = canonicalText(readMetadata(file));
    std::setlocale(LC_ALL, "C");
    qunsetenv("LANGUAGE");
    QCOMPARE(german, plain);
    QVERIFY(plain.find("Manufacturer") != std::string::npos);
    if (!before)
        QSKIP("this machine does not speak German: compared with itself only");
}

void TestMetadataReading::canonicalTextComesBack()
{
    MetadataReport report;
    report.reader = "a reader";
    report.colourProfile = "line 1\nline 2\t\\";
    report.thumbnail = EmbeddedThumbnail{7, Sha256::of(asBytes("t"))};
    report.entries = {{"EXIF", "k", "l", "Ascii", 5, "a\tb\nc\\n", "m", {}},
                      {"XMP", "k", "", "XmpText", 1ULL << 40U, "", "", Sha256::of(asBytes("x"))}};
    report.gaps = {{MetadataGapKind::TooMuch, "XMP", "why"},
                   {MetadataGapKind::Damaged, "EXIF", "broken"},
                   {MetadataGapKind::NotRead, "file", ""}};
    QVERIFY(metadataFrom(canonicalText(report)) == report);
    QVERIFY(metadataFrom(canonicalText(MetadataReport())) == MetadataReport());
}

void TestMetadataReading::nothingElseIsACanonicalText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("another first line") << QByteArray("semblance metadata 2\n");
    QTest::newRow("without an end") << QByteArray("semblance metadata 1");
    QTest::newRow("a line that is none") << QByteArray("semblance metadata 1\nsong\ttitle\n");
    QTest::newRow("an entry that lacks fields")
        << QByteArray("semblance metadata 1\nentry\tEXIF\tk\n");
    QTest::newRow("a size that is none")
        << QByteArray("semblance metadata 1\nentry\tE\tk\tl\tt\t-1\tv\tm\t\n");
    QTest::newRow("a hash that is none")
        << QByteArray("semblance metadata 1\nentry\tE\tk\tl\tt\t1\tv\tm\tabc\n");
    QTest::newRow("a gap that is none") << QByteArray("semblance metadata 1\ngap\tlost\tp\tr\n");
    QTest::newRow("an escape that is none") << QByteArray("semblance metadata 1\nreader\ta\\b\n");
}

void TestMetadataReading::nothingElseIsACanonicalText()
{
    QFETCH(QByteArray, text);
    QVERIFY(!metadataFrom({text.constData(), std::size_t(text.size())}));
}

void TestMetadataReading::bombsAreBounded_data()
{
    using Make = std::function<Bytes()>;
    QTest::addColumn<Make>("make");
    QTest::addColumn<MetadataGapKind>("kind");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* name, Make make, MetadataGapKind kind, const char* part) {
        QTest::newRow(name) << std::move(make) << kind << QString::fromLatin1(part);
    };
    const MetadataGapKind tooMuch = MetadataGapKind::TooMuch;
    const MetadataGapKind damaged = MetadataGapKind::Damaged;
    row(
        "nested XMP", [] { return withSegments(jpeg(), xmpSegment(nested(1000))); }, tooMuch,
        "XMP");
    row(
        "nested XMP in a TIFF", [] { return tiffWithXmp(nested(200'000)); }, tooMuch, "XMP");
    row(
        "XMP nested a million times",
        [] {
            std::string open;
            for (int i = 0; i < 1'000'000; ++i)
                open += "<a>";
            return pngWith(internationalText("XML:com.adobe.xmp", open));
        },
        tooMuch, "XMP");
    row(
        "a hundred thousand XMP entries",
        [] {
            std::string bag;
            for (int i = 0; i < 100'000; ++i)
                bag += "<rdf:li>x</rdf:li>";
            return tiffWithXmp(xmpPacket("<rdf:Description rdf:about=\"\"><dc:subject><rdf:Bag>" +
                                         bag + "</rdf:Bag></dc:subject></rdf:Description>"));
        },
        tooMuch, "XMP");
    row(
        "XMP of 50 MB", [] { return tiffWithXmp(xmpPacket(std::string(50U << 20U, ' '))); },
        tooMuch, "XMP");
    row(
        "entities that grow",
        [] {
            const std::string packet =
                "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>" + creatorPacket();
            return withSegments(jpeg(), xmpSegment(packet));
        },
        MetadataGapKind::NotRead, "XMP");
    row(
        "a compressed text that grows",
        [] {
            Bytes content = asBytes(std::string_view("Comment\0\0", 9));
            append(content, zlibPacked(Bytes(100U << 20U, std::byte{'x'})));
            return pngWith(pngChunk("zTXt", content));
        },
        tooMuch, "zTXt");
    row(
        "compressed texts that grow together",
        [] {
            Bytes content = asBytes(std::string_view("Comment\0\0", 9));
            append(content, zlibPacked(Bytes(4U << 20U, std::byte{'x'})));
            Bytes chunks;
            for (int i = 0; i < 40; ++i)
                append(chunks, pngChunk("zTXt", content));
            return pngWith(chunks);
        },
        tooMuch, "PNG");
    row(
        "a hundred thousand texts",
        [] {
            Bytes chunks;
            const Bytes one = pngChunk("tEXt", asBytes(std::string_view("k\0v", 3)));
            for (int i = 0; i < 100'000; ++i)
                append(chunks, one);
            return pngWith(chunks);
        },
        tooMuch, "parts of the file");
    row(
        "a directory that follows itself",
        [] {
            return withSegments(jpeg(), exifSegment(tiffOf({{kMake, "Kamera"}}, 8)));
        },
        damaged, "EXIF");
    row(
        "a directory of 65535 entries", [] { return tiffOfShorts(65535, 0); }, damaged, "EXIF");
    row(
        "a directory beyond the end",
        [] {
            Bytes tiff = tiffOf({{kMake, "Kamera"}});
            tiff.resize(tiff.size() - 30);
            return withSegments(jpeg(), exifSegment(tiff));
        },
        damaged, "EXIF");
    row(
        "XMP that is cut off",
        [] {
            const std::string packet = creatorPacket();
            return withSegments(jpeg(), xmpSegment(packet.substr(0, packet.size() / 2)));
        },
        damaged, "XMP");
    row(
        "extended XMP without end",
        [] {
            Bytes content = asBytes(std::string_view("http://ns.adobe.com/xmp/extension/\0", 35));
            append(content, Bytes(32, std::byte{'a'}));
            append(content, Bytes(4, std::byte{0xFF}));
            append(content, Bytes(4, std::byte{0}));
            return withSegments(jpeg(), jpegSegment(0xE1, content));
        },
        tooMuch, "extended XMP");
    row(
        "a resource beyond its segment",
        [] {
            Bytes segment = photoshopSegment(0x0404, asBytes("abcdef"));
            segment[4 + 14 + 8] = std::byte{0x7F};
            return withSegments(jpeg(), segment);
        },
        damaged, "Photoshop");
    row(
        "HEIC with metadata elsewhere",
        [] {
            return heicOf(tiffOf({{kMake, "Kamera"}}), creatorPacket(), 2);
        },
        MetadataGapKind::NotRead, "EXIF");
    row(
        "BigTIFF",
        [] {
            Bytes file = asBytes(std::string_view("II+\0\x08\0\0\0\x10\0\0\0\0\0\0\0", 16));
            file.resize(64);
            return file;
        },
        MetadataGapKind::NotRead, "BigTIFF");
    row(
        "HEIC whose item data are cut off",
        [] {
            Bytes file = heicOf(tiffOf({{kMake, "Kamera"}}), creatorPacket(), 1);
            file.resize(file.size() - 20);
            return file;
        },
        damaged, "ISO media");
    row(
        "HEIC whose metadata lies outside",
        [] {
            Bytes file = heicOf(tiffOf({{kMake, "Kamera"}}), creatorPacket());
            file.resize(file.size() - 20);
            return file;
        },
        damaged, "ISO media");
    row(
        "a box beyond the file",
        [] {
            Bytes jp2 = box("jP  ", asBytes("\r\n\x87\n"));
            append(jp2, Bytes(4, std::byte{0x7F}));
            append(jp2, asBytes("uuid"));
            return jp2;
        },
        damaged, "ISO media");
}

void TestMetadataReading::bombsAreBounded()
{
    using Make = std::function<Bytes()>;
    QFETCH(Make, make);
    QFETCH(MetadataGapKind, kind);
    QFETCH(QString, part);
    const Bytes file = make();
    const MetadataReport report = readMetadata(file);
    QVERIFY2(hasGap(report, kind, part.toStdString()),
             canonicalText(report).substr(0, 2000).c_str());
    const MetadataLimits limits;
    QVERIFY(report.entries.size() <= 2 * limits.entries);
    QVERIFY(report.gaps.size() <= 2 * limits.gaps);
    QVERIFY(canonicalText(report).size() <= 4 * limits.textBytes);
    QVERIFY(metadataFrom(canonicalText(report)) == report);
}

void TestMetadataReading::cutOffAnywhere_data()
{
    QTest::addColumn<Bytes>("file");
    const Bytes tiff = tiffOf({{kMake, "Kamera"}, {kXmpTag, creatorPacket()}});
    Bytes segments = exifSegment(tiff);
    append(segments, xmpSegment(creatorPacket()));
    append(segments, photoshopSegment(0x0404, iptcRecord(80, "A. Photographer")));
    QTest::newRow("JPEG") << withSegments(jpeg(), segments);
    QTest::newRow("TIFF") << tiff;
    Bytes chunks = pngChunk("eXIf", tiff);
    append(chunks, internationalText("XML:com.adobe.xmp", creatorPacket()));
    QTest::newRow("PNG") << pngWith(chunks);
    QTest::newRow("WebP") << withRiffChunk(imageAs(ImageFormat::WebP), "EXIF", tiff);
    QTest::newRow("HEIC") << heicOf(tiff, creatorPacket());
}

void TestMetadataReading::cutOffAnywhere()
{
    QFETCH(Bytes, file);
    for (std::size_t size = 0; size < file.size(); size += 1 + size / 16) {
        const MetadataReport report = readMetadata(std::span(file).first(size));
        QVERIFY(metadataFrom(canonicalText(report)) == report);
    }
    // And with a byte that is another one.
    for (std::size_t at = 0; at < file.size(); at += 1 + file.size() / 97) {
        Bytes changed = file;
        changed[at] ^= std::byte{0xFF};
        QVERIFY(metadataFrom(canonicalText(readMetadata(changed))));
    }
}

void TestMetadataReading::aLongValueKeepsItsBeginningAndItsHash()
{
    const std::string text(50U << 20U, 'x');
    const MetadataReport report = readMetadata(tiffOf({{kMake, "Kamera"}, {kSoftware, text}}));
    QCOMPARE(valueOf(report, "Exif.Image.Make"), QStringLiteral("Kamera"));
    const MetadataEntry* entry = report.find("Exif.Image.Software");
    QVERIFY(entry);
    QCOMPARE(entry->bytes, std::uint64_t{text.size() + 1});
    QCOMPARE(entry->value, text.substr(0, MetadataLimits().valueBytes));
    Bytes whole = asBytes(text);
    whole.push_back(std::byte{0});
    QCOMPARE(entry->sha256, std::optional(Sha256::of(whole)));
}

void TestMetadataReading::whatIsNoImageIsSaid()
{
    for (const Bytes& file : {Bytes(), asBytes("a text"), asBytes("GIF89a")}) {
        const MetadataReport report = readMetadata(file);
        QVERIFY(hasGap(report, MetadataGapKind::NotRead, "file"));
        QVERIFY(report.entries.empty());
        QVERIFY(embeddedThumbnail(file).empty());
    }
    // Nothing is said, and nothing is wrong.
    const MetadataReport bmp = readMetadata(imageAs(ImageFormat::Bmp));
    QVERIFY(bmp.entries.empty() && bmp.gaps.empty());
}

QTEST_APPLESS_MAIN(TestMetadataReading)
#include "tst_MetadataReading.moc"
