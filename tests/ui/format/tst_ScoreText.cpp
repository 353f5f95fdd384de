// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/FaceText.h"
#include "ui/format/ScoreText.h"

#include <QLocale>
#include <QTest>

using namespace semblance;

class tst_ScoreText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void scoresHaveTheirDecimals()
    {
        QCOMPARE(ui::scoreText(0.866), QStringLiteral("0.87"));
        QCOMPARE(ui::scoreText(-0.1), QStringLiteral("−0.10"));
        const matching::PairScore score{0.9, {{"one-1", 0.6434}, {"two-1", 0.5}}};
        QCOMPARE(ui::engineScoresText(score), QStringLiteral("one-1 0.643 · two-1 0.500"));
    }

    void ownScoresStandBesideTheirRuler()
    {
        const matching::PairScore score{0.9, {{"one-1", 0.892}, {"two-1", 0.5}}};
        const ui::EngineRulers rulers{{"one-1", {0.742, 0.942, 0.5}}};
        const QStringList lines = ui::ownScoresText(score, rulers);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0], QStringLiteral("one-1 0.892 (there different people score 0.742 on "
                                          "average, the same person 0.942)"));
        QCOMPARE(lines[1], QStringLiteral("two-1 0.500"));
        QCOMPARE(ui::placeOnOwnRuler(score.engines[0], rulers).value_or(-1), 0.75);
        QVERIFY(!ui::placeOnOwnRuler(score.engines[1], rulers));
    }

    void placedScoresNameTheRawOnes()
    {
        const matching::PairScore score{0.9, {{"one-1", 0.892}, {"two-1", 0.5}}};
        const ui::EngineRulers rulers{{"one-1", {0.742, 0.942, 0.5}}};
        QCOMPARE(ui::placedScoresText(score, rulers),
                 QStringLiteral("one-1 0.75 (raw score 0.892) · two-1 (raw score 0.500)"));
    }

    void anotherEnginesThresholdIsSaid_data()
    {
        QTest::addColumn<QString>("policysEngine");
        QTest::addColumn<QString>("policysScores");
        QTest::addColumn<QString>("beginning");
        const QString same(64, QLatin1Char('a'));
        const QString other(64, QLatin1Char('b'));
        QTest::newRow("the same engine") << "own-1" << same << "";
        QTest::newRow("another detector or head pose alone") << "default-1" << same << "";
        QTest::newRow("another embedder")
            << "default-1" << other
            << "The engine own-1 (scores aaaaaaaaaaaa) has no threshold of its own: the policy's "
               "0.30 was set for default-1 (scores bbbbbbbbbbbb), whose";
        QTest::newRow("another embedder under the same name")
            << "own-1" << other
            << "The engine own-1 (scores aaaaaaaaaaaa) has no threshold of its own: the policy's "
               "0.30 was set for own-1 (scores bbbbbbbbbbbb), whose";
        QTest::newRow("a policy that knows names alone, the same") << "own-1"
                                                                   << ""
                                                                   << "";
        QTest::newRow("a policy that knows names alone, another")
            << "default-1"
            << ""
            << "The engine own-1 has no threshold of its own: the policy's 0.30 was set for "
               "default-1, whose";
        QTest::newRow("a policy that does not say")
            << ""
            << ""
            << "The engine own-1 has no threshold of its own: the policy does not say with which "
               "engine its 0.30 was set.";
    }

    void anotherEnginesThresholdIsSaid()
    {
        QFETCH(QString, policysEngine);
        QFETCH(QString, policysScores);
        QFETCH(QString, beginning);
        casework::SearchPolicy policy;
        policy.threshold = 0.3;
        policy.thresholdEngine = policysEngine;
        policy.thresholdScores = policysScores;
        matching::EngineDefinition engine;
        engine.id = "own-1";
        engine.scoreFingerprint = std::string(64, 'a');
        const QString note = ui::thresholdNote(policy, engine);
        QVERIFY2(beginning.isEmpty() ? note.isEmpty() : note.startsWith(beginning),
                 qPrintable(note));
    }

    void nothingCallsACandidateAMatch_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::newRow("candidates") << ui::candidateIsNoIdentification();
        QTest::newRow("score") << ui::scoreIsNoIdentification();
        QTest::newRow("ruler") << ui::scoreRulerText();
        QTest::newRow("nobody") << ui::noCandidateText();
    }

    void nothingCallsACandidateAMatch()
    {
        QFETCH(QString, sentence);
        QVERIFY(!sentence.isEmpty());
        for (const QString& word : {QStringLiteral("match"), QStringLiteral("hit"),
                                    QStringLiteral("suspect"), QStringLiteral("confidence")})
            QVERIFY2(!sentence.contains(word, Qt::CaseInsensitive), qPrintable(sentence));
    }

    void scoreIsSaidWithoutAVerdict_data()
    {
        QTest::addColumn<double>("score");
        QTest::newRow("below the ruler") << -0.4;
        QTest::newRow("low") << 0.1;
        QTest::newRow("high") << 0.98;
        QTest::newRow("above the ruler") << 1.3;
    }

    void scoreIsSaidWithoutAVerdict()
    {
        QFETCH(double, score);
        const matching::PairScore pair{score, {{"a-1", 0.9}, {"b-1", 0.8}}};
        const QString sentence = ui::scoreSentence(pair, 0.35);
        QVERIFY(sentence.contains(QStringLiteral("a-1 and b-1")));
        for (const QString& part :
             {ui::scoreText(score), QStringLiteral("0.35"), QStringLiteral("no probability")})
            QVERIFY2(sentence.contains(part), qPrintable(sentence));
        for (const QString& word : {QStringLiteral("same person"), QStringLiteral("different"),
                                    QStringLiteral("alike"), QStringLiteral("close to")})
            QVERIFY2(!sentence.contains(word), qPrintable(sentence));
        // The number alone tells one pair's sentence from another's.
        QCOMPARE(QString(sentence).replace(ui::scoreText(score), QStringLiteral("?")),
                 ui::scoreSentence({0.5, pair.engines}, 0.35)
                     .replace(QStringLiteral("0.50"), QStringLiteral("?")));
    }

    void faces()
    {
        QCOMPARE(ui::probeMark(1), QStringLiteral("Q-1"));
        QCOMPARE(ui::boxText({1903.6, 62, 120.2, 131}),
                 QStringLiteral("120 × 131 px, x 1904, y 62"));
        QCOMPARE(ui::boxText({1, 2, 3, 4}, Orientation::TopLeft),
                 QStringLiteral("3 × 4 px, x 1, y 2"));
        QCOMPARE(ui::boxText({1, 2, 3, 4}, Orientation::RightTop),
                 QStringLiteral("3 × 4 px, x 1, y 2 as stored, before the file's turn"));
        QCOMPARE(ui::faceCountText(0), QStringLiteral("no face"));
        QCOMPARE(ui::faceCountText(1), QStringLiteral("1 face"));
        QCOMPARE(ui::faceCountText(3), QStringLiteral("3 faces"));
    }
};

QTEST_GUILESS_MAIN(tst_ScoreText)
#include "tst_ScoreText.moc"
