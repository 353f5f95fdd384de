// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing a gallery and searching it for the chosen face, on the exhibit page.
#include "ShownExhibitPage.h"
#include "casework/gallery/UnfinishedEnrolment.h"
#include "ui/support/ScriptedDialogs.h"
#include "ui/widgets/ImageCanvas.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace semblance;
using namespace semblance::ui;
using tests::TestWorkplace;
using Shown = tests::ShownExhibitPage;

class TestSearchBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void searchSaysWhyItCannotStart();
    void searchIsRequestedWithTheSelectedFace();
    void ofSeveralGalleriesAPersonChooses();
    void boxWithoutAFaceIsSearchedOnlyWhenConfirmed();
    void whoChoosesAGalleryKeepsTheKeyboard();
    void enterSearchesAfterAFaceWasChosenByItsPicture();
    void enterLeadsToTheGalleryThatNobodyChose();
    void galleryThatIsBeingFilledSaysSo();
    void gatesAreSaidBeforeTheSearch();
    void aSketchIsNotSearched();
};

void TestSearchBox::searchSaysWhyItCannotStart()
{
    Shown shown;
    QVERIFY(shown.isReady());
    const auto reason = [&shown] { return shown.text("searchReason"); };
    QCOMPARE(reason(), QStringLiteral("Open a probe first: an image that shows the face to "
                                      "search for."));
    shown.drop(shown.place.makeImage(QStringLiteral("a.png"), {640, 480}, 3));
    QTRY_COMPARE(reason(), QStringLiteral("There is no gallery yet. Create one under Galleries."));
    QVERIFY(shown.place.lab().galleries().create(QStringLiteral("Empty"), QStringLiteral("s"),
                                                 QStringLiteral("l"),
                                                 QDateTime::currentDateTimeUtc()));
    shown.page.reloadGalleries();
    QTRY_COMPARE(reason(),
                 QStringLiteral("This gallery is empty. Enrol references under Galleries."));
    shown.place.makeGallery(QStringLiteral("Demo"), 2);
    shown.page.reloadGalleries();
    auto* gallery = shown.find<QComboBox>("galleryCombo");
    QTRY_COMPARE(gallery->count(), 2);
    gallery->setCurrentIndex(gallery->findData(QStringLiteral("Demo")));
    QTRY_VERIFY(shown.find<QPushButton>("searchButton")->isEnabled());
    QVERIFY(reason().isEmpty());
}

void TestSearchBox::searchIsRequestedWithTheSelectedFace()
{
    Shown shown;
    shown.place.makeGallery(QStringLiteral("Demo"), 2);
    shown.page.reloadGalleries();
    QVERIFY(shown.isReady());
    std::optional<ProbeFace> asked;
    QString gallery;
    connect(&shown.page, &ExhibitPage::searchRequested, &shown.page,
            [&](const ProbeFace& probe, const QString& name) {
                asked = probe;
                gallery = name;
            });
    shown.drop(shown.place.makeImage(QStringLiteral("a.png"), {640, 480}, 3));
    auto* button = shown.find<QPushButton>("searchButton");
    QTRY_VERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(asked);
    QCOMPARE(asked->mark, 1);
    QCOMPARE(gallery, QStringLiteral("Demo"));
}

void TestSearchBox::gatesAreSaidBeforeTheSearch()
{
    TestWorkplace place;
    place.makeGallery(QStringLiteral("Demo"), 2);
    casework::SearchPolicy policy = place.workplace().policy();
    const casework::ProvenanceBound unknown{{casework::ProvenanceType::Unknown}};
    policy.gates = {{QStringLiteral("why"), unknown, casework::GateEffect::NeedReason, false,
                     QStringLiteral("source")}};
    JobList jobs;
    SystemClock clock;
    Workplace workplace(place.workplace().sharedLab(), policy, jobs, clock);
    workplace.setPipeline(place.workplace().pipeline());
    ExhibitPage page(workplace);
    page.resize(1280, 800);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QSignalSpy searched(&page, &ExhibitPage::searchRequested);
    page.takeFiles({place.makeImage(QStringLiteral("a.png"), {640, 480}, 3)});
    auto* reason = page.findChild<QLabel*>(QStringLiteral("searchReason"));
    QTRY_COMPARE(reason->text(),
                 QStringLiteral("The policy asks for a reason: write it down here, in at least "
                                "three letters."));
    auto* state = page.findChild<QPushButton*>(QStringLiteral("stateProvenanceButton"));
    QTest::mouseClick(state, Qt::LeftButton);
    auto* types = page.findChild<QComboBox*>(QStringLiteral("provenanceCombo"));
    QTRY_VERIFY(types->hasFocus());
    QVERIFY(!types->visibleRegion().isEmpty());
    auto* field = page.findChild<QLineEdit*>(QStringLiteral("gateReason"));
    QVERIFY(field->isVisible());
    auto* button = page.findChild<QPushButton*>(QStringLiteral("searchButton"));
    QVERIFY(!button->isEnabled());
    // Enter leads to what is missing.
    QTest::keyClick(&page.canvas(), Qt::Key_Return);
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("the only still"));
    QVERIFY(button->isEnabled());
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(searched.count(), 1);
    const auto probe = searched[0][0].value<ProbeFace>();
    QCOMPARE(probe.answer.reason, QStringLiteral("the only still"));
}

void TestSearchBox::aSketchIsNotSearched()
{
    Shown shown;
    shown.place.makeGallery(QStringLiteral("Demo"), 2);
    shown.page.reloadGalleries();
    QVERIFY(shown.isReady());
    shown.drop(shown.place.makeImage(QStringLiteral("a.png"), {640, 480}, 3));
    auto* button = shown.find<QPushButton>("searchButton");
    QTRY_VERIFY(button->isEnabled());
    auto* combo = shown.find<QComboBox>("provenanceCombo");
    combo->setCurrentIndex(combo->findData(static_cast<int>(casework::ProvenanceType::Sketch)));
    // What is chosen and not recorded counts for nothing yet, and must not be passed over.
    QVERIFY(!button->isEnabled());
    QVERIFY(shown.text("searchReason").contains(QStringLiteral("not recorded yet")));
    combo->setCurrentIndex(combo->findData(static_cast<int>(casework::ProvenanceType::Unknown)));
    QVERIFY(button->isEnabled());
    combo->setCurrentIndex(combo->findData(static_cast<int>(casework::ProvenanceType::Sketch)));
    QTest::keyClicks(shown.find<QLineEdit>("provenanceSaidBy"), QStringLiteral("the artist"));
    QTest::mouseClick(shown.find<QPushButton>("recordProvenanceButton"), Qt::LeftButton);
    QTRY_VERIFY2(shown.text("searchReason").contains(QStringLiteral("P10")),
                 qPrintable(shown.text("searchReason")));
    QVERIFY(!button->isEnabled());
    QVERIFY(shown.text("gateText").startsWith(QStringLiteral("Refused")));
}

void TestSearchBox::ofSeveralGalleriesAPersonChooses()
{
    Shown shown;
    shown.place.makeGallery(QStringLiteral("First"), 1);
    shown.page.reloadGalleries();
    QTRY_COMPARE(shown.page.searchGallery(), QStringLiteral("First"));
    TestWorkplace place;
    place.makeGallery(QStringLiteral("First"), 1);
    place.makeGallery(QStringLiteral("Second"), 1);
    ExhibitPage page(place.workplace());
    page.show();
    auto* combo = page.findChild<QComboBox*>(QStringLiteral("galleryCombo"));
    QTRY_COMPARE(combo->count(), 2);
    QVERIFY(page.searchGallery().isEmpty());
    QCOMPARE(combo->placeholderText(), QStringLiteral("Choose a gallery"));
    page.chooseSearchGallery(QStringLiteral("Second"));
    QCOMPARE(page.searchGallery(), QStringLiteral("Second"));
    page.reloadGalleries();
    QTRY_VERIFY(place.workplace().jobs().isIdle());
    QCOMPARE(page.searchGallery(), QStringLiteral("Second"));
}

void TestSearchBox::boxWithoutAFaceIsSearchedOnlyWhenConfirmed()
{
    Shown shown;
    const auto script = tests::ScriptedDialogs::install();
    shown.place.makeGallery(QStringLiteral("Demo"), 2);
    shown.place.sight().faces.clear();
    shown.place.sight().scoreInBox = 0.1;
    shown.page.reloadGalleries();
    QVERIFY(shown.isReady());
    QSignalSpy searched(&shown.page, &ExhibitPage::searchRequested);
    shown.drop(shown.place.makeImage(QStringLiteral("a.png"), {640, 480}, 3));
    QTRY_COMPARE(shown.page.faces().state(), ExhibitFaces::State::Ready);
    auto* button = shown.find<QPushButton>("searchButton");
    QCOMPARE(button->text(), QStringLiteral("&Search gallery"));
    QVERIFY(shown.page.faces().marks().draw({300, 200, 90, 110}));
    QTRY_VERIFY(button->isEnabled());
    QCOMPARE(button->text(), QStringLiteral("&Search gallery…"));
    script->confirmations = {false, true};
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(searched.count(), 0);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(searched.count(), 1);
    QCOMPARE(script->asked.size(), std::size_t{2});
    QVERIFY(script->asked.front().question.contains(QStringLiteral("sees no face in this box")));
    QCOMPARE(script->asked.front().verb, QStringLiteral("Search anyway"));
    Dialogs::use(nullptr);
}

void TestSearchBox::whoChoosesAGalleryKeepsTheKeyboard()
{
    Shown shown;
    shown.place.makeGallery(QStringLiteral("Demo"), 1);
    shown.place.sight().isSlow = true;
    QVERIFY(shown.isReady());
    shown.drop(shown.place.makeImage(QStringLiteral("a.png"), {640, 480}, 3));
    QTRY_COMPARE(shown.page.faces().state(), ExhibitFaces::State::Looking);
    auto* combo = shown.find<QComboBox>("galleryCombo");
    QTRY_VERIFY(combo->isEnabled());
    combo->setFocus();
    shown.place.sight().isSlow = false;
    QTRY_COMPARE(shown.page.faces().state(), ExhibitFaces::State::Ready);
    QVERIFY(combo->hasFocus());
}

void TestSearchBox::enterSearchesAfterAFaceWasChosenByItsPicture()
{
    Shown shown;
    shown.place.makeGallery(QStringLiteral("Demo"), 2);
    shown.place.sight().faces = {{10, 10, 100, 100}, {200, 100, 120, 120}, {400, 200, 90, 90}};
    shown.page.reloadGalleries();
    QVERIFY(shown.isReady());
    std::optional<ProbeFace> asked;
    connect(&shown.page, &ExhibitPage::searchRequested, &shown.page,
            [&asked](const ProbeFace& probe) { asked = probe; });
    shown.drop(shown.place.makeImage(QStringLiteral("group.png"), {640, 480}, 3));
    QTRY_COMPARE(shown.page.faces().state(), ExhibitFaces::State::Ready);
    QTest::mouseClick(shown.find<QToolButton>("faceButton2"), Qt::LeftButton);
    QTRY_VERIFY(shown.find<QPushButton>("searchButton")->isEnabled());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(asked);
    QCOMPARE(asked->mark, 2);
}

void TestSearchBox::enterLeadsToTheGalleryThatNobodyChose()
{
    Shown shown;
    shown.place.makeGallery(QStringLiteral("First"), 1);
    shown.place.makeGallery(QStringLiteral("Second"), 1);
    QVERIFY(shown.isReady());
    shown.drop(shown.place.makeImage(QStringLiteral("a.png"), {640, 480}, 3));
    QTRY_VERIFY(shown.page.faces().probe());
    auto* combo = shown.find<QComboBox>("galleryCombo");
    QTRY_COMPARE(combo->count(), 2);
    combo->setCurrentIndex(-1);
    QCOMPARE(shown.text("searchReason"), QStringLiteral("Choose a gallery."));
    QTest::keyClick(&shown.page.canvas(), Qt::Key_Return);
    QVERIFY(combo->hasFocus());
}

void TestSearchBox::galleryThatIsBeingFilledSaysSo()
{
    Shown shown;
    shown.place.makeGallery(QStringLiteral("Demo"), 2);
    casework::GalleryRepository& galleries = shown.place.lab().galleries();
    auto lock = galleries.lockEnrolment();
    QVERIFY(lock);
    casework::UnfinishedEnrolment enrolment;
    enrolment.source = casework::sourceOf("/people");
    enrolment.begunUtc = QDateTime::currentDateTimeUtc();
    enrolment.images = 3;
    const auto run =
        galleries.beginEnrolment(galleries.byName(QStringLiteral("Demo"))->id, enrolment);
    QVERIFY(run);
    (*lock)->nameRun(*run);
    shown.page.reloadGalleries();
    auto* combo = shown.find<QComboBox>("galleryCombo");
    QTRY_COMPARE(combo->currentText(), QStringLiteral("Demo · 2 people · being filled"));
    QCOMPARE(shown.page.searchGallery(), QStringLiteral("Demo"));
    lock->reset();
    QVERIFY(galleries.finishEnrolment(*run, QDateTime::currentDateTimeUtc()));
    shown.page.reloadGalleries();
    QTRY_COMPARE(combo->currentText(), QStringLiteral("Demo · 2 people"));
}

QTEST_MAIN(TestSearchBox)
#include "tst_SearchBox.moc"
