// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SyntheticImage.h"
#include "ui/widgets/ImageCanvas.h"
#include "ui/widgets/ImagePainter.h"
#include "ui/widgets/ZoomSteps.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <cmath>
#include <memory>

using namespace semblance;
using namespace semblance::ui;

namespace {

constexpr SizePx kImage{1200, 800};

/// A canvas in a real window, a focusable neighbour before and behind it, three faces.
struct Bench
{
    QWidget window;
    QWidget* before = new QWidget;
    ImageCanvas* canvas = new ImageCanvas;
    QWidget* behind = new QWidget;
    FaceMarkList marks;

    explicit Bench(Orientation orientation = Orientation::TopLeft)
    {
        auto* layout = new QVBoxLayout(&window);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        for (QWidget* widget : {before, behind})
            widget->setFocusPolicy(Qt::StrongFocus);
        layout->addWidget(before);
        layout->addWidget(canvas, 1);
        layout->addWidget(behind);
        window.resize(600, 400);
        canvas->showImage(ImagePyramid::build(tests::syntheticTexture(kImage, 3), orientation));
        marks.reset({{1, {100, 100, 120, 150}, MarkOrigin::Found},
                     {2, {800, 300, 200, 200}, MarkOrigin::Found},
                     {3, {850, 350, 60, 60}, MarkOrigin::Found}},
                    kImage);
        canvas->setMarks(&marks);
        window.show();
        window.activateWindow();
    }

    bool isReady() { return QTest::qWaitForWindowActive(&window); }
    QPoint at(double imageX, double imageY) const
    {
        return canvas->imageToWidget().map(QPointF(imageX, imageY)).toPoint();
    }
    void wheel(QPoint position, int steps) const
    {
        QWheelEvent event(position, canvas->mapToGlobal(position), {}, {0, 120 * steps},
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(canvas, &event);
    }
    void drag(QPoint from, QPoint to) const
    {
        QTest::mousePress(canvas, Qt::LeftButton, {}, from);
        QTest::mouseMove(canvas, (from + to) / 2);
        QTest::mouseMove(canvas, to);
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, to);
    }
};

} // namespace

class TestImageCanvas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fitsAtFirstAndWhenResized();
    void wheelZoomsAtThePointer();
    void dragPans();
    void keysOfTheView();
    void pixelsAreSquaresAtWholeZooms();
    void theZoomIsSaidAsItIs_data();
    void theZoomIsSaidAsItIs();
    void nothingIsBlendedFromTwice_data();
    void nothingIsBlendedFromTwice();
    void surroundIsMidGrey();
    void pixelUnderThePointerInTheStoredRaster();
    void clickSelectsTheSmallestBox();
    void dragInsideABoxPansAndChangesNothing();
    void dragOfAHandleCorrects();
    void arrowsCorrectTheSelectedFace();
    void aMovedBoxStopsAtTheEdgeAndKeepsItsSize();
    void escapeGivesUpACorrection();
    void keysMoveOnlyWhatIsSeen_data();
    void keysMoveOnlyWhatIsSeen();
    void actualSizeShowsTheSelectedFace();
    void labelsDoNotCoverEachOther();
    void drawsAMissedFace();
    void escapeLeavesDrawing();
    void tabWalksOverTheFaces();
    void viewOnlyCanvasRefusesChanges();
    void marksLieInTheStoredRasterWhateverTheOrientation_data();
    void marksLieInTheStoredRasterWhateverTheOrientation();
    void facesAreAccessibleChildren();
    void fullScreenAndBack();
    void homeViewSurvivesResizing();
    void letterLAsksToLink();
    void landmarksLieOnTheStoredRasterAndStandOut_data();
    void landmarksLieOnTheStoredRasterAndStandOut();
};

void TestImageCanvas::fitsAtFirstAndWhenResized()
{
    Bench bench;
    QVERIFY(bench.isReady());
    QCOMPARE(bench.canvas->view().zoom, 0.5);
    bench.window.resize(300, 200);
    QTRY_COMPARE(bench.canvas->view().zoom, 0.25);
}

void TestImageCanvas::wheelZoomsAtThePointer()
{
    Bench bench;
    QVERIFY(bench.isReady());
    const QPoint pointer(123, 77);
    const QPointF under = bench.canvas->imageToWidget().inverted().map(QPointF(pointer));
    bench.wheel(pointer, 2);
    QVERIFY(bench.canvas->view().zoom > 0.5);
    const QPointF after = bench.canvas->imageToWidget().map(under);
    // Half a pixel: at whole zooms the image is laid on whole device pixels.
    QVERIFY((after - pointer).manhattanLength() <= 1);
    bench.wheel(pointer, -40);
    QVERIFY(bench.canvas->view().zoom < 0.5);
}

void TestImageCanvas::dragPans()
{
    Bench bench;
    QVERIFY(bench.isReady());
    const PointPx before = bench.canvas->view().centre;
    bench.drag({300, 350}, {340, 330});
    QCOMPARE(bench.canvas->view().centre.x, before.x - 80);
    QCOMPARE(bench.canvas->view().centre.y, before.y + 40);
}

void TestImageCanvas::keysOfTheView()
{
    Bench bench;
    QVERIFY(bench.isReady());
    QSignalSpy changed(bench.canvas, &ImageCanvas::viewChanged);
    QTest::keyClick(bench.canvas, Qt::Key_1);
    QCOMPARE(bench.canvas->view().zoom, 1.0);
    QTest::keyClick(bench.canvas, Qt::Key_Plus);
    QCOMPARE(bench.canvas->view().zoom, nextZoom(1));
    QTest::keyClick(bench.canvas, Qt::Key_Minus);
    QCOMPARE(bench.canvas->view().zoom, 1.0);
    QTest::keyClick(bench.canvas, Qt::Key_Right);
    QCOMPARE(bench.canvas->view().centre.x, kImage.width / 2.0 + 64);
    QTest::keyClick(bench.canvas, Qt::Key_Period);
    QCOMPARE(bench.canvas->view().rotationDeg, 1.0);
    QTest::keyClick(bench.canvas, Qt::Key_R);
    QCOMPARE(bench.canvas->view(), (ViewTransform{0.5, {600, 400}, 0}));
    QTest::keyClick(bench.canvas, Qt::Key_1);
    QTest::keyClick(bench.canvas, Qt::Key_0);
    QCOMPARE(bench.canvas->view().zoom, 0.5);
    QCOMPARE(changed.count(), 8);
}

void TestImageCanvas::pixelsAreSquaresAtWholeZooms()
{
    Bench bench;
    QVERIFY(bench.isReady());
    bench.canvas->setMarks(nullptr);
    bench.canvas->setView({4, {600, 400}, 0});
    const QImage shown = bench.canvas->grab().toImage();
    const QImage& pixels = bench.canvas->image()->level(0);
    for (const QPoint pixel : {QPoint(600, 400), QPoint(571, 388), QPoint(633, 417)}) {
        const QPoint corner = bench.at(pixel.x(), pixel.y());
        for (const QPoint inside : {QPoint(0, 0), QPoint(3, 0), QPoint(0, 3), QPoint(3, 3)})
            QCOMPARE(shown.pixel(corner + inside), pixels.pixel(pixel));
    }
    QVERIFY(bench.canvas->zoomText().contains(QStringLiteral("400")));
    QVERIFY(bench.canvas->zoomText().contains(QStringLiteral("not smoothed")));
}

void TestImageCanvas::theZoomIsSaidAsItIs_data()
{
    QTest::addColumn<double>("zoom");
    QTest::addColumn<QString>("said");
    QTest::newRow("whole") << 2.0 << QStringLiteral("200 %");
    QTest::newRow("nearly whole") << 1.996 << QStringLiteral("199.6 %");
    QTest::newRow("as good as whole") << 1.9996 << QStringLiteral("200 %");
    QTest::newRow("small") << 0.0833 << QStringLiteral("8.3 %");
    QTest::newRow("small and whole") << 0.08 << QStringLiteral("8 %");
}

void TestImageCanvas::theZoomIsSaidAsItIs()
{
    QFETCH(double, zoom);
    QFETCH(QString, said);
    Bench bench;
    QVERIFY(bench.isReady());
    bench.canvas->setView({zoom, {600, 400}, 0});
    const QString text = bench.canvas->zoomText();
    QVERIFY2(text.startsWith(said), qPrintable(text));
}

void TestImageCanvas::nothingIsBlendedFromTwice_data()
{
    QTest::addColumn<double>("zoom");
    QTest::addColumn<double>("turnDeg");
    QTest::newRow("twice, turned") << 2.0 << 5.0;
    QTest::newRow("between two steps") << 3.43 << 0.0;
    QTest::newRow("a whole step, turned") << 8.0 << 2.8;
    QTest::newRow("between two steps, turned") << 8.81 << -1.4;
}

void TestImageCanvas::nothingIsBlendedFromTwice()
{
    QFETCH(double, zoom);
    QFETCH(double, turnDeg);
    Bench bench;
    QVERIFY(bench.isReady());
    bench.canvas->setMarks(nullptr);
    bench.canvas->setView({zoom, {600, 400}, turnDeg});
    const QString text = bench.canvas->zoomText();
    QVERIFY2(text.contains(QStringLiteral("· not smoothed")), qPrintable(text));
    // Every screen pixel has the colour of the image pixel below its middle.
    const QImage shown = bench.canvas->grab().toImage();
    const QImage& pixels = bench.canvas->image()->level(0);
    int blended = 0;
    for (int x = 100; x < 200; ++x) {
        const QPointF at = bench.canvas->imageToWidget().inverted().map(QPointF(x + 0.5, 100.5));
        const QPoint pixel(static_cast<int>(std::floor(at.x())),
                           static_cast<int>(std::floor(at.y())));
        blended += shown.pixel(x, 100) == pixels.pixel(pixel) ? 0 : 1;
    }
    // But for those whose middle lies on a border, up to rounding.
    QVERIFY2(blended < 5, qPrintable(QString::number(blended)));
}

void TestImageCanvas::surroundIsMidGrey()
{
    Bench bench;
    QVERIFY(bench.isReady());
    bench.canvas->setView({0.1, {600, 400}, 0});
    const QImage shown = bench.canvas->grab().toImage();
    QCOMPARE(shown.pixel(5, 5), kSurround);
    bench.canvas->showImage(nullptr);
    QCOMPARE(bench.canvas->grab().toImage().pixel(5, 5), kSurround);
}

void TestImageCanvas::pixelUnderThePointerInTheStoredRaster()
{
    Bench bench(Orientation::RightTop);
    QVERIFY(bench.isReady());
    bench.canvas->setView({8, {100.5, 200.5}, 0});
    // Upright (100, 200) of a raster to be turned clockwise lies at (200, height − 1 − 100) as
    // stored.
    const QString text = bench.canvas->pixelText(bench.at(100.5, 200.5));
    QVERIFY2(text.startsWith(QStringLiteral("x 200, y 699")), qPrintable(text));
    QVERIFY(bench.canvas->pixelText({-4000, 0}).isEmpty());
}

void TestImageCanvas::clickSelectsTheSmallestBox()
{
    Bench bench;
    QVERIFY(bench.isReady());
    QTest::mouseClick(bench.canvas, Qt::LeftButton, {}, bench.at(880, 380));
    QCOMPARE(bench.marks.selected(), std::optional(3));
    QTest::mouseClick(bench.canvas, Qt::LeftButton, {}, bench.at(960, 450));
    QCOMPARE(bench.marks.selected(), std::optional(2));
}

void TestImageCanvas::dragInsideABoxPansAndChangesNothing()
{
    Bench bench;
    QVERIFY(bench.isReady());
    bench.canvas->setView({2, {160, 175}, 0});
    bench.marks.select(1);
    const PointPx before = bench.canvas->view().centre;
    bench.drag(bench.at(160, 175), bench.at(170, 165));
    QVERIFY(bench.canvas->view().centre != before);
    QCOMPARE(bench.marks.find(1)->origin, MarkOrigin::Found);
    QCOMPARE(bench.marks.undoStack().count(), 0);
}

void TestImageCanvas::dragOfAHandleCorrects()
{
    Bench bench;
    QVERIFY(bench.isReady());
    bench.canvas->setView({2, {160, 175}, 0});
    bench.marks.select(1);
    bench.drag(bench.at(220, 250), bench.at(240, 265));
    QCOMPARE(bench.marks.find(1)->box, (RectPx{100, 100, 140, 165}));
    QCOMPARE(bench.marks.find(1)->origin, MarkOrigin::Corrected);
    QTest::keySequence(bench.canvas, QKeySequence::Undo);
    QCOMPARE(bench.marks.find(1)->box, (RectPx{100, 100, 120, 150}));
    QTest::keySequence(bench.canvas, QKeySequence::Redo);
    QCOMPARE(bench.marks.find(1)->box, (RectPx{100, 100, 140, 165}));
}

void TestImageCanvas::arrowsCorrectTheSelectedFace()
{
    Bench bench;
    QVERIFY(bench.isReady());
    bench.canvas->setCurrentMark(1);
    bench.marks.select(1);
    // Without E the arrows move the image: no box is corrected by accident.
    QTest::keyClick(bench.canvas, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(bench.marks.find(1)->origin, MarkOrigin::Found);
    QTest::keyClick(bench.canvas, Qt::Key_E);
    QVERIFY(bench.canvas->isEditing());
    QTest::keyClick(bench.canvas, Qt::Key_Right);
    QTest::keyClick(bench.canvas, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(bench.canvas, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(bench.marks.find(1)->box, (RectPx{101, 110, 121, 150}));
    QTest::keyClick(bench.canvas, Qt::Key_Return);
    QVERIFY(!bench.canvas->isEditing());
    QCOMPARE(bench.marks.selected(), std::optional(1));
    QCOMPARE(bench.marks.find(1)->box, (RectPx{101, 110, 121, 150}));
}

void TestImageCanvas::aMovedBoxStopsAtTheEdgeAndKeepsItsSize()
{
    Bench bench(Orientation::RightTop);
    QVERIFY(bench.isReady());
    bench.marks.select(1);
    bench.canvas->showActualSize();
    QTest::keyClick(bench.canvas, Qt::Key_E);
    for (int i = 0; i < 30; ++i) {
        QTest::keyClick(bench.canvas, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(bench.canvas, Qt::Key_Up, Qt::ShiftModifier);
    }
    // Turned upright by a quarter to the right, the upper right is the stored raster's upper left.
    QCOMPARE(bench.marks.find(1)->box, (RectPx{0, 0, 120, 150}));
    QTest::keyClick(bench.canvas, Qt::Key_Left);
    QTest::keyClick(bench.canvas, Qt::Key_Return);
    QCOMPARE(bench.marks.find(1)->box, (RectPx{0, 1, 120, 150}));

    Bench plain;
    QVERIFY(plain.isReady());
    plain.canvas->setView({2, {160, 175}, 0});
    plain.marks.select(1);
    // By its outline, between two handles, out of the window.
    plain.drag(plain.at(130, 100), plain.at(130, -80));
    QCOMPARE(plain.marks.find(1)->box, (RectPx{100, 0, 120, 150}));
}

void TestImageCanvas::escapeGivesUpACorrection()
{
    Bench bench;
    QVERIFY(bench.isReady());
    bench.marks.select(1);
    const FaceMark found = *bench.marks.find(1);
    QTest::keyClick(bench.canvas, Qt::Key_E);
    QTest::keyClick(bench.canvas, Qt::Key_Right);
    QTest::keyClick(bench.canvas, Qt::Key_Return);
    const RectPx kept = bench.marks.find(1)->box;
    QVERIFY(kept != found.box);
    // What was kept before stays; the selection, too.
    QTest::keyClick(bench.canvas, Qt::Key_E);
    QTest::keyClick(bench.canvas, Qt::Key_Right);
    QTest::keyClick(bench.canvas, Qt::Key_Down, Qt::ControlModifier);
    QVERIFY(bench.marks.find(1)->box != kept);
    QTest::keyClick(bench.canvas, Qt::Key_Escape);
    QVERIFY(!bench.canvas->isEditing());
    QCOMPARE(bench.marks.find(1)->box, kept);
    QCOMPARE(bench.marks.selected(), std::optional(1));
    // Undone by hand meanwhile: there is nothing more to give up.
    QTest::keyClick(bench.canvas, Qt::Key_E);
    QTest::keySequence(bench.canvas, QKeySequence::Undo);
    QTest::keyClick(bench.canvas, Qt::Key_Escape);
    QCOMPARE(bench.marks.find(1)->box, found.box);
    QCOMPARE(bench.marks.find(1)->origin, MarkOrigin::Found);
}

void TestImageCanvas::keysMoveOnlyWhatIsSeen_data()
{
    QTest::addColumn<ViewTransform>("view");
    QTest::addColumn<bool>("isMoved");
    QTest::addColumn<bool>("isWhole");
    // Face 2 is 200 px wide and high, its centre at 900, 400.
    QTest::newRow("in view") << ViewTransform{1, {900, 400}, 0} << false << true;
    QTest::newRow("out of view") << ViewTransform{1, {100, 100}, 0} << true << true;
    QTest::newRow("half in view") << ViewTransform{1, {600, 400}, 0} << true << true;
    QTest::newRow("out of a view that it would fill")
        << ViewTransform{8, {100, 100}, 0} << true << true;
    QTest::newRow("one of its corners looked at closely")
        << ViewTransform{8, {800, 300}, 0} << false << false;
}

void TestImageCanvas::keysMoveOnlyWhatIsSeen()
{
    QFETCH(ViewTransform, view);
    QFETCH(bool, isMoved);
    QFETCH(bool, isWhole);
    Bench bench;
    QVERIFY(bench.isReady());
    bench.marks.select(2);
    bench.canvas->setView(view);
    const ViewTransform before = bench.canvas->view();
    QTest::keyClick(bench.canvas, Qt::Key_E);
    QVERIFY(bench.canvas->isEditing());
    QCOMPARE(bench.canvas->view() != before, isMoved);
    QCOMPARE(bench.canvas->rect().contains(bench.canvas->markRect(2)), isWhole);
    QTest::keyClick(bench.canvas, Qt::Key_Right);
    QCOMPARE(bench.marks.find(2)->box.x, 801.0);
    // Looked elsewhere meanwhile: the first arrow only brings it back.
    bench.canvas->setView({1, {100, 100}, 0});
    QTest::keyClick(bench.canvas, Qt::Key_Right);
    QCOMPARE(bench.marks.find(2)->box.x, 801.0);
    QVERIFY(bench.canvas->rect().contains(bench.canvas->markRect(2)));
    QTest::keyClick(bench.canvas, Qt::Key_Right);
    QCOMPARE(bench.marks.find(2)->box.x, 802.0);
}

void TestImageCanvas::actualSizeShowsTheSelectedFace()
{
    Bench bench;
    QVERIFY(bench.isReady());
    bench.marks.select(2);
    QTest::keyClick(bench.canvas, Qt::Key_1);
    QCOMPARE(bench.canvas->view().zoom, 1.0);
    QCOMPARE(bench.canvas->view().centre, (PointPx{900, 400}));
}

void TestImageCanvas::labelsDoNotCoverEachOther()
{
    std::vector<MarkLook> looks;
    for (int i = 0; i < 4; ++i)
        looks.push_back({QRectF(200 + 8 * i, 200 + 6 * i, 90, 120), QStringLiteral("Q-%1").arg(i),
                         i == 2, false, false, false});
    const auto places = placeLabels(looks, {}, QFontMetricsF(QFont()), QRectF(0, 0, 800, 600));
    for (std::size_t i = 0; i < places.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY(!places[i].intersects(places[j]));
    }
}

void TestImageCanvas::drawsAMissedFace()
{
    Bench bench;
    QVERIFY(bench.isReady());
    QSignalSpy drawing(bench.canvas, &ImageCanvas::drawingChanged);
    QTest::keyClick(bench.canvas, Qt::Key_N);
    bench.drag(bench.at(400, 500), bench.at(500, 640));
    QCOMPARE(bench.marks.selected(), std::optional(4));
    QCOMPARE(bench.marks.find(4)->box, (RectPx{400, 500, 100, 140}));
    QCOMPARE(bench.canvas->currentMark(), std::optional(4));
    QCOMPARE(drawing.count(), 2);
}

void TestImageCanvas::escapeLeavesDrawing()
{
    Bench bench;
    QVERIFY(bench.isReady());
    QTest::keyClick(bench.canvas, Qt::Key_N);
    QTest::keyClick(bench.canvas, Qt::Key_Escape);
    bench.drag(bench.at(400, 500), bench.at(500, 640));
    QCOMPARE(bench.marks.marks().size(), std::size_t{3});
}

void TestImageCanvas::tabWalksOverTheFaces()
{
    Bench bench;
    QVERIFY(bench.isReady());
    bench.before->setFocus();
    QTest::keyClick(bench.before, Qt::Key_Tab);
    QTRY_VERIFY(bench.canvas->hasFocus());
    QCOMPARE(bench.canvas->currentMark(), std::optional(1));
    QTest::keyClick(bench.canvas, Qt::Key_Tab);
    QCOMPARE(bench.canvas->currentMark(), std::optional(2));
    QVERIFY(!bench.marks.selected());
    QTest::keyClick(bench.canvas, Qt::Key_Return);
    QCOMPARE(bench.marks.selected(), std::optional(2));
    QTest::keyClick(bench.canvas, Qt::Key_Tab);
    QTest::keyClick(bench.canvas, Qt::Key_Tab);
    QTRY_VERIFY(bench.behind->hasFocus());
    QTest::keyClick(bench.behind, Qt::Key_Backtab);
    QTRY_VERIFY(bench.canvas->hasFocus());
    QCOMPARE(bench.canvas->currentMark(), std::optional(3));
}

void TestImageCanvas::viewOnlyCanvasRefusesChanges()
{
    Bench bench;
    QVERIFY(bench.isReady());
    bench.canvas->setMarks(&bench.marks, false);
    bench.canvas->setCurrentMark(1);
    bench.marks.select(1);
    QTest::keyClick(bench.canvas, Qt::Key_N);
    QTest::keyClick(bench.canvas, Qt::Key_Right);
    bench.drag(bench.at(220, 250), bench.at(260, 300));
    QCOMPARE(bench.marks.undoStack().count(), 0);
    QCOMPARE(bench.marks.marks().size(), std::size_t{3});
}

void TestImageCanvas::marksLieInTheStoredRasterWhateverTheOrientation_data()
{
    QTest::addColumn<int>("exif");
    for (int exif = 1; exif <= 8; ++exif)
        QTest::addRow("orientation %d", exif) << exif;
}

void TestImageCanvas::marksLieInTheStoredRasterWhateverTheOrientation()
{
    QFETCH(int, exif);
    Bench bench(*orientationFromExif(exif));
    QVERIFY(bench.isReady());
    const OrientationMap map(kImage, *orientationFromExif(exif));
    const PointPx centre = map.toUpright(bench.marks.find(1)->box.centre());
    QTest::mouseClick(bench.canvas, Qt::LeftButton, {}, bench.at(centre.x, centre.y));
    QCOMPARE(bench.marks.selected(), std::optional(1));

    const RectPx wanted{500, 500, 200, 160};
    bench.canvas->fit();
    const RectPx seen = map.toUpright(wanted);
    QTest::keyClick(bench.canvas, Qt::Key_N);
    bench.drag(bench.at(seen.x, seen.y), bench.at(seen.x + seen.width, seen.y + seen.height));
    QVERIFY(bench.marks.find(4));
    // Two image pixels: the fitted zoom shows two to three of them as one.
    QVERIFY(overlap(bench.marks.find(4)->box, wanted) > 0.94);
}

void TestImageCanvas::facesAreAccessibleChildren()
{
    Bench bench;
    QVERIFY(bench.isReady());
    QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(bench.canvas);
    QVERIFY(canvas);
    QCOMPARE(canvas->role(), QAccessible::Canvas);
    QCOMPARE(canvas->childCount(), 3);
    QAccessibleInterface* face = canvas->child(0);
    QCOMPARE(face->text(QAccessible::Name),
             QStringLiteral("Face Q-1, 120 by 150 pixels, upper left"));
    QCOMPARE(face->parent(), canvas);
    QCOMPARE(canvas->indexOfChild(face), 0);
    const QPoint centre = face->rect().center();
    QCOMPARE(canvas->childAt(centre.x(), centre.y()), face);
    QVERIFY(!face->state().selected);
    face->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(face->state().selected);
    QCOMPARE(bench.marks.selected(), std::optional(1));
    bench.marks.reset({}, kImage);
    QCOMPARE(canvas->childCount(), 0);
    QVERIFY(!face->isValid());
}

void TestImageCanvas::fullScreenAndBack()
{
    Bench bench;
    QVERIFY(bench.isReady());
    QTest::keyClick(bench.canvas, Qt::Key_F);
    QTRY_VERIFY(bench.canvas->isFullScreen());
    QTest::keyClick(bench.canvas, Qt::Key_Escape);
    QTRY_VERIFY(!bench.canvas->isWindow());
    QVERIFY(bench.canvas->isVisible());
    QTRY_COMPARE(bench.canvas->width(), bench.window.width());
}

void TestImageCanvas::homeViewSurvivesResizing()
{
    Bench bench;
    QVERIFY(bench.isReady());
    const ViewTransform home{1.5, {300, 300}, 12};
    bench.canvas->setHome(home);
    QCOMPARE(bench.canvas->view(), home);
    bench.window.resize(420, 380);
    QTRY_COMPARE(bench.canvas->width(), 420);
    QCOMPARE(bench.canvas->view(), home);
    QTest::keyClick(bench.canvas, Qt::Key_0);
    QVERIFY(bench.canvas->view() != home);
    QTest::keyClick(bench.canvas, Qt::Key_R);
    QCOMPARE(bench.canvas->view(), home);
}

void TestImageCanvas::letterLAsksToLink()
{
    Bench bench;
    QVERIFY(bench.isReady());
    QSignalSpy asked(bench.canvas, &ImageCanvas::linkToggleRequested);
    QTest::keyClick(bench.canvas, Qt::Key_L);
    QCOMPARE(asked.count(), 1);
}

void TestImageCanvas::landmarksLieOnTheStoredRasterAndStandOut_data()
{
    QTest::addColumn<Orientation>("orientation");
    QTest::addColumn<int>("grey");
    QTest::newRow("upright, on black") << Orientation::TopLeft << 0;
    QTest::newRow("upright, on mid grey") << Orientation::TopLeft << 128;
    QTest::newRow("upright, on white") << Orientation::TopLeft << 255;
    QTest::newRow("turned by its orientation") << Orientation::RightTop << 128;
}

void TestImageCanvas::landmarksLieOnTheStoredRasterAndStandOut()
{
    QFETCH(Orientation, orientation);
    QFETCH(int, grey);
    Bench bench(orientation);
    QVERIFY(bench.isReady());
    const Image plain(kImage, std::vector<std::uint8_t>(
                                  std::size_t{3} * kImage.width * kImage.height,
                                  static_cast<std::uint8_t>(grey)));
    bench.marks.reset({}, kImage);
    bench.canvas->showImage(ImagePyramid::build(plain, orientation));
    const QImage without = bench.canvas->grab().toImage();
    matching::Landmarks landmarks;
    for (std::size_t i = 0; i < landmarks.points.size(); ++i)
        landmarks.points[i] = {200.0 + 50 * static_cast<double>(i % 16),
                               200.0 + 80 * static_cast<double>(i / 16)};
    bench.canvas->setLandmarks(landmarks);
    const QImage with = bench.canvas->grab().toImage();
    for (const PointPx& stored : landmarks.points) {
        const PointPx upright = bench.canvas->image()->map().toUpright(stored);
        const QPoint at = bench.at(upright.x, upright.y);
        int lightest = 0;
        int darkest = 255;
        for (int y = -4; y <= 4; ++y) {
            for (int x = -4; x <= 4; ++x) {
                const int value = qGray(with.pixel(at + QPoint(x, y)));
                lightest = std::max(lightest, value);
                darkest = std::min(darkest, value);
            }
        }
        QVERIFY2(lightest > 200 && darkest < 80, qPrintable(QString::number(grey)));
    }
    bench.canvas->setLandmarks(std::nullopt);
    QCOMPARE(bench.canvas->grab().toImage(), without);
}

QTEST_MAIN(TestImageCanvas)
#include "tst_ImageCanvas.moc"
