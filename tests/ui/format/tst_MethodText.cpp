// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/Language.h"
#include "ui/format/MethodText.h"

#include <QLocale>
#include <QTest>

using namespace semblance;

/// Where the methods of enhancement are described.
class tst_MethodText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { app::speak(QLocale::c()); }

    void everyMethodSpeaksGerman_data()
    {
        QTest::addColumn<const imagery::StepSpec*>("spec");
        for (const imagery::StepSpec* spec : imagery::stepSpecs())
            QTest::newRow(spec->id.data()) << spec;
    }

    /// Word by word: whoever edits a reference translates it.
    void everyMethodSpeaksGerman()
    {
        QFETCH(const imagery::StepSpec*, spec);
        const QString recorded =
            QString::fromUtf8(spec->reference.data(), qsizetype(spec->reference.size()));
        QCOMPARE(ui::methodText(*spec), recorded);
        app::speak(QLocale(QLocale::German));
        QVERIFY(ui::methodText(*spec) != recorded);
    }
};

QTEST_GUILESS_MAIN(tst_MethodText)
#include "tst_MethodText.moc"
