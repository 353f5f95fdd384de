// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/detection/BoxFit.h"

#include <QRectF>
#include <QTest>

#include <cmath>

using namespace semblance;
using namespace semblance::matching;

namespace {

constexpr RectPx kFace{100, 100, 100, 130};
/// Below this a box is worth a word.
constexpr double kNotice = 0.7;

RectPx movedBy(double x, double y)
{
    return {kFace.x + x, kFace.y + y, kFace.width, kFace.height};
}

} // namespace

class TestBoxFit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fit_data();
    void fit();
    void isWithoutJumps();
};

void TestBoxFit::fit_data()
{
    QTest::addColumn<QRectF>("drawn");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    const QRectF face(kFace.x, kFace.y, kFace.width, kFace.height);
    const auto row = [](const char* name, const QRectF& drawn, double least, double most) {
        QTest::newRow(name) << drawn << least << most;
    };
    row("the face itself", face, 1, 1);
    row("moved by 1 px", face.translated(1, 0), 1, 1);
    row("moved by 5 px", face.translated(-5, 5), 1, 1);
    row("moved by a fifth", face.translated(20, 0), kNotice, 0.95);
    row("moved by more than a third", face.translated(35, 0), 0.5, kNotice);
    row("moved by a fifth both ways", face.translated(20, 26), 0.5, kNotice);
    row("the left half", QRectF(100, 100, 50, 130), 0.5, kNotice);
    row("only the eyes", QRectF(110, 130, 80, 30), 0, 0.5);
    row("with hair and neck", QRectF(80, 70, 140, 190), 1, 1);
    row("three times as wide and high", QRectF(0, -30, 300, 390), 0, 0.5);
    row("beside the face", face.translated(100, 0), 0, 0);
}

void TestBoxFit::fit()
{
    QFETCH(QRectF, drawn);
    QFETCH(double, least);
    QFETCH(double, most);
    const double fit =
        boxFit({drawn.x(), drawn.y(), drawn.width(), drawn.height()}, kFace);
    QVERIFY2(fit >= least && fit <= most, qPrintable(QString::number(fit)));
}

void TestBoxFit::isWithoutJumps()
{
    constexpr double kMostPerPx = 0.03;
    for (int x = 0; x < 130; ++x) {
        const double here = boxFit(movedBy(x, x / 2.0), kFace);
        const double next = boxFit(movedBy(x + 1, (x + 1) / 2.0), kFace);
        QVERIFY2(next <= here && here - next <= kMostPerPx, qPrintable(QString::number(x)));
    }
}

QTEST_APPLESS_MAIN(TestBoxFit)
#include "tst_BoxFit.moc"
