// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/candidates/ScoreRuler.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace semblance::ui;

class TestScoreRuler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void place_data();
    void place();
    void sameInkWhateverTheScore();
};

void TestScoreRuler::place_data()
{
    QTest::addColumn<double>("score");
    QTest::addColumn<double>("expected");
    QTest::newRow("different people's average") << 0.0 << 0.25;
    QTest::newRow("same person's average") << 1.0 << 0.75;
    QTest::newRow("middle") << 0.5 << 0.5;
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
    for (const double score : {-0.4, 0.1, 0.6, 1.4}) {
        QImage image(200, 20, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintScoreRuler(painter, QRectF(0, 0, 200, 20), score, Qt::black, QColor(200, 200, 200),
                        Qt::darkGray);
        painter.end();
        for (int x = 0; x < 200; ++x) {
            const QColor colour = image.pixelColor(x, 10);
            QVERIFY2(colour.red() == colour.green() && colour.green() == colour.blue(),
                     "a score is shown in greys only");
        }
    }
}

QTEST_MAIN(TestScoreRuler)
#include "tst_ScoreRuler.moc"
