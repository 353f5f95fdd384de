// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/enhancement/EnhancedCopy.h"
#include "support/TestWorkplace.h"
#include "ui/candidates/CandidatesPage.h"
#include "ui/comparison/ComparisonPage.h"
#include "ui/enhancement/EnhancementPage.h"
#include "ui/faces/ExhibitPage.h"
#include "ui/faces/PhotographSet.h"
#include "ui/galleries/GalleriesPage.h"
#include "ui/intake/OpenedExhibit.h"
#include "ui/shell/LabPages.h"
#include "ui/style/Spacing.h"
#include "ui/widgets/ImageCanvas.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QUndoStack>

using namespace semblance;
using namespace semblance::ui;
using tests::TestWorkplace;

class TestLabPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resultIsOutdatedOnceItsFaceIsAnother();
    void resultIsOutdatedOnceItsProvenanceIsAnother();
    void resultIsOutdatedOnceAnotherProgramChangesItsFace_data();
    void resultIsOutdatedOnceAnotherProgramChangesItsFace();
    void resultOfSeveralPhotographsIsOutdatedOnceOneFaceIsAnother();
    void whatOthersDoIsSeenWhileTheWindowStaysInUse();
    void thePlaceThatIsShownTakesTheKeyboardBack();
    void whatWasNotEnrolledIsAClickFromTheCandidates();
    void aGalleryGrowsWhereItIsChosenToo();
    void titlesStandAtOnePlace_data();
    void titlesStandAtOnePlace();
    void anEnhancedCopyStandsBesideItsOriginal();
    void theOriginalIsSearchedToo();
    void enhancingIsLeft_data();
    void enhancingIsLeft();
};

void TestLabPages::anEnhancedCopyStandsBesideItsOriginal()
{
    TestWorkplace place;
    place.makeGallery(QStringLiteral("Demo"), 2);
    LabPages pages(place.workplace());
    pages.resize(1280, 800);
    pages.setVisible(true);
    for (const std::uint32_t seed : {2U, 3U}) {
        pages.exhibits().takeFiles(
            {place.makeImage(QStringLiteral("still%1.png").arg(seed), {640, 480}, seed)});
        QTRY_VERIFY(pages.exhibits().faces().probe());
    }
    auto* strip = pages.findChild<QListWidget*>(QStringLiteral("filmStrip"));
    QTRY_COMPARE(strip->count(), 2);
    // The first, which stands last.
    strip->setCurrentRow(1);
    Q_EMIT strip->itemClicked(strip->item(1));
    QTRY_VERIFY(pages.exhibits().canvas().image());
    QTRY_COMPARE(pages.exhibits().exhibit()->id.value, 1);
    auto* banner = pages.exhibits().findChild<QWidget*>(QStringLiteral("copyBanner"));
    QVERIFY(!banner->isVisible());
    QTRY_VERIFY(pages.exhibits().faces().probe());
    pages.searchFor(*pages.exhibits().faces().probe(), QStringLiteral("Demo"));
    QTRY_VERIFY(pages.candidates().result());
    auto* searched = pages.candidates().findChild<QWidget*>(QStringLiteral("copyBanner"));
    QVERIFY(!searched->isVisible());
    pages.goTo(Place::Exhibits);
    QTRY_VERIFY(pages.findChild<QPushButton*>(QStringLiteral("enhanceButton"))->isEnabled());
    QTest::keyClick(&pages.exhibits(), Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(pages.enhancement().isVisible());
    QTRY_VERIFY(pages.enhancement().isIdle());
    pages.enhancement().draft().add(imagery::RecipeStep(*imagery::findStep("flip")));
    auto* save = pages.findChild<QPushButton*>(QStringLiteral("saveCopyButton"));
    QTRY_VERIFY(save->isEnabled());
    save->click();
    QTRY_VERIFY(pages.exhibits().isVisible());
    QTRY_COMPARE(strip->count(), 3);
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(pages.exhibits().exhibit()->fileName, QStringLiteral("still2 (enhanced).png"));
    QVERIFY(strip->item(1)->text().contains(QStringLiteral("still2.png")));
    QVERIFY(strip->item(2)->text().contains(QStringLiteral("(enhanced)")));
    // Both can be searched for, and their lists laid side by side.
    QTRY_VERIFY(pages.exhibits().faces().probe());
    pages.searchFor(*pages.exhibits().faces().probe(), QStringLiteral("Demo"));
    QTRY_VERIFY(pages.candidates().result());
    QTRY_VERIFY(searched->isVisible());
    auto* lists = pages.findChild<QPushButton*>(QStringLiteral("compareListsButton"));
    QVERIFY(lists->isVisible());
    auto* searchOriginal = pages.findChild<QPushButton*>(QStringLiteral("searchOriginalButton"));
    QVERIFY(!searchOriginal->isVisible());
    lists->click();
    auto* table = pages.findChild<QTableView*>(QStringLiteral("listComparisonTable"));
    QVERIFY(table);
    QCOMPARE(table->model()->columnCount(), 5);
    QCOMPARE(table->model()->rowCount(), int(pages.candidates().result()->candidates.size()));
    table->window()->close();
    pages.candidates().openSelected();
    QTRY_VERIFY(pages.comparison().findChild<QWidget*>(QStringLiteral("copyBanner"))->isVisible());
    // The banner of the exhibit leads back.
    pages.goTo(Place::Exhibits);
    pages.findChild<QPushButton*>(QStringLiteral("openSourceButton"))->click();
    QTRY_COMPARE(pages.exhibits().exhibit()->id.value, 1);
    QTRY_VERIFY(!banner->isVisible());
}

/// A list that is missing is said to be, with the way to it.
void TestLabPages::theOriginalIsSearchedToo()
{
    TestWorkplace place;
    place.makeGallery(QStringLiteral("Demo"), 2);
    LabPages pages(place.workplace());
    pages.resize(1280, 800);
    pages.setVisible(true);
    pages.exhibits().takeFiles({place.makeImage(QStringLiteral("still.png"), {640, 480}, 2)});
    QTRY_VERIFY(pages.exhibits().faces().probe());
    const auto probe = *pages.exhibits().faces().probe();
    const auto copy =
        casework::saveCopy({place.lab().originals(), place.lab().derivations()}, probe.exhibit,
                           imagery::Recipe({imagery::RecipeStep(*imagery::findStep("flip"))}),
                           QStringLiteral("Semblance 9"), SystemClock(), {});
    QVERIFY(copy);
    pages.exhibits().openExhibit(copy->taken.exhibit);
    QTRY_COMPARE(pages.exhibits().exhibit()->id.value, copy->taken.exhibit.id.value);
    QTRY_VERIFY(pages.exhibits().faces().probe());
    pages.searchFor(*pages.exhibits().faces().probe(), QStringLiteral("Demo"));
    auto* search = pages.findChild<QPushButton*>(QStringLiteral("searchOriginalButton"));
    auto* lists = pages.findChild<QPushButton*>(QStringLiteral("compareListsButton"));
    QTRY_VERIFY(search->isVisible());
    QVERIFY(!lists->isVisible());
    QStringList said;
    for (const auto* label : pages.candidates()
                                 .findChild<QWidget*>(QStringLiteral("copyBanner"))
                                 ->findChildren<QLabel*>())
        said << label->text();
    QVERIFY2(
        said.join(QLatin1Char(' ')).contains(QStringLiteral("(exhibit 1) was not searched for")),
        qPrintable(said.join(QLatin1Char(' '))));
    search->click();
    QTRY_VERIFY(pages.exhibits().isVisible());
    QTRY_COMPARE(pages.exhibits().exhibit()->id.value, probe.exhibit.id.value);
    // Once it was, the copy's list has one beside it.
    QTRY_VERIFY(pages.exhibits().faces().probe());
    pages.searchFor(*pages.exhibits().faces().probe(), QStringLiteral("Demo"));
    QTRY_VERIFY(pages.candidates().result());
    QVERIFY(!search->isVisible());
    pages.exhibits().openExhibit(copy->taken.exhibit);
    QTRY_COMPARE(pages.exhibits().exhibit()->id.value, copy->taken.exhibit.id.value);
    QTRY_VERIFY(pages.exhibits().faces().probe());
    pages.searchFor(*pages.exhibits().faces().probe(), QStringLiteral("Demo"));
    QTRY_VERIFY(lists->isVisible());
    QVERIFY(!search->isVisible());
}

void TestLabPages::enhancingIsLeft_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("Escape") << 0;
    QTest::newRow("another exhibit is opened") << 1;
}

void TestLabPages::enhancingIsLeft()
{
    QFETCH(int, way);
    TestWorkplace place;
    LabPages pages(place.workplace());
    pages.resize(1280, 800);
    pages.setVisible(true);
    QList<casework::Exhibit> exhibits;
    for (const std::uint32_t seed : {2U, 3U}) {
        pages.exhibits().takeFiles(
            {place.makeImage(QStringLiteral("still%1.png").arg(seed), {640, 480}, seed)});
        QTRY_COMPARE(pages.exhibits().exhibit() ? pages.exhibits().exhibit()->id.value : 0,
                     qint64(seed - 1));
        QTRY_VERIFY(pages.exhibits().canvas().image());
        exhibits << *pages.exhibits().exhibit();
    }
    pages.enhance(exhibits.last());
    QTRY_VERIFY(pages.enhancement().isIdle());
    // Another place and back: the steps are still there.
    pages.enhancement().draft().add(imagery::RecipeStep(*imagery::findStep("gamma")));
    pages.goTo(Place::Galleries);
    pages.goTo(Place::Exhibits);
    QVERIFY(pages.enhancement().isVisible());
    if (way == 0)
        QTest::keyClick(&pages.enhancement(), Qt::Key_Escape);
    else
        pages.exhibits().openExhibit(exhibits.first());
    QTRY_VERIFY(pages.exhibits().isVisible());
    QVERIFY(!pages.enhancement().isVisible());
    QCOMPARE(pages.enhancement().draft().steps().size(), std::size_t(1));
}

void TestLabPages::titlesStandAtOnePlace_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("a small screen") << QSize(1180, 640);
    QTest::newRow("a large screen") << QSize(1800, 1000);
}

void TestLabPages::titlesStandAtOnePlace()
{
    QFETCH(QSize, size);
    TestWorkplace place;
    place.makeGallery(QStringLiteral("Demo"), 3);
    LabPages pages(place.workplace());
    pages.resize(size);
    pages.setVisible(true);
    pages.exhibits().takeFiles({place.makeImage(QStringLiteral("still.png"), {640, 480}, 2)});
    QTRY_VERIFY(pages.exhibits().faces().probe());
    pages.searchFor(*pages.exhibits().faces().probe(), QStringLiteral("Demo"));
    QTRY_VERIFY(pages.candidates().result());
    pages.candidates().openSelected();
    const auto placeOf = [&pages](const char* name) {
        const auto* title = pages.findChild<QLabel*>(QLatin1String(name));
        const QRect text(title->mapTo(&pages, QPoint()), title->size());
        return QPoint(text.left(), text.center().y());
    };
    const QPoint comparison = placeOf("comparisonTitle");
    QCOMPARE(comparison.x(), kMarginPx);
    pages.goTo(Place::Candidates);
    QTRY_COMPARE(placeOf("candidatesTitle"), comparison);
    pages.goTo(Place::Exhibits);
    QTRY_COMPARE(placeOf("exhibitTitle"), comparison);
    pages.goTo(Place::Galleries);
    QTRY_COMPARE(placeOf("galleryListTitle"), comparison);
    // Right of the list.
    QTRY_COMPARE(placeOf("galleryTitle").y(), comparison.y());
}

void TestLabPages::resultIsOutdatedOnceItsFaceIsAnother()
{
    TestWorkplace place;
    place.makeGallery(QStringLiteral("Demo"), 3);
    LabPages pages(place.workplace());
    pages.setVisible(true);
    ExhibitFaces& faces = pages.exhibits().faces();
    pages.exhibits().takeFiles({place.makeImage(QStringLiteral("still.png"), {640, 480}, 2)});
    QTRY_VERIFY(faces.probe());
    pages.searchFor(*faces.probe(), QStringLiteral("Demo"));
    QTRY_VERIFY(pages.candidates().result());
    pages.candidates().openSelected();
    const auto isOutdated = [](QWidget& page) {
        return page.findChild<QWidget*>(QStringLiteral("outdatedBanner"))->isVisibleTo(&page);
    };
    QVERIFY(!isOutdated(pages.candidates()));
    QVERIFY(!isOutdated(pages.comparison()));

    faces.marks().correct(1, {50, 60, 150, 170});
    QVERIFY(isOutdated(pages.candidates()));
    QVERIFY(isOutdated(pages.comparison()));
    faces.marks().undoStack().undo();
    QVERIFY(!isOutdated(pages.candidates()));
    QVERIFY(!isOutdated(pages.comparison()));

    faces.marks().correct(1, {50, 60, 150, 170});
    QTRY_VERIFY(faces.probe());
    pages.searchFor(*faces.probe(), QStringLiteral("Demo"));
    QTRY_VERIFY(pages.candidates().result());
    QVERIFY(!isOutdated(pages.candidates()));
}

void TestLabPages::resultIsOutdatedOnceItsProvenanceIsAnother()
{
    TestWorkplace place;
    place.makeGallery(QStringLiteral("Demo"), 3);
    LabPages pages(place.workplace());
    pages.setVisible(true);
    ExhibitFaces& faces = pages.exhibits().faces();
    pages.exhibits().takeFiles({place.makeImage(QStringLiteral("still.png"), {640, 480}, 2)});
    QTRY_VERIFY(faces.probe() && pages.exhibits().provenances().isKnown());
    const ProbeFace probe = *faces.probe();
    pages.searchFor(probe, QStringLiteral("Demo"));
    QTRY_VERIFY(pages.candidates().result());
    const auto isOutdated = [&pages] {
        return pages.candidates()
            .findChild<QWidget*>(QStringLiteral("outdatedBanner"))
            ->isVisibleTo(&pages.candidates());
    };
    QVERIFY(!isOutdated());

    auto* combo = pages.exhibits().findChild<QComboBox*>(QStringLiteral("provenanceCombo"));
    combo->setCurrentIndex(combo->findData(static_cast<int>(casework::ProvenanceType::Sketch)));
    QVERIFY(!isOutdated());
    pages.exhibits()
        .findChild<QLineEdit*>(QStringLiteral("provenanceSaidBy"))
        ->setText(QStringLiteral("the artist"));
    pages.exhibits().findChild<QPushButton*>(QStringLiteral("recordProvenanceButton"))->click();
    QTRY_VERIFY(isOutdated());
    // What it is now, and what follows, also over the comparison.
    pages.candidates().openSelected();
    QTRY_COMPARE(pages.place(), Place::Comparison);
    for (QWidget* page :
         {static_cast<QWidget*>(&pages.candidates()), static_cast<QWidget*>(&pages.comparison())}) {
        const QString said =
            page->findChild<QWidget*>(QStringLiteral("outdatedBanner"))->accessibleName();
        QVERIFY2(said.contains(QStringLiteral("is now: Sketch")) &&
                     said.contains(QStringLiteral("Rule P10 refuses such a search now")),
                 qPrintable(said));
    }
}

void TestLabPages::resultIsOutdatedOnceAnotherProgramChangesItsFace_data()
{
    QTest::addColumn<Place>("shown");
    QTest::addColumn<bool>("isAnotherOpen");
    QTest::newRow("candidates") << Place::Candidates << false;
    QTest::newRow("comparison") << Place::Comparison << false;
    QTest::newRow("candidates, of an exhibit that is not open") << Place::Candidates << true;
    QTest::newRow("when they are shown again") << Place::Galleries << true;
}

void TestLabPages::resultIsOutdatedOnceAnotherProgramChangesItsFace()
{
    QFETCH(Place, shown);
    QFETCH(bool, isAnotherOpen);
    TestWorkplace place;
    place.makeGallery(QStringLiteral("Demo"), 3);
    LabPages pages(place.workplace());
    pages.setVisible(true);
    pages.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&pages));
    ExhibitFaces& faces = pages.exhibits().faces();
    pages.exhibits().takeFiles({place.makeImage(QStringLiteral("still.png"), {640, 480}, 2)});
    QTRY_VERIFY(faces.probe());
    const ProbeFace probe = *faces.probe();
    pages.searchFor(probe, QStringLiteral("Demo"));
    QTRY_VERIFY(pages.candidates().result());
    if (isAnotherOpen) {
        pages.exhibits().takeFiles({place.makeImage(QStringLiteral("b.png"), {640, 480}, 3)});
        QTRY_VERIFY(faces.probe() && faces.probe()->exhibit.id != probe.exhibit.id);
    }
    pages.candidates().openSelected();
    pages.goTo(shown);
    QTRY_VERIFY(place.workplace().jobs().isIdle());
    const auto isOutdated = [](QWidget& page) {
        return page.findChild<QWidget*>(QStringLiteral("outdatedBanner"))->isVisibleTo(&page);
    };
    QVERIFY(!isOutdated(pages.candidates()) && !isOutdated(pages.comparison()));

    auto& exhibits = place.lab().exhibits();
    const auto known = exhibits.faces(probe.exhibit.id);
    auto moved = known->value();
    moved[0].face.box.x += 20;
    QVERIFY(exhibits.saveFaces(probe.exhibit.id, *known, moved));
    if (shown == Place::Galleries) {
        pages.goTo(Place::Comparison);
    }
    QTRY_VERIFY(isOutdated(pages.candidates()) && isOutdated(pages.comparison()));
    // As it was searched for again.
    QVERIFY(exhibits.saveFaces(probe.exhibit.id, moved, known->value()));
    QTRY_VERIFY(!isOutdated(pages.candidates()) && !isOutdated(pages.comparison()));
}

void TestLabPages::resultOfSeveralPhotographsIsOutdatedOnceOneFaceIsAnother()
{
    TestWorkplace place;
    place.makeGallery(QStringLiteral("Demo"), 3);
    LabPages pages(place.workplace());
    pages.setVisible(true);
    pages.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&pages));
    ExhibitFaces& faces = pages.exhibits().faces();
    for (const std::uint32_t seed : {2U, 5U}) {
        const QString name = QStringLiteral("still-%1.png").arg(seed);
        pages.exhibits().takeFiles({place.makeImage(name, TestWorkplace::kPortraitSize, seed)});
        QTRY_VERIFY(faces.probe() && faces.probe()->exhibit.fileName == name);
        QTest::keyClick(&pages.exhibits().canvas(), Qt::Key_T);
    }
    pages.exhibits().reloadGalleries();
    auto* search = pages.findChild<QPushButton*>(QStringLiteral("searchButton"));
    QTRY_VERIFY(search->isEnabled());
    QTest::mouseClick(search, Qt::LeftButton);
    QTRY_VERIFY(pages.candidates().result());
    QCOMPARE(pages.candidates().result()->photographs, std::size_t{2});
    pages.candidates().openSelected();
    QTRY_VERIFY(place.workplace().jobs().isIdle());
    const auto saidOf = [](QWidget& page) {
        const auto* banner = page.findChild<QWidget*>(QStringLiteral("outdatedBanner"));
        QStringList lines;
        for (const auto* label : banner->findChildren<QLabel*>())
            lines << label->text();
        return banner->isVisibleTo(&page) ? lines.join(u' ').trimmed() : QString();
    };
    QVERIFY(saidOf(pages.candidates()).isEmpty() && saidOf(pages.comparison()).isEmpty());

    // The other one's, which is not open.
    const SetPhotograph other = pages.exhibits().photographs().photographs().back();
    auto& exhibits = place.lab().exhibits();
    const auto known = exhibits.faces(other.probe.exhibit.id);
    auto moved = known->value();
    moved[0].face.box.x += 20;
    QVERIFY(exhibits.saveFaces(other.probe.exhibit.id, *known, moved));
    const QString name =
        QStringLiteral("Exhibit %1 ▸ Q-1 was changed").arg(other.probe.exhibit.id.value);
    QTRY_VERIFY2(saidOf(pages.comparison()).startsWith(name),
                 qPrintable(saidOf(pages.comparison())));
    QVERIFY(saidOf(pages.candidates()).startsWith(name));
    // Of two that changed the main one is named; undone, the other again.
    faces.marks().correct(1, {50, 60, 150, 170});
    QVERIFY(!saidOf(pages.candidates()).startsWith(name));
    QVERIFY(!saidOf(pages.candidates()).isEmpty());
    faces.marks().undoStack().undo();
    QVERIFY(saidOf(pages.candidates()).startsWith(name));
    QVERIFY(exhibits.saveFaces(other.probe.exhibit.id, moved, known->value()));
    QTRY_VERIFY(saidOf(pages.candidates()).isEmpty() && saidOf(pages.comparison()).isEmpty());
}

void TestLabPages::whatOthersDoIsSeenWhileTheWindowStaysInUse()
{
    TestWorkplace place;
    place.makeGallery(QStringLiteral("Demo"), 1);
    LabPages pages(place.workplace());
    pages.setVisible(true);
    pages.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&pages));
    QTRY_VERIFY(place.workplace().jobs().isIdle());
    auto* strip = pages.findChild<QListWidget*>(QStringLiteral("filmStrip"));
    const auto taken =
        takeInFile(place.lab(), place.makeImage(QStringLiteral("a.png"), {64, 48}, 2).toStdString(),
                   place.workplace().clock(), {});
    QVERIFY(taken);
    QTRY_COMPARE(strip->count(), 1);

    pages.goTo(Place::Galleries);
    auto* list = pages.findChild<QListView*>(QStringLiteral("galleryList"));
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QTRY_VERIFY(place.workplace().jobs().isIdle());
    place.makeGallery(QStringLiteral("Other"), 1);
    QTRY_COMPARE(list->model()->rowCount(), 2);
    const Error error{ErrorCode::NoFace, Stage::Detection, "g.png", {}, {}};
    auto& galleries = place.lab().galleries();
    QVERIFY(galleries.saveProblems(galleries.byName(QStringLiteral("Demo"))->id,
                                   {{QStringLiteral("g.png"), QStringLiteral("anna"), error}}));
    auto* problems = pages.findChild<QTableView*>(QStringLiteral("problemTable"));
    QTRY_COMPARE(problems->model()->rowCount(), 1);
}

void TestLabPages::thePlaceThatIsShownTakesTheKeyboardBack()
{
    TestWorkplace place;
    LabPages pages(place.workplace());
    pages.setVisible(true);
    pages.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&pages));
    pages.exhibits().takeFiles({place.makeImage(QStringLiteral("still.png"), {640, 480}, 2)});
    QTRY_VERIFY(pages.exhibits().faces().probe());
    pages.findChild<QWidget*>(QStringLiteral("pasteButton"))->setFocus();
    pages.goTo(Place::Exhibits);
    QVERIFY(pages.exhibits().canvas().hasFocus());

    pages.goTo(Place::Galleries);
    auto* first = pages.findChild<QWidget*>(QStringLiteral("firstGalleryButton"));
    QTRY_VERIFY(first->hasFocus());
    first->clearFocus();
    pages.goTo(Place::Galleries);
    QVERIFY(first->hasFocus());
}

void TestLabPages::whatWasNotEnrolledIsAClickFromTheCandidates()
{
    TestWorkplace place;
    place.makeGallery(QStringLiteral("Another"), 1);
    place.makeGallery(QStringLiteral("Demo"), 3);
    auto& galleries = place.lab().galleries();
    const Error error{ErrorCode::NoFace, Stage::Detection, "g.png", {}, {}};
    QVERIFY(galleries.saveProblems(galleries.byName(QStringLiteral("Demo"))->id,
                                   {{QStringLiteral("g.png"), QStringLiteral("anna"), error}}));
    LabPages pages(place.workplace());
    pages.setVisible(true);
    auto* show = pages.findChild<QPushButton*>(QStringLiteral("showNotEnrolledButton"));
    pages.searchFor(place.probe(2), QStringLiteral("Another"));
    QTRY_VERIFY(pages.candidates().result());
    QVERIFY(!show->isVisible());
    pages.searchFor(place.probe(2), QStringLiteral("Demo"));
    QTRY_VERIFY(pages.candidates().result() && show->isVisible());
    QTest::mouseClick(show, Qt::LeftButton);
    QCOMPARE(pages.place(), Place::Galleries);
    auto* tabs = pages.findChild<QTabWidget*>(QStringLiteral("galleryTabs"));
    QTRY_COMPARE(tabs->currentIndex(), 1);
    QCOMPARE(pages.galleries().gallery(), QStringLiteral("Demo"));
    auto* problems = pages.findChild<QTableView*>(QStringLiteral("problemTable"));
    QTRY_COMPARE(problems->model()->rowCount(), 1);
}

void TestLabPages::aGalleryGrowsWhereItIsChosenToo()
{
    TestWorkplace place;
    place.makeGallery(QStringLiteral("Demo"), 1);
    QDir folder = QFileInfo(place.makeFile(QStringLiteral("beside"), {})).dir();
    folder.mkdir(QStringLiteral("people"));
    place.makeImage(QStringLiteral("people/anna_0001.png"), TestWorkplace::kPortraitSize, 11);
    place.makeImage(QStringLiteral("people/bert_0001.png"), TestWorkplace::kPortraitSize, 12);
    place.sight().isSlow = true;
    LabPages pages(place.workplace());
    pages.setVisible(true);
    auto* combo = pages.findChild<QComboBox*>(QStringLiteral("galleryCombo"));
    QTRY_COMPARE(combo->currentText(), QStringLiteral("Demo · 1 people"));
    pages.goTo(Place::Galleries);
    auto* enrol = pages.findChild<QPushButton*>(QStringLiteral("enrolButton"));
    QTRY_VERIFY(enrol->isEnabled());
    enrol->click();
    pages.findChild<QLineEdit*>(QStringLiteral("folderPathField"))
        ->setText(folder.filePath(QStringLiteral("people")));
    pages.findChild<QPushButton*>(QStringLiteral("startEnrolmentButton"))->click();
    QTRY_COMPARE(combo->currentText(), QStringLiteral("Demo · 1 people · being filled"));
    place.sight().isSlow = false;
    QTRY_COMPARE(combo->currentText(), QStringLiteral("Demo · 3 people"));
}

QTEST_MAIN(TestLabPages)
#include "tst_LabPages.moc"
