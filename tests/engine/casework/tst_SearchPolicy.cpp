// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/policy/SearchPolicy.h"
#include "foundation/FileBytes.h"

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
    QTest::newRow("another format") << "format" << QJsonValue(2);
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
    QTest::newRow("no fingerprint")
        << "thresholdScores" << QJsonValue(QStringLiteral("default-1"));
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

void TestSearchPolicy::readFailures()
{
    QCOMPARE(readSearchPolicy("/nowhere/policy.json").error().code, ErrorCode::FileNotFound);
    QCOMPARE(read("{\"format\": 1,").error().code, ErrorCode::InvalidInput);
    QCOMPARE(read("[]").error().code, ErrorCode::InvalidInput);
    QCOMPARE(read("").error().code, ErrorCode::InvalidInput);
}

QTEST_APPLESS_MAIN(TestSearchPolicy)
#include "tst_SearchPolicy.moc"
