// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/Look.h"
#include "ui/style/Palettes.h"

#include <QApplication>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace semblance::ui;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

/// WCAG 2 contrast ratio, 1–21.
double contrast(const QColor& a, const QColor& b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace

class tst_Palettes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadable_data()
    {
        QTest::addColumn<PaletteKind>("kind");
        // WCAG 2: AA asks 4.5 of text; high contrast is for people who need AAA, 7.
        QTest::addColumn<double>("least");
        QTest::newRow("light") << PaletteKind::Light << 4.5;
        QTest::newRow("dark") << PaletteKind::Dark << 4.5;
        QTest::newRow("high contrast") << PaletteKind::HighContrast << 7.0;
    }

    void textIsReadable()
    {
        QFETCH(PaletteKind, kind);
        QFETCH(double, least);
        const QPalette palette = paletteOf(kind);
        const Colours& extra = coloursOf(kind);
        const QColor text = palette.color(QPalette::Text);
        for (const QColor& ground : {palette.color(QPalette::Window), palette.color(QPalette::Base),
                                     palette.color(QPalette::AlternateBase), extra.frame}) {
            for (const QColor& ink : {text, extra.warning, extra.failure, extra.caption,
                                      palette.color(QPalette::Link)}) {
                QVERIFY2(contrast(ink, ground) >= least,
                         qPrintable(QStringLiteral("%1 on %2: %3")
                                        .arg(ink.name(), ground.name())
                                        .arg(contrast(ink, ground))));
            }
        }
        for (const QColor& tint : {extra.noticeTint, extra.warningTint, extra.failureTint}) {
            QVERIFY2(contrast(text, tint) >= least, qPrintable(tint.name()));
        }
        QVERIFY(contrast(extra.warning, extra.warningTint) >= least);
        QVERIFY(contrast(extra.failure, extra.failureTint) >= least);
        QVERIFY(contrast(extra.accentText, extra.accent) >= least);
    }

    void aScoreIsSeenOnItsRuler_data() { textIsReadable_data(); }

    void aScoreIsSeenOnItsRuler()
    {
        QFETCH(PaletteKind, kind);
        const QPalette palette = paletteOf(kind);
        // WCAG 2 asks 3 of graphics.
        QVERIFY(contrast(palette.color(QPalette::Text), palette.color(QPalette::Mid)) >= 3);
    }

    void imageSurroundIsNeutralAndTheSame()
    {
        const QColor surround = coloursOf(PaletteKind::Light).imageSurround;
        QCOMPARE(surround.red(), surround.green());
        QCOMPARE(surround.green(), surround.blue());
        QCOMPARE(coloursOf(PaletteKind::Dark).imageSurround, surround);
        QCOMPARE(coloursOf(PaletteKind::HighContrast).imageSurround, surround);
    }

    void namesOfTheCommandLine()
    {
        QCOMPARE(paletteKindFromName(QStringLiteral("light")), PaletteKind::Light);
        QCOMPARE(paletteKindFromName(QStringLiteral("dark")), PaletteKind::Dark);
        QCOMPARE(paletteKindFromName(QStringLiteral("contrast")), PaletteKind::HighContrast);
        QVERIFY(!paletteKindFromName(QStringLiteral("green")));
    }

    void followsTheDesktop()
    {
        QCOMPARE(systemPaletteKind(paletteOf(PaletteKind::Light)), PaletteKind::Light);
        QCOMPARE(systemPaletteKind(paletteOf(PaletteKind::Dark)), PaletteKind::Dark);
    }

    void aSecondLookReplacesTheFirst()
    {
        applyLook(*qApp, PaletteKind::Dark);
        const QString dark = qApp->styleSheet();
        applyLook(*qApp, PaletteKind::Light);
        QCOMPARE(paletteInUse(), PaletteKind::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Window),
                 paletteOf(PaletteKind::Light).color(QPalette::Window));
        QVERIFY(!dark.isEmpty());
        QVERIFY(qApp->styleSheet() != dark);
        QVERIFY2(!qApp->styleSheet().contains(QLatin1Char('@')), "a colour is not filled in");
    }
};

QTEST_MAIN(tst_Palettes)
#include "tst_Palettes.moc"
