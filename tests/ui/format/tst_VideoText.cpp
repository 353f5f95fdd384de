// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/VideoText.h"

#include <QLocale>
#include <QTest>

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
                   "Frames whose data are not whole: 3, the first is frame 50 at 00:00:02.000.");
        QTest::newRow("a library's words")
            << 3
            << QStringLiteral("While it was read, faults were met with (7); the first: partial "
                              "file.");
        QTest::newRow("whole") << 4 << QString();
    }

    void damage()
    {
        QFETCH(int, kind);
        QFETCH(QString, sentence);
        ClipDamage damage;
        damage.endsEarly = kind < 2;
        if (kind == 0)
            damage.declaredFrames = 1500;
        if (kind == 2) {
            damage.damagedFrames = 3;
            damage.firstDamaged = 50;
        }
        if (kind == 3)
            damage.complaints = {{"partial file", 5}, {"error", 2}};
        QCOMPARE(videoDamageText(factsOfClip(), indexOfFrames(100, damage)).join(u'|'), sentence);
    }

    void places()
    {
        QCOMPARE(framePlaceText(1234, 15000, 49.36, QStringLiteral("10:00:49:09")),
                 QStringLiteral("Frame 1,234 of 15,000 · 00:00:49.360 · 10:00:49:09"));
        FrameOrigin origin;
        origin.clipName = "kitchen.mp4";
        origin.frame = 7;
        origin.seconds = 0.28;
        QCOMPARE(frameOriginText(origin),
                 QStringLiteral("Frame 7 of “kitchen.mp4” at 00:00:00.280"));
        origin.timeCode = "10:00:00:07";
        QCOMPARE(
            frameOriginText(origin),
            QStringLiteral("Frame 7 of “kitchen.mp4” at 00:00:00.280 (time code 10:00:00:07)"));
    }

    void notes()
    {
        VideoFrame frame;
        frame.storedSize = {1920, 1080};
        QVERIFY(frameNotes(frame, factsOfClip()).isEmpty());
        frame.isConcealed = true;
        frame.isInterlaced = true;
        frame.storedSize = {640, 480};
        VideoFacts facts = factsOfClip();
        facts.pixelAspect = {4, 3};
        QCOMPARE(frameNotes(frame, facts).size(), 4);
    }
};

QTEST_GUILESS_MAIN(TestVideoText)
#include "tst_VideoText.moc"
