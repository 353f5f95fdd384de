// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TestWorkplace.h"
#include "ui/candidates/CandidatesPage.h"
#include "ui/comparison/ComparisonPage.h"
#include "ui/faces/ExhibitPage.h"
#include "ui/shell/LabPages.h"

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
};

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

QTEST_MAIN(TestLabPages)
#include "tst_LabPages.moc"
