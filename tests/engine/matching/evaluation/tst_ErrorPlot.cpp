// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluation/ErrorPlot.h"

#include <QRegularExpression>
#include <QTest>

using namespace semblance::matching;

class TestErrorPlot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMainLineLiesAboveTheOthers_data();
    void theMainLineLiesAboveTheOthers();
};

void TestErrorPlot::theMainLineLiesAboveTheOthers_data()
{
    QTest::addColumn<QString>("plot");
    const std::vector<TradeoffPoint> tradeoff = {{0.5, 0.01, 0.2}, {0.4, 0.1, 0.05}};
    const std::string errors =
        detPlot({"t", "x", "y"}, {{"fused", tradeoff, true}, {"a", tradeoff}, {"b", tradeoff}});
    QTest::newRow("errors") << QString::fromStdString(errors);
    const std::vector<double> shares = {0.9, 0.95, 1};
    const std::string ranks =
        cmcPlot("t", {{"fused", shares, true}, {"a", shares}, {"b", shares}});
    QTest::newRow("ranks") << QString::fromStdString(ranks);
    const std::vector<DiscardPoint> discarded = {{0, 0.23}, {0.2, 0.1}, {0.4, 0.02}};
    const std::string discards =
        discardPlot("t", {{"fused", discarded, true}, {"a", discarded}, {"b", discarded}});
    QTest::newRow("discards") << QString::fromStdString(discards);
}

void TestErrorPlot::theMainLineLiesAboveTheOthers()
{
    QFETCH(QString, plot);
    static const QRegularExpression kCurve(
        QStringLiteral("<polyline [^>]*stroke-width=\"([0-9.]+)\" stroke=\"([^\"]+)\""));
    std::vector<double> widths;
    QString last;
    for (auto curve = kCurve.globalMatch(plot); curve.hasNext();) {
        const auto found = curve.next();
        widths.push_back(found.captured(1).toDouble());
        last = found.captured(2);
    }
    QCOMPARE(widths.size(), std::size_t{3});
    QVERIFY(widths[2] > widths[0] && widths[2] > widths[1]);
    // The colour that stands first beside the plot.
    QCOMPARE(last, QStringLiteral("#000000"));
    const auto first = plot.indexOf(QStringLiteral(">fused<"));
    QVERIFY(first >= 0 && first < plot.indexOf(QStringLiteral(">a<")));
}

QTEST_APPLESS_MAIN(TestErrorPlot)
#include "tst_ErrorPlot.moc"
