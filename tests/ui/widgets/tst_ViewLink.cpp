// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SyntheticImage.h"
#include "ui/widgets/ImageCanvas.h"
#include "ui/widgets/ViewLink.h"

#include <QTest>

#include <cmath>

using namespace semblance;
using namespace semblance::ui;

namespace {

/// Rounding of chained sines and products.
constexpr double kRounding = 1e-6;

/// Two canvases on images of different sizes, one of them turned.
struct Pair
{
    ImageCanvas a;
    ImageCanvas b;
    ViewLink link{a, b};

    Pair()
    {
        for (ImageCanvas* canvas : {&a, &b})
            canvas->resize(400, 300);
        a.showImage(
            ImagePyramid::build(tests::plainImage({800, 600}, 9, 9, 9), Orientation::TopLeft));
        b.showImage(
            ImagePyramid::build(tests::plainImage({300, 200}, 9, 9, 9), Orientation::TopLeft));
        a.setHome(ViewTransform{0.5, {400, 300}, 10});
        b.setHome(ViewTransform{1.6, {150, 100}, -20});
        link.relate();
    }
    /// Where a's image point that lies over `pointOfB` is; the same as long as the views are
    /// linked.
    PointPx under(PointPx pointOfB) const
    {
        return a.view().toScreen().inverse().apply(b.view().toScreen().apply(pointOfB));
    }
};

} // namespace

class TestViewLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatLiesTogetherStaysTogether();
    void eitherSideLeads();
    void unlinkedMovesAlone();
    void relinkingKeepsBothViews();
    void resetBringsBothHome();
    void wholeImageIsWholeOnBothSides();
    void actualSizeIsActualOnBothSides();
    void keyTogglesTheLink();
};

void TestViewLink::whatLiesTogetherStaysTogether()
{
    Pair pair;
    const PointPx before = pair.under({120, 80});
    pair.a.setView(pair.a.view().zoomedAt(2.5, {30, -40}));
    pair.a.setView(pair.a.view().panned({17, 5}));
    pair.a.turnView(7);
    QVERIFY(distance(pair.under({120, 80}), before) < kRounding);
    QVERIFY(std::abs(pair.b.view().rotationDeg - -13) < kRounding);
    QVERIFY(std::abs(pair.b.view().zoom / 1.6 - pair.a.view().zoom / 0.5) < kRounding);
}

void TestViewLink::eitherSideLeads()
{
    Pair pair;
    const PointPx before = pair.under({120, 80});
    pair.b.setView(pair.b.view().zoomedAt(4, {-60, 20}));
    QVERIFY(distance(pair.under({120, 80}), before) < kRounding);
}

void TestViewLink::unlinkedMovesAlone()
{
    Pair pair;
    pair.link.setLinked(false);
    const ViewTransform before = pair.b.view();
    pair.a.setView(pair.a.view().panned({50, 0}));
    QCOMPARE(pair.b.view(), before);
}

void TestViewLink::relinkingKeepsBothViews()
{
    Pair pair;
    pair.link.setLinked(false);
    pair.a.setView(pair.a.view().panned({50, 0}));
    const ViewTransform a = pair.a.view();
    const ViewTransform b = pair.b.view();
    pair.link.setLinked(true);
    QCOMPARE(pair.a.view(), a);
    QCOMPARE(pair.b.view(), b);
    const PointPx before = pair.under({120, 80});
    pair.a.setView(pair.a.view().panned({-20, 30}));
    QVERIFY(distance(pair.under({120, 80}), before) < kRounding);
}

void TestViewLink::resetBringsBothHome()
{
    Pair pair;
    pair.link.setLinked(false);
    pair.a.setView(pair.a.view().panned({50, 0}));
    pair.b.setView(pair.b.view().panned({0, 90}));
    pair.link.setLinked(true);
    pair.a.resetView();
    QCOMPARE(pair.a.view(), (ViewTransform{0.5, {400, 300}, 10}));
    QCOMPARE(pair.b.view(), (ViewTransform{1.6, {150, 100}, -20}));
}

void TestViewLink::wholeImageIsWholeOnBothSides()
{
    Pair pair;
    pair.a.fit();
    QCOMPARE(pair.a.view(), (ViewTransform{0.5, {400, 300}, 0}));
    QCOMPARE(pair.b.view(), ViewTransform::fitted({300, 200}, {400, 300}));
    const PointPx before = pair.under({120, 80});
    pair.a.zoomIn();
    QVERIFY(distance(pair.under({120, 80}), before) < kRounding);
}

void TestViewLink::actualSizeIsActualOnBothSides()
{
    Pair pair;
    // The middle of the canvas is what stays where it is.
    const PointPx middle = pair.b.view().centre;
    pair.a.showActualSize();
    QCOMPARE(pair.a.view().zoom, 1.0);
    QCOMPARE(pair.b.view().zoom, 1.0);
    QVERIFY(distance(pair.b.view().centre, middle) < kRounding);
    pair.b.zoomIn();
    QVERIFY(std::abs(pair.a.view().zoom - pair.b.view().zoom) < kRounding);
    pair.link.setLinked(false);
    const ViewTransform unlinked = pair.b.view();
    pair.a.showActualSize();
    QCOMPARE(pair.b.view(), unlinked);
}

void TestViewLink::keyTogglesTheLink()
{
    Pair pair;
    QTest::keyClick(&pair.b, Qt::Key_L);
    QVERIFY(!pair.link.isLinked());
    QTest::keyClick(&pair.a, Qt::Key_L);
    QVERIFY(pair.link.isLinked());
}

QTEST_MAIN(TestViewLink)
#include "tst_ViewLink.moc"
