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
    void aRefreshIsNoEnrolment_data();
    void aRefreshIsNoEnrolment();
    void damagedTemplatesAreOneStory_data();
    void damagedTemplatesAreOneStory();
};

namespace {

bool isWarning(const EnrolmentStrip& strip)
{
    return !strip.findChild<QLabel*>(QStringLiteral("enrolmentSign"))->isHidden();
}

} // namespace

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

void TestEnrolmentStrip::aRefreshIsNoEnrolment_data()
{
    QTest::addColumn<int>("made");
    QTest::addColumn<int>("measured");
    QTest::addColumn<int>("failed");
    QTest::addColumn<bool>("isStopped");
    QTest::addColumn<QString>("words");
    QTest::newRow("templates and quality")
        << 3 << 4 << 0 << false
        << QStringLiteral("The gallery is refreshed · templates of 3 reference(s) made anew · "
                          "image quality of 4 reference(s) measured anew");
    QTest::newRow("quality alone")
        << 0 << 2 << 0 << false
        << QStringLiteral("The gallery is refreshed · image quality of 2 reference(s) measured "
                          "anew");
    QTest::newRow("nothing to do")
        << 0 << 0 << 0 << false
        << QStringLiteral("The gallery is refreshed · nothing had to be made anew");
    QTest::newRow("one failed")
        << 1 << 0 << 1 << false
        << QStringLiteral("Some references could not be refreshed · templates of 1 reference(s) "
                          "made anew · 1 could not be refreshed");
    QTest::newRow("stopped")
        << 1 << 0 << 0 << true
        << QStringLiteral("Stopped before the end · templates of 1 reference(s) made anew");
}

void TestEnrolmentStrip::aRefreshIsNoEnrolment()
{
    QFETCH(int, made);
    QFETCH(int, measured);
    QFETCH(int, failed);
    QFETCH(bool, isStopped);
    QFETCH(QString, words);
    JobList jobs;
    EnrolmentStrip strip(jobs);
    casework::EnrolmentReport report;
    report.enrolled = made;
    report.measuredAnew = measured;
    report.wasCancelled = isStopped;
    for (int i = 0; i < failed; ++i)
        report.problems.push_back({QStringLiteral("a.jpg"), QStringLiteral("A"),
                                   {ErrorCode::NoFace, Stage::Enrolment, "a.jpg", {}, {}}});
    strip.showRefreshed(report);
    QCOMPARE(strip.text(), words);
}

void TestEnrolmentStrip::damagedTemplatesAreOneStory_data()
{
    QTest::addColumn<int>("damaged");
    QTest::addColumn<int>("changed");
    QTest::addColumn<int>("made");
    QTest::addColumn<int>("failed");
    QTest::addColumn<QString>("words");
    // Only a template that is not as it was written can be the drive's doing.
    const QString drive = QStringLiteral(" it was not as it had been written: check the drive.");
    QTest::newRow("all mended") << 2 << 2 << 2 << 0
                                << QStringLiteral("The gallery is refreshed. Templates of 2 "
                                                  "reference(s) were damaged: they were taken away "
                                                  "and made anew from the originals. What was "
                                                  "damaged was not as it had been written: check "
                                                  "the drive.");
    QTest::newRow("written so")
        << 3 << 0 << 3 << 0
        << QStringLiteral("The gallery is refreshed. Templates of 3 reference(s) were damaged: "
                          "they were taken away and made anew from the originals.");
    QTest::newRow("some written so, and others made too")
        << 3 << 1 << 5 << 0
        << QStringLiteral("The gallery is refreshed. Templates of 3 reference(s) were damaged and "
                          "were taken away. Templates of 5 reference(s) were made anew from the "
                          "originals. Of 1 reference(s)") +
               drive;
    QTest::newRow("none could be mended")
        << 1 << 0 << 0 << 1
        << QStringLiteral("Some references could not be refreshed · 1 could not be refreshed. "
                          "Templates of 1 reference(s) were damaged and were taken away. No "
                          "template was made anew.");
}

void TestEnrolmentStrip::damagedTemplatesAreOneStory()
{
    QFETCH(int, damaged);
    QFETCH(int, changed);
    QFETCH(int, made);
    QFETCH(int, failed);
    QFETCH(QString, words);
    JobList jobs;
    EnrolmentStrip strip(jobs);
    casework::EnrolmentReport report;
    report.damagedTemplates = damaged;
    report.changedTemplates = changed;
    report.enrolled = made;
    for (int i = 0; i < failed; ++i)
        report.problems.push_back({QStringLiteral("a.jpg"),
                                   QStringLiteral("A"),
                                   {ErrorCode::NoFace, Stage::Enrolment, "a.jpg", {}, {}}});
    strip.showRefreshed(report);
    QCOMPARE(strip.text(), words);
    QVERIFY(isWarning(strip));
    strip.showRefreshed({});
    QVERIFY(!isWarning(strip));
}

QTEST_MAIN(TestEnrolmentStrip)
#include "tst_EnrolmentStrip.moc"
