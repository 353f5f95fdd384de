// SPDX-License-Identifier: GPL-3.0-or-later
#include "ClipFolder.h"

#include <QTest>

using namespace semblance;
using namespace semblance::imagery;

namespace {

void setBigEndian(std::string& bytes, std::size_t at, std::uint32_t value)
{
    for (std::size_t i = 0; i < 4; ++i)
        bytes[at + i] = char(value >> 8 * (3 - i) & 0xFF);
}

} // namespace

/// Tables of an MP4 file that say what cannot be.
class TestBrokenTables : public QObject, private tests::ClipFolder
{
    Q_OBJECT

    std::shared_ptr<const FrameIndex> indexOf(const std::string& bytes, bool& isEditListIgnored)
    {
        auto video = VideoFile::open(written(bytes, "broken.mp4"));
        if (!video)
            qFatal("%s", video.error().detail.c_str());
        isEditListIgnored = (*video)->facts().isEditListIgnored;
        return *(*video)->scan();
    }

private Q_SLOTS:
    /// How many frames a table of times stands for is no number of frames that are there.
    void aTableOfTimesForMillions()
    {
        std::string bytes = tests::content(clip({}, "clip.mp4"));
        setBigEndian(bytes, bytes.find("stts") + 12, 0x7FFFFFFF);
        bool isEditListIgnored = false;
        const auto index = indexOf(bytes, isEditListIgnored);
        QCOMPARE(index->size(), std::size_t(60));
        QCOMPARE(index->damage().hiddenFrames, std::size_t(0));
        QVERIFY(!isEditListIgnored);
    }

    void aClockOf_data()
    {
        QTest::addColumn<int>("ticks");
        QTest::newRow("no ticks a second") << 0;
        QTest::newRow("one tick a second") << 1;
    }

    /// The edit list would show one frame: the clock is wrong, not the frames.
    void aClockOf()
    {
        QFETCH(int, ticks);
        std::string bytes = tests::content(clip({}, "clip.mp4"));
        // Version and flags, made, changed, then ticks.
        setBigEndian(bytes, bytes.find("mdhd") + 16, std::uint32_t(ticks));
        bool isEditListIgnored = false;
        const auto index = indexOf(bytes, isEditListIgnored);
        QVERIFY(isEditListIgnored);
        QCOMPARE(index->size(), std::size_t(60));
        QCOMPARE(index->damage().hiddenFrames, std::size_t(0));
        const auto played = (*VideoFile::open(place("broken.mp4")))->facts().playedSeconds;
        QVERIFY(played && index->durationSeconds() > 100 * *played);
    }

    void anEditListThatLeaves_data()
    {
        QTest::addColumn<int>("hidden");
        QTest::addColumn<int>("shown");
        QTest::addColumn<bool>("isObeyed");
        QTest::newRow("two frames") << 298 << 2 << false;
        QTest::newRow("four") << 296 << 4 << true;
    }

    /// Of 300.
    void anEditListThatLeaves()
    {
        QFETCH(int, hidden);
        QFETCH(int, shown);
        QFETCH(bool, isObeyed);
        std::string bytes = tests::content(clip({.frames = 300, .bFrames = 0}, "clip.mp4"));
        constexpr int kTicksOfFrame = 512;
        setBigEndian(bytes, bytes.find("elst") + 16, std::uint32_t(hidden * kTicksOfFrame));
        bool isEditListIgnored = false;
        const auto index = indexOf(bytes, isEditListIgnored);
        QCOMPARE(isEditListIgnored, !isObeyed);
        QCOMPARE(index->size(), std::size_t(isObeyed ? shown : 300));
        QCOMPARE(index->damage().hiddenFrames, std::size_t(isObeyed ? hidden : 0));
    }
};

QTEST_GUILESS_MAIN(TestBrokenTables)
#include "tst_BrokenTables.moc"
