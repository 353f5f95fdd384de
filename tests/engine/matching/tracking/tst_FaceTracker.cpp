// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/tracking/FaceTracker.h"
#include "matching/tracking/VideoFrames.h"
#include "support/SyntheticClip.h"
#include "support/SyntheticImage.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <map>
#include <mutex>
#include <set>

using namespace semblance;
using namespace semblance::matching;

namespace {

/// Pictures in which a red square, which the finder below takes for a face, moves to the right.
class SquareFrames final : public FrameSource
{
public:
    explicit SquareFrames(std::size_t count) : m_count(count) {}

    std::set<std::size_t> undecodable;
    std::map<std::size_t, imagery::FrameDoubt> doubts;
    std::size_t brokenAt = std::size_t(-1);
    std::vector<std::size_t> asked;

    std::size_t count() const override { return m_count; }
    double secondsOf(std::size_t frame) const override { return double(frame) / 25; }
    std::string name() const override { return "squares.mp4"; }

    Result<SourceFrame> frame(std::size_t frame, const StopToken& stop) override
    {
        asked.push_back(frame);
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, Stage::Decoding, name());
        if (frame == brokenAt)
            return failure(ErrorCode::FileUnreadable, Stage::Input, name(), "the drive is gone");
        if (undecodable.contains(frame))
            return failure(ErrorCode::FrameNotFound, Stage::Decoding, name());
        std::vector<std::uint8_t> rgb(std::size_t(kWidth * kHeight * Image::kChannels), 90);
        for (int y = 20; y < 60; ++y) {
            for (int x = int(frame); x < int(frame) + 40; ++x)
                rgb[std::size_t((y * kWidth + x) * Image::kChannels)] = 250;
        }
        const auto doubt = doubts.find(frame);
        return SourceFrame{Image({kWidth, kHeight}, std::move(rgb)),
                           doubt == doubts.end() ? std::nullopt : std::optional(doubt->second)};
    }

    static constexpr int kWidth = 400;
    static constexpr int kHeight = 80;

private:
    std::size_t m_count;
};

Result<std::vector<DetectedFace>> redSquares(const Photograph& photograph, const StopToken& stop)
{
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, Stage::Detection, photograph.name);
    const std::uint8_t* row = photograph.stored.row(40);
    int first = -1;
    int last = -1;
    for (int x = 0; x < photograph.stored.widthPx(); ++x) {
        if (row[x * Image::kChannels] > 200) {
            first = first < 0 ? x : first;
            last = x;
        }
    }
    if (first < 0)
        return std::vector<DetectedFace>();
    return std::vector<DetectedFace>{{{double(first), 20, double(last - first + 1), 40},
                                      0.9,
                                      QuarterTurn::None,
                                      FaceOrigin::Detected}};
}

const FaceFinder kSquares{redSquares};

} // namespace

class TestFaceTracker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsOne()
    {
        SquareFrames frames(200);
        const auto tracked = trackFaces(frames, kSquares, {});
        QVERIFY(tracked);
        // 25 frames a second, looked at about six times a second.
        QCOMPARE(tracked->every, std::size_t(4));
        QCOMPARE(tracked->framesSeen, std::size_t(50));
        QCOMPARE(tracked->tracks.size(), std::size_t(1));
        const FaceTrack& track = tracked->tracks.front();
        QCOMPARE(track.firstFrame(), std::size_t(0));
        QCOMPARE(track.lastFrame(), std::size_t(196));
        QCOMPARE(track.points.size(), std::size_t(50));
        QCOMPARE(track.points[10].face.box.x, 40.0);
    }

    void everyFrameAsAsked()
    {
        SquareFrames frames(30);
        TrackingRules rules;
        rules.every = 7;
        rules.first = 3;
        rules.last = 20;
        QVERIFY(trackFaces(frames, kSquares, rules));
        QCOMPARE(frames.asked, (std::vector<std::size_t>{3, 10, 17}));
    }

    void whatCannotBeDecodedIsPassedOver()
    {
        SquareFrames frames(60);
        frames.undecodable = {8, 12};
        const auto tracked = trackFaces(frames, kSquares, {});
        QVERIFY(tracked);
        QCOMPARE(tracked->framesLost, std::size_t(2));
        QCOMPARE(tracked->tracks.size(), std::size_t(1));
        QCOMPARE(tracked->tracks[0].gaps.size(), std::size_t(1));
        QCOMPARE(tracked->tracks[0].gaps[0], (TrackGap{4, 16}));
    }

    void doubtfulFramesAreSaid()
    {
        using imagery::FrameDoubt;
        SquareFrames frames(60);
        frames.undecodable = {40};
        frames.doubts = {{8, FrameDoubt::Damaged},
                         {9, FrameDoubt::Damaged},
                         {12, FrameDoubt::MaybeBuiltOnDamage},
                         {16, FrameDoubt::MaybeBuiltOnDamage},
                         {24, FrameDoubt::MaybeBuiltOnDamage}};
        const auto tracked = trackFaces(frames, kSquares, {});
        QVERIFY(tracked);
        // Every fourth is looked at: of frame 9 nothing is known.
        QCOMPARE(tracked->faults.doubtful,
                 (std::vector<imagery::DoubtfulFrames>{{8, 8, FrameDoubt::Damaged},
                                                       {12, 16, FrameDoubt::MaybeBuiltOnDamage, 4},
                                                       {24, 24, FrameDoubt::MaybeBuiltOnDamage},
                                                       {40, 40, FrameDoubt::Lost}}));
        QCOMPARE(tracked->tracks.size(), std::size_t(1));
        for (const TrackPoint& point : tracked->tracks[0].points)
            QCOMPARE(point.doubt.has_value(), frames.doubts.contains(point.frame));
    }

    void ofABrokenDriveItIsSaid()
    {
        SquareFrames frames(60);
        frames.brokenAt = 40;
        const auto tracked = trackFaces(frames, kSquares, {});
        QVERIFY(!tracked);
        QCOMPARE(tracked.error().code, ErrorCode::FileUnreadable);
    }

    /// The finder is told what was found in the look before, in every other one; what is damaged or
    /// missing tells nothing.
    void everyOtherLookFollowsTheOneBefore_data()
    {
        QTest::addColumn<std::set<std::size_t>>("missing");
        QTest::addColumn<std::set<std::size_t>>("damaged");
        QTest::addColumn<std::set<int>>("followed");
        using Frames = std::set<std::size_t>;
        // Every fourth frame is looked at; the square stands where the frame's number says.
        QTest::newRow("all there") << Frames{} << Frames{} << std::set<int>{0, 8, 16, 24};
        QTest::newRow("the first of two missing")
            << Frames{8} << Frames{} << std::set<int>{0, 16, 24};
        QTest::newRow("the second missing") << Frames{12} << Frames{} << std::set<int>{0, 16, 24};
        QTest::newRow("the first damaged") << Frames{} << Frames{16} << std::set<int>{0, 8, 24};
    }

    void everyOtherLookFollowsTheOneBefore()
    {
        QFETCH(std::set<std::size_t>, missing);
        QFETCH(std::set<std::size_t>, damaged);
        QFETCH(std::set<int>, followed);
        SquareFrames frames(32);
        frames.undecodable = missing;
        for (const std::size_t frame : damaged)
            frames.doubts[frame] = imagery::FrameDoubt::Damaged;
        std::mutex mutex;
        std::set<int> told;
        const FaceFinder finder{redSquares, [&](const Photograph& photograph,
                                                const std::vector<DetectedFace>& before,
                                                const StopToken& stop) {
                                    const std::lock_guard lock(mutex);
                                    told.insert(int(before.front().box.x));
                                    return redSquares(photograph, stop);
                                }};
        const auto tracked = trackFaces(frames, finder, {});
        QVERIFY(tracked);
        QVERIFY(told == followed);
        QCOMPARE(tracked->tracks.size(), std::size_t(1));
        QCOMPARE(tracked->tracks[0].points.size(), 8 - missing.size());
    }

    void aFinderThatFails()
    {
        SquareFrames frames(60);
        std::atomic<int> calls = 0;
        const FaceFinder failing{[&calls](const Photograph& photograph,
                                          const StopToken&) -> Result<std::vector<DetectedFace>> {
            if (++calls < 5)
                return std::vector<DetectedFace>();
            return failure(ErrorCode::BackendFailed, Stage::Detection, photograph.name);
        }};
        const auto tracked = trackFaces(frames, failing, {});
        QVERIFY(!tracked);
        QCOMPARE(tracked.error().code, ErrorCode::BackendFailed);
    }

    void noFrames()
    {
        SquareFrames frames(0);
        const auto tracked = trackFaces(frames, kSquares, {});
        QVERIFY(tracked);
        QVERIFY(tracked->tracks.empty());
    }

    void sameTracksAgain()
    {
        SquareFrames one(150);
        SquareFrames other(150);
        QVERIFY(*trackFaces(one, kSquares, {}) == *trackFaces(other, kSquares, {}));
    }

    void stoppedItKeepsWhatItFound()
    {
        SquareFrames frames(2000);
        StopSource source;
        const auto tracked =
            trackFaces(frames, kSquares, {}, source.get_token(), [&](const Progress& progress) {
                if (progress.done > 100)
                    source.request_stop();
            });
        QVERIFY(frames.asked.size() < 400);
        QVERIFY(tracked);
        QVERIFY(tracked->isPart);
        QVERIFY(tracked->end > 90 && tracked->end < 300);
        // As if nobody had asked for more.
        SquareFrames again(2000);
        TrackingRules rules;
        rules.last = tracked->end;
        const auto asked = trackFaces(again, kSquares, rules);
        QVERIFY(asked);
        QVERIFY(!asked->isPart);
        QCOMPARE(asked->end, tracked->end);
        QCOMPARE(asked->framesSeen, tracked->framesSeen);
        QVERIFY(asked->tracks == tracked->tracks);
        QCOMPARE(tracked->tracks.size(), std::size_t(1));
    }

    void stoppedBeforeAnythingWasLookedAt()
    {
        SquareFrames frames(50);
        StopSource source;
        source.request_stop();
        const auto tracked = trackFaces(frames, kSquares, {}, source.get_token());
        QVERIFY(!tracked);
        QCOMPARE(tracked.error().code, ErrorCode::Cancelled);
    }

    /// Whoever looks on changes nothing.
    void whatWasFoundSoFar()
    {
        SquareFrames one(300);
        std::vector<TrackedFaces> parts;
        const auto told = trackFaces(one, kSquares, {}, {}, {}, [&](const TracksSoFar& soFar) {
            parts.push_back(soFar().value());
        });
        SquareFrames other(300);
        const auto alone = trackFaces(other, kSquares, {});
        QVERIFY(told && alone);
        QVERIFY(*told == *alone);
        QVERIFY(parts.size() > 2);
        std::size_t before = 0;
        for (const TrackedFaces& part : parts) {
            QVERIFY(part.isPart);
            QVERIFY(part.end > before && part.end < told->end);
            QCOMPARE(part.tracks.size(), std::size_t(1));
            QVERIFY(part.tracks[0].lastFrame() < part.end);
            before = part.end;
        }
    }

    void aStretch()
    {
        SquareFrames frames(100);
        TrackingRules rules;
        rules.first = 20;
        rules.last = 41;
        Progress last;
        const auto tracked =
            trackFaces(frames, kSquares, rules, {}, [&](const Progress& p) { last = p; });
        QVERIFY(tracked);
        QCOMPARE(tracked->first, std::size_t(20));
        QCOMPARE(tracked->end, std::size_t(41));
        QCOMPARE(tracked->tracks[0].firstFrame(), std::size_t(20));
        QCOMPARE(tracked->tracks[0].lastFrame(), std::size_t(40));
        QCOMPARE(last.done, std::size_t(21));
        QCOMPARE(last.total, std::size_t(21));
    }

    void progressReachesTheEnd()
    {
        SquareFrames frames(50);
        Progress last;
        QVERIFY(trackFaces(frames, kSquares, {}, {}, [&](const Progress& p) { last = p; }));
        QCOMPARE(last.done, std::size_t(50));
        QCOMPARE(last.total, std::size_t(50));
    }

    void throughAVideo()
    {
        QTemporaryDir folder;
        const std::filesystem::path path =
            std::filesystem::path(folder.path().toStdString()) / "square.mp4";
        SquareFrames drawn(60);
        tests::ClipRecipe recipe;
        recipe.size = {SquareFrames::kWidth, SquareFrames::kHeight};
        recipe.frames = 60;
        recipe.encoderOptions = {{"crf", "10"}};
        recipe.picture = [&](int i) { return drawn.frame(std::size_t(i), {})->image; };
        QCOMPARE(tests::writeClip(path, recipe), std::string());
        auto video = imagery::VideoFile::open(path);
        QVERIFY(video);
        (*video)->useIndex(*(*video)->scan());
        VideoFrames frames(**video);
        const auto tracked = trackFaces(frames, kSquares, {});
        QVERIFY(tracked);
        QCOMPARE(tracked->tracks.size(), std::size_t(1));
        QCOMPARE(tracked->tracks[0].points.size(), std::size_t(15));
    }
};

QTEST_APPLESS_MAIN(TestFaceTracker)
#include "tst_FaceTracker.moc"
