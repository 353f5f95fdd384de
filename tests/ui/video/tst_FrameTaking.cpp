// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShownVideoPage.h"
#include "ui/video/TrackList.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace semblance;
using namespace semblance::ui;
using tests::ShownVideoPage;

/// Frames that become exhibits.
class TestFrameTaking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        shown.replaceClip(path);
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

    void whereEnterTakesTheFrame_data()
    {
        QTest::addColumn<QString>("focus");
        QTest::addColumn<int>("frames");
        QTest::newRow("the picture") << QStringLiteral("videoCanvas") << 1;
        QTest::newRow("the list of faces") << QStringLiteral("trackList") << 1;
        QTest::newRow("the button for it") << QStringLiteral("takeFrameButton") << 1;
        QTest::newRow("another button") << QStringLiteral("openVideoButton") << 0;
        QTest::newRow("a field") << QStringLiteral("stretchFrom") << 0;
    }

    /// Wherever J, K and B work.
    void whereEnterTakesTheFrame()
    {
        QFETCH(QString, focus);
        ShownVideoPage shown;
        QVERIFY(shown.openWithFaces({{20, 20, 50, 50}}));
        QVERIFY(QTest::qWaitForWindowActive(&shown.page));
        QSignalSpy taken(&shown.page, &VideoPage::frameTakenOut);
        auto* widget = shown.page.findChild<QWidget*>(focus);
        QVERIFY(widget);
        widget->setFocus();
        QVERIFY(widget->hasFocus());
        QTest::keyClick(widget, Qt::Key_Return);
        QTRY_VERIFY(shown.place.workplace().jobs().isIdle());
        QTEST(int(taken.count()), "frames");
        QCOMPARE(shown.place.lab().exhibits().all()->size(), std::size_t(taken.count()));
    }

    void theChosenFaceStaysChosen()
    {
        ShownVideoPage shown;
        QVERIFY(shown.openWithFaces({{20, 20, 50, 50}}));
        auto* list = shown.find<TrackList>("trackList");
        list->select(0);
        QSignalSpy taken(&shown.page, &VideoPage::frameTakenOut);
        QTRY_VERIFY(shown.page.clip().shown());
        shown.page.takeFrameOut();
        QTRY_COMPARE(taken.count(), 1);
        Q_EMIT shown.page.faces().stateChanged();
        QCOMPARE(list->selected(), std::optional<std::size_t>(0));
    }

    void bestFramesBecomePhotographsToSearchWith()
    {
        ShownVideoPage shown;
        QVERIFY(shown.openWithFaces({{20, 20, 50, 50}, {100, 30, 40, 40}}));
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
};

QTEST_MAIN(TestFrameTaking)
#include "tst_FrameTaking.moc"
