// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/ImageDecoder.h"
#include "foundation/imaging/LosslessWriter.h"
#include "support/SyntheticImage.h"

#include <QTest>

using namespace semblance;

class TestLosslessWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPixelComesBack_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<int>("width");
        for (const int width : {1, 2, 63, 512}) {
            QTest::addRow("PNG, %d px wide", width) << int(LosslessFormat::Png) << width;
            QTest::addRow("TIFF, %d px wide", width) << int(LosslessFormat::Tiff) << width;
        }
    }

    void everyPixelComesBack()
    {
        QFETCH(int, format);
        QFETCH(int, width);
        const Image image = tests::syntheticTexture({width, 37}, 3);
        const auto bytes = writeLossless(image, LosslessFormat(format));
        QVERIFY(bytes);
        QVERIFY(*writeLossless(image, LosslessFormat(format)) == *bytes);
        const auto read = decodeImage(*bytes, "written");
        QVERIFY(read);
        QVERIFY(read->stored == image);
        QCOMPARE(int(read->orientation), int(Orientation::TopLeft));
        QVERIFY(!read->encoding.hasColourProfile);
        QCOMPARE(QString::fromStdString(read->encoding.colourModel), QStringLiteral("RGB"));
    }

    void theNameDecides_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("format");
        QTest::newRow("png") << "a/b.png" << int(LosslessFormat::Png);
        QTest::newRow("capitals") << "B.PNG" << int(LosslessFormat::Png);
        QTest::newRow("tif") << "b.tif" << int(LosslessFormat::Tiff);
        QTest::newRow("tiff") << "b.c.TIFF" << int(LosslessFormat::Tiff);
        QTest::newRow("loses pixels") << "b.jpg" << -1;
        QTest::newRow("no ending") << "png" << -1;
        QTest::newRow("nothing") << QString() << -1;
    }

    void theNameDecides()
    {
        QFETCH(QString, name);
        QFETCH(int, format);
        const auto found = losslessFormatOf(name.toStdString());
        QCOMPARE(found ? int(*found) : -1, format);
    }

    void nothingIsNoImage()
    {
        const auto bytes = writeLossless({}, LosslessFormat::Png);
        QVERIFY(!bytes);
        QCOMPARE(int(bytes.error().code), int(ErrorCode::InvalidInput));
    }
};

QTEST_APPLESS_MAIN(TestLosslessWriter)
#include "tst_LosslessWriter.moc"
