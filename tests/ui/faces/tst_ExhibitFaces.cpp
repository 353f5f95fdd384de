// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TestWorkplace.h"
#include "ui/faces/ExhibitFaces.h"

#include <QSignalSpy>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;
using matching::FaceOrigin;
using State = ExhibitFaces::State;
using tests::TestWorkplace;

namespace {

/// An exhibit of 640 × 480 px that the lab holds.
OpenedExhibit opened(TestWorkplace& place, const QString& name = QStringLiteral("still.png"),
                     std::uint32_t seed = 4)
{
    const QString file = place.makeImage(name, {640, 480}, seed);
    auto result =
        takeInFile(place.lab(), file.toStdString(), place.workplace().clock(), StopToken());
    return *result;
}

std::vector<casework::ExhibitFace> savedFaces(TestWorkplace& place, ExhibitId id)
{
    const auto faces = place.lab().exhibits().faces(id);
    return faces && *faces ? **faces : std::vector<casework::ExhibitFace>();
}

} // namespace

class TestExhibitFaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyFaceIsSelectedAndMeasured();
    void ofSeveralNoneIsChosen();
    void noFaceIsAResult();
    void foundFacesAreSaved();
    void correctionIsLocatedMeasuredAndSaved();
    void undoGivesTheFoundFaceBack();
    void drawnFaceIsSavedAsDrawn();
    void savedDrawnBoxIsLookedAtByTheEngine();
    void savedFacesAreNotLookedForAgain();
    void waitsForTheEngine();
    void engineThatIsFasterThanTheLabLooksForNothingKnown();
    void stoppedSearchCanBeStartedAgain();
    void faceIsDrawnAfterAStoppedSearch();
    void foundFacesComeToThoseDrawnMeanwhile();
    void ofADrawnImageNobodyKnowsWhetherItWasLookedAt();
    void whatIsFoundLaterComesToWhatWasDrawn();
    void brokenEngineIsToldAndSavesNothing();
    void anotherExhibitDropsOldAnswers();
    void aSearchIsFoundAgainWhenItsExhibitIs();
    void whatIsDrawnIsSavedWhenThePageClosesAtOnce();
    void correctionWithoutTheEngineKeepsTheOtherFaces();
    void whatAnotherWindowDrewIsNotOverwritten();
    void bothWindowsLookingIsNoConflict();
    void anotherFaceUnderTheSameMarkIsNotSelected();
    void aCancelledSearchIsRemembered_data();
    void aCancelledSearchIsRemembered();
    void aFinishedSearchIsRemembered();
    void theDetectorsBoxIsThereAfterTheLabWasReopened();
};

void TestExhibitFaces::onlyFaceIsSelectedAndMeasured()
{
    TestWorkplace place;
    ExhibitFaces faces(place.workplace());
    faces.open(opened(place));
    QTRY_VERIFY(faces.probe());
    QCOMPARE(faces.state(), State::Ready);
    QCOMPARE(faces.probe()->mark, 1);
    QCOMPARE(faces.probe()->face.face.box, TestWorkplace::kPortraitFace);
    QVERIFY(faces.probe()->quality.find("InterEyeDistance"));
}

void TestExhibitFaces::ofSeveralNoneIsChosen()
{
    TestWorkplace place;
    place.sight().faces = {{10, 10, 100, 100}, {200, 100, 120, 120}};
    ExhibitFaces faces(place.workplace());
    faces.open(opened(place));
    QTRY_COMPARE(faces.state(), State::Ready);
    QCOMPARE(faces.marks().marks().size(), std::size_t{2});
    QVERIFY(!faces.marks().selected());
    QVERIFY(!faces.probe());
    faces.marks().select(2);
    QTRY_VERIFY(faces.probe());
    QCOMPARE(faces.probe()->mark, 2);
}

void TestExhibitFaces::noFaceIsAResult()
{
    TestWorkplace place;
    place.sight().faces.clear();
    ExhibitFaces faces(place.workplace());
    const OpenedExhibit exhibit = opened(place);
    faces.open(exhibit);
    QTRY_COMPARE(faces.state(), State::Ready);
    QVERIFY(faces.marks().marks().empty());
    // Looked for and none found: kept as an empty list, so that nobody looks again.
    QTRY_VERIFY(place.lab().exhibits().faces(exhibit.exhibit.id)->has_value());
}

void TestExhibitFaces::foundFacesAreSaved()
{
    TestWorkplace place;
    ExhibitFaces faces(place.workplace());
    const OpenedExhibit exhibit = opened(place);
    faces.open(exhibit);
    QTRY_COMPARE(savedFaces(place, exhibit.exhibit.id).size(), std::size_t{1});
    QCOMPARE(savedFaces(place, exhibit.exhibit.id).front().face.origin, FaceOrigin::Detected);
}

void TestExhibitFaces::correctionIsLocatedMeasuredAndSaved()
{
    TestWorkplace place;
    ExhibitFaces faces(place.workplace());
    const OpenedExhibit exhibit = opened(place);
    faces.open(exhibit);
    QTRY_VERIFY(faces.probe());
    faces.marks().correct(1, {50, 60, 150, 170});
    QVERIFY(!faces.probe());
    QTRY_VERIFY(faces.probe());
    QCOMPARE(faces.probe()->face.face.box, (RectPx{50, 60, 150, 170}));
    QCOMPARE(faces.probe()->face.face.origin, FaceOrigin::Corrected);
    QTRY_COMPARE(savedFaces(place, exhibit.exhibit.id).front().face.box,
                 (RectPx{50, 60, 150, 170}));
}

void TestExhibitFaces::undoGivesTheFoundFaceBack()
{
    TestWorkplace place;
    ExhibitFaces faces(place.workplace());
    const OpenedExhibit exhibit = opened(place);
    faces.open(exhibit);
    QTRY_VERIFY(faces.probe());
    const matching::LocatedFace found = faces.probe()->face;
    faces.marks().correct(1, {50, 60, 150, 170});
    QTRY_VERIFY(faces.probe());
    faces.marks().undoStack().undo();
    QTRY_VERIFY(faces.probe());
    QCOMPARE(faces.probe()->face, found);
    QTRY_COMPARE(savedFaces(place, exhibit.exhibit.id).front().face, found.face);
}

void TestExhibitFaces::drawnFaceIsSavedAsDrawn()
{
    TestWorkplace place;
    place.sight().faces.clear();
    ExhibitFaces faces(place.workplace());
    const OpenedExhibit exhibit = opened(place);
    faces.open(exhibit);
    QTRY_COMPARE(faces.state(), State::Ready);
    QVERIFY(faces.marks().draw({300, 200, 90, 110}));
    QTRY_VERIFY(faces.probe());
    QCOMPARE(faces.probe()->face.face.origin, FaceOrigin::Drawn);
    QTRY_COMPARE(savedFaces(place, exhibit.exhibit.id).size(), std::size_t{1});
    QCOMPARE(savedFaces(place, exhibit.exhibit.id).front().face.origin, FaceOrigin::Drawn);
}

void TestExhibitFaces::savedDrawnBoxIsLookedAtByTheEngine()
{
    TestWorkplace place;
    place.sight().scoreInBox = 0.2;
    const OpenedExhibit exhibit = opened(place);
    const casework::ExhibitFace saved{
        1, {{20, 20, 200, 240}, 1, QuarterTurn::None, FaceOrigin::Drawn}};
    QVERIFY(place.lab().exhibits().saveFaces(exhibit.exhibit.id, {}, {saved}));
    ExhibitFaces faces(place.workplace());
    faces.open(exhibit);
    QTRY_VERIFY(faces.probe());
    QCOMPARE(faces.probe()->face.face.score, 0.2);
    QCOMPARE(faces.probe()->quality.concerns().front().id, std::string("FacePresence"));
}

void TestExhibitFaces::savedFacesAreNotLookedForAgain()
{
    TestWorkplace place;
    const OpenedExhibit exhibit = opened(place);
    const casework::ExhibitFace saved{
        7, {{20, 20, 200, 240}, 1, QuarterTurn::None, FaceOrigin::Drawn}};
    QVERIFY(place.lab().exhibits().saveFaces(exhibit.exhibit.id, {}, {saved}));
    ExhibitFaces faces(place.workplace());
    faces.open(exhibit);
    QTRY_VERIFY(faces.probe());
    QCOMPARE(faces.marks().marks().size(), std::size_t{1});
    QCOMPARE(faces.probe()->mark, 7);
    QCOMPARE(faces.probe()->face.face, saved.face);
}

void TestExhibitFaces::waitsForTheEngine()
{
    TestWorkplace place(false);
    ExhibitFaces faces(place.workplace());
    faces.open(opened(place));
    QCOMPARE(faces.state(), State::Waiting);
    place.loadEngine();
    QTRY_VERIFY(faces.probe());
}

void TestExhibitFaces::engineThatIsFasterThanTheLabLooksForNothingKnown()
{
    TestWorkplace place(false);
    const OpenedExhibit exhibit = opened(place);
    const casework::ExhibitFace saved{
        7, {{20, 20, 200, 240}, 1, QuarterTurn::None, FaceOrigin::Drawn}};
    QVERIFY(place.lab().exhibits().saveFaces(exhibit.exhibit.id, {}, {saved}));
    ExhibitFaces faces(place.workplace());
    faces.open(exhibit);
    place.loadEngine();
    QTRY_VERIFY(faces.probe());
    QCOMPARE(faces.probe()->mark, 7);
    QCOMPARE(faces.marks().marks().size(), std::size_t{1});
}

void TestExhibitFaces::stoppedSearchCanBeStartedAgain()
{
    TestWorkplace place;
    place.sight().isSlow = true;
    ExhibitFaces faces(place.workplace());
    const OpenedExhibit exhibit = opened(place);
    faces.open(exhibit);
    QTRY_COMPARE(faces.state(), State::Looking);
    faces.stopLooking();
    QTRY_COMPARE(faces.state(), State::NotLooked);
    QVERIFY(!place.lab().exhibits().faces(exhibit.exhibit.id)->has_value());
    place.sight().isSlow = false;
    faces.lookForFaces();
    QTRY_VERIFY(faces.probe());
}

void TestExhibitFaces::faceIsDrawnAfterAStoppedSearch()
{
    TestWorkplace place;
    place.sight().isSlow = true;
    ExhibitFaces faces(place.workplace());
    const OpenedExhibit exhibit = opened(place);
    faces.open(exhibit);
    QTRY_COMPARE(faces.state(), State::Looking);
    QVERIFY(!faces.wasStopped());
    faces.stopLooking();
    QTRY_VERIFY(faces.wasStopped());
    QVERIFY(faces.canDraw());
    QVERIFY(faces.marks().draw({300, 200, 90, 110}));
    QTRY_VERIFY(faces.probe());
    QCOMPARE(faces.changeOf(*faces.probe()), std::optional(ProbeChange::None));
    QTRY_COMPARE(savedFaces(place, exhibit.exhibit.id).size(), std::size_t{1});
}

void TestExhibitFaces::foundFacesComeToThoseDrawnMeanwhile()
{
    TestWorkplace place;
    place.sight().faces = {{10, 10, 100, 100}, {300, 200, 90, 110}};
    place.sight().isSlow = true;
    ExhibitFaces faces(place.workplace());
    const OpenedExhibit exhibit = opened(place);
    faces.open(exhibit);
    QTRY_COMPARE(faces.state(), State::Looking);
    QVERIFY(faces.canDraw());
    // One that the detector finds too, and one that it misses.
    QVERIFY(faces.marks().draw({305, 200, 90, 110}));
    QVERIFY(faces.marks().draw({480, 300, 90, 110}));
    QTRY_VERIFY(faces.probe());
    place.sight().isSlow = false;
    QTRY_COMPARE(faces.state(), State::Ready);
    QCOMPARE(faces.marks().marks().size(), std::size_t{3});
    QCOMPARE(faces.marks().find(1)->box, (RectPx{305, 200, 90, 110}));
    QCOMPARE(faces.marks().find(2)->origin, MarkOrigin::Drawn);
    QCOMPARE(faces.marks().find(3)->box, (RectPx{10, 10, 100, 100}));
    QCOMPARE(faces.marks().selected(), std::optional(2));
    QTRY_COMPARE(savedFaces(place, exhibit.exhibit.id).size(), std::size_t{3});
}

void TestExhibitFaces::ofADrawnImageNobodyKnowsWhetherItWasLookedAt()
{
    TestWorkplace place;
    const OpenedExhibit exhibit = opened(place);
    const casework::ExhibitFace saved{
        1, {{300, 200, 90, 110}, 1, QuarterTurn::None, FaceOrigin::Drawn}};
    QVERIFY(place.lab().exhibits().saveFaces(exhibit.exhibit.id, {}, {saved}));
    ExhibitFaces faces(place.workplace());
    faces.open(exhibit);
    QTRY_COMPARE(faces.state(), State::Ready);
    QVERIFY(!faces.hasLooked());
    faces.lookForFaces();
    QTRY_VERIFY(faces.hasLooked());
    QCOMPARE(faces.state(), State::Ready);
    QCOMPARE(faces.marks().marks().size(), std::size_t{2});
}

void TestExhibitFaces::whatIsFoundLaterComesToWhatWasDrawn()
{
    TestWorkplace place;
    place.sight().isSlow = true;
    const OpenedExhibit first = opened(place);
    const OpenedExhibit second = opened(place, QStringLiteral("second.png"), 8);
    ExhibitFaces faces(place.workplace());
    faces.open(first);
    QTRY_COMPARE(faces.state(), State::Looking);
    QVERIFY(faces.marks().draw({300, 300, 90, 110}));
    QTRY_COMPARE(savedFaces(place, first.exhibit.id).size(), std::size_t{1});
    faces.open(second);
    place.sight().isSlow = false;
    QTRY_COMPARE(savedFaces(place, first.exhibit.id).size(), std::size_t{2});
    QCOMPARE(savedFaces(place, first.exhibit.id).front().face.origin, FaceOrigin::Drawn);
}

void TestExhibitFaces::brokenEngineIsToldAndSavesNothing()
{
    TestWorkplace place;
    place.sight().isBroken = true;
    ExhibitFaces faces(place.workplace());
    QSignalSpy failed(&faces, &ExhibitFaces::failed);
    const OpenedExhibit exhibit = opened(place);
    faces.open(exhibit);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(faces.state(), State::NotLooked);
    QVERIFY(!place.lab().exhibits().faces(exhibit.exhibit.id)->has_value());
}

void TestExhibitFaces::anotherExhibitDropsOldAnswers()
{
    TestWorkplace place;
    const OpenedExhibit first = opened(place);
    const OpenedExhibit second = opened(place, QStringLiteral("second.png"), 8);
    place.sight().isSlow = true;
    ExhibitFaces faces(place.workplace());
    faces.open(first);
    QTRY_COMPARE(faces.state(), State::Looking);
    place.sight().isSlow = false;
    faces.open(second);
    QTRY_VERIFY(faces.probe());
    QCOMPARE(faces.probe()->exhibit.id.value, second.exhibit.id.value);
    // What was being looked for in the first goes on, and is kept.
    QTRY_COMPARE(savedFaces(place, first.exhibit.id).size(), std::size_t{1});
    QCOMPARE(faces.probe()->exhibit.id.value, second.exhibit.id.value);
}

void TestExhibitFaces::aSearchIsFoundAgainWhenItsExhibitIs()
{
    TestWorkplace place;
    const OpenedExhibit first = opened(place);
    const OpenedExhibit second = opened(place, QStringLiteral("second.png"), 8);
    place.sight().isSlow = true;
    ExhibitFaces faces(place.workplace());
    faces.open(first);
    QTRY_COMPARE(faces.state(), State::Looking);
    const auto job = faces.lookingJob();
    faces.open(second);
    QTRY_COMPARE(faces.state(), State::Looking);
    QVERIFY(faces.lookingJob() != job);
    faces.open(first);
    QTRY_COMPARE(faces.state(), State::Looking);
    QVERIFY(faces.lookingJob() == job);
    place.sight().isSlow = false;
    QTRY_VERIFY(faces.probe());
    QCOMPARE(faces.probe()->exhibit.id.value, first.exhibit.id.value);
    QTRY_COMPARE(savedFaces(place, second.exhibit.id).size(), std::size_t{1});
}

void TestExhibitFaces::whatIsDrawnIsSavedWhenThePageClosesAtOnce()
{
    TestWorkplace place;
    const OpenedExhibit exhibit = opened(place);
    {
        ExhibitFaces faces(place.workplace());
        faces.open(exhibit);
        QTRY_COMPARE(faces.state(), State::Ready);
        QVERIFY(faces.marks().draw({300, 200, 90, 110}));
        QVERIFY(faces.marks().draw({420, 200, 90, 110}));
    }
    QTRY_COMPARE(savedFaces(place, exhibit.exhibit.id).size(), std::size_t{3});
}

void TestExhibitFaces::correctionWithoutTheEngineKeepsTheOtherFaces()
{
    TestWorkplace place(false);
    const OpenedExhibit exhibit = opened(place);
    const casework::ExhibitFace first{
        1, {{20, 20, 200, 240}, 0.9, QuarterTurn::None, FaceOrigin::Detected}};
    const casework::ExhibitFace second{
        2, {{300, 40, 180, 220}, 0.8, QuarterTurn::Half, FaceOrigin::Detected}};
    QVERIFY(place.lab().exhibits().saveFaces(exhibit.exhibit.id, {}, {first, second}));
    ExhibitFaces faces(place.workplace());
    faces.open(exhibit);
    QTRY_COMPARE(faces.marks().marks().size(), std::size_t{2});

    faces.marks().correct(1, {50, 60, 150, 170});

    QTRY_COMPARE(savedFaces(place, exhibit.exhibit.id).front().face.box,
                 (RectPx{50, 60, 150, 170}));
    QCOMPARE(savedFaces(place, exhibit.exhibit.id).back().face, second.face);
    place.loadEngine();
    faces.marks().select(1);
    QTRY_VERIFY(faces.probe());
    QCOMPARE(faces.probe()->face.face.box, (RectPx{50, 60, 150, 170}));
}

void TestExhibitFaces::whatAnotherWindowDrewIsNotOverwritten()
{
    TestWorkplace place;
    const OpenedExhibit exhibit = opened(place);
    ExhibitFaces mine(place.workplace());
    ExhibitFaces theirs(place.workplace());
    mine.open(exhibit);
    QTRY_COMPARE(savedFaces(place, exhibit.exhibit.id).size(), std::size_t{1});
    theirs.open(exhibit);
    QTRY_COMPARE(theirs.state(), State::Ready);
    QVERIFY(theirs.marks().draw({300, 200, 90, 110}));
    QTRY_COMPARE(savedFaces(place, exhibit.exhibit.id).size(), std::size_t{2});
    // They save once more when the engine has looked at the box.
    QTRY_VERIFY(theirs.probe());
    QTRY_COMPARE(savedFaces(place, exhibit.exhibit.id).back().face, theirs.probe()->face.face);

    QSignalSpy failed(&mine, &ExhibitFaces::failed);
    QSignalSpy changed(&mine, &ExhibitFaces::changedElsewhere);
    mine.marks().correct(1, {50, 60, 150, 170});

    QTRY_COMPARE(failed.count(), 1);
    const Error error = failed.front().front().value<Error>();
    QCOMPARE(error.code, ErrorCode::FacesChanged);
    QCOMPARE(error.subject, std::string("still.png"));
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(mine.marks().marks(), theirs.marks().marks());
    QCOMPARE(savedFaces(place, exhibit.exhibit.id).size(), std::size_t{2});
    // Made again, the change is kept.
    QTRY_COMPARE(mine.state(), State::Ready);
    mine.marks().correct(1, {50, 60, 150, 170});
    QTRY_COMPARE(savedFaces(place, exhibit.exhibit.id).front().face.box,
                 (RectPx{50, 60, 150, 170}));
    QCOMPARE(savedFaces(place, exhibit.exhibit.id).size(), std::size_t{2});
    QCOMPARE(failed.count(), 1);
}

void TestExhibitFaces::bothWindowsLookingIsNoConflict()
{
    TestWorkplace place;
    const OpenedExhibit exhibit = opened(place);
    ExhibitFaces mine(place.workplace());
    ExhibitFaces theirs(place.workplace());
    QSignalSpy failed(&mine, &ExhibitFaces::failed);
    QSignalSpy failedThere(&theirs, &ExhibitFaces::failed);
    mine.open(exhibit);
    theirs.open(exhibit);
    QTRY_VERIFY(mine.probe());
    QTRY_VERIFY(theirs.probe());
    QTRY_VERIFY(place.workplace().jobs().isIdle());
    QCOMPARE(failed.count() + failedThere.count(), 0);
    QCOMPARE(savedFaces(place, exhibit.exhibit.id).size(), std::size_t{1});
}

void TestExhibitFaces::anotherFaceUnderTheSameMarkIsNotSelected()
{
    TestWorkplace place;
    place.sight().faces = {{10, 10, 100, 100}, {200, 100, 120, 120}};
    const OpenedExhibit exhibit = opened(place);
    ExhibitFaces mine(place.workplace());
    ExhibitFaces theirs(place.workplace());
    mine.open(exhibit);
    QTRY_COMPARE(savedFaces(place, exhibit.exhibit.id).size(), std::size_t{2});
    theirs.open(exhibit);
    QTRY_COMPARE(theirs.state(), State::Ready);
    QCOMPARE(theirs.marks().draw({400, 200, 90, 110}), std::optional(3));
    QTRY_COMPARE(savedFaces(place, exhibit.exhibit.id).size(), std::size_t{3});

    QCOMPARE(mine.marks().draw({20, 300, 90, 110}), std::optional(3));

    QTRY_COMPARE(mine.marks().marks(), theirs.marks().marks());
    QVERIFY(!mine.marks().selected());
}

void TestExhibitFaces::aCancelledSearchIsRemembered_data()
{
    QTest::addColumn<bool>("isDrawn");
    QTest::addColumn<bool>("isLeft");
    QTest::newRow("nothing drawn") << false << false;
    QTest::newRow("a face drawn") << true << false;
    QTest::newRow("cancelled after another exhibit was opened") << false << true;
}

void TestExhibitFaces::aCancelledSearchIsRemembered()
{
    QFETCH(bool, isDrawn);
    QFETCH(bool, isLeft);
    TestWorkplace place;
    place.sight().isSlow = true;
    const OpenedExhibit exhibit = opened(place);
    {
        ExhibitFaces faces(place.workplace());
        faces.open(exhibit);
        QTRY_COMPARE(faces.state(), State::Looking);
        const auto job = faces.lookingJob();
        if (isLeft)
            faces.close();
        place.workplace().jobs().cancel(*job);
        QTRY_COMPARE(place.lab().exhibits().faceSearch(exhibit.exhibit.id).value(),
                     casework::FaceSearch::Cancelled);
        if (isDrawn) {
            QVERIFY(faces.marks().draw({300, 200, 90, 110}));
            QTRY_VERIFY(faces.probe());
            QCOMPARE(faces.probe()->faceSearch, casework::FaceSearch::Cancelled);
        }
        QTRY_VERIFY(place.workplace().jobs().isIdle());
    }
    place.sight().isSlow = false;
    ExhibitFaces again(place.workplace());
    again.open(exhibit);
    QTRY_COMPARE(again.state(), isDrawn ? State::Ready : State::NotLooked);
    QVERIFY(again.wasStopped());
    QVERIFY(!again.hasLooked());
    again.lookForFaces();
    QTRY_VERIFY(again.hasLooked());
    QVERIFY(!again.wasStopped());
    QTRY_COMPARE(place.lab().exhibits().faceSearch(exhibit.exhibit.id).value(),
                 casework::FaceSearch::Finished);
}

void TestExhibitFaces::aFinishedSearchIsRemembered()
{
    TestWorkplace place;
    place.sight().faces.clear();
    const OpenedExhibit exhibit = opened(place);
    {
        ExhibitFaces faces(place.workplace());
        faces.open(exhibit);
        QTRY_COMPARE(faces.state(), State::Ready);
        QTRY_COMPARE(place.lab().exhibits().faceSearch(exhibit.exhibit.id).value(),
                     casework::FaceSearch::Finished);
        // Drawn in an image that was searched: nothing else was found in it.
        QVERIFY(faces.marks().draw({300, 200, 90, 110}));
        QTRY_COMPARE(savedFaces(place, exhibit.exhibit.id).size(), std::size_t{1});
        QTRY_VERIFY(place.workplace().jobs().isIdle());
    }
    ExhibitFaces again(place.workplace());
    again.open(exhibit);
    QTRY_VERIFY(again.probe());
    QVERIFY(again.hasLooked());
    QCOMPARE(again.probe()->faceSearch, casework::FaceSearch::Finished);
}

void TestExhibitFaces::theDetectorsBoxIsThereAfterTheLabWasReopened()
{
    TestWorkplace place;
    const OpenedExhibit exhibit = opened(place);
    matching::LocatedFace found;
    {
        ExhibitFaces faces(place.workplace());
        faces.open(exhibit);
        QTRY_VERIFY(faces.probe());
        found = faces.probe()->face;
        faces.marks().correct(1, {50, 60, 150, 170});
        QTRY_VERIFY(!savedFaces(place, exhibit.exhibit.id).empty() &&
                    savedFaces(place, exhibit.exhibit.id)[0].found == found.face);
        faces.marks().correct(1, {52, 60, 150, 170});
        QTRY_COMPARE(savedFaces(place, exhibit.exhibit.id)[0].face.box.x, 52.0);
        // It is saved once more when the engine has looked at the box.
        QTRY_VERIFY(faces.probe());
        QTRY_COMPARE(savedFaces(place, exhibit.exhibit.id)[0].face, faces.probe()->face.face);
        QTRY_VERIFY(place.workplace().jobs().isIdle());
    }
    ExhibitFaces again(place.workplace());
    again.open(exhibit);
    QTRY_VERIFY(again.probe());
    QVERIFY(again.foundFace(1) == found.face);
    again.restoreFound(1);
    QCOMPARE(again.marks().find(1)->origin, MarkOrigin::Found);
    QTRY_VERIFY(again.probe());
    QCOMPARE(again.probe()->face, found);
    QTRY_COMPARE(savedFaces(place, exhibit.exhibit.id)[0].face, found.face);
    QVERIFY2(!savedFaces(place, exhibit.exhibit.id)[0].found, "the box itself is the detector's");
    again.marks().undoStack().undo();
    QCOMPARE(again.marks().find(1)->box, (RectPx{52, 60, 150, 170}));
    QCOMPARE(again.marks().find(1)->origin, MarkOrigin::Corrected);
}

QTEST_MAIN(TestExhibitFaces)
#include "tst_ExhibitFaces.moc"
