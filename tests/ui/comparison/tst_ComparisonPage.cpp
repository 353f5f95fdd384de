// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShownComparison.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace semblance;
using namespace semblance::ui;
using tests::ShownComparison;

namespace {

/// A hundredth of a device pixel: more than rounding, less than anybody sees.
constexpr double kInvisible = 0.01;

} // namespace

/// Who is beside whom, how it is called, and the way through the candidates.
class TestComparisonPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headersSayWhoAndWhat();
    void originIsNeverCut();
    void titleOfOneOfSeveralIsNeverCut();
    void fileOfOneOfSeveralCanBeTold();
    void lowPageKeepsItsRoomForTheFaces();
    void scoreIsNeverCut();
    void imagesHaveMostOfTheHeight();
    void fullScreenShowsBothFaces();
    void nextAndPrevious();
    void anotherPhotographOfTheProbeIsShown();
    void escapeGoesBack();
    void missingOriginalIsAnError();
};

void TestComparisonPage::headersSayWhoAndWhat()
{
    ShownComparison shown;
    QVERIFY(shown.compare(0));
    QCOMPARE(shown.text("comparisonTitle"),
             QStringLiteral("Exhibit 1 ▸ Q-1 beside candidate 1 of 3"));
    const QString score = shown.text("scoreSentence");
    for (const char* part : {"Similarity score", "no probability", "threshold", "who is listed"})
        QVERIFY2(score.contains(QLatin1String(part)), qPrintable(score));
    QVERIFY(shown.text("noIdentificationSentence").contains(QStringLiteral("no identification")));
    const auto titles = shown.page.findChildren<QLabel*>(QStringLiteral("faceHeaderTitle"));
    QCOMPARE(titles.size(), 2);
    QCOMPARE(titles[0]->text(), QStringLiteral("Exhibit 1 ▸ Q-1"));
    QCOMPARE(titles[1]->text(), QStringLiteral("Candidate 1: Person 2"));
}

void TestComparisonPage::originIsNeverCut()
{
    ShownComparison shown;
    shown.probe.exhibit.fileName =
        QStringLiteral("Hauptbahnhof_Nord_Kamera_7_Gleis_12_2026-04-12_18-33-09.999.png");
    QVERIFY(shown.compare(0));
    shown.page.resize(853, 480);
    auto* header = shown.page.findChild<QWidget*>(QStringLiteral("probeHeader"));
    auto* origin = header->findChild<QLabel*>(QStringLiteral("faceHeaderOrigin"));
    // Below the file it needs no dot before it.
    QTRY_COMPARE(origin->text(), QStringLiteral("found by the detector"));
    QTRY_VERIFY(origin->width() >= origin->sizeHint().width());
}

void TestComparisonPage::titleOfOneOfSeveralIsNeverCut()
{
    ShownComparison shown;
    shown.probe = shown.place.probes({2, 7, 9});
    QVERIFY(shown.compare(0));
    const auto* header = shown.page.findChild<QWidget*>(QStringLiteral("probeHeader"));
    const auto* title = header->findChild<QLabel*>(QStringLiteral("faceHeaderTitle"));
    const auto* origin = header->findChild<QLabel*>(QStringLiteral("faceHeaderOrigin"));
    const auto isWhole = [](const QLabel* label) {
        return label->isVisible() && label->contentsRect().width() >=
                                         label->fontMetrics().horizontalAdvance(label->text());
    };
    const int wide = origin->y();
    for (const QSize size : {QSize(760, 440), QSize(1280, 800)}) {
        shown.page.resize(size);
        QTRY_VERIFY2(isWhole(title), qPrintable(title->text()));
        QTRY_VERIFY(isWhole(origin));
    }
    QTRY_COMPARE(origin->y(), wide);
}

void TestComparisonPage::fileOfOneOfSeveralCanBeTold()
{
    ShownComparison shown;
    shown.probe = shown.place.probes({2, 7, 9});
    shown.probe.exhibit.fileName = QStringLiteral("platform-7-camera-2-0412.jpg");
    QVERIFY(shown.compare(0));
    const auto* header = shown.page.findChild<QWidget*>(QStringLiteral("probeHeader"));
    const auto* file = header->findChild<QLabel*>(QStringLiteral("faceHeaderFile"));
    for (const QSize size : {QSize(1190, 730), QSize(1100, 700), QSize(1500, 900)}) {
        shown.page.resize(size);
        QTRY_VERIFY2(file->width() >= 16 * file->fontMetrics().averageCharWidth(),
                     qPrintable(QString::number(file->width())));
    }
}

void TestComparisonPage::lowPageKeepsItsRoomForTheFaces()
{
    ShownComparison shown;
    QVERIFY(shown.compare(0));
    auto* notice = shown.page.findChild<QLabel*>(QStringLiteral("noIdentificationSentence"));
    shown.page.resize(500, 440);
    QTRY_VERIFY(notice->height() < 2 * notice->fontMetrics().height());
    shown.page.resize(500, 800);
    QTRY_VERIFY(notice->height() >= 2 * notice->fontMetrics().height());
}

void TestComparisonPage::scoreIsNeverCut()
{
    ShownComparison shown;
    QVERIFY(shown.compare(0));
    shown.page.resize(700, 600);
    auto* score = shown.page.findChild<QLabel*>(QStringLiteral("scoreSentence"));
    QTRY_VERIFY(score->height() >= score->heightForWidth(score->width()));
    const QString own = shown.text("ownScoresText");
    QVERIFY2(own.contains(QStringLiteral("different people score 0.000 on average")),
             qPrintable(own));
}

void TestComparisonPage::imagesHaveMostOfTheHeight()
{
    ShownComparison shown;
    QVERIFY(shown.compare(0));
    // What the frame leaves of a window of 1280 by 720.
    shown.page.resize(1190, 650);
    constexpr double kLeastShare = 0.7;
    QTRY_VERIFY(shown.page.probeCanvas().height() >= kLeastShare * shown.page.height());
    QCOMPARE(shown.page.candidateCanvas().height(), shown.page.probeCanvas().height());
}

void TestComparisonPage::fullScreenShowsBothFaces()
{
    ShownComparison shown;
    QVERIFY(shown.compare(0));
    auto* faces = shown.page.findChild<QWidget*>(QStringLiteral("comparedFaces"));
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_F);
    QVERIFY(faces->isWindow() && faces->isFullScreen());
    for (ImageCanvas* canvas : {&shown.page.probeCanvas(), &shown.page.candidateCanvas()})
        QVERIFY(canvas->isVisible() && canvas->window() == faces);
    QSignalSpy back(&shown.page, &ComparisonPage::backRequested);
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_Escape);
    QVERIFY(!faces->isWindow());
    QCOMPARE(back.count(), 0);
}

void TestComparisonPage::nextAndPrevious()
{
    ShownComparison shown;
    QVERIFY(shown.compare(0));
    QSignalSpy shownIndex(&shown.page, &ComparisonPage::candidateShown);
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_K);
    QCOMPARE(shown.page.index(), std::optional(0));
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_J);
    QCOMPARE(shown.page.index(), std::optional(1));
    QCOMPARE(shown.text("comparisonTitle"),
             QStringLiteral("Exhibit 1 ▸ Q-1 beside candidate 2 of 3"));
    QTRY_COMPARE(shown.shown.count(), 2);
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_J);
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_J);
    QCOMPARE(shown.page.index(), std::optional(2));
    QCOMPARE(shownIndex.count(), 2);
}

void TestComparisonPage::anotherPhotographOfTheProbeIsShown()
{
    ShownComparison shown;
    QVERIFY(shown.compare(0));
    const auto* button = shown.page.findChild<QToolButton*>(QStringLiteral("nextPhotographButton"));
    QVERIFY(!button->isVisible());
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_P);
    QCOMPARE(shown.page.photograph(), std::size_t{0});

    shown.probe = shown.place.probes({2, 7, 9});
    auto several = *shown.result;
    several.photographs = 3;
    several.leastAlike = matching::PhotographPair{0, 1, 0.5};
    shown.result = std::make_shared<const casework::ProbeSearchResult>(several);
    shown.shown.clear();
    QVERIFY(shown.compare(0));
    QVERIFY(button->isVisible());
    const auto* header = shown.page.findChild<QWidget*>(QStringLiteral("probeHeader"));
    const auto titleOf = [header] {
        return header->findChild<QLabel*>(QStringLiteral("faceHeaderTitle"))->text();
    };
    QCOMPARE(titleOf(), QStringLiteral("Exhibit 1 ▸ Q-1 (photograph 1 of 3)"));
    QVERIFY(shown.text("scoreSentence").contains(QStringLiteral("3 photographs together")));
    QVERIFY(shown.text("scoreSentence").contains(QStringLiteral("The two least alike")));
    const auto main = shown.page.probeCanvas().image();
    shown.shown.clear();
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_P);
    QTRY_COMPARE(shown.shown.count(), 1);
    QCOMPARE(titleOf(), QStringLiteral("Exhibit 2 ▸ Q-1 (photograph 2 of 3)"));
    QVERIFY(shown.page.probeCanvas().image() != main);
    QCOMPARE(shown.text("comparisonTitle"),
             QStringLiteral("Exhibit 2 ▸ Q-1 beside candidate 1 of 3"));
    // The next candidate stands beside the same photograph.
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_J);
    QCOMPARE(shown.page.photograph(), std::size_t{1});
    QCOMPARE(shown.page.index(), std::optional(1));
    QTest::mouseClick(const_cast<QToolButton*>(button), Qt::LeftButton);
    QCOMPARE(shown.page.photograph(), std::size_t{2});
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_P);
    QCOMPARE(shown.page.photograph(), std::size_t{0});
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_P, Qt::ShiftModifier);
    QCOMPARE(shown.page.photograph(), std::size_t{2});
    // A pair that is opened anew begins with the main one.
    shown.page.compare(shown.probe, shown.result, 0);
    QCOMPARE(shown.page.photograph(), std::size_t{0});
    QTRY_VERIFY(shown.page.probeCanvas().image() && shown.page.candidateCanvas().image());
    const auto probe = ShownComparison::eyes(shown.page.probeCanvas(), shown.probe.face.landmarks);
    QVERIFY(std::abs(probe.first.y() - probe.second.y()) < kInvisible);
}

void TestComparisonPage::escapeGoesBack()
{
    ShownComparison shown;
    QVERIFY(shown.compare(0));
    QSignalSpy back(&shown.page, &ComparisonPage::backRequested);
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_Escape);
    QCOMPARE(back.count(), 1);
}

void TestComparisonPage::missingOriginalIsAnError()
{
    ShownComparison shown;
    auto broken = std::make_shared<casework::ProbeSearchResult>(*shown.result);
    broken->candidates[0].reference.original = Sha256::of(tests::bytesOf("nobody stored this"));
    shown.page.compare(shown.probe, broken, 0);
    QTRY_VERIFY(shown.page.findChild<QWidget*>(QStringLiteral("errorPanel"))->isVisible());
    QVERIFY(!shown.page.candidateCanvas().image());
    QTRY_VERIFY(shown.page.probeCanvas().image());
}

QTEST_MAIN(TestComparisonPage)
#include "tst_ComparisonPage.moc"
