// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enhancement/StandingNotes.h"

#include <QStringList>
#include <QTest>

using namespace semblance;
using namespace semblance::imagery;
using namespace semblance::ui;

namespace {

/// "flip gamma"
Recipe recipeOf(const QString& methods)
{
    std::vector<RecipeStep> steps;
    for (const QString& id : methods.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        steps.emplace_back(*findStep(id.toStdString()));
    return Recipe(std::move(steps));
}

} // namespace

class TestStandingNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsThatAreGoneSayNothing_data()
    {
        QTest::addColumn<QString>("made");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("standing");
        QTest::newRow("the same") << "flip gamma"
                                  << "flip gamma"
                                  << "0 1 2";
        QTest::newRow("nothing listed") << "flip gamma"
                                        << ""
                                        << "0";
        QTest::newRow("nothing made") << ""
                                      << "flip"
                                      << "0";
        QTest::newRow("the last is gone") << "flip gamma"
                                          << "flip"
                                          << "0 1";
        QTest::newRow("the first is gone") << "flip gamma"
                                           << "gamma"
                                           << "0 1";
        QTest::newRow("one between is gone") << "flip clahe gamma"
                                             << "flip gamma"
                                             << "0 1 2";
        QTest::newRow("one more at the end") << "flip"
                                             << "flip gamma"
                                             << "0 1";
        QTest::newRow("one more at the front") << "gamma"
                                               << "flip gamma"
                                               << "0 2";
        QTest::newRow("two of a kind, one gone") << "flip flip"
                                                 << "flip"
                                                 << "0 1";
        QTest::newRow("exchanged") << "flip gamma"
                                   << "gamma flip"
                                   << "0";
        QTest::newRow("another in its place") << "flip clahe gamma"
                                              << "flip crop gamma"
                                              << "0 1 3";
    }

    void stepsThatAreGoneSayNothing()
    {
        QFETCH(QString, made);
        QFETCH(QString, now);
        QFETCH(QString, standing);
        const Recipe before = recipeOf(made);
        std::vector<StepNote> notes;
        for (std::size_t step = 0; step <= before.steps().size(); ++step)
            notes.push_back({step, StepWarning::Mirrored, {}});
        QStringList left;
        for (const StepNote& note : standingNotes(notes, before, recipeOf(now)))
            left << QString::number(note.step);
        QCOMPARE(left.join(QLatin1Char(' ')), standing);
    }

    void valuesAreNoMethods()
    {
        const RecipeStep gamma(*findStep("gamma"));
        const Recipe one({gamma.with("gamma", 2.0)});
        const Recipe other({gamma.with("gamma", 3.0)});
        QVERIFY(areSameMethods(one, other));
        QVERIFY(!areSameMethods(one, Recipe()));
        QCOMPARE(standingNotes({{1, StepWarning::TonesClipped, {}}}, one, other).size(),
                 std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(TestStandingNotes)
#include "tst_StandingNotes.moc"
