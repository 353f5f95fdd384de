// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/tracking/TrackLinker.h"

#include <QTest>

using namespace semblance;
using namespace semblance::matching;

namespace {

constexpr double kFrameSeconds = 0.1;

TrackPoint faceAt(std::size_t frame, double x, double y, double side = 40)
{
    return {frame,
            double(frame) * kFrameSeconds,
            {{x, y, side, side}, 0.9, QuarterTurn::None, FaceOrigin::Detected},
            0.5};
}

/// Of frame after frame, as the linker is given them.
std::vector<FaceTrack> linked(const std::vector<std::vector<TrackPoint>>& frames)
{
    TrackLinker linker;
    for (std::size_t frame = 0; frame < frames.size(); ++frame)
        linker.add(frame, double(frame) * kFrameSeconds, frames[frame]);
    return linker.finish();
}

} // namespace

class TestTrackLinker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsStill()
    {
        const auto tracks = linked({{faceAt(0, 10, 10)}, {faceAt(1, 11, 10)}, {faceAt(2, 10, 9)}});
        QCOMPARE(tracks.size(), std::size_t(1));
        QCOMPARE(tracks[0].points.size(), std::size_t(3));
        QVERIFY(tracks[0].gaps.empty());
    }

    void walksOn()
    {
        // Further from look to look than a face is wide, once its speed is known.
        std::vector<std::vector<TrackPoint>> frames;
        for (std::size_t i = 0; i < 8; ++i)
            frames.push_back({faceAt(i, 10 + 28.0 * double(i), 10)});
        QCOMPARE(linked(frames).size(), std::size_t(1));
    }

    void twoBesideEachOther()
    {
        std::vector<std::vector<TrackPoint>> frames;
        for (std::size_t i = 0; i < 5; ++i)
            frames.push_back({faceAt(i, 10, 10), faceAt(i, 200, 10)});
        const auto tracks = linked(frames);
        QCOMPARE(tracks.size(), std::size_t(2));
        for (const FaceTrack& track : tracks)
            QCOMPARE(track.points.size(), std::size_t(5));
    }

    void twoWhoCross()
    {
        // Each goes on at its speed; for a moment they are at one place.
        std::vector<std::vector<TrackPoint>> frames;
        for (std::size_t i = 0; i < 21; ++i)
            frames.push_back(
                {faceAt(i, 10.0 + 10.0 * double(i), 10), faceAt(i, 210.0 - 10.0 * double(i), 18)});
        const auto tracks = linked(frames);
        QCOMPARE(tracks.size(), std::size_t(2));
        for (const FaceTrack& track : tracks)
            QCOMPARE(track.points.front().face.box.y, track.points.back().face.box.y);
    }

    void aGapIsKept()
    {
        const auto tracks =
            linked({{faceAt(0, 10, 10)}, {faceAt(1, 10, 10)}, {}, {}, {faceAt(4, 12, 10)}});
        QCOMPARE(tracks.size(), std::size_t(1));
        QCOMPARE(tracks[0].gaps.size(), std::size_t(1));
        QCOMPARE(tracks[0].gaps[0], (TrackGap{1, 4}));
    }

    void goneForLong()
    {
        std::vector<std::vector<TrackPoint>> frames(20);
        frames[0] = {faceAt(0, 10, 10)};
        frames[19] = {faceAt(19, 10, 10)};
        QCOMPARE(linked(frames).size(), std::size_t(2));
    }

    void anotherSizeIsAnother()
    {
        QCOMPARE(linked({{faceAt(0, 100, 100, 20)}, {faceAt(1, 80, 80, 90)}}).size(),
                 std::size_t(2));
    }

    void nothing()
    {
        QVERIFY(linked({}).empty());
        QVERIFY(linked({{}, {}}).empty());
    }

    void orderOfTracks()
    {
        const auto tracks =
            linked({{faceAt(0, 10, 10, 20), faceAt(0, 200, 10, 60)}, {faceAt(1, 400, 10, 90)}});
        QCOMPARE(tracks.size(), std::size_t(3));
        QCOMPARE(tracks[0].points[0].face.box.width, 60.0);
        QCOMPARE(tracks[1].points[0].face.box.width, 20.0);
        QCOMPARE(tracks[2].firstFrame(), std::size_t(1));
    }

    void boxBetweenSightings()
    {
        const FaceTrack track{{faceAt(2, 10, 10), faceAt(6, 50, 10)}, {}};
        QVERIFY(!boxAt(track, 1));
        QCOMPARE(boxAt(track, 2)->x, 10.0);
        QCOMPARE(boxAt(track, 4)->x, 30.0);
        QCOMPARE(boxAt(track, 6)->x, 50.0);
        QVERIFY(!boxAt(track, 7));
    }
};

QTEST_APPLESS_MAIN(TestTrackLinker)
#include "tst_TrackLinker.moc"
