// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShownVideoPage.h"

#include <QLabel>
#include <QTest>
#include <QToolButton>

#include <functional>

using namespace semblance;
using namespace semblance::ui;
using tests::ShownVideoPage;

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

    void closingWhileItRunsIsSafe_data()
    {
        using Moment = std::function<bool(VideoPage&)>;
        QTest::addColumn<Moment>("isThatFar");
        QTest::newRow("while it opens") << Moment([](VideoPage&) { return true; });
        QTest::newRow("while it lists") << Moment(
            [](VideoPage& page) { return page.clip().state() != VideoClip::State::Opening; });
        QTest::newRow("while faces are looked for") << Moment(
            [](VideoPage& page) { return page.faces().state() == VideoFaces::State::Looking; });
    }

    void closingWhileItRunsIsSafe()
    {
        QFETCH(std::function<bool(VideoPage&)>, isThatFar);
        tests::TestWorkplace place;
        place.sight().isSlow = true;
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("long.mp4"));
        QCOMPARE(tests::writeClip(path.toStdString(), {.frames = 400}), std::string());
        {
            VideoPage page(place.workplace());
            page.show();
            page.openVideo(path);
            QTRY_VERIFY(isThatFar(page));
            page.clip().show(200);
        }
        QTRY_VERIFY(place.workplace().jobs().isIdle());
    }
};

QTEST_MAIN(TestVideoPage)
#include "tst_VideoPage.moc"
