// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/VideoText.h"

#include <QLocale>
#include <QTest>

#include <cmath>

using namespace semblance;
using namespace semblance::ui;
using namespace semblance::imagery;

namespace {

VideoFacts factsOfClip()
{
    VideoFacts facts;
    facts.container = "mov,mp4,m4a,3gp,3g2,mj2";
    facts.containerWords = "QuickTime / MOV";
    facts.codec = "h264";
    facts.size = {1920, 1080};
    facts.averageRate = {30000, 1001};
    facts.colour.pixelFormat = "yuv420p";
    return facts;
}

FrameIndex indexOfFrames(int frames, ClipDamage damage = {}, int stepOfLast = 40)
{
    std::vector<FrameEntry> entries;
    for (int i = 0; i < frames; ++i) {
        FrameEntry entry;
        entry.pts = i * 40 + (i + 1 == frames ? stepOfLast - 40 : 0);
        entry.packet = std::uint32_t(i);
        entries.push_back(entry);
    }
    return FrameIndex(std::move(entries), {1, 1000}, true, false, std::move(damage));
}

QString rowOf(const QList<VideoFactRow>& rows, const char* what)
{
    for (const VideoFactRow& row : rows) {
        if (row.what == QLatin1String(what))
            return row.text;
    }
    return {};
}

} // namespace

class TestVideoText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void line()
    {
        QCOMPARE(videoLine(factsOfClip()), QStringLiteral("MP4/MOV · H.264 · 1,920 × 1,080 px"));
    }

    void rows()
    {
        VideoFacts facts = factsOfClip();
        facts.orientation = Orientation::RightTop;
        facts.pixelAspect = {16, 15};
        facts.fieldOrder = FieldOrder::BottomFirst;
        const auto said = videoFactRows(facts, indexOfFrames(100));
        QCOMPARE(rowOf(said, "Rate, as stated"),
                 QStringLiteral("29.97 frames per second on average, as the header says"));
        QCOMPARE(rowOf(said, "Rate, as found"), QStringLiteral("25 frames per second, evenly"));
        QCOMPARE(rowOf(said, "Length"), QStringLiteral("00:00:04.000"));
        QCOMPARE(rowOf(said, "Length, as stated"), QStringLiteral("not stated"));
        QCOMPARE(rowOf(said, "Turned"), QStringLiteral("90° clockwise, as the file says"));
        QCOMPARE(rowOf(said, "Pixels"),
                 QStringLiteral("not square, 16 : 15; shown as they are stored"));
        QCOMPARE(rowOf(said, "Fields"), QStringLiteral("interlaced, lower field first"));
        QCOMPARE(rowOf(said, "Colour"), QStringLiteral("yuv420p · matrix not stated"));
    }

    void aVariableRate()
    {
        const auto said = videoFactRows(factsOfClip(), indexOfFrames(11, {}, 140));
        QCOMPARE(rowOf(said, "Rate, as found"),
                 QStringLiteral("variable: 20 frames per second on average, 40 to 140 ms from one "
                                "to the next"));
    }

    void anEvenRateWithAGap()
    {
        const FrameIndex index = indexOfFrames(30, {}, 160);
        QCOMPARE(rowOf(videoFactRows(factsOfClip(), index), "Rate, as found"),
                 QStringLiteral("25 frames per second, evenly but for gaps"));
        QCOMPARE(videoDamageText(factsOfClip(), index).join(u'|'),
                 QStringLiteral("By the even rate of all others frames are missing (about 3) "
                                "between frame 29 (index 28) and frame 30 (index 29): lost, or "
                                "never recorded."));
    }

    void aGapWithEntriesWithoutData_data()
    {
        QTest::addColumn<int>("entries");
        QTest::addColumn<bool>("isExplained");
        QTest::newRow("as many") << 3 << true;
        QTest::newRow("more, at the end too") << 5 << true;
        QTest::newRow("too few") << 2 << false;
    }

    /// A recorder that leaves frames out says so; nobody is to wonder whether they were lost.
    void aGapWithEntriesWithoutData()
    {
        QFETCH(int, entries);
        QFETCH(bool, isExplained);
        ClipDamage damage;
        damage.emptyEntries = std::size_t(entries);
        const QString said =
            videoDamageText(factsOfClip(), indexOfFrames(30, damage, 160)).join(u'|');
        const QString explained =
            QStringLiteral("Frames are left out (about 3) between frame 29 (index 28) and frame 30 "
                           "(index 29): the file has entries without data for as many.");
        QCOMPARE(said.contains(explained), isExplained);
        QCOMPARE(said.contains(QStringLiteral("By the even rate")), !isExplained);
        QVERIFY(
            said.contains(QStringLiteral("Entries of the file without data: %1.").arg(entries)));
    }

    void ordinals_data()
    {
        QTest::addColumn<QString>("text");
        const QMap<int, const char*> texts = {{1, "1st"},   {2, "2nd"},        {3, "3rd"},
                                              {4, "4th"},   {5, "5th"},        {11, "11th"},
                                              {12, "12th"}, {13, "13th"},      {21, "21st"},
                                              {22, "22nd"}, {1003, "1,003rd"}, {1011, "1,011th"}};
        for (auto text = texts.begin(); text != texts.end(); ++text)
            QTest::addRow("%d", text.key()) << QString::fromLatin1(text.value());
    }

    void ordinals()
    {
        QFETCH(QString, text);
        QCOMPARE(ordinalText(QString::fromLatin1(QTest::currentDataTag()).toULongLong()), text);
    }

    void otherStreamsAndASingleFrame()
    {
        VideoFacts facts = factsOfClip();
        QVERIFY(rowOf(videoFactRows(facts, {}), "Other video streams").isEmpty());
        facts.otherPictures = {{2, "hevc", {640, 360}, 6.0}};
        QCOMPARE(rowOf(videoFactRows(facts, {}), "Other video streams"),
                 QStringLiteral("stream 2: H.265 · 640 × 360 px · 00:00:06.000; not shown (shown "
                                "is stream 0)"));
        facts.averageRate = {25, 1};
        QCOMPARE(rowOf(videoFactRows(facts, indexOfFrames(1)), "Length"),
                 QStringLiteral("00:00:00.040"));
    }

    void aPartSaysNothingOfTheWhole()
    {
        const auto said = videoFactRows(factsOfClip(), FrameIndex());
        QVERIFY(rowOf(said, "Frames").isEmpty());
        QVERIFY(!rowOf(said, "Codec").isEmpty());
    }

    void damage_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("cut off")
            << 0
            << QStringLiteral("The file is cut off or damaged: of 1,500 frames that it announces, "
                              "100 can be read, to 00:00:04.000.");
        QTest::newRow("cut off, nothing announced")
            << 1
            << QStringLiteral("The file is cut off or damaged: 100 frames can be read, to "
                              "00:00:04.000.");
        QTest::newRow("not whole")
            << 2
            << QStringLiteral(
                   "Frames whose data are not whole, or are marked so: 3, the first is frame 51 "
                   "(index 50) at 00:00:02.000.");
        QTest::newRow("a library's words")
            << 3
            << QStringLiteral("While it was read, faults were met with (7); the first: partial "
                              "file.");
        QTest::newRow("left out")
            << 5
            << QStringLiteral("Entries of the file without data: 3. Recorders write them for "
                              "frames that they leave out.");
        QTest::newRow("its clock jumps")
            << 6
            << QStringLiteral("The clock of the file jumps on by 12.400 s before frame 11 (index "
                              "10): nothing was recorded meanwhile, or the clock was set.|The "
                              "clock of the file jumps back by 3.000 s before frame 21 (index "
                              "20); times count on from there.");
        QTest::newRow("its clock jumps often")
            << 7
            << QStringLiteral("The clock of the file jumps back by 1.000 s before frame 2 (index "
                              "1); times count on from there.|The clock of the file jumps back by "
                              "1.000 s before frame 3 (index 2); times count on from there.|The "
                              "clock of the file jumps back by 1.000 s before frame 4 (index 3); "
                              "times count on from there.|Further frames at which the clock "
                              "of the file jumps: 2.");
        QTest::newRow("cut off, a length stated")
            << 8
            << QStringLiteral("The file is cut off or damaged: 100 frames can be read, to "
                              "00:00:04.000 of the 00:00:09.500 that it states.");
        QTest::newRow("lost and hidden")
            << 9
            << QStringLiteral(
                   "Before frame 6 (index 5) the file lists frames that cannot be found in it (2): "
                   "from there on every index is too low by as many. Times follow the file's list."
                   "|Where the missing frames were (3) is not known: index and time of every frame "
                   "behind them are too low.|The continuity counter of the transport stream jumps "
                   "at so many places: 4, the first in or behind frame 8 (index 7). Packets are "
                   "missing there, or recordings were joined.|While it was read, faults were met "
                   "with (1); the first: it is bad."
                   "|Frames that are in the file and, by its own edit list, not to be shown: 7. "
                   "They are not counted and cannot be seen here.");
        QTest::newRow("no key frame, said first")
            << 10
            << QStringLiteral("The file marks no key frame: no picture of it is sure to be whole."
                              "|The file is cut off or damaged: 100 frames can be read, to "
                              "00:00:04.000.");
        QTest::newRow("the first key frame late")
            << 11
            << QStringLiteral("The first key frame is frame 13 (index 12): no picture before it is "
                              "sure to be whole.");
        QTest::newRow("whole") << 4 << QString();
    }

    void damage()
    {
        QFETCH(int, kind);
        QFETCH(QString, sentence);
        ClipDamage damage;
        damage.endsEarly = kind < 2 || kind == 8 || kind == 10;
        damage.keyless = kind == 10 ? 100 : kind == 11 ? 12 : 0;
        if (kind == 8)
            damage.statedSeconds = 9.5;
        if (kind == 9) {
            damage.lost = {{5, 2}};
            damage.lostSomewhere = 3;
            damage.brokenPlaces = 4;
            damage.firstBroken = 7;
            damage.complaints = {{"it is bad.", 1}};
            damage.hiddenFrames = 7;
        }
        if (kind == 0)
            damage.declaredFrames = 1500;
        if (kind == 2) {
            damage.damagedFrames = 3;
            damage.firstDamaged = 50;
        }
        if (kind == 3)
            damage.complaints = {{"partial file", 5}, {"error", 2}};
        if (kind == 5)
            damage.emptyEntries = 3;
        if (kind == 6)
            damage.timeJumps = {{10, 12.4}, {20, -3}};
        for (std::size_t frame = 1; kind == 7 && frame < 6; ++frame)
            damage.timeJumps.push_back({frame, -1});
        QCOMPARE(videoDamageText(factsOfClip(), indexOfFrames(100, damage)).join(u'|'), sentence);
    }

    void anEditListThatIsNotObeyedIsSaid()
    {
        VideoFacts facts = factsOfClip();
        facts.isEditListIgnored = true;
        QCOMPARE(videoDamageText(facts, indexOfFrames(100)).join(u'|'),
                 QStringLiteral("The edit list of the file shows none or hardly any of its frames; "
                                "they are read without it."));
    }

    /// One rounded step of 33 ms would make 30.303.
    void aRateIsFoundOverAllFrames()
    {
        std::vector<FrameEntry> entries;
        for (int i = 0; i < 160; ++i) {
            FrameEntry entry;
            entry.pts = std::llround(1001.0 / 30 * (i < 159 ? i : 160));
            entry.packet = std::uint32_t(i);
            entries.push_back(entry);
        }
        const FrameIndex index(std::move(entries), {1, 1000}, true, false, {});
        QCOMPARE(rowOf(videoFactRows(factsOfClip(), index), "Rate, as found"),
                 QStringLiteral("29.97 frames per second, evenly but for gaps"));
    }

    void places()
    {
        QCOMPARE(
            framePlaceText(1234, 15000, 49.36, QStringLiteral("10:00:49:09")),
            QStringLiteral("Frame 1,235 of 15,000 · index 1,234 · 00:00:49.360 · 10:00:49:09"));
        FrameOrigin origin;
        origin.clipName = "kitchen.mp4";
        origin.frame = 7;
        origin.seconds = 0.28;
        QCOMPARE(frameOriginText(origin),
                 QStringLiteral("Frame 8 (index 7) of “kitchen.mp4” at 00:00:00.280"));
        origin.timeCode = "10:00:00:07";
        QCOMPARE(frameOriginText(origin),
                 QStringLiteral("Frame 8 (index 7) of “kitchen.mp4” at 00:00:00.280 (time code "
                                "10:00:00:07)"));
        origin.timeCode.clear();
        origin.pts = 4100;
        origin.timeBase = {1, 1000};
        QCOMPARE(frameOriginText(origin),
                 QStringLiteral("Frame 8 (index 7) of “kitchen.mp4” at 00:00:00.280 (by the "
                                "file's own clock at 00:00:04.100)"));
        origin.timeDoubt = imagery::TimeDoubt::AssumedRate;
        origin.assumedRate = {25, 1};
        QCOMPARE(frameOriginText(origin),
                 QStringLiteral("Frame 8 (index 7) of “kitchen.mp4” at 00:00:00.280 (the file "
                                "states no times: reckoned at an assumed 25 frames per second)"));
    }

    void faults()
    {
        FrameFaults faults;
        QVERIFY(frameFaultTexts(faults).isEmpty());
        faults.doubtful = {{40, 96, FrameDoubt::MaybeBuiltOnDamage},
                           {98, 98, FrameDoubt::Damaged},
                           {99, 99, FrameDoubt::Lost}};
        faults.sizeChanges = {{120, {640, 480}}};
        const QStringList said = frameFaultTexts(faults);
        QCOMPARE(said.size(), 4);
        QCOMPARE(said[0],
                 QStringLiteral("Frames 41 to 97 (index 40 to 96): may be built on a frame of "
                                "which a fault is reported, or on a missing one; parts of the "
                                "picture may be made up."));
        QCOMPARE(said[1],
                 QStringLiteral("Frame 99 (index 98): the data or the decoder report a fault, or "
                                "that something is missing; parts of the picture may be made "
                                "up."));
        QCOMPARE(said[2], QStringLiteral("Frame 100 (index 99): cannot be decoded."));
        QCOMPARE(said[3], QStringLiteral("From frame 121 (index 120) on pictures have another "
                                         "size: 640 × 480 px."));
        // Between two looks there can have been anything.
        faults.doubtful = {{30, 65, FrameDoubt::Damaged, 5}};
        faults.sizeChanges = {{52, {640, 480}, 4}};
        const QStringList looks = frameFaultTexts(faults);
        QCOMPARE(looks[0],
                 QStringLiteral("Frames 31 to 66 (index 30 to 65), those of them that were looked "
                                "at (8): the data or the decoder report a fault, or that "
                                "something is missing; parts of the picture may be made up."));
        QCOMPARE(looks[1],
                 QStringLiteral("By frame 53 (index 52) at the latest pictures have another size: "
                                "640 × 480 px. Up to frame 48 (index 47) they have the size "
                                "before; between them none was looked at."));
        faults.sizeChanges = {{120, {640, 480}}};
        faults.doubtful.assign(30, {1, 2, FrameDoubt::Lost});
        QCOMPARE(frameFaultTexts(faults).last(),
                 QStringLiteral("Further stretches of such frames: 11."));
    }

    void notes()
    {
        VideoFrame frame;
        frame.storedSize = {1920, 1080};
        QVERIFY(frameNotes(frame, factsOfClip(), {}).isEmpty());
        frame.isConcealed = true;
        frame.isInterlaced = true;
        frame.storedSize = {640, 480};
        VideoFacts facts = factsOfClip();
        facts.pixelAspect = {4, 3};
        QCOMPARE(frameNotes(frame, facts, {}).size(), 4);
        facts.colour.bitsPerChannel = 10;
        QVERIFY(frameNotes(frame, facts, {})
                    .join(u'|')
                    .contains(QStringLiteral(
                        "The video has 10 bits per channel; frames are shown and taken out "
                        "rounded to 8.")));
    }
};

QTEST_GUILESS_MAIN(TestVideoText)
#include "tst_VideoText.moc"
