// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/enhancement/EnhancedCopy.h"
#include "casework/intake/TakeIn.h"
#include "foundation/imaging/JpegWriter.h"
#include "support/LabInFront.h"
#include "support/MetadataFile.h"
#include "support/SyntheticImage.h"
#include "support/TestWorkplace.h"
#include "ui/provenance/MetadataWindow.h"
#include "ui/provenance/ProvenanceBook.h"
#include "ui/provenance/ProvenanceCard.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;
using namespace semblance::tests;
using casework::ProvenanceType;

namespace {

Bytes photograph()
{
    return withSegments(writeJpeg(syntheticTexture({96, 72}, 1), 80).value(),
                        exifSegment(tiffOf({{0x010F, "Kamera"}, {0x0131, "GIMP 2.10"}})));
}

struct ShownCard
{
    TestWorkplace place;
    ProvenanceBook book{place.workplace()};
    ProvenanceCard card{place.workplace(), book};
    QSignalSpy failed{&card, &ProvenanceCard::failed};

    ShownCard()
    {
        card.resize(380, 600);
        card.show();
        book.refresh();
    }
    casework::Exhibit take(const Bytes& bytes)
    {
        return casework::takeIn(place.lab().exhibits(), place.lab().originals(), bytes,
                                QStringLiteral("a.jpg"), place.workplace().clock())
            .value()
            .exhibit;
    }
    template <typename T>
    T* find(const char* name)
    {
        return card.findChild<T*>(QString::fromLatin1(name));
    }
    void choose(ProvenanceType type)
    {
        auto* combo = find<QComboBox>("provenanceCombo");
        combo->setCurrentIndex(combo->findData(static_cast<int>(type)));
    }
    ProvenanceType chosen()
    {
        return static_cast<ProvenanceType>(
            find<QComboBox>("provenanceCombo")->currentData().toInt());
    }
};

} // namespace

class TestProvenanceCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsStatedIsKeptWithWhoSaysIt();
    void whatTheFileSaysIsReadAndKept();
    void allMetadataAreInATableToFilterAndCopy();
    void aDamagedOriginalIsSaid();
    void anotherExhibitShowsNothingOfTheOneBefore();
    void inALabThatIsReadNothingIsStated();
    void aCopyShowsWhatItsOriginalHintsAt();
    void ofARecordedCopyTheRecordSpeaks();
    void theSamePictureElsewhereSaysWhose();
    void theFieldsComeInTheirOrder();
    void whatIsNotRecordedYetComesBackWithItsExhibit();
    void aStatementThatTheFileContradictsIsSaid();
    void whatIsCommonStandsWithTheMetadataAlone();
};

void TestProvenanceCard::whatIsStatedIsKeptWithWhoSaysIt()
{
    ShownCard shown;
    QVERIFY(QTest::qWaitForWindowActive(&shown.card));
    const casework::Exhibit exhibit = shown.take(photograph());
    shown.card.showExhibit(exhibit);
    QCOMPARE(shown.chosen(), ProvenanceType::Unknown);
    auto* record = shown.find<QPushButton>("recordProvenanceButton");
    auto* who = shown.find<QLineEdit>("provenanceSaidBy");
    QVERIFY(!record->isVisible() && !who->isVisible());
    // Choosing alone states nothing.
    shown.choose(ProvenanceType::PhotographOfScreen);
    QVERIFY(record->isVisible() && !record->isEnabled());
    QVERIFY(shown.find<QLabel>("provenanceMeaning")->text().contains(QStringLiteral("screen")));
    QTest::keyClicks(who, QStringLiteral("  "));
    QVERIFY(!record->isEnabled());
    QTest::keyClicks(who, QStringLiteral("Officer 4711"));
    QTest::keyClicks(shown.find<QLineEdit>("provenanceNote"), QStringLiteral("shop window"));
    QTest::keyClick(shown.find<QLineEdit>("provenanceNote"), Qt::Key_Return);
    QTRY_VERIFY(!record->isVisible());
    QCOMPARE(shown.book.typeOf(exhibit.id), ProvenanceType::PhotographOfScreen);
    const QString said = shown.find<QLabel>("provenanceRecorded")->text();
    QVERIFY2(said.contains(QStringLiteral("Photograph of a screen, said by Officer 4711")) &&
                 said.endsWith(QStringLiteral("shop window")),
             qPrintable(said));
    // A second one supersedes it, and the first stays.
    shown.choose(ProvenanceType::Photograph);
    QVERIFY2(who->text().isEmpty(), "who said the one before need not say the next");
    QTest::keyClicks(who, QStringLiteral("Officer 12"));
    QTest::mouseClick(record, Qt::LeftButton);
    QTRY_VERIFY(shown.find<QLabel>("provenanceRecorded")
                    ->text()
                    .contains(QStringLiteral("Earlier statements: 1")));
    const auto history = shown.place.lab().provenances().history(exhibit.id).value();
    QCOMPARE(history.size(), std::size_t{2});
    QCOMPARE(history[0].note, QStringLiteral("shop window"));
    QCOMPARE(history[1].type, ProvenanceType::Photograph);
    QVERIFY(shown.failed.isEmpty());
}

void TestProvenanceCard::whatTheFileSaysIsReadAndKept()
{
    ShownCard shown;
    const casework::Exhibit exhibit = shown.take(photograph());
    shown.card.showExhibit(exhibit);
    QTRY_VERIFY(shown.card.reading());
    QStringList hints;
    for (const auto* label : shown.card.findChildren<QLabel*>(QStringLiteral("hintHeadline")))
        hints << label->text();
    QVERIFY2(!hints.isEmpty() && hints[0].startsWith(QStringLiteral("Hint: ")) &&
                 hints[0].contains(QStringLiteral("GIMP 2.10")),
             qPrintable(hints.join(QLatin1Char('\n'))));
    QVERIFY(shown.find<QLabel>("hintCaveat")->text().contains(QStringLiteral("no verdicts")));
    const auto kept = shown.place.lab().provenances().reading(exhibit.id).value();
    QVERIFY(kept && *kept == *shown.card.reading());
    // What is kept is not read again: the original may be gone by then.
    shown.place.damageOriginal(exhibit.original);
    shown.card.showExhibit(exhibit);
    QTRY_VERIFY(shown.card.reading());
    QVERIFY(*shown.card.reading() == *kept);
}

void TestProvenanceCard::allMetadataAreInATableToFilterAndCopy()
{
    ShownCard shown;
    shown.card.showExhibit(shown.take(photograph()));
    auto* button = shown.find<QPushButton>("metadataButton");
    QVERIFY(!button->isEnabled());
    QTRY_VERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    auto* window = shown.find<MetadataWindow>("metadataWindow");
    QVERIFY(window && window->isVisible());
    QVERIFY(!window->isModal());
    auto* table = window->findChild<QTableView*>(QStringLiteral("metadataTable"));
    const int all = table->model()->rowCount();
    QCOMPARE(std::size_t(all), shown.card.reading()->metadata.entries.size());
    QVERIFY(QTest::qWaitForWindowActive(window));
    auto* filter = window->findChild<QLineEdit*>(QStringLiteral("metadataFilter"));
    QTest::keyClick(window, Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(filter->hasFocus());
    QTest::keyClicks(filter, QStringLiteral("kamera"));
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(window->findChild<QLabel*>(QStringLiteral("metadataCount"))
                ->text()
                .startsWith(QStringLiteral("1 of ")));
    // Whole, whatever its length, where the keys stand.
    const auto* value = window->findChild<QPlainTextEdit*>(QStringLiteral("metadataValue"));
    QVERIFY(value->toPlainText().isEmpty());
    table->setCurrentIndex(table->model()->index(0, 0));
    QVERIFY2(value->toPlainText().contains(QStringLiteral("kamera"), Qt::CaseInsensitive),
             qPrintable(value->toPlainText()));
    QTest::mouseClick(window->findChild<QPushButton*>(QStringLiteral("copyMetadataButton")),
                      Qt::LeftButton);
    const QString text = QGuiApplication::clipboard()->text();
    const QString hash =
        QString::fromStdString(imagery::hashOf(shown.card.reading()->metadata).hex());
    QVERIFY2(text.contains(QStringLiteral("Exif.Image.Make")) && text.contains(hash) &&
                 !text.contains(QStringLiteral("Exif.Image.Software")),
             qPrintable(text));
    filter->setText(QStringLiteral("nothing has this"));
    QVERIFY(value->toPlainText().isEmpty());
    filter->clear();
    QCOMPARE(table->model()->rowCount(), all);
    QTest::keyClick(window, Qt::Key_Escape);
    QTRY_VERIFY(!shown.find<MetadataWindow>("metadataWindow"));
}

void TestProvenanceCard::aDamagedOriginalIsSaid()
{
    ShownCard shown;
    const casework::Exhibit exhibit = shown.take(photograph());
    shown.place.damageOriginal(exhibit.original);
    shown.card.showExhibit(exhibit);
    auto* state = shown.find<QLabel>("metadataState");
    QTRY_VERIFY2(state->text().contains(QStringLiteral("damaged")), qPrintable(state->text()));
    QVERIFY(!shown.find<QPushButton>("metadataButton")->isEnabled());
    QVERIFY(!shown.place.lab().provenances().reading(exhibit.id).value());
}

void TestProvenanceCard::anotherExhibitShowsNothingOfTheOneBefore()
{
    ShownCard shown;
    const casework::Exhibit first = shown.take(photograph());
    const casework::Exhibit second =
        shown.take(writeJpeg(syntheticTexture({96, 72}, 2), 80).value());
    QVERIFY(shown.place.lab().provenances().state(first.id,
                                                  {ProvenanceType::Scan,
                                                   QStringLiteral("Officer"),
                                                   {},
                                                   QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)}));
    shown.book.refresh();
    shown.card.showExhibit(first);
    QTRY_COMPARE(shown.chosen(), ProvenanceType::Scan);
    shown.card.showExhibit(second);
    QCOMPARE(shown.chosen(), ProvenanceType::Unknown);
    QVERIFY(!shown.find<QLabel>("provenanceRecorded")->isVisible());
    QTRY_VERIFY(shown.card.reading());
    QVERIFY(!shown.card.reading()->metadata.find("Exif.Image.Make"));
}

void TestProvenanceCard::inALabThatIsReadNothingIsStated()
{
    TestWorkplace place;
    const auto exhibit =
        casework::takeIn(place.lab().exhibits(), place.lab().originals(), photograph(),
                         QStringLiteral("a.jpg"), place.workplace().clock())
            .value()
            .exhibit;
    JobList jobs;
    SystemClock clock;
    const auto lab = std::shared_ptr<casework::Lab>(new ReadOnlyLab(place.lab()));
    Workplace workplace(lab, place.workplace().policy(), jobs, clock);
    ProvenanceBook book(workplace);
    ProvenanceCard card(workplace, book);
    card.show();
    card.showExhibit(exhibit);
    QVERIFY(!card.findChild<QComboBox*>(QStringLiteral("provenanceCombo"))->isEnabled());
    // What the file says is shown all the same, and kept nowhere.
    QTRY_VERIFY(card.reading());
    QVERIFY(!place.lab().provenances().reading(exhibit.id).value());
}

void TestProvenanceCard::aCopyShowsWhatItsOriginalHintsAt()
{
    ShownCard shown;
    const casework::Exhibit source = shown.take(photograph());
    const imagery::Recipe recipe({imagery::RecipeStep(*imagery::findStep("gamma"))});
    const auto copy =
        casework::saveCopy({shown.place.lab().originals(), shown.place.lab().derivations()}, source,
                           recipe, QStringLiteral("test"), shown.place.workplace().clock());
    QVERIFY(copy);
    QVERIFY(shown.place.lab().provenances().state(source.id,
                                                  {ProvenanceType::Scan,
                                                   QStringLiteral("Officer"),
                                                   {},
                                                   QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)}));
    shown.book.refresh();
    shown.card.showExhibit(copy->taken.exhibit);
    const auto hints = [&shown] {
        QStringList texts;
        for (const auto* label : shown.card.findChildren<QLabel*>(QStringLiteral("hintHeadline")))
            texts << label->text();
        return texts.join(QLatin1Char('\n'));
    };
    QTRY_VERIFY2(hints().contains(QStringLiteral("GIMP 2.10")), qPrintable(hints()));
    QVERIFY2(hints().contains(QStringLiteral("Hint of Exhibit %1").arg(source.id.value)),
             qPrintable(hints()));
    QVERIFY(shown.find<QLabel>("hintCaveat")->text().contains(QStringLiteral("no verdicts")));
    const auto recorded = [&shown] { return shown.find<QLabel>("provenanceRecorded")->text(); };
    QTRY_VERIFY2(recorded().contains(QStringLiteral("Stated about exhibit %1, of which this is a "
                                                    "copy.")
                                         .arg(source.id.value)),
                 qPrintable(recorded()));
    // Nothing of it stays with another exhibit.
    shown.card.showExhibit(shown.take(writeJpeg(syntheticTexture({96, 72}, 2), 80).value()));
    QTRY_VERIFY(shown.card.reading());
    QVERIFY(!hints().contains(QStringLiteral("GIMP")));
}

/// The banner over the exhibit names its original: nobody is asked for it.
void TestProvenanceCard::ofARecordedCopyTheRecordSpeaks()
{
    ShownCard shown;
    const imagery::Recipe recipe({imagery::RecipeStep(*imagery::findStep("flip"))});
    const auto copy = casework::saveCopy(
        {shown.place.lab().originals(), shown.place.lab().derivations()}, shown.take(photograph()),
        recipe, QStringLiteral("test"), shown.place.workplace().clock());
    QVERIFY(copy);
    QSignalSpy said(&shown.card, &ProvenanceCard::contradictionChanged);
    const auto hints = [&shown] {
        QStringList texts;
        for (const auto* label : shown.card.findChildren<QLabel*>(QStringLiteral("hintHeadline")))
            texts << label->text();
        return texts.join(QLatin1Char('|'));
    };
    shown.card.showExhibit(copy->taken.exhibit);
    QTRY_VERIFY(shown.card.reading() && hints().contains(QStringLiteral("GIMP")));
    QVERIFY2(!hints().contains(QStringLiteral("enhanced copy")), qPrintable(hints()));
    for (const QList<QVariant>& sentence : said)
        QVERIFY2(sentence.first().toString().isEmpty(), qPrintable(sentence.first().toString()));
    // Where no record says it the file's own word counts.
    const Bytes file = shown.place.lab().originals().read(copy->taken.exhibit.original).value();
    ShownCard other;
    QSignalSpy otherSaid(&other.card, &ProvenanceCard::contradictionChanged);
    other.card.showExhibit(other.take(file));
    QTRY_VERIFY2(otherSaid.last().first().toString().contains(QStringLiteral("is mirrored")),
                 qPrintable(otherSaid.last().first().toString()));
}

void TestProvenanceCard::theSamePictureElsewhereSaysWhose()
{
    ShownCard shown;
    const casework::Exhibit first = shown.take(photograph());
    Bytes longer = photograph();
    longer.push_back(std::byte{'x'});
    const casework::Exhibit second = shown.take(longer);
    QVERIFY(second.id != first.id);
    shown.card.showExhibit(second);
    shown.book.state(first.id, {ProvenanceType::Sketch,
                                QStringLiteral("Officer"),
                                {},
                                QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)});
    QTRY_COMPARE(shown.book.typeOf(second.id), ProvenanceType::Sketch);
    const auto recorded = [&shown] { return shown.find<QLabel>("provenanceRecorded")->text(); };
    QTRY_VERIFY2(recorded().contains(QStringLiteral("holds the same picture")),
                 qPrintable(recorded()));
}

void TestProvenanceCard::theFieldsComeInTheirOrder()
{
    ShownCard shown;
    QVERIFY(QTest::qWaitForWindowActive(&shown.card));
    shown.card.showExhibit(shown.take(photograph()));
    shown.choose(ProvenanceType::Scan);
    shown.find<QLineEdit>("provenanceSaidBy")->setText(QStringLiteral("Officer"));
    shown.card.focusChoice();
    QTRY_VERIFY(shown.find<QComboBox>("provenanceCombo")->hasFocus());
    for (const char* next : {"provenanceSaidBy", "provenanceNote", "recordProvenanceButton"}) {
        QTest::keyClick(shown.card.window()->focusWidget(), Qt::Key_Tab);
        QCOMPARE(shown.card.window()->focusWidget()->objectName(), QString::fromLatin1(next));
    }
}

void TestProvenanceCard::whatIsNotRecordedYetComesBackWithItsExhibit()
{
    ShownCard shown;
    const casework::Exhibit first = shown.take(photograph());
    const casework::Exhibit second =
        shown.take(writeJpeg(syntheticTexture({96, 72}, 2), 80).value());
    QSignalSpy unrecorded(&shown.card, &ProvenanceCard::choiceUnrecorded);
    shown.card.showExhibit(first);
    shown.choose(ProvenanceType::Sketch);
    shown.find<QLineEdit>("provenanceNote")->setText(QStringLiteral("of a witness"));
    QCOMPARE(unrecorded.last().first().toBool(), true);
    shown.card.showExhibit(second);
    QCOMPARE(shown.chosen(), ProvenanceType::Unknown);
    QCOMPARE(unrecorded.last().first().toBool(), false);
    shown.card.showExhibit(first);
    QCOMPARE(shown.chosen(), ProvenanceType::Sketch);
    QCOMPARE(shown.find<QLineEdit>("provenanceNote")->text(), QStringLiteral("of a witness"));
    QCOMPARE(unrecorded.last().first().toBool(), true);
    QVERIFY(!shown.book.find(first.id));
    // What was taken back is gone.
    shown.choose(ProvenanceType::Unknown);
    shown.card.showExhibit(second);
    shown.card.showExhibit(first);
    QCOMPARE(shown.chosen(), ProvenanceType::Unknown);
}

void TestProvenanceCard::aStatementThatTheFileContradictsIsSaid()
{
    ShownCard shown;
    const Bytes generated = withSegments(writeJpeg(syntheticTexture({96, 72}, 3), 80).value(),
                                         exifSegment(tiffOf({{0x0131, "Stable Diffusion XL"}})));
    const casework::Exhibit exhibit = shown.take(generated);
    QSignalSpy said(&shown.card, &ProvenanceCard::contradictionChanged);
    shown.card.showExhibit(exhibit);
    QTRY_VERIFY(shown.card.reading());
    QVERIFY2(said.last().first().toString().contains(QStringLiteral("Nobody states")),
             qPrintable(said.last().first().toString()));
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    shown.book.state(exhibit.id, {ProvenanceType::Photograph, QStringLiteral("Officer"), {}, now});
    QTRY_VERIFY2(said.last().first().toString().contains(QStringLiteral("contradict each other")),
                 qPrintable(said.last().first().toString()));
    shown.book.state(exhibit.id,
                     {ProvenanceType::GeneratedOrAltered, QStringLiteral("Officer"), {}, now});
    QTRY_VERIFY(said.last().first().toString().isEmpty());
}

void TestProvenanceCard::whatIsCommonStandsWithTheMetadataAlone()
{
    ShownCard shown;
    shown.card.showExhibit(shown.take(photograph()));
    QTRY_VERIFY(shown.card.reading());
    for (const auto* label : shown.card.findChildren<QLabel*>(QStringLiteral("hintHeadline")))
        QVERIFY2(!label->text().contains(QStringLiteral("standard's own tables")),
                 qPrintable(label->text()));
    QTest::mouseClick(shown.find<QPushButton>("metadataButton"), Qt::LeftButton);
    const auto* origin = shown.find<MetadataWindow>("metadataWindow")
                             ->findChild<QLabel*>(QStringLiteral("metadataOrigin"));
    QVERIFY2(origin->text().contains(QStringLiteral("standard's own tables")),
             qPrintable(origin->text()));
    // The hash is whole, and can be taken out.
    const Sha256 hash = imagery::hashOf(shown.card.reading()->metadata);
    QVERIFY2(origin->text().contains(QString::fromStdString(hash.hex())),
             qPrintable(origin->text()));
    QVERIFY(origin->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
    QVERIFY(origin->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
}

QTEST_MAIN(TestProvenanceCard)
#include "tst_ProvenanceCard.moc"
