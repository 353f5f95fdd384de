// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/EnrolmentStrip.h"
#include "ui/jobs/JobList.h"

#include <QLabel>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;

class TestEnrolmentStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAPersonMustLookAtIsInTheReport();
};

void TestEnrolmentStrip::whatAPersonMustLookAtIsInTheReport()
{
    JobList jobs;
    EnrolmentStrip strip(jobs);
    const auto* label = strip.findChild<QLabel*>(QStringLiteral("enrolmentText"));
    casework::EnrolmentReport report;
    report.enrolled = 3;
    strip.showReport(report);
    QVERIFY(!strip.text().contains(QStringLiteral("case")));
    QVERIFY(label->toolTip().isEmpty());

    report.idsDifferingInCase = {{QStringLiteral("John"), QStringLiteral("john")}};
    report.severalPictures = {{QStringLiteral("a/scan.tif"), 4}};
    strip.showReport(report);
    for (const char* part : {"only in case", "several pictures"})
        QVERIFY2(strip.text().contains(QLatin1String(part)), qPrintable(strip.text()));
    for (const char* part : {"“John” – “john”", "a/scan.tif: 4 pictures"})
        QVERIFY2(label->toolTip().contains(QString::fromUtf8(part)), qPrintable(label->toolTip()));
}

QTEST_MAIN(TestEnrolmentStrip)
#include "tst_EnrolmentStrip.moc"
