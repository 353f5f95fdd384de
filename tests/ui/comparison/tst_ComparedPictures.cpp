// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShownComparison.h"
#include "matching/quality/QualityIds.h"

#include <QTest>
#include <QToolButton>

using namespace semblance;
using namespace semblance::ui;
using tests::ShownComparison;

/// How the two pictures are drawn, enlarged and marked.
class TestComparedPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tonesAreShownAsTheEngineSeesThem();
    void ordinaryTonesAreShownAsTheyAre();
    void bothSidesAreDrawnAlike_data();
    void bothSidesAreDrawnAlike();
    void zoomIsLinkedUntilUnlinked();
    void keysWorkWhateverHasTheFocus();
    void keysEnlargeInWholeSteps();
    void pointsAreShownOnBothSides();
};

void TestComparedPictures::tonesAreShownAsTheEngineSeesThem()
{
    ShownComparison shown;
    auto flat = std::make_shared<Photograph>(*shown.probe.photograph);
    std::vector<std::uint8_t> pixels;
    for (int y = 0; y < flat->stored.heightPx(); ++y) {
        for (int x = 0; x < flat->stored.widthPx(); ++x)
            pixels.insert(pixels.end(), 3, static_cast<std::uint8_t>(20 + x % 30));
    }
    flat->stored = Image(flat->stored.size(), std::move(pixels));
    shown.probe.photograph = flat;
    matching::QualityMeasurement few;
    few.id = matching::quality::kToneRange;
    few.concern = matching::QualityConcern::Warning;
    few.aspect = "fewTones";
    shown.probe.quality.measurements = {few};
    QVERIFY(shown.compare(0));
    auto* tones = shown.page.findChild<QToolButton*>(QStringLiteral("tonesButton"));
    QVERIFY(tones->isEnabled() && !tones->isChecked());
    shown.page.probeCanvas().zoomIn();
    const auto brightest = [&shown] {
        const QImage seen = shown.page.probeCanvas().grab().toImage();
        int most = 0;
        for (int x = seen.width() / 3; x < 2 * seen.width() / 3; ++x)
            most = std::max(most, qGray(seen.pixel(x, seen.height() / 2)));
        return most;
    };
    const double zoom = shown.page.probeCanvas().view().zoom;
    QVERIFY(brightest() < 60);

    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_C);
    QTRY_VERIFY(shown.page.probeCanvas().image() && brightest() > 200);
    QCOMPARE(shown.page.probeCanvas().view().zoom, zoom);
    QVERIFY(tones->isChecked());

    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_C);
    QTRY_VERIFY(shown.page.probeCanvas().image() && brightest() < 60);

    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_C);
    QTRY_VERIFY(shown.page.probeCanvas().image() && brightest() > 200);
    QCOMPARE(shown.page.probeCanvas().view().zoom, zoom);
    QVERIFY(shown.compare(1));
    QTRY_VERIFY(shown.page.probeCanvas().image() && brightest() < 60);
    QVERIFY(!tones->isChecked());
}

void TestComparedPictures::ordinaryTonesAreShownAsTheyAre()
{
    ShownComparison shown;
    QVERIFY(shown.compare(0));
    QVERIFY(!shown.page.findChild<QToolButton*>(QStringLiteral("tonesButton"))->isEnabled());
}

void TestComparedPictures::bothSidesAreDrawnAlike_data()
{
    QTest::addColumn<double>("probeZoom");
    QTest::addColumn<double>("candidateZoom");
    QTest::addColumn<bool>("isSmoothed");
    QTest::newRow("both small") << 1.3 << 0.7 << true;
    QTest::newRow("the probe from 200 % on") << 2.0 << 0.7 << false;
    QTest::newRow("the candidate from 200 % on") << 1.3 << 5.5 << false;
    QTest::newRow("both from 200 % on") << 3.0 << 2.5 << false;
}

void TestComparedPictures::bothSidesAreDrawnAlike()
{
    QFETCH(double, probeZoom);
    QFETCH(double, candidateZoom);
    QFETCH(bool, isSmoothed);
    ShownComparison shown;
    QVERIFY(shown.compare(0));
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_L);
    QVERIFY(!shown.page.isLinked());
    shown.page.probeCanvas().zoomTo(probeZoom, {50, 50});
    shown.page.candidateCanvas().zoomTo(candidateZoom, {50, 50});
    QCOMPARE(shown.page.probeCanvas().isSmoothed(), isSmoothed);
    QCOMPARE(shown.page.candidateCanvas().isSmoothed(), isSmoothed);
    if (!isSmoothed) {
        const QString words = QStringLiteral("not smoothed");
        QVERIFY(shown.page.probeCanvas().zoomText().contains(words));
        QVERIFY(shown.page.candidateCanvas().zoomText().contains(words));
    }
    // Levelled again, and the next candidate.
    shown.page.showNext();
    QTRY_COMPARE(shown.shown.count(), 2);
    QCOMPARE(shown.page.probeCanvas().isSmoothed(), shown.page.candidateCanvas().isSmoothed());
}

void TestComparedPictures::zoomIsLinkedUntilUnlinked()
{
    ShownComparison shown;
    QVERIFY(shown.compare(0));
    ImageCanvas& probe = shown.page.probeCanvas();
    ImageCanvas& candidate = shown.page.candidateCanvas();
    const double before = candidate.view().zoom;
    QTest::keyClick(&probe, Qt::Key_Plus);
    QVERIFY(candidate.view().zoom > before);
    QTest::keyClick(&probe, Qt::Key_L);
    QVERIFY(!shown.page.isLinked());
    QVERIFY(!shown.page.findChild<QToolButton*>(QStringLiteral("linkButton"))->isChecked());
    const ViewTransform unlinked = candidate.view();
    QTest::keyClick(&probe, Qt::Key_Plus);
    QCOMPARE(candidate.view(), unlinked);
    QTest::keyClick(&probe, Qt::Key_L);
    QTest::keyClick(&probe, Qt::Key_R);
    QVERIFY(probe.isAtHome() && candidate.isAtHome());
}

void TestComparedPictures::keysWorkWhateverHasTheFocus()
{
    ShownComparison shown;
    QVERIFY(shown.compare(0));
    auto* back = shown.page.findChild<QWidget*>(QStringLiteral("backButton"));
    back->setFocus();
    QTest::keyClick(back, Qt::Key_L);
    QVERIFY(!shown.page.isLinked());
    shown.page.setFocus();
    QVERIFY(shown.page.probeCanvas().hasFocus());
    QTest::keyClick(&shown.page.probeCanvas(), Qt::Key_L);
    QVERIFY(shown.page.isLinked());
}

void TestComparedPictures::keysEnlargeInWholeSteps()
{
    ShownComparison shown;
    QVERIFY(shown.compare(0));
    ImageCanvas& probe = shown.page.probeCanvas();
    while (probe.view().zoom < 2)
        QTest::keyClick(&probe, Qt::Key_Plus);
    for (const double step : {3.0, 4.0, 5.0}) {
        QTest::keyClick(&probe, Qt::Key_Plus);
        QCOMPARE(probe.view().zoom, step);
    }
}

void TestComparedPictures::pointsAreShownOnBothSides()
{
    ShownComparison shown;
    QVERIFY(shown.compare(0));
    ImageCanvas& probe = shown.page.probeCanvas();
    ImageCanvas& candidate = shown.page.candidateCanvas();
    QVERIFY(!probe.landmarks() && !candidate.landmarks());
    QTest::keyClick(&probe, Qt::Key_L, Qt::ShiftModifier);
    QVERIFY(shown.page.isLinked());
    QCOMPARE(*probe.landmarks(), shown.probe.face.landmarks);
    QCOMPARE(*candidate.landmarks(), shown.result->candidates[0].reference.landmarks);
    shown.page.showNext();
    QVERIFY(!candidate.landmarks());
    QTRY_COMPARE(candidate.landmarks(),
                 std::optional(shown.result->candidates[1].reference.landmarks));
    QTest::keyClick(&probe, Qt::Key_F);
    QTest::keyClick(&probe, Qt::Key_L, Qt::ShiftModifier);
    QVERIFY(!probe.landmarks() && !candidate.landmarks());
}

QTEST_MAIN(TestComparedPictures)
#include "tst_ComparedPictures.moc"
