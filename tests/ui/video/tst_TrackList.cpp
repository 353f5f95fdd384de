// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShownVideoPage.h"
#include "ui/video/Timeline.h"
#include "ui/video/TrackList.h"

#include <QTest>

using namespace semblance;
using namespace semblance::ui;
using tests::ShownVideoPage;

/// How each face that was followed is shown and described.
class TestTrackList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFaceHasAPortraitAndANumber()
    {
        ShownVideoPage shown;
        QVERIFY(shown.openWithFaces({{20, 20, 40, 40}, {100, 30, 40, 40}}));
        auto* list = shown.find<TrackList>("trackList");
        auto* timeline = shown.find<Timeline>("videoTimeline");
        const auto picture = [list](int row) {
            return list->item(row)->icon().pixmap(list->iconSize()).toImage();
        };
        // One drawing stands for all until they are made.
        QTRY_VERIFY(picture(0) != picture(1));
        for (const std::size_t track : {0U, 1U}) {
            const auto number = timeline->numberOf(track);
            QVERIFY(number);
            QVERIFY(timeline->barOf(track).contains(*number));
            for (const matching::BestFrame& best : shown.page.faces().found()->best[track])
                QVERIFY(std::abs(timeline->xOf(best.point.frame) - number->center().x()) > 4);
        }
        QVERIFY(list->visualItemRect(list->item(0)).height() >= list->iconSize().height());
    }

    void portraitsAreCutOutWhereMostIsSeen()
    {
        matching::FaceTrack track;
        for (int i = 0; i < 4; ++i) {
            matching::TrackPoint point;
            point.frame = std::size_t(10 * i);
            point.face.box = {double(i), 2, 30, 40};
            point.merit = i;
            track.points.push_back(point);
        }
        FoundTracks found;
        found.tracked.tracks = {track};
        // While the search goes on, nothing is measured.
        QCOMPARE(portraitPlace(found, 0).frame, std::size_t(30));
        found.best = {{}};
        QVERIFY(portraitPlace(found, 0) == (PortraitPlace{30, {3, 2, 30, 40}}));
        found.tracked.tracks[0].points[3].doubt = imagery::FrameDoubt::Damaged;
        QCOMPARE(portraitPlace(found, 0).frame, std::size_t(20));
        matching::BestFrame best;
        best.point = track.points[1];
        found.best[0] = {best};
        QCOMPARE(portraitPlace(found, 0).frame, std::size_t(10));
    }

    void aPortraitIsAlignedOnlyWhereTheHeadIsSeenFromTheFront_data()
    {
        QTest::addColumn<std::optional<double>>("yaw");
        QTest::addColumn<bool>("isAligned");
        QTest::newRow("from the front") << std::optional(0.0) << true;
        QTest::newRow("turned a little") << std::optional(-34.0) << true;
        QTest::newRow("turned to the left") << std::optional(35.0) << false;
        QTest::newRow("turned to the right") << std::optional(-60.0) << false;
        QTest::newRow("not known") << std::optional<double>() << false;
    }

    void aPortraitIsAlignedOnlyWhereTheHeadIsSeenFromTheFront()
    {
        QFETCH(std::optional<double>, yaw);
        QFETCH(bool, isAligned);
        matching::BestFrame best;
        best.point.frame = 7;
        best.point.face.box = {5, 6, 30, 40};
        matching::QualityMeasurement turned;
        turned.id = "HeadPoseYaw";
        turned.raw = yaw;
        best.quality.measurements = {turned};
        FoundTracks found;
        found.tracked.tracks.emplace_back();
        found.best = {{best}};
        const PortraitPlace place = portraitPlace(found, 0);
        QCOMPARE(place.frame, std::size_t(7));
        QVERIFY(place.box == (RectPx{5, 6, 30, 40}));
        QCOMPARE(place.landmarks.has_value(), isAligned);
    }

    void aPortraitStaysWhileItsTrackGrows()
    {
        FoundTracks found;
        found.tracked.tracks.emplace_back();
        auto& points = found.tracked.tracks[0].points;
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < 300; ++i) {
            matching::TrackPoint point;
            point.frame = i;
            point.merit = double(i);
            points.push_back(point);
            if (i >= 50)
                places.push_back(portraitPlace(found, 0).frame);
        }
        QVERIFY(std::ranges::adjacent_find(places, std::not_equal_to<>()) == places.end());
    }

    void howOftenAFaceIsDoubtfulIsSaid_data()
    {
        QTest::addColumn<int>("doubtful");
        QTest::addColumn<QString>("said");
        QTest::newRow("never") << 0 << "";
        QTest::newRow("sometimes") << 2 << ", of them 2 in damaged or doubtful frames";
        QTest::newRow("always") << 3 << " · in damaged or doubtful frames only";
    }

    void howOftenAFaceIsDoubtfulIsSaid()
    {
        QFETCH(int, doubtful);
        QFETCH(QString, said);
        matching::FaceTrack track;
        for (int i = 0; i < 3; ++i) {
            matching::TrackPoint point;
            point.frame = std::size_t(i);
            point.seconds = 0.04 * i;
            if (i < doubtful)
                point.doubt = imagery::FrameDoubt::Damaged;
            track.points.push_back(point);
        }
        FoundTracks found;
        found.tracked.tracks = {track};
        found.best = {{}};
        QCOMPARE(trackText(found, 0), QStringLiteral("Face 1 · seen 3 time(s)%1\n"
                                                     "00:00:00.000 to 00:00:00.080")
                                          .arg(said));
    }

    void qualityThatWasNotMeasuredIsNoZero_data()
    {
        QTest::addColumn<double>("merit");
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<QString>("said");
        QTest::newRow("measured") << 63.4 << QByteArray() << "quality 63 of 100";
        QTest::newRow("measured as nothing") << 0.0 << QByteArray() << "quality 0 of 100";
        QTest::newRow("covered")
            << -1.0 << QByteArray("too much of the face is covered")
            << "quality of the best frame not measured (Too much of the face is covered: what such "
               "faces score differs from cover to cover.)";
        QTest::newRow("nobody said why")
            << -1.0 << QByteArray() << "quality of the best frame not measured";
    }

    void qualityThatWasNotMeasuredIsNoZero()
    {
        QFETCH(double, merit);
        QFETCH(QByteArray, reason);
        QFETCH(QString, said);
        matching::FaceTrack track;
        track.points.resize(1);
        matching::BestFrame best;
        if (merit >= 0)
            best.merit = merit;
        matching::QualityMeasurement unified;
        unified.id = "UnifiedQualityScore";
        unified.absentReason = reason.toStdString();
        best.quality.measurements = {unified};
        FoundTracks found;
        found.tracked.tracks = {track};
        found.best = {{best}};
        QCOMPARE(trackText(found, 0), QStringLiteral("Face 1 · seen 1 time(s) · %1\n"
                                                     "00:00:00.000 to 00:00:00.000")
                                          .arg(said));
    }
};

QTEST_MAIN(TestTrackList)
#include "tst_TrackList.moc"
