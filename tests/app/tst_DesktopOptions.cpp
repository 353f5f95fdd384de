// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/DesktopOptions.h"

#include <QTest>

using namespace semblance;
using namespace semblance::app;

namespace {

ParsedOptions parse(const QString& line)
{
    QStringList arguments{QStringLiteral("semblance")};
    arguments += line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return parseOptions(arguments);
}

} // namespace

class tst_DesktopOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsFine()
    {
        const auto parsed = parse(QString());
        QVERIFY(parsed.options);
        QVERIFY(!parsed.options->lab && !parsed.options->picture && !parsed.options->isInformation);
    }

    void aPictureOfASearch()
    {
        const auto parsed =
            parse(QStringLiteral("--lab /l --probe a.jpg --gallery G --face 2 --picture p.png "
                                 "--size 1440x900 --palette dark --language de"));
        QVERIFY2(parsed.options, qPrintable(parsed.mistake));
        QCOMPARE(*parsed.options->lab, QStringLiteral("/l"));
        QCOMPARE(*parsed.options->palette, ui::PaletteKind::Dark);
        QCOMPARE(parsed.options->language->language(), QLocale::German);
        QCOMPARE(parsed.options->search->face, 2);
        QCOMPARE(parsed.options->picture->size, QSize(1440, 900));
        QVERIFY(!parsed.options->search->candidate);
    }

    void aSearchInTheWindow()
    {
        const auto parsed = parse(QStringLiteral("--lab /l --probe a.jpg --gallery G"));
        QVERIFY2(parsed.options, qPrintable(parsed.mistake));
        QCOMPARE(parsed.options->search->probe, QStringLiteral("a.jpg"));
        QVERIFY(!parsed.options->picture);
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("named");
        QTest::newRow("unknown option") << "--color red"
                                        << "color";
        QTest::newRow("file without option") << "a.jpg"
                                             << "a.jpg";
        QTest::newRow("unknown palette") << "--palette green"
                                         << "--palette";
        QTest::newRow("unknown language") << "--language klingon"
                                          << "--language";
        QTest::newRow("probe without lab") << "--probe a.jpg --gallery g"
                                           << "--lab";
        QTest::newRow("probe without gallery") << "--probe a.jpg --picture p.png --lab l"
                                               << "--gallery";
        QTest::newRow("face 0") << "--probe a.jpg --lab l --gallery g --face 0"
                                << "--face";
        QTest::newRow("size without picture") << "--size 1440x900"
                                              << "--picture";
        QTest::newRow("size") << "--picture p.png --size big"
                              << "--size";
    }

    void mistakesAreNamed()
    {
        QFETCH(QString, line);
        QFETCH(QString, named);
        const auto parsed = parse(line);
        QVERIFY(!parsed.options);
        QVERIFY2(parsed.mistake.contains(named), qPrintable(parsed.mistake));
    }

    void helpNamesEveryOption()
    {
        const auto parsed = parse(QStringLiteral("--help"));
        QVERIFY(parsed.options && parsed.options->isInformation);
        for (const auto* option : {"--lab", "--palette", "--language", "--picture", "--probe",
                                   "--gallery", "--face", "--size", "--check-display"}) {
            QVERIFY2(parsed.options->message.contains(QLatin1String(option)), option);
        }
    }
};

QTEST_GUILESS_MAIN(tst_DesktopOptions)
#include "tst_DesktopOptions.moc"
