// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShownComparison.h"

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

/// Both faces brought to one size with their eyes level.
class TestLevelledEyes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eyesAreLevelAndEquallyFarApart();
    void resizingKeepsTheEyesTogether();
    void whereNobodySeesAFaceNothingIsLevelled();
    void oneImageAloneIsLevelledAndSaidSo();
    void picturesThatAreNotLevelledAreNotTurned();
    void levelButtonShowsItsState();
    void readoutSaysWhetherTheSizesAgree();
};

void TestLevelledEyes::eyesAreLevelAndEquallyFarApart()
{
    ShownComparison shown;
    QVERIFY(shown.compare(0));
    const auto probe = ShownComparison::eyes(shown.page.probeCanvas(), shown.probe.face.landmarks);
    const auto candidate = ShownComparison::eyes(shown.page.candidateCanvas(),
                                                 shown.result->candidates[0].reference.landmarks);
    QVERIFY(std::abs(probe.first.y() - probe.second.y()) < kInvisible);
    QVERIFY(std::abs(probe.first.y() - candidate.first.y()) < kInvisible);
    QVERIFY(std::abs((probe.second - probe.first).x() - (candidate.second - candidate.first).x()) <
            kInvisible);
}

void TestLevelledEyes::resizingKeepsTheEyesTogether()
{
    ShownComparison shown;
    QVERIFY(shown.compare(0));
    shown.page.resize(900, 700);
    QTRY_COMPARE(shown.page.probeCanvas().width(), shown.page.candidateCanvas().width());
    const auto probe = ShownComparison::eyes(shown.page.probeCanvas(), shown.probe.face.landmarks);
    const auto candidate = ShownComparison::eyes(shown.page.candidateCanvas(),
                                                 shown.result->candidates[0].reference.landmarks);
    QVERIFY((probe.first - candidate.first).manhattanLength() < kInvisible);
    QVERIFY((probe.second - candidate.second).manhattanLength() < kInvisible);
}

void TestLevelledEyes::whereNobodySeesAFaceNothingIsLevelled()
{
    ShownComparison shown;
    QVERIFY(shown.compare(0));
    const auto banners = shown.page.findChildren<QWidget*>(QStringLiteral("noFaceBanner"));
    QCOMPARE(banners.size(), 2);
    QVERIFY(!banners[0]->isVisible() && !banners[1]->isVisible());

    shown.probe.face.face.origin = matching::FaceOrigin::Drawn;
    shown.probe.face.face.score = 0.1;
    const auto quality =
        shown.place.workplace().pipeline()->quality(*shown.probe.photograph, {shown.probe.face}, 0);
    shown.probe.quality = *quality;
    shown.page.compare(shown.probe, shown.result, 1);
    QTRY_COMPARE(shown.shown.count(), 2);
    QVERIFY(banners[0]->isVisible());
    QVERIFY(banners[0]->accessibleName().contains(QStringLiteral("sees no face")));
    auto* level = shown.page.findChild<QToolButton*>(QStringLiteral("level-eyesButton"));
    QVERIFY(!level->isEnabled() && !level->isChecked());
    for (ImageCanvas* canvas : {&shown.page.probeCanvas(), &shown.page.candidateCanvas()})
        QVERIFY2(canvas->zoomText().endsWith(QStringLiteral("eyes not known")),
                 qPrintable(canvas->zoomText()));
    QCOMPARE(shown.page.probeCanvas().view().rotationDeg, 0.0);
}

void TestLevelledEyes::oneImageAloneIsLevelledAndSaidSo()
{
    ShownComparison shown;
    for (PointPx& point : shown.probe.face.landmarks.points)
        point.y += 0.2 * point.x;
    auto broken = std::make_shared<casework::ProbeSearchResult>(*shown.result);
    broken->candidates[1].reference.original = Sha256::of(tests::bytesOf("nobody stored this"));
    shown.result = broken;
    QVERIFY(shown.compare(0));
    ImageCanvas& probe = shown.page.probeCanvas();
    // Another pair's image may be read anew: nothing of the pair before is left.
    shown.probe = shown.place.probe(2);
    for (PointPx& point : shown.probe.face.landmarks.points)
        point.y += 0.2 * point.x;
    shown.page.compare(shown.probe, shown.result, 1);
    auto* panel = shown.page.findChild<QWidget*>(QStringLiteral("errorPanel"));
    QTRY_VERIFY(probe.image() && panel->isVisible());
    const auto eyes = ShownComparison::eyes(probe, shown.probe.face.landmarks);
    QVERIFY(std::abs(eyes.first.y() - eyes.second.y()) < kInvisible);
    QVERIFY(probe.view().rotationDeg < -5);
    const QString turned = QStringLiteral("° · eyes level");
    QVERIFY2(probe.zoomText().endsWith(turned), qPrintable(probe.zoomText()));
    auto* level = shown.page.findChild<QToolButton*>(QStringLiteral("level-eyesButton"));
    QVERIFY(level->isEnabled() && level->isChecked());
    QTest::keyClick(&probe, Qt::Key_H);
    QVERIFY(!level->isChecked());
    QCOMPARE(probe.view().rotationDeg, 0.0);
    QVERIFY2(!probe.zoomText().contains(QStringLiteral("eye")), qPrintable(probe.zoomText()));
    // From a pair to a candidate without an image.
    shown.page.showPrevious();
    QTRY_VERIFY(probe.zoomText().endsWith(QStringLiteral("eyes level, same eye distance")));
    shown.page.showNext();
    QTRY_VERIFY(panel->isVisible());
    QVERIFY2(probe.zoomText().endsWith(turned), qPrintable(probe.zoomText()));
}

void TestLevelledEyes::picturesThatAreNotLevelledAreNotTurned()
{
    ShownComparison shown;
    for (PointPx& point : shown.probe.face.landmarks.points)
        point.y += 0.2 * point.x;
    QVERIFY(shown.compare(0));
    ImageCanvas& probe = shown.page.probeCanvas();
    ImageCanvas& candidate = shown.page.candidateCanvas();
    QTest::keyClick(&probe, Qt::Key_Plus);
    const ViewTransform levelled = probe.view();
    QVERIFY(levelled.rotationDeg < -5);
    QTest::keyClick(&probe, Qt::Key_H);
    QVERIFY(!shown.page.findChild<QToolButton*>(QStringLiteral("level-eyesButton"))->isChecked());
    for (ImageCanvas* canvas : {&probe, &candidate}) {
        QCOMPARE(canvas->view().rotationDeg, 0.0);
        QVERIFY(!canvas->zoomText().contains(QStringLiteral("turned")));
        QVERIFY(canvas->zoomText().endsWith(QStringLiteral("· same eye distance")));
    }
    QCOMPARE(probe.view().zoom, levelled.zoom);
    QCOMPARE(probe.view().centre, levelled.centre);
    // From there on they move together.
    QTest::keyClick(&probe, Qt::Key_Right);
    QCOMPARE(candidate.view().rotationDeg, 0.0);
    QTest::keyClick(&probe, Qt::Key_H);
    QVERIFY(candidate.zoomText().endsWith(QStringLiteral("· eyes level, same eye distance")));
}

void TestLevelledEyes::levelButtonShowsItsState()
{
    ShownComparison shown;
    QVERIFY(shown.compare(0));
    auto* level = shown.page.findChild<QToolButton*>(QStringLiteral("level-eyesButton"));
    QVERIFY(level->isChecked());
    QVERIFY(shown.page.probeCanvas().zoomText().contains(QStringLiteral("eyes level")));
    // Enlarged, they are level all the same.
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_Plus);
    QVERIFY(level->isChecked());
    QVERIFY(shown.page.probeCanvas().zoomText().contains(QStringLiteral("eyes level")));
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_Comma);
    QVERIFY(!level->isChecked());
    QVERIFY(!shown.page.probeCanvas().zoomText().contains(QStringLiteral("eyes level")));
    QTest::mouseClick(level, Qt::LeftButton);
    QVERIFY(level->isChecked());
    QVERIFY(shown.page.probeCanvas().isAtHome() && shown.page.candidateCanvas().isAtHome());
    QTest::keyClick(&shown.page.candidateCanvas(), Qt::Key_Comma);
    QTest::keyClick(&shown.page.candidateCanvas(), Qt::Key_H);
    QVERIFY(level->isChecked());
}

void TestLevelledEyes::readoutSaysWhetherTheSizesAgree()
{
    ShownComparison shown;
    QVERIFY(shown.compare(0));
    ImageCanvas& probe = shown.page.probeCanvas();
    ImageCanvas& candidate = shown.page.candidateCanvas();
    QTest::keyClick(&probe, Qt::Key_Plus);
    for (ImageCanvas* canvas : {&probe, &candidate})
        QVERIFY(canvas->zoomText().endsWith(QStringLiteral("· eyes level, same eye distance")));
    // Linking again keeps what one side alone was given, and the readouts go on saying so.
    QTest::keyClick(&probe, Qt::Key_L);
    QTest::keyClick(&probe, Qt::Key_Plus);
    QTest::keyClick(&probe, Qt::Key_L);
    QTest::keyClick(&probe, Qt::Key_Minus);
    QTest::keyClick(&probe, Qt::Key_Minus);
    for (ImageCanvas* canvas : {&probe, &candidate})
        QVERIFY(canvas->zoomText().endsWith(QStringLiteral("· eye distances differ")));
    QTest::keyClick(&probe, Qt::Key_H);
    QVERIFY(candidate.zoomText().endsWith(QStringLiteral("· eyes level, same eye distance")));
}

QTEST_MAIN(TestLevelledEyes)
#include "tst_LevelledEyes.moc"
