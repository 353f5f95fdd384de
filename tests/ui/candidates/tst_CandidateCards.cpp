// SPDX-License-Identifier: GPL-3.0-or-later
// How the cards of candidates look, and what each says.
#include "ShownCandidates.h"
#include "casework/intake/TakeIn.h"
#include "ui/candidates/CandidateCard.h"
#include "ui/candidates/CandidateListModel.h"
#include "ui/models/ReferencePortraits.h"

#include <QLabel>

using namespace semblance;
using namespace semblance::ui;
using tests::ShownCandidates;

class TestCandidateCards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void portraitsHaveOneSizeAndEyeLine_data();
    void portraitsHaveOneSizeAndEyeLine();
    void cardsTellCleanFromUnmeasured_data();
    void cardsTellCleanFromUnmeasured();
    void boxWithoutAFaceIsMarkedOnEveryCard();
    void whatACandidatesImageIsStandsOnItsCard();
    void wholeCardFits_data();
    void wholeCardFits();
    void everyCandidateIsInWords();
    void portraitsLieOnMidGrey();
    void cardsAreAsTallAsTheirContent();
    void everyEngineHasItsLine();
    void wordsStandBesideAPortraitThatCannotGiveWay();
};

void TestCandidateCards::portraitsHaveOneSizeAndEyeLine_data()
{
    wholeCardFits_data();
    QTest::newRow("ample") << QSize(1600, 1000);
}

void TestCandidateCards::portraitsHaveOneSizeAndEyeLine()
{
    QFETCH(QSize, page);
    ShownCandidates shown;
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

void TestCandidateCards::cardsTellCleanFromUnmeasured_data()
{
    QTest::addColumn<bool>("isMeasured");
    QTest::addColumn<QString>("words");
    QTest::newRow("clean") << true << QStringLiteral("Quality warnings: none");
    QTest::newRow("not measured") << false << QStringLiteral("Quality warnings: not measured");
}

void TestCandidateCards::cardsTellCleanFromUnmeasured()
{
    QFETCH(bool, isMeasured);
    QFETCH(QString, words);
    ShownCandidates shown;
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

void TestCandidateCards::boxWithoutAFaceIsMarkedOnEveryCard()
{
    ShownCandidates shown;
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

/// Of what the laboratory states, of a person who is not the first in the list.
void TestCandidateCards::whatACandidatesImageIsStandsOnItsCard()
{
    ShownCandidates shown;
    QVERIFY(shown.search(2));
    const casework::Reference& reference = shown.page.result()->candidates[1].reference;
    const auto words = [&shown](int row) {
        return shown.list()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    };
    const QString stated = QStringLiteral("Stated to be: Generated or altered");
    QVERIFY2(!words(1).contains(stated), qPrintable(words(1)));
    const int before = shown.list()->visualRect(shown.list()->model()->index(1, 0)).height();
    // The probe is that of the same noise as the first one's image.
    QVERIFY2(words(0).contains(QStringLiteral("Same pixels as the probe")), qPrintable(words(0)));
    casework::Lab& lab = shown.place.lab();
    const auto taken = casework::takeIn(
        lab.exhibits(), lab.originals(), lab.originals().read(reference.original).value(),
        QStringLiteral("made.png"), shown.place.workplace().clock());
    QVERIFY(taken && lab.provenances().state(taken->exhibit.id,
                                             {casework::ProvenanceType::GeneratedOrAltered,
                                              QStringLiteral("Officer"),
                                              {},
                                              QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)}));
    auto probe = shown.place.probe(2);
    probe.exhibit.id = ExhibitId{taken->exhibit.id.value + 1};
    shown.page.search(probe, QStringLiteral("Demo"));
    QTRY_COMPARE(shown.ended.count(), 2);
    QVERIFY2(words(1).contains(stated), qPrintable(words(1)));
    QVERIFY2(words(1).contains(QStringLiteral("said by Officer")), qPrintable(words(1)));
    QVERIFY2(!words(0).contains(stated), qPrintable(words(0)));
    QVERIFY(shown.list()->visualRect(shown.list()->model()->index(1, 0)).height() >= before);
    const QString over =
        shown.page.findChild<QWidget*>(QStringLiteral("searchWarnings"))->accessibleName();
    QVERIFY2(over.contains(QStringLiteral("rule P10")), qPrintable(over));
}

void TestCandidateCards::wholeCardFits_data()
{
    QTest::addColumn<QSize>("page");
    // What the frame leaves of the window.
    QTest::newRow("window of 1280 by 720") << QSize(1190, 650);
    QTest::newRow("the smallest window") << QSize(870, 534);
    QTest::newRow("1280 by 720 at 150 %") << QSize(763, 385);
}

void TestCandidateCards::wholeCardFits()
{
    QFETCH(QSize, page);
    ShownCandidates shown;
    QVERIFY(shown.isReady());
    auto probe = shown.place.probe(2);
    probe.exhibit.fileName = QStringLiteral("Hauptbahnhof_Kamera_7_2026-04-12_18-33-09.999.png");
    shown.page.search(probe, QStringLiteral("Demo"));
    QTRY_COMPARE(shown.ended.count(), 1);
    shown.page.resize(page);
    const QModelIndex first = shown.list()->model()->index(0, 0);
    QTRY_VERIFY(shown.list()->viewport()->rect().contains(shown.list()->visualRect(first)));
}

void TestCandidateCards::everyCandidateIsInWords()
{
    ShownCandidates shown;
    QVERIFY(shown.search(2));
    const QModelIndex first = shown.list()->model()->index(0, 0);
    const QString words = first.data(Qt::AccessibleTextRole).toString();
    QVERIFY2(words.contains(QStringLiteral("Candidate 1: Person 2 (P2)")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("Similarity score")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("different people score 0.000")), qPrintable(words));
}

void TestCandidateCards::portraitsLieOnMidGrey()
{
    ShownCandidates shown;
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

/// Pixels without words at the lower end of a card.
int blankRows(const QImage& seen, const QRect& card)
{
    const QRgb paper = seen.pixel(card.left() + 12, card.bottom() - 8);
    int blank = 0;
    for (int y = card.bottom() - 8; y > card.top(); --y, ++blank) {
        for (int x = card.left() + 12; x < card.right() - 12; ++x) {
            if (seen.pixel(x, y) != paper)
                return blank;
        }
    }
    return blank;
}

void TestCandidateCards::cardsAreAsTallAsTheirContent()
{
    ShownCandidates shown;
    QVERIFY(shown.isReady());
    QVERIFY(shown.search(2));
    shown.page.resize(1280, 1400);
    const QImage seen = shown.list()->viewport()->grab().toImage();
    // All are as tall as the fullest needs. The first has the mark of the current one.
    int blank = seen.height();
    for (int row = 1; row < shown.list()->model()->rowCount(); ++row) {
        const QRect card = shown.list()->visualRect(shown.list()->model()->index(row, 0));
        blank = std::min(blank, blankRows(seen, card));
    }
    // The padding and less than half a line.
    QVERIFY2(blank < 20, qPrintable(QString::number(blank)));
}

void TestCandidateCards::everyEngineHasItsLine()
{
    ShownCandidates shown;
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

void TestCandidateCards::wordsStandBesideAPortraitThatCannotGiveWay()
{
    ShownCandidates shown;
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

QTEST_MAIN(TestCandidateCards)
#include "tst_CandidateCards.moc"
