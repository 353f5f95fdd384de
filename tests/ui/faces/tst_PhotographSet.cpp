// SPDX-License-Identifier: GPL-3.0-or-later
// Putting the faces of several exhibits together for one search, on the exhibit page.
#include "ShownExhibitPage.h"
#include "support/EncodedImage.h"
#include "support/SyntheticImage.h"
#include "ui/faces/PhotographSet.h"
#include "ui/faces/SearchBox.h"
#include "ui/support/ScriptedDialogs.h"
#include "ui/widgets/ImageCanvas.h"

#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace semblance;
using namespace semblance::ui;
using tests::TestWorkplace;

namespace {

struct Shown : tests::ShownExhibitPage
{
    std::optional<ProbeFace> asked;

    Shown()
    {
        place.makeGallery(QStringLiteral("Demo"), 3);
        page.reloadGalleries();
        QObject::connect(&page, &ExhibitPage::searchRequested, &page,
                         [this](const ProbeFace& probe, const QString&) { asked = probe; });
    }
    /// Takes an image in and waits until the face that is chosen there is measured.
    bool open(const char* name, std::uint32_t seed)
    {
        drop(place.makeImage(QString::fromLatin1(name), TestWorkplace::kPortraitSize, seed));
        return QTest::qWaitFor([this, name] {
            return page.faces().probe() &&
                   page.faces().probe()->exhibit.fileName == QLatin1String(name);
        });
    }
    /// Opens them one after the other and puts each in.
    bool putIn(int photographs)
    {
        for (int i = 1; i <= photographs; ++i) {
            const QByteArray name = "still-" + QByteArray::number(i) + ".png";
            if (!open(name.constData(), static_cast<std::uint32_t>(i)))
                return false;
            key(Qt::Key_T);
        }
        return QTest::qWaitFor([this] { return place.workplace().jobs().isIdle(); });
    }
    void key(Qt::Key key) { QTest::keyClick(&page.canvas(), key); }
    QStringList files()
    {
        QStringList files;
        for (const SetPhotograph& photograph : page.photographs().photographs())
            files << photograph.probe.exhibit.fileName;
        return files;
    }
    QListWidget* list() { return find<QListWidget>("photographSetList"); }
    QPushButton* searchButton() { return find<QPushButton>("searchButton"); }
    QPushButton* putButton() { return find<QPushButton>("putPhotographButton"); }
    QString reason() { return text("searchReason"); }
};

QStringList alsoOf(const ProbeFace& probe)
{
    QStringList files;
    for (const ProbeFace& photograph : probe.also)
        files << photograph.exhibit.fileName;
    return files;
}

} // namespace

class TestPhotographSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSingleFaceIsSearchedForAsBefore();
    void facesArePutInByKeyAndSearchedForTogether();
    void whatIsOnScreenIsTheMainPhotograph();
    void aPhotographIsTakenOut_data();
    void aPhotographIsTakenOut();
    void whoTakesNoPartCannotBeSearchedForBesides();
    void anExhibitWithoutAChosenFaceSaysWhyItCannotTakePart();
    void ofOneImageOneFaceTakesPart();
    void theListOpensItsPhotographs();
    void aFaceThatIsCorrectedIsMeasuredAgain();
    void aFaceThatIsGoneStopsTheSearch();
    void whatAnotherWindowChangedMustBeMeasuredAgain();
    void howAlikeTheyAreIsSaidBefore();
    void onePictureSavedTwiceIsSaidBefore();
    void qualityAndProvenanceKeepTheirHalf_data();
    void qualityAndProvenanceKeepTheirHalf();
    void aBoxWithoutAFaceAmongThemIsAsked();
    void photographsOfAnotherEngineMustBeMeasuredAgain();
    void everythingHasWords();
    void theListStandsAsTheStripAndItsKeys();
};

void TestPhotographSet::aSingleFaceIsSearchedForAsBefore()
{
    Shown shown;
    QVERIFY(shown.isReady() && shown.open("still-1.png", 1));
    QVERIFY(!shown.find<QWidget>("photographSetBox")->isVisible());
    QTRY_VERIFY(shown.searchButton()->isEnabled());
    shown.key(Qt::Key_Return);
    QVERIFY(shown.asked && shown.asked->also.empty());
    // One alone in the list is no other search.
    shown.key(Qt::Key_T);
    QVERIFY(shown.find<QWidget>("photographSetBox")->isVisible());
    QCOMPARE(shown.searchButton()->text(), SearchBox::searchText());
    QVERIFY(shown.text("likenessLabel").contains(QStringLiteral("Ctrl+PgDown")));
    shown.key(Qt::Key_Return);
    QVERIFY(shown.asked->also.empty());
}

void TestPhotographSet::facesArePutInByKeyAndSearchedForTogether()
{
    Shown shown;
    QVERIFY(shown.isReady() && shown.putIn(3));
    QCOMPARE(shown.list()->count(), 3);
    // In the strip too.
    const auto* strip = shown.find<QListWidget>("filmStrip");
    QCOMPARE(strip->count(), 3);
    QVERIFY(strip->item(0)->font().bold());
    QVERIFY(strip->item(0)
                ->data(Qt::AccessibleTextRole)
                .toString()
                .endsWith(QStringLiteral("takes part in the search")));
    QTRY_COMPARE(shown.searchButton()->text(),
                 QStringLiteral("&Search gallery with 3 photographs"));
    QTRY_VERIFY(shown.searchButton()->isEnabled());
    shown.key(Qt::Key_Return);
    QVERIFY(shown.asked);
    QCOMPARE(shown.asked->exhibit.fileName, QStringLiteral("still-3.png"));
    QCOMPARE(alsoOf(*shown.asked),
             (QStringList{QStringLiteral("still-2.png"), QStringLiteral("still-1.png")}));
    for (const ProbeFace& photograph : shown.asked->also)
        QVERIFY(photograph.also.empty() && photograph.photograph);
}

void TestPhotographSet::whatIsOnScreenIsTheMainPhotograph()
{
    Shown shown;
    QVERIFY(shown.isReady() && shown.putIn(3));
    QTest::keyClick(&shown.page, Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_VERIFY(shown.page.faces().probe() &&
                shown.page.faces().probe()->exhibit.fileName == QLatin1String("still-2.png"));
    QTRY_VERIFY(shown.searchButton()->isEnabled());
    const QString main = shown.list()->item(1)->data(Qt::AccessibleTextRole).toString();
    QVERIFY2(main.contains(QStringLiteral("main photograph")), qPrintable(main));
    shown.key(Qt::Key_Return);
    QCOMPARE(shown.asked->exhibit.fileName, QStringLiteral("still-2.png"));
    QCOMPARE(alsoOf(*shown.asked),
             (QStringList{QStringLiteral("still-3.png"), QStringLiteral("still-1.png")}));
}

void TestPhotographSet::aPhotographIsTakenOut_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<QStringList>("left");
    // The one on screen, which came last, stands first, as in the strip.
    const QStringList withoutFirst{QStringLiteral("still-2.png"), QStringLiteral("still-1.png")};
    const QStringList withoutSecond{QStringLiteral("still-3.png"), QStringLiteral("still-1.png")};
    QTest::newRow("Delete in the list") << QStringLiteral("delete") << withoutSecond;
    QTest::newRow("its button in the list") << QStringLiteral("cross") << withoutSecond;
    QTest::newRow("T where it is on screen") << QStringLiteral("key") << withoutFirst;
    QTest::newRow("the button below the list") << QStringLiteral("button") << withoutFirst;
    QTest::newRow("all") << QStringLiteral("all") << QStringList{};
}

void TestPhotographSet::aPhotographIsTakenOut()
{
    QFETCH(QString, how);
    QFETCH(QStringList, left);
    Shown shown;
    QVERIFY(shown.isReady() && shown.putIn(3));
    const auto faces = shown.page.faces().marks().marks().size();
    if (how == QLatin1String("delete")) {
        shown.list()->setFocus();
        shown.list()->setCurrentRow(1);
        QTest::keyClick(shown.list(), Qt::Key_Delete);
    } else if (how == QLatin1String("cross")) {
        QTest::mouseClick(shown.list()
                              ->itemWidget(shown.list()->item(1))
                              ->findChild<QToolButton*>(QStringLiteral("takeOutButton")),
                          Qt::LeftButton);
    } else if (how == QLatin1String("key")) {
        shown.key(Qt::Key_T);
    } else if (how == QLatin1String("button")) {
        QTest::mouseClick(shown.putButton(), Qt::LeftButton);
    } else {
        QTest::mouseClick(shown.find<QPushButton>("clearPhotographsButton"), Qt::LeftButton);
    }
    QTRY_COMPARE(shown.files(), left);
    QCOMPARE(shown.list()->count(), static_cast<int>(left.size()));
    const auto* strip = shown.find<QListWidget>("filmStrip");
    qsizetype bold = 0;
    for (int i = 0; i < strip->count(); ++i)
        bold += strip->item(i)->font().bold() ? 1 : 0;
    QCOMPARE(bold, left.size());
    QCOMPARE(shown.find<QWidget>("photographSetBox")->isVisible(), !left.isEmpty());
    // The face itself stays in its exhibit.
    QCOMPARE(shown.page.faces().marks().marks().size(), faces);
}

void TestPhotographSet::whoTakesNoPartCannotBeSearchedForBesides()
{
    Shown shown;
    QVERIFY(shown.isReady() && shown.putIn(2) && shown.open("other.png", 9));
    QVERIFY(!shown.searchButton()->isEnabled());
    QVERIFY2(shown.reason().startsWith(QStringLiteral("The photograph on screen takes no part.")),
             qPrintable(shown.reason()));
    QCOMPARE(shown.putButton()->text(), QStringLiteral("Add this photograph"));
    shown.key(Qt::Key_Return);
    QVERIFY(!shown.asked);
    QTest::mouseClick(shown.putButton(), Qt::LeftButton);
    QTRY_VERIFY(shown.searchButton()->isEnabled());
    QCOMPARE(shown.files().size(), 3);
}

void TestPhotographSet::anExhibitWithoutAChosenFaceSaysWhyItCannotTakePart()
{
    Shown shown;
    QVERIFY(shown.isReady());
    shown.place.sight().faces = {{10, 10, 80, 80}, {120, 100, 90, 90}};
    shown.drop(shown.place.makeImage(QStringLiteral("two.png"), {640, 480}, 4));
    QTRY_COMPARE(shown.page.faces().state(), ExhibitFaces::State::Ready);
    QTRY_COMPARE(shown.reason(), QStringLiteral("Choose the face to examine."));
    QVERIFY(!shown.putButton()->isEnabled());
    shown.key(Qt::Key_T);
    QCOMPARE(shown.reason(), QStringLiteral("This exhibit cannot take part: Choose the face to "
                                            "examine."));
    QVERIFY(shown.page.photographs().isEmpty());
    shown.page.faces().marks().select(2);
    QTRY_VERIFY(shown.page.faces().probe());
    shown.key(Qt::Key_T);
    QCOMPARE(shown.page.photographs().photographs().front().probe.mark, 2);
    // Where there are some already, it is said without being asked.
    shown.place.sight().faces.clear();
    shown.drop(shown.place.makeImage(QStringLiteral("none.png"), {640, 480}, 5));
    QTRY_COMPARE(shown.reason(), QStringLiteral("This exhibit cannot take part: There is no face "
                                                "to search for."));
}

void TestPhotographSet::ofOneImageOneFaceTakesPart()
{
    Shown shown;
    QVERIFY(shown.isReady() && shown.putIn(1));
    shown.place.sight().faces = {{10, 10, 80, 80}, {120, 100, 90, 90}};
    shown.drop(shown.place.makeImage(QStringLiteral("two.png"), {640, 480}, 4));
    QTRY_COMPARE(shown.page.faces().marks().marks().size(), std::size_t{2});
    shown.page.faces().marks().select(1);
    QTRY_VERIFY(shown.page.faces().probe());
    shown.key(Qt::Key_T);
    shown.page.faces().marks().select(2);
    QTRY_VERIFY(shown.page.faces().probe());
    QTRY_VERIFY(shown.reason().startsWith(QStringLiteral("Q-1 of this image takes part")));
    QVERIFY(!shown.searchButton()->isEnabled());
    QCOMPARE(shown.putButton()->text(), QStringLiteral("Put Q-2 in place of Q-1"));
    shown.key(Qt::Key_T);
    QCOMPARE(shown.files().size(), 2);
    QCOMPARE(shown.page.photographs().photographs().front().probe.mark, 2);
    QTRY_VERIFY(shown.searchButton()->isEnabled());
}

void TestPhotographSet::theListOpensItsPhotographs()
{
    Shown shown;
    QVERIFY(shown.isReady() && shown.putIn(2));
    shown.list()->setFocus();
    shown.list()->setCurrentRow(1);
    QTest::keyClick(shown.list(), Qt::Key_Return);
    QTRY_VERIFY(shown.page.faces().probe() &&
                shown.page.faces().probe()->exhibit.fileName == QLatin1String("still-1.png"));
    // Enter in the list is no search.
    QVERIFY(!shown.asked);
}

void TestPhotographSet::aFaceThatIsCorrectedIsMeasuredAgain()
{
    Shown shown;
    QVERIFY(shown.isReady() && shown.putIn(2));
    const RectPx box{50, 60, 150, 170};
    shown.page.faces().marks().correct(1, box);
    QTRY_COMPARE(shown.page.photographs().photographs()[0].probe.face.face.box, box);
    QTRY_VERIFY(shown.searchButton()->isEnabled());
    QTRY_VERIFY(shown.page.photographs().leastAlike());
    shown.key(Qt::Key_Return);
    QCOMPARE(shown.asked->face.face.box, box);
}

void TestPhotographSet::aFaceThatIsGoneStopsTheSearch()
{
    Shown shown;
    QVERIFY(shown.isReady() && shown.putIn(1) && shown.open("drawn.png", 5));
    const auto drawn = shown.page.faces().marks().draw({100, 150, 100, 120});
    QVERIFY(drawn);
    QTRY_VERIFY(shown.page.faces().probe() && shown.page.faces().probe()->mark == 2);
    shown.key(Qt::Key_T);
    QTRY_VERIFY(shown.searchButton()->isEnabled());
    shown.page.faces().marks().removeDrawn(2);
    shown.page.faces().marks().select(1);
    QTRY_VERIFY(shown.page.faces().probe());
    QVERIFY(!shown.searchButton()->isEnabled());
    QCOMPARE(shown.page.photographs().photographs()[0].change, ProbeChange::Removed);
    QTest::keyClick(&shown.page, Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_VERIFY(shown.page.faces().probe() &&
                shown.page.faces().probe()->exhibit.fileName == QLatin1String("still-1.png"));
    QTRY_VERIFY2(shown.reason().contains(QStringLiteral("is no longer in its exhibit")),
                 qPrintable(shown.reason()));
}

void TestPhotographSet::whatAnotherWindowChangedMustBeMeasuredAgain()
{
    Shown shown;
    QVERIFY(shown.isReady() && shown.putIn(2));
    const ExhibitId first = shown.page.photographs().photographs()[1].probe.exhibit.id;
    auto& exhibits = shown.place.lab().exhibits();
    const auto known = exhibits.faces(first);
    auto moved = known->value();
    moved[0].face.box.x += 20;
    QVERIFY(exhibits.saveFaces(first, *known, moved));
    shown.page.refresh();
    QTRY_VERIFY2(shown.reason().contains(QStringLiteral("must be measured again")),
                 qPrintable(shown.reason()));
    QVERIFY(!shown.page.photographs().leastAlike());
    shown.list()->setCurrentRow(1);
    QTest::keyClick(shown.list(), Qt::Key_Return);
    QTRY_VERIFY(shown.searchButton()->isEnabled());
    QCOMPARE(shown.page.photographs().photographs()[1].probe.face.face.box, moved[0].face.box);
}

void TestPhotographSet::howAlikeTheyAreIsSaidBefore()
{
    Shown shown;
    QVERIFY(shown.isReady() && shown.putIn(3));
    QTRY_VERIFY(shown.page.photographs().leastAlike());
    const QString said = shown.text("likenessLabel");
    for (const char* part : {"The two least alike, “Exhibit ", "▸ Q-1”, score ",
                             "is your judgement, not the engine's"})
        QVERIFY2(said.contains(QString::fromUtf8(part)), qPrintable(said));
    // Textures without a face: as unlike as different people, whatever the policy lists.
    QVERIFY(shown.page.photographs().leastAlike()->score < 0.5);
    QVERIFY(shown.find<QWidget>("likenessDoubt")->isVisible());
    const QString doubt = shown.find<QWidget>("likenessDoubt")->accessibleName();
    QVERIFY2(doubt.contains(QStringLiteral("look whether they show one person")),
             qPrintable(doubt));
}

void TestPhotographSet::onePictureSavedTwiceIsSaidBefore()
{
    Shown shown;
    QVERIFY(shown.isReady() && shown.putIn(2));
    QTRY_VERIFY(shown.page.photographs().leastAlike());
    const auto doubt = [&shown] { return shown.find<QWidget>("likenessDoubt")->accessibleName(); };
    const QString twice = QStringLiteral("one picture that was saved twice");
    QVERIFY(shown.page.photographs().savedTwice().empty());
    QVERIFY2(!doubt().contains(twice), qPrintable(doubt()));
    // The same pixels in another file.
    const auto again = tests::encoded(tests::syntheticTexture(TestWorkplace::kPortraitSize, 1),
                                      {.format = ImageFormat::Jpeg, .quality = 80});
    QVERIFY(again);
    shown.drop(shown.place.makeFile(QStringLiteral("again.jpg"),
                                    QByteArray(reinterpret_cast<const char*>(again->data()),
                                               static_cast<qsizetype>(again->size()))));
    QTRY_VERIFY(shown.page.faces().probe() &&
                shown.page.faces().probe()->exhibit.fileName == QLatin1String("again.jpg"));
    shown.key(Qt::Key_T);
    QTRY_COMPARE(shown.page.photographs().savedTwice().size(), std::size_t{1});
    QVERIFY(shown.find<QWidget>("likenessDoubt")->isVisible());
    QVERIFY2(doubt().contains(twice), qPrintable(doubt()));
    // What was taken out says nothing any more.
    shown.key(Qt::Key_T);
    QTRY_VERIFY(shown.page.photographs().leastAlike());
    QVERIFY2(!doubt().contains(twice), qPrintable(doubt()));
}

void TestPhotographSet::qualityAndProvenanceKeepTheirHalf_data()
{
    QTest::addColumn<int>("heightPx");
    QTest::newRow("a low window") << 640;
    QTest::newRow("an ordinary one") << 800;
    QTest::newRow("a high one") << 1400;
}

void TestPhotographSet::qualityAndProvenanceKeepTheirHalf()
{
    QFETCH(int, heightPx);
    Shown shown;
    shown.page.resize(1280, heightPx);
    QVERIFY(shown.isReady() && shown.putIn(5));
    QTRY_VERIFY(shown.page.photographs().leastAlike());
    auto* above = shown.find<QWidget>("exhibitSidePanel");
    auto* box = shown.find<QWidget>("searchBox");
    auto* column = shown.find<QScrollArea>("searchColumn");
    QTRY_VERIFY2(
        above->height() >= above->parentWidget()->height() / 2 - 8,
        qPrintable(
            QStringLiteral("%1 of %2").arg(above->height()).arg(above->parentWidget()->height())));
    // The act is always there; the rest can be scrolled to, takes no more than it needs, and
    // nothing of it is cut off at the side.
    QVERIFY(column->widget()->width() <= column->viewport()->width());
    QVERIFY(box->rect().contains(shown.searchButton()->geometry()));
    QTRY_VERIFY(column->height() >= 40);
    const auto* list = shown.find<QListWidget>("photographSetList");
    QVERIFY(list->height() >= list->count() * list->visualItemRect(list->item(0)).height());
    QVERIFY(column->height() <= column->widget()->height());
    QTRY_VERIFY(column->verticalScrollBar()->maximum() == 0 ||
                above->height() <= above->parentWidget()->height() / 2 + 8);
}

void TestPhotographSet::aBoxWithoutAFaceAmongThemIsAsked()
{
    Shown shown;
    const auto script = tests::ScriptedDialogs::install();
    QVERIFY(shown.isReady());
    shown.place.sight().faces.clear();
    shown.place.sight().scoreInBox = 0.1;
    shown.drop(shown.place.makeImage(QStringLiteral("a.png"), {640, 480}, 3));
    QTRY_COMPARE(shown.page.faces().state(), ExhibitFaces::State::Ready);
    QVERIFY(shown.page.faces().marks().draw({300, 200, 90, 110}));
    QTRY_VERIFY(shown.page.faces().probe());
    shown.key(Qt::Key_T);
    shown.place.sight().faces = {TestWorkplace::kPortraitFace};
    QVERIFY(shown.open("seen.png", 5));
    shown.key(Qt::Key_T);
    QTRY_COMPARE(shown.searchButton()->text(),
                 QStringLiteral("&Search gallery with 2 photographs…"));
    script->confirmations = {false};
    QTest::mouseClick(shown.searchButton(), Qt::LeftButton);
    QVERIFY(!shown.asked);
    QVERIFY(script->asked.front().question.contains(QStringLiteral("one of the photographs")));
    Dialogs::use(nullptr);
}

void TestPhotographSet::photographsOfAnotherEngineMustBeMeasuredAgain()
{
    Shown shown;
    QVERIFY(shown.isReady() && shown.putIn(2));
    auto photographs = shown.page.photographs().photographs();
    photographs[1].engine = "another";
    shown.page.photographs().restore(photographs);
    QVERIFY(shown.reason().contains(QStringLiteral("must be measured again")));
    shown.list()->setCurrentRow(1);
    QTest::keyClick(shown.list(), Qt::Key_Return);
    QTRY_VERIFY(shown.searchButton()->isEnabled());
    QCOMPARE(shown.page.photographs().photographs()[1].probe.exhibit.fileName,
             QStringLiteral("still-1.png"));
}

void TestPhotographSet::everythingHasWords()
{
    Shown shown;
    QVERIFY(shown.isReady() && shown.putIn(2));
    QVERIFY(!shown.list()->accessibleName().isEmpty());
    for (int row = 0; row < shown.list()->count(); ++row) {
        QVERIFY(shown.list()
                    ->item(row)
                    ->data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("still-%1.png").arg(2 - row)));
        const auto* out = shown.list()
                              ->itemWidget(shown.list()->item(row))
                              ->findChild<QToolButton*>(QStringLiteral("takeOutButton"));
        QVERIFY(out->accessibleName().startsWith(QStringLiteral("Take Exhibit ")));
    }
    // By Tab: the list, what puts in, the gallery, the search.
    shown.list()->setFocus();
    QTest::keyClick(shown.list(), Qt::Key_Tab);
    QVERIFY(shown.putButton()->hasFocus());
}

void TestPhotographSet::theListStandsAsTheStripAndItsKeys()
{
    Shown shown;
    QVERIFY(shown.isReady() && shown.putIn(2) && shown.open("later.png", 3));
    // The oldest one is taken out and put in again: it goes back to its place.
    shown.key(Qt::Key_T);
    PhotographSet& photographs = shown.page.photographs();
    photographs.takeOut(photographs.photographs().back().probe.exhibit.id);
    for (int step = 0; step < 2; ++step)
        QTest::keyClick(&shown.page, Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_VERIFY(shown.page.faces().probe() &&
                shown.page.faces().probe()->exhibit.fileName == QLatin1String("still-1.png"));
    shown.key(Qt::Key_T);
    QCOMPARE(shown.files(), (QStringList{QStringLiteral("later.png"), QStringLiteral("still-2.png"),
                                         QStringLiteral("still-1.png")}));
}

QTEST_MAIN(TestPhotographSet)
#include "tst_PhotographSet.moc"
