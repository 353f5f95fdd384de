// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/Language.h"
#include "imagery/enhancement/Recipe.h"
#include "ui/format/MethodText.h"

#include <QLocale>
#include <QTest>

#include <algorithm>

using namespace semblance;

/// Where the methods of enhancement are described.
class tst_MethodText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { app::speak(QLocale::c()); }

    void everyMethodSpeaksGerman_data()
    {
        QTest::addColumn<imagery::RecipeStep>("step");
        for (const imagery::StepSpec* spec : imagery::stepSpecs()) {
            const imagery::RecipeStep plain(*spec);
            if (!imagery::kernelOf(plain)) {
                QTest::newRow(spec->id.data()) << plain;
                continue;
            }
            for (const std::string_view kernel : kernelsOf(*spec))
                QTest::addRow("%s, %s", spec->id.data(), kernel.data())
                    << plain.with("kernel", std::string(kernel));
        }
    }

    /// Word by word: whoever edits a reference translates it.
    void everyMethodSpeaksGerman()
    {
        QFETCH(imagery::RecipeStep, step);
        const QString recorded = QString::fromStdString(imagery::referenceOf(step));
        QCOMPARE(ui::methodText(step), recorded);
        app::speak(QLocale(QLocale::German));
        QVERIFY(ui::methodText(step) != recorded);
    }

private:
    static std::span<const std::string_view> kernelsOf(const imagery::StepSpec& spec)
    {
        return std::ranges::find(spec.parameters, std::string_view("kernel"),
                                 &imagery::ParameterSpec::id)
            ->choices;
    }
};

QTEST_GUILESS_MAIN(tst_MethodText)
#include "tst_MethodText.moc"
