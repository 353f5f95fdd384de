// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/candidates/ScoreRuler.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <cmath>

using namespace semblance::ui;

namespace {

QImage painted(double score, std::optional<double> threshold)
{
    QImage image(200, 32, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintScoreRuler(painter, QRectF(image.rect()), score, threshold,
                    {Qt::black, QColor(200, 200, 200), Qt::darkGray});
    return image;
}

} // namespace

class TestScoreRuler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void place_data();
    void place();
    void sameInkWhateverTheScore();
    void thresholdIsMarked();
    void aScoreBeyondTheEndIsAnArrow();
};

void TestScoreRuler::place_data()
{
    QTest::addColumn<double>("score");
    QTest::addColumn<double>("expected");
    QTest::newRow("different people's average") << 0.0 << 0.2;
    QTest::newRow("same person's average") << 1.0 << 0.6;
    QTest::newRow("middle") << 0.5 << 0.4;
    QTest::newRow("beyond the left end") << -3.0 << 0.0;
    QTest::newRow("beyond the right end") << 3.0 << 1.0;
}

void TestScoreRuler::place()
{
    QFETCH(double, score);
    QTEST(placeOnRuler(score), "expected");
}

void TestScoreRuler::sameInkWhateverTheScore()
{
    for (const double score : {-0.4, 0.1, 0.6, 1.4, 2.6}) {
        const QImage image = painted(score, 0.3);
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0; y < image.height(); ++y) {
                const QColor colour = image.pixelColor(x, y);
                QVERIFY2(colour.red() == colour.green() && colour.green() == colour.blue(),
                         "a score is shown in greys only");
            }
        }
    }
}

void TestScoreRuler::thresholdIsMarked()
{
    const QImage with = painted(1.2, 0.3);
    const QImage without = painted(1.2, std::nullopt);
    QRect changed;
    for (int x = 0; x < with.width(); ++x) {
        for (int y = 0; y < with.height(); ++y) {
            if (with.pixel(x, y) != without.pixel(x, y))
                changed |= QRect(x, y, 1, 1);
        }
    }
    QVERIFY(!changed.isEmpty());
    // Half a pixel: where the triangle's tip lies between two of them.
    QVERIFY(std::abs(QRectF(changed).center().x() - placeOnRuler(0.3) * with.width()) <= 0.5);
}

void TestScoreRuler::aScoreBeyondTheEndIsAnArrow()
{
    // A score at the very end fills the ruler as a bar, one beyond it has a taller head and an end
    // of its own.
    const QImage atEnd = painted(kRulerTo, std::nullopt);
    const QImage beyond = painted(kRulerTo + 0.5, std::nullopt);
    QVERIFY(atEnd != beyond);
    QCOMPARE(beyond, painted(kRulerTo + 5, std::nullopt));
}

QTEST_MAIN(TestScoreRuler)
#include "tst_ScoreRuler.moc"
