// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/QualityPanel.h"

#include <QEnterEvent>
#include <QLabel>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

using namespace semblance::matching;
using namespace semblance::ui;

namespace {

QualityMeasurement measured(const char* id, double raw, const char* unit, int value,
                            QualityConcern concern)
{
    QualityMeasurement measurement;
    measurement.id = id;
    measurement.raw = raw;
    measurement.unit = unit;
    measurement.value = value;
    measurement.concern = concern;
    return measurement;
}

QualityReport report()
{
    QualityReport result;
    result.measurements = {
        measured("Sharpness", 0.2, "", 60, QualityConcern::Notice),
        measured("InterEyeDistance", 14, "px", 5, QualityConcern::Warning),
        measured("LuminanceMean", 0.5, "", 99, QualityConcern::None),
    };
    QualityMeasurement& absent = result.measurements.emplace_back();
    absent.id = "HeadPoseYaw";
    absent.unit = "°";
    absent.absentReason = "no head pose model";
    return result;
}

QStringList headlines(const QWidget& panel)
{
    QStringList texts;
    for (const QLabel* label : panel.findChildren<QLabel*>(QStringLiteral("concernHeadline"))) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts;
}

} // namespace

class TestQualityPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worstFirst();
    void nothingStandsOut();
    void unifiedQualityStandsFirst();
    void allMeasuresOnDemand();
    void everyWarningAndFewNotices();
    void saysWhichMeasureIsPointedAt();
    void reasonTakesThePlaceOfAReport();
    void keyboardOpensTheTable();
    void sameThingIsSaidOnce();
    void chosenMeasureExplainsItself();
};

void TestQualityPanel::worstFirst()
{
    QualityPanel panel;
    panel.showReport(report());
    panel.show();
    const QStringList shown = headlines(panel);
    QCOMPARE(shown.size(), 2);
    QVERIFY2(shown[0].startsWith(QStringLiteral("Warning: ")), qPrintable(shown[0]));
    QVERIFY2(shown[0].contains(QStringLiteral("14")), qPrintable(shown[0]));
    QVERIFY2(shown[1].startsWith(QStringLiteral("Notice: ")), qPrintable(shown[1]));
}

void TestQualityPanel::nothingStandsOut()
{
    QualityPanel panel;
    QualityReport calm;
    calm.measurements = {measured("LuminanceMean", 0.5, "", 99, QualityConcern::None)};
    panel.showReport(report());
    panel.showReport(calm);
    panel.show();
    QVERIFY(headlines(panel).isEmpty());
    const auto* reason = panel.findChild<QLabel*>(QStringLiteral("qualityReason"));
    QVERIFY(reason->isVisible());
    // And what nobody looked for.
    QVERIFY(reason->text().contains(QStringLiteral("Not measured")));
    QVERIFY(!panel.findChild<QLabel*>(QStringLiteral("unifiedQuality"))->isVisible());
}

void TestQualityPanel::unifiedQualityStandsFirst()
{
    QualityPanel panel;
    const auto* unified = panel.findChild<QLabel*>(QStringLiteral("unifiedQuality"));
    QualityReport good = report();
    good.measurements.insert(good.measurements.begin(),
                             measured("UnifiedQualityScore", 0.97, "", 97, QualityConcern::None));
    panel.showReport(good);
    panel.show();
    QVERIFY(unified->isVisible());
    QVERIFY2(unified->text().startsWith(QStringLiteral("Unified quality: 97 of 100. ")),
             qPrintable(unified->text()));
    QualityReport absent = good;
    absent.measurements.front().raw.reset();
    absent.measurements.front().value.reset();
    absent.measurements.front().absentReason = "too much of the face is covered";
    panel.showReport(absent);
    QVERIFY(unified->text().contains(QStringLiteral("not measured. Too much of the face")));
    // As a concern it has a row.
    QualityReport poor = good;
    poor.measurements.front().concern = QualityConcern::Warning;
    panel.showReport(poor);
    QVERIFY(!unified->isVisible());
    QCoreApplication::processEvents();
    QVERIFY(!headlines(panel).filter(QStringLiteral("the engine misses")).isEmpty());
}

void TestQualityPanel::allMeasuresOnDemand()
{
    QualityPanel panel;
    panel.showReport(report());
    panel.show();
    auto* table = panel.findChild<QTableWidget*>(QStringLiteral("measureTable"));
    QVERIFY(!table->isVisible());
    QTest::mouseClick(panel.findChild<QToolButton*>(QStringLiteral("allMeasuresButton")),
                      Qt::LeftButton);
    QVERIFY(table->isVisible());
    QCOMPARE(table->rowCount(), 4);
    QVERIFY(table->item(1, 1)->text().contains(QStringLiteral("14")));
    QVERIFY(table->item(1, 1)->text().contains(QStringLiteral("px")));
    QCOMPARE(table->item(1, 2)->text(), QStringLiteral("5"));
    // Absent is a word, never 0 and never −1.
    QCOMPARE(table->item(3, 1)->text(), QStringLiteral("not measured"));
    QCOMPARE(table->item(3, 2)->text(), QStringLiteral("–"));
}

void TestQualityPanel::reasonTakesThePlaceOfAReport()
{
    QualityPanel panel;
    panel.showReport(report());
    panel.showReason(QStringLiteral("Being measured"));
    panel.show();
    QVERIFY(headlines(panel).isEmpty());
    QVERIFY(!panel.findChild<QToolButton*>(QStringLiteral("allMeasuresButton"))->isVisible());
}

void TestQualityPanel::keyboardOpensTheTable()
{
    QualityPanel panel;
    panel.showReport(report());
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    auto* button = panel.findChild<QToolButton*>(QStringLiteral("allMeasuresButton"));
    QVERIFY(button->focusPolicy() & Qt::TabFocus);
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(panel.findChild<QTableWidget*>(QStringLiteral("measureTable"))->isVisible());
}

void TestQualityPanel::sameThingIsSaidOnce()
{
    QualityReport dark;
    dark.measurements = {
        measured("LuminanceMean", 0.1, "", 5, QualityConcern::Warning),
        measured("UnderExposurePrevention", 0.8, "", 10, QualityConcern::Warning),
        measured("HeadPoseYaw", 40, "°", 10, QualityConcern::Notice),
        measured("HeadPosePitch", 30, "°", 20, QualityConcern::Notice),
    };
    QualityPanel panel;
    panel.showReport(dark);
    panel.show();
    const QStringList shown = headlines(panel);
    QCOMPARE(shown.size(), 3);
    QCOMPARE(shown.filter(QStringLiteral("Too dark")).size(), 1);
}

void TestQualityPanel::chosenMeasureExplainsItself()
{
    QualityPanel panel;
    panel.showReport(report());
    panel.show();
    panel.findChild<QToolButton*>(QStringLiteral("allMeasuresButton"))->click();
    auto* table = panel.findChild<QTableWidget*>(QStringLiteral("measureTable"));
    QVERIFY(!table->item(1, 0)->icon().isNull());
    QVERIFY(table->item(2, 0)->icon().isNull());
    table->setCurrentCell(1, 0);
    const QString detail = panel.findChild<QLabel*>(QStringLiteral("measureDetail"))->text();
    QVERIFY2(detail.startsWith(QStringLiteral("Warning: ")), qPrintable(detail));
    QVERIFY2(detail.contains(QStringLiteral("Ask for the original")), qPrintable(detail));
}

void TestQualityPanel::everyWarningAndFewNotices()
{
    QualityPanel panel;
    QualityReport many;
    for (const char* id : {"HeadPoseYaw", "HeadPosePitch", "HeadPoseRoll", "EyesOpen",
                           "MouthClosed", "NaturalColour", "IlluminationUniformity"})
        many.measurements.push_back(measured(id, 30, "", 40, QualityConcern::Notice));
    panel.showReport(many);
    panel.show();
    QCOMPARE(headlines(panel).size(), 4);
    auto* others = panel.findChild<QLabel*>(QStringLiteral("otherConcerns"));
    QVERIFY(others->isVisible());
    QVERIFY2(others->text().startsWith(QLatin1Char('3')), qPrintable(others->text()));
    for (QualityMeasurement& measurement : many.measurements)
        measurement.concern = QualityConcern::Warning;
    panel.showReport(many);
    QTRY_COMPARE(headlines(panel).size(), 7);
    QVERIFY(!others->isVisible());
}

void TestQualityPanel::saysWhichMeasureIsPointedAt()
{
    QualityPanel panel;
    panel.showReport(report());
    panel.show();
    QSignalSpy pointed(&panel, &QualityPanel::measurePointedAt);
    const auto rows = panel.findChildren<QWidget*>(QStringLiteral("concernRow"));
    QCOMPARE(rows.size(), 2);
    QEvent leave(QEvent::Leave);
    QEnterEvent enter({1, 1}, {1, 1}, {1, 1});
    QCoreApplication::sendEvent(rows.first(), &enter);
    QCOMPARE(pointed.last().at(0).toString(), QStringLiteral("InterEyeDistance"));
    QCoreApplication::sendEvent(rows.first(), &leave);
    QVERIFY(pointed.last().at(0).toString().isEmpty());
    panel.findChild<QToolButton*>(QStringLiteral("allMeasuresButton"))->click();
    panel.findChild<QTableWidget*>(QStringLiteral("measureTable"))->selectRow(2);
    QCOMPARE(pointed.last().at(0).toString(), QStringLiteral("LuminanceMean"));
    panel.findChild<QToolButton*>(QStringLiteral("allMeasuresButton"))->click();
    QVERIFY(pointed.last().at(0).toString().isEmpty());
}

QTEST_MAIN(TestQualityPanel)
#include "tst_QualityPanel.moc"
