// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FaceMarkList.h"

#include <QSignalSpy>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;

namespace {

const RectPx kBox{10, 20, 60, 80};

void fill(FaceMarkList& list)
{
    list.reset({{1, kBox, MarkOrigin::Found}, {3, {200, 100, 50, 50}, MarkOrigin::Found}},
               {640, 480});
}

} // namespace

class TestFaceMarkList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawnFaceTakesTheNextMark();
    void marksAreNotReusedAfterUndo();
    void marksOfFacesThatAreGoneAreNotReused();
    void correctionIsKeptAsSuch();
    void arrowsUndoAsOne();
    void boxesStayInsideTheRaster();
    void onlyDrawnFacesCanBeTakenAway();
    void undoGivesTheSelectionBack();
    void selection();
    void historyGoesOnInAnotherList();
    void historyOfOtherMarksIsLeft();
};

void TestFaceMarkList::historyGoesOnInAnotherList()
{
    FaceMarkList list;
    fill(list);
    list.correct(1, {12, 20, 60, 80});
    list.draw({300, 300, 40, 40});
    list.removeDrawn(4);
    list.undoStack().undo();
    const MarkHistory left = list.history();
    QCOMPARE(left.done, 2);

    FaceMarkList other;
    other.reset(left.marks, {640, 480});
    const QSignalSpy changed(&other, &FaceMarkList::marksChanged);
    other.restoreHistory(left);
    QCOMPARE(other.marks(), left.marks);
    QVERIFY2(changed.isEmpty(), "nothing was changed");
    other.undoStack().redo();
    QVERIFY(!other.find(4));
    other.undoStack().undo();
    other.undoStack().undo();
    QVERIFY(!other.find(4));
    other.undoStack().undo();
    QCOMPARE(other.find(1)->box, kBox);
    QCOMPARE(other.find(1)->origin, MarkOrigin::Found);
    QVERIFY(!other.undoStack().canUndo());
    QVERIFY2(other.draw({300, 300, 40, 40}) == std::optional(5), "4 was given before");
}

void TestFaceMarkList::historyOfOtherMarksIsLeft()
{
    FaceMarkList list;
    fill(list);
    list.correct(1, {12, 20, 60, 80});
    FaceMarkList other;
    fill(other);
    other.restoreHistory(list.history());
    QVERIFY(!other.undoStack().canUndo());
    QCOMPARE(other.find(1)->box, kBox);
}

void TestFaceMarkList::drawnFaceTakesTheNextMark()
{
    FaceMarkList list;
    fill(list);
    QCOMPARE(list.draw({300, 300, 40, 40}), std::optional(4));
    QCOMPARE(list.selected(), std::optional(4));
    QCOMPARE(list.find(4)->origin, MarkOrigin::Drawn);
    QCOMPARE(list.find(4)->label(), QStringLiteral("Q-4"));
}

void TestFaceMarkList::marksAreNotReusedAfterUndo()
{
    FaceMarkList list;
    fill(list);
    list.draw({300, 300, 40, 40});
    list.undoStack().undo();
    QVERIFY(!list.find(4));
    QVERIFY(!list.selected());
    QCOMPARE(list.draw({300, 300, 40, 40}), std::optional(5));
}

void TestFaceMarkList::marksOfFacesThatAreGoneAreNotReused()
{
    FaceMarkList list;
    list.reset({{1, kBox, MarkOrigin::Found}}, {640, 480}, 6);
    QCOMPARE(list.draw({300, 300, 40, 40}), std::optional(6));
    list.reset({{9, kBox, MarkOrigin::Found}}, {640, 480}, 6);
    QCOMPARE(list.draw({300, 300, 40, 40}), std::optional(10));
}

void TestFaceMarkList::correctionIsKeptAsSuch()
{
    FaceMarkList list;
    fill(list);
    QSignalSpy changed(&list, &FaceMarkList::marksChanged);
    list.correct(1, {12, 20, 60, 80});
    QCOMPARE(list.find(1)->origin, MarkOrigin::Corrected);
    QCOMPARE(list.find(1)->box.x, 12.0);
    list.undoStack().undo();
    QCOMPARE(*list.find(1), (FaceMark{1, kBox, MarkOrigin::Found}));
    list.undoStack().redo();
    QCOMPARE(list.find(1)->origin, MarkOrigin::Corrected);
    QCOMPARE(changed.count(), 3);
}

void TestFaceMarkList::arrowsUndoAsOne()
{
    FaceMarkList list;
    fill(list);
    for (int i = 1; i <= 5; ++i)
        list.correct(1, {10.0 + i, 20, 60, 80}, 1);
    QCOMPARE(list.undoStack().count(), 1);
    list.undoStack().undo();
    QCOMPARE(list.find(1)->box, kBox);
}

void TestFaceMarkList::boxesStayInsideTheRaster()
{
    FaceMarkList list;
    fill(list);
    list.correct(1, {-10, 20, 60, 80});
    QCOMPARE(list.find(1)->box, (RectPx{0, 20, 50, 80}));
    QVERIFY(!list.draw({636, 300, 100, 100}));
    QVERIFY(!list.draw({700, 500, 100, 100}));
    QCOMPARE(list.marks().size(), std::size_t{2});
}

void TestFaceMarkList::onlyDrawnFacesCanBeTakenAway()
{
    FaceMarkList list;
    fill(list);
    list.removeDrawn(1);
    QVERIFY(list.find(1));
    const std::optional<int> drawn = list.draw({300, 300, 40, 40});
    list.removeDrawn(*drawn);
    QVERIFY(!list.find(*drawn));
    list.undoStack().undo();
    QVERIFY(list.find(*drawn));
}

void TestFaceMarkList::undoGivesTheSelectionBack()
{
    FaceMarkList list;
    fill(list);
    list.select(1);
    const std::optional<int> drawn = list.draw({300, 300, 40, 40});
    QCOMPARE(list.selected(), drawn);
    list.undoStack().undo();
    QCOMPARE(list.selected(), std::optional(1));
    list.undoStack().redo();
    QCOMPARE(list.selected(), drawn);
    list.removeDrawn(*drawn);
    QVERIFY(!list.selected());
    list.undoStack().undo();
    QCOMPARE(list.selected(), drawn);
}

void TestFaceMarkList::selection()
{
    FaceMarkList list;
    fill(list);
    QSignalSpy selected(&list, &FaceMarkList::selectionChanged);
    list.select(3);
    list.select(3);
    QCOMPARE(selected.count(), 1);
    list.select(99);
    QVERIFY(!list.selected());
}

QTEST_APPLESS_MAIN(TestFaceMarkList)
#include "tst_FaceMarkList.moc"
