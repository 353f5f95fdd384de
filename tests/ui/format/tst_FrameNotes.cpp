// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/TraceText.h"
#include "ui/format/VideoText.h"

#include <QTest>

using namespace semblance;
using namespace semblance::imagery;

/// What is to be known of a frame before it is used, and what its file says afterwards.
class TestFrameNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMirroredFrameIsSaidToBeOne_data()
    {
        QTest::addColumn<Orientation>("orientation");
        QTest::addColumn<bool>("isSaid");
        QTest::newRow("as stored") << Orientation::TopLeft << false;
        QTest::newRow("turned by 90°") << Orientation::RightTop << false;
        QTest::newRow("turned by 180°") << Orientation::BottomRight << false;
        QTest::newRow("left for right") << Orientation::TopRight << true;
        QTest::newRow("upside down") << Orientation::BottomLeft << true;
        QTest::newRow("mirrored and turned") << Orientation::LeftTop << true;
        QTest::newRow("mirrored and turned the other way") << Orientation::RightBottom << true;
    }

    void aMirroredFrameIsSaidToBeOne()
    {
        QFETCH(Orientation, orientation);
        QFETCH(bool, isSaid);
        VideoFacts facts;
        facts.orientation = orientation;
        const QStringList notes = ui::frameNotes(VideoFrame(), facts, {});
        QCOMPARE(notes.size(), isSaid ? 1 : 0);
        QVERIFY(!isSaid || notes.front().contains(QStringLiteral("mirror image")));
    }

    void aFileSaysWhichFrameItShows_data()
    {
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("headline");
        QTest::newRow("with its time") << QStringLiteral("00:00:00.680; kitchen; 2.mp4")
                                       << QStringLiteral("The file says that it shows frame 18 "
                                                         "(index 17) at 00:00:00.680 of the video "
                                                         "“kitchen; 2.mp4”");
        QTest::newRow("without")
            << QStringLiteral("; kitchen.mp4")
            << QStringLiteral(
                   "The file says that it shows frame 18 (index 17) of the video “kitchen.mp4”");
    }

    void aFileSaysWhichFrameItShows()
    {
        QFETCH(QString, detail);
        QTEST(ui::traceText({std::string(trace::kVideoFrame), 17.0, detail.toStdString()}).headline,
              "headline");
    }
};

QTEST_GUILESS_MAIN(TestFrameNotes)
#include "tst_FrameNotes.moc"
