// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShownVideoPage.h"
#include "ui/dialogs/ErrorPanel.h"
#include "ui/video/Timeline.h"
#include "ui/video/TrackList.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;
using tests::ShownVideoPage;

/// The search for faces through a video: what is found, how it ends, and where it looks.
class TestVideoFaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void facesAreFollowedInTheBackground()
    {
        ShownVideoPage shown;
        QVERIFY(shown.openWithFaces({{20, 20, 40, 40}, {100, 30, 40, 40}}));
        auto* list = shown.find<TrackList>("trackList");
        QCOMPARE(list->count(), 2);
        QVERIFY2(list->item(0)->text().startsWith(QStringLiteral("Face 1 · ")),
                 qPrintable(list->item(0)->text()));
        QVERIFY(!shown.find<QPushButton>("searchBestButton")->isEnabled());
        QVERIFY(QTest::qWaitForWindowActive(&shown.page));
        shown.press(Qt::Key_J);
        QCOMPARE(list->selected().value_or(9), std::size_t(0));
        shown.press(Qt::Key_J);
        QCOMPARE(list->selected().value_or(9), std::size_t(1));
        QVERIFY(shown.find<QPushButton>("searchBestButton")->isEnabled());
        // Its best frame is shown; B goes to the next of them.
        const auto found = shown.page.faces().found();
        const auto best = found->best[1].front().point.frame;
        QTRY_COMPARE(shown.shownNumber(), int(best));
        shown.press(Qt::Key_B);
        QTRY_VERIFY(shown.shownNumber() != int(best));
        QVERIFY(shown.page.canvas().marks()->marks().size() <= 2);
    }

    void aBoxBetweenTwoFindingsIsAComputedOne()
    {
        ShownVideoPage shown;
        shown.place.sight().faces = {{20, 20, 40, 40}};
        QVERIFY(shown.open(shown.clip()));
        const auto* note = shown.find<QLabel>("computedBoxesNote");
        QTRY_COMPARE(shown.page.faces().state(), VideoFaces::State::Found);
        QVERIFY(note->isVisible());
        const auto found = shown.page.faces().found();
        const matching::FaceTrack& track = found->tracked.tracks.front();
        QVERIFY(found->tracked.every > 1);
        for (const std::size_t frame :
             {track.points[0].frame, track.points[0].frame + 1, track.points[1].frame}) {
            shown.page.clip().show(frame);
            QTRY_COMPARE(shown.shownNumber(), int(frame));
            const auto& marks = shown.page.canvas().marks()->marks();
            QCOMPARE(marks.size(), std::size_t(1));
            QCOMPARE(marks.front().isComputed, !matching::isFoundAt(track, frame));
            const QString words = shown.page.canvas().markDescription(marks.front());
            QCOMPARE(words.contains(QStringLiteral("computed")), marks.front().isComputed);
        }
        shown.place.sight().faces.clear();
        QVERIFY(shown.open(shown.clip({}, QStringLiteral("empty.mp4"))));
        QTRY_COMPARE(shown.page.faces().state(), VideoFaces::State::Found);
        QVERIFY(!note->isVisible());
    }

    void nobodyInIt()
    {
        ShownVideoPage shown;
        QVERIFY(shown.openWithFaces({}));
        const QString said = shown.find<QLabel>("videoFacesState")->text();
        QVERIFY2(said.startsWith(QStringLiteral("No face was found.")), qPrintable(said));
        QVERIFY2(said.endsWith(QStringLiteral(" Every 4th frame was looked at.")),
                 qPrintable(said));
    }

    void withoutEngineFramesAreSeen()
    {
        ShownVideoPage shown(false);
        QVERIFY(shown.open(shown.clip()));
        QCOMPARE(shown.page.faces().state(), VideoFaces::State::Waiting);
        shown.place.loadEngine();
        QTRY_COMPARE(shown.page.faces().state(), VideoFaces::State::Found);
    }

    void anEngineThatFailsIsSaid()
    {
        ShownVideoPage shown;
        shown.place.sight().isBroken = true;
        QVERIFY(shown.open(shown.clip()));
        QTRY_COMPARE(shown.page.faces().state(), VideoFaces::State::Stopped);
        QVERIFY(shown.page.findChild<ErrorPanel*>()->code() == ErrorCode::BackendFailed);
    }

    void trackingCanBeStoppedAndBegunAgain()
    {
        ShownVideoPage shown;
        shown.place.sight().isSlow = true;
        QVERIFY(shown.open(shown.clip()));
        QVERIFY(shown.stopLooking());
        auto* look = shown.find<QPushButton>("findFacesButton");
        QVERIFY(look->isVisible());
        // Frames are looked at all the same.
        shown.page.clip().show(9);
        QTRY_COMPARE(shown.shownNumber(), 9);
        shown.place.sight().isSlow = false;
        QTest::mouseClick(look, Qt::LeftButton);
        QTRY_COMPARE(shown.page.faces().state(), VideoFaces::State::Found);
        QVERIFY(!look->isVisible());
    }

    /// They are there on the way, and stay when it is stopped; it is said how far it looked.
    void whatWasFoundSoFarIsThereAndStays()
    {
        ShownVideoPage shown;
        shown.place.sight().faces = {{20, 20, 40, 40}, {100, 30, 40, 40}};
        shown.place.sight().isSlow = true;
        // Of fifteen; the last of them have no end.
        shown.place.sight().quickLooks = 8;
        QVERIFY(shown.open(shown.clip()));
        auto* list = shown.find<TrackList>("trackList");
        QTRY_COMPARE(list->count(), 2);
        QCOMPARE(shown.page.faces().state(), VideoFaces::State::Looking);
        QVERIFY(shown.page.faces().found()->tracked.isPart);
        QVERIFY(!shown.find<Timeline>("videoTimeline")->barOf(1).isEmpty());
        const auto* said = shown.find<QLabel>("videoFacesState");
        QVERIFY2(said->text().contains(QStringLiteral("so far to 00:00:0")),
                 qPrintable(said->text()));
        list->select(1);
        QVERIFY(shown.stopLooking());
        const auto found = shown.page.faces().found();
        QVERIFY(found && found->tracked.isPart);
        QCOMPARE(list->count(), 2);
        QCOMPARE(list->selected().value_or(9), std::size_t(1));
        QVERIFY2(said->text().contains(QStringLiteral("from 00:00:00.000 up to frame %1 (index %2)")
                                           .arg(found->tracked.end)
                                           .arg(found->tracked.end - 1)),
                 qPrintable(said->text()));
        QVERIFY(found->tracked.end < 60);
        // Its best frames are measured when they are asked for.
        shown.place.sight().isSlow = false;
        QSignalSpy taken(&shown.page, &VideoPage::photographsTakenOut);
        QTest::mouseClick(shown.find<QPushButton>("searchBestButton"), Qt::LeftButton);
        QTRY_COMPARE(taken.count(), 1);
        QVERIFY(!taken.front().front().value<std::vector<ProbeFace>>().empty());
    }

    void nothingLookedAtIsSaid()
    {
        ShownVideoPage shown;
        shown.place.sight().isSlow = true;
        QVERIFY(shown.open(shown.clip()));
        QVERIFY(shown.stopLooking());
        QVERIFY(!shown.page.faces().found());
        QVERIFY(shown.find<QLabel>("videoFacesState")
                    ->text()
                    .contains(QStringLiteral("ended before any frame was looked at")));
    }

    void aSearchThatEndsAtOnceKeepsWhatWasFound_data()
    {
        QTest::addColumn<bool>("isClipReplaced");
        QTest::newRow("cancelled") << false;
        QTest::newRow("refused: the clip was replaced") << true;
    }

    void aSearchThatEndsAtOnceKeepsWhatWasFound()
    {
        QFETCH(bool, isClipReplaced);
        ShownVideoPage shown;
        shown.place.sight().faces = {{20, 20, 40, 40}};
        const QString path = shown.clip();
        QVERIFY(shown.open(path));
        QTRY_COMPARE(shown.page.faces().state(), VideoFaces::State::Found);
        QTRY_VERIFY(shown.place.workplace().jobs().isIdle());
        const auto found = shown.page.faces().found();
        const QString said = shown.find<QLabel>("videoFacesState")->text();
        shown.place.sight().isSlow = true;
        if (isClipReplaced)
            shown.replaceClip(path);
        QSignalSpy failed(&shown.page.faces(), &VideoFaces::failed);
        shown.page.faces().lookIn(10, 30);
        QCOMPARE(shown.page.faces().state(), VideoFaces::State::Looking);
        if (!isClipReplaced)
            shown.place.workplace().jobs().cancel(*shown.page.faces().job());
        QTRY_COMPARE(shown.page.faces().state(), VideoFaces::State::Found);
        QCOMPARE(failed.count(), isClipReplaced ? 1 : 0);
        QCOMPARE(shown.page.faces().found(), found);
        QCOMPARE(shown.find<TrackList>("trackList")->count(), 1);
        QCOMPARE(shown.find<QLabel>("videoFacesState")->text(), said);
    }

    void onlyAStretch()
    {
        ShownVideoPage shown;
        QVERIFY(shown.openWithFaces({{20, 20, 40, 40}}));
        shown.find<QLineEdit>("stretchFrom")->setText(QStringLiteral("0.4"));
        QVERIFY(QTest::qWaitForWindowActive(&shown.page));
        shown.page.clip().show(30);
        QTRY_COMPARE(shown.shownNumber(), 30);
        shown.press(Qt::Key_O);
        QCOMPARE(shown.find<QLineEdit>("stretchTo")->text(), QStringLiteral("00:00:01.200"));
        QTest::mouseClick(shown.find<QPushButton>("searchStretchButton"), Qt::LeftButton);
        QCOMPARE(shown.page.faces().state(), VideoFaces::State::Looking);
        QTRY_COMPARE(shown.page.faces().state(), VideoFaces::State::Found);
        const auto found = shown.page.faces().found();
        QCOMPARE(found->tracked.first, std::size_t(10));
        QCOMPARE(found->tracked.end, std::size_t(31));
        QCOMPARE(found->tracked.tracks[0].firstFrame(), std::size_t(10));
        const QString said = shown.find<QLabel>("videoFacesState")->text();
        QVERIFY2(
            said.startsWith(QStringLiteral("Looked for only from 00:00:00.400 to 00:00:01.200.")),
            qPrintable(said));
        // And all of it again.
        QTest::mouseClick(shown.find<QPushButton>("findFacesButton"), Qt::LeftButton);
        QTRY_COMPARE(shown.page.faces().state(), VideoFaces::State::Found);
        QCOMPARE(shown.page.faces().found()->tracked.end, std::size_t(60));
        QVERIFY(shown.find<QPushButton>("findFacesButton")->isHidden());
    }

    void noStretch_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("no time") << "noon"
                                 << "";
        QTest::newRow("behind the end") << ""
                                        << "99";
        QTest::newRow("the end first") << "1.2"
                                       << "0.4";
    }

    void noStretch()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        ShownVideoPage shown;
        QVERIFY(shown.open(shown.clip()));
        QTRY_COMPARE(shown.page.faces().state(), VideoFaces::State::Found);
        const auto found = shown.page.faces().found();
        shown.find<QLineEdit>("stretchFrom")->setText(from);
        shown.find<QLineEdit>("stretchTo")->setText(to);
        // The visible part of the panel ends where the row ends.
        auto* search = shown.find<QPushButton>("searchStretchButton");
        auto* panel = shown.find<QScrollArea>("videoPanelScroll");
        shown.page.resize(1280, 500);
        QTRY_VERIFY(panel->verticalScrollBar()->maximum() > 0);
        panel->setFixedHeight(search->mapTo(panel->widget(), QPoint(0, search->height())).y());
        QTRY_COMPARE(search->mapTo(panel, QPoint(0, search->height())).y(), panel->height());
        QCOMPARE(panel->verticalScrollBar()->value(), 0);
        QTest::mouseClick(search, Qt::LeftButton);
        const auto* fault = shown.find<QLabel>("stretchFault");
        QVERIFY(!fault->isHidden());
        QTRY_VERIFY(fault->y() > search->y());
        QTRY_COMPARE(fault->visibleRegion().boundingRect(), fault->rect());
        QCOMPARE(shown.page.faces().state(), VideoFaces::State::Found);
        QCOMPARE(shown.page.faces().found(), found);
        shown.find<QLineEdit>("stretchFrom")->setText(QStringLiteral("0"));
        QVERIFY(shown.find<QLabel>("stretchFault")->isHidden());
    }
};

QTEST_MAIN(TestVideoFaces)
#include "tst_VideoFaces.moc"
