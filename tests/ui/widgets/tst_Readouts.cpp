// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Readouts.h"

#include <QFont>
#include <QTest>

using namespace semblance::ui;

class TestReadouts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neitherIsCutNorCovered_data();
    void neitherIsCutNorCovered();
    void emptyTextsHaveNoChip();
};

void TestReadouts::neitherIsCutNorCovered_data()
{
    QTest::addColumn<double>("widthPx");
    QTest::newRow("room for both beside each other") << 1200.0;
    QTest::newRow("room for either alone") << 420.0;
    QTest::newRow("room for neither") << 160.0;
    QTest::newRow("the narrowest canvas") << 104.0;
}

void TestReadouts::neitherIsCutNorCovered()
{
    QFETCH(double, widthPx);
    const QRectF area(8, 8, widthPx, 300);
    const QString zoom = QStringLiteral("535 % · smoothed · turned −2.8° · same eye distance");
    const QString hint = QStringLiteral("x 120, y 80 · R 118 G 90 B 71");
    const QFont font;
    const auto readouts = placeReadouts(hint, zoom, QFontMetricsF(font), area);
    QCOMPARE(readouts.size(), std::size_t{2});
    QVERIFY(!readouts[0].chip.intersects(readouts[1].chip));
    for (const Readout& readout : readouts)
        QVERIFY(area.contains(readout.chip));
    QVERIFY2(readouts[0].text.startsWith(QStringLiteral("535 %")), qPrintable(readouts[0].text));
    QVERIFY2(readouts[1].text.startsWith(QStringLiteral("x 120")), qPrintable(readouts[1].text));
    if (widthPx > 200)
        QVERIFY2(readouts[0].text.endsWith(QStringLiteral("same eye distance")),
                 qPrintable(readouts[0].text));
}

void TestReadouts::emptyTextsHaveNoChip()
{
    QVERIFY(placeReadouts({}, {}, QFontMetricsF(QFont()), QRectF(0, 0, 300, 200)).empty());
}

QTEST_MAIN(TestReadouts)
#include "tst_Readouts.moc"
