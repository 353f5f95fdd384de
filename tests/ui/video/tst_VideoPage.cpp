// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SyntheticClip.h"
#include "support/TestWorkplace.h"
#include "ui/dialogs/ErrorPanel.h"
#include "ui/intake/IntakeReport.h"
#include "ui/style/Look.h"
#include "ui/support/ScriptedDialogs.h"
#include "ui/video/Timeline.h"
#include "ui/video/TrackList.h"
#include "ui/video/VideoPage.h"
#include "ui/widgets/ImageCanvas.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <filesystem>

using namespace semblance;
using namespace semblance::ui;
using tests::ClipRecipe;

namespace {

/// The page in a window of its own.
struct ShownVideoPage
{
    tests::TestWorkplace place;
    QTemporaryDir folder;
    VideoPage page{place.workplace()};

    explicit ShownVideoPage(bool hasEngine = true) : place(hasEngine)
    {
        page.resize(1280, 800);
        page.show();
        page.activateWindow();
    }
    QString clip(const ClipRecipe& recipe = {}, const QString& name = QStringLiteral("kitchen.mp4"))
    {
        const QString path = folder.filePath(name);
        const std::string fault = tests::writeClip(path.toStdString(), recipe);
        if (!fault.empty())
            qFatal("%s", fault.c_str());
        return path;
    }
    bool open(const QString& path)
    {
        page.openVideo(path);
        return QTest::qWaitFor(
            [this] {
                return page.clip().state() == VideoClip::State::Ready &&
                       page.clip().shown().has_value();
            },
            20000);
    }
    int shownNumber()
    {
        return page.clip().shown() ? tests::numberIn(page.clip().shown()->frame.image).value_or(-1)
                                   : -2;
    }
    void press(Qt::Key key) { QTest::keyClick(&page.canvas(), key); }
    template <typename T>
    T* find(const char* name)
    {
        return page.findChild<T*>(QString::fromLatin1(name));
    }
};

} // namespace

class TestVideoPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensAndShowsTheFirstFrame()
    {
        ShownVideoPage shown;
        QVERIFY(shown.open(shown.clip()));
        QCOMPARE(shown.shownNumber(), 0);
        QCOMPARE(shown.find<QLabel>("videoTitle")->text(), QStringLiteral("kitchen.mp4"));
        QVERIFY(shown.find<QLabel>("framePlace")
                    ->text()
                    .startsWith(QStringLiteral("Frame 1 of 60 · index 0 · 00:00:00.000")));
        QVERIFY(shown.find<QLabel>("videoDamage")->isHidden());
        QCOMPARE(shown.find<QLabel>("videoHash")->text(),
                 QStringLiteral("computed when a frame is taken out"));
        QVERIFY(!shown.find<QToolButton>("copyVideoHashButton"));
        QVERIFY(!shown.find<QLabel>("takenFrames"));
        QVERIFY(shown.page.canvas().image());
    }

    void keysStep_data()
    {
        QTest::addColumn<QList<int>>("keys");
        QTest::addColumn<int>("frame");
        QTest::newRow("on") << QList<int>{Qt::Key_Period, Qt::Key_Period} << 2;
        QTest::newRow("on and back")
            << QList<int>{Qt::Key_Period, Qt::Key_Period, Qt::Key_Comma} << 1;
        QTest::newRow("not before the first") << QList<int>{Qt::Key_Comma, Qt::Key_Comma} << 0;
        QTest::newRow("arrows") << QList<int>{Qt::Key_Right, Qt::Key_Right, Qt::Key_Left} << 1;
        QTest::newRow("a second") << QList<int>{Qt::Key_PageDown} << 25;
        QTest::newRow("a second and back") << QList<int>{Qt::Key_PageDown, Qt::Key_PageUp} << 0;
        QTest::newRow("the last") << QList<int>{Qt::Key_End} << 59;
        QTest::newRow("not beyond it") << QList<int>{Qt::Key_End, Qt::Key_Period} << 59;
        QTest::newRow("the first again") << QList<int>{Qt::Key_End, Qt::Key_Home} << 0;
    }

    void keysStep()
    {
        QFETCH(QList<int>, keys);
        QFETCH(int, frame);
        ShownVideoPage shown;
        QVERIFY(shown.open(shown.clip()));
        QVERIFY(QTest::qWaitForWindowActive(&shown.page));
        for (const int key : keys)
            shown.press(Qt::Key(key));
        QTRY_COMPARE(shown.shownNumber(), frame);
        QCOMPARE(int(shown.page.clip().wanted()), frame);
    }

    void theFrameAskedForLastIsShown()
    {
        ShownVideoPage shown;
        QVERIFY(shown.open(shown.clip({.frames = 200, .keyEvery = 100})));
        for (const std::size_t number : {190U, 3U, 150U, 77U})
            shown.page.clip().show(number);
        QTRY_COMPARE(shown.shownNumber(), 77);
        // What was asked for before does not come after it.
        QTRY_VERIFY(shown.place.workplace().jobs().isIdle());
        QCOMPARE(shown.shownNumber(), 77);
    }

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

    void playsAndStops()
    {
        ShownVideoPage shown;
        QVERIFY(shown.open(shown.clip()));
        QVERIFY(QTest::qWaitForWindowActive(&shown.page));
        shown.press(Qt::Key_Space);
        QVERIFY(shown.page.isPlaying());
        QTRY_VERIFY(shown.shownNumber() > 3);
        shown.press(Qt::Key_Space);
        QVERIFY(!shown.page.isPlaying());
        shown.press(Qt::Key_End);
        QTRY_COMPARE(shown.shownNumber(), 59);
        shown.press(Qt::Key_Space);
        QVERIFY(!shown.page.isPlaying());
    }

    void facesAreFollowedInTheBackground()
    {
        ShownVideoPage shown;
        shown.place.sight().faces = {{20, 20, 40, 40}, {100, 30, 40, 40}};
        QVERIFY(shown.open(shown.clip()));
        QTRY_COMPARE(shown.page.faces().state(), VideoFaces::State::Found);
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

    void everyFaceHasAPortraitAndANumber()
    {
        ShownVideoPage shown;
        shown.place.sight().faces = {{20, 20, 40, 40}, {100, 30, 40, 40}};
        QVERIFY(shown.open(shown.clip()));
        QTRY_COMPARE(shown.page.faces().state(), VideoFaces::State::Found);
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

    /// Each step to the frame that begins nearest, not to the one before.
    void secondsDoNotLoseFrames()
    {
        ShownVideoPage shown(false);
        std::vector<std::int64_t> times;
        for (int i = 0; i < 250; ++i)
            times.push_back(std::int64_t(i) * 1001);
        QVERIFY(shown.open(shown.clip(
            {.frames = 250, .ratePerSecond = 30, .times = times, .ticksPerFrame = 1000})));
        for (int i = 0; i < 8; ++i)
            shown.page.clip().stepSeconds(1);
        QCOMPARE(int(shown.page.clip().wanted()), 240);
        for (int i = 0; i < 8; ++i)
            shown.page.clip().stepSeconds(-1);
        QCOMPARE(int(shown.page.clip().wanted()), 0);
        // Shorter than a frame is shown.
        shown.page.clip().stepSeconds(0.001);
        QCOMPARE(int(shown.page.clip().wanted()), 1);
    }

    void withoutAVideoThePageSaysWhatItIsFor()
    {
        ShownVideoPage shown(false);
        auto* empty = shown.find<QWidget>("emptyVideo");
        auto* button = shown.find<QPushButton>("openFirstVideoButton");
        QVERIFY(empty && button);
        QVERIFY(empty->isVisible());
        QVERIFY(!shown.page.canvas().isVisible());
        QVERIFY(!shown.find<QToolButton>("openVideoButton")->isVisible());
        QVERIFY(QTest::qWaitForWindowActive(&shown.page));
        shown.page.setFocus();
        QTRY_VERIFY(button->hasFocus());
        const auto script = tests::ScriptedDialogs::install();
        script->files.push_back({shown.clip()});
        QTest::keyClick(button, Qt::Key_O, Qt::ControlModifier);
        QTRY_VERIFY(shown.page.clip().shown());
        QVERIFY(!empty->isVisible());
        QVERIFY(shown.page.canvas().isVisible());
        QVERIFY(shown.find<QToolButton>("openVideoButton")->isVisible());
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
        QTest::newRow("measured") << 63.4 << QByteArray() << "best frame 63 of 100";
        QTest::newRow("measured as nothing") << 0.0 << QByteArray() << "best frame 0 of 100";
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

    void noFactIsCutOff_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("hasFaces");
        for (const int height : {600, 760, 1000, 1400}) {
            for (const bool hasFaces : {false, true})
                QTest::addRow("%d high, %s", height, hasFaces ? "with faces" : "nobody")
                    << QSize(1280, height) << hasFaces;
        }
    }

    void noFactIsCutOff()
    {
        QFETCH(QSize, size);
        QFETCH(bool, hasFaces);
        std::vector<std::int64_t> times(60);
        for (std::size_t i = 0; i < times.size(); ++i)
            times[i] = std::int64_t(i + i / 2);
        ShownVideoPage shown;
        shown.page.resize(size);
        if (hasFaces)
            shown.place.sight().faces = {{20, 20, 40, 40}, {100, 30, 40, 40}};
        else
            shown.place.sight().faces.clear();
        const auto areWhole = [&shown] {
            const auto labels = shown.find<QWidget>("videoFacts")->findChildren<QLabel*>();
            const bool areCut = std::ranges::any_of(labels, [](const QLabel* label) {
                return label->height() < label->heightForWidth(label->width());
            });
            return labels.size() > 10 && !areCut;
        };
        QVERIFY(shown.open(shown.clip({.times = times})));
        QTRY_VERIFY(areWhole());
        QTRY_COMPARE(shown.page.faces().state(), VideoFaces::State::Found);
        QTRY_VERIFY(shown.place.workplace().jobs().isIdle());
        QTRY_VERIFY(areWhole());
    }

    void trackingCanBeStoppedAndBegunAgain()
    {
        ShownVideoPage shown;
        shown.place.sight().isSlow = true;
        QVERIFY(shown.open(shown.clip()));
        QTRY_COMPARE(shown.page.faces().state(), VideoFaces::State::Looking);
        shown.place.workplace().jobs().cancel(*shown.page.faces().job());
        QTRY_COMPARE(shown.page.faces().state(), VideoFaces::State::Stopped);
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
        shown.place.workplace().jobs().cancel(*shown.page.faces().job());
        QTRY_COMPARE(shown.page.faces().state(), VideoFaces::State::Stopped);
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

    void onlyAStretch()
    {
        ShownVideoPage shown;
        shown.place.sight().faces = {{20, 20, 40, 40}};
        QVERIFY(shown.open(shown.clip()));
        QTRY_COMPARE(shown.page.faces().state(), VideoFaces::State::Found);
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
        QTest::mouseClick(shown.find<QPushButton>("searchStretchButton"), Qt::LeftButton);
        QVERIFY(!shown.find<QLabel>("stretchFault")->isHidden());
        QCOMPARE(shown.page.faces().state(), VideoFaces::State::Found);
        QCOMPARE(shown.page.faces().found(), found);
        shown.find<QLineEdit>("stretchFrom")->setText(QStringLiteral("0"));
        QVERIFY(shown.find<QLabel>("stretchFault")->isHidden());
    }

    void nobodyInIt()
    {
        ShownVideoPage shown;
        shown.place.sight().faces.clear();
        QVERIFY(shown.open(shown.clip()));
        QTRY_COMPARE(shown.page.faces().state(), VideoFaces::State::Found);
        const QString said = shown.find<QLabel>("videoFacesState")->text();
        QVERIFY2(said.startsWith(QStringLiteral("No face was found.")), qPrintable(said));
        QVERIFY2(said.endsWith(QStringLiteral(" Every 4th frame was looked at.")),
                 qPrintable(said));
    }

    void nothingLookedAtIsSaid()
    {
        ShownVideoPage shown;
        shown.place.sight().isSlow = true;
        QVERIFY(shown.open(shown.clip()));
        QTRY_COMPARE(shown.page.faces().state(), VideoFaces::State::Looking);
        shown.place.workplace().jobs().cancel(*shown.page.faces().job());
        QTRY_COMPARE(shown.page.faces().state(), VideoFaces::State::Stopped);
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
        if (isClipReplaced) {
            const QString other = shown.clip({.frames = 70}, QStringLiteral("other.mp4"));
            std::filesystem::copy_file(other.toStdString(), path.toStdString(),
                                       std::filesystem::copy_options::overwrite_existing);
        }
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

    void anEngineThatFailsIsSaid()
    {
        ShownVideoPage shown;
        shown.place.sight().isBroken = true;
        QVERIFY(shown.open(shown.clip()));
        QTRY_COMPARE(shown.page.faces().state(), VideoFaces::State::Stopped);
        QVERIFY(shown.page.findChild<ErrorPanel*>()->code() == ErrorCode::BackendFailed);
    }

    void withoutEngineFramesAreSeen()
    {
        ShownVideoPage shown(false);
        QVERIFY(shown.open(shown.clip()));
        QCOMPARE(shown.page.faces().state(), VideoFaces::State::Waiting);
        shown.place.loadEngine();
        QTRY_COMPARE(shown.page.faces().state(), VideoFaces::State::Found);
    }

    void aFrameTakenOutIsAnExhibitThatKnowsItsOrigin()
    {
        ShownVideoPage shown;
        const QString path = shown.clip({.tags = {{"timecode", "10:00:00:00"}}});
        QVERIFY(shown.open(path));
        shown.page.clip().show(17);
        QTRY_COMPARE(shown.shownNumber(), 17);
        QSignalSpy taken(&shown.page, &VideoPage::frameTakenOut);
        QVERIFY(QTest::qWaitForWindowActive(&shown.page));
        shown.page.canvas().setFocus();
        shown.press(Qt::Key_Return);
        QTRY_COMPARE(taken.count(), 1);
        const auto exhibits = shown.place.lab().exhibits().all();
        QCOMPARE(exhibits->size(), std::size_t(1));
        const casework::Exhibit& exhibit = exhibits->front();
        QCOMPARE(exhibit.fileName, QStringLiteral("kitchen index 17.png"));
        const auto origin = *shown.place.lab().videoFrames().of(exhibit.id);
        QVERIFY(origin);
        QCOMPARE(origin->frame, std::size_t(17));
        QCOMPARE(origin->clip, *Sha256::ofFile(path.toStdString()));
        QCOMPARE(origin->clipName, std::string("kitchen.mp4"));
        QCOMPARE(origin->timeCode, std::string("10:00:00:17"));
        // The page says by which bytes, and which frame.
        QString hash = shown.find<QLabel>("videoHash")->text();
        QCOMPARE(hash.remove(QLatin1Char('\n')), QString::fromStdString(origin->clip.hex()));
        QGuiApplication::clipboard()->clear();
        shown.find<QToolButton>("copyVideoHashButton")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromStdString(origin->clip.hex()));
        QCOMPARE(shown.find<QLabel>("takenFrames")->text(),
                 QStringLiteral("frame 18 (index 17) at 00:00:00.680"));
        // As a whole, though there was less in its place before.
        const auto isWhole = [&shown] {
            const auto* digits = shown.find<QLabel>("videoHash");
            return digits->height() >= digits->sizeHint().height();
        };
        QTRY_VERIFY(isWhole());
        // The same once more is the same exhibit.
        shown.page.takeFrameOut();
        QTRY_COMPARE(taken.count(), 2);
        QCOMPARE(shown.place.lab().exhibits().all()->size(), std::size_t(1));
    }

    /// The hash must be that of the bytes that were shown.
    void aClipThatChangedGivesNoExhibit()
    {
        ShownVideoPage shown(false);
        const QString path = shown.clip();
        QVERIFY(shown.open(path));
        QTRY_VERIFY(shown.place.workplace().jobs().isIdle());
        const QString other = shown.clip({.frames = 70}, QStringLiteral("other.mp4"));
        std::filesystem::copy_file(other.toStdString(), path.toStdString(),
                                   std::filesystem::copy_options::overwrite_existing);
        shown.page.takeFrameOut();
        auto* error = shown.find<QLabel>("errorSentence");
        QVERIFY(error);
        QTRY_VERIFY2(error->text().contains(QStringLiteral("has changed since it was opened")),
                     qPrintable(error->text()));
        QVERIFY(error->text().contains(QStringLiteral("kitchen.mp4")));
        QVERIFY(shown.place.lab().exhibits().all()->empty());
        QVERIFY(!shown.page.clip().hash());
        // Opened again it is what it is now.
        QVERIFY(shown.open(path));
        QCOMPARE(shown.page.clip().index()->size(), std::size_t(70));
    }

    void enterElsewhereTakesNothing()
    {
        ShownVideoPage shown;
        QVERIFY(shown.open(shown.clip()));
        QVERIFY(QTest::qWaitForWindowActive(&shown.page));
        QSignalSpy taken(&shown.page, &VideoPage::frameTakenOut);
        auto* list = shown.find<TrackList>("trackList");
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        auto* button = shown.find<QToolButton>("openVideoButton");
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Return);
        QTRY_VERIFY(shown.place.workplace().jobs().isIdle());
        QCOMPARE(taken.count(), 0);
        QVERIFY(shown.place.lab().exhibits().all()->empty());
    }

    void anotherVideoIsAskedFor_data()
    {
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<bool>("byKey");
        QTest::newRow("one, by its keys") << "hall.mp4" << true;
        QTest::newRow("one, by the button") << "hall.mp4" << false;
        QTest::newRow("none, by its keys") << "" << true;
        QTest::newRow("none, by the button") << "" << false;
    }

    void anotherVideoIsAskedFor()
    {
        QFETCH(QString, chosen);
        QFETCH(bool, byKey);
        const auto script = tests::ScriptedDialogs::install();
        ShownVideoPage shown;
        const QString other = shown.clip({.frames = 10}, QStringLiteral("hall.mp4"));
        script->files = {chosen.isEmpty() ? QStringList() : QStringList{other}};
        QVERIFY(shown.open(shown.clip()));
        QVERIFY(QTest::qWaitForWindowActive(&shown.page));
        shown.page.canvas().setFocus();
        if (byKey)
            QTest::keyClick(&shown.page.canvas(), Qt::Key_O, Qt::ControlModifier);
        else
            QTest::mouseClick(shown.find<QToolButton>("openVideoButton"), Qt::LeftButton);
        QTRY_COMPARE(shown.page.clip().fileName(),
                     chosen.isEmpty() ? QStringLiteral("kitchen.mp4") : chosen);
        QTRY_COMPARE(shown.page.clip().state(), VideoClip::State::Ready);
    }

    void whatIsRefusedIsSaidHereAndTheVideoStays_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("said");
        QTest::newRow("no video") << "letter.mp4"
                                  << "letter.mp4";
        QTest::newRow("a stream by its name") << "letter.h264"
                                              << "letter.h264";
        QTest::newRow("sound alone") << "sound.mov"
                                     << "sound.mov";
        QTest::newRow("cut off before its list") << "half.mp4"
                                                 << "half.mp4";
        QTest::newRow("not there") << "missing.mp4"
                                   << "missing.mp4";
    }

    void whatIsRefusedIsSaidHereAndTheVideoStays()
    {
        QFETCH(QString, name);
        QFETCH(QString, said);
        ShownVideoPage shown;
        const QString whole = shown.clip();
        QString path = shown.folder.filePath(name);
        if (name.startsWith(QLatin1String("letter")))
            path = shown.place.makeFile(name, "Dear all");
        if (name == QLatin1String("sound.mov"))
            path = shown.clip({.container = "mov", .isSoundOnly = true}, name);
        if (name == QLatin1String("half.mp4")) {
            QFile file(whole);
            QVERIFY(file.open(QIODevice::ReadOnly));
            path = shown.place.makeFile(name, file.read(file.size() / 2));
        }
        QVERIFY(shown.open(whole));
        auto* report = shown.find<IntakeReport>("intakeReport");
        QVERIFY(report->isHidden());
        for (int i = 0; i < 3; ++i) {
            shown.page.takeFiles({path});
            QTRY_VERIFY(shown.place.workplace().jobs().isIdle());
        }
        QTRY_VERIFY(report->isVisible());
        QVERIFY2(report->text().contains(said), qPrintable(report->text()));
        QCOMPARE(report->text().count(QLatin1Char('\n')), 2);
        QCOMPARE(shown.page.clip().fileName(), QStringLiteral("kitchen.mp4"));
        QVERIFY(shown.page.clip().shown());
        // Of files that came together each is said.
        shown.page.takeFiles({path, shown.place.makeFile(QStringLiteral("b.mkv"), "Dear all")});
        QTRY_COMPARE(report->text().count(QLatin1Char('\n')), 3);
        // Another one that opens has done with it.
        shown.page.takeFiles({shown.clip({.frames = 10}, QStringLiteral("hall.mp4"))});
        QTRY_COMPARE(shown.page.clip().fileName(), QStringLiteral("hall.mp4"));
        QVERIFY(report->isHidden());
    }

    void theChosenFaceStaysChosen()
    {
        ShownVideoPage shown;
        shown.place.sight().faces = {{20, 20, 50, 50}};
        QVERIFY(shown.open(shown.clip()));
        QTRY_COMPARE(shown.page.faces().state(), VideoFaces::State::Found);
        auto* list = shown.find<TrackList>("trackList");
        list->select(0);
        QSignalSpy taken(&shown.page, &VideoPage::frameTakenOut);
        QTRY_VERIFY(shown.page.clip().shown());
        shown.page.takeFrameOut();
        QTRY_COMPARE(taken.count(), 1);
        Q_EMIT shown.page.faces().stateChanged();
        QCOMPARE(list->selected(), std::optional<std::size_t>(0));
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

    void bestFramesBecomePhotographsToSearchWith()
    {
        ShownVideoPage shown;
        shown.place.sight().faces = {{20, 20, 50, 50}, {100, 30, 40, 40}};
        QVERIFY(shown.open(shown.clip()));
        QTRY_COMPARE(shown.page.faces().state(), VideoFaces::State::Found);
        shown.find<TrackList>("trackList")->select(0);
        QSignalSpy taken(&shown.page, &VideoPage::photographsTakenOut);
        QTest::mouseClick(shown.find<QPushButton>("searchBestButton"), Qt::LeftButton);
        QTRY_COMPARE(taken.count(), 1);
        const auto photographs = taken.front().front().value<std::vector<ProbeFace>>();
        QCOMPARE(photographs.size(), VideoFaces::kBestFrames);
        // Best first to search with; in the strip, newest first, in the order of time.
        const auto best = shown.page.faces().found()->best[0];
        const auto exhibits = *shown.place.lab().exhibits().all();
        for (std::size_t i = 0; i < best.size(); ++i)
            QCOMPARE(shown.place.lab().videoFrames().of(photographs[i].exhibit.id)->value().frame,
                     best[i].point.frame);
        for (std::size_t i = 1; i < exhibits.size(); ++i)
            QVERIFY(shown.place.lab().videoFrames().of(exhibits[i].id)->value().frame >
                    shown.place.lab().videoFrames().of(exhibits[i - 1].id)->value().frame);
        for (const ProbeFace& photograph : photographs) {
            QCOMPARE(photograph.mark, 1);
            QVERIFY(shown.place.lab().videoFrames().of(photograph.exhibit.id)->has_value());
            const auto faces = *shown.place.lab().exhibits().faces(photograph.exhibit.id);
            QVERIFY(faces);
            QVERIFY(faces->front().face == photograph.face.face);
            // The frame was searched as any exhibit is: whoever else is in it is known too.
            QCOMPARE(faces->size(), std::size_t(2));
            QCOMPARE(photograph.faceSearch, casework::FaceSearch::Finished);
            QCOMPARE(*shown.place.lab().exhibits().faceSearch(photograph.exhibit.id),
                     casework::FaceSearch::Finished);
            QVERIFY(photograph.videoFrame);
        }
        // Once more nothing is there twice.
        shown.page.takeTrackOut(0);
        QTRY_COMPARE(taken.count(), 2);
        QCOMPARE(shown.place.lab().exhibits().all()->size(), photographs.size());
    }

    void bad_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("missing") << "missing" << ErrorCode::FileNotFound;
        QTest::newRow("no video") << "text" << ErrorCode::VideoNotRecognised;
        QTest::newRow("sound alone") << "sound" << ErrorCode::VideoWithoutPictures;
    }

    void bad()
    {
        QFETCH(QString, kind);
        QFETCH(ErrorCode, code);
        ShownVideoPage shown;
        QString path = shown.folder.filePath(QStringLiteral("missing.mp4"));
        if (kind == QLatin1String("text"))
            path = shown.place.makeFile(QStringLiteral("letter.mp4"), "Dear all");
        if (kind == QLatin1String("sound"))
            path = shown.clip({.container = "mov", .isSoundOnly = true}, QStringLiteral("s.mov"));
        shown.page.openVideo(path);
        QTRY_COMPARE(shown.page.clip().state(), VideoClip::State::Failed);
        QVERIFY(shown.page.findChild<ErrorPanel*>()->code() == code);
        QVERIFY(!shown.find<QPushButton>("takeFrameButton")->isEnabled());
        // Another one opens in its place.
        QVERIFY(shown.open(shown.clip()));
        QCOMPARE(shown.shownNumber(), 0);
        QVERIFY(!shown.page.findChild<ErrorPanel*>()->code());
    }

    void whatIsCutOffIsSaid()
    {
        ShownVideoPage shown;
        QFile whole(shown.clip({.containerOptions = {{"movflags", "faststart"}}}));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QString path =
            shown.place.makeFile(QStringLiteral("cut.mp4"), whole.read(whole.size() * 6 / 10));
        QVERIFY(shown.open(path));
        const auto* damage = shown.find<QLabel>("videoDamage");
        QVERIFY(damage->isVisible());
        QVERIFY2(damage->text().contains(QStringLiteral("of 60 frames that it announces")),
                 qPrintable(damage->text()));
    }

    void closingWhileItRunsIsSafe_data()
    {
        QTest::addColumn<int>("waitMs");
        QTest::newRow("while it opens") << 0;
        QTest::newRow("while it lists") << 20;
        QTest::newRow("while faces are looked for") << 300;
    }

    void closingWhileItRunsIsSafe()
    {
        QFETCH(int, waitMs);
        tests::TestWorkplace place;
        place.sight().isSlow = true;
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("long.mp4"));
        QCOMPARE(tests::writeClip(path.toStdString(), {.frames = 400}), std::string());
        {
            VideoPage page(place.workplace());
            page.show();
            page.openVideo(path);
            QTest::qWait(waitMs);
            page.clip().show(200);
        }
        QTRY_VERIFY(place.workplace().jobs().isIdle());
    }

    void anotherVideoInItsPlace()
    {
        ShownVideoPage shown;
        shown.place.sight().faces = {{20, 20, 40, 40}};
        QVERIFY(shown.open(shown.clip()));
        QTRY_COMPARE(shown.page.faces().state(), VideoFaces::State::Found);
        QVERIFY(shown.open(shown.clip({.frames = 10}, QStringLiteral("other.mp4"))));
        QCOMPARE(int(shown.page.clip().index()->size()), 10);
        QTRY_COMPARE(shown.page.faces().state(), VideoFaces::State::Found);
        QVERIFY(shown.page.faces().found()->tracked.framesSeen <= 10);
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

QTEST_MAIN(TestVideoPage)
#include "tst_VideoPage.moc"
