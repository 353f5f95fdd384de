// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShownVideoPage.h"
#include "ui/video/Timeline.h"

#include <QSignalSpy>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;
using tests::ShownVideoPage;

/// Where the timeline draws frames, faces and doubts.
class TestVideoTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClickOnTheTimelineGoesThere()
    {
        ShownVideoPage shown;
        QVERIFY(shown.open(shown.clip()));
        auto* timeline = shown.find<Timeline>("videoTimeline");
        QTest::mouseClick(timeline, Qt::LeftButton, {}, {timeline->width() / 2, 10});
        QTRY_VERIFY(std::abs(shown.shownNumber() - 30) <= 1);
        QVERIFY(std::abs(timeline->xOf(30) - timeline->width() / 2) <= 1);
    }

    void nothingIsCutOffAtTheTimelinesEdges()
    {
        ShownVideoPage shown;
        QVERIFY(shown.open(shown.clip()));
        const auto* timeline = shown.find<Timeline>("videoTimeline");
        constexpr int kHalfAMark = 4;
        QVERIFY(timeline->xOf(0) >= kHalfAMark);
        QVERIFY(timeline->xOf(59) <= timeline->width() - kHalfAMark);
    }

    void everyBarHasItsOwnPlace_data()
    {
        QTest::addColumn<int>("faces");
        QTest::addColumn<int>("selected");
        QTest::addColumn<int>("withoutRow");
        QTest::newRow("few") << 3 << 2 << 0;
        QTest::newRow("as many as there are rows") << 6 << 5 << 0;
        QTest::newRow("more, none chosen") << 9 << -1 << 3;
        QTest::newRow("more, one with a row chosen") << 9 << 1 << 3;
        QTest::newRow("more, one without a row chosen") << 9 << 6 << 3;
        QTest::newRow("the last of many") << 40 << 39 << 34;
    }

    void everyBarHasItsOwnPlace()
    {
        QFETCH(int, faces);
        QFETCH(int, selected);
        QFETCH(int, withoutRow);
        auto found = std::make_shared<FoundTracks>();
        for (int i = 0; i < faces; ++i) {
            matching::FaceTrack track;
            for (const std::size_t frame : {0U, 50U}) {
                matching::TrackPoint point;
                point.frame = frame;
                track.points.push_back(point);
            }
            found->tracked.tracks.push_back(track);
        }
        found->best.resize(std::size_t(faces));
        ShownVideoPage shown(false);
        QVERIFY(shown.open(shown.clip()));
        Timeline timeline;
        timeline.setIndex(shown.page.clip().index());
        timeline.setTracks(found);
        if (selected >= 0)
            timeline.setSelectedTrack(std::size_t(selected));
        timeline.resize(timeline.sizeHint());
        int bars = 0;
        for (std::size_t one = 0; one < std::size_t(faces); ++one) {
            const QRect bar = timeline.barOf(one);
            QCOMPARE(timeline.numberOf(one).has_value(), !bar.isEmpty());
            bars += bar.isEmpty() ? 0 : 1;
            QVERIFY(bar.isEmpty() || timeline.rect().contains(bar));
            for (std::size_t other = 0; other < one; ++other)
                QVERIFY(!bar.intersects(timeline.barOf(other)));
        }
        QCOMPARE(faces - bars, withoutRow);
        QCOMPARE(timeline.restText().isEmpty(), withoutRow == 0);
        QVERIFY(timeline.restText().isEmpty() ||
                timeline.restText().contains(QString::number(withoutRow)));
        if (selected < 0)
            return;
        QSignalSpy wanted(&timeline, &Timeline::trackWanted);
        const QRect bar = timeline.barOf(std::size_t(selected));
        QVERIFY(!bar.isEmpty());
        QTest::mouseClick(&timeline, Qt::LeftButton, {}, bar.center());
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.front().front().value<std::size_t>(), std::size_t(selected));
    }

    void doubtfulStretchesAreDrawn()
    {
        std::vector<std::int64_t> times(60);
        for (std::size_t i = 0; i < times.size(); ++i)
            times[i] = std::int64_t(i) + (i >= 30 ? 12 : 0);
        ShownVideoPage shown;
        QVERIFY(shown.open(shown.clip({.times = times})));
        const auto* timeline = shown.find<Timeline>("videoTimeline");
        const auto stretches = timeline->doubtfulStretches();
        QCOMPARE(stretches.size(), std::size_t(1));
        QCOMPARE(stretches[0].left(), timeline->xOf(29));
        QVERIFY(std::abs(stretches[0].right() - timeline->xOf(30)) <= 1);
        QVERIFY(shown.open(shown.clip({}, QStringLiteral("sound.mp4"))));
        QVERIFY(timeline->doubtfulStretches().empty());
    }

    void thumbnailsAppear()
    {
        ShownVideoPage shown;
        QVERIFY(shown.open(shown.clip()));
        VideoThumbnails thumbnails(shown.place.workplace(), shown.page.clip());
        QSignalSpy changed(&thumbnails, &VideoThumbnails::changed);
        Q_EMIT shown.page.clip().stateChanged();
        QTRY_COMPARE(changed.count(), int(VideoThumbnails::kCount));
        for (const QImage& image : thumbnails.images())
            QVERIFY(!image.isNull());
    }
};

QTEST_MAIN(TestVideoTimeline)
#include "tst_VideoTimeline.moc"
