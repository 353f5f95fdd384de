// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/QualityReport.h"

#include <QTest>

using namespace semblance::matching;

namespace {

QualityMeasurement measurement(const char* id, QualityConcern concern, std::optional<int> value)
{
    QualityMeasurement result;
    result.id = id;
    result.concern = concern;
    result.value = value;
    return result;
}

} // namespace

class TestQualityReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void find();
    void concernsInOrder();
    void noConcerns();
};

void TestQualityReport::find()
{
    const QualityReport report{{measurement("Sharpness", QualityConcern::None, 90)}};
    QVERIFY(report.find("Sharpness"));
    QCOMPARE(*report.find("Sharpness")->value, 90);
    QVERIFY(!report.find("HeadSize"));
}

void TestQualityReport::concernsInOrder()
{
    using enum QualityConcern;
    const QualityReport report{{
        measurement("noticeFirstOfTies", Notice, 40),
        measurement("fine", None, 5),
        measurement("warningMild", Warning, 30),
        measurement("noticeSecondOfTies", Notice, 40),
        measurement("noticeWorst", Notice, 10),
        measurement("warningWorst", Warning, 20),
        measurement("noticeWithoutValue", Notice, std::nullopt),
    }};
    QStringList ids;
    for (const QualityMeasurement& concern : report.concerns())
        ids << QString::fromStdString(concern.id);
    QCOMPARE(ids.join(u' '),
             QStringLiteral("warningWorst warningMild noticeWorst noticeFirstOfTies "
                            "noticeSecondOfTies noticeWithoutValue"));
}

void TestQualityReport::noConcerns()
{
    QVERIFY(QualityReport().concerns().empty());
    QVERIFY(QualityReport{{measurement("fine", QualityConcern::None, 0)}}.concerns().empty());
}

QTEST_APPLESS_MAIN(TestQualityReport)
#include "tst_QualityReport.moc"
