// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TestWorkplace.h"
#include "ui/candidates/CandidateCard.h"
#include "ui/candidates/CandidateListModel.h"
#include "ui/candidates/CandidatesPage.h"
#include "ui/format/NumberText.h"
#include "ui/format/ScoreText.h"
#include "ui/models/ReferencePortraits.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace semblance;
using namespace semblance::ui;
using tests::TestWorkplace;

namespace {

struct Shown
{
    TestWorkplace place;
    CandidatesPage page{place.workplace()};
    QSignalSpy ended{&page, &CandidatesPage::searchEnded};

    explicit Shown(int people = 4)
    {
        if (people > 0)
            place.makeGallery(QStringLiteral("Demo"), people);
        page.resize(1280, 800);
        page.show();
        page.activateWindow();
    }
    bool isReady() { return QTest::qWaitForWindowActive(&page); }
    bool search(std::uint32_t seed)
    {
        page.search(place.probe(seed), QStringLiteral("Demo"));
        return QTest::qWaitFor([this] { return ended.count() > 0; });
    }
    QListView* list() { return page.findChild<QListView*>(QStringLiteral("candidateList")); }
    QString text(const char* name)
    {
        return page.findChild<QLabel*>(QString::fromLatin1(name))->text();
    }
};

/// The page with a policy whose threshold nobody reaches.
struct NobodyListed
{
    tests::TestWorkplace place;
    JobList jobs;
    SystemClock clock;
    Workplace workplace{place.workplace().sharedLab(), policy(), jobs, clock};
    CandidatesPage page{workplace};
    QSignalSpy ended{&page, &CandidatesPage::searchEnded};

    NobodyListed()
    {
        place.makeGallery(QStringLiteral("Demo"), 4);
        workplace.setPipeline(place.workplace().pipeline());
        page.show();
    }
    bool search(const ProbeFace& probe)
    {
        page.search(probe, QStringLiteral("Demo"));
        return QTest::qWaitFor([this] { return ended.count() == 1; });
    }
    static casework::SearchPolicy policy()
    {
        casework::SearchPolicy policy;
        policy.id = QStringLiteral("strict");
        policy.threshold = 1000;
        return policy;
    }
};

} // namespace

class TestCandidatesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rightPersonComesFirst();
    void pageSaysWhatACandidateIsNot();
    void headerSaysWhatWasSearched();
    void everyFactIsSeen();
    void aThresholdOfAnotherEngineIsSaid();
    void coarseProbesAreSaidInTheHeader_data();
    void coarseProbesAreSaidInTheHeader();
    void qualityOfOtherModelsLeadsToTheGallery();
    void keysWalkAndOpen();
    void enterComparesWheneverThePageIsShown();
    void titleSaysHowMany();
    void portraitsHaveOneSizeAndEyeLine_data();
    void portraitsHaveOneSizeAndEyeLine();
    void cardsTellCleanFromUnmeasured_data();
    void cardsTellCleanFromUnmeasured();
    void anUnfinishedSearchForFacesIsSaid_data();
    void anUnfinishedSearchForFacesIsSaid();
    void boxWithoutAFaceIsMarkedOnEveryCard();
    void wholeCardFits_data();
    void wholeCardFits();
    void lowPageFoldsWhatIsSecondary();
    void longFileNameIsCutVisibly();
    void everyCandidateIsInWords();
    void emptyListIsAResult();
    void aBoxWithoutAFaceGivesNoResult();
    void listCanBeNoted();
    void severalPhotographsAreAllNamed();
    void doubtfulPhotographsAreAWarning();
    void damagedOriginalIsSaidOnItsCardAndInTheNote();
    void scoresInTheNoteLieOnTheRulerThatItExplains();
    void resultOfAFaceThatWasChangedSaysSo();
    void resultOfAGalleryThatHasGrownSaysSo();
    void portraitsLieOnMidGrey();
    void cardsAreAsTallAsTheirContent();
    void everyEngineHasItsLine();
    void wordsStandBesideAPortraitThatCannotGiveWay();
    void lyingFaceIsSaid();
    void missingGalleryIsAnError();
    void newSearchTakesThePlaceOfTheOld();
    void escapeGoesBack();
    void modelKeepsItsPromises();
};

void TestCandidatesPage::rightPersonComesFirst()
{
    Shown shown;
    QVERIFY(shown.isReady());
    QVERIFY(shown.search(3));
    QCOMPARE(shown.page.result()->candidates.size(), std::size_t{4});
    QCOMPARE(shown.page.result()->candidates.front().reference.subject.id, QStringLiteral("P3"));
    QVERIFY(shown.list()->isVisible());
    QCOMPARE(shown.list()->currentIndex().row(), 0);
    QVERIFY(shown.list()->hasFocus());
}

void TestCandidatesPage::pageSaysWhatACandidateIsNot()
{
    Shown shown;
    QVERIFY(shown.text("noIdentificationSentence").contains(QStringLiteral("no identification")));
    QVERIFY(shown.search(1));
    QVERIFY(shown.page.findChild<QWidget*>(QStringLiteral("scoreLegendButton"))->isVisible());
    const QString legend = shown.text("scoreLegend");
    for (const char* part : {"different people", "same person", "no probability", "own scale"})
        QVERIFY2(legend.contains(QLatin1String(part)), qPrintable(legend));
}

void TestCandidatesPage::everyFactIsSeen()
{
    Shown shown;
    shown.page.resize(920, 800);
    QVERIFY(shown.search(1));
    auto* facts = shown.page.findChild<QLabel*>(QStringLiteral("searchFacts"));
    QVERIFY(facts->wordWrap());
    QTRY_VERIFY(facts->height() >= facts->heightForWidth(facts->width()));
    QVERIFY2(facts->fontMetrics().horizontalAdvance(facts->text()) > facts->width(),
             "they need more than one line here");
}

void TestCandidatesPage::headerSaysWhatWasSearched()
{
    Shown shown;
    QVERIFY(shown.search(1));
    const QString facts = shown.text("searchFacts");
    for (const char* part : {"Demo", "threshold", "4 people compared", "4 images", "searched",
                             "fake-1", "test-1"})
        QVERIFY2(facts.contains(QLatin1String(part)), qPrintable(facts));
    const casework::Gallery gallery = shown.page.result()->gallery;
    QVERIFY(shown.page.findChild<QWidget*>(QStringLiteral("galleryOrigin"))->isVisible());
    for (const QString& part : {gallery.source, gallery.legalBasis})
        QVERIFY2(!part.isEmpty() && shown.text("galleryOrigin").contains(part), qPrintable(part));
    QCOMPARE(shown.text("probeMark"), QStringLiteral("Exhibit 1 ▸ Q-1"));
    QTRY_VERIFY(!shown.page.findChild<QLabel*>(QStringLiteral("probePortrait"))->pixmap().isNull());
}

void TestCandidatesPage::aThresholdOfAnotherEngineIsSaid()
{
    Shown shown;
    QVERIFY(shown.search(1));
    const auto* warnings = shown.page.findChild<QWidget*>(QStringLiteral("searchWarnings"));
    QVERIFY(!warnings->accessibleName().contains(QStringLiteral("fake-1")));
    // The probe is the enrolled file itself.
    QVERIFY(warnings->isVisible());
    QVERIFY2(warnings->accessibleName().contains(QStringLiteral("one photograph")),
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

void TestCandidatesPage::keysWalkAndOpen()
{
    Shown shown;
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
    Shown shown;
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

void TestCandidatesPage::titleSaysHowMany()
{
    Shown shown;
    QCOMPARE(shown.text("candidatesTitle"), QStringLiteral("Candidates"));
    QVERIFY(shown.search(2));
    QCOMPARE(shown.text("candidatesTitle"), QStringLiteral("4 candidates"));
}

void TestCandidatesPage::portraitsHaveOneSizeAndEyeLine_data()
{
    wholeCardFits_data();
    QTest::newRow("ample") << QSize(1600, 1000);
}

void TestCandidatesPage::portraitsHaveOneSizeAndEyeLine()
{
    QFETCH(QSize, page);
    Shown shown;
    QVERIFY(shown.isReady());
    shown.page.resize(page);
    QVERIFY(shown.search(2));
    auto* probe = shown.page.findChild<QLabel*>(QStringLiteral("probePortrait"));
    auto* card = qobject_cast<CandidateCard*>(shown.list()->itemDelegate());
    QTRY_VERIFY(!probe->pixmap().isNull());
    QTRY_COMPARE(probe->pixmap().deviceIndependentSize().height(),
                 static_cast<double>(card->portraitSize().height()));
    // No dark seam where the last column would be covered in part.
    const QImage drawn = probe->pixmap().toImage();
    const int last = drawn.width() - 1;
    for (int y = 0; y < drawn.height(); ++y) {
        const int step = qGray(drawn.pixel(last - 1, y)) - qGray(drawn.pixel(last, y));
        QVERIFY2(step < 10, qPrintable(QStringLiteral("row %1: %2").arg(y).arg(step)));
    }
    // The grey around both begins at one height.
    const QRect first = shown.list()->visualRect(shown.list()->model()->index(0, 0));
    const int cardTop = shown.list()->viewport()->mapTo(&shown.page, first.topLeft()).y();
    const int probeTop = probe->mapTo(&shown.page, QPoint()).y();
    QVERIFY2(std::abs(probeTop - cardTop) <= 4,
             qPrintable(QStringLiteral("%1 %2").arg(probeTop).arg(cardTop)));
}

void TestCandidatesPage::cardsTellCleanFromUnmeasured_data()
{
    QTest::addColumn<bool>("isMeasured");
    QTest::addColumn<QString>("words");
    QTest::newRow("clean") << true << QStringLiteral("Warnings: none");
    QTest::newRow("not measured") << false << QStringLiteral("Warnings: not measured");
}

void TestCandidatesPage::cardsTellCleanFromUnmeasured()
{
    QFETCH(bool, isMeasured);
    QFETCH(QString, words);
    Shown shown;
    QVERIFY(shown.search(2));
    auto result = *shown.page.result();
    matching::QualityMeasurement measurement;
    measurement.id = "InterEyeDistance";
    if (isMeasured)
        measurement.raw = 90;
    result.candidates[0].reference.quality.measurements = {measurement};
    CandidateListModel model;
    model.showResult(std::make_shared<const casework::ProbeSearchResult>(std::move(result)));
    const QString said = model.index(0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(said.contains(words), qPrintable(said));
}

void TestCandidatesPage::anUnfinishedSearchForFacesIsSaid_data()
{
    QTest::addColumn<casework::FaceSearch>("search");
    QTest::addColumn<QString>("words");
    QTest::newRow("cancelled") << casework::FaceSearch::Cancelled
                               << QStringLiteral("in the probe image was cancelled");
    QTest::newRow("never finished")
        << casework::FaceSearch::Unfinished << QStringLiteral("not searched for faces to the end");
    QTest::newRow("finished") << casework::FaceSearch::Finished << QString();
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
    Shown shown;
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

void TestCandidatesPage::qualityOfOtherModelsLeadsToTheGallery()
{
    Shown shown;
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

void TestCandidatesPage::anUnfinishedSearchForFacesIsSaid()
{
    QFETCH(casework::FaceSearch, search);
    QFETCH(QString, words);
    Shown shown;
    QVERIFY(shown.isReady());
    ProbeFace probe = shown.place.probe(2);
    probe.faceSearch = search;
    shown.page.search(probe, QStringLiteral("Demo"));
    QTRY_COMPARE(shown.ended.count(), 1);
    QString warnings;
    auto* banner = shown.page.findChild<QWidget*>(QStringLiteral("searchWarnings"));
    for (const QLabel* label : banner->findChildren<QLabel*>())
        warnings += label->text();
    shown.page.findChild<QPushButton*>(QStringLiteral("copyNoteButton"))->click();
    const QString note = QGuiApplication::clipboard()->text();
    if (words.isEmpty()) {
        QVERIFY2(!warnings.contains(QStringLiteral("nobody has marked")), qPrintable(warnings));
        QVERIFY2(!note.contains(QStringLiteral("nobody has marked")), qPrintable(note));
        return;
    }
    QVERIFY2(warnings.contains(words), qPrintable(warnings));
    QVERIFY2(note.contains(words), qPrintable(note));
}

void TestCandidatesPage::boxWithoutAFaceIsMarkedOnEveryCard()
{
    Shown shown;
    ProbeFace probe = shown.place.probe(2);
    shown.page.search(probe, QStringLiteral("Demo"));
    QTRY_COMPARE(shown.ended.count(), 1);
    const auto words = [&shown](int row) {
        return shown.list()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    };
    const auto height = [&shown] {
        return shown.list()->visualRect(shown.list()->model()->index(0, 0)).height();
    };
    const QString note = QStringLiteral("No face seen in the probe");
    QVERIFY(!words(0).contains(note));
    shown.page.resize(1280, 1200);
    const int before = height();
    probe.face.face.origin = matching::FaceOrigin::Drawn;
    probe.face.face.score = 0.1;
    shown.page.search(probe, QStringLiteral("Demo"));
    QTRY_COMPARE(shown.ended.count(), 2);
    for (int row = 0; row < 4; ++row)
        QVERIFY2(words(row).contains(note), qPrintable(words(row)));
    QVERIFY(height() > before);
}

void TestCandidatesPage::wholeCardFits_data()
{
    QTest::addColumn<QSize>("page");
    // What the frame leaves of the window.
    QTest::newRow("window of 1280 by 720") << QSize(1190, 650);
    QTest::newRow("the smallest window") << QSize(870, 534);
    QTest::newRow("1280 by 720 at 150 %") << QSize(763, 385);
}

void TestCandidatesPage::wholeCardFits()
{
    QFETCH(QSize, page);
    Shown shown;
    QVERIFY(shown.isReady());
    auto probe = shown.place.probe(2);
    probe.exhibit.fileName = QStringLiteral("Hauptbahnhof_Kamera_7_2026-04-12_18-33-09.999.png");
    shown.page.search(probe, QStringLiteral("Demo"));
    QTRY_COMPARE(shown.ended.count(), 1);
    shown.page.resize(page);
    const QModelIndex first = shown.list()->model()->index(0, 0);
    QTRY_VERIFY(shown.list()->viewport()->rect().contains(shown.list()->visualRect(first)));
}

void TestCandidatesPage::lowPageFoldsWhatIsSecondary()
{
    Shown shown;
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

void TestCandidatesPage::longFileNameIsCutVisibly()
{
    Shown shown;
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

void TestCandidatesPage::everyCandidateIsInWords()
{
    Shown shown;
    QVERIFY(shown.search(2));
    const QModelIndex first = shown.list()->model()->index(0, 0);
    const QString words = first.data(Qt::AccessibleTextRole).toString();
    QVERIFY2(words.contains(QStringLiteral("Candidate 1: Person 2 (P2)")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("Similarity score")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("different people score 0.000")), qPrintable(words));
}

void TestCandidatesPage::emptyListIsAResult()
{
    NobodyListed strict;
    const CandidatesPage& page = strict.page;
    const ProbeFace probe = strict.place.probe(2);
    QVERIFY(strict.search(probe));
    auto* message = page.findChild<QLabel*>(QStringLiteral("candidatesMessage"));
    QVERIFY(message->isVisible());
    QCOMPARE(message->text(),
             QStringLiteral("No candidate above the threshold. That is a result: record it."));
    for (const char* name : {"openCandidateButton", "copyNoteButton", "searchAgainButton"})
        QVERIFY2(!page.findChild<QPushButton*>(QString::fromLatin1(name))->isVisible(), name);
    QVERIFY(page.findChild<QLabel*>(QStringLiteral("candidatesHint"))->text().isEmpty());
    QCOMPARE(page.findChild<QLabel*>(QStringLiteral("candidatesTitle"))->text(),
             QStringLiteral("No candidate"));
    QTest::mouseClick(page.findChild<QPushButton*>(QStringLiteral("copyEmptyNoteButton")),
                      Qt::LeftButton);
    const QString note = QGuiApplication::clipboard()->text();
    for (const QString& part :
         {strict.place.lab().info().name, QStringLiteral("Exhibit 1 ▸ Q-1"),
          QString::fromStdString(probe.exhibit.original.hex()), QStringLiteral("“Demo”"),
          QStringLiteral("people 4, images 4"), QStringLiteral("fake-1"), QStringLiteral("strict"),
          QStringLiteral(" UTC"), QStringLiteral("no candidate above the threshold")})
        QVERIFY2(note.contains(part), qPrintable(note));
}

void TestCandidatesPage::aBoxWithoutAFaceGivesNoResult()
{
    NobodyListed strict;
    ProbeFace probe = strict.place.probe(2);
    probe.face.face.origin = matching::FaceOrigin::Drawn;
    probe.face.face.score = 0.1;
    QVERIFY(strict.search(probe));
    const CandidatesPage& page = strict.page;
    const QString message = page.findChild<QLabel*>(QStringLiteral("candidatesMessage"))->text();
    const QString words = QStringLiteral("does not recognise a face in this box, so neither "
                                         "candidates nor their absence say anything");
    QVERIFY2(message.contains(words), qPrintable(message));
    QVERIFY2(!message.contains(QStringLiteral("record it")), qPrintable(message));
    QCOMPARE(page.findChild<QLabel*>(QStringLiteral("candidatesTitle"))->text(),
             QStringLiteral("No face in the box"));
    page.findChild<QPushButton*>(QStringLiteral("copyEmptyNoteButton"))->click();
    const QString note = QGuiApplication::clipboard()->text();
    QVERIFY2(note.contains(words), qPrintable(note));
    QVERIFY2(!note.contains(QStringLiteral("no candidate")), qPrintable(note));
}

void TestCandidatesPage::listCanBeNoted()
{
    Shown shown;
    QVERIFY(shown.search(2));
    QVERIFY(!shown.text("candidatesHint").isEmpty());
    QTest::mouseClick(shown.page.findChild<QPushButton*>(QStringLiteral("copyNoteButton")),
                      Qt::LeftButton);
    const QString note = QGuiApplication::clipboard()->text();
    const casework::FoundCandidate& first = shown.page.result()->candidates.front();
    for (const QString& part :
         {QStringLiteral("candidates 4"), QStringLiteral("1. score"),
          QStringLiteral("Person 2 (P2)"), QStringLiteral("no identification"),
          shown.page.result()->gallery.legalBasis,
          QString::fromStdString(first.reference.original.hex())})
        QVERIFY2(note.contains(part), qPrintable(note));
    QVERIFY(shown.text("candidatesHint").contains(QStringLiteral("clipboard")));
}

void TestCandidatesPage::severalPhotographsAreAllNamed()
{
    Shown shown;
    QVERIFY(shown.isReady());
    const ProbeFace probe = shown.place.probes({2, 7, 9});
    shown.page.search(probe, QStringLiteral("Demo"));
    QTRY_COMPARE(shown.ended.count(), 1);
    QCOMPARE(shown.page.result()->photographs, std::size_t{3});
    QVERIFY(shown.text("searchFacts").contains(QStringLiteral("3 photographs together")));
    QCOMPARE(shown.text("probeMark"), QStringLiteral("Exhibit 1 ▸ Q-1"));
    QVERIFY(shown.text("probeSource").startsWith(QStringLiteral("Main photograph")));
    const auto* also = shown.page.findChild<QWidget*>(QStringLiteral("alsoSearched"));
    QVERIFY(also->isVisible());
    QStringList rows;
    for (const auto* label : also->findChildren<QLabel*>(QStringLiteral("probeRowFile")))
        rows << label->text();
    QCOMPARE(rows, (QStringList{QStringLiteral("still-2.png"), QStringLiteral("still-3.png")}));
    const QString said = shown.text("photographsNote");
    QVERIFY2(said.contains(QStringLiteral("The two least alike, “Exhibit ")), qPrintable(said));
    QTest::mouseClick(shown.page.findChild<QPushButton*>(QStringLiteral("copyNoteButton")),
                      Qt::LeftButton);
    const QString note = QGuiApplication::clipboard()->text();
    for (const ProbeFace& photograph : photographsOf(probe)) {
        QVERIFY2(note.contains(photograph.exhibit.fileName), qPrintable(note));
        QVERIFY(note.contains(QString::fromStdString(photograph.exhibit.original.hex())));
    }
    QVERIFY2(note.contains(said), qPrintable(note));
    // A search for one face says nothing of that.
    QVERIFY(shown.search(3));
    QTRY_VERIFY(shown.page.result() && shown.page.result()->photographs == 1);
    QVERIFY(!also->isVisible());
    QVERIFY(shown.text("photographsNote").isEmpty());
    QVERIFY(!shown.text("searchFacts").contains(QStringLiteral("photographs")));
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

void TestCandidatesPage::damagedOriginalIsSaidOnItsCardAndInTheNote()
{
    Shown shown;
    QVERIFY(shown.isReady());
    const auto gallery = shown.place.lab().galleries().byName(QStringLiteral("Demo"));
    const auto references = shown.place.lab().galleries().references(gallery->id, 0, 10);
    const casework::Reference& damaged = references->at(1);
    const QString stored = shown.place.originalPath(damaged.original);
    QVERIFY(QFile::copy(stored, stored + QStringLiteral(".whole")));
    shown.place.damageOriginal(damaged.original);
    QVERIFY(shown.search(2));
    const auto words = [&] {
        return shown.list()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    };
    const auto note = [&] {
        QTest::mouseClick(shown.page.findChild<QPushButton*>(QStringLiteral("copyNoteButton")),
                          Qt::LeftButton);
        return QGuiApplication::clipboard()->text();
    };
    QCOMPARE(shown.page.result()->candidates[0].reference.id, damaged.id);
    const int height = shown.list()->visualRect(shown.list()->model()->index(0, 0)).height();
    const QString reason = QStringLiteral("The stored image is damaged");
    QTRY_VERIFY2(words().contains(reason), qPrintable(words()));
    QVERIFY2(!words().contains(QStringLiteral("Warnings: none")), qPrintable(words()));
    QVERIFY2(note().contains(QStringLiteral("attention: ") + reason), qPrintable(note()));
    QCOMPARE(note().count(reason), 1);
    QVERIFY(shown.list()->visualRect(shown.list()->model()->index(0, 0)).height() >= height);

    // Put back, it is tried again when the page is shown again.
    QVERIFY(QFile::remove(stored) && QFile::rename(stored + QStringLiteral(".whole"), stored));
    shown.page.hide();
    shown.page.show();
    QTRY_VERIFY2(!words().contains(reason), qPrintable(words()));
    QVERIFY(!note().contains(reason));
}

void TestCandidatesPage::scoresInTheNoteLieOnTheRulerThatItExplains()
{
    Shown shown;
    QVERIFY(shown.search(2));
    const auto* model = qobject_cast<const CandidateListModel*>(shown.list()->model());
    QTest::mouseClick(shown.page.findChild<QPushButton*>(QStringLiteral("copyNoteButton")),
                      Qt::LeftButton);
    const QString note = QGuiApplication::clipboard()->text();
    QVERIFY2(note.contains(QStringLiteral("On this ruler 0 is")), qPrintable(note));
    const auto& engines = shown.page.result()->candidates.back().candidate.score.engines;
    QVERIFY(!engines.empty());
    for (const matching::EngineScore& engine : engines) {
        const auto place = placeOnOwnRuler(engine, model->rulers());
        QVERIFY(place);
        const QString words = QStringLiteral("%1 %2 (raw score %3)")
                                  .arg(QString::fromStdString(engine.model), scoreText(*place),
                                       decimalText(engine.score, 3));
        QVERIFY2(note.contains(words), qPrintable(words + QLatin1Char('\n') + note));
    }
}

void TestCandidatesPage::resultOfAFaceThatWasChangedSaysSo()
{
    Shown shown;
    QVERIFY(shown.isReady());
    QVERIFY(shown.search(2));
    auto* banner = shown.page.findChild<QWidget*>(QStringLiteral("outdatedBanner"));
    QVERIFY(!banner->isVisible());
    shown.page.setOutdated(ProbeChange::Corrected);
    shown.page.findChild<QPushButton*>(QStringLiteral("copyNoteButton"))->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(
        QStringLiteral("changed after this search")));
    QVERIFY(banner->isVisible());
    QVERIFY(banner->accessibleName().contains(QStringLiteral("search again")));
    shown.page.setOutdated(ProbeChange::None);
    QVERIFY(!banner->isVisible());
    shown.page.setOutdated(ProbeChange::Removed);
    QVERIFY(banner->accessibleName().contains(QStringLiteral("taken away")));
    QVERIFY(!banner->accessibleName().contains(QStringLiteral("search again")));
    shown.page.search(shown.place.probe(3), QStringLiteral("Demo"));
    QVERIFY(!banner->isVisible());
}

void TestCandidatesPage::resultOfAGalleryThatHasGrownSaysSo()
{
    Shown shown;
    QVERIFY(shown.isReady());
    QVERIFY(shown.search(1));
    auto* banner = shown.page.findChild<QWidget*>(QStringLiteral("outdatedBanner"));
    QVERIFY(!banner->isVisible());
    shown.place.enrolPeople(QStringLiteral("Demo"), 5, 6);
    shown.page.refresh();
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(
        banner->accessibleName().contains(QStringLiteral("held 4 images then and holds 6 now")));
    auto* again = shown.page.findChild<QPushButton*>(QStringLiteral("searchGrownGalleryButton"));
    QVERIFY(again->isVisible());
    // Both are said, and a new search makes an end of both.
    shown.page.setOutdated(ProbeChange::Corrected);
    QVERIFY(banner->accessibleName().contains(QStringLiteral("holds 6 now")));
    QVERIFY(banner->accessibleName().contains(QStringLiteral("The face was changed")));
    QVERIFY(!again->isVisible());
    shown.page.setOutdated(ProbeChange::None);
    QTest::mouseClick(again, Qt::LeftButton);
    QTRY_VERIFY(shown.page.result());
    QCOMPARE(shown.page.result()->peopleCompared, std::size_t{6});
    QVERIFY(!banner->isVisible());
}

void TestCandidatesPage::portraitsLieOnMidGrey()
{
    Shown shown;
    QVERIFY(shown.isReady());
    QVERIFY(shown.search(2));
    const QRect card = shown.list()->visualRect(shown.list()->model()->index(1, 0));
    const QImage seen = shown.list()->viewport()->grab().toImage();
    // Beside, above and below the portrait, inside the card's frame.
    for (const QPoint place :
         {QPoint(card.left() + 10, card.top() + 60), QPoint(card.right() - 10, card.top() + 60),
          QPoint(card.center().x(), card.top() + 9)})
        QCOMPARE(seen.pixel(place), QRgb(0xff777777));
}

void TestCandidatesPage::cardsAreAsTallAsTheirContent()
{
    Shown shown;
    QVERIFY(shown.isReady());
    QVERIFY(shown.search(2));
    shown.page.resize(1280, 1400);
    const QRect card = shown.list()->visualRect(shown.list()->model()->index(1, 0));
    const QImage seen = shown.list()->viewport()->grab().toImage();
    const QRgb paper = seen.pixel(card.left() + 12, card.bottom() - 8);
    int blank = 0;
    for (int y = card.bottom() - 8; y > card.top(); --y, ++blank) {
        bool isBlank = true;
        for (int x = card.left() + 12; x < card.right() - 12; ++x)
            isBlank = isBlank && seen.pixel(x, y) == paper;
        if (!isBlank)
            break;
    }
    // The padding and less than half a line.
    QVERIFY2(blank < 20, qPrintable(QString::number(blank)));
}

void TestCandidatesPage::everyEngineHasItsLine()
{
    Shown shown;
    QVERIFY(shown.search(2));
    auto many = std::make_shared<casework::ProbeSearchResult>(*shown.page.result());
    CandidateListModel model;
    ReferencePortraits portraits(shown.place.workplace(), kCardPortrait);
    CandidateCard card(model, portraits);
    std::vector<int> heights;
    for (std::size_t engines = 1; engines <= 4; ++engines) {
        for (casework::FoundCandidate& found : many->candidates)
            found.candidate.score.engines.resize(engines, {"another-1", 0.5});
        model.showResult(std::make_shared<casework::ProbeSearchResult>(*many));
        card.fitTo({1000, 2000}, shown.page.font());
        heights.push_back(card.sizeHint({}, model.index(0, 0)).height());
    }
    const int line = heights[1] - heights[0];
    QVERIFY(line > 0);
    QCOMPARE(heights[2] - heights[1], line);
    QCOMPARE(heights[3] - heights[2], line);
}

void TestCandidatesPage::wordsStandBesideAPortraitThatCannotGiveWay()
{
    Shown shown;
    QVERIFY(shown.search(2));
    CandidateListModel model;
    model.showResult(shown.page.result());
    ReferencePortraits portraits(shown.place.workplace(), kCardPortrait);
    CandidateCard card(model, portraits);
    card.fitTo({550, 800}, shown.page.font());
    const QSize below = card.sizeHint({}, model.index(0, 0));
    constexpr int kLowPx = 210;
    card.fitTo({550, kLowPx}, shown.page.font());
    const QSize beside = card.sizeHint({}, model.index(0, 0));
    QVERIFY2(beside.height() <= kLowPx, qPrintable(QString::number(beside.height())));
    QVERIFY(beside.width() > below.width());
    card.fitTo({550, 800}, shown.page.font());
    QCOMPARE(card.sizeHint({}, model.index(0, 0)), below);
}

void TestCandidatesPage::lyingFaceIsSaid()
{
    Shown shown;
    ProbeFace probe = shown.place.probe(2);
    probe.face.face.turn = QuarterTurn::Clockwise270;
    shown.page.search(probe, QStringLiteral("Demo"));
    QVERIFY(shown.text("probeSource").contains(QStringLiteral("crown to the right")));
    QVERIFY(QTest::qWaitFor([&shown] { return shown.ended.count() > 0; }));
}

void TestCandidatesPage::missingGalleryIsAnError()
{
    Shown shown;
    QVERIFY(shown.isReady());
    shown.page.search(shown.place.probe(1), QStringLiteral("Nowhere"));
    QTRY_COMPARE(shown.ended.count(), 1);
    QVERIFY(shown.page.findChild<QWidget*>(QStringLiteral("errorPanel"))->isVisible());
    QVERIFY(shown.text("errorSentence").contains(QStringLiteral("Nowhere")));
    auto* again = shown.page.findChild<QWidget*>(QStringLiteral("searchAgainButton"));
    QVERIFY(again->isVisible());
    shown.page.setOutdated(ProbeChange::Removed);
    QVERIFY(!again->isVisible());
}

void TestCandidatesPage::newSearchTakesThePlaceOfTheOld()
{
    Shown shown;
    shown.page.search(shown.place.probe(1), QStringLiteral("Demo"));
    shown.page.search(shown.place.probe(4), QStringLiteral("Demo"));
    QTRY_VERIFY(!shown.page.isSearching());
    QCOMPARE(shown.ended.count(), 1);
    QCOMPARE(shown.page.result()->candidates.front().reference.subject.id, QStringLiteral("P4"));
}

void TestCandidatesPage::escapeGoesBack()
{
    Shown shown;
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
    Shown shown;
    QVERIFY(shown.search(2));
    CandidateListModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.showResult(shown.page.result());
    QCOMPARE(model.rowCount(), 4);
    model.showResult(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(TestCandidatesPage)
#include "tst_CandidatesPage.moc"
