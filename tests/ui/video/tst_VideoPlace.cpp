// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SyntheticClip.h"
#include "support/TestWorkplace.h"
#include "ui/faces/ExhibitPage.h"
#include "ui/faces/PhotographSet.h"
#include "ui/intake/IntakeReport.h"
#include "ui/shell/LabPages.h"
#include "ui/shell/NavigationRail.h"
#include "ui/video/TrackList.h"
#include "ui/video/VideoPage.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace semblance;
using namespace semblance::ui;

/// From a video to an exhibit and to a search, over the screens.
class TestVideoPlace : public QObject
{
    Q_OBJECT

private:
    QString clip(const QString& name) const
    {
        const QString path = m_folder.filePath(name);
        const std::string fault = tests::writeClip(path.toStdString(), {});
        if (!fault.empty())
            qFatal("%s", fault.c_str());
        return path;
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void howAVideoIsOpenedIsSaidWhereThereIsNone()
    {
        NavigationRail rail;
        const auto* button = rail.findChild<QToolButton*>(QStringLiteral("videoButton"));
        QVERIFY(button);
        QCOMPARE(button->toolTip(), QStringLiteral("Video (Ctrl+6)"));
        tests::TestWorkplace place;
        ExhibitPage page(place.workplace());
        QVERIFY(page.findChild<QLabel*>(QStringLiteral("emptyExhibitText"))
                    ->text()
                    .contains(QStringLiteral("A video is dropped or added here too")));
    }

    void thePlaceOpensWithoutAVideo()
    {
        tests::TestWorkplace place;
        LabPages pages(place.workplace());
        pages.resize(1280, 800);
        pages.setVisible(true);
        QVERIFY(pages.isAvailable(Place::Video));
        pages.goTo(Place::Video);
        QCOMPARE(pages.place(), Place::Video);
        QVERIFY(pages.video().findChild<QWidget*>(QStringLiteral("emptyVideo"))->isVisible());
        pages.goBack();
        QCOMPARE(pages.place(), Place::Exhibits);
    }

    void aVideoGivenToTheExhibitsOpensAtItsPlace()
    {
        tests::TestWorkplace place;
        LabPages pages(place.workplace());
        pages.resize(1280, 800);
        pages.setVisible(true);
        pages.exhibits().takeFiles({clip(QStringLiteral("walk.mp4"))});
        QTRY_COMPARE(pages.place(), Place::Video);
        QTRY_VERIFY(pages.video().clip().shown());
        // It is no exhibit itself.
        QVERIFY(place.lab().exhibits().all()->empty());
    }

    void whatCannotBeOpenedIsRefusedWithItsReason_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("called a video") << "letter.mp4" << ErrorCode::VideoNotRecognised;
        QTest::newRow("called something else") << "letter.txt" << ErrorCode::ImageNotRecognised;
        QTest::newRow("half a video, whatever its name") << "half.dat" << ErrorCode::VideoDamaged;
    }

    void whatCannotBeOpenedIsRefusedWithItsReason()
    {
        QFETCH(QString, name);
        QFETCH(ErrorCode, code);
        tests::TestWorkplace place;
        LabPages pages(place.workplace());
        pages.setVisible(true);
        QByteArray content("Dear colleague, the video is on the stick.");
        if (code == ErrorCode::VideoDamaged) {
            QFile whole(clip(QStringLiteral("whole.mp4")));
            QVERIFY(whole.open(QIODevice::ReadOnly));
            content = whole.read(whole.size() / 2);
        }
        QSignalSpy failed(&pages.exhibits(), &ExhibitPage::intakeFailed);
        pages.exhibits().takeFiles({place.makeFile(name, content)});
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.front().front().value<Error>().code, code);
        QCOMPARE(pages.place(), Place::Exhibits);
    }

    void whatIsGivenToTheVideoIsSaidThere()
    {
        tests::TestWorkplace place;
        LabPages pages(place.workplace());
        pages.resize(1280, 800);
        pages.setVisible(true);
        pages.exhibits().takeFiles({clip(QStringLiteral("walk.mp4"))});
        QTRY_COMPARE(pages.place(), Place::Video);
        QTRY_VERIFY(pages.video().clip().shown());
        pages.video().takeFiles({place.makeFile(QStringLiteral("letter.mp4"), "Dear all")});
        const auto* there = pages.video().findChild<IntakeReport*>();
        const auto* elsewhere = pages.exhibits().findChild<IntakeReport*>();
        QTRY_VERIFY(there->isVisible());
        QCOMPARE(pages.place(), Place::Video);
        QVERIFY(elsewhere->isHidden());
        // An image becomes an exhibit as it does there.
        pages.video().takeFiles({place.makeImage(QStringLiteral("a.png"), {64, 64}, 1),
                                 place.makeImage(QStringLiteral("b.png"), {64, 64}, 2)});
        QTRY_COMPARE(pages.place(), Place::Exhibits);
        QTRY_VERIFY(place.workplace().jobs().isIdle());
        QCOMPARE(place.lab().exhibits().all()->size(), std::size_t(2));
        QCOMPARE(pages.exhibits().exhibit()->fileName, QStringLiteral("a.png"));
        QVERIFY(elsewhere->isHidden());
    }

    void imagesGoOnBeingExhibits()
    {
        tests::TestWorkplace place;
        LabPages pages(place.workplace());
        pages.setVisible(true);
        pages.exhibits().takeFiles({place.makeImage(QStringLiteral("a.png"), {64, 64}, 1)});
        QTRY_VERIFY(pages.exhibits().exhibit());
        QCOMPARE(pages.place(), Place::Exhibits);
    }

    void aFrameTakenOutOpensAsExhibitAndSaysWhereItIsFrom()
    {
        tests::TestWorkplace place;
        LabPages pages(place.workplace());
        pages.resize(1280, 800);
        pages.setVisible(true);
        pages.exhibits().takeFiles({clip(QStringLiteral("walk.mp4"))});
        QTRY_COMPARE(pages.place(), Place::Video);
        QTRY_COMPARE(pages.video().clip().state(), VideoClip::State::Ready);
        QTRY_VERIFY(pages.video().clip().shown());
        pages.video().clip().show(12);
        QTRY_COMPARE(int(pages.video().clip().shown()->frame.number), 12);
        pages.video().takeFrameOut();
        QTRY_COMPARE(pages.place(), Place::Exhibits);
        const auto* origin = pages.exhibits().findChild<QLabel*>(QStringLiteral("originLabel"));
        QTRY_VERIFY(!origin->text().isEmpty());
        QVERIFY2(origin->text().startsWith(
                     QStringLiteral("Frame 13 (index 12) of “walk.mp4” at 00:00:00.480")),
                 qPrintable(origin->text()));
        QVERIFY(!origin->isHidden());
        // Another exhibit has none.
        pages.exhibits().takeFiles({place.makeImage(QStringLiteral("b.png"), {64, 64}, 1)});
        QTRY_VERIFY(origin->isHidden());
    }

    void bestFramesAreSearchedWithTogether()
    {
        tests::TestWorkplace place;
        place.sight().faces = {{20, 20, 50, 50}};
        LabPages pages(place.workplace());
        pages.resize(1280, 800);
        pages.setVisible(true);
        pages.exhibits().takeFiles({clip(QStringLiteral("walk.mp4"))});
        QTRY_COMPARE(pages.place(), Place::Video);
        QTRY_COMPARE(pages.video().faces().state(), VideoFaces::State::Found);
        pages.video().findChild<TrackList*>(QStringLiteral("trackList"))->select(0);
        pages.video().takeTrackOut(0);
        QTRY_COMPARE(pages.place(), Place::Exhibits);
        QCOMPARE(pages.exhibits().photographs().photographs().size(), VideoFaces::kBestFrames);
        QTRY_VERIFY(pages.exhibits().faces().probe());
        QVERIFY(pages.exhibits().photographs().holds(*pages.exhibits().faces().probe()));
        for (const SetPhotograph& photograph : pages.exhibits().photographs().photographs())
            QVERIFY(!pages.exhibits().photographs().isStale(photograph));
        // In the strip they stand in the order of time, whichever is best.
        const auto* strip = pages.exhibits().findChild<QListWidget*>(QStringLiteral("filmStrip"));
        QCOMPARE(strip->count(), int(VideoFaces::kBestFrames));
        for (int i = 0; i < strip->count(); ++i)
            QVERIFY2(
                strip->item(i)->text().startsWith(QStringLiteral("%1 · ").arg(strip->count() - i)),
                qPrintable(strip->item(i)->text()));
        // They are hardly independent, which is said where they are searched with.
        QTRY_VERIFY(pages.exhibits().photographs().leastAlike());
        const QString doubt =
            pages.exhibits().findChild<QWidget*>(QStringLiteral("likenessDoubt"))->accessibleName();
        QVERIFY2(doubt.contains(QStringLiteral("Stills of one recording, within ")),
                 qPrintable(doubt));
    }

    void photographsChosenBeforeAreNotLostUnasked_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<bool>("isKept");
        QTest::addColumn<bool>("areTaken");
        QTest::newRow("alone") << QStringLiteral("Search with these alone") << false << true;
        QTest::newRow("added") << QStringLiteral("Add them to the ") << true << true;
        QTest::newRow("left") << QStringLiteral("Go back") << true << false;
    }

    void photographsChosenBeforeAreNotLostUnasked()
    {
        QFETCH(QString, answer);
        QFETCH(bool, isKept);
        QFETCH(bool, areTaken);
        tests::TestWorkplace place;
        place.sight().faces = {{20, 20, 50, 50}};
        LabPages pages(place.workplace());
        pages.resize(1280, 800);
        pages.setVisible(true);
        pages.exhibits().takeFiles({place.makeImage(QStringLiteral("b.png"), {160, 120}, 1)});
        QTRY_VERIFY(pages.exhibits().faces().probe());
        QTest::keyClick(&pages.exhibits(), Qt::Key_T);
        const PhotographSet& set = pages.exhibits().photographs();
        QTRY_COMPARE(set.photographs().size(), std::size_t(1));
        const ExhibitId chosen = set.photographs().front().probe.exhibit.id;
        pages.exhibits().takeFiles({clip(QStringLiteral("walk.mp4"))});
        QTRY_COMPARE(pages.place(), Place::Video);
        QTRY_COMPARE(pages.video().faces().state(), VideoFaces::State::Found);
        pages.video().findChild<TrackList*>(QStringLiteral("trackList"))->select(0);

        QTimer::singleShot(0, &pages, [&answer] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (!box)
                return;
            for (QAbstractButton* button : box->buttons())
                if (button->text().startsWith(answer))
                    QTest::mouseClick(button, Qt::LeftButton);
            box->close();
        });
        QTest::mouseClick(pages.video().findChild<QPushButton*>(QStringLiteral("searchBestButton")),
                          Qt::LeftButton);
        QTRY_COMPARE(pages.place(), areTaken ? Place::Exhibits : Place::Video);
        QTRY_VERIFY(place.workplace().jobs().isIdle());
        QCOMPARE(set.find(chosen) != nullptr, isKept);
        const std::size_t frames = areTaken ? VideoFaces::kBestFrames : 0;
        QCOMPARE(set.photographs().size(), frames + (isKept ? 1 : 0));
        QCOMPARE(place.lab().exhibits().all()->size(), frames + 1);
    }

    void theChosenFaceOfAFrameStaysChosen_data()
    {
        QTest::addColumn<int>("track");
        QTest::addColumn<int>("step");
        for (const int step : {0, 1}) {
            QTest::addRow("the first, %d beside a finding", step) << 0 << step;
            QTest::addRow("the second, %d beside a finding", step) << 1 << step;
        }
        QTest::newRow("none") << -1 << 0;
    }

    void theChosenFaceOfAFrameStaysChosen()
    {
        QFETCH(int, track);
        QFETCH(int, step);
        tests::TestWorkplace place;
        place.sight().faces = {{20, 20, 50, 50}, {100, 30, 40, 40}};
        LabPages pages(place.workplace());
        pages.resize(1280, 800);
        pages.setVisible(true);
        pages.exhibits().takeFiles({clip(QStringLiteral("walk.mp4"))});
        QTRY_COMPARE(pages.video().faces().state(), VideoFaces::State::Found);
        if (track >= 0) {
            const auto found = pages.video().faces().found();
            pages.video()
                .findChild<TrackList*>(QStringLiteral("trackList"))
                ->select(std::size_t(track));
            const std::size_t frame =
                found->tracked.tracks[std::size_t(track)].points[1].frame + std::size_t(step);
            pages.video().clip().show(frame);
            QTRY_COMPARE(pages.video().clip().shown()->frame.number, frame);
        }
        pages.video().takeFrameOut();
        QTRY_COMPARE(pages.place(), Place::Exhibits);
        QTRY_COMPARE(pages.exhibits().faces().state(), ExhibitFaces::State::Ready);
        QCOMPARE(pages.exhibits().faces().marks().selected(),
                 track < 0 ? std::nullopt : std::optional(track + 1));
        QCOMPARE(pages.exhibits().faces().marks().marks().size(), std::size_t(2));
        QVERIFY(pages.exhibits().faces().hasLooked());
    }

    void whatIsLookedAtIsKept()
    {
        tests::TestWorkplace place;
        const QString path = clip(QStringLiteral("walk.mp4"));
        LabView view;
        {
            LabPages pages(place.workplace());
            pages.setVisible(true);
            pages.exhibits().takeFiles({path});
            QTRY_COMPARE(pages.place(), Place::Video);
            view = pages.view();
        }
        LabPages pages(place.workplace());
        pages.setVisible(true);
        pages.showView(view);
        QCOMPARE(pages.place(), Place::Video);
        QTRY_VERIFY(pages.video().clip().shown());
    }
};

QTEST_MAIN(TestVideoPlace)
#include "tst_VideoPlace.moc"
