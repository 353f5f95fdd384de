// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShownVideoPage.h"
#include "ui/dialogs/ErrorPanel.h"
#include "ui/intake/IntakeReport.h"
#include "ui/support/ScriptedDialogs.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace semblance;
using namespace semblance::ui;
using tests::ShownVideoPage;

/// Which video the page shows, and what it says of one that it does not.
class TestVideoOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

    void anotherVideoInItsPlace()
    {
        ShownVideoPage shown;
        QVERIFY(shown.openWithFaces({{20, 20, 40, 40}}));
        QVERIFY(shown.open(shown.clip({.frames = 10}, QStringLiteral("other.mp4"))));
        QCOMPARE(int(shown.page.clip().index()->size()), 10);
        QTRY_COMPARE(shown.page.faces().state(), VideoFaces::State::Found);
        QVERIFY(shown.page.faces().found()->tracked.framesSeen <= 10);
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
};

QTEST_MAIN(TestVideoOpening)
#include "tst_VideoOpening.moc"
