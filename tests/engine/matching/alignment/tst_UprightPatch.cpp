// SPDX-License-Identifier: GPL-3.0-or-later
#include "TurnedPhotograph.h"
#include "foundation/imaging/MatView.h"
#include "matching/alignment/UprightPatch.h"
#include "support/SyntheticImage.h"

#include <QTest>

#include <opencv2/core.hpp>

using namespace semblance;
using namespace semblance::matching;

class TestUprightPatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repeatsTheBorder_data();
    void repeatsTheBorder();
    void isTheUprightView_data();
    void isTheUprightView();
    void shrinksByWholeSteps();
};

void TestUprightPatch::repeatsTheBorder_data()
{
    QTest::addColumn<QRect>("area");
    QTest::newRow("inside") << QRect(3, 4, 10, 8);
    QTest::newRow("over the left edge") << QRect(-5, 4, 10, 8);
    QTest::newRow("over the lower right corner") << QRect(35, 25, 10, 10);
    QTest::newRow("around everything") << QRect(-10, -10, 60, 50);
    QTest::newRow("far outside") << QRect(100, -90, 6, 7);
}

void TestUprightPatch::repeatsTheBorder()
{
    QFETCH(QRect, area);
    const Image image = tests::syntheticTexture({40, 30}, 5);
    const cv::Mat crop =
        cropRepeatingBorder(matView(image), {area.x(), area.y(), area.width(), area.height()});
    QCOMPARE(crop.cols, area.width());
    QCOMPARE(crop.rows, area.height());
    for (int y = 0; y < crop.rows; ++y) {
        for (int x = 0; x < crop.cols; ++x) {
            const int nearestX = std::clamp(area.x() + x, 0, 39);
            const int nearestY = std::clamp(area.y() + y, 0, 29);
            QCOMPARE(crop.at<cv::Vec3b>(y, x), matView(image).at<cv::Vec3b>(nearestY, nearestX));
        }
    }
}

void TestUprightPatch::isTheUprightView_data()
{
    QTest::addColumn<int>("orientation");
    for (const Orientation orientation : tests::kEveryOrientation)
        QTest::addRow("EXIF %d", static_cast<int>(orientation)) << static_cast<int>(orientation);
}

void TestUprightPatch::isTheUprightView()
{
    QFETCH(int, orientation);
    const Image upright = tests::syntheticTexture({60, 44}, 9);
    const Photograph photograph = tests::storedAs(upright, static_cast<Orientation>(orientation));
    QCOMPARE(photograph.upright(), upright);
    const UprightPatch patch = uprightPatch(photograph, {10.2, 5.7, 20, 15}, 1);
    QCOMPARE(patch.origin, (PointPx{10, 5}));
    for (int y = 0; y < patch.rgb.rows; ++y) {
        for (int x = 0; x < patch.rgb.cols; ++x)
            QCOMPARE(patch.rgb.at<cv::Vec3b>(y, x), matView(upright).at<cv::Vec3b>(5 + y, 10 + x));
    }
}

void TestUprightPatch::shrinksByWholeSteps()
{
    Photograph photograph;
    photograph.stored = tests::plainImage({100, 80}, 10, 20, 30);
    const UprightPatch patch = uprightPatch(photograph, {1, 2, 31, 41}, 4);
    QCOMPARE(patch.step, 4);
    QCOMPARE(patch.rgb.cols, 8);
    QCOMPARE(patch.rgb.rows, 11);
    QCOMPARE(patch.rgb.at<cv::Vec3b>(5, 5), cv::Vec3b(10, 20, 30));
}

QTEST_APPLESS_MAIN(TestUprightPatch)
#include "tst_UprightPatch.moc"
