// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/policy/GateResults.h"
#include "casework/policy/SearchPolicy.h"

#include <QTest>

#include <cmath>

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
    void anglesCountToBothSides_data();
    void anglesCountToBothSides();
    void enlargingPassesNoGate_data();
    void enlargingPassesNoGate();
    void claimsForbidAndNeverPermit();
    void everyRuleThatStopsIsNamed();
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

void TestGateResults::anglesCountToBothSides_data()
{
    QTest::addColumn<QString>("measure");
    QTest::addColumn<double>("angle");
    QTest::addColumn<bool>("isStopped");
    for (const char* measure : {"HeadPoseYaw", "HeadPosePitch", "HeadPoseRoll"}) {
        for (const double angle : {-90.0, -21.0, -20.0, 0.0, 20.0, 21.0}) {
            QTest::addRow("%s %g", measure, angle)
                << QString::fromLatin1(measure) << angle << (std::abs(angle) > 20);
        }
    }
    QTest::newRow("no angle") << QStringLiteral("ExpressionNeutrality") << -30.0 << false;
}

void TestGateResults::anglesCountToBothSides()
{
    QFETCH(QString, measure);
    QFETCH(double, angle);
    QFETCH(bool, isStopped);
    const std::string id = measure.toStdString();
    const matching::QualityReport quality{{measured(id, angle, 50)}};
    const auto results =
        gatesOf(policyWith(MeasureBound{id, {}, 20}), quality, ProvenanceType::Photograph);
    QCOMPARE(!results.empty(), isStopped);
}

void TestGateResults::enlargingPassesNoGate_data()
{
    QTest::addColumn<GateCondition>("condition");
    QTest::addColumn<double>("factor");
    QTest::addColumn<bool>("isStopped");
    const auto row = [](const char* title, GateCondition condition, double factor, bool isStopped) {
        QTest::newRow(title) << std::move(condition) << factor << isStopped;
    };
    row("as it came", MeasureBound{"InterEyeDistance", 14}, 1, false);
    row("from 12 px", MeasureBound{"InterEyeDistance", 14}, 40.0 / 12, true);
    row("from 20 px", MeasureBound{"InterEyeDistance", 14}, 2, false);
    row("by its value", MeasureBound{"InterEyeDistance", {}, {}, 15}, 40.0 / 12, true);
    row("by its value, as it came", MeasureBound{"InterEyeDistance", {}, {}, 15}, 1, false);
    row("by its concern", ConcernBound{}, 40.0 / 12, true);
    row("by its concern, as it came", ConcernBound{QualityConcern::Notice, {}}, 1, false);
}

void TestGateResults::enlargingPassesNoGate()
{
    QFETCH(GateCondition, condition);
    QFETCH(double, factor);
    QFETCH(bool, isStopped);
    const matching::QualityReport quality{{measured("InterEyeDistance", 40, 18)}};
    const auto results =
        gatesOf(policyWith(condition), quality.enlargedBy(factor), ProvenanceType::Photograph);
    QCOMPARE(!results.empty(), isStopped);
    if (isStopped) {
        // What stands in the picture stays told.
        QCOMPARE(results[0].measurements[0].raw, std::optional(40.0));
        QCOMPARE(results[0].measurements[0].enlargement, factor);
    }
}

void TestGateResults::claimsForbidAndNeverPermit()
{
    const QString s = QStringLiteral("s");
    SearchPolicy policy;
    policy.gates = {{QStringLiteral("unknown"), ProvenanceBound{{ProvenanceType::Unknown}},
                     GateEffect::Warn, false, s},
                    {QStringLiteral("scan"), ProvenanceBound{{ProvenanceType::Scan}},
                     GateEffect::NeedReason, false, s}};
    const auto scan = gatesOf(policy, {}, ProvenanceType::Unknown, ProvenanceType::Scan);
    QCOMPARE(scan.size(), std::size_t{2});
    QCOMPARE(scan[0].gate.id, QStringLiteral("scan"));
    QVERIFY(scan[0].isClaimed);
    QCOMPARE(scan[1].gate.id, QStringLiteral("unknown"));
    QVERIFY(!scan[1].isClaimed);
    const auto sketch = gatesOf(policy, {}, ProvenanceType::Photograph, ProvenanceType::Sketch);
    QCOMPARE(sketch.size(), std::size_t{1});
    QCOMPARE(sketch[0].gate.id, QStringLiteral("P10"));
    QVERIFY(sketch[0].isClaimed);
}

void TestGateResults::everyRuleThatStopsIsNamed()
{
    const ProvenanceBound scan{{ProvenanceType::Scan}};
    const QString s = QStringLiteral("s");
    SearchPolicy policy;
    policy.gates = {{QStringLiteral("a"), scan, GateEffect::NeedReason, false, s},
                    {QStringLiteral("b"), scan, GateEffect::Refuse, true, s},
                    {QStringLiteral("c"), scan, GateEffect::Refuse, true, s}};
    const auto gates = gatesOf(policy, {}, ProvenanceType::Scan);
    const auto namesOf = [&gates](const GateAnswer& answer) {
        QStringList names;
        for (const GateResult& result : stoppingGates(gates, answer))
            names << result.gate.id;
        return names.join(u',');
    };
    QCOMPARE(namesOf({}), QStringLiteral("b,c"));
    QCOMPARE(namesOf({{}, {QStringLiteral("b")}}), QStringLiteral("c"));
    const QStringList both{QStringLiteral("b"), QStringLiteral("c")};
    QCOMPARE(namesOf({QStringLiteral("."), both}), QStringLiteral("b,c,a"));
    QCOMPARE(namesOf({QStringLiteral("ab1"), both}), QString());
    const auto refused = passGates(gates, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::SearchRefused);
    QStringList facts;
    for (const ErrorFact& fact : refused.error().facts)
        facts << QString::fromStdString(fact.key + "=" + fact.value);
    QCOMPARE(facts, (QStringList{QStringLiteral("gate=b"), QStringLiteral("gate=c"),
                                 QStringLiteral("mayOverride=true")}));
    QCOMPARE(passGates(gates, {QStringLiteral("§ ."), both}).error().code, ErrorCode::ReasonNeeded);
    QVERIFY(passGates(gates, {QStringLiteral("§ 81b"), both}));
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
