// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/RecipeFault.h"
#include "ui/format/EnhancementText.h"
#include "ui/format/RecipeFaultText.h"

#include <QLocale>
#include <QTest>

using namespace semblance;
using namespace semblance::imagery;

namespace {

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

} // namespace

class tst_EnhancementText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void everythingHasWords()
    {
        for (const StepSpec* spec : stepSpecs()) {
            QVERIFY2(ui::stepName(spec->id) != text(spec->id), spec->id.data());
            QVERIFY2(ui::stepHint(*spec).endsWith(QLatin1Char('.')), spec->id.data());
            for (const ParameterSpec& parameter : spec->parameters) {
                QVERIFY2(ui::parameterName(parameter.id) != text(parameter.id),
                         parameter.id.data());
                for (const std::string_view choice : parameter.choices)
                    QVERIFY2(!ui::choiceName(choice).isEmpty(), choice.data());
            }
        }
    }

    void aStepSaysItsValues()
    {
        const RecipeStep step = RecipeStep(*findStep("rotate")).with("angle", -7.25);
        QCOMPARE(ui::stepText(step),
                 QStringLiteral("Rotate: angle −7.25°, canvas grows with the picture, "
                                "interpolation bicubic"));
        QCOMPARE(ui::stepText(RecipeStep(*findStep("white-balance-grey-world"))),
                 QStringLiteral("White balance: grey world"));
        const RecipeStep median(*findStep("denoise-median"));
        QCOMPARE(ui::stepText(median), QStringLiteral("Denoise: median: radius 1 px"));
        QCOMPARE(ui::recipeLine(Recipe({step, median})),
                 QStringLiteral("original ▸ Rotate ▸ Denoise: median"));
    }

    void everyWarningIsASentence_data()
    {
        QTest::addColumn<int>("warning");
        for (int warning = 0; warning <= int(StepWarning::StrongBalance); ++warning)
            QTest::newRow(name(StepWarning(warning)).data()) << warning;
    }

    void everyWarningIsASentence()
    {
        QFETCH(int, warning);
        const Recipe recipe({RecipeStep(*findStep("flip"))});
        const QString sentence = ui::warningText({1, StepWarning(warning), {}}, recipe);
        QVERIFY(sentence.startsWith(QStringLiteral("Step 1, Flip: ")));
        QVERIFY(sentence.endsWith(QLatin1Char('.')));
        QVERIFY2(!sentence.contains(QStringLiteral("%1")), qPrintable(sentence));
    }

    void everyFaultIsASentence_data()
    {
        QTest::addColumn<int>("fault");
        for (int fault = 0; fault <= int(kLastRecipeFault); ++fault)
            QTest::newRow(name(RecipeFault(fault)).data()) << fault;
    }

    void everyFaultIsASentence()
    {
        QFETCH(int, fault);
        const Error error = recipeFailure(RecipeFault(fault), "r.json", {3, "crop", "width"},
                                          {{"low", "1"},
                                           {"high", "9"},
                                           {"bytes", "5"},
                                           {"limitBytes", "4"},
                                           {"choices", "a, b"}})
                                .value();
        const QString sentence = ui::recipeFaultSentence(error);
        QVERIFY2(sentence.startsWith(
                     QStringLiteral("“r.json” cannot be used: step 3 (Crop), “width”: ")),
                 qPrintable(sentence));
        QVERIFY(sentence.endsWith(QLatin1Char('.')));
        QVERIFY(!sentence.contains(QStringLiteral(": .")));
        QVERIFY(!sentence.contains(QLatin1Char('%')));
    }
};

QTEST_APPLESS_MAIN(tst_EnhancementText)
#include "tst_EnhancementText.moc"
