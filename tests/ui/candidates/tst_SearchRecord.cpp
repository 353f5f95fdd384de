// SPDX-License-Identifier: GPL-3.0-or-later
// What is recorded of a search: its note, a list without candidates, a result that is not of now.
#include "ShownCandidates.h"
#include "casework/gallery/TemplateRefresh.h"
#include "casework/intake/TakeIn.h"
#include "foundation/imaging/JpegWriter.h"
#include "support/MetadataFile.h"
#include "support/SyntheticImage.h"
#include "ui/candidates/CandidateListModel.h"
#include "ui/format/NumberText.h"
#include "ui/format/ScoreText.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

using namespace semblance;
using namespace semblance::ui;
using tests::exifSegment;
using tests::GatedSearch;
using tests::NobodyListed;
using tests::ShownCandidates;
using tests::syntheticTexture;
using tests::tiffOf;
using tests::withSegments;

class TestSearchRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyListIsAResult();
    void aBoxWithoutAFaceGivesNoResult();
    void listCanBeNoted();
    void theNoteHasKeys();
    void severalPhotographsAreAllNamed();
    void originAndHintsStandBesideTheResult();
    void whatAReasonWasGivenForStaysWithTheResult();
    void aClosedGateStopsTheSearch();
    void onePictureSavedTwiceIsSaid();
    void anUnfinishedSearchForFacesIsSaid_data();
    void anUnfinishedSearchForFacesIsSaid();
    void damagedOriginalIsSaidOnItsCardAndInTheNote();
    void aDamagedTemplateLeadsToTheGallery();
    void aMendedGalleryIsSearchedAgain();
    void scoresInTheNoteLieOnTheRulerThatItExplains();
    void resultOfAFaceThatWasChangedSaysSo();
    void resultOfAGalleryThatHasGrownSaysSo();
    void resultOfReferencesThatWereMeasuredAnewSaysSo();
    void resultOfAnotherEngineIsGoneInWords();
};

void TestSearchRecord::emptyListIsAResult()
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

void TestSearchRecord::aBoxWithoutAFaceGivesNoResult()
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

void TestSearchRecord::listCanBeNoted()
{
    ShownCandidates shown;
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

void TestSearchRecord::theNoteHasKeys()
{
    ShownCandidates shown;
    QVERIFY(shown.isReady());
    QVERIFY(shown.search(2));
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(shown.list(), Qt::Key_C, Qt::ControlModifier);
    const QString note = QGuiApplication::clipboard()->text();
    QVERIFY2(note.contains(QStringLiteral("candidates 4")), qPrintable(note));
    const auto* button = shown.page.findChild<QPushButton*>(QStringLiteral("copyNoteButton"));
    QVERIFY(button->toolTip().contains(QStringLiteral("Ctrl+C")));
}

void TestSearchRecord::severalPhotographsAreAllNamed()
{
    ShownCandidates shown;
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
    // What is wrong with each stands below it, and over the list how many there are.
    QCOMPARE(also->findChildren<QWidget*>(QStringLiteral("warningList")).size(), 2);
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

void TestSearchRecord::originAndHintsStandBesideTheResult()
{
    ShownCandidates shown;
    QVERIFY(shown.isReady());
    ProbeFace probe = shown.place.probe(2);
    auto& lab = shown.place.lab();
    const Bytes file = withSegments(writeJpeg(syntheticTexture({96, 72}, 1), 80).value(),
                                    exifSegment(tiffOf({{0x0131, "GIMP 2.10"}})));
    probe.exhibit = casework::takeIn(lab.exhibits(), lab.originals(), file, QStringLiteral("a.jpg"),
                                     shown.place.workplace().clock())
                        .value()
                        .exhibit;
    QVERIFY(
        lab.provenances().state(probe.exhibit.id, {casework::ProvenanceType::SocialMedia,
                                                   QStringLiteral("Officer 4711"),
                                                   {},
                                                   QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)}));
    shown.page.search(probe, QStringLiteral("Demo"));
    QTRY_COMPARE(shown.ended.count(), 1);
    const QString said = shown.text("probeOrigins");
    for (const char* words : {"GIMP 2.10", "said by Officer 4711", "no verdicts"})
        QVERIFY2(said.contains(QLatin1String(words)), qPrintable(said));
    QTest::mouseClick(shown.page.findChild<QPushButton*>(QStringLiteral("copyNoteButton")),
                      Qt::LeftButton);
    const QString note = QGuiApplication::clipboard()->text();
    for (const char* words : {"GIMP 2.10", "said by Officer 4711", "compress them again"})
        QVERIFY2(note.contains(QLatin1String(words)), qPrintable(note));
    // What cannot be read is said, and hinders nothing.
    shown.place.damageOriginal(probe.exhibit.original);
    shown.page.search(probe, QStringLiteral("Demo"));
    QTRY_COMPARE(shown.ended.count(), 2);
    QVERIFY(shown.page.result());
    QVERIFY2(shown.text("probeOrigins").contains(QStringLiteral("could not be read")),
             qPrintable(shown.text("probeOrigins")));
}

void TestSearchRecord::whatAReasonWasGivenForStaysWithTheResult()
{
    GatedSearch gated(casework::GateEffect::NeedReason);
    ProbeFace probe = gated.place.probe(2);
    probe.answer.reason = QStringLiteral("the only still");
    QVERIFY(gated.search(probe));
    const auto* warnings = gated.page.findChild<QWidget*>(QStringLiteral("searchWarnings"));
    const QString reason = QStringLiteral("Reason given for this search: “the only still”");
    QVERIFY2(warnings->accessibleName().contains(reason), qPrintable(warnings->accessibleName()));
    QTest::mouseClick(gated.page.findChild<QPushButton*>(QStringLiteral("copyNoteButton")),
                      Qt::LeftButton);
    const QString note = QGuiApplication::clipboard()->text();
    QCOMPARE(note.count(reason), 1);
    QVERIFY2(note.contains(QStringLiteral("The policy asked for a reason. Rule “g”: Provenance: "
                                          "Unknown.")),
             qPrintable(note));
}

void TestSearchRecord::aClosedGateStopsTheSearch()
{
    // What was answered elsewhere, or stated since, is asked again by the search itself.
    GatedSearch gated(casework::GateEffect::Refuse);
    QSignalSpy failed(&gated.page, &CandidatesPage::searchFailed);
    QVERIFY(gated.search(gated.place.probe(2)));
    QVERIFY(!gated.page.result());
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::SearchRefused);
    QVERIFY(!gated.page.findChild<QWidget*>(QStringLiteral("searchAgainButton"))->isVisible());
}

void TestSearchRecord::onePictureSavedTwiceIsSaid()
{
    const QString twice = QStringLiteral(
        "“Exhibit 1 ▸ Q-1” and “Exhibit 3 ▸ Q-1” hold the same picture: together they say no more");
    ShownCandidates shown;
    QVERIFY(shown.isReady());
    shown.page.search(shown.place.probes({2, 7, 2}), QStringLiteral("Demo"));
    QTRY_COMPARE(shown.ended.count(), 1);
    QVERIFY(shown.text("photographsNote").contains(twice));
    const auto* warnings = shown.page.findChild<QWidget*>(QStringLiteral("searchWarnings"));
    QVERIFY2(warnings->accessibleName().contains(twice), qPrintable(warnings->accessibleName()));
    QTest::keyClick(shown.list(), Qt::Key_C, Qt::ControlModifier);
    const QString note = QGuiApplication::clipboard()->text();
    QCOMPARE(note.count(twice), 1);
    QVERIFY2(!note.contains(QStringLiteral("look like one picture")), qPrintable(note));
}

void TestSearchRecord::anUnfinishedSearchForFacesIsSaid_data()
{
    QTest::addColumn<casework::FaceSearch>("search");
    QTest::addColumn<QString>("words");
    QTest::newRow("cancelled") << casework::FaceSearch::Cancelled
                               << QStringLiteral("in the probe image was cancelled");
    QTest::newRow("never finished")
        << casework::FaceSearch::Unfinished << QStringLiteral("not searched for faces to the end");
    QTest::newRow("finished") << casework::FaceSearch::Finished << QString();
}

void TestSearchRecord::anUnfinishedSearchForFacesIsSaid()
{
    QFETCH(casework::FaceSearch, search);
    QFETCH(QString, words);
    ShownCandidates shown;
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

void TestSearchRecord::damagedOriginalIsSaidOnItsCardAndInTheNote()
{
    ShownCandidates shown;
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
    QVERIFY2(!words().contains(QStringLiteral("warnings: none")), qPrintable(words()));
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

void TestSearchRecord::aDamagedTemplateLeadsToTheGallery()
{
    ShownCandidates shown;
    shown.place.damageATemplate();
    QVERIFY(shown.search(1));
    QCOMPARE(shown.text("candidatesMessage"),
             QStringLiteral("The search could not be done: nobody was compared."));
    QVERIFY(
        shown.page.findChild<QPushButton*>(QStringLiteral("refreshAtGalleryButton"))->isVisible());
    QVERIFY(shown.place.workplace().hasDamagedTemplates(QStringLiteral("Demo")));
}

/// Back from the gallery's page, where the templates were made anew.
void TestSearchRecord::aMendedGalleryIsSearchedAgain()
{
    ShownCandidates shown;
    const QString name = QStringLiteral("Demo");
    shown.place.damageATemplate();
    QVERIFY(shown.search(1));
    const auto* error = shown.page.findChild<QWidget*>(QStringLiteral("errorPanel"));
    auto* again = shown.page.findChild<QPushButton*>(QStringLiteral("searchAgainButton"));
    shown.page.hide();
    shown.page.show();
    QVERIFY(error->isVisible() && !again->isVisible());

    shown.page.hide();
    casework::TemplateRefresh refresh(
        shown.place.lab().galleries(), shown.place.lab().originals(),
        casework::makeReferenceMaker(shown.place.workplace().pipeline()));
    QVERIFY(refresh.run(name, StopToken()));
    shown.place.workplace().setDamagedTemplates(name, false);
    shown.page.show();
    QVERIFY(!error->isVisible());
    QVERIFY2(shown.text("candidatesMessage").contains(QStringLiteral("was mended meanwhile")),
             qPrintable(shown.text("candidatesMessage")));
    QVERIFY(
        !shown.page.findChild<QPushButton*>(QStringLiteral("refreshAtGalleryButton"))->isVisible());
    again->click();
    QTRY_VERIFY(shown.page.result());
}

void TestSearchRecord::scoresInTheNoteLieOnTheRulerThatItExplains()
{
    ShownCandidates shown;
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

void TestSearchRecord::resultOfAFaceThatWasChangedSaysSo()
{
    ShownCandidates shown;
    QVERIFY(shown.isReady());
    QVERIFY(shown.search(2));
    auto* banner = shown.page.findChild<QWidget*>(QStringLiteral("outdatedBanner"));
    QVERIFY(!banner->isVisible());
    shown.page.setOutdated({ProbeChange::Corrected});
    shown.page.findChild<QPushButton*>(QStringLiteral("copyNoteButton"))->click();
    QVERIFY(
        QGuiApplication::clipboard()->text().contains(QStringLiteral("changed after this search")));
    QVERIFY(banner->isVisible());
    QVERIFY(banner->accessibleName().contains(QStringLiteral("search again")));
    shown.page.setOutdated({});
    QVERIFY(!banner->isVisible());
    shown.page.setOutdated({ProbeChange::Removed});
    QVERIFY(banner->accessibleName().contains(QStringLiteral("taken away")));
    QVERIFY(!banner->accessibleName().contains(QStringLiteral("search again")));
    shown.page.search(shown.place.probe(3), QStringLiteral("Demo"));
    QVERIFY(!banner->isVisible());
}

void TestSearchRecord::resultOfAGalleryThatHasGrownSaysSo()
{
    ShownCandidates shown;
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
    shown.page.setOutdated({ProbeChange::Corrected});
    QVERIFY(banner->accessibleName().contains(QStringLiteral("holds 6 now")));
    QVERIFY(banner->accessibleName().contains(QStringLiteral("The face was changed")));
    QVERIFY(!again->isVisible());
    shown.page.setOutdated({});
    QTest::mouseClick(again, Qt::LeftButton);
    QTRY_VERIFY(shown.page.result());
    QCOMPARE(shown.page.result()->peopleCompared, std::size_t{6});
    QVERIFY(!banner->isVisible());
}

void TestSearchRecord::resultOfReferencesThatWereMeasuredAnewSaysSo()
{
    ShownCandidates shown;
    QVERIFY(shown.isReady());
    shown.place.loadEngine({{"fake-detector"}, {"fake-landmarks"}});
    QVERIFY(shown.search(2));
    QCOMPARE(shown.page.result()->referencesMeasuredOtherwise, std::size_t{4});
    auto* banner = shown.page.findChild<QWidget*>(QStringLiteral("outdatedBanner"));
    auto* toGallery = shown.page.findChild<QPushButton*>(QStringLiteral("goToGalleryButton"));
    QVERIFY(!banner->isVisible() && toGallery->isVisible());
    casework::TemplateRefresh refresh(
        shown.place.lab().galleries(), shown.place.lab().originals(),
        casework::makeReferenceMaker(shown.place.workplace().pipeline()));
    QVERIFY(refresh.run(QStringLiteral("Demo"), StopToken()));
    shown.page.refresh();
    QTRY_VERIFY(banner->isVisible());
    QVERIFY2(banner->accessibleName().contains(QStringLiteral("measured anew after this search")),
             qPrintable(banner->accessibleName()));
    QVERIFY(!toGallery->isVisible());
    QTest::mouseClick(
        shown.page.findChild<QPushButton*>(QStringLiteral("searchGrownGalleryButton")),
        Qt::LeftButton);
    QTRY_VERIFY(shown.page.result());
    QCOMPARE(shown.page.result()->referencesMeasuredOtherwise, std::size_t{0});
    QVERIFY(!banner->isVisible());
}

void TestSearchRecord::resultOfAnotherEngineIsGoneInWords()
{
    ShownCandidates shown;
    QVERIFY(shown.search(2));
    shown.page.showOfOtherEngine(shown.place.probe(2), QStringLiteral("Demo"));
    QVERIFY(!shown.page.result());
    const QString message = shown.text("candidatesMessage");
    for (const char* part : {"engine was changed", "cannot be compared", "Esc", "Enter"})
        QVERIFY2(message.contains(QLatin1String(part)), qPrintable(message));
    // Its face was measured by the other engine too: it is searched for from its exhibit.
    for (const char* name : {"searchAgainButton", "copyNoteButton", "copyEmptyNoteButton"})
        QVERIFY2(!shown.page.findChild<QWidget*>(QLatin1String(name))->isVisible(), name);
}

QTEST_MAIN(TestSearchRecord)
#include "tst_SearchRecord.moc"
