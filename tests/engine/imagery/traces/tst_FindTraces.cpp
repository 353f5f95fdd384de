// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/ImageDecoder.h"
#include "foundation/imaging/JpegWriter.h"
#include "imagery/enhancement/CopyNote.h"
#include "imagery/enhancement/RecipeJson.h"
#include "imagery/metadata/MetadataReading.h"
#include "imagery/traces/DoubleCompression.h"
#include "imagery/traces/FindTraces.h"
#include "imagery/traces/JpegTables.h"
#include "imagery/traces/MetadataDates.h"
#include "imagery/traces/ScreenPattern.h"
#include "imagery/traces/ThumbnailLikeness.h"
#include "support/EncodedImage.h"
#include "support/MetadataFile.h"
#include "support/SyntheticImage.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace semblance;
using namespace semblance::imagery;
using namespace semblance::tests;

namespace {

/// Smooth shades with fine detail and noise, as photographs have them.
Image picture(std::uint32_t seed, SizePx size = {320, 240})
{
    const Image texture = syntheticTexture(size, seed);
    std::vector<std::uint8_t> rgb(texture.data(),
                                  texture.data() + texture.strideBytes() * texture.heightPx());
    std::uint32_t state = seed;
    for (std::uint8_t& value : rgb) {
        state = state * 1664525U + 1013904223U;
        const int noise = int(state >> 24U) % 17 - 8;
        value = static_cast<std::uint8_t>(std::clamp(40 + value * 2 / 3 + noise, 20, 235));
    }
    return {size, std::move(rgb)};
}

Image decodedFrom(const Bytes& jpeg)
{
    return decodeImage(jpeg, "made").value().stored;
}

/// Every `periodPx` pixels a darker line, under an angle.
Image withLines(const Image& image, double periodPx)
{
    std::vector<std::uint8_t> rgb(image.data(),
                                  image.data() + image.strideBytes() * image.heightPx());
    for (int y = 0; y < image.heightPx(); ++y) {
        for (int x = 0; x < image.widthPx(); ++x) {
            const double wave = std::cos(2 * M_PI * (x * 0.9 + y * 0.43) / periodPx);
            for (int c = 0; c < 3; ++c) {
                auto& value = rgb[static_cast<std::size_t>((y * image.widthPx() + x) * 3 + c)];
                value = static_cast<std::uint8_t>(std::clamp(value + int(25 * wave), 0, 255));
            }
        }
    }
    return {image.size(), std::move(rgb)};
}

std::vector<Trace> tracesOf(const Bytes& file)
{
    return findTraces(file, readMetadata(file), {}).value();
}

const Trace* find(const std::vector<Trace>& traces, std::string_view id)
{
    const auto found = std::ranges::find(traces, id, &Trace::id);
    return found == traces.end() ? nullptr : &*found;
}

MetadataReport reportWith(std::vector<MetadataEntry> entries)
{
    MetadataReport report;
    report.entries = std::move(entries);
    return report;
}

MetadataEntry entryOf(const std::string& key, const std::string& value)
{
    return {key.starts_with("Xmp") ? "XMP" : "EXIF", key, "", "Ascii", value.size(), value, "", {}};
}

} // namespace

class TestFindTraces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatMetadataHintsAt_data();
    void whatMetadataHintsAt();
    void aProgramIsNamedOnce();
    void datesAreRead_data();
    void datesAreRead();
    void datesThatDoNotFit_data();
    void datesThatDoNotFit();
    void datesBehindTheFileAreSeen_data();
    void datesBehindTheFileAreSeen();
    void partsOfOtherProgramsAreSeen();
    void anEnhancedCopySaysItsSteps_data();
    void anEnhancedCopySaysItsSteps();
    void aMirroredFrameIsNoMirroredPicture_data();
    void aMirroredFrameIsNoMirroredPicture();
    void contradictoryMarksOfACopyAreSeen_data();
    void contradictoryMarksOfACopyAreSeen();
    void aMirroredViewIsSeen();
    void aConcealedFrameIsSeen_data();
    void aConcealedFrameIsSeen();
    void anotherThumbnailIsSeen();
    void standardTablesAreKnown();
    void anEarlierJpegIsSeen_data();
    void anEarlierJpegIsSeen();
    void aRegularPatternIsSeen();
    void aBrokenFileHasTheTracesOfItsMetadata();
    void theSameTwiceAndCancelled();
};

void TestFindTraces::whatMetadataHintsAt_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("id");
    const auto row = [](const char* key, const char* value, std::string_view id) {
        QTest::newRow(value) << QString::fromLatin1(key) << QString::fromUtf8(value)
                             << QString::fromLatin1(id.data(), qsizetype(id.size()));
    };
    row("Exif.Image.Software", "Adobe Photoshop 25.0 (Windows)", trace::kEditingSoftware);
    row("Exif.Image.Software", "GIMP 2.10.34", trace::kEditingSoftware);
    row("Xmp.xmp.CreatorTool", "Adobe Lightroom 6.1", trace::kEditingSoftware);
    row("Xmp.xmpMM.History[1]/stEvt:softwareAgent", "Affinity Photo 2", trace::kEditingSoftware);
    row("Exif.Image.Software", "Stable Diffusion XL", trace::kImageGenerator);
    row("Xmp.iptcExt.DigitalSourceType",
        "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
        trace::kSourceType);
    row("Xmp.iptcExt.DigitalSourceType", "digitalArt", trace::kSourceType);
    row("Xmp.iptcExt.DigitalSourceType",
        "http://cv.iptc.org/newscodes/digitalsourcetype/screenCapture/", trace::kSourceType);
    row("Xmp.iptcExt.DigitalSourceType",
        "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture", "");
    row("Xmp.iptcExt.DigitalSourceType", "ourOwnWord", "");
    row("Exif.Image.Software", "Real-ESRGAN x4plus", trace::kRedrawingSoftware);
    row("Exif.Image.Software", "realesrgan-ncnn-vulkan", trace::kRedrawingSoftware);
    row("Exif.Image.Software", "GFPGAN 1.4", trace::kRedrawingSoftware);
    row("Xmp.xmp.CreatorTool", "Remini", trace::kRedrawingSoftware);
    row("Exif.Image.Software", "DeepFaceLab", trace::kRedrawingSoftware);
    row("Exif.Image.Software", "FaceSwap 2", trace::kRedrawingSoftware);
    row("Xmp.xmpMM.History[2]/stEvt:parameters.Software", "Generative Fill",
        trace::kRedrawingSoftware);
    row("Exif.Image.Software", "Topaz Photo AI 2", trace::kRedrawingSoftware);
    row("Exif.Image.Software", "Topaz Sharpen", trace::kEditingSoftware);
    row("Exif.Image.Software", "EvoFIT 1.6", trace::kCompositeProgram);
    row("Exif.Image.Software", "Identi-Kit 7", trace::kCompositeProgram);
    row("Exif.Image.Software", "Google Imagen", trace::kImageGenerator);
    row("Exif.Image.Software", "Editor de imagen 5", "");
    row("Exif.Image.Software", "ChatGPT", trace::kImageGenerator);
    row("Exif.Image.Software", "DALLE 3", trace::kImageGenerator);
    row("Xmp.xmp.CreatorTool", "Google Gemini", trace::kImageGenerator);
    row("Exif.Image.Software", "Grok 2", trace::kImageGenerator);
    row("Xmp.xmp.CreatorTool", "Sora", trace::kImageGenerator);
    // Short names are whole words, and people have such names.
    row("Exif.Image.Software", "Sorano Geminis X-Grokker", "");
    row("Exif.Image.Software", "Kamera Sora-2", "");
    row("Exif.Image.ImageDescription", "Sora at the lake", "");
    row("Exif.Image.Software", "Kamera Ver.1.02", "");
    row("Exif.Image.Make", "GIMP Optics", "");
    row("Exif.Image.Software", "", "");
}

void TestFindTraces::whatMetadataHintsAt()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, id);
    const auto traces =
        metadataTraces(reportWith({entryOf(key.toStdString(), value.toStdString())}));
    QCOMPARE(traces.size(), id.isEmpty() ? std::size_t{0} : std::size_t{1});
    if (id.isEmpty())
        return;
    QCOMPARE(QString::fromStdString(traces[0].id), id);
    QVERIFY(QString::fromStdString(traces[0].detail).startsWith(value.left(60)));
}

void TestFindTraces::aProgramIsNamedOnce()
{
    const auto traces = metadataTraces(
        reportWith({entryOf("Exif.Image.Software", "Adobe Photoshop 25.0"),
                    entryOf("Xmp.xmp.CreatorTool", "Adobe Photoshop 25.0"),
                    entryOf("Xmp.xmpMM.History[1]/stEvt:softwareAgent", "GIMP; with a plug-in")}));
    QCOMPARE(traces.size(), std::size_t{1});
    QCOMPARE(traces[0].detail, std::string("Adobe Photoshop 25.0; GIMP, with a plug-in"));
}

void TestFindTraces::datesAreRead_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<std::optional<double>>("minutes");
    const std::optional<double> none;
    QTest::newRow("EXIF") << QStringLiteral("1970:01:02 01:02:30") << std::optional(1502.5);
    QTest::newRow("XMP") << QStringLiteral("1970-01-01T00:03:00+02:00") << std::optional(3.0);
    QTest::newRow("XMP without seconds")
        << QStringLiteral("1970-01-01T00:03Z") << std::optional(3.0);
    QTest::newRow("before") << QStringLiteral("1969:12:31 23:59:00") << std::optional(-1.0);
    QTest::newRow("nobody knows") << QStringLiteral("0000:00:00 00:00:00") << none;
    QTest::newRow("no such day") << QStringLiteral("2026:02:30 00:00:00") << none;
    QTest::newRow("no such hour") << QStringLiteral("2026:02:03 25:00:00") << none;
    QTest::newRow("a day alone") << QStringLiteral("2026-02-03") << none;
    QTest::newRow("blanks") << QStringLiteral("    :  :     :  :  ") << none;
    QTest::newRow("nothing") << QString() << none;
}

void TestFindTraces::datesAreRead()
{
    QFETCH(QString, date);
    QTEST(minutesOf(date.toStdString()), "minutes");
}

void TestFindTraces::datesThatDoNotFit_data()
{
    QTest::addColumn<QString>("changed");
    QTest::addColumn<QString>("id");
    QTest::addColumn<double>("hours");
    QTest::newRow("at once") << QStringLiteral("2026:03:04 05:06:08") << QString() << 0.0;
    QTest::newRow("later") << QStringLiteral("2026:03:04 08:06:07")
                           << QStringLiteral("changedLater") << 3.0;
    QTest::newRow("before") << QStringLiteral("2026:03:03 05:06:07")
                            << QStringLiteral("changedBefore") << 24.0;
    QTest::newRow("no date") << QStringLiteral("yesterday") << QString() << 0.0;
}

void TestFindTraces::datesThatDoNotFit()
{
    QFETCH(QString, changed);
    QFETCH(QString, id);
    QFETCH(double, hours);
    const auto traces =
        metadataTraces(reportWith({entryOf("Exif.Photo.DateTimeOriginal", "2026:03:04 05:06:07"),
                                   entryOf("Exif.Image.DateTime", changed.toStdString())}));
    QCOMPARE(traces.size(), id.isEmpty() ? std::size_t{0} : std::size_t{1});
    if (id.isEmpty())
        return;
    QCOMPARE(QString::fromStdString(traces[0].id), id);
    QCOMPARE(traces[0].figure.value(), hours);
}

void TestFindTraces::datesBehindTheFileAreSeen_data()
{
    QTest::addColumn<QString>("taken");
    QTest::addColumn<QString>("changed");
    QTest::addColumn<double>("hours");
    const auto plain = QStringLiteral("2026:03:01 12:00:00");
    QTest::newRow("before") << plain << plain << 0.0;
    QTest::newRow("another zone") << QStringLiteral("2026:03:05 12:00:00") << plain << 0.0;
    QTest::newRow("behind") << QStringLiteral("2026:03:05 12:01:00") << plain << 24 + 1.0 / 60;
    QTest::newRow("the latest counts") << QStringLiteral("2030:03:04 12:00:00")
                                       << QStringLiteral("2026:03:14 12:00:00") << 35064.0;
    QTest::newRow("no date") << QStringLiteral("    :  :     :  :  ") << QString() << 0.0;
}

void TestFindTraces::datesBehindTheFileAreSeen()
{
    QFETCH(QString, taken);
    QFETCH(QString, changed);
    QFETCH(double, hours);
    const MetadataReport report =
        reportWith({entryOf("Exif.Image.DateTime", changed.toStdString()),
                    entryOf("Exif.Photo.DateTimeOriginal", taken.toStdString())});
    const double there = minutesOf("2026:03:04 12:00:00").value();
    const auto found = laterDateTrace(report, there);
    QCOMPARE(found.has_value(), hours > 0);
    if (!found)
        return;
    QCOMPARE(found->id, std::string(trace::kDatedLater));
    QCOMPARE(found->figure.value(), hours);
    QCOMPARE(found->detail, taken.toStdString() + " (Exif.Photo.DateTimeOriginal)");
    // Where nobody says when the file was there, nothing is said.
    const auto all = findTraces({}, report, {}, there).value();
    QVERIFY(find(all, trace::kDatedLater));
    QVERIFY(!find(findTraces({}, report, {}).value(), trace::kDatedLater));
}

void TestFindTraces::partsOfOtherProgramsAreSeen()
{
    const Bytes jpeg = writeJpeg(picture(1), 90).value();
    Bytes manifest = asBytes(std::string_view("JP\0\1\0\0\0\1", 8));
    append(manifest, box("jumb", box("jumd", asBytes("c2pa"))));
    Bytes segments = jpegSegment(0xEB, manifest);
    append(segments, photoshopSegment(0x0406, asBytes("abcd")));
    const auto traces = tracesOf(withSegments(jpeg, segments));
    QVERIFY(find(traces, trace::kContentCredentials));
    QCOMPARE(find(traces, trace::kPhotoshopResources)->figure, std::optional(1.0));
    QVERIFY(!find(traces, trace::kEditingSoftware));
    Bytes text = asBytes(std::string_view("parameters\0a portrait, Steps: 20", 32));
    const Bytes png = withChunks(*encoded(picture(1), {}), pngChunk("tEXt", text));
    QVERIFY(find(tracesOf(png), trace::kImageGenerator));
}

void TestFindTraces::anEnhancedCopySaysItsSteps_data()
{
    QTest::addColumn<std::vector<Recipe>>("recipes");
    QTest::addColumn<QByteArray>("steps");
    QTest::addColumn<double>("effect");
    const auto row = [](const char* title, std::vector<Recipe> recipes, const char* steps,
                        double effect) {
        QTest::newRow(title) << std::move(recipes) << QByteArray(steps) << effect;
    };
    const RecipeStep flip(*findStep("flip"));
    const RecipeStep gamma(*findStep("gamma"));
    const RecipeStep resize(*findStep("resize"));
    row("neither mirrored nor resized", {Recipe({gamma})}, "gamma", 0);
    row("mirrored", {Recipe({gamma, flip})}, "gamma, flip", 1);
    row("resized", {Recipe({resize})}, "resize", 2);
    row("both", {Recipe({flip, resize})}, "flip, resize", 3);
    // The last copy's recipe comes first in its file.
    row("of a copy", {Recipe({gamma, resize}), Recipe({flip})}, "flip, gamma, resize", 3);
    row("mirrored back", {Recipe({flip}), Recipe({flip})}, "flip, flip", 0);
}

void TestFindTraces::anEnhancedCopySaysItsSteps()
{
    QFETCH(std::vector<Recipe>, recipes);
    QFETCH(QByteArray, steps);
    QVERIFY(!find(tracesOf(*encoded(picture(1), {})), trace::kEnhancedCopy));
    std::vector<CopyNote> notes;
    for (const Recipe& recipe : recipes)
        notes.push_back(copyNoteOf(Sha256(), {320, 240}, recipe, "s"));
    const auto traces = tracesOf(*writeCopyPng(picture(1), {notes}));
    const Trace* found = find(traces, trace::kEnhancedCopy);
    QVERIFY(found && !find(traces, trace::kContradictoryCopy));
    QCOMPARE(QByteArray::fromStdString(found->detail), steps);
    QVERIFY(found->figure);
    QTEST(*found->figure, "effect");
}

void TestFindTraces::aMirroredFrameIsNoMirroredPicture_data()
{
    QTest::addColumn<bool>("isApart");
    QTest::addColumn<std::vector<Recipe>>("ofFrame");
    QTest::addColumn<std::optional<double>>("effect");
    QTest::addColumn<double>("frames");
    const auto row = [](const char* title, bool isApart, std::vector<Recipe> ofFrame,
                        std::optional<double> effect, double frames) {
        QTest::newRow(title) << isApart << std::move(ofFrame) << effect << frames;
    };
    const Recipe flip({RecipeStep(*findStep("flip"))});
    const Recipe gamma({RecipeStep(*findStep("gamma"))});
    row("mirrored", true, {flip}, 0, 1);
    row("mirrored and back", true, {flip, flip}, 0, 0);
    row("not mirrored", true, {gamma}, 0, 0);
    // Of a file of an earlier version nobody can tell what was mirrored.
    row("mirrored, as earlier versions wrote it", false, {flip}, {}, 0);
    row("not mirrored, as earlier versions wrote it", false, {gamma}, 0, 0);
}

void TestFindTraces::aMirroredFrameIsNoMirroredPicture()
{
    QFETCH(bool, isApart);
    QFETCH(std::vector<Recipe>, ofFrame);
    QFETCH(double, frames);
    const Sha256 frame = Sha256::of(asBytes("frame"));
    const CopyNote own = copyNoteOf(
        Sha256(), {320, 240},
        Recipe({RecipeStep(*findStep("frame-average")).with("frames", std::vector{frame})}), "s");
    std::vector<CopyNote> notes;
    for (const Recipe& recipe : ofFrame)
        notes.push_back(copyNoteOf(Sha256(), {320, 240}, recipe, "s"));
    CopyNotes all = withEarlierNotes(own, {}, {{frame, {notes}}});
    if (!isApart) {
        all.picture.insert(all.picture.end(), notes.begin(), notes.end());
        all.frames.clear();
    }
    const auto traces = tracesOf(*writeCopyPng(picture(1), all));
    const Trace* copy = find(traces, trace::kEnhancedCopy);
    QVERIFY(copy && !find(traces, trace::kContradictoryCopy));
    QTEST(copy->figure, "effect");
    const Trace* mirrored = find(traces, trace::kMirroredFrame);
    QCOMPARE(mirrored ? mirrored->figure.value_or(0) : 0, frames);
    QVERIFY(!mirrored || mirrored->detail == frame.hex().substr(0, 8) + "…");
}

void TestFindTraces::contradictoryMarksOfACopyAreSeen_data()
{
    QTest::addColumn<QByteArrayList>("texts");
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<bool>("saysACopy");
    const auto row = [](const char* title, QByteArrayList texts, std::string_view fault,
                        bool saysACopy) {
        QTest::newRow(title) << std::move(texts)
                             << QByteArray(fault.data(), qsizetype(fault.size())) << saysACopy;
    };
    const QByteArray source = "Source-SHA256=" + QByteArray(64, 'a');
    const std::string gamma = recipeJson(Recipe({RecipeStep(*findStep("gamma"))}));
    const QByteArray recipe = "Recipe=" + QByteArray::fromStdString(gamma);
    const QByteArray other = "Recipe-SHA256=" + QByteArray(64, 'b');
    const QByteArray bogus = R"(Recipe={"format": 1, "steps": [{"step": "bogus"}]})";
    row("no steps", {source}, copy_fault::kNoSteps, true);
    row("steps that cannot be read", {source, other, bogus}, copy_fault::kUnreadableSteps, true);
    row("no hash", {source, recipe}, copy_fault::kNoHash, true);
    row("another hash", {source, other, recipe}, copy_fault::kOtherSteps, true);
    row("a source that is none", {"Source-SHA256=zz", bogus}, copy_fault::kNoSource, false);
    row("steps alone", {recipe}, copy_fault::kNoSource, false);
    const QByteArray frame = "Frame-Note:Of-SHA256=" + QByteArray(64, 'c');
    row("of a frame, no steps", {frame, "Frame-Note:" + source}, copy_fault::kNoSteps, false);
    row("of a frame, steps alone", {frame, "Frame-Note:" + recipe}, copy_fault::kNoSource, false);
}

void TestFindTraces::contradictoryMarksOfACopyAreSeen()
{
    QFETCH(QByteArrayList, texts);
    QFETCH(bool, saysACopy);
    Bytes chunks;
    for (const QByteArray& text : texts) {
        const auto split = text.indexOf('=');
        append(chunks,
               pngChunk("iTXt", asBytes("Semblance:" + text.left(split).toStdString() +
                                        std::string(5, '\0') + text.mid(split + 1).toStdString())));
    }
    const auto traces = tracesOf(withChunks(*encoded(picture(1), {}), chunks));
    const Trace* found = find(traces, trace::kContradictoryCopy);
    QVERIFY(found);
    QTEST(QByteArray::fromStdString(found->detail), "fault");
    const Trace* copy = find(traces, trace::kEnhancedCopy);
    QCOMPARE(copy != nullptr, saysACopy);
    QVERIFY(!copy || !copy->figure);
}

void TestFindTraces::aMirroredViewIsSeen()
{
    for (const int orientation : {1, 2, 3, 4, 5, 6, 7, 8}) {
        const Bytes file =
            encoded(picture(1), {.format = ImageFormat::Jpeg, .exifOrientation = orientation})
                .value();
        const auto traces = tracesOf(file);
        const Trace* found = find(traces, trace::kShownMirrored);
        const bool isMirrored =
            orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7;
        QCOMPARE(found != nullptr, isMirrored);
        if (found)
            QCOMPARE(found->figure.value_or(0), double(orientation));
    }
}

void TestFindTraces::aConcealedFrameIsSeen_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<bool>("isSeen");
    QTest::newRow("yes") << QByteArray("yes") << true;
    QTest::newRow("no") << QByteArray("no") << false;
    QTest::newRow("not reported") << QByteArray("not reported") << false;
    QTest::newRow("not said") << QByteArray() << false;
}

void TestFindTraces::aConcealedFrameIsSeen()
{
    QFETCH(QByteArray, said);
    QFETCH(bool, isSeen);
    const auto chunk = [](const std::string& key, const std::string& value) {
        return pngChunk("iTXt", asBytes(key + std::string(5, '\0') + value));
    };
    Bytes chunks = chunk("Semblance:Clip", "kitchen.mp4");
    append(chunks, chunk("Semblance:Frame", "17"));
    if (!said.isEmpty())
        append(chunks, chunk("Semblance:Concealed", said.toStdString()));
    const auto traces = tracesOf(withChunks(*encoded(picture(1), {}), chunks));
    const Trace* found = find(traces, trace::kConcealedFrame);
    QCOMPARE(found != nullptr, isSeen);
    if (found)
        QCOMPARE(found->detail, std::string("kitchen.mp4, Semblance:Frame 17"));
}

void TestFindTraces::anotherThumbnailIsSeen()
{
    const Image whole = picture(3, {320, 240});
    EncodeAs as;
    as.format = ImageFormat::Jpeg;
    as.quality = 90;
    const auto smallOf = [](const Image& image) {
        // Every fourth pixel either way.
        std::vector<std::uint8_t> rgb;
        for (int y = 0; y < image.heightPx(); y += 4) {
            for (int x = 0; x < image.widthPx(); x += 4)
                rgb.insert(rgb.end(), image.row(y) + 3 * x, image.row(y) + 3 * x + 3);
        }
        return Image({image.widthPx() / 4, image.heightPx() / 4}, std::move(rgb));
    };
    const Image texture = syntheticTexture({320, 240}, 5);
    const Image other = syntheticTexture({320, 240}, 6);
    QVERIFY(thumbnailLikeness(texture, smallOf(texture)).value() > 0.95);
    QVERIFY(thumbnailLikeness(texture, smallOf(other)).value() < kSamePictureLikeness);
    // Bars above and below, as cameras fill them up.
    const Image wide = syntheticTexture({320, 180}, 5);
    const Image small = smallOf(wide);
    std::vector<std::uint8_t> barred(std::size_t{80} * 60 * 3, 0);
    std::copy(small.data(), small.data() + small.strideBytes() * small.heightPx(),
              barred.begin() + 80 * 3 * 7);
    QVERIFY(thumbnailLikeness(wide, Image({80, 60}, barred)).value() > 0.9);
    // Of one shade nothing can be said.
    QVERIFY(!thumbnailLikeness(texture, plainImage({80, 60}, 5, 5, 5)));
    QVERIFY(!thumbnailLikeness(texture, plainImage({8, 6}, 5, 5, 5)));
    QVERIFY(!thumbnailLikeness(Image(), small));
}

void TestFindTraces::standardTablesAreKnown()
{
    for (const int quality : {1, 25, 50, 75, 95, 100}) {
        const auto table = luminanceTable(writeJpeg(picture(2), quality).value());
        QVERIFY(table);
        QCOMPARE(*table, standardTable(quality));
        QCOMPARE(standardQuality(*table), std::optional(quality));
    }
    QuantisationTable own = standardTable(75);
    own[3] += 1;
    QVERIFY(!standardQuality(own));
    QVERIFY(!luminanceTable(asBytes("no JPEG")));
    Bytes jpeg = writeJpeg(picture(2), 75).value();
    for (std::size_t size = 0; size < std::min<std::size_t>(jpeg.size(), 700); size += 13)
        static_cast<void>(luminanceTable(std::span(jpeg).first(size)));
    // A profile is taken out, and nothing else.
    const Bytes profiled = withSegments(jpeg, jpegSegment(0xE2, asBytes("ICC_PROFILE")));
    QCOMPARE(withoutProfile(profiled), jpeg);
    QCOMPARE(withoutProfile(jpeg), jpeg);
}

void TestFindTraces::anEarlierJpegIsSeen_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::addColumn<bool>("isSeen");
    QTest::newRow("once, 95") << 0 << 95 << false;
    QTest::newRow("once, 75") << 0 << 75 << false;
    QTest::newRow("once, 50") << 0 << 50 << false;
    QTest::newRow("the same quality twice") << 75 << 75 << false;
    QTest::newRow("60, then 90") << 60 << 90 << true;
    QTest::newRow("50, then 75") << 50 << 75 << true;
    QTest::newRow("70, then 95") << 70 << 95 << true;
}

void TestFindTraces::anEarlierJpegIsSeen()
{
    QFETCH(int, first);
    QFETCH(int, last);
    QFETCH(bool, isSeen);
    const Image image = picture(11);
    const Image before = first == 0 ? image : decodedFrom(writeJpeg(image, first).value());
    const Bytes file = writeJpeg(before, last).value();
    const auto traces = tracesOf(file);
    const Trace* found = find(traces, trace::kCompressedTwice);
    QCOMPARE(found != nullptr, isSeen);
    if (isSeen)
        QVERIFY2(std::abs(*found->figure - first) <= 5,
                 qPrintable(QString::number(*found->figure)));
    // Too small to say anything.
    QVERIFY(!earlierCompression(picture(11, {64, 48}), standardTable(last)));
}

void TestFindTraces::aRegularPatternIsSeen()
{
    const Image plain = picture(21);
    QVERIFY(spectralPeak(plain).value() < kRegularPatternPeak);
    for (const double periodPx : {3.1, 4.4})
        QVERIFY2(spectralPeak(withLines(plain, periodPx)).value() > kRegularPatternPeak,
                 qPrintable(QString::number(periodPx)));
    QVERIFY(!spectralPeak(picture(21, {191, 400})));
    const Bytes file = *encoded(withLines(plain, 4.4), {});
    QVERIFY(find(tracesOf(file), trace::kRegularPattern));
}

void TestFindTraces::aBrokenFileHasTheTracesOfItsMetadata()
{
    const Bytes software = exifSegment(tiffOf({{0x0131, "GIMP 2.10"}}));
    Bytes file = withSegments(writeJpeg(picture(1), 90).value(), software);
    file.resize(software.size() + 300);
    QVERIFY(find(tracesOf(file), trace::kEditingSoftware));
    // What could not be read is said: nothing else is known of it.
    const std::vector<Trace> ofText = tracesOf(asBytes("a text"));
    QCOMPARE(ofText.size(), std::size_t(1));
    QCOMPARE(ofText.front().id, std::string(trace::kUnreadMetadata));
    QVERIFY(!find(tracesOf(writeJpeg(picture(1), 90).value()), trace::kUnreadMetadata));
    QCOMPARE(tracesOf({}).size(), std::size_t(1));
}

void TestFindTraces::theSameTwiceAndCancelled()
{
    const Bytes file = writeJpeg(decodedFrom(writeJpeg(picture(31), 50).value()), 80).value();
    QVERIFY(tracesOf(file) == tracesOf(file));
    StopSource stop;
    stop.request_stop();
    const auto stopped = findTraces(file, {}, stop.get_token());
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
}

QTEST_APPLESS_MAIN(TestFindTraces)
#include "tst_FindTraces.moc"
