// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/CliRunner.h"
#include "flows/FaceImages.h"
#include "flows/JohnsLab.h"

#include <QJsonArray>
#include <QTest>

using namespace semblance;
using namespace semblance::tests;

/// From a photograph to a candidate list: search.
class tst_CliSearch : public JohnsLab
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const char* reason = layOut())
            QSKIP(reason);
    }

    void init() { makeLab(); }

    void aTurnedFaceIsSaid()
    {
        const QString turned =
            writeImage(upright(pixelsOf(m_heldOut[0]), Orientation::BottomRight),
                       {ImageFormat::Png}, m_cli.freshPath(QStringLiteral("turned.png")));
        const CliResult compared =
            m_cli.run({QStringLiteral("compare"), m_heldOut[0], turned, QStringLiteral("--json")});
        QVERIFY2(compared.exitCode == 0, compared.errors.constData());
        const QJsonArray notes = compared.json().value(QStringLiteral("notes")).toArray();
        int said = 0;
        for (const auto& note : notes)
            said += note.toString().contains(QStringLiteral("not upright: upside down")) ? 1 : 0;
        QCOMPARE(said, 1);
        QVERIFY(m_cli.run({QStringLiteral("compare"), m_heldOut[0], turned})
                    .output.contains("turned.png” was compared as one that is not upright"));
    }

    void theRightJohnComesFirst()
    {
        const CliResult enrolled = enrol({m_images});
        QVERIFY2(isDone(enrolled), enrolled.errors.constData());
        const int count = number(enrolled, "enrolled");
        // Two of the 50 have the same bytes; on one or two more the detector may find nothing.
        QVERIFY2(count >= 46, enrolled.output.constData());
        QCOMPARE(count + number(enrolled, "already_there") + problemsIn(enrolled), 50);
        const CliResult again = enrol({m_images});
        QCOMPARE(number(again, "enrolled"), 0);
        QCOMPARE(number(again, "already_there") + problemsIn(again), 50);

        const QStringList johns = johnNames();
        for (int index = 0; index < johns.size(); ++index) {
            const CliResult found = search(m_heldOut[index]);
            QVERIFY2(found.exitCode == 0, found.errors.constData());
            const QJsonArray candidates =
                found.json().value(QStringLiteral("candidates")).toArray();
            QVERIFY(!candidates.isEmpty());
            QCOMPARE(candidates[0].toObject().value(QStringLiteral("subject")).toString(),
                     johns[index]);
            checkList(found.json());
        }
        QCOMPARE(search(m_heldOut[0]).output, search(m_heldOut[0]).output);
        // The shipped engine's templates fit into a store, and that is what was searched.
        QVERIFY(QFileInfo::exists(m_lab + QStringLiteral("/search/gallery-1.rows")));
    }

    void theTableIsForPeople()
    {
        enrol({m_images});
        const QByteArray text =
            m_cli
                .run({QStringLiteral("search"), m_heldOut[0], QStringLiteral("--gallery"), kGallery,
                      QStringLiteral("--lab"), m_lab})
                .output;
        for (const char* part : {"Rank", "Person", "Score", "no identification", "images compared"})
            QVERIFY2(text.contains(part), text.constData());
    }

    void everyColumnOfNumbersSaysWhatItIs()
    {
        enrol({m_images + QLatin1Char('/') + johnNames().first()});
        const QByteArray words =
            m_cli
                .run({QStringLiteral("search"), m_heldOut[0], QStringLiteral("--gallery"), kGallery,
                      QStringLiteral("--lab"), m_lab})
                .output;
        for (const char* said : {"  Score (ruler)  fr-feature-1 (cosine)  ",
                                 "its own raw number, in the unit beside the name"})
            QVERIFY2(words.contains(said), words.constData());
        QCOMPARE(search(m_heldOut[0])
                     .json()
                     .value(QStringLiteral("engine_units"))
                     .toObject()
                     .value(QStringLiteral("fr-feature-1"))
                     .toString(),
                 QStringLiteral("cosine"));
        const QByteArray compared =
            m_cli.run({QStringLiteral("compare"), m_heldOut[0], m_heldOut[1]}).output;
        QVERIFY2(compared.contains(" on the ruler, by engine ") &&
                     compared.contains("\nRaw      fr-feature-1 "),
                 compared.constData());
    }

    void limitsAreThePolicys()
    {
        enrol({m_images});
        QVERIFY(search(m_heldOut[0], {QStringLiteral("--limit"), QStringLiteral("1")})
                    .json()
                    .value(QStringLiteral("candidates"))
                    .toArray()
                    .size() <= 1);
        const CliResult beyond =
            search(m_heldOut[0], {QStringLiteral("--limit"), QStringLiteral("100000")});
        QCOMPARE(beyond.exitCode, 2);
        QCOMPARE(beyond.errorCode(), QStringLiteral("invalidInput"));
    }

    void nobodyAboveTheThresholdIsAResult()
    {
        enrol({m_images});
        const QString policy = writeBytes("{\"format\": 1, \"id\": \"strict-1\", "
                                          "\"candidateLimit\": 20, \"candidateLimitMaximum\": 50, "
                                          "\"threshold\": 2, \"thresholdSource\": \"a test\"}",
                                          m_cli.freshPath(QStringLiteral("strict.json")));
        CliRunner strict;
        strict.setVariable(QStringLiteral("SEMBLANCE_POLICY"), policy);
        const QStringList arguments = {QStringLiteral("search"),    m_heldOut[0],
                                       QStringLiteral("--gallery"), kGallery,
                                       QStringLiteral("--lab"),     m_lab};
        const CliResult result = strict.run(arguments + QStringList{QStringLiteral("--json")});
        QVERIFY2(result.exitCode == 0, result.errors.constData());
        QCOMPARE(result.json().value(QStringLiteral("candidates")).toArray().size(), 0);
        QVERIFY(strict.run(arguments).output.contains("No candidate above the threshold"));
        // Of a box without a face it is none.
        const CliResult wall = strict.run(
            arguments + QStringList{QStringLiteral("--box"), QStringLiteral("0,0,48,48")});
        QVERIFY2(wall.exitCode == 0, wall.errors.constData());
        QVERIFY2(wall.output.contains("This is no result"), wall.output.constData());
        QVERIFY(!wall.output.contains("That is a result"));
    }

    void anEmptyGalleryIsSaid()
    {
        const CliResult result = search(m_heldOut[0]);
        QCOMPARE(result.exitCode, 5);
        QCOMPARE(result.errorCode(), QStringLiteral("galleryEmpty"));
        QVERIFY2(adviceIn(result).contains(
                     QStringLiteral("gallery enrol %1 FOLDER --lab '%2'").arg(kGallery, m_lab)),
                 result.errors.constData());
    }

private:
    static QString adviceIn(const CliResult& result)
    {
        return result.error().value(QStringLiteral("advice")).toString();
    }

    /// What the documented JSON promises.
    static void checkList(const QJsonObject& json)
    {
        const QJsonObject probe = json.value(QStringLiteral("probe")).toObject();
        QCOMPARE(probe.value(QStringLiteral("faces")).toArray().size(), 1);
        QVERIFY(probe.value(QStringLiteral("warnings")).isArray());
        const QJsonObject gallery = json.value(QStringLiteral("gallery")).toObject();
        QCOMPARE(gallery.value(QStringLiteral("name")).toString(), kGallery);
        QCOMPARE(gallery.value(QStringLiteral("people")).toInt(), 5);
        double previous = qInf();
        int rank = 0;
        for (const QJsonValue& value : json.value(QStringLiteral("candidates")).toArray()) {
            const QJsonObject candidate = value.toObject();
            QCOMPARE(candidate.value(QStringLiteral("rank")).toInt(), ++rank);
            QVERIFY(candidate.value(QStringLiteral("score")).toDouble() <= previous);
            previous = candidate.value(QStringLiteral("score")).toDouble();
            QVERIFY(!candidate.value(QStringLiteral("image")).toString().isEmpty());
            QVERIFY(candidate.value(QStringLiteral("engine_scores")).toObject().size() >= 2);
            QVERIFY(candidate.value(QStringLiteral("warnings")).isArray());
        }
    }
};

QTEST_GUILESS_MAIN(tst_CliSearch)
#include "tst_CliSearch.moc"
