// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SyntheticImage.h"
#include "ui/enhancement/GreyPick.h"
#include "ui/widgets/ImageCanvas.h"

#include <QSignalSpy>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;

namespace {

/// Two levels: 40 left of x = 10, 200 from there on.
Image halves()
{
    std::vector<std::uint8_t> pixels(20 * 10 * 3);
    for (std::size_t i = 0; i < pixels.size(); ++i)
        pixels[i] = (i / 3) % 20 < 10 ? 40 : 200;
    return Image({20, 10}, std::move(pixels));
}

struct PickedCanvas
{
    GreyPick pick;
    ImageCanvas canvas;
    QSignalSpy edited{&pick, &GreyPick::edited};

    explicit PickedCanvas(SizePx exact = {20, 10})
    {
        canvas.resize(400, 300);
        canvas.showImage(ImagePyramid::build(halves(), Orientation::TopLeft));
        pick.show({5, 5}, 1, exact);
        canvas.setTool(&pick);
        canvas.show();
    }
    QPoint at(double x, double y) { return canvas.imageToWidget().map(QPointF(x, y)).toPoint(); }
    void click(QPoint at) { QTest::mouseClick(&canvas, Qt::LeftButton, {}, at); }
};

} // namespace

class TestGreyPick : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClickTakesItsPixel_data()
    {
        QTest::addColumn<QPointF>("at");
        QTest::addColumn<QPoint>("place");
        QTest::newRow("middle of a pixel") << QPointF(12.5, 3.5) << QPoint(12, 3);
        QTest::newRow("its far corner") << QPointF(12.9, 3.9) << QPoint(12, 3);
        QTest::newRow("the first") << QPointF(0.2, 0.2) << QPoint(0, 0);
        QTest::newRow("the last") << QPointF(19.8, 9.8) << QPoint(19, 9);
    }

    void aClickTakesItsPixel()
    {
        QFETCH(QPointF, at);
        QFETCH(QPoint, place);
        PickedCanvas picked;
        picked.click(picked.at(at.x(), at.y()));
        QCOMPARE(picked.pick.place(), place);
        QCOMPARE(picked.edited.count(), 1);
    }

    void beyondThePictureThereIsNothing()
    {
        PickedCanvas picked;
        picked.click({200, 290});
        QCOMPARE(picked.edited.count(), 0);
    }

    /// In source pixels, also where less of them are shown.
    void aReducedPictureGivesExactPlaces()
    {
        PickedCanvas picked({2000, 1000});
        picked.click(picked.at(12.5, 3.5));
        QCOMPARE(picked.pick.place(), QPoint(1250, 350));
        QVERIFY(picked.pick.hint(picked.canvas, std::nullopt).contains(QStringLiteral("about")));
    }

    void theMeanIsStated_data()
    {
        QTest::addColumn<QPoint>("place");
        QTest::addColumn<int>("radius");
        QTest::addColumn<QString>("words");
        QTest::newRow("dark") << QPoint(3, 5) << 1 << "x 3, y 5 · mean of 3 × 3 px: R 40 G 40 B 40";
        QTest::newRow("one pixel") << QPoint(12, 5) << 0 << "mean of 1 × 1 px: R 200 G 200 B 200";
        // Columns 9, 10 and 11: 40, 200 and 200.
        QTest::newRow("both") << QPoint(10, 5) << 1 << "mean of 3 × 3 px: R 147 G 147 B 147";
        QTest::newRow("cut by the corner") << QPoint(0, 0) << 2 << "R 40 G 40 B 40";
    }

    void theMeanIsStated()
    {
        QFETCH(QPoint, place);
        QFETCH(int, radius);
        QFETCH(QString, words);
        PickedCanvas picked;
        picked.pick.show(place, radius, {20, 10});
        const QString hint = picked.pick.hint(picked.canvas, std::nullopt);
        QVERIFY2(hint.contains(words), qPrintable(hint));
    }

    /// The pointer lies elsewhere: the words are about what the arrows move.
    void wordsFollowTheArrows()
    {
        PickedCanvas picked;
        picked.pick.show({3, 5}, 0, {20, 10});
        QTest::mouseMove(&picked.canvas, picked.at(15.5, 2.5));
        const auto pointer = picked.canvas.pointer();
        QTest::keyClick(&picked.canvas, Qt::Key_Right);
        QCOMPARE(picked.pick.place(), QPoint(4, 5));
        QVERIFY(picked.pick.hint(picked.canvas, pointer).startsWith(QStringLiteral("x 4, y 5")));
        // The hand takes over again.
        const QString moved = picked.pick.hint(picked.canvas, picked.at(16.5, 3.5));
        QVERIFY2(moved.startsWith(QStringLiteral("x 16, y 3")), qPrintable(moved));
    }

    void arrowsMoveItWithin()
    {
        PickedCanvas picked;
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(&picked.canvas, Qt::Key_Right);
        QCOMPARE(picked.pick.place(), QPoint(8, 5));
        QCOMPARE(picked.edited.front().at(1), picked.edited.back().at(1));
        QTest::keyClick(&picked.canvas, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(picked.pick.place(), QPoint(8, 9));
    }

    void itIsPaintedWithItsLoupe()
    {
        PickedCanvas picked;
        // Right below the pointer: columns 5 to 15 of rows −3 to 7, ten widget pixels each; above
        // the picture it is black.
        const QPoint pointer = picked.at(10.5, 2.5);
        QTest::mouseMove(&picked.canvas, pointer);
        const QImage seen = picked.canvas.grab().toImage();
        const auto levelAt = [&](int x, int y) {
            return qRed(seen.pixel(pointer + QPoint(20 + x, 20 + y)));
        };
        QCOMPARE(levelAt(106, 56), 200);
        QCOMPARE(levelAt(16, 56), 40);
        QCOMPARE(levelAt(106, 10), 0);
        QSignalSpy finished(&picked.pick, &GreyPick::finished);
        QTest::keyClick(&picked.canvas, Qt::Key_Return);
        QCOMPARE(finished.count(), 1);
    }
};

QTEST_MAIN(TestGreyPick)
#include "tst_GreyPick.moc"
