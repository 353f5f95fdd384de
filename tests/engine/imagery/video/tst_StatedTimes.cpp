// SPDX-License-Identifier: GPL-3.0-or-later
#include "ClipFolder.h"
#include "imagery/video/FrameOrigin.h"

#include <QTest>

#include <algorithm>

using namespace semblance;
using namespace semblance::imagery;
using tests::ClipRecipe;

/// What nothing in a file states is not to pass for stated.
class TestStatedTimes : public QObject, private tests::ClipFolder
{
    Q_OBJECT

private Q_SLOTS:
    void ratesOfStreams_data()
    {
        QTest::addColumn<ClipRecipe>("recipe");
        QTest::addColumn<double>("assumed");
        QTest::addColumn<double>("found");
        const ClipRecipe jpeg{.encoder = "mjpeg",
                              .container = "mjpeg",
                              .ratePerSecond = 8,
                              .bFrames = 0,
                              .pixelFormat = "yuvj420p"};
        ClipRecipe jpegInAvi = jpeg;
        jpegInAvi.container = "avi";
        QTest::newRow("MJPEG alone") << jpeg << 25.0 << 25.0;
        QTest::newRow("MJPEG in AVI") << jpegInAvi << 0.0 << 8.0;
        ClipRecipe hevc{.encoder = "libx265", .container = "hevc", .ratePerSecond = 12};
        if (tests::hasEncoder(hevc.encoder)) {
            hevc.encoderOptions = {{"x265-params", "vui-timing-info=1:"}};
            QTest::newRow("H.265 with its timing") << hevc << 0.0 << 12.0;
            hevc.encoderOptions = {{"x265-params", "vui-timing-info=0:"}};
            QTest::newRow("H.265 without") << hevc << 25.0 << 25.0;
        }
        QTest::newRow("H.264 with its timing")
            << ClipRecipe{.container = "h264", .ratePerSecond = 12} << 0.0 << 12.0;
        QTest::newRow("MPEG-2, which always states a rate")
            << ClipRecipe{.encoder = "mpeg2video", .container = "mpeg2video", .ratePerSecond = 30}
            << 0.0 << 30.0;
        QTest::newRow("MPEG-4, whose pictures have times")
            << ClipRecipe{.encoder = "mpeg4", .container = "m4v", .ratePerSecond = 12} << 0.0
            << 12.0;
        QTest::newRow("MP4") << ClipRecipe{.ratePerSecond = 12} << 0.0 << 12.0;
    }

    void ratesOfStreams()
    {
        QFETCH(ClipRecipe, recipe);
        QFETCH(double, assumed);
        QFETCH(double, found);
        auto video = VideoFile::open(clip(recipe, "clip"));
        QVERIFY2(video, video ? "" : video.error().detail.c_str());
        const VideoFacts& facts = (*video)->facts();
        QCOMPARE(facts.assumedRate.value(), assumed);
        QCOMPARE(facts.areTimesAssumed(), assumed > 0);
        if (assumed > 0)
            QVERIFY(!facts.averageRate.isKnown() && !facts.statedRate.isKnown());
        const auto index = (*video)->scan();
        QVERIFY(index);
        QCOMPARE((*index)->size(), std::size_t(60));
        QVERIFY2(std::abs((*index)->averageRate() - found) < 0.01,
                 qPrintable(QString::number((*index)->averageRate())));
    }

    void aPictureSaysWhatIsAgainstItsTime_data()
    {
        QTest::addColumn<TimeDoubt>("doubt");
        QTest::addColumn<QString>("words");
        QTest::newRow("stated") << TimeDoubt::None << QString();
        QTest::newRow("assumed") << TimeDoubt::AssumedRate
                                 << "not stated by the clip, reckoned at an assumed 25 frames per "
                                    "second";
        QTest::newRow("one time") << TimeDoubt::OneTime
                                  << "made up, with the PTS: the clip gives all frames one time";
        QTest::newRow("jumps")
            << TimeDoubt::ClockJumpsBack
            << "counted on, with the PTS, from where the clip's clock jumps back";
        QTest::newRow("another length")
            << TimeDoubt::OtherLength
            << "not to be relied on: they contradict the length that the clip states";
    }

    void aPictureSaysWhatIsAgainstItsTime()
    {
        QFETCH(TimeDoubt, doubt);
        QFETCH(QString, words);
        FrameOrigin origin;
        origin.timeDoubt = doubt;
        origin.assumedRate = {25, 1};
        const auto said = factsOf(origin);
        const auto at = std::ranges::find(said, "Semblance:Times", &OriginFact::key);
        QCOMPARE(at == said.end() ? QString() : QString::fromStdString(at->value), words);
    }

    /// Its table of times holds nothing but noughts: it gives all frames one time.
    void aTableOfTimesWithoutSteps()
    {
        std::string bytes = tests::content(clip({.bFrames = 0}, "clip.mp4"));
        const std::size_t table = bytes.find("stts");
        QVERIFY(table != std::string::npos);
        // One entry: so many frames, so long each.
        const std::size_t step = table + 16;
        std::fill_n(bytes.begin() + std::ptrdiff_t(step), 4, '\0');
        auto video = VideoFile::open(written(bytes, "still.mp4"));
        QVERIFY2(video, video ? "" : video.error().detail.c_str());
        const auto index = (*video)->scan();
        QVERIFY(index);
        QCOMPARE((*index)->size(), std::size_t(60));
        QVERIFY((*index)->damage().hasOneTime);
    }

    void noneOfASoundFile()
    {
        auto video = VideoFile::open(clip({}, "clip.mp4"));
        QVERIFY(video);
        QVERIFY(!(*(*video)->scan())->damage().hasOneTime);
    }
};

QTEST_GUILESS_MAIN(TestStatedTimes)
#include "tst_StatedTimes.moc"
