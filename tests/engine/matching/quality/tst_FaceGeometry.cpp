// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/FaceGeometry.h"
#include "support/SyntheticImage.h"

#include <QTest>

using namespace semblance;
using namespace semblance::matching;

/// What the place of a face's box in the image tells of its points.
class TestFaceGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pointsMoveWhereTheLowerEdgeCuts_data()
    {
        QTest::addColumn<Orientation>("orientation");
        QTest::addColumn<RectPx>("box");
        QTest::addColumn<bool>("areMoved");
        const auto upright = Orientation::TopLeft;
        QTest::newRow("a whole face") << upright << RectPx{50, 20, 60, 78} << false;
        QTest::newRow("a whole face at the edge") << upright << RectPx{50, 42, 60, 78} << false;
        QTest::newRow("cut at the chin") << upright << RectPx{50, 60, 60, 60} << false;
        QTest::newRow("cut at the nose") << upright << RectPx{50, 68, 60, 52} << true;
        QTest::newRow("a wide box that no edge cuts") << upright << RectPx{50, 20, 60, 40} << false;
        QTest::newRow("cut above") << upright << RectPx{50, 0, 60, 40} << false;
        // Turned by half its upper edge is the stored raster's lower one.
        QTest::newRow("cut at the nose, stored upside down")
            << Orientation::BottomRight << RectPx{50, 0, 60, 52} << true;
        QTest::newRow("cut above, stored upside down")
            << Orientation::BottomRight << RectPx{50, 68, 60, 52} << false;
    }

    void pointsMoveWhereTheLowerEdgeCuts()
    {
        QFETCH(Orientation, orientation);
        QFETCH(RectPx, box);
        Photograph photograph;
        photograph.stored = tests::plainImage({160, 120}, 90, 90, 90);
        photograph.orientation = orientation;
        QTEST(arePointsMoved(photograph, box), "areMoved");
    }
};

QTEST_APPLESS_MAIN(TestFaceGeometry)
#include "tst_FaceGeometry.moc"
