// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/Orientation.h"

#include <QTest>

using namespace semblance;

namespace {

/// 3×2 pixels whose red channel numbers them 0 to 5 row by row.
Image numbered()
{
    std::vector<std::uint8_t> rgb;
    for (std::uint8_t i = 0; i < 6; ++i)
        rgb.insert(rgb.end(), {i, 0, 0});
    return Image({3, 2}, std::move(rgb));
}

QString reds(const Image& image)
{
    QString text;
    for (int y = 0; y < image.heightPx(); ++y) {
        for (int x = 0; x < image.widthPx(); ++x)
            text += QString::number(image.row(y)[3 * x]);
        text += u'/';
    }
    return text;
}

} // namespace

class TestOrientation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void uprightPixels_data();
    void uprightPixels();
    void pointsFollowPixels_data();
    void pointsFollowPixels();
    void unknownExifValue();
};

void TestOrientation::uprightPixels_data()
{
    QTest::addColumn<int>("exif");
    QTest::addColumn<QString>("expected");
    QTest::newRow("1 as stored") << 1 << "012/345/";
    QTest::newRow("2 mirrored") << 2 << "210/543/";
    QTest::newRow("3 upside down") << 3 << "543/210/";
    QTest::newRow("4 mirrored upside down") << 4 << "345/012/";
    QTest::newRow("5 transposed") << 5 << "03/14/25/";
    QTest::newRow("6 to be turned clockwise") << 6 << "30/41/52/";
    QTest::newRow("7 transverse") << 7 << "52/41/30/";
    QTest::newRow("8 to be turned anticlockwise") << 8 << "25/14/03/";
}

void TestOrientation::uprightPixels()
{
    QFETCH(int, exif);
    QFETCH(QString, expected);
    QCOMPARE(reds(upright(numbered(), *orientationFromExif(exif))), expected);
}

void TestOrientation::pointsFollowPixels_data()
{
    QTest::addColumn<int>("exif");
    for (int exif = 1; exif <= 8; ++exif)
        QTest::addRow("orientation %d", exif) << exif;
}

void TestOrientation::pointsFollowPixels()
{
    QFETCH(int, exif);
    const Orientation orientation = *orientationFromExif(exif);
    const Image stored = numbered();
    const Image seen = upright(stored, orientation);
    const OrientationMap map(stored.size(), orientation);
    QCOMPARE(seen.size(), map.uprightSize());
    for (int y = 0; y < stored.heightPx(); ++y) {
        for (int x = 0; x < stored.widthPx(); ++x) {
            const PointPx point = map.toUpright(PointPx{x + 0.5, y + 0.5});
            const int seenX = static_cast<int>(point.x);
            const int seenY = static_cast<int>(point.y);
            QCOMPARE(seen.row(seenY)[3 * seenX], stored.row(y)[3 * x]);
            QCOMPARE(map.toStored(point), (PointPx{x + 0.5, y + 0.5}));
        }
    }
    const RectPx box{0, 1, 2, 1};
    QCOMPARE(map.toStored(map.toUpright(box)), box);
}

void TestOrientation::unknownExifValue()
{
    QVERIFY(!orientationFromExif(0));
    QVERIFY(!orientationFromExif(9));
}

QTEST_APPLESS_MAIN(TestOrientation)
#include "tst_Orientation.moc"
