// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/EnhancedCopyText.h"

#include <QLocale>
#include <QTest>

using namespace semblance;
using namespace semblance::imagery;

namespace {

Recipe only(const char* id)
{
    return Recipe({RecipeStep(*findStep(id))});
}

/// Exhibit 1 came in; each is made from the one before.
casework::CopyChain chainOf(const std::vector<std::optional<Recipe>>& recipes)
{
    casework::CopyChain chain;
    for (std::size_t i = 0; i < recipes.size(); ++i) {
        casework::Derivation derivation;
        derivation.source = ExhibitId{int(i) + 1};
        derivation.exhibit = ExhibitId{int(i) + 2};
        chain.links.push_back({derivation, recipes[i]});
    }
    return chain;
}

} // namespace

class TestEnhancedCopyText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void whatCameInIsNoCopy() { QVERIFY(ui::copyLines({}).isEmpty()); }

    void everyCopyBetweenIsNamed()
    {
        const auto chain = chainOf({only("flip"), only("gamma")});
        QCOMPARE(ui::chainLine(chain),
                 QStringLiteral("original (exhibit 1) ▸ Flip ▸ [copy, exhibit 2] ▸ Gamma"));
        QCOMPARE(ui::chainLine(chain, ExhibitId{3}, only("deblur-wiener")),
                 QStringLiteral("original (exhibit 1) ▸ Flip ▸ [copy, exhibit 2] ▸ Gamma ▸ "
                                "[copy, exhibit 3] ▸ Deblur: Wiener"));
        // The same picture in another file.
        QCOMPARE(ui::chainLine(chain, ExhibitId{5}, only("flip")),
                 QStringLiteral("original (exhibit 1) ▸ Flip ▸ [copy, exhibit 2] ▸ Gamma ▸ "
                                "[copy, exhibit 3, taken in again as exhibit 5] ▸ Flip"));
    }

    /// Only the file of exhibit 1 says what was done before it came in.
    void whatTheFirstFileStatesIsNamedAndCounted()
    {
        auto chain = chainOf({only("flip")});
        chain.stated = {only("flip"), only("gamma")};
        QCOMPARE(ui::chainLine(chain),
                 QStringLiteral("original ▸ Flip ▸ Gamma ▸ [exhibit 1, by its file’s own word] ▸ "
                                "Flip"));
        QVERIFY(ui::copyLines(chain).front().startsWith(QStringLiteral("Enhanced copy: ")));
        QCOMPARE(ui::chainLine({{}, {only("flip")}}, ExhibitId{3}, Recipe()),
                 QStringLiteral("original ▸ Flip ▸ [exhibit 3, by its file’s own word]"));
        QVERIFY(ui::copyLines({{}, {only("flip")}}).isEmpty());
    }

    void whatIsNotReadInFullMayBeMirrored()
    {
        auto chain = chainOf({only("flip")});
        chain.stated = {std::nullopt};
        const QString said = ui::copyLines(chain).join(QLatin1Char(' '));
        QVERIFY2(said.contains(QStringLiteral("it may be mirrored")), qPrintable(said));
        QVERIFY2(!said.contains(QStringLiteral("copy is mirrored")), qPrintable(said));
    }

    void theGravestIsFirst_data()
    {
        QTest::addColumn<QStringList>("steps");
        QTest::addColumn<QString>("first");
        const QString mirrored = QStringLiteral("This copy is mirrored");
        const QString plain = QStringLiteral("Enhanced copy: ");
        const auto steps = [](const char* words) {
            return QString::fromLatin1(words).split(QLatin1Char(' '));
        };
        QTest::newRow("one step") << steps("gamma") << plain;
        QTest::newRow("mirrored") << steps("flip") << mirrored;
        QTest::newRow("mirrored before") << steps("flip gamma") << mirrored;
        QTest::newRow("a flip of a flipped copy") << steps("flip flip") << plain;
        QTest::newRow("three times") << steps("flip flip flip") << mirrored;
        QTest::newRow("sharpened before") << steps("deblur-wiener gamma") << plain;
    }

    void theGravestIsFirst()
    {
        QFETCH(QStringList, steps);
        QFETCH(QString, first);
        std::vector<std::optional<Recipe>> recipes;
        for (const QString& step : steps)
            recipes.push_back(only(step.toUtf8().constData()));
        const auto lines = ui::rankedCopyLines(chainOf(recipes));
        QVERIFY2(lines.front().text.startsWith(first), qPrintable(lines.front().text));
        QVERIFY(std::ranges::is_sorted(lines, {}, &ui::CopyLine::rank));
    }

    void howAViewLiesThatExifMirrors_data()
    {
        QTest::addColumn<QStringList>("steps");
        QTest::addColumn<QString>("says");
        QTest::addColumn<QString>("headline");
        const auto steps = [](const char* words) {
            return QString::fromLatin1(words).split(QLatin1Char(' '));
        };
        const QString asShown = QStringLiteral("it is a mirror image of its original's stored");
        const QString back = QStringLiteral("is no mirror image of its original's stored pixels");
        const QString ofView = QStringLiteral("Copy of a view that EXIF mirrors");
        const QString against = QStringLiteral("Copy mirrored against its original’s EXIF");
        QTest::newRow("as it is shown") << steps("gamma") << asShown << ofView;
        QTest::newRow("mirrored back") << steps("gamma flip") << back << against;
        QTest::newRow("there and back") << steps("flip flip") << asShown << ofView;
    }

    void howAViewLiesThatExifMirrors()
    {
        QFETCH(QStringList, steps);
        QFETCH(QString, says);
        std::vector<std::optional<Recipe>> recipes;
        for (const QString& step : steps)
            recipes.push_back(only(step.toUtf8().constData()));
        casework::CopyChain chain = chainOf(recipes);
        chain.shownMirrored = Orientation::TopRight;
        const QStringList lines = ui::copyLines(chain);
        QVERIFY2(lines.front().contains(says), qPrintable(lines.front()));
        QCOMPARE(lines.filter(QStringLiteral("mirror")).size(), 1);
        QTEST(ui::mirroredHeadline(chain), "headline");
        // As only its file says.
        casework::CopyChain stated{{}, recipes};
        stated.shownMirrored = Orientation::TopRight;
        QVERIFY(ui::anyCopyLines(stated).front().contains(says));
    }

    void warningsOfEarlierStepsAreSaid()
    {
        const QStringList lines = ui::copyLines(chainOf({only("deblur-wiener"), only("gamma")}));
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[1].startsWith(QStringLiteral("Deblur: Wiener: Deblurring can")));
        QVERIFY(lines[2].contains(QStringLiteral("foretell more than it scores")));
        QCOMPARE(ui::copyLines(chainOf({only("gamma")})).size(), 1);
    }

    void whatCannotBeReadIsSaidFirst()
    {
        const QStringList lines = ui::copyLines(chainOf({std::nullopt, only("flip")}));
        QVERIFY(lines.join(QLatin1Char(' ')).contains(QStringLiteral("cannot be read in full")));
        QVERIFY(lines.join(QLatin1Char(' ')).contains(QStringLiteral("unreadable steps")));
    }
};

QTEST_APPLESS_MAIN(TestEnhancedCopyText)
#include "tst_EnhancedCopyText.moc"
