// SPDX-License-Identifier: GPL-3.0-or-later
#include "AwayExhibits.h"
#include "ShownExhibitPage.h"
#include "casework/enhancement/EnhancedCopy.h"
#include "support/LabInFront.h"
#include "ui/faces/FilmStrip.h"
#include "ui/widgets/FaceMarkList.h"
#include "ui/widgets/ImageCanvas.h"

#include <QApplication>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <array>

using namespace semblance;
using namespace semblance::ui;
using tests::LabInFront;
using tests::ReadOnlyLab;
using tests::TestWorkplace;
using Shown = tests::ShownExhibitPage;

namespace {

/// As on a network drive.
class AwayLab final : public LabInFront
{
public:
    explicit AwayLab(casework::Lab& behind) : LabInFront(behind), m_exhibits(behind.exhibits()) {}

    tests::AwayExhibits& exhibits() override { return m_exhibits; }

private:
    tests::AwayExhibits m_exhibits;
};

} // namespace

class TestExhibitPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fullScreenKeepsThatItIsACopy();
    void fullScreenKeepsWhatTheFileContradicts();
    void severalFacesMustBeChosen();
    void aCorrectedBoxGoesBackToTheDetectors();
    void faceThatWasDeselectedCanBeClicked();
    void deleteTakesADrawnFaceAway();
    void nothingOldStandsUnderANewTitle();
    void chosenFaceIsRemembered();
    void keysWalkOverFaces();
    void drawingFromTheKeyboardShortcut();
    void faceIsDrawnWithKeysAlone();
    void readOnlyLabIsOnlyLookedAt();
    void changeInAnotherWindowIsShownAndTold();
    void whatCouldNotBeSavedIsSavedOnceTheLabIsBack();
    void exhibitsComeBackFromTheStrip();
    void hintSaysWhatCanBeDone();
    void viewIsTurnedByQuarters();
    void theChosenExhibitStaysInSight();
    void cancelStopsLooking();
    void hashCanBeCopied();
    void pointsOfTheChosenFaceAreShown();
    void turnOfAFaceThatNobodyDetectedIsNotSaid();
    void foundFacesGetTheKeyboard();
    void viewToolsWaitForAnImage();
};

void TestExhibitPage::severalFacesMustBeChosen()
{
    Shown shown;
    shown.place.sight().faces = {{10, 10, 100, 100}, {200, 100, 120, 120}, {400, 200, 90, 90}};
    QVERIFY(shown.isReady());
    shown.drop(shown.place.makeImage(QStringLiteral("group.png"), {640, 480}, 3));
    QTRY_COMPARE(shown.page.faces().state(), ExhibitFaces::State::Ready);
    QCOMPARE(shown.text("faceHeading"), QStringLiteral("Choose the face to examine"));
    QVERIFY(!shown.find<QPushButton>("searchButton")->isEnabled());
    auto* second = shown.find<QToolButton>("faceButton2");
    QVERIFY(second && second->isVisible());
    QTest::mouseClick(second, Qt::LeftButton);
    QCOMPARE(shown.page.faces().marks().selected(), std::optional(2));
    QCOMPARE(shown.text("faceHeading"), QStringLiteral("Face Q-2"));
    QCOMPARE(shown.text("faceCount"), QStringLiteral("2 of 3"));
    QVERIFY(second->isChecked());
}

void TestExhibitPage::aCorrectedBoxGoesBackToTheDetectors()
{
    Shown shown;
    QVERIFY(shown.isReady());
    shown.drop(shown.place.makeImage(QStringLiteral("a.png"), {640, 480}, 3));
    QTRY_VERIFY(shown.page.faces().probe());
    auto* restore = shown.find<QPushButton>("restoreFoundButton");
    QVERIFY(!restore->isVisible());
    const RectPx found = shown.page.faces().marks().find(1)->box;
    shown.page.faces().marks().correct(1, {50, 60, 150, 170});
    QTRY_VERIFY(shown.page.faces().probe());
    QVERIFY(restore->isVisible());
    QVERIFY2(shown.text("faceFacts").contains(QStringLiteral("the detector's box: ")),
             qPrintable(shown.text("faceFacts")));
    QTest::mouseClick(restore, Qt::LeftButton);
    QCOMPARE(shown.page.faces().marks().find(1)->box, found);
    QTRY_VERIFY(!restore->isVisible());
}

void TestExhibitPage::faceThatWasDeselectedCanBeClicked()
{
    Shown shown;
    QVERIFY(shown.isReady());
    shown.drop(shown.place.makeImage(QStringLiteral("a.png"), {640, 480}, 3));
    QTRY_VERIFY(shown.page.faces().probe());
    shown.page.faces().marks().select(std::nullopt);
    QVERIFY(shown.text("faceSentence").contains(QStringLiteral("one face")));
    auto* button = shown.find<QToolButton>("faceButton1");
    QVERIFY(button && button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(shown.page.faces().marks().selected(), std::optional(1));
}

void TestExhibitPage::deleteTakesADrawnFaceAway()
{
    Shown shown;
    QVERIFY(shown.isReady());
    shown.drop(shown.place.makeImage(QStringLiteral("a.png"), {640, 480}, 3));
    QTRY_VERIFY(shown.page.faces().probe());
    FaceMarkList& marks = shown.page.faces().marks();
    QTest::keyClick(&shown.page.canvas(), Qt::Key_Delete);
    QVERIFY(marks.find(1));
    QVERIFY(shown.text("exhibitHint").contains(QStringLiteral("stays on record")));
    QVERIFY(marks.draw({300, 200, 80, 90}) == 2);
    // Wherever the focus stands.
    auto* elsewhere = shown.find<QPushButton>("addImagesButton");
    elsewhere->setFocus();
    QTest::keyClick(elsewhere, Qt::Key_Delete);
    QVERIFY(!marks.find(2));
    QTest::keySequence(elsewhere, QKeySequence::Undo);
    QVERIFY(marks.find(2));
    QCOMPARE(marks.selected(), std::optional(2));
    QTest::keySequence(elsewhere, QKeySequence::Undo);
    QCOMPARE(marks.selected(), std::optional(1));
}

void TestExhibitPage::nothingOldStandsUnderANewTitle()
{
    Shown shown;
    QVERIFY(shown.isReady());
    shown.drop(shown.place.makeImage(QStringLiteral("first.png"), {640, 480}, 3));
    QTRY_VERIFY(shown.page.faces().probe());
    const casework::Exhibit first = shown.page.faces().probe()->exhibit;
    shown.drop(shown.place.makeImage(QStringLiteral("second.png"), {500, 480}, 4));
    QTRY_COMPARE(shown.text("exhibitSubtitle"), QStringLiteral("second.png"));
    QTRY_VERIFY(shown.page.faces().probe());
    shown.page.openExhibit(first);
    QCOMPARE(shown.text("exhibitSubtitle"), QStringLiteral("first.png"));
    QVERIFY(!shown.page.canvas().image());
    QVERIFY(!shown.page.faces().probe());
    QVERIFY(shown.page.faces().marks().marks().empty());
    const QSize before = shown.page.canvas().size();
    QTRY_VERIFY(shown.page.faces().probe());
    QCOMPARE(shown.page.canvas().size(), before);
}

void TestExhibitPage::chosenFaceIsRemembered()
{
    Shown shown;
    shown.place.sight().faces = {{10, 10, 100, 100}, {200, 100, 120, 120}};
    QVERIFY(shown.isReady());
    shown.drop(shown.place.makeImage(QStringLiteral("group.png"), {640, 480}, 3));
    QTRY_COMPARE(shown.page.faces().state(), ExhibitFaces::State::Ready);
    shown.page.faces().marks().select(2);
    QTRY_VERIFY(shown.page.faces().probe());
    const ProbeFace chosen = *shown.page.faces().probe();
    shown.drop(shown.place.makeImage(QStringLiteral("other.png"), {500, 480}, 4));
    QTRY_COMPARE(shown.text("exhibitSubtitle"), QStringLiteral("other.png"));
    shown.page.returnTo(chosen);
    QTRY_VERIFY(shown.page.faces().probe());
    QCOMPARE(shown.page.faces().probe()->exhibit.id, chosen.exhibit.id);
    QCOMPARE(shown.page.faces().marks().selected(), std::optional(2));
}

void TestExhibitPage::keysWalkOverFaces()
{
    Shown shown;
    shown.place.sight().faces = {{10, 10, 100, 100}, {200, 100, 120, 120}};
    QVERIFY(shown.isReady());
    shown.drop(shown.place.makeImage(QStringLiteral("group.png"), {640, 480}, 3));
    QTRY_COMPARE(shown.page.faces().state(), ExhibitFaces::State::Ready);
    QTest::keyClick(&shown.page.canvas(), Qt::Key_J);
    QCOMPARE(shown.page.faces().marks().selected(), std::optional(1));
    QTest::keyClick(&shown.page.canvas(), Qt::Key_J);
    QCOMPARE(shown.page.faces().marks().selected(), std::optional(2));
    QTest::keyClick(&shown.page.canvas(), Qt::Key_K);
    QCOMPARE(shown.page.faces().marks().selected(), std::optional(1));
}

void TestExhibitPage::drawingFromTheKeyboardShortcut()
{
    Shown shown;
    shown.place.sight().faces.clear();
    QVERIFY(shown.isReady());
    shown.drop(shown.place.makeImage(QStringLiteral("a.png"), {640, 480}, 3));
    QTRY_COMPARE(shown.page.faces().state(), ExhibitFaces::State::Ready);
    QVERIFY(shown.text("faceSentence").contains(QStringLiteral("press N")));
    shown.find<QPushButton>("addImagesButton")->setFocus();
    QTest::keyClick(shown.find<QPushButton>("addImagesButton"), Qt::Key_N);
    ImageCanvas& canvas = shown.page.canvas();
    QVERIFY(canvas.hasFocus());
    const auto at = [&canvas](double x, double y) {
        return canvas.imageToWidget().map(QPointF(x, y)).toPoint();
    };
    QTest::mousePress(&canvas, Qt::LeftButton, {}, at(200, 150));
    QTest::mouseMove(&canvas, at(250, 250));
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, at(320, 300));
    QTRY_VERIFY(shown.page.faces().probe());
    QVERIFY(shown.text("faceFacts").contains(QStringLiteral("drawn by hand")));
}

void TestExhibitPage::faceIsDrawnWithKeysAlone()
{
    Shown shown;
    shown.place.sight().faces.clear();
    QVERIFY(shown.isReady());
    shown.drop(shown.place.makeImage(QStringLiteral("a.png"), {640, 480}, 3));
    QTRY_COMPARE(shown.page.faces().state(), ExhibitFaces::State::Ready);
    ImageCanvas& canvas = shown.page.canvas();
    QTest::keyClick(&canvas, Qt::Key_N);
    QTest::keyClick(&canvas, Qt::Key_Return);
    QTRY_VERIFY(shown.page.faces().probe());
    QCOMPARE(shown.page.faces().probe()->face.face.box, (RectPx{260, 180, 120, 120}));
    QVERIFY(canvas.isEditing());
    QTest::keyClick(&canvas, Qt::Key_Left, Qt::ShiftModifier);
    QTest::keyClick(&canvas, Qt::Key_Down, Qt::ControlModifier);
    // Enter says that the box is right; it searches nothing yet.
    QSignalSpy searched(&shown.page, &ExhibitPage::searchRequested);
    QTest::keyClick(&canvas, Qt::Key_Return);
    QVERIFY(!canvas.isEditing());
    QCOMPARE(searched.count(), 0);
    QTRY_VERIFY(shown.page.faces().probe());
    QCOMPARE(shown.page.faces().probe()->face.face.box, (RectPx{250, 180, 120, 121}));
}

void TestExhibitPage::readOnlyLabIsOnlyLookedAt()
{
    TestWorkplace place;
    const QString file = place.makeImage(QStringLiteral("a.png"), {640, 480}, 3);
    const auto opened =
        takeInFile(place.lab(), file.toStdString(), place.workplace().clock(), StopToken());
    ReadOnlyLab lab(place.lab());
    Workplace workplace(std::shared_ptr<casework::Lab>(&lab, [](casework::Lab*) {}),
                        place.workplace().policy(), place.workplace().jobs(),
                        place.workplace().clock());
    workplace.setPipeline(place.workplace().pipeline());
    ExhibitPage page(workplace);
    page.show();
    page.openExhibit(opened->exhibit);
    QTRY_VERIFY(page.faces().probe());
    const auto before = page.faces().marks().marks();
    for (const Qt::Key key : {Qt::Key_E, Qt::Key_Right, Qt::Key_N, Qt::Key_Return, Qt::Key_Delete})
        QTest::keyClick(&page.canvas(), key);
    QVERIFY(!page.canvas().isEditing());
    QCOMPARE(page.faces().marks().marks(), before);
    for (const char* name : {"pasteButton", "addImagesButton"}) {
        auto* button = page.findChild<QPushButton*>(QString::fromLatin1(name));
        QVERIFY2(!button->isEnabled(), name);
        QVERIFY2(button->toolTip().contains(QStringLiteral("read-only")), name);
    }
    const auto* error = page.findChild<QLabel*>(QStringLiteral("errorSentence"));
    page.paste();
    QVERIFY2(error->text().contains(QStringLiteral("read-only")), qPrintable(error->text()));
    QVERIFY2(error->text().contains(QStringLiteral("semblance-cli search")),
             qPrintable(error->text()));
    const auto* empty = page.findChild<QLabel*>(QStringLiteral("emptyExhibitText"));
    QCOMPARE(empty->text(), error->text());
    // What is dropped is answered too, and not taken in.
    page.openExhibit(opened->exhibit);
    QTRY_VERIFY(error->text() != empty->text());
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(place.makeImage(QStringLiteral("b.png"), {64, 48}, 4))});
    QDragEnterEvent enter({20, 20}, Qt::CopyAction, &dropped, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&page, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({20, 20}, Qt::CopyAction, &dropped, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&page, &drop);
    QCOMPARE(error->text(), empty->text());
    QTRY_VERIFY(place.workplace().jobs().isIdle());
    QCOMPARE(place.lab().exhibits().all()->size(), std::size_t{1});
}

void TestExhibitPage::changeInAnotherWindowIsShownAndTold()
{
    Shown shown;
    QVERIFY(shown.isReady());
    shown.drop(shown.place.makeImage(QStringLiteral("a.png"), {640, 480}, 3));
    QTRY_VERIFY(shown.page.faces().probe());
    casework::ExhibitRepository& exhibits = shown.place.lab().exhibits();
    const ExhibitId id = shown.page.faces().probe()->exhibit.id;
    QTRY_VERIFY(exhibits.faces(id)->has_value());
    auto theirs = exhibits.faces(id)->value();
    theirs.push_back({2, {{300, 200, 90, 110}, 0, QuarterTurn::None, matching::FaceOrigin::Drawn}});
    QVERIFY(exhibits.saveFaces(id, *exhibits.faces(id), theirs));

    QEvent activated(QEvent::ActivationChange);
    QCoreApplication::sendEvent(&shown.page, &activated);

    QTRY_COMPARE(shown.page.faces().marks().marks().size(), std::size_t{2});
    QVERIFY(shown.text("exhibitHint").contains(QStringLiteral("Another window")));
    QTRY_VERIFY(shown.page.faces().probe());
    QCOMPARE(shown.page.faces().probe()->mark, 1);
    // It is true until the next change.
    shown.page.faces().marks().correct(2, {310, 200, 90, 110});
    QVERIFY(!shown.text("exhibitHint").contains(QStringLiteral("Another window")));
}

void TestExhibitPage::whatCouldNotBeSavedIsSavedOnceTheLabIsBack()
{
    TestWorkplace place;
    const auto opened = takeInFile(
        place.lab(), place.makeImage(QStringLiteral("still.png"), {640, 480}, 2).toStdString(),
        place.workplace().clock(), {});
    QVERIFY(opened);
    AwayLab lab(place.lab());
    Workplace workplace(std::shared_ptr<casework::Lab>(&lab, [](casework::Lab*) {}),
                        place.workplace().policy(), place.workplace().jobs(),
                        place.workplace().clock());
    workplace.setPipeline(place.workplace().pipeline());
    ExhibitPage page(workplace);
    page.show();
    page.openExhibit(opened->exhibit);
    QTRY_VERIFY(page.faces().probe() && workplace.jobs().isIdle());
    FaceMarkList& marks = page.faces().marks();
    const RectPx found = marks.find(1)->box;
    const auto inTheLab = [&] {
        return place.lab().exhibits().faces(opened->exhibit.id)->value().front().face.box;
    };
    auto* error = page.findChild<QWidget*>(QStringLiteral("errorPanel"));
    lab.exhibits().isAway = true;
    marks.correct(1, {50, 60, 150, 170});
    QTRY_VERIFY(error->isVisible());
    QTRY_VERIFY(workplace.jobs().isIdle());
    QCOMPARE(inTheLab(), found);

    lab.exhibits().isAway = false;
    QTRY_VERIFY(!error->isVisible());
    const QString hint = page.findChild<QLabel*>(QStringLiteral("exhibitHint"))->text();
    QVERIFY2(hint.startsWith(QStringLiteral("Saved now")), qPrintable(hint));
    QCOMPARE(marks.find(1)->box, (RectPx{50, 60, 150, 170}));
    QCOMPARE(inTheLab(), marks.find(1)->box);
    marks.undoStack().undo();
    QCOMPARE(marks.find(1)->box, found);
    QTRY_COMPARE(inTheLab(), found);
    QVERIFY(!error->isVisible());
}

void TestExhibitPage::exhibitsComeBackFromTheStrip()
{
    Shown shown;
    QVERIFY(shown.isReady());
    shown.drop(shown.place.makeImage(QStringLiteral("first.png"), {640, 480}, 3));
    QTRY_VERIFY(shown.page.faces().probe());
    shown.drop(shown.place.makeImage(QStringLiteral("second.png"), {500, 480}, 4));
    QTRY_COMPARE(shown.text("exhibitSubtitle"), QStringLiteral("second.png"));
    auto* strip = shown.find<FilmStrip>("filmStrip");
    QTRY_COMPARE(strip->count(), 2);
    QCOMPARE(strip->item(0)->text(), QStringLiteral("2 · second.png"));
    QTest::mouseClick(strip->viewport(), Qt::LeftButton, {},
                      strip->visualItemRect(strip->item(1)).center());
    QTRY_COMPARE(shown.text("exhibitSubtitle"), QStringLiteral("first.png"));
    QTRY_VERIFY(shown.page.faces().probe());

    // A page that opens later lists what the lab holds.
    ExhibitPage later(shown.place.workplace());
    later.show();
    QTRY_COMPARE(later.findChild<FilmStrip*>(QStringLiteral("filmStrip"))->count(), 2);
}

void TestExhibitPage::hintSaysWhatCanBeDone()
{
    Shown shown;
    shown.place.sight().faces = {{10, 10, 100, 100}, {200, 100, 120, 120}};
    shown.place.sight().isSlow = true;
    QVERIFY(shown.isReady());
    shown.drop(shown.place.makeImage(QStringLiteral("a.png"), {640, 480}, 3));
    QTRY_COMPARE(shown.page.faces().state(), ExhibitFaces::State::Looking);
    QCOMPARE(shown.text("exhibitHint"), QStringLiteral("N: draw a face"));
    shown.place.sight().isSlow = false;
    QTRY_COMPARE(shown.page.faces().state(), ExhibitFaces::State::Ready);
    QVERIFY(shown.text("exhibitHint").startsWith(QStringLiteral("Tab walks")));
    QVERIFY(shown.text("faceSentence").contains(QStringLiteral("from the largest")));
    shown.page.faces().marks().select(1);
    QVERIFY(shown.text("exhibitHint").startsWith(QStringLiteral("J, K")));
}

void TestExhibitPage::viewIsTurnedByQuarters()
{
    Shown shown;
    QVERIFY(shown.isReady());
    shown.drop(shown.place.makeImage(QStringLiteral("a.png"), {640, 480}, 3));
    QTRY_VERIFY(shown.page.faces().probe());
    const auto before = shown.page.faces().marks().marks();
    QTest::mouseClick(shown.find<QToolButton>("rotate-rightButton"), Qt::LeftButton);
    QCOMPARE(shown.page.canvas().view().rotationDeg, 90.0);
    QTest::keyClick(&shown.page.canvas(), Qt::Key_Comma);
    QTest::keyClick(&shown.page.canvas(), Qt::Key_Comma);
    QCOMPARE(shown.page.canvas().view().rotationDeg, -90.0);
    QCOMPARE(shown.page.faces().marks().marks(), before);
}

void TestExhibitPage::theChosenExhibitStaysInSight()
{
    Shown shown;
    QVERIFY(shown.isReady());
    QStringList files;
    for (int i = 0; i < 14; ++i)
        files << shown.place.makeImage(QStringLiteral("%1.png").arg(i), {64, 48},
                                       static_cast<std::uint32_t>(i) + 1);
    shown.page.takeFiles(files);
    auto* strip = shown.find<FilmStrip>("filmStrip");
    QTRY_COMPARE(strip->count(), static_cast<int>(files.size()));
    QVERIFY(strip->currentItem());
    QCOMPARE(strip->currentItem(), strip->item(strip->count() - 1));
    const auto isWholly = [strip] {
        // Qt scrolls to within a pixel.
        return strip->viewport()
            ->rect()
            .adjusted(-1, 0, 1, 0)
            .contains(strip->visualItemRect(strip->currentItem()));
    };
    QTRY_VERIFY(isWholly());
    shown.page.resize(1000, 800);
    QTRY_VERIFY(isWholly());
}

void TestExhibitPage::cancelStopsLooking()
{
    Shown shown;
    shown.place.sight().isSlow = true;
    QVERIFY(shown.isReady());
    shown.drop(shown.place.makeImage(QStringLiteral("a.png"), {640, 480}, 3));
    QTRY_COMPARE(shown.page.faces().state(), ExhibitFaces::State::Looking);
    auto* cancel = shown.find<QPushButton>("cancelJobButton");
    QTRY_VERIFY(cancel->isVisible());
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_COMPARE(shown.page.faces().state(), ExhibitFaces::State::NotLooked);
    QVERIFY(!cancel->isVisible());
    QVERIFY(shown.find<QToolButton>("draw-faceButton")->isEnabled());
    QVERIFY(shown.text("faceSentence").contains(QStringLiteral("was cancelled")));
    QVERIFY(shown.text("searchReason").contains(QStringLiteral("was cancelled")));
    shown.place.sight().isSlow = false;
    QTest::mouseClick(shown.find<QPushButton>("lookForFacesButton"), Qt::LeftButton);
    QTRY_VERIFY(shown.page.faces().probe());
}

void TestExhibitPage::hashCanBeCopied()
{
    Shown shown;
    QVERIFY(shown.isReady());
    shown.drop(shown.place.makeImage(QStringLiteral("a.png"), {640, 480}, 3));
    QTRY_VERIFY(shown.page.faces().probe());
    QTest::mouseClick(shown.find<QToolButton>("copyHashButton"), Qt::LeftButton);
    const QString whole = QGuiApplication::clipboard()->text();
    QCOMPARE(whole.size(), 64);
    QVERIFY(whole.startsWith(shown.text("hashLabel").left(8)));
}

void TestExhibitPage::pointsOfTheChosenFaceAreShown()
{
    Shown shown;
    shown.place.sight().faces = {{10, 10, 100, 100}, {200, 100, 120, 120}};
    QVERIFY(shown.isReady());
    shown.drop(shown.place.makeImage(QStringLiteral("group.png"), {640, 480}, 3));
    QTRY_COMPARE(shown.page.faces().state(), ExhibitFaces::State::Ready);
    ImageCanvas& canvas = shown.page.canvas();
    auto* button = shown.find<QToolButton>("landmarksButton");
    QVERIFY(button->isCheckable() && !button->accessibleName().isEmpty());
    QVERIFY(button->toolTip().endsWith(QStringLiteral("(L)")));
    QTest::keyClick(&canvas, Qt::Key_L);
    QVERIFY(button->isChecked());
    QVERIFY(!canvas.landmarks());
    QVERIFY(shown.text("exhibitHint").contains(QStringLiteral("chosen")));
    for (const int mark : {1, 2}) {
        shown.page.faces().marks().select(mark);
        QVERIFY(canvas.landmarks());
        QCOMPARE(*canvas.landmarks(), shown.page.faces().located(mark)->landmarks);
    }
    // Points of the box before are none of the corrected one.
    shown.page.faces().marks().correct(2, {210, 110, 140, 140});
    QVERIFY(!canvas.landmarks());
    QTRY_VERIFY(canvas.landmarks());
    QTest::keyClick(&canvas, Qt::Key_F);
    QTest::keyClick(&canvas, Qt::Key_L);
    QVERIFY(!canvas.landmarks());
    QTest::keyClick(&canvas, Qt::Key_L);
    QVERIFY(canvas.landmarks());
    QTest::keyClick(&canvas, Qt::Key_F);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!canvas.landmarks());
}

void TestExhibitPage::turnOfAFaceThatNobodyDetectedIsNotSaid()
{
    Shown shown;
    shown.place.sight().faces.clear();
    shown.place.sight().scoreInBox = 0.1;
    QVERIFY(shown.isReady());
    shown.drop(shown.place.makeImage(QStringLiteral("wall.png"), {640, 480}, 3));
    QTRY_COMPARE(shown.page.faces().state(), ExhibitFaces::State::Ready);
    QVERIFY(shown.page.faces().marks().draw({300, 200, 80, 90}));
    QTRY_VERIFY(shown.page.faces().probe());
    QVERIFY2(shown.text("faceFacts").endsWith(QStringLiteral("turn not measured")),
             qPrintable(shown.text("faceFacts")));
    const ProbeFace probe = *shown.page.faces().probe();
    for (const char* id : {"HeadPoseYaw", "HeadPosePitch", "HeadPoseRoll"}) {
        const auto* pose = probe.quality.find(id);
        QVERIFY2(pose && !pose->raw, id);
        QCOMPARE(QString::fromStdString(pose->absentReason),
                 QStringLiteral("the detector sees no face in the box"));
    }
}

void TestExhibitPage::foundFacesGetTheKeyboard()
{
    Shown shown;
    shown.place.sight().faces = {{10, 10, 100, 100}, {200, 100, 120, 120}};
    shown.place.sight().isSlow = true;
    QVERIFY(shown.isReady());
    shown.drop(shown.place.makeImage(QStringLiteral("group.png"), {640, 480}, 3));
    QTRY_COMPARE(shown.page.faces().state(), ExhibitFaces::State::Looking);
    shown.find<QPushButton>("pasteButton")->setFocus();
    shown.place.sight().isSlow = false;
    QTRY_COMPARE(shown.page.faces().state(), ExhibitFaces::State::Ready);
    QVERIFY(shown.text("exhibitHint").contains(QStringLiteral("Tab walks over the faces")));
    ImageCanvas& canvas = shown.page.canvas();
    QVERIFY(canvas.hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(shown.page.faces().marks().selected(), std::optional(2));
}

void TestExhibitPage::viewToolsWaitForAnImage()
{
    Shown shown;
    QVERIFY(shown.isReady());
    const std::array names{"zoom-fitButton", "zoom-actualButton", "zoom-inButton",
                           "rotate-leftButton", "landmarksButton"};
    for (const char* name : names)
        QVERIFY2(!shown.find<QToolButton>(name)->isEnabled(), name);
    shown.drop(shown.place.makeImage(QStringLiteral("a.png"), {640, 480}, 3));
    QTRY_VERIFY(shown.page.canvas().image());
    for (const char* name : names)
        QVERIFY2(shown.find<QToolButton>(name)->isEnabled(), name);
}

namespace {

/// Of an image that is an exhibit already, mirrored.
casework::Exhibit mirroredCopy(TestWorkplace& place, const casework::Exhibit& exhibit)
{
    return casework::saveCopy({place.lab().originals(), place.lab().derivations()}, exhibit,
                              imagery::Recipe({imagery::RecipeStep(*imagery::findStep("flip"))}),
                              QStringLiteral("Semblance 9"), SystemClock(), {})
        .value()
        .taken.exhibit;
}

} // namespace

void TestExhibitPage::fullScreenKeepsThatItIsACopy()
{
    Shown shown;
    QVERIFY(shown.isReady());
    shown.drop(shown.place.makeImage(QStringLiteral("street.png"), {640, 480}, 2));
    QTRY_VERIFY(shown.page.exhibit());
    const casework::Exhibit copy = mirroredCopy(shown.place, *shown.page.exhibit());
    ImageCanvas& canvas = shown.page.canvas();
    auto* notes = shown.find<QWidget>("fullScreenNotes");
    QVERIFY(notes);
    shown.page.openExhibit(copy);
    QTRY_VERIFY(shown.find<QWidget>("copyBanner")->isVisible());
    QTRY_VERIFY(canvas.image());
    QVERIFY(!notes->isVisible());

    QTest::keyClick(&canvas, Qt::Key_F);
    auto* said = shown.find<QWidget>("copyBannerInFullScreen");
    QVERIFY(canvas.isFillingScreen() && said->isVisible() && said->window() == canvas.window());
    QVERIFY2(said->accessibleName().contains(QStringLiteral("mirrored")),
             qPrintable(said->accessibleName()));
    const auto top = [&canvas] { return canvas.mapTo(canvas.window(), QPoint()).y(); };
    QTRY_VERIFY(said->mapTo(canvas.window(), QPoint(0, said->height())).y() <= top());
    // A click shows all of it, and takes no key from the image.
    const int before = top();
    QTest::mouseClick(said, Qt::LeftButton);
    QTRY_VERIFY(top() > before);
    QTest::keyClick(said, Qt::Key_Escape);
    QVERIFY(!canvas.isFillingScreen() && !notes->isVisible());
}

void TestExhibitPage::fullScreenKeepsWhatTheFileContradicts()
{
    Shown other;
    QVERIFY(other.isReady());
    other.drop(other.place.makeImage(QStringLiteral("street.png"), {640, 480}, 2));
    QTRY_VERIFY(other.page.exhibit());
    const casework::Exhibit copy = mirroredCopy(other.place, *other.page.exhibit());
    // In a lab with no record of the copy its own file says what it is.
    const Bytes file = other.place.lab().originals().read(copy.original).value();
    Shown shown;
    QVERIFY(shown.isReady());
    shown.drop(shown.place.makeFile(
        QStringLiteral("copy.png"),
        QByteArray(reinterpret_cast<const char*>(file.data()), qsizetype(file.size()))));
    QTRY_VERIFY(shown.find<QWidget>("searchContradiction")->isVisible());
    QTest::keyClick(&shown.page.canvas(), Qt::Key_F);
    auto* said = shown.find<QWidget>("contradictionInFullScreen");
    QVERIFY(said && said->isVisible());
    QCOMPARE(said->accessibleName(), shown.text("searchContradiction"));
    QVERIFY(said->accessibleName().contains(QStringLiteral("mirrored")));
    QTest::keyClick(&shown.page.canvas(), Qt::Key_F);
    QVERIFY(!said->isVisible());
}

QTEST_MAIN(TestExhibitPage)
#include "tst_ExhibitPage.moc"
