// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/QualityIds.h"
#include "matching/tracking/BestFrames.h"
#include "matching/tracking/FrameMerit.h"
#include "matching/tracking/TrackProbe.h"
#include "support/FakeEngine.h"
#include "support/SyntheticImage.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace semblance;
using namespace semblance::matching;

namespace {

TrackPoint pointAt(std::size_t frame, double merit)
{
    return {frame,
            double(frame) / 10,
            {{20, 20, 60, 60}, 0.9, QuarterTurn::None, FaceOrigin::Detected},
            merit};
}

FaceTrack trackOf(std::size_t length)
{
    FaceTrack track;
    for (std::size_t i = 0; i < length; ++i)
        track.points.push_back(pointAt(i * 4, 0.1 + double(i * 37 % 11) / 20));
    return track;
}

BestFrame measuredAt(std::size_t frame, std::optional<double> merit)
{
    return {pointAt(frame, 0), {}, {}, merit};
}

std::vector<std::size_t> framesOf(const std::vector<BestFrame>& best)
{
    std::vector<std::size_t> frames;
    for (const BestFrame& one : best)
        frames.push_back(one.point.frame);
    return frames;
}

QualityMeasurement measure(std::string_view id, int value)
{
    QualityMeasurement one;
    one.id = std::string(id);
    one.raw = value;
    one.value = value;
    return one;
}

class TextureFrames final : public FrameSource
{
public:
    std::set<std::size_t> undecodable;

    std::size_t count() const override { return 400; }
    double secondsOf(std::size_t frame) const override { return double(frame) / 10; }
    std::string name() const override { return "texture.mp4"; }
    Result<SourceFrame> frame(std::size_t frame, const StopToken&) override
    {
        if (undecodable.contains(frame))
            return failure(ErrorCode::FrameNotFound, Stage::Decoding, name());
        return SourceFrame{tests::syntheticTexture({160, 120}, std::uint32_t(frame + 1))};
    }
};

} // namespace

class TestBestFrames : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<tests::FakeSight> m_sight = std::make_shared<tests::FakeSight>();
    std::shared_ptr<const FacePipeline> m_engine = tests::fakeEngine(m_sight);

private Q_SLOTS:
    void oneOfEachStretchIsMeasured()
    {
        const FaceTrack track = trackOf(50);
        const auto worth = worthMeasuring(track, 5);
        QCOMPARE(worth.size(), std::size_t(10));
        for (std::size_t i = 1; i < worth.size(); ++i)
            QVERIFY(worth[i].frame > worth[i - 1].frame);
        QVERIFY(worth.front().frame < 20);
        QVERIFY(worth.back().frame >= 176);
    }

    void aShortTrackIsMeasuredWhole()
    {
        QCOMPARE(worthMeasuring(trackOf(1), 5).size(), std::size_t(1));
        QCOMPARE(worthMeasuring(trackOf(3), 5).size(), std::size_t(3));
    }

    void aTrackSeenInFewPlacesIsFilledUp_data()
    {
        QTest::addColumn<std::size_t>("count");
        QTest::addColumn<std::vector<std::size_t>>("frames");
        // The best of each of four places, then of all others.
        QTest::newRow("enough places")
            << std::size_t(4) << std::vector<std::size_t>{2, 100, 201, 300};
        QTest::newRow("one more") << std::size_t(5)
                                  << std::vector<std::size_t>{2, 100, 101, 201, 300};
        QTest::newRow("as many as there are sound ones")
            << std::size_t(20)
            << std::vector<std::size_t>{0, 1, 2, 100, 101, 102, 200, 201, 300, 301};
    }

    void aTrackSeenInFewPlacesIsFilledUp()
    {
        QFETCH(std::size_t, count);
        QFETCH(std::vector<std::size_t>, frames);
        FaceTrack track;
        track.points = {pointAt(0, 0.1),   pointAt(1, 0.2),   pointAt(2, 0.3),   pointAt(100, 0.9),
                        pointAt(101, 0.8), pointAt(102, 0.7), pointAt(200, 0.2), pointAt(201, 0.4),
                        pointAt(202, 0.9), pointAt(300, 0.6), pointAt(301, 0.5)};
        track.points[8].doubt = imagery::FrameDoubt::Damaged;
        std::vector<std::size_t> worth;
        for (const TrackPoint& point : worthMeasuring(track, count))
            worth.push_back(point.frame);
        QCOMPARE(worth, frames);
    }

    void doubtfulFramesOnlyWhereThereAreNoOthers_data()
    {
        QTest::addColumn<std::vector<std::size_t>>("sound");
        QTest::addColumn<std::size_t>("measured");
        QTest::newRow("all sound") << std::vector<std::size_t>{0, 1, 2, 3} << std::size_t(4);
        QTest::newRow("one sound, the least clear")
            << std::vector<std::size_t>{2} << std::size_t(1);
        QTest::newRow("none sound") << std::vector<std::size_t>{} << std::size_t(4);
    }

    void doubtfulFramesOnlyWhereThereAreNoOthers()
    {
        QFETCH(std::vector<std::size_t>, sound);
        QFETCH(std::size_t, measured);
        FaceTrack track;
        for (std::size_t i = 0; i < 4; ++i) {
            track.points.push_back(pointAt(i, i == 2 ? 0.1 : 0.9));
            if (std::ranges::find(sound, i) == sound.end())
                track.points.back().doubt = imagery::FrameDoubt::Damaged;
        }
        const auto worth = worthMeasuring(track, 5);
        QCOMPARE(worth.size(), measured);
        for (const TrackPoint& point : worth)
            QVERIFY(!point.doubt || sound.empty());
    }

    void neighboursOfTheBestComeLast()
    {
        const auto best = spreadBest({measuredAt(0, 82), measuredAt(50, 90), measuredAt(51, 89),
                                      measuredAt(52, 88), measuredAt(100, 83)},
                                     3);
        QCOMPARE(framesOf(best), (std::vector<std::size_t>{50, 100, 0}));
    }

    void muchWorseOnesAreNotTakenForTheirPlace()
    {
        const auto best = spreadBest({measuredAt(0, 65), measuredAt(50, 90), measuredAt(51, 89),
                                      measuredAt(52, 88), measuredAt(100, 80)},
                                     4);
        QCOMPARE(framesOf(best), (std::vector<std::size_t>{50, 51, 52, 100}));
    }

    void whereOnlyNeighboursAreLeftTheyAreTaken()
    {
        const auto best = spreadBest({measuredAt(10, 50), measuredAt(11, 60)}, 4);
        QCOMPARE(framesOf(best), (std::vector<std::size_t>{11, 10}));
        QVERIFY(spreadBest({}, 3).empty());
    }

    void unifiedQualityDecides()
    {
        QualityReport report;
        report.measurements = {measure("UnifiedQualityScore", 42),
                               measure(quality::kSharpness, 90)};
        report.measurements[0].raw = 0.423;
        QVERIFY(std::abs(frameMerit(report).value_or(0) - 42.3) < 1e-9);
        QVERIFY(whyWithoutMerit(report).empty());
    }

    void whatWasNotMeasuredIsNoZero()
    {
        QualityReport report;
        report.measurements = {measure(quality::kSharpness, 90)};
        QVERIFY(!frameMerit(report));
        QVERIFY(!frameMerit({}));
        QVERIFY(whyWithoutMerit({}).empty());
        QualityMeasurement unified;
        unified.id = std::string(quality::kUnifiedQuality);
        unified.absentReason = "too much of the face is covered";
        report.measurements.push_back(unified);
        QVERIFY(!frameMerit(report));
        QCOMPARE(whyWithoutMerit(report), unified.absentReason);
    }

    /// As in a damaged recording, of which no frame has a unified quality.
    void ofThoseWithoutTheLeastPoorComesFirst()
    {
        const auto blurred = [](std::size_t frame, double sharpness) {
            BestFrame one = measuredAt(frame, std::nullopt);
            one.quality.measurements = {measure(quality::kSharpness, 50)};
            one.quality.measurements[0].raw = sharpness;
            return one;
        };
        QCOMPARE(framesOf(spreadBest({blurred(0, 0.3), blurred(40, 0.1), blurred(80, 0.9)}, 3)),
                 (std::vector<std::size_t>{80, 0, 40}));
    }

    void whatHasNoUnifiedQualityComesLast()
    {
        const std::vector<BestFrame> best =
            spreadBest({measuredAt(0, std::nullopt), measuredAt(40, 0), measuredAt(80, 30)}, 3);
        QCOMPARE(framesOf(best), (std::vector<std::size_t>{80, 40, 0}));
        QVERIFY(!best.back().merit);
    }

    /// Of five measured frames three are taken; as stills some have no merit.
    void ofStillsWithoutMeritOthersTakeThePlace_data()
    {
        QTest::addColumn<std::vector<std::size_t>>("withoutMerit");
        QTest::addColumn<std::vector<std::size_t>>("measured");
        QTest::addColumn<std::vector<std::size_t>>("taken");
        using Frames = std::vector<std::size_t>;
        QTest::newRow("none") << Frames{} << Frames{50, 0, 100} << Frames{50, 0, 100};
        QTest::newRow("one") << Frames{50} << Frames{50, 0, 100, 51} << Frames{51, 0, 100};
        QTest::newRow("the next as well")
            << Frames{50, 51} << Frames{50, 0, 100, 51, 52} << Frames{52, 0, 100};
        QTest::newRow("all") << Frames{0, 50, 51, 52, 100} << Frames{50, 0, 100, 51, 52}
                             << Frames{0, 50, 51};
    }

    void ofStillsWithoutMeritOthersTakeThePlace()
    {
        QFETCH(std::vector<std::size_t>, withoutMerit);
        QFETCH(std::vector<std::size_t>, measured);
        QFETCH(std::vector<std::size_t>, taken);
        FrameChoice choice({measuredAt(0, 84), measuredAt(50, 90), measuredAt(51, 89),
                            measuredAt(52, 88), measuredAt(100, 83), measuredAt(60, std::nullopt)},
                           3);
        std::vector<std::size_t> asked;
        while (!choice.waiting().empty()) {
            for (BestFrame& frame : choice.waiting()) {
                asked.push_back(frame.point.frame);
                if (std::ranges::find(withoutMerit, frame.point.frame) != withoutMerit.end())
                    frame.merit.reset();
            }
            choice.takeWaiting();
        }
        QCOMPARE(asked, measured);
        QCOMPARE(framesOf(std::move(choice).taken()), taken);
    }

    void bestOfATrack()
    {
        TextureFrames frames;
        frames.undecodable = {0, 4, 8, 12};
        const std::vector<FaceTrack> tracks = {trackOf(50), trackOf(1)};
        std::size_t told = 0;
        const auto best = bestFrames(frames, *m_engine, tracks, 5, {},
                                     [&](const Progress& progress) { told = progress.done; });
        QVERIFY(best);
        QCOMPARE(best->size(), std::size_t(2));
        QCOMPARE((*best)[0].size(), std::size_t(5));
        // Its only frame cannot be decoded.
        QVERIFY((*best)[1].empty());
        QVERIFY(told > 5);
        for (std::size_t i = 1; i < 5; ++i)
            QVERIFY((*best)[0][i].merit <= (*best)[0][i - 1].merit);
        QVERIFY(!(*best)[0][0].quality.measurements.empty());
        const auto again = bestFrames(frames, *m_engine, tracks, 5);
        QCOMPARE(framesOf((*again)[0]), framesOf((*best)[0]));

        const auto probe = trackProbe(frames, *m_engine, (*best)[0]);
        QVERIFY(probe);
        QCOMPARE(probe->templates.size(), std::size_t(1));
        const auto none = trackProbe(frames, *m_engine, {});
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::FrameNotFound);
    }

    void stopped()
    {
        TextureFrames frames;
        StopSource source;
        source.request_stop();
        const auto best = bestFrames(frames, *m_engine, {trackOf(5)}, 2, source.get_token());
        QVERIFY(!best);
        QCOMPARE(best.error().code, ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(TestBestFrames)
#include "tst_BestFrames.moc"
