// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SyntheticImage.h"
#include "ui/widgets/ImageCanvas.h"
#include "ui/widgets/SplitDivider.h"

#include <QImage>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;

namespace {

std::shared_ptr<const ImagePyramid> plain(SizePx size, std::uint8_t level)
{
    return ImagePyramid::build(tests::plainImage(size, level, level, level), Orientation::TopLeft);
}

/// A canvas on a light picture, with a dark one of half as many pixels before it.
struct DividedCanvas
{
    SplitDivider divider;
    ImageCanvas canvas;

    DividedCanvas()
    {
        canvas.resize(400, 300);
        canvas.showImage(plain({400, 300}, 220));
        divider.show(plain({200, 150}, 30), QStringLiteral("before"), QStringLiteral("after"));
        canvas.setTool(&divider);
        canvas.show();
    }
    /// Below the names, above the grip.
    int levelAt(int x) { return qRed(canvas.grab().toImage().pixel(x, 80)); }
    void drag(QPoint from, QPoint to)
    {
        QTest::mousePress(&canvas, Qt::LeftButton, {}, from);
        QTest::mouseMove(&canvas, (from + to) / 2);
        QTest::mouseMove(&canvas, to);
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, to);
    }
};

} // namespace

class TestSplitDivider : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beforeIsLeftAndAfterRight()
    {
        DividedCanvas divided;
        QCOMPARE(divided.levelAt(190), 30);
        QCOMPARE(divided.levelAt(210), 220);
        divided.divider.setShare(0.25);
        QCOMPARE(divided.levelAt(110), 220);
        divided.divider.show(nullptr, {}, {});
        QCOMPARE(divided.levelAt(20), 220);
    }

    void theLineIsDragged()
    {
        DividedCanvas divided;
        divided.drag({202, 200}, {300, 210});
        QCOMPARE(divided.divider.share(), 0.75);
        QVERIFY(divided.canvas.isAtHome());
        divided.drag({300, 200}, {900, 200});
        QCOMPARE(divided.divider.share(), 1.0);
    }

    void elsewhereADragPansBoth()
    {
        DividedCanvas divided;
        divided.drag({100, 200}, {60, 200});
        QCOMPARE(divided.divider.share(), 0.5);
        QVERIFY(!divided.canvas.isAtHome());
        // The picture was moved by 40: beyond its end there is the surround on both sides.
        QCOMPARE(divided.levelAt(150), 30);
        QVERIFY(divided.levelAt(390) != 220);
    }

    void keysMoveTheLine_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<bool>("isFar");
        QTest::addColumn<double>("share");
        QTest::newRow("left") << int(Qt::Key_Left) << false << 0.49;
        QTest::newRow("right") << int(Qt::Key_Right) << false << 0.51;
        QTest::newRow("far left") << int(Qt::Key_Left) << true << 0.4;
        QTest::newRow("to the beginning") << int(Qt::Key_Home) << false << 0.0;
        QTest::newRow("to the end") << int(Qt::Key_End) << false << 1.0;
        QTest::newRow("up pans") << int(Qt::Key_Up) << false << 0.5;
    }

    void keysMoveTheLine()
    {
        QFETCH(int, key);
        QFETCH(bool, isFar);
        QFETCH(double, share);
        DividedCanvas divided;
        QTest::keyClick(&divided.canvas, Qt::Key(key), isFar ? Qt::ShiftModifier : Qt::NoModifier);
        QCOMPARE(divided.divider.share(), share);
        QCOMPARE(divided.canvas.isAtHome(), key != Qt::Key_Up);
    }

    void zoomingIsOfBoth()
    {
        DividedCanvas divided;
        divided.canvas.zoomTo(4, {100, 80});
        QCOMPARE(divided.levelAt(190), 30);
        QCOMPARE(divided.levelAt(210), 220);
    }

    void withoutAToolTheCanvasIsAsBefore()
    {
        DividedCanvas divided;
        divided.canvas.setTool(nullptr);
        QCOMPARE(divided.levelAt(20), 220);
        QTest::keyClick(&divided.canvas, Qt::Key_Left);
        QCOMPARE(divided.divider.share(), 0.5);
        QVERIFY(!divided.canvas.isAtHome());
    }
};

QTEST_MAIN(TestSplitDivider)
#include "tst_SplitDivider.moc"
