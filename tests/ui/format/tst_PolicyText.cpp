// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/Language.h"
#include "casework/policy/GateResults.h"
#include "ui/format/PolicyText.h"

#include <QLocale>
#include <QTest>

using namespace semblance;

/// How a policy and its rules are called.
class tst_PolicyText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEditedPolicyIsCalledOtherwise()
    {
        casework::SearchPolicy policy;
        policy.id = QStringLiteral("strict-3");
        QCOMPARE(ui::policyName(policy), QStringLiteral("strict-3"));
        policy.sha256 = Sha256::of({});
        QCOMPARE(ui::policyName(policy), QStringLiteral("strict-3 (e3b0c44298fc)"));
    }

    /// Word by word: whoever edits the shipped policy translates it.
    void theShippedPolicySpeaksGerman()
    {
        const auto policy = casework::readSearchPolicy(
            std::filesystem::path(qEnvironmentVariable("SEMBLANCE_SOURCE_DIR").toStdString()) /
            "resources/policy/default.json");
        QVERIFY(policy);
        for (const casework::Gate& gate : policy->gates) {
            QCOMPARE(ui::policyWords(gate.source), gate.source);
            QCOMPARE(ui::policyWords(gate.id), gate.id);
        }
        app::speak(QLocale(QLocale::German));
        for (const casework::Gate& gate : policy->gates) {
            QVERIFY2(ui::policyWords(gate.source) != gate.source, qPrintable(gate.source));
            // Rules of law keep their numbers.
            QCOMPARE(ui::policyWords(gate.id) == gate.id, gate.id == QStringLiteral("P10"));
        }
        for (const casework::GateResult& result :
             casework::gatesOf({}, {}, casework::ProvenanceType::Sketch))
            QVERIFY(ui::policyWords(result.gate.source) != result.gate.source);
        const QString own = QStringLiteral("a laboratory's own words");
        QCOMPARE(ui::policyWords(own), own);
        app::speak(QLocale::c());
    }
};

QTEST_GUILESS_MAIN(tst_PolicyText)
#include "tst_PolicyText.moc"
