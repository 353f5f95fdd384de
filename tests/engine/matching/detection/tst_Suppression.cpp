// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/detection/Suppression.h"

#include <QTest>

#include <algorithm>

using namespace semblance;
using namespace semblance::matching;

class TestSuppression : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keeps_data();
    void keeps();
    void orderIsWritten();
    void inputOrderChangesNothing();
};

void TestSuppression::keeps_data()
{
    QTest::addColumn<QRectF>("second");
    QTest::addColumn<int>("kept");
    QTest::newRow("apart") << QRectF(200, 0, 100, 100) << 2;
    QTest::newRow("the same place") << QRectF(0, 0, 100, 100) << 1;
    QTest::newRow("mostly the same place") << QRectF(20, 0, 100, 100) << 1;
    QTest::newRow("neighbours that touch heads") << QRectF(70, 0, 100, 100) << 2;
    QTest::newRow("a mouth inside the face") << QRectF(30, 60, 40, 20) << 1;
    QTest::newRow("a child before a shoulder") << QRectF(80, 80, 40, 40) << 2;
}

void TestSuppression::keeps()
{
    QFETCH(QRectF, second);
    QFETCH(int, kept);
    const FaceCandidate first{{0, 0, 100, 100}, 0.9, QuarterTurn::None};
    const FaceCandidate other{
        {second.x(), second.y(), second.width(), second.height()}, 0.8, QuarterTurn::None};
    const auto result = suppressed({other, first}, {0.35, 0.7});
    QCOMPARE(int(result.size()), kept);
    QCOMPARE(result.front(), first);
}

void TestSuppression::orderIsWritten()
{
    const std::vector<FaceCandidate> inOrder{
        {{0, 0, 10, 10}, 0.9, QuarterTurn::None},  {{0, 100, 20, 20}, 0.8, QuarterTurn::None},
        {{50, 0, 10, 10}, 0.8, QuarterTurn::None}, {{0, 50, 10, 10}, 0.8, QuarterTurn::None},
        {{30, 50, 10, 10}, 0.8, QuarterTurn::None}};
    auto mixed = inOrder;
    std::reverse(mixed.begin(), mixed.end());
    QCOMPARE(suppressed(mixed, {}), inOrder);
}

void TestSuppression::inputOrderChangesNothing()
{
    std::vector<FaceCandidate> candidates;
    for (int i = 0; i < 6; ++i)
        candidates.push_back({{i * 30.0, 0, 100, 100}, 0.5, QuarterTurn(i % 4)});
    const auto expected = suppressed(candidates, {});
    std::reverse(candidates.begin(), candidates.end());
    QCOMPARE(suppressed(candidates, {}), expected);
}

QTEST_APPLESS_MAIN(TestSuppression)
#include "tst_Suppression.moc"
