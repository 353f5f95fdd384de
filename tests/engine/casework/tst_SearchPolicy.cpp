// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/policy/GateResults.h"
#include "casework/policy/SearchPolicy.h"
#include "foundation/FileBytes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace semblance;
using namespace semblance::casework;
namespace fs = std::filesystem;

class TestSearchPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShippedPolicyIsSound();
    void readsEveryField();
    void saysWhichFieldIsWrong_data();
    void saysWhichFieldIsWrong();
    void saysWhereItIsNoJson_data();
    void saysWhereItIsNoJson();
    void oneOfANewerProgramSaysSo();
    void readsGates();
    void aPolicyOfBeforeHasNoGates();
    void aRangeWithoutAnEndSaysNone_data();
    void aRangeWithoutAnEndSaysNone();
    void saysWhichGateIsWrong_data();
    void saysWhichGateIsWrong();
    void readFailures();

private:
    Result<SearchPolicy> read(const QByteArray& json) const
    {
        const fs::path path = fs::path(m_folder.path().toStdString()) / "policy.json";
        const auto* begin = reinterpret_cast<const std::byte*>(json.constData());
        if (!writeFileAtomically(path, Bytes(begin, begin + json.size())))
            qFatal("no place for a policy file");
        return readSearchPolicy(path);
    }
    static QJsonObject valid()
    {
        return {{QStringLiteral("format"), 1},
                {QStringLiteral("id"), QStringLiteral("strict-3")},
                {QStringLiteral("candidateLimit"), 5},
                {QStringLiteral("candidateLimitMaximum"), 8},
                {QStringLiteral("threshold"), 0.4},
                {QStringLiteral("thresholdSource"), QStringLiteral("own evaluation")},
                {QStringLiteral("thresholdEngine"), QStringLiteral("own-1")},
                {QStringLiteral("thresholdScores"), QString(64, QLatin1Char('a'))}};
    }

    static QJsonObject withGates(const QJsonArray& gates)
    {
        QJsonObject object = valid();
        object.insert(QStringLiteral("format"), 2);
        object.insert(QStringLiteral("gates"), gates);
        return object;
    }
    static QJsonObject gate(const QByteArray& fields)
    {
        QJsonObject object =
            QJsonDocument::fromJson("{\"id\":\"g\",\"source\":\"us\"," + fields + "}").object();
        if (object.isEmpty())
            qFatal("%s", fields.constData());
        return object;
    }

    QTemporaryDir m_folder;
};

void TestSearchPolicy::theShippedPolicyIsSound()
{
    const auto policy =
        readSearchPolicy(fs::path(qEnvironmentVariable("SEMBLANCE_SOURCE_DIR").toStdString()) /
                         "resources/policy/default.json");
    QVERIFY2(policy, policy ? "" : policy.error().detail.c_str());
    QCOMPARE(policy->candidateLimit, 20);
    QCOMPARE(policy->candidateLimitMaximum, 50);
    QCOMPARE(policy->thresholdEngine, QStringLiteral("default-6"));
    QVERIFY(!policy->thresholdScores.isEmpty());
    QVERIFY(!policy->gates.empty());
    // Whoever says nothing about an image is warned, not stopped.
    for (const GateResult& result : gatesOf(*policy, {}, ProvenanceType::Photograph))
        QVERIFY(result.gate.id == QStringLiteral("unmeasured-size") ||
                result.gate.id == QStringLiteral("few-pixels") ||
                result.gate.id == QStringLiteral("poor-quality"));
    // Between what different people and what the same person scores on average.
    QVERIFY(policy->threshold > 0 && policy->threshold < 1);
}

void TestSearchPolicy::readsEveryField()
{
    const auto policy = read(QJsonDocument(valid()).toJson());
    QVERIFY(policy);
    QCOMPARE(policy->id, QStringLiteral("strict-3"));
    QCOMPARE(policy->candidateLimit, 5);
    QCOMPARE(policy->candidateLimitMaximum, 8);
    QCOMPARE(policy->threshold, 0.4);
    QCOMPARE(policy->thresholdEngine, QStringLiteral("own-1"));
    QCOMPARE(policy->thresholdScores, QString(64, QLatin1Char('a')));
}

void TestSearchPolicy::saysWhichFieldIsWrong_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("another format") << "format" << QJsonValue(3);
    QTest::newRow("no id") << "id" << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("blank id") << "id" << QJsonValue(QStringLiteral(" "));
    QTest::newRow("limit as text") << "candidateLimit" << QJsonValue(QStringLiteral("5"));
    QTest::newRow("limit of 0") << "candidateLimit" << QJsonValue(0);
    QTest::newRow("limit above the maximum") << "candidateLimit" << QJsonValue(9);
    QTest::newRow("half a candidate") << "candidateLimit" << QJsonValue(1.5);
    QTest::newRow("maximum beyond bounds") << "candidateLimitMaximum" << QJsonValue(1e9);
    QTest::newRow("no threshold") << "threshold" << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("threshold that nobody reaches") << "threshold" << QJsonValue(2.01);
    QTest::newRow("threshold that everybody reaches") << "threshold" << QJsonValue(-5);
    QTest::newRow("threshold without a source") << "thresholdSource" << QJsonValue(QString());
    QTest::newRow("no fingerprint") << "thresholdScores" << QJsonValue(QStringLiteral("default-1"));
    QTest::newRow("a fingerprint of no engine")
        << "thresholdEngine" << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("unknown field") << "limit" << QJsonValue(5);
}

void TestSearchPolicy::saysWhichFieldIsWrong()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QJsonObject object = valid();
    object.insert(field, value);
    const auto policy = read(QJsonDocument(object).toJson());
    QVERIFY(!policy);
    QCOMPARE(policy.error().code, ErrorCode::InvalidInput);
    QVERIFY(policy.error().subject.find("policy.json") != std::string::npos);
    QCOMPARE(policy.error().facts.at(0).value, field.toStdString());
}

void TestSearchPolicy::saysWhereItIsNoJson_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("the first line") << QByteArray("{\"format\" 2}") << QStringLiteral("line 1,");
    QTest::newRow("the third line")
        << QByteArray("{\n\"format\": 2,\n\"id\" \"a\"\n}") << QStringLiteral("line 3, column ");
    QTest::newRow("it ends") << QByteArray("{\n\"format\": 2,\n")
                             << QStringLiteral("line 3, column 1");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("line 1, column 1");
}

void TestSearchPolicy::saysWhereItIsNoJson()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    const auto policy = read(text);
    QVERIFY(!policy);
    QCOMPARE(policy.error().code, ErrorCode::InvalidInput);
    const QString detail = QString::fromStdString(policy.error().detail);
    QVERIFY2(detail.contains(place), qPrintable(detail));
}

void TestSearchPolicy::oneOfANewerProgramSaysSo()
{
    QJsonObject object = valid();
    object.insert(QStringLiteral("format"), 3);
    object.insert(QStringLiteral("something"), QStringLiteral("new"));
    const auto policy = read(QJsonDocument(object).toJson());
    QVERIFY(!policy);
    QVERIFY(policy.error().detail.find("newer Semblance") != std::string::npos);
}

void TestSearchPolicy::readsGates()
{
    const QJsonArray gates{
        gate(R"("measure":"InterEyeDistance","below":14.5,"effect":"needReason")"),
        gate(R"("id":"v","measure":"Sharpness","valueBelow":20,)"
             R"("effect":"warn","mayOverride":false)"),
        gate(R"("id":"c","concern":"notice","measure":"HeadPoseYaw","effect":"warn")"),
        gate(R"("id":"w","concern":"warning","effect":"refuse","mayOverride":true)"),
        gate(R"("id":"p","provenance":["scan","unknown"],"effect":"warn")"),
    };
    const auto policy = read(QJsonDocument(withGates(gates)).toJson());
    QVERIFY2(policy, policy ? "" : policy.error().detail.c_str());
    const QString us = QStringLiteral("us");
    const std::vector<Gate> expected{
        {QStringLiteral("g"), MeasureBound{"InterEyeDistance", 14.5}, GateEffect::NeedReason, false,
         us},
        {QStringLiteral("v"), MeasureBound{"Sharpness", {}, {}, 20}, GateEffect::Warn, false, us},
        {QStringLiteral("c"), ConcernBound{matching::QualityConcern::Notice, "HeadPoseYaw"},
         GateEffect::Warn, false, us},
        {QStringLiteral("w"), ConcernBound{matching::QualityConcern::Warning, {}},
         GateEffect::Refuse, true, us},
        {QStringLiteral("p"), ProvenanceBound{{ProvenanceType::Scan, ProvenanceType::Unknown}},
         GateEffect::Warn, false, us},
    };
    QVERIFY(policy->gates == expected);
    QVERIFY(read(QJsonDocument(withGates({})).toJson())->gates.empty());
}

void TestSearchPolicy::aPolicyOfBeforeHasNoGates()
{
    const auto policy = read(QJsonDocument(valid()).toJson());
    QVERIFY(policy);
    QVERIFY(policy->gates.empty());
    QVERIFY(gatesOf(*policy, {}, ProvenanceType::Unknown).empty());
    // Rule P10 is no policy's to leave out.
    const auto sketch = gatesOf(*policy, {}, ProvenanceType::Sketch);
    QCOMPARE(sketch.size(), std::size_t{1});
    QCOMPARE(sketch[0].gate.effect, GateEffect::Refuse);
    QVERIFY(!sketch[0].gate.mayOverride);
    // It has no gates to read either.
    QJsonObject object = valid();
    object.insert(QStringLiteral("gates"), QJsonArray());
    QCOMPARE(read(QJsonDocument(object).toJson()).error().facts.at(0).value, std::string("gates"));
}

void TestSearchPolicy::saysWhichGateIsWrong_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* title, const char* fields, const char* field) {
        QTest::newRow(title) << QByteArray(fields) << QString::fromLatin1(field);
    };
    row("no condition", R"("effect":"warn")", "gates[0].measure");
    row("no effect", R"("concern":"warning")", "gates[0].effect");
    row("an effect that is none", R"("concern":"warning","effect":"stop")", "gates[0].effect");
    row("no bound", R"("measure":"Sharpness","effect":"warn")", "gates[0].measure");
    row("two bounds", R"("measure":"Sharpness","below":1,"above":2,"effect":"warn")",
        "gates[0].measure");
    row("a bound as text", R"("measure":"Sharpness","below":"1","effect":"warn")",
        "gates[0].below");
    row("a value beyond its scale", R"("measure":"Sharpness","valueBelow":101,"effect":"warn")",
        "gates[0].valueBelow");
    row("half a value", R"("measure":"Sharpness","valueBelow":1.5,"effect":"warn")",
        "gates[0].valueBelow");
    row("an angle below 0", R"("measure":"HeadPoseYaw","below":-25,"effect":"warn")",
        "gates[0].below");
    row("an angle beyond half a turn", R"("measure":"HeadPoseRoll","above":181,"effect":"warn")",
        "gates[0].above");
    row("pixels below 0", R"("measure":"InterEyeDistance","below":-5,"effect":"warn")",
        "gates[0].below");
    row("no pixels at all", R"("measure":"InterEyeDistance","below":0,"effect":"warn")",
        "gates[0].below");
    row("a share above the whole",
        R"("measure":"FaceOcclusionPrevention","above":1,"effect":"warn")", "gates[0].above");
    row("a share in percent", R"("measure":"FaceOcclusionPrevention","above":30,"effect":"warn")",
        "gates[0].above");
    row("more bits than there are", R"("measure":"DynamicRange","below":9,"effect":"warn")",
        "gates[0].below");
    row("half a turn", R"("measure":"HeadPoseYaw","above":180,"effect":"warn")", "gates[0].above");
    row("a measure that is none", R"("measure":"InterEyeDistanc","below":14,"effect":"warn")",
        "gates[0].measure");
    row("a concern of a measure that is none",
        R"("measure":"Eyes","concern":"warning","effect":"warn")", "gates[0].measure");
    row("no name of a measure", R"("measure":"Sharp ness","below":1,"effect":"warn")",
        "gates[0].measure");
    row("a concern that is none", R"("concern":"none","effect":"warn")", "gates[0].concern");
    row("provenance and concern", R"("provenance":["scan"],"concern":"warning","effect":"warn")",
        "gates[0].provenance");
    row("no provenance", R"("provenance":[],"effect":"warn")", "gates[0].provenance");
    row("a provenance that is none", R"("provenance":["painting"],"effect":"warn")",
        "gates[0].provenance");
    row("a provenance twice", R"("provenance":["scan","scan"],"effect":"warn")",
        "gates[0].provenance");
    row("a refusal that does not say whether it holds", R"("concern":"warning","effect":"refuse")",
        "gates[0].mayOverride");
    row("a warning that is overridden", R"("concern":"warning","effect":"warn","mayOverride":true)",
        "gates[0].mayOverride");
    row("a sketch with a warning", R"("provenance":["scan","sketch"],"effect":"warn")",
        "gates[0].effect");
    row("a sketch that may be overridden",
        R"("provenance":["sketch"],"effect":"refuse","mayOverride":true)", "gates[0].effect");
    row("an unknown field", R"("concern":"warning","effect":"warn","severity":3)",
        "gates[0].severity");
    row("a blank id", R"("id":" ","concern":"warning","effect":"warn")", "gates[0].id");
    row("no source", R"("source":"","concern":"warning","effect":"warn")", "gates[0].source");
}

void TestSearchPolicy::aRangeWithoutAnEndSaysNone_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("range");
    const auto row = [](const char* title, const char* fields, const char* range) {
        QTest::newRow(title) << QByteArray(fields) << QString::fromLatin1(range);
    };
    row("pixels", R"("measure":"InterEyeDistance","below":-5,"effect":"warn")",
        "must be a number, 0 or more");
    row("room beside the face", R"("measure":"LeftwardCrop","below":"1","effect":"warn")",
        "must be a number");
    row("an angle", R"("measure":"HeadPoseYaw","above":-25,"effect":"warn")",
        "must be a number from 0 to 180");
}

void TestSearchPolicy::aRangeWithoutAnEndSaysNone()
{
    QFETCH(QByteArray, fields);
    QFETCH(QString, range);
    const auto policy = read(QJsonDocument(withGates({gate(fields)})).toJson());
    QVERIFY(!policy);
    const QString said = QString::fromStdString(policy.error().detail);
    QVERIFY2(said.endsWith(QStringLiteral(": ") + range), qPrintable(said));
}

void TestSearchPolicy::saysWhichGateIsWrong()
{
    QFETCH(QByteArray, fields);
    QFETCH(QString, field);
    const auto policy = read(QJsonDocument(withGates({gate(fields)})).toJson());
    QVERIFY(!policy);
    QCOMPARE(policy.error().code, ErrorCode::InvalidInput);
    QVERIFY(policy.error().subject.find("policy.json") != std::string::npos);
    // The rule is named as a person calls it, where it has a name.
    const QString named = field.endsWith(QStringLiteral(".id"))
                              ? field
                              : QString(field).replace(QStringLiteral("gates[0]."),
                                                       QStringLiteral("gates[0] (“g”)."));
    QCOMPARE(policy.error().facts.at(0).value, named.toStdString());
    // Beside a sound one, and the same id twice.
    const QJsonObject sound = gate(R"("concern":"warning","effect":"warn")");
    const auto twice = read(QJsonDocument(withGates({sound, sound})).toJson());
    QCOMPARE(twice.error().facts.at(0).value, std::string("gates[1] (“g”).id"));
    QCOMPARE(read(QJsonDocument(withGates({sound, 7})).toJson()).error().facts.at(0).value,
             std::string("gates[1]"));
}

void TestSearchPolicy::readFailures()
{
    QCOMPARE(readSearchPolicy("/nowhere/policy.json").error().code, ErrorCode::FileNotFound);
    QCOMPARE(read("{\"format\": 1,").error().code, ErrorCode::InvalidInput);
    QCOMPARE(read("[]").error().code, ErrorCode::InvalidInput);
    QCOMPARE(read("").error().code, ErrorCode::InvalidInput);
}

QTEST_APPLESS_MAIN(TestSearchPolicy)
#include "tst_SearchPolicy.moc"
