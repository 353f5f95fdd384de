// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/ImageDecoder.h"
#include "imagery/enhancement/CopyNote.h"
#include "support/SyntheticImage.h"

#include <QTest>

using namespace semblance;
using namespace semblance::imagery;
using semblance::tests::syntheticTexture;

namespace {

Sha256 hashOfText(std::string_view text)
{
    return Sha256::of(std::as_bytes(std::span(text)));
}

CopyNote noteOn(std::string_view source)
{
    return copyNoteOf(hashOfText(source), {640, 480}, Recipe({RecipeStep(*findStep("gamma"))}),
                      "Ü 1");
}

} // namespace

/// What a copy's file says of how it was made.
class TestCopyNote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notesComeBack()
    {
        CopyNote own = noteOn("a");
        own.sourceSize.reset();
        own.sourceMirroring = Orientation::LeftTop;
        const std::vector<CopyNote> notes{own, noteOn("b"), {hashOfText("c")}};
        const Image image = syntheticTexture({30, 20}, 1);
        const auto png = writeCopyPng(image, {notes});
        QVERIFY(png);
        QVERIFY(copyNotes(*png) == notes);
        QVERIFY(*writeCopyPng(image, {notes}) == *png);
        const auto back = decodeImage(*png, "copy");
        QVERIFY(back && back->stored == image);
    }

    void earlierNotesFollowOnce()
    {
        const CopyNotes notes =
            withEarlierNotes(noteOn("a"), {{noteOn("b"), noteOn("c"), noteOn("a")}});
        const std::vector<CopyNote> expected{noteOn("a"), noteOn("b"), noteOn("c")};
        QVERIFY(notes.picture == expected);
        QVERIFY(notes.frames.empty());
    }

    /// Those of the source are the picture's; those of frames stand apart, each frame's once.
    void notesOfFramesStandApart()
    {
        CopyNote own = noteOn("a");
        own.frames = {hashOfText("f"), hashOfText("g")};
        const FrameNotes before{hashOfText("h"), {noteOn("x")}};
        const CopyNotes source{{noteOn("b")}, {before}};
        const CopyNotes notes =
            withEarlierNotes(own, source,
                             {{hashOfText("f"), {{noteOn("b"), noteOn("y")}, {before}}},
                              {hashOfText("g")},
                              {hashOfText("f")}});
        const CopyNotes expected{
            {own, noteOn("b")},
            {{hashOfText("f"), {noteOn("b"), noteOn("y")}}, {hashOfText("g")}, before}};
        QVERIFY(notes == expected);
        const Bytes png = *writeCopyPng(syntheticTexture({8, 8}, 1), notes);
        QVERIFY(allCopyNotes(png) == expected);
        QVERIFY(copyNotes(png) == expected.picture);
        QVERIFY(frameTexts(std::vector<Bytes>{png}).empty());
    }

    /// Behind a note that names frames of which nothing is said.
    void whatAnEarlierVersionWroteIsReadAndLeftOpen()
    {
        CopyNote own = noteOn("a");
        own.frames = {hashOfText("f")};
        const Bytes png = *writeCopyPng(syntheticTexture({8, 8}, 1), {{own, noteOn("b")}});
        CopyNote open = noteOn("b");
        open.mayBeOfFrame = true;
        const CopyNotes expected{{own, open}};
        QVERIFY(allCopyNotes(png) == expected);
        // A copy of it says no more.
        const Bytes next = *writeCopyPng(syntheticTexture({8, 8}, 2),
                                         withEarlierNotes(noteOn("c"), allCopyNotes(png)));
        const CopyNotes carried{{noteOn("c"), own, open}};
        QVERIFY(allCopyNotes(next) == carried);
    }

    void whatSomebodyElseWrote_data()
    {
        QTest::addColumn<QList<QByteArray>>("texts");
        QTest::addColumn<int>("count");
        const QByteArray hash(64, 'a');
        QTest::newRow("nothing") << QList<QByteArray>{} << 0;
        QTest::newRow("no hash") << QList<QByteArray>{kCopySourceText, "sketch.png"} << 0;
        QTest::newRow("a recipe without a source") << QList<QByteArray>{kCopyRecipeText, "{}"} << 0;
        QTest::newRow("a source alone") << QList<QByteArray>{kCopySourceText, hash} << 1;
        QTest::newRow("a frame of no hash")
            << QList<QByteArray>{kCopySourceText, hash, kCopyFrameText, "x"} << 1;
        QTest::newRow("in capitals") << QList<QByteArray>{kCopySourceText, hash.toUpper()} << 1;
    }

    void whatSomebodyElseWrote()
    {
        QFETCH(QList<QByteArray>, texts);
        std::vector<PngText> chunks;
        for (qsizetype i = 0; i + 1 < texts.size(); i += 2)
            chunks.push_back({texts[i].toStdString(), texts[i + 1].toStdString()});
        const auto plain = writeCopyPng(syntheticTexture({8, 8}, 1), {});
        QTEST(int(copyNotes(withPngTexts(*plain, chunks)).size()), "count");
    }

    void sizesOfSources_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("size");
        QTest::newRow("as it is written") << QByteArray("640x480") << QStringLiteral("640 480");
        QTest::newRow("one number") << QByteArray("640") << QString();
        QTest::newRow("three numbers") << QByteArray("640x480x3") << QString();
        QTest::newRow("none") << QByteArray() << QString();
        QTest::newRow("no width") << QByteArray("x480") << QString();
        QTest::newRow("nothing wide") << QByteArray("0x480") << QString();
        QTest::newRow("below nothing") << QByteArray("-640x480") << QString();
        QTest::newRow("too large for a number") << QByteArray("99999999999x4") << QString();
        QTest::newRow("in words") << QByteArray("wide x high") << QString();
    }

    void sizesOfSources()
    {
        QFETCH(QByteArray, text);
        const auto plain = writeCopyPng(syntheticTexture({8, 8}, 1), {{{hashOfText("a")}}});
        const auto notes =
            copyNotes(withPngTexts(*plain, {{kCopySourceText, std::string(64, 'a')},
                                            {kCopySourceSizeText, text.toStdString()}}));
        QString size;
        for (const CopyNote& note : notes) {
            if (note.sourceSize)
                size = QStringLiteral("%1 %2")
                           .arg(note.sourceSize->width)
                           .arg(note.sourceSize->height);
        }
        QTEST(size, "size");
    }

    /// Of a video's frame, and that it is damaged where any frame that went in was.
    void aCopyOfAFrameSaysSoToo()
    {
        const Bytes plain = *writeCopyPng(syntheticTexture({8, 8}, 1), {{noteOn("a")}});
        const PngText clip{"Semblance:Clip", "kitchen.mp4"};
        const PngText sound{"Semblance:Concealed", "not reported"};
        const PngText damaged{"Semblance:Concealed", "yes"};
        const Bytes frame = withPngTexts(plain, {clip, sound, {"Author", "somebody"}});
        const Bytes broken = withPngTexts(plain, {clip, damaged});
        QVERIFY(frameTexts(std::vector<Bytes>{plain}).empty());
        QVERIFY((frameTexts(std::vector<Bytes>{frame}) == std::vector{clip, sound}));
        QVERIFY((frameTexts(std::vector{frame, broken}) == std::vector{clip, damaged}));
        QVERIFY((frameTexts(std::vector{plain, broken}) == std::vector{damaged}));
        const auto texts = frameTexts(std::vector<Bytes>{broken});
        const Bytes copy = *writeCopyPng(syntheticTexture({8, 8}, 2), {{noteOn("b")}}, texts);
        QVERIFY(frameTexts(std::vector<Bytes>{copy}) == texts);
        QCOMPARE(copyNotes(copy).size(), std::size_t(1));
        // Whoever decodes it hears it.
        QCOMPARE(decodeImage(copy, "copy")->encoding.complaint,
                 std::string(kDamagedFrameComplaint));
        QVERIFY(decodeImage(frame, "frame")->encoding.complaint.empty());
    }

    void tooManyNotesEnd()
    {
        const std::vector<CopyNote> notes(kMaxCopyNotes + 5, noteOn("a"));
        const auto png = writeCopyPng(syntheticTexture({8, 8}, 1), {notes});
        QCOMPARE(copyNotes(*png).size(), kMaxCopyNotes);
        const std::vector<FrameNotes> frames(kMaxCopyNotes + 5, {hashOfText("f"), {noteOn("a")}});
        const auto ofFrames =
            allCopyNotes(*writeCopyPng(syntheticTexture({8, 8}, 1), {{noteOn("a")}, frames}));
        QCOMPARE(ofFrames.frames.size(), kMaxCopyNotes);
    }

    void cutOffAndBroken()
    {
        const Bytes png = *writeCopyPng(syntheticTexture({8, 8}, 1), {{noteOn("a")}});
        for (std::size_t length = 0; length < png.size(); ++length)
            QVERIFY(copyNotes({png.data(), length}).size() <= 1);
        for (std::size_t at = 0; at < png.size(); ++at) {
            Bytes broken = png;
            broken[at] = std::byte{0xFF};
            QVERIFY(copyNotes(broken).size() <= 1);
        }
    }
};

QTEST_APPLESS_MAIN(TestCopyNote)
#include "tst_CopyNote.moc"
