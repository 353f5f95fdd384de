// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/tracking/TrackLinker.h"

#include <QTest>

#include <algorithm>

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
    for (std::size_t frame = 0; frame < frames.size(); ++frame) {
        std::vector<Sighting> sightings;
        for (const TrackPoint& point : frames[frame])
            sightings.push_back({point, {}});
        if (!linker.add(frame, double(frame) * kFrameSeconds, sightings))
            qFatal("faces could not be compared");
    }
    return linker.finish().value();
}

/// Where a face stands and whose it is; people are alike as `likeness` says.
struct Seen
{
    double x = 0;
    int person = 0;
};

/// Person 9 scores 0.5 with everybody, also with himself; all others 1 and 0.
FaceLikeness byNumber()
{
    FaceLikeness likeness;
    likeness.read = [](const Photograph&, const DetectedFace&, const StopToken&) {
        return Result<SeenTemplates>(SeenTemplates());
    };
    likeness.score = [](const ProbeTemplates& a, const ProbeTemplates& b) -> Result<double> {
        constexpr double kUnclear = 9;
        if (a.interEyePx == kUnclear || b.interEyePx == kUnclear)
            return 0.5;
        return a.interEyePx == b.interEyePx ? 1.0 : 0.0;
    };
    return likeness;
}

/// As `linked`, with the people's number where their templates would be.
std::vector<FaceTrack> linkedByLikeness(const std::vector<std::vector<Seen>>& frames)
{
    TrackLinker linker({}, byNumber());
    for (std::size_t frame = 0; frame < frames.size(); ++frame) {
        std::vector<Sighting> sightings;
        for (const Seen& seen : frames[frame])
            sightings.push_back({faceAt(frame, seen.x, 10),
                                 seen.person == 0 ? SeenTemplates()
                                                  : std::make_shared<const ProbeTemplates>(
                                                        ProbeTemplates{{}, double(seen.person)})});
        if (!linker.add(frame, double(frame) * kFrameSeconds, sightings))
            qFatal("faces could not be compared");
    }
    return linker.finish().value();
}

/// `count` frames that all show the same.
std::vector<std::vector<Seen>> during(std::size_t count, const std::vector<Seen>& seen)
{
    return std::vector<std::vector<Seen>>(count, seen);
}

std::vector<std::vector<Seen>> operator+(std::vector<std::vector<Seen>> a,
                                         const std::vector<std::vector<Seen>>& b)
{
    a.insert(a.end(), b.begin(), b.end());
    return a;
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

    void likeness_data()
    {
        QTest::addColumn<std::vector<std::vector<Seen>>>("frames");
        QTest::addColumn<std::size_t>("tracks");
        QTest::addColumn<std::size_t>("links");
        QTest::newRow("one person") << during(20, {{10, 1}}) << std::size_t(1) << std::size_t(0);
        QTest::newRow("another at the same place")
            << during(10, {{10, 1}}) + during(10, {{10, 2}}) << std::size_t(2) << std::size_t(0);
        QTest::newRow("two in turn at one place, quickly")
            << during(5, {{10, 1}}) + during(5, {{10, 2}}) + during(5, {{10, 1}}) +
                   during(5, {{10, 2}})
            << std::size_t(2) << std::size_t(0);
        QTest::newRow("two in turn at one place")
            << during(15, {{10, 1}}) + during(15, {{10, 2}}) + during(15, {{10, 1}}) +
                   during(15, {{10, 2}})
            << std::size_t(2) << std::size_t(2);
        QTest::newRow("out and in elsewhere")
            << during(5, {{10, 1}}) + during(40, {}) + during(5, {{300, 1}}) << std::size_t(1)
            << std::size_t(1);
        QTest::newRow("away for too long")
            << during(5, {{10, 1}}) + during(320, {}) + during(5, {{10, 1}}) << std::size_t(2)
            << std::size_t(0);
        QTest::newRow("another comes in")
            << during(5, {{10, 1}}) + during(40, {}) + during(5, {{10, 2}}) << std::size_t(2)
            << std::size_t(0);
        QTest::newRow("two at once who are alike")
            << during(10, {{10, 1}, {300, 1}}) << std::size_t(2) << std::size_t(0);
        QTest::newRow("what scores between both stays by place")
            << during(5, {{10, 9}}) + during(5, {{10, 1}}) << std::size_t(1) << std::size_t(0);
        QTest::newRow("what scores between both is not put together")
            << during(5, {{10, 9}}) + during(20, {}) + during(5, {{10, 9}}) << std::size_t(2)
            << std::size_t(0);
        QTest::newRow("without templates by place")
            << during(5, {{10, 1}}) + during(5, {{10, 0}}) + during(5, {{10, 1}}) << std::size_t(1)
            << std::size_t(0);
        QTest::newRow("without templates nothing is put together")
            << during(5, {{10, 0}}) + during(20, {}) + during(5, {{10, 0}}) << std::size_t(2)
            << std::size_t(0);
    }

    void likeness()
    {
        QFETCH(std::vector<std::vector<Seen>>, frames);
        QFETCH(std::size_t, tracks);
        QFETCH(std::size_t, links);
        const auto found = linkedByLikeness(frames);
        QCOMPARE(found.size(), tracks);
        std::size_t linked = 0;
        std::size_t points = 0;
        for (const FaceTrack& track : found) {
            linked += track.links.size();
            points += track.points.size();
            QVERIFY(std::ranges::is_sorted(track.points, {}, &TrackPoint::frame));
            QCOMPARE(stretchesOf(track).size(), track.links.size() + 1);
            for (const TrackLink& link : track.links) {
                QVERIFY(link.score >= JoinRules().same);
                QVERIFY(link.from < link.to);
                if (link.from + 1 < link.to)
                    QVERIFY(!boxAt(track, link.from + 1));
            }
        }
        QCOMPARE(linked, links);
        std::size_t seen = 0;
        for (const auto& frame : frames)
            seen += frame.size();
        QCOMPARE(points, seen);
        QVERIFY(linkedByLikeness(frames) == found);
    }

    void whereFacesPartIsSaid()
    {
        const auto found = linkedByLikeness(during(5, {{10, 1}}) + during(5, {{10, 2}}));
        QVERIFY(!found[0].parted);
        QCOMPARE(found[1].parted, std::optional(TrackParting{4, 0}));
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
        for (std::size_t frame = 0; frame < 8; ++frame)
            QCOMPARE(isFoundAt(track, frame), frame == 2 || frame == 6);
    }
};

QTEST_APPLESS_MAIN(TestTrackLinker)
#include "tst_TrackLinker.moc"
