// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/ReferenceGrid.h"

#include "support/TestWorkplace.h"
#include "ui/style/Look.h"
#include "ui/style/Palettes.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace semblance;
using namespace semblance::ui;

namespace {

const QString kGallery = QStringLiteral("Custody");

double luminance(const QColor& colour)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

/// WCAG 2 contrast ratio, 1–21.
double contrast(const QColor& a, const QColor& b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

struct Bench
{
    tests::TestWorkplace place;
    std::unique_ptr<ReferenceGrid> grid;

    Bench()
    {
        place.makeGallery(kGallery, 2);
        grid = std::make_unique<ReferenceGrid>(place.workplace());
        grid->resize(600, 400);
        grid->showGallery(place.lab().galleries().byName(kGallery)->id);
        grid->show();
    }
    QListView* list() const
    {
        return grid->findChild<QListView*>(QStringLiteral("referenceList"));
    }
};

} // namespace

class TestReferenceGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { applyLook(*qApp, PaletteKind::Light); }
    void fileNamesAreLegible_data();
    void fileNamesAreLegible();
    void aSearchThatFindsNothingSaysSo();
};

void TestReferenceGrid::fileNamesAreLegible_data()
{
    QTest::addColumn<PaletteKind>("kind");
    QTest::newRow("light") << PaletteKind::Light;
    QTest::newRow("dark") << PaletteKind::Dark;
    QTest::newRow("contrast") << PaletteKind::HighContrast;
}

void TestReferenceGrid::fileNamesAreLegible()
{
    QFETCH(PaletteKind, kind);
    applyLook(*qApp, kind);
    Bench bench;
    QVERIFY(QTest::qWaitForWindowExposed(bench.grid.get()));
    QTRY_COMPARE(bench.list()->model()->rowCount(), 2);
    const QRect card = bench.list()->visualRect(bench.list()->model()->index(1, 0));
    const QImage shown = bench.list()->viewport()->grab(card).toImage();
    // Between the portrait and the frame of the card, left of the file's name.
    const QColor ground = shown.pixelColor(6, shown.height() - 16);
    QVERIFY2(contrast(colours().caption, ground) >= 4.5, qPrintable(ground.name()));
}

void TestReferenceGrid::aSearchThatFindsNothingSaysSo()
{
    Bench bench;
    QTRY_COMPARE(bench.list()->model()->rowCount(), 2);
    auto* search = bench.grid->findChild<QLineEdit*>(QStringLiteral("referenceSearchField"));
    auto* nothing = bench.grid->findChild<QWidget*>(QStringLiteral("nothingFound"));
    QVERIFY(!nothing->isVisible());
    QTest::keyClicks(search, QStringLiteral("zzz"));
    QVERIFY(nothing->isVisible() && !bench.list()->isVisible());
    QVERIFY2(search->isEnabled(), "the search is what has to be changed");
    search->clear();
    QVERIFY(bench.list()->isVisible() && !nothing->isVisible());
}

QTEST_MAIN(TestReferenceGrid)
#include "tst_ReferenceGrid.moc"
