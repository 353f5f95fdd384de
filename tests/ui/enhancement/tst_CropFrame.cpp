// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SyntheticImage.h"
#include "ui/enhancement/CropFrame.h"
#include "ui/widgets/ImageCanvas.h"

#include <QSignalSpy>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;

namespace {

constexpr SizePx kShown{200, 100};
/// The picture that reaches the step has ten times as many pixels a side as are shown of it.
constexpr SizePx kExact{2000, 1000};

struct FramedCanvas
{
    CropFrame frame;
    ImageCanvas canvas;
    QSignalSpy edited{&frame, &CropFrame::edited};

    explicit FramedCanvas(const QRect& box = {0, 0, kExact.width, kExact.height})
    {
        canvas.resize(400, 300);
        canvas.showImage(
            ImagePyramid::build(tests::plainImage(kShown, 90, 90, 90), Orientation::TopLeft));
        frame.show(box, kExact);
        canvas.setTool(&frame);
        canvas.show();
    }
    /// A place of the picture that reaches the step, on the canvas.
    QPoint at(double x, double y)
    {
        return canvas.imageToWidget().map(QPointF(x / 10, y / 10)).toPoint();
    }
    void drag(QPoint from, QPoint to)
    {
        QTest::mousePress(&canvas, Qt::LeftButton, {}, from);
        QTest::mouseMove(&canvas, (from + to) / 2);
        QTest::mouseMove(&canvas, to);
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, to);
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&canvas, Qt::Key(key), modifiers);
    }
};

} // namespace

class TestCropFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBandIsDrawn_data()
    {
        QTest::addColumn<QPoint>("from");
        QTest::addColumn<QPoint>("to");
        QTest::addColumn<QRect>("box");
        // 400 px of canvas show 2000: whole widget pixels are five of them.
        QTest::newRow("downwards")
            << QPoint(500, 200) << QPoint(1500, 700) << QRect(500, 200, 1000, 500);
        QTest::newRow("upwards") << QPoint(1500, 700) << QPoint(500, 200)
                                 << QRect(500, 200, 1000, 500);
        QTest::newRow("beyond the edge")
            << QPoint(1000, 500) << QPoint(2400, 1400) << QRect(1000, 500, 1000, 500);
        QTest::newRow("from outside")
            << QPoint(300, -100) << QPoint(900, 400) << QRect(300, 0, 600, 400);
        QTest::newRow("flat") << QPoint(300, 500) << QPoint(900, 500) << QRect(300, 500, 600, 1);
    }

    void aBandIsDrawn()
    {
        QFETCH(QPoint, from);
        QFETCH(QPoint, to);
        QFETCH(QRect, box);
        FramedCanvas framed;
        framed.drag(framed.at(from.x(), from.y()), framed.at(to.x(), to.y()));
        QCOMPARE(framed.frame.box(), box);
        QCOMPARE(framed.edited.count(), 1);
        QCOMPARE(framed.edited.front().front().toRect(), box);
    }

    void aClickDrawsNothing()
    {
        FramedCanvas framed;
        QTest::mouseClick(&framed.canvas, Qt::LeftButton, {}, framed.at(500, 500));
        QCOMPARE(framed.edited.count(), 0);
        QCOMPARE(framed.frame.box(), QRect(0, 0, 2000, 1000));
    }

    void itIsPulled_data()
    {
        QTest::addColumn<QPoint>("from");
        QTest::addColumn<QPoint>("to");
        QTest::addColumn<QRect>("box");
        const QRect start(500, 200, 1000, 500);
        QTest::newRow("corner") << start.topLeft() << QPoint(600, 300) << QRect(600, 300, 900, 400);
        QTest::newRow("right side")
            << QPoint(1500, 450) << QPoint(1800, 450) << QRect(500, 200, 1300, 500);
        QTest::newRow("beyond the picture")
            << QPoint(1500, 450) << QPoint(2600, 450) << QRect(500, 200, 1500, 500);
        QTest::newRow("the edge moves all")
            << QPoint(700, 200) << QPoint(800, 250) << QRect(600, 250, 1000, 500);
        QTest::newRow("and stops")
            << QPoint(700, 200) << QPoint(700, 900) << QRect(500, 500, 1000, 500);
    }

    void itIsPulled()
    {
        QFETCH(QPoint, from);
        QFETCH(QPoint, to);
        QFETCH(QRect, box);
        FramedCanvas framed({500, 200, 1000, 500});
        framed.drag(framed.at(from.x(), from.y()), framed.at(to.x(), to.y()));
        QCOMPARE(framed.frame.box(), box);
        QCOMPARE(framed.edited.count(), 1);
    }

    void insideADragPans()
    {
        FramedCanvas framed({500, 200, 1000, 500});
        framed.drag(framed.at(1000, 450), framed.at(1300, 450));
        QCOMPARE(framed.edited.count(), 0);
        QVERIFY(!framed.canvas.isAtHome());
        // N: the next drag draws another.
        framed.canvas.resetView();
        framed.press(Qt::Key_N);
        framed.drag(framed.at(1000, 450), framed.at(1300, 650));
        QCOMPARE(framed.frame.box(), QRect(1000, 450, 300, 200));
    }

    void arrows_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<QRect>("box");
        const auto row = [](const char* name, Qt::Key key, int modifiers, QRect box) {
            QTest::newRow(name) << int(key) << modifiers << box;
        };
        row("left", Qt::Key_Left, 0, {499, 200, 1000, 500});
        row("down", Qt::Key_Down, 0, {500, 201, 1000, 500});
        row("far right", Qt::Key_Right, Qt::ShiftModifier, {510, 200, 1000, 500});
        row("wider", Qt::Key_Right, Qt::ControlModifier, {500, 200, 1001, 500});
        row("lower", Qt::Key_Up, Qt::ControlModifier, {500, 200, 1000, 499});
    }

    void arrows()
    {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        QFETCH(QRect, box);
        FramedCanvas framed({500, 200, 1000, 500});
        framed.press(key, Qt::KeyboardModifiers(modifiers));
        QCOMPARE(framed.frame.box(), box);
        QVERIFY(framed.canvas.isAtHome());
    }

    void arrowsInARowAreOneGesture()
    {
        FramedCanvas framed({500, 200, 1000, 500});
        framed.press(Qt::Key_Left);
        framed.press(Qt::Key_Left);
        framed.drag(framed.at(1500, 450), framed.at(1600, 450));
        framed.press(Qt::Key_Left);
        QCOMPARE(framed.edited.count(), 4);
        QList<int> gestures;
        for (const QList<QVariant>& edit : framed.edited)
            gestures << edit.at(1).toInt();
        QCOMPARE(gestures[0], gestures[1]);
        QVERIFY(gestures[1] != gestures[2]);
        QVERIFY(gestures[2] != gestures[3]);
    }

    void escapeGivesADragUpThenLeaves()
    {
        FramedCanvas framed({500, 200, 1000, 500});
        QSignalSpy finished(&framed.frame, &CropFrame::finished);
        QTest::mousePress(&framed.canvas, Qt::LeftButton, {}, framed.at(1500, 450));
        QTest::mouseMove(&framed.canvas, framed.at(1700, 450));
        QTest::mouseMove(&framed.canvas, framed.at(1800, 450));
        QVERIFY(framed.frame.box().width() > 1000);
        framed.press(Qt::Key_Escape);
        QCOMPARE(framed.frame.box(), QRect(500, 200, 1000, 500));
        QTest::mouseRelease(&framed.canvas, Qt::LeftButton, {}, framed.at(1800, 450));
        QCOMPARE(framed.edited.count(), 0);
        QCOMPARE(finished.count(), 0);
        framed.press(Qt::Key_Escape);
        QCOMPARE(finished.count(), 1);
        framed.press(Qt::Key_Return);
        QCOMPARE(finished.count(), 2);
    }

    void itNeverGetsEmpty()
    {
        FramedCanvas framed({1998, 998, 2, 2});
        for (int i = 0; i < 5; ++i)
            framed.press(Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(framed.frame.box(), QRect(1998, 998, 1, 2));
        for (int i = 0; i < 5; ++i)
            framed.press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(framed.frame.box(), QRect(1998, 998, 2, 2));
    }
};

QTEST_MAIN(TestCropFrame)
#include "tst_CropFrame.moc"
