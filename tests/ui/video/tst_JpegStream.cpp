// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShownVideoPage.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;
using tests::ShownVideoPage;

/// A row of JPEG pictures without a container is a picture and a video.
class TestJpegStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatItIsOpenedAs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("under a video's name") << QStringLiteral("hall.mjpeg");
        QTest::newRow("under a picture's name") << QStringLiteral("hall.jpg");
    }

    void whatItIsOpenedAs()
    {
        QFETCH(QString, name);
        ShownVideoPage shown;
        const QString stream = shown.clip({.encoder = "mjpeg",
                                           .container = "mjpeg",
                                           .frames = 20,
                                           .bFrames = 0,
                                           .pixelFormat = "yuvj420p"},
                                          name);
        QFile whole(stream);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray all = whole.readAll();
        const QString still =
            shown.place.makeFile(QStringLiteral("still.jpg"),
                                 all.left(all.indexOf(QByteArray::fromHex("ffd9ffd8")) + 2));
        QSignalSpy taken(&shown.page, &VideoPage::imageTakenIn);
        shown.page.takeFiles({stream});
        QTRY_VERIFY(shown.page.clip().shown());
        QTRY_COMPARE(shown.page.clip().state(), VideoClip::State::Ready);
        QCOMPARE(shown.page.clip().index()->size(), std::size_t(20));
        QCOMPARE(taken.count(), 0);
        // One picture alone is none.
        shown.page.takeFiles({still});
        QTRY_COMPARE(taken.count(), 1);
        QCOMPARE(shown.page.clip().fileName(), name);
    }
};

QTEST_MAIN(TestJpegStream)
#include "tst_JpegStream.moc"
