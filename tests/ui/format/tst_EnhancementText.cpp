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
                 QStringLiteral("Rotate: Angle −7.25°, Canvas grows with the picture, "
                                "Interpolation bicubic"));
        QCOMPARE(ui::stepText(RecipeStep(*findStep("white-balance-grey-world"))),
                 QStringLiteral("White balance: grey world"));
        const RecipeStep median(*findStep("denoise-median"));
        QCOMPARE(ui::stepText(median), QStringLiteral("Denoise: median: Radius 1 px"));
        QCOMPARE(ui::recipeLine(Recipe({step, median})),
                 QStringLiteral("original ▸ Rotate ▸ Denoise: median"));
    }

    void everyWarningIsASentence_data()
    {
        QTest::addColumn<int>("warning");
        for (int warning = 0; warning <= int(kLastStepWarning); ++warning)
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

    void aMirrorIsSpokenOfByItsDirection()
    {
        const auto sentence = [](const char* direction) {
            return ui::noteSentence({1, StepWarning::Mirrored, {{"direction", direction}}});
        };
        QVERIFY(!sentence("left-right").contains(QStringLiteral("Top and bottom")));
        QVERIFY(sentence("top-bottom").startsWith(QStringLiteral("Top and bottom are exchanged")));
        QVERIFY(sentence("top-bottom").contains(QStringLiteral("Turned upright, a mole")));
    }

    void aFrameIsSpokenOf()
    {
        const StepNote laid{1,
                            StepWarning::FrameLaid,
                            {{"frame", "0123456789"},
                             {"correlation", "0.974"},
                             {"shiftXPx", "1.26"},
                             {"shiftYPx", "-0.5"},
                             {"turnDeg", "0.01"},
                             {"scale", "1.0001"}}};
        QCOMPARE(ui::frameOf(laid), QStringLiteral("0123456789"));
        QCOMPARE(ui::frameNoteText(laid, 1),
                 QStringLiteral("correlation 0.97 · shifted by 1.3, −0.5 px"));
        // A preview of half the pixels along a side.
        QCOMPARE(ui::frameNoteText(laid, 0.5),
                 QStringLiteral("correlation 0.97 · shifted by 2.5, −1.0 px"));
        const Recipe recipe({RecipeStep(*findStep("frame-average"))});
        QCOMPARE(ui::warningText(laid, recipe),
                 QStringLiteral("Step 1, Average frames: The frame 01234567 was used: correlation "
                                "0.97, shifted by 1.3 and −0.5 px."));
        StepNote mirrored{1, StepWarning::FrameLeftOut, {{"reason", "mirrored"}}};
        QCOMPARE(ui::frameNoteText(mirrored, 1), QStringLiteral("left out: a mirror image"));
        const StepNote deep{0, StepWarning::BitsReduced, {{"bits", "16"}}};
        QVERIFY(ui::warningText(deep, recipe).startsWith(QStringLiteral("Before the steps: ")));
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
