// SPDX-License-Identifier: GPL-3.0-or-later
// What a person is told while images are taken in on the exhibit page.
#include "ShownExhibitPage.h"
#include "ui/intake/IntakeReport.h"
#include "ui/widgets/ImageCanvas.h"

#include <QApplication>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QRegularExpression>
#include <QTest>
#include <QToolButton>

using namespace semblance;
using namespace semblance::ui;
using tests::TestWorkplace;
using Shown = tests::ShownExhibitPage;

class TestIntakeReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void droppedImageIsShownWithItsFace();
    void anEmptyReportHasNoNegativeHeight();
    void errorsStandInThePage();
    void everyBadFileIsListed();
    void aFileIsNamedAlsoWhereTheLabFails();
    void theSameFileRefusedAgainIsSaidOnce();
    void theFirstThreeBadFilesAreSaidAtOnce();
    void whatIsAnExhibitAlreadyIsSaid_data();
    void whatIsAnExhibitAlreadyIsSaid();
    void failuresAndKnownPhotographsStandInOneReport();
    void pasteTakesAnImage();
    void escapeStopsTheIntake();
};

void TestIntakeReport::droppedImageIsShownWithItsFace()
{
    Shown shown;
    QVERIFY(shown.isReady());
    QVERIFY(shown.find<QWidget>("emptyExhibit")->isVisible());
    shown.drop(shown.place.makeImage(QStringLiteral("camera 7.png"), {640, 480}, 3));
    QTRY_VERIFY(shown.page.faces().probe());
    QVERIFY(shown.page.canvas().isVisible());
    QCOMPARE(shown.text("exhibitSubtitle"), QStringLiteral("camera 7.png"));
    QCOMPARE(shown.text("faceHeading"), QStringLiteral("Face Q-1"));
    QCOMPARE(shown.text("faceCount"), QStringLiteral("1 of 1"));
    QVERIFY(shown.text("faceFacts").contains(QStringLiteral("found by the detector")));
    QVERIFY(shown.text("formatLabel").startsWith(QStringLiteral("PNG")));
    QVERIFY(shown.find<QWidget>("qualityPanel")->isVisible());
}

void TestIntakeReport::anEmptyReportHasNoNegativeHeight()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("[Nn]egative sizes")));
    IntakeReport report;
    report.show();
    report.resize(400, 200);
    report.resize(500, 200);
    report.clear();
    QCoreApplication::processEvents();
}

void TestIntakeReport::errorsStandInThePage()
{
    Shown shown;
    QVERIFY(shown.isReady());
    shown.drop(shown.place.makeFile(QStringLiteral("letter.jpg"), "Dear Sir"));
    auto* panel = shown.find<QWidget>("intakeReport");
    QTRY_VERIFY(panel->isVisible());
    // One file alone is said at once.
    QVERIFY(shown.text("intakeReportHeading").contains(QStringLiteral("letter.jpg")));
    QVERIFY(!QApplication::activeModalWidget());
    shown.drop(shown.place.makeImage(QStringLiteral("a.png"), {640, 480}, 3));
    QTRY_VERIFY(shown.page.faces().probe());
    // Neither another exhibit nor other files take the list away.
    QVERIFY(panel->isVisible());
    shown.page.openExhibit(*shown.page.exhibit());
    QVERIFY(panel->isVisible());
}

void TestIntakeReport::aFileIsNamedAlsoWhereTheLabFails()
{
    Shown shown;
    QVERIFY(shown.isReady());
    shown.drop(shown.place.makeImage(QStringLiteral("a.png"), {640, 480}, 1));
    QTRY_VERIFY(shown.page.faces().probe());
    // As where a share has dropped out: nothing can be written below.
    const QString someOriginal =
        shown.place.originalPath(shown.page.faces().probe()->exhibit.original);
    const qsizetype end = someOriginal.indexOf(QStringLiteral("/originals/")) + 10;
    const QString originals = someOriginal.left(end);
    QVERIFY(QFile::rename(originals, originals + QStringLiteral(".away")));
    QFile inTheWay(originals);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    shown.drop(shown.place.makeImage(QStringLiteral("camera 7.png"), {640, 480}, 3));
    auto* panel = shown.find<QWidget>("intakeReport");
    QTRY_VERIFY(panel->isVisible());
    const QString text = shown.text("intakeReportHeading");
    QVERIFY2(text.startsWith(QStringLiteral("“camera 7.png” was not taken in: “")),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("originals")), qPrintable(text));
}

void TestIntakeReport::everyBadFileIsListed()
{
    Shown shown;
    QVERIFY(shown.isReady());
    shown.page.takeFiles({shown.place.makeFile(QStringLiteral("letter.jpg"), "Dear Sir"),
                          shown.place.makeFile(QStringLiteral("empty.jpg"), ""),
                          shown.place.makeImage(QStringLiteral("a.png"), {640, 480}, 3)});
    QTRY_VERIFY(shown.page.faces().probe());
    auto* panel = shown.find<QWidget>("intakeReport");
    const auto lines = panel->findChildren<QLabel*>(QStringLiteral("intakeReportLine"));
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0]->text().contains(QStringLiteral("letter.jpg")));
    QVERIFY(lines[1]->text().contains(QStringLiteral("empty.jpg")));
    QCOMPARE(shown.text("intakeReportHeading"), QStringLiteral("2 files were not taken in"));
    // What happened is said at once, what can be done when it is asked for.
    auto* expand = shown.find<QToolButton>("expandIntakeReportButton");
    QVERIFY(lines[0]->isVisible() && lines[1]->isVisible());
    QVERIFY(!shown.find<QToolButton>("moreIntakeReportButton")->isVisible());
    const QString brief = lines[1]->text();
    const int compactPx = panel->height();
    QTest::mouseClick(expand, Qt::LeftButton);
    QVERIFY(lines[1]->text().size() > brief.size() && lines[1]->text().startsWith(brief));
    QTest::mouseClick(expand, Qt::LeftButton);
    QCOMPARE(lines[1]->text(), brief);
    QTRY_COMPARE(panel->height(), compactPx);
    shown.find<QToolButton>("copyIntakeReportButton")->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.startsWith(QStringLiteral("2 files were not taken in\n")), qPrintable(copied));
    QVERIFY(copied.contains(QStringLiteral("letter.jpg")) &&
            copied.contains(QStringLiteral("empty.jpg")));
    QTest::mouseClick(shown.find<QToolButton>("dismissIntakeReportButton"), Qt::LeftButton);
    QVERIFY(!panel->isVisible());
}

void TestIntakeReport::theSameFileRefusedAgainIsSaidOnce()
{
    IntakeReport report;
    const Error error{ErrorCode::ImageNotRecognised, Stage::Decoding, "a.jpg", {}, {}};
    for (int i = 0; i < 3; ++i)
        report.addRefused(error, QStringLiteral("/cam 1/a.jpg"));
    QCOMPARE(report.text().count(QLatin1Char('\n')), 2);
    // Another file of that name, and what came from the clipboard.
    report.addRefused(error, QStringLiteral("/cam 2/a.jpg"));
    report.addRefused(error);
    report.addRefused(error);
    QCOMPARE(report.text().count(QLatin1Char('\n')), 5);
    QVERIFY(report.text().startsWith(QStringLiteral("4 files were not taken in")));
}

void TestIntakeReport::theFirstThreeBadFilesAreSaidAtOnce()
{
    Shown shown;
    QVERIFY(shown.isReady());
    QStringList files;
    for (int i = 1; i <= 5; ++i)
        files << shown.place.makeFile(QStringLiteral("letter %1.jpg").arg(i), "Dear Sir");
    shown.page.takeFiles(files);
    auto* panel = shown.find<QWidget>("intakeReport");
    const auto lines = [panel] {
        return panel->findChildren<QLabel*>(QStringLiteral("intakeReportLine"));
    };
    QTRY_COMPARE(lines().size(), 5);
    auto* more = shown.find<QToolButton>("moreIntakeReportButton");
    for (int i = 0; i < 5; ++i)
        QCOMPARE(lines().at(i)->isVisible(), i < 3);
    QVERIFY(lines().at(0)->text().contains(QStringLiteral("not an image")));
    QCOMPARE(more->text(), QStringLiteral("and 2 more"));
    QTRY_VERIFY(lines().at(2)->visibleRegion().boundingRect().height() >=
                lines().at(2)->fontMetrics().height());
    QTest::mouseClick(more, Qt::LeftButton);
    QVERIFY(!more->isVisible());
    QVERIFY(!lines().at(4)->isHidden());
    shown.find<QToolButton>("expandIntakeReportButton")->click();
    QVERIFY(more->isVisible());
    QVERIFY(lines().at(4)->isHidden());
}

void TestIntakeReport::whatIsAnExhibitAlreadyIsSaid_data()
{
    QTest::addColumn<QString>("secondName");
    QTest::addColumn<QString>("expected");
    QTest::newRow("another name") << QStringLiteral("copy of a.png")
                                  << QStringLiteral("The new name has been noted with it.");
    QTest::newRow("the same name")
        << QStringLiteral("a.png") << QStringLiteral("has been noted with it.");
}

void TestIntakeReport::whatIsAnExhibitAlreadyIsSaid()
{
    QFETCH(QString, secondName);
    QFETCH(QString, expected);
    Shown shown;
    QVERIFY(shown.isReady());
    shown.drop(shown.place.makeImage(QStringLiteral("a.png"), {640, 480}, 3));
    QTRY_VERIFY(shown.page.faces().probe());
    auto* panel = shown.find<QWidget>("intakeReport");
    auto* names = shown.find<QLabel>("receiptsLabel");
    QVERIFY(!panel->isVisible());
    QVERIFY(!names->isVisible());
    shown.drop(shown.place.makeImage(secondName, {640, 480}, 3));
    QTRY_VERIFY(panel->isVisible());
    QVERIFY(!QApplication::activeModalWidget());
    const QString text = shown.text("intakeReportHeading");
    QVERIFY2(text.contains(secondName) && text.contains(QStringLiteral("is Exhibit 1 already")) &&
                 text.contains(QStringLiteral("taken in")) && text.contains(expected),
             qPrintable(text));
    QTRY_VERIFY(names->isVisible());
    QCOMPARE(names->text().count(u'\n'), 1);
    QVERIFY(names->text().contains(QStringLiteral("a.png")) && names->text().contains(secondName));
    // The next exhibit came in once.
    shown.drop(shown.place.makeImage(QStringLiteral("b.png"), {640, 480}, 4));
    QTRY_VERIFY(!names->isVisible());
}

void TestIntakeReport::failuresAndKnownPhotographsStandInOneReport()
{
    Shown shown;
    QVERIFY(shown.isReady());
    const QString image = shown.place.makeImage(QStringLiteral("a.png"), {640, 480}, 3);
    shown.page.takeFiles({image, shown.place.makeFile(QStringLiteral("letter.jpg"), "Dear Sir"),
                          shown.place.makeImage(QStringLiteral("copy.png"), {640, 480}, 3)});
    auto* panel = shown.find<QWidget>("intakeReport");
    const auto lines = [panel] {
        return panel->findChildren<QLabel*>(QStringLiteral("intakeReportLine"));
    };
    QTRY_COMPARE(lines().size(), 2);
    QCOMPARE(shown.text("intakeReportHeading"),
             QStringLiteral("1 file was not taken in · 1 photograph was an exhibit already"));
    QTRY_VERIFY(shown.text("receiptsLabel").contains(QStringLiteral("copy.png")));
}

void TestIntakeReport::pasteTakesAnImage()
{
    Shown shown;
    QVERIFY(shown.isReady());
    QImage pixels(400, 300, QImage::Format_RGB32);
    pixels.fill(Qt::gray);
    QGuiApplication::clipboard()->setImage(pixels);
    QTest::keySequence(&shown.page, QKeySequence::Paste);
    QTRY_VERIFY(shown.page.canvas().image());
    QCOMPARE(shown.page.canvas().image()->uprightSize(), (SizePx{400, 300}));
    QGuiApplication::clipboard()->setText(QStringLiteral("words"));
    QTest::keySequence(&shown.page, QKeySequence::Paste);
    QTRY_VERIFY(shown.find<QWidget>("errorPanel")->isVisible());
}

void TestIntakeReport::escapeStopsTheIntake()
{
    Shown shown;
    QVERIFY(shown.isReady());
    QStringList files;
    for (int i = 0; i < 6; ++i)
        files << shown.place.makeImage(QStringLiteral("%1.png").arg(i), {400, 300}, 3);
    shown.page.takeFiles(files);
    QTest::keyClick(&shown.page, Qt::Key_Escape);
    QTRY_VERIFY(shown.place.workplace().jobs().isIdle());
    // The first may have been finished before it was asked to end.
    QVERIFY(shown.place.lab().exhibits().all()->size() <= 1);
    QVERIFY(shown.text("exhibitHint").contains(QStringLiteral("stopped")));
    // Without an intake Escape means what it always does.
    shown.drop(shown.place.makeImage(QStringLiteral("one.png"), {640, 480}, 4));
    QTRY_VERIFY(shown.page.faces().probe());
    QTRY_VERIFY(shown.place.workplace().jobs().isIdle());
    QTest::keyClick(&shown.page.canvas(), Qt::Key_Escape);
    QVERIFY(!shown.page.faces().marks().selected());
}

QTEST_MAIN(TestIntakeReport)
#include "tst_IntakeReport.moc"
