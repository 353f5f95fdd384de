// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/policy/GateResults.h"
#include "casework/policy/SearchPolicy.h"

#include <QTest>

using namespace semblance;
using namespace semblance::casework;

namespace {

using matching::QualityConcern;
using matching::QualityMeasurement;

QualityMeasurement measured(const std::string& id, std::optional<double> raw,
                            std::optional<int> value, QualityConcern concern = QualityConcern::None)
{
    return {id, raw, "px", value, concern, matching::QualityReference::IsoFormula, "", ""};
}

/// 12 px between the eyes, a notice of sharpness, no yaw.
matching::QualityReport report()
{
    return {{measured("InterEyeDistance", 12, 3, QualityConcern::Warning),
             measured("Sharpness", 0.55, 40, QualityConcern::Notice),
             measured("HeadPoseYaw", std::nullopt, std::nullopt)}};
}

SearchPolicy policyWith(GateCondition condition)
{
    SearchPolicy policy;
    policy.gates = {
        {QStringLiteral("g"), std::move(condition), GateEffect::Warn, false, QStringLiteral("s")}};
    return policy;
}

} // namespace

class TestGateResults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAGateIsAbout_data();
    void whatAGateIsAbout();
    void theGravestComesFirst();
    void aPoliciesOwnRefusalStandsForRuleP10();
    void everyTypeHasItsName();
};

void TestGateResults::whatAGateIsAbout_data()
{
    QTest::addColumn<GateCondition>("condition");
    QTest::addColumn<QStringList>("measures");
    const auto row = [](const char* title, GateCondition condition, const QStringList& measures) {
        QTest::newRow(title) << std::move(condition) << measures;
    };
    const QString eyes = QStringLiteral("InterEyeDistance");
    row("below", MeasureBound{"InterEyeDistance", 14}, {eyes});
    row("exactly at the bound", MeasureBound{"InterEyeDistance", 12}, {});
    row("not above", MeasureBound{"InterEyeDistance", {}, 12}, {});
    row("above", MeasureBound{"InterEyeDistance", {}, 11.9}, {eyes});
    row("a low value", MeasureBound{"InterEyeDistance", {}, {}, 4}, {eyes});
    row("a value at the bound", MeasureBound{"InterEyeDistance", {}, {}, 3}, {});
    row("could not be computed", MeasureBound{"HeadPoseYaw", {}, 40},
        {QStringLiteral("HeadPoseYaw")});
    row("no such measure", MeasureBound{"Beauty", 1}, {QStringLiteral("Beauty")});
    row("warnings", ConcernBound{}, {eyes});
    row("notices too", ConcernBound{QualityConcern::Notice, {}},
        {eyes, QStringLiteral("Sharpness")});
    row("notices of one", ConcernBound{QualityConcern::Notice, "Sharpness"},
        {QStringLiteral("Sharpness")});
    row("a warning that is a notice", ConcernBound{QualityConcern::Warning, "Sharpness"}, {});
    row("another provenance", ProvenanceBound{{ProvenanceType::Scan}}, {});
}

void TestGateResults::whatAGateIsAbout()
{
    QFETCH(GateCondition, condition);
    QFETCH(QStringList, measures);
    const auto results = gatesOf(policyWith(condition), report(), ProvenanceType::Photograph);
    QCOMPARE(results.size(), measures.isEmpty() ? std::size_t{0} : std::size_t{1});
    QStringList found;
    for (const GateResult& result : results) {
        for (const QualityMeasurement& measurement : result.measurements)
            found << QString::fromStdString(measurement.id);
    }
    QCOMPARE(found, measures);
    QVERIFY(gatesOf(policyWith(condition), report(), ProvenanceType::Photograph) == results);
}

void TestGateResults::theGravestComesFirst()
{
    const ProvenanceBound scan{{ProvenanceType::Scan}};
    const QString s = QStringLiteral("s");
    SearchPolicy policy;
    policy.gates = {{QStringLiteral("a"), scan, GateEffect::Warn, false, s},
                    {QStringLiteral("b"), scan, GateEffect::NeedReason, false, s},
                    {QStringLiteral("c"), scan, GateEffect::Warn, false, s},
                    {QStringLiteral("d"), scan, GateEffect::Refuse, true, s}};
    QStringList order;
    for (const GateResult& result : gatesOf(policy, {}, ProvenanceType::Scan))
        order << result.gate.id;
    QCOMPARE(order, (QStringList{QStringLiteral("d"), QStringLiteral("b"), QStringLiteral("a"),
                                 QStringLiteral("c")}));
}

void TestGateResults::aPoliciesOwnRefusalStandsForRuleP10()
{
    SearchPolicy policy;
    policy.gates = {{QStringLiteral("own"), ProvenanceBound{{ProvenanceType::Sketch}},
                     GateEffect::Refuse, false, QStringLiteral("s")}};
    const auto sketch = gatesOf(policy, {}, ProvenanceType::Sketch);
    QCOMPARE(sketch.size(), std::size_t{1});
    QCOMPARE(sketch[0].gate.id, QStringLiteral("own"));
    const auto composite = gatesOf(policy, {}, ProvenanceType::Composite);
    QCOMPARE(composite.size(), std::size_t{1});
    QCOMPARE(composite[0].gate.id, QStringLiteral("P10"));
}

void TestGateResults::everyTypeHasItsName()
{
    for (const ProvenanceType type : kProvenanceTypes) {
        QVERIFY(!name(type).empty());
        QCOMPARE(provenanceTypeFrom(name(type)), std::optional(type));
    }
    QVERIFY(!provenanceTypeFrom("Sketch"));
    QVERIFY(!provenanceTypeFrom(""));
}

QTEST_APPLESS_MAIN(TestGateResults)
#include "tst_GateResults.moc"
