// SPDX-License-Identifier: GPL-3.0-or-later
#include "ClipFolder.h"
#include "imagery/video/VideoFile.h"

#include <QTest>

#include <random>

using namespace semblance;
using namespace semblance::imagery;
using tests::ClipRecipe;
using tests::content;
using tests::fateOf;

/// Recordings whose clock jumps, or whose first frames lack what they build on.
class TestVideoStretches : public QObject, private tests::ClipFolder
{
    Q_OBJECT

private Q_SLOTS:
    void aClockThatJumpsOn()
    {
        std::vector<std::int64_t> times(40);
        for (std::size_t i = 0; i < times.size(); ++i)
            times[i] = std::int64_t(i) + (i >= 17 ? 250 : 0);
        auto video = VideoFile::open(clip({.frames = 40, .times = times}, "jumps.mp4"));
        QVERIFY(video);
        const auto index = (*video)->scan();
        QVERIFY(index);
        const ClipDamage& damage = (*index)->damage();
        QVERIFY(damage.isWhole());
        QCOMPARE(damage.timeJumps.size(), std::size_t(1));
        QCOMPARE(damage.timeJumps[0].frame, std::size_t(17));
        QVERIFY(std::abs(damage.timeJumps[0].seconds - 251.0 / 25) < 0.01);
    }

    /// Two recordings one after the other in one file, as some recorders leave them.
    void aClockThatJumpsBackAndASizeThatChanges()
    {
        const std::string one = content(clip({.container = "mpegts", .frames = 30}, "one.ts"));
        const std::string other =
            content(clip({.container = "mpegts", .size = {320, 192}, .frames = 20}, "other.ts"));
        auto video = VideoFile::open(written(one + other, "both.ts"));
        QVERIFY(video);
        (*video)->useIndex(*(*video)->scan());
        const FrameIndex& index = (*video)->index();
        QCOMPARE(index.size(), std::size_t(50));
        QCOMPARE(index.damage().timeJumps.size(), std::size_t(1));
        QCOMPARE(index.damage().timeJumps[0].frame, std::size_t(30));
        QVERIFY(index.damage().timeJumps[0].seconds < -1);
        FaultNotes notes;
        for (std::size_t i = 0; i < index.size(); ++i) {
            const auto frame = (*video)->frame(i);
            QVERIFY(frame);
            QCOMPARE(tests::numberIn(frame->image).value_or(-1), int(i < 30 ? i : i - 30));
            notes.add(i, frame->storedSize, frame->doubt());
        }
        QCOMPARE(notes.faults().sizeChanges, (std::vector<SizeChange>{{30, {320, 192}}}));
        // Its clock jumps, so the list was made by decoding, and knows what that showed.
        QVERIFY(index.isByDecoding());
        QCOMPARE(index.faults(), notes.faults());
        FaultNotes looks;
        for (std::size_t i = 0; i < index.size(); i += 8)
            looks.add(i, (*video)->frame(i)->storedSize, std::nullopt);
        QCOMPARE(looks.faults().sizeChanges, (std::vector<SizeChange>{{32, {320, 192}, 7}}));
    }

    void withoutAnyKeyFrame()
    {
        // A recording that begins in the middle of a group, as a cut-out piece does.
        const std::string bytes =
            content(clip({.container = "mpegts",
                          .frames = 80,
                          .keyEvery = 100000,
                          .bFrames = 0,
                          .encoderOptions = {{"x264-params", "scenecut=0:repeat-headers=1"}}},
                         "long.ts"));
        constexpr std::size_t kPacket = 188;
        const std::size_t from = bytes.size() / 3 / kPacket * kPacket;
        const auto path = written(bytes.substr(0, kPacket * 3) + bytes.substr(from), "keyless.ts");
        const std::string fate = fateOf(path);
        // Either it is refused with a reason, or frames are listed and none crashes.
        QVERIFY(!fate.empty());
        QCOMPARE(fateOf(path), fate);
    }

    void beginsWithoutItsKeyFrame_data()
    {
        QTest::addColumn<ClipRecipe>("recipe");
        const ClipRecipe stream{.container = "mpegts", .frames = 90, .keyEvery = 40};
        QTest::newRow("H.264, one key frame later") << stream;
        auto recipe = stream;
        recipe.bFrames = 0;
        QTest::newRow("H.264 without B-frames") << recipe;
        recipe = stream;
        recipe.isInterlaced = true;
        recipe.encoderOptions = {{"x264-params", "tff=1"}};
        QTest::newRow("H.264, fields in one picture (MBAFF)") << recipe;
        recipe = stream;
        recipe.container = "h264";
        QTest::newRow("raw H.264") << recipe;
        recipe = stream;
        recipe.encoder = "libx265";
        QTest::newRow("H.265") << recipe;
        recipe = stream;
        recipe.encoder = "mpeg2video";
        QTest::newRow("MPEG-2") << recipe;
        recipe.isInterlaced = true;
        QTest::newRow("MPEG-2, interlaced") << recipe;
        recipe = stream;
        recipe.encoder = "mpeg4";
        QTest::newRow("MPEG-4") << recipe;
    }

    /// Cut out of the middle of a recording: what is called sound is what it was, whichever way it
    /// is come to, and what lacks its key frame is not called sound.
    void beginsWithoutItsKeyFrame()
    {
        QFETCH(ClipRecipe, recipe);
        if (!tests::hasEncoder(recipe.encoder))
            QSKIP("no such encoder here");
        const auto wholePath = clip(recipe, "whole.ts");
        const std::string bytes = content(wholePath);
        constexpr std::size_t kPacket = 188;
        const bool isRaw = recipe.container == "h264";
        std::size_t from = bytes.size() / 4 / kPacket * kPacket;
        if (isRaw)
            from = bytes.find(std::string("\0\0\1", 3), bytes.size() / 4);
        const std::string head = isRaw ? bytes.substr(0, bytes.find(std::string("\0\0\1\x65", 4)))
                                       : bytes.substr(0, kPacket * 3);
        auto video = VideoFile::open(written(head + bytes.substr(from), "keyless.ts"));
        QVERIFY2(video, video ? "" : video.error().detail.c_str());
        (*video)->useIndex(*(*video)->scan());
        auto whole = VideoFile::open(wholePath);
        (*whole)->useIndex(*(*whole)->scan());
        const std::size_t count = (*video)->index().size();
        QVERIFY(count > 20);
        std::vector<Image> pictures(count);
        std::vector<bool> isSound(count);
        std::size_t sound = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const auto frame = (*video)->frame(i);
            if (!frame)
                continue;
            pictures[i] = frame->image;
            isSound[i] = !frame->isConcealed;
            if (!isSound[i])
                continue;
            ++sound;
            const int number = tests::numberIn(frame->image).value_or(-1);
            QVERIFY2(number >= 0, qPrintable(QStringLiteral("frame %1").arg(i)));
            QVERIFY2(frame->image == (*whole)->frame(std::size_t(number))->image,
                     qPrintable(QStringLiteral("frame %1, number %2").arg(i).arg(number)));
        }
        QVERIFY(sound < count);
        if (recipe.keyEvery < 90)
            QVERIFY2(sound > 10, qPrintable(QString::number(sound)));
        std::mt19937 random(3);
        for (int jump = 0; jump < 60; ++jump) {
            const std::size_t number = jump < 20 ? count - 1 - std::size_t(jump) : random() % count;
            const auto frame = (*video)->frame(number);
            QCOMPARE(frame.has_value(), !pictures[number].isEmpty());
            if (!frame)
                continue;
            QVERIFY2(frame->image == pictures[number],
                     qPrintable(QStringLiteral("jump to %1").arg(number)));
            QCOMPARE(!frame->isConcealed, bool(isSound[number]));
        }
    }
};

QTEST_APPLESS_MAIN(TestVideoStretches)
#include "tst_VideoStretches.moc"
