// SPDX-License-Identifier: GPL-3.0-or-later
// Searching, the list, its keys, and what its header says.
#include "ShownCandidates.h"
#include "support/LabInFront.h"
#include "support/TestLab.h"
#include "ui/candidates/CandidateListModel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace semblance;
using namespace semblance::ui;
using tests::NobodyListed;
using tests::ShownCandidates;
using tests::TestWorkplace;

class TestCandidatesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rightPersonComesFirst();
    void keysWalkAndOpen();
    void enterComparesWheneverThePageIsShown();
    void newSearchTakesThePlaceOfTheOld();
    void missingGalleryIsAnError();
    void missingTemplatesLeadToTheGallery();
    void escapeGoesBack();
    void modelKeepsItsPromises();
    void pageSaysWhatACandidateIsNot();
    void headerSaysWhatWasSearched();
    void everyFactIsSeen();
    void titleSaysHowMany();
    void aThresholdOfAnotherEngineIsSaid();
    void coarseProbesAreSaidInTheHeader_data();
    void coarseProbesAreSaidInTheHeader();
    void aLongNoteOpensByKeyboard_data();
    void aLongNoteOpensByKeyboard();
    void qualityOfOtherModelsLeadsToTheGallery();
    void lyingFaceIsSaid();
    void longFileNameIsCutVisibly();
    void doubtfulPhotographsAreAWarning();
    void qualityOfEveryPhotographIsSaid_data();
    void qualityOfEveryPhotographIsSaid();
    void readOnlyLabLeadsNowhere();
    void lowPageFoldsWhatIsSecondary();
    void nothingIsCutOverTheList_data();
    void nothingIsCutOverTheList();
};

void TestCandidatesPage::rightPersonComesFirst()
{
    ShownCandidates shown;
    QVERIFY(shown.isReady());
    QVERIFY(shown.search(3));
    QCOMPARE(shown.page.result()->candidates.size(), std::size_t{4});
    QCOMPARE(shown.page.result()->candidates.front().reference.subject.id, QStringLiteral("P3"));
    QVERIFY(shown.list()->isVisible());
    QCOMPARE(shown.list()->currentIndex().row(), 0);
    QVERIFY(shown.list()->hasFocus());
}

void TestCandidatesPage::keysWalkAndOpen()
{
    ShownCandidates shown;
    QVERIFY(shown.isReady());
    QVERIFY(shown.search(2));
    std::vector<int> openedIndexes;
    connect(&shown.page, &CandidatesPage::candidateOpened, &shown.page,
            [&](const ProbeFace&, const std::shared_ptr<const casework::ProbeSearchResult>&,
                int index) { openedIndexes.push_back(index); });
    QTest::keyClick(shown.list(), Qt::Key_J);
    QCOMPARE(shown.list()->currentIndex().row(), 1);
    QTest::keyClick(shown.list(), Qt::Key_Right);
    QCOMPARE(shown.list()->currentIndex().row(), 2);
    QTest::keyClick(shown.list(), Qt::Key_K);
    QCOMPARE(shown.list()->currentIndex().row(), 1);
    QTest::keyClick(shown.list(), Qt::Key_Return);
    QCOMPARE(openedIndexes, std::vector{1});
    QTest::mouseClick(shown.page.findChild<QPushButton*>(QStringLiteral("openCandidateButton")),
                      Qt::LeftButton);
    QCOMPARE(openedIndexes, (std::vector{1, 1}));
}

void TestCandidatesPage::enterComparesWheneverThePageIsShown()
{
    ShownCandidates shown;
    QVERIFY(shown.isReady());
    QVERIFY(shown.search(2));
    int opened = 0;
    connect(&shown.page, &CandidatesPage::candidateOpened, &shown.page, [&opened] { ++opened; });
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(opened, 1);
    // Away and back, as with Escape from the comparison.
    shown.page.hide();
    shown.page.show();
    shown.page.activateWindow();
    QVERIFY(shown.isReady());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(opened, 2);
    // The frame around the pages gives the page the focus, as with Ctrl+2.
    shown.page.setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(opened, 3);
}

void TestCandidatesPage::newSearchTakesThePlaceOfTheOld()
{
    ShownCandidates shown;
    shown.page.search(shown.place.probe(1), QStringLiteral("Demo"));
    shown.page.search(shown.place.probe(4), QStringLiteral("Demo"));
    QTRY_VERIFY(!shown.page.isSearching());
    QCOMPARE(shown.ended.count(), 1);
    QCOMPARE(shown.page.result()->candidates.front().reference.subject.id, QStringLiteral("P4"));
}

void TestCandidatesPage::missingGalleryIsAnError()
{
    ShownCandidates shown;
    QVERIFY(shown.isReady());
    const QSignalSpy failed(&shown.page, &CandidatesPage::searchFailed);
    shown.page.search(shown.place.probe(1), QStringLiteral("Nowhere"));
    QTRY_COMPARE(shown.ended.count(), 1);
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::GalleryNotFound);
    QVERIFY(shown.page.findChild<QWidget*>(QStringLiteral("errorPanel"))->isVisible());
    QVERIFY(shown.text("errorSentence").contains(QStringLiteral("Nowhere")));
    auto* again = shown.page.findChild<QWidget*>(QStringLiteral("searchAgainButton"));
    QVERIFY(again->isVisible());
    shown.page.setOutdated({ProbeChange::Removed});
    QVERIFY(!again->isVisible());
}

void TestCandidatesPage::missingTemplatesLeadToTheGallery()
{
    ShownCandidates shown;
    QVERIFY(shown.isReady());
    auto& galleries = shown.place.lab().galleries();
    const auto other = tests::sampleReference(QStringLiteral("anna"), 1);
    QVERIFY(galleries.addReference(galleries.byName(QStringLiteral("Demo"))->id, other.reference,
                                   other.templates));
    QVERIFY(shown.search(1));
    QVERIFY(!shown.page.findChild<QWidget*>(QStringLiteral("searchAgainButton"))->isVisible());
    auto* act = shown.page.findChild<QPushButton*>(QStringLiteral("refreshAtGalleryButton"));
    QVERIFY(act->isVisible());
    const QSignalSpy asked(&shown.page, &CandidatesPage::galleryRequested);
    act->click();
    QCOMPARE(asked.value(0).value(0).toString(), QStringLiteral("Demo"));
}

void TestCandidatesPage::escapeGoesBack()
{
    ShownCandidates shown;
    QVERIFY(shown.isReady());
    QVERIFY(shown.search(2));
    std::optional<ProbeFace> asked;
    connect(&shown.page, &CandidatesPage::backRequested, &shown.page,
            [&asked](const ProbeFace& probe) { asked = probe; });
    QTest::keyClick(&shown.page, Qt::Key_Escape);
    QVERIFY(asked);
    QCOMPARE(asked->exhibit.id, ExhibitId{1});
    QCOMPARE(asked->mark, 1);
}

void TestCandidatesPage::modelKeepsItsPromises()
{
    ShownCandidates shown;
    QVERIFY(shown.search(2));
    CandidateListModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.showResult(shown.page.result());
    QCOMPARE(model.rowCount(), 4);
    model.showResult(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestCandidatesPage::pageSaysWhatACandidateIsNot()
{
    ShownCandidates shown;
    QVERIFY(shown.text("noIdentificationSentence").contains(QStringLiteral("no identification")));
    QVERIFY(shown.search(1));
    QVERIFY(shown.page.findChild<QWidget*>(QStringLiteral("scoreLegendButton"))->isVisible());
    const QString legend = shown.text("scoreLegend");
    for (const char* part : {"different people", "same person", "no probability", "own scale"})
        QVERIFY2(legend.contains(QLatin1String(part)), qPrintable(legend));
}

void TestCandidatesPage::headerSaysWhatWasSearched()
{
    ShownCandidates shown;
    QVERIFY(shown.search(1));
    const QString facts = shown.text("searchFacts");
    for (const char* part :
         {"Demo", "threshold", "4 people compared", "4 images", "searched", "fake-1", "test-1"})
        QVERIFY2(facts.contains(QLatin1String(part)), qPrintable(facts));
    const casework::Gallery gallery = shown.page.result()->gallery;
    QVERIFY(shown.page.findChild<QWidget*>(QStringLiteral("galleryOrigin"))->isVisible());
    for (const QString& part : {gallery.source, gallery.legalBasis})
        QVERIFY2(!part.isEmpty() && shown.text("galleryOrigin").contains(part), qPrintable(part));
    QCOMPARE(shown.text("probeMark"), QStringLiteral("Exhibit 1 ▸ Q-1"));
    QTRY_VERIFY(!shown.page.findChild<QLabel*>(QStringLiteral("probePortrait"))->pixmap().isNull());
}

void TestCandidatesPage::everyFactIsSeen()
{
    ShownCandidates shown;
    shown.page.resize(920, 800);
    QVERIFY(shown.search(1));
    auto* facts = shown.page.findChild<QLabel*>(QStringLiteral("searchFacts"));
    QVERIFY(facts->wordWrap());
    QTRY_VERIFY(facts->height() >= facts->heightForWidth(facts->width()));
    QVERIFY2(facts->fontMetrics().horizontalAdvance(facts->text()) > facts->width(),
             "they need more than one line here");
}

void TestCandidatesPage::titleSaysHowMany()
{
    ShownCandidates shown;
    QCOMPARE(shown.text("candidatesTitle"), QStringLiteral("Candidates"));
    QVERIFY(shown.search(2));
    QCOMPARE(shown.text("candidatesTitle"), QStringLiteral("4 candidates"));
}

void TestCandidatesPage::aThresholdOfAnotherEngineIsSaid()
{
    ShownCandidates shown;
    QVERIFY(shown.search(1));
    const auto* warnings = shown.page.findChild<QWidget*>(QStringLiteral("searchWarnings"));
    QVERIFY(!warnings->accessibleName().contains(QStringLiteral("fake-1")));
    // The probe is the enrolled picture itself.
    QVERIFY(warnings->isVisible());
    QVERIFY2(warnings->accessibleName().contains(QStringLiteral("the same pixels as the probe")),
             qPrintable(warnings->accessibleName()));

    TestWorkplace other(true, QStringLiteral("default-0"));
    other.makeGallery(QStringLiteral("Demo"), 2);
    CandidatesPage page(other.workplace());
    page.show();
    page.search(other.probe(1), QStringLiteral("Demo"));
    auto* note = page.findChild<QWidget*>(QStringLiteral("searchWarnings"));
    QTRY_VERIFY(note->isVisible());
    for (const char* part : {"default-0", "fake-1"})
        QVERIFY2(note->accessibleName().contains(QLatin1String(part)),
                 qPrintable(note->accessibleName()));
}

void TestCandidatesPage::coarseProbesAreSaidInTheHeader_data()
{
    QTest::addColumn<bool>("isCoarse");
    QTest::newRow("few pixels between the eyes") << true;
    QTest::newRow("enough of them") << false;
}

void TestCandidatesPage::coarseProbesAreSaidInTheHeader()
{
    QFETCH(bool, isCoarse);
    ShownCandidates shown;
    QVERIFY(shown.isReady());
    if (isCoarse)
        shown.place.sight().faces = {{60, 70, 20, 25}};
    QVERIFY(shown.search(2));
    auto* note = shown.page.findChild<QLabel*>(QStringLiteral("coarseProbeNote"));
    QCOMPARE(note->isVisible(), isCoarse);
    QCOMPARE(note->text().contains(QStringLiteral("few pixels")), isCoarse);
    QCOMPARE(note->text().contains(QStringLiteral("fake-colours 100.0 %")), isCoarse);
    QVERIFY(!shown.text("scoreLegend").contains(QStringLiteral("few pixels")));
}

void TestCandidatesPage::aLongNoteOpensByKeyboard_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isCut");
    QTest::newRow("window of 1280 by 800") << QSize(1190, 730) << false;
    QTest::newRow("low, and wide enough for three lines") << QSize(1700, 385) << false;
    QTest::newRow("low and narrow") << QSize(500, 385) << true;
}

void TestCandidatesPage::aLongNoteOpensByKeyboard()
{
    QFETCH(QSize, size);
    QFETCH(bool, isCut);
    ShownCandidates shown;
    shown.page.resize(size);
    QVERIFY(shown.isReady());
    shown.place.sight().faces = {{60, 70, 20, 25}};
    QVERIFY(shown.search(2));
    auto* note = shown.page.findChild<QLabel*>(QStringLiteral("coarseProbeNote"));
    auto* more = shown.page.findChild<QToolButton*>(QStringLiteral("moreOfNoteButton"));
    QTRY_VERIFY(note->isVisible());
    QTRY_COMPARE(more->isVisible(), isCut);
    const int linePx = note->fontMetrics().lineSpacing();
    const auto isWhole = [note] {
        const QRect room(0, 0, note->width(), 1000);
        return note->height() >=
               note->fontMetrics().boundingRect(room, Qt::TextWordWrap, note->text()).height();
    };
    QTRY_COMPARE(isWhole(), !isCut);
    if (!isCut)
        return;
    QTRY_VERIFY(note->height() > 2 * linePx && note->height() <= 3 * linePx);
    QVERIFY(more->focusPolicy() & Qt::TabFocus);
    more->setFocus();
    QTest::keyClick(more, Qt::Key_Space);
    QTRY_VERIFY(isWhole());
    QTest::keyClick(more, Qt::Key_Space);
    QTRY_VERIFY(note->height() <= 3 * linePx);
}

void TestCandidatesPage::qualityOfOtherModelsLeadsToTheGallery()
{
    ShownCandidates shown;
    QVERIFY(shown.isReady());
    auto* act = shown.page.findChild<QPushButton*>(QStringLiteral("goToGalleryButton"));
    QVERIFY(shown.search(2));
    QVERIFY(!act->isVisible());
    shown.place.loadEngine({{"fake-detector"}, {"fake-landmarks"}});
    shown.ended.clear();
    QVERIFY(shown.search(2));
    QVERIFY(act->isVisible());
    // A line stands beside its sign, whatever the act beside it takes.
    const auto labels = act->parentWidget()->findChildren<QLabel*>();
    QCOMPARE(labels.at(0)->y(), labels.at(1)->y());
    QVERIFY(labels.at(1)->alignment().testFlag(Qt::AlignTop));
    const QSignalSpy asked(&shown.page, &CandidatesPage::galleryRequested);
    act->click();
    QCOMPARE(asked.value(0).value(0).toString(), QStringLiteral("Demo"));
}

void TestCandidatesPage::lyingFaceIsSaid()
{
    ShownCandidates shown;
    ProbeFace probe = shown.place.probe(2);
    probe.face.face.turn = QuarterTurn::Clockwise270;
    shown.page.search(probe, QStringLiteral("Demo"));
    QVERIFY(shown.text("probeSource").contains(QStringLiteral("crown to the right")));
    QVERIFY(QTest::qWaitFor([&shown] { return shown.ended.count() > 0; }));
}

void TestCandidatesPage::longFileNameIsCutVisibly()
{
    ShownCandidates shown;
    ProbeFace probe = shown.place.probe(2);
    probe.exhibit.fileName =
        QStringLiteral("Hauptbahnhof_Nord_Kamera_7_Gleis_12_2026-04-12_18-33-09.999.png");
    shown.page.search(probe, QStringLiteral("Demo"));
    auto* file = shown.page.findChild<QLabel*>(QStringLiteral("probeFile"));
    QVERIFY(file->text().contains(QChar(0x2026)));
    QVERIFY(file->text().endsWith(QStringLiteral(".png")));
    QCOMPARE(file->text().count(QLatin1Char('\n')), 1);
    QCOMPARE(file->toolTip(), probe.exhibit.fileName);
    QCOMPARE(file->accessibleName(), probe.exhibit.fileName);
    QTRY_COMPARE(shown.ended.count(), 1);
}

void TestCandidatesPage::doubtfulPhotographsAreAWarning()
{
    NobodyListed strict;
    QVERIFY(strict.search(strict.place.probes({2, 7})));
    const auto* banner = strict.page.findChild<QWidget*>(QStringLiteral("searchWarnings"));
    QStringList lines;
    for (const auto* label : banner->findChildren<QLabel*>())
        lines << label->text();
    const QString said = lines.join(u'\n');
    QVERIFY2(said.contains(QStringLiteral("look whether they show one person")), qPrintable(said));
}

void TestCandidatesPage::lowPageFoldsWhatIsSecondary()
{
    ShownCandidates shown;
    QVERIFY(shown.search(2));
    const auto isVisible = [&shown](const char* name) {
        return shown.page.findChild<QWidget*>(QLatin1String(name))->isVisible();
    };
    QVERIFY(isVisible("galleryOrigin"));
    auto* sentence = shown.page.findChild<QLabel*>(QStringLiteral("noIdentificationSentence"));
    const QString whole = sentence->text();
    shown.page.resize(763, 385);
    QVERIFY(!isVisible("galleryOrigin"));
    // A click or a tool tip away.
    auto* button = shown.page.findChild<QToolButton*>(QStringLiteral("scoreLegendButton"));
    QVERIFY(button->isVisible());
    QCOMPARE(button->accessibleDescription(), shown.text("scoreLegend"));
    QCOMPARE(button->toolTip(), shown.text("scoreLegend"));
    QVERIFY(shown.page.findChild<QLabel*>(QStringLiteral("searchFacts"))
                ->toolTip()
                .contains(shown.page.result()->gallery.legalBasis));
    QTRY_VERIFY(sentence->height() < 2 * sentence->fontMetrics().height());
    QCOMPARE(sentence->text(), whole);
    shown.page.resize(1280, 800);
    QVERIFY(isVisible("galleryOrigin"));
}

void TestCandidatesPage::qualityOfEveryPhotographIsSaid_data()
{
    QTest::addColumn<std::vector<double>>("eyes");
    QTest::addColumn<QString>("words");
    QTest::newRow("none is poor") << std::vector<double>{90, 90, 90} << QString();
    QTest::newRow("one that is not the main one")
        << std::vector<double>{90, 12, 90}
        << QStringLiteral("warnings about the image: 1 of 3; none has more than Exhibit 2 ▸ Q-1: "
                          "12 px between the eyes");
    QTest::newRow("all") << std::vector<double>{13, 12, 14}
                         << QStringLiteral("3 of 3; none has more than Exhibit 1 ▸ Q-1: 13 px");
}

void TestCandidatesPage::qualityOfEveryPhotographIsSaid()
{
    QFETCH(std::vector<double>, eyes);
    QFETCH(QString, words);
    ShownCandidates shown;
    QVERIFY(shown.isReady());
    const auto quality = [](double px) {
        matching::QualityMeasurement measurement;
        measurement.id = "InterEyeDistance";
        measurement.raw = px;
        if (px < 20)
            measurement.concern = matching::QualityConcern::Warning;
        matching::QualityReport report;
        report.measurements = {measurement};
        return report;
    };
    ProbeFace probe = shown.place.probes({2, 7, 9});
    probe.quality = quality(eyes[0]);
    probe.also[0].quality = quality(eyes[1]);
    probe.also[1].quality = quality(eyes[2]);
    shown.page.search(probe, QStringLiteral("Demo"));
    QTRY_COMPARE(shown.ended.count(), 1);
    const QString said =
        shown.page.findChild<QWidget*>(QStringLiteral("searchWarnings"))->accessibleName();
    QCOMPARE(said.contains(QStringLiteral("Photographs with warnings")), !words.isEmpty());
    QVERIFY2(said.contains(words), qPrintable(said));
    // In full beside each.
    QString beside;
    for (const auto* label :
         shown.page.findChild<QWidget*>(QStringLiteral("alsoSearched"))->findChildren<QLabel*>())
        beside += label->text() + u'\n';
    QCOMPARE(beside.contains(QStringLiteral("Warning: 12 px between the eyes")), eyes[1] < 20);
}

void TestCandidatesPage::readOnlyLabLeadsNowhere()
{
    tests::TestWorkplace place;
    place.makeGallery(QStringLiteral("Demo"), 2);
    tests::ReadOnlyLab lab(place.lab());
    JobList jobs;
    const SystemClock clock;
    Workplace workplace(std::shared_ptr<casework::Lab>(&lab, [](casework::Lab*) {}),
                        place.workplace().policy(), jobs, clock);
    place.loadEngine({{"fake-detector"}, {"fake-landmarks"}});
    workplace.setPipeline(place.workplace().pipeline());
    CandidatesPage page(workplace);
    page.show();
    const QSignalSpy ended(&page, &CandidatesPage::searchEnded);
    page.search(place.probe(2), QStringLiteral("Demo"));
    QTRY_COMPARE(ended.count(), 1);
    const QString said =
        page.findChild<QWidget*>(QStringLiteral("searchWarnings"))->accessibleName();
    QVERIFY2(said.contains(QStringLiteral("here it is read-only")), qPrintable(said));
    QVERIFY2(!said.contains(QStringLiteral("gallery refresh")), qPrintable(said));
    QVERIFY(!page.findChild<QPushButton*>(QStringLiteral("goToGalleryButton"))->isVisible());
}

void TestCandidatesPage::nothingIsCutOverTheList_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("window of 1280 by 800") << QSize(1190, 730);
    QTest::newRow("narrow and high") << QSize(870, 730);
    QTest::newRow("window of 1280 by 720") << QSize(1190, 650);
    QTest::newRow("narrow and rather low") << QSize(763, 510);
    QTest::newRow("1280 by 800 at 150 %") << QSize(763, 465);
    QTest::newRow("1280 by 720 at 150 %") << QSize(763, 385);
}

/// A coarse probe and several warnings; what takes one line stands whole in its tool tip.
void TestCandidatesPage::nothingIsCutOverTheList()
{
    QFETCH(QSize, size);
    TestWorkplace place(true, QStringLiteral("default-0"));
    place.makeGallery(QStringLiteral("Demo"), 4);
    place.sight().faces = {{60, 70, 20, 25}};
    CandidatesPage page(place.workplace());
    page.resize(size);
    page.show();
    ProbeFace probe = place.probes({2, 7, 9});
    probe.also[0].faceSearch = casework::FaceSearch::Cancelled;
    const QSignalSpy ended(&page, &CandidatesPage::searchEnded);
    page.search(probe, QStringLiteral("Demo"));
    QTRY_COMPARE(ended.count(), 1);
    QTRY_VERIFY(place.workplace().jobs().isIdle());
    const auto cut = [&page] {
        for (const char* part : {"candidateBanner", "searchWarnings"}) {
            const auto* banner = page.findChild<QWidget*>(QLatin1String(part));
            for (const QLabel* label : banner->findChildren<QLabel*>()) {
                const int neededPx = label->wordWrap() ? label->heightForWidth(label->width())
                                                       : label->fontMetrics().height();
                if (label->isVisible() && !label->text().isEmpty() && label->height() < neededPx)
                    return label->text();
            }
        }
        return QString();
    };
    QVERIFY(page.findChild<QWidget*>(QStringLiteral("coarseProbeNote"))->isVisible());
    QTRY_COMPARE(cut(), QString());
}

QTEST_MAIN(TestCandidatesPage)
#include "tst_CandidatesPage.moc"
