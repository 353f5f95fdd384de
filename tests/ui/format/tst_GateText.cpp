// SPDX-License-Identifier: GPL-3.0-or-later
// What the policy's gates, the kinds of provenance and the hints of files are called.
#include "casework/enhancement/Enlargement.h"
#include "imagery/traces/Trace.h"
#include "ui/format/GateText.h"
#include "ui/format/ProvenanceText.h"
#include "ui/format/TraceText.h"

#include <QLocale>
#include <QTest>

using namespace semblance;
using namespace semblance::casework;

namespace {

Gate gateOf(GateCondition condition, GateEffect effect = GateEffect::Warn, bool mayOverride = false)
{
    return {QStringLiteral("g"), std::move(condition), effect, mayOverride, QStringLiteral("s")};
}

matching::QualityMeasurement eyes(std::optional<double> raw, std::optional<int> value)
{
    return {"InterEyeDistance",
            raw,
            "px",
            value,
            matching::QualityConcern::Warning,
            matching::QualityReference::IsoFormula,
            "tooSmall",
            ""};
}

} // namespace

class tst_GateText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void sentences_data()
    {
        QTest::addColumn<GateResult>("result");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("below")
            << GateResult{gateOf(MeasureBound{"InterEyeDistance", 14}), {eyes(12.4, 3)}}
            << QStringLiteral("Rule “g”: 12 px between the eyes, as if seen from the front, below "
                              "14 px.");
        QTest::newRow("above")
            << GateResult{gateOf(MeasureBound{"InterEyeDistance", {}, 11.5}), {eyes(12.4, 3)}}
            << QStringLiteral("Rule “g”: 12 px between the eyes, as if seen from the front, above "
                              "11.50 px.");
        // Rounded, it would be no less than the limit.
        QTest::newRow("just below")
            << GateResult{gateOf(MeasureBound{"InterEyeDistance", 10}), {eyes(9.6, 3)}}
            << QStringLiteral("Rule “g”: 10 px between the eyes, as if seen from the front "
                              "(9.6 px), below 10 px.");
        QTest::newRow("ever so little below")
            << GateResult{gateOf(MeasureBound{"InterEyeDistance", 10}), {eyes(9.9963, 3)}}
            << QStringLiteral("Rule “g”: 10 px between the eyes, as if seen from the front "
                              "(9.996 px), below 10 px.");
        QTest::newRow("just above")
            << GateResult{gateOf(MeasureBound{"InterEyeDistance", {}, 10}), {eyes(10.3, 3)}}
            << QStringLiteral("Rule “g”: 10 px between the eyes, as if seen from the front "
                              "(10.3 px), above 10 px.");
        QTest::newRow("a value")
            << GateResult{gateOf(MeasureBound{"InterEyeDistance", {}, {}, 20}), {eyes(12.4, 3)}}
            << QStringLiteral("Rule “g”: 12 px between the eyes, as if seen from the front, "
                              "quality 3 of 100, below 20.");
        QTest::newRow("not measured")
            << GateResult{gateOf(MeasureBound{"InterEyeDistance", 14}), {eyes({}, {})}}
            << QStringLiteral("Rule “g”: Distance between the eyes could not be measured.");
        matching::QualityMeasurement unknown = eyes({}, {});
        unknown.absentReason = casework::reasonOf(casework::EnlargementDoubt::NoSteps);
        QTest::newRow("not measured, and why")
            << GateResult{gateOf(MeasureBound{"InterEyeDistance", 14}), {unknown}}
            << QStringLiteral("Rule “g”: Distance between the eyes could not be measured. How far "
                              "it was enlarged cannot be told: its file says from what it was "
                              "made, but not how.");
        QTest::newRow("concerns")
            << GateResult{gateOf(ConcernBound{}), {eyes(12.4, 3)}}
            << QStringLiteral("Rule “g”: 12 px between the eyes, as if seen from the front.");
        QTest::newRow("provenance")
            << GateResult{gateOf(ProvenanceBound{}), {}, ProvenanceType::Sketch}
            << QStringLiteral("Rule “g”: Provenance: Sketch.");
    }

    void sentences()
    {
        QFETCH(GateResult, result);
        QTEST(ui::gateSentence(result), "sentence");
        // Of several photographs it is said which.
        result.photograph = 1;
        const QStringList names{QStringLiteral("first"), QStringLiteral("second")};
        QCOMPARE(ui::gateSentence(result, names),
                 QStringLiteral("second: ") + ui::gateSentence(result));
    }

    void whatSeveralPhotographsMeetIsSaidOnce_data()
    {
        QTest::addColumn<QList<int>>("pixels");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("all alike")
            << QList<int>{12, 12, 12}
            << QStringLiteral("All 3 photographs: Rule “g”: 12 px between the eyes, as if seen "
                              "from the front.");
        QTest::newRow("some of them")
            << QList<int>{12, 0, 12}
            << QStringLiteral("a, c: Rule “g”: 12 px between the eyes, as if seen from the front.");
        QTest::newRow("one of them") << QList<int>{0, 12, 0}
                                     << QStringLiteral("b: Rule “g”: 12 px between the eyes, as "
                                                       "if seen from the front.");
        QTest::newRow("each its own")
            << QList<int>{12, 9, 12}
            << QStringLiteral("Rule “g”: 12 px between the eyes, as if seen from the front (a, c); "
                              "9 px between the eyes, as if seen from the front (b).");
    }

    void whatSeveralPhotographsMeetIsSaidOnce()
    {
        QFETCH(QList<int>, pixels);
        std::vector<GateResult> results;
        for (qsizetype i = 0; i < pixels.size(); ++i) {
            GateResult result{gateOf(ConcernBound{}), {eyes(pixels[i], 3)}};
            result.photograph = std::size_t(i);
            if (pixels[i] > 0)
                results.push_back(result);
        }
        const QStringList names{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
        const auto lines = ui::gateLines(results, names);
        QCOMPARE(lines.size(), 1);
        QTEST(lines.front().sentence, "sentence");
        QCOMPARE(ui::gateWarnings({results, {}}, names).size(), 1);
        // Another rule has a line of its own.
        results.push_back({gateOf(ProvenanceBound{}), {}, ProvenanceType::Sketch});
        QCOMPARE(ui::gateLines(results, names).size(), 2);
    }

    void everyEffectHasItsWord()
    {
        QCOMPARE(ui::gateEffectText(gateOf(ConcernBound{})), QStringLiteral("Warning"));
        QCOMPARE(ui::gateEffectText(gateOf(ConcernBound{}, GateEffect::NeedReason)),
                 QStringLiteral("Reason needed"));
        QCOMPARE(ui::gateEffectText(gateOf(ConcernBound{}, GateEffect::Refuse)),
                 QStringLiteral("Refused"));
        QCOMPARE(ui::gateEffectText(gateOf(ConcernBound{}, GateEffect::Refuse, true)),
                 QStringLiteral("Refused; may be overridden"));
    }

    void reasonsStandWithWhatTheyWereGivenFor()
    {
        const GateResult warning{gateOf(ProvenanceBound{}), {}, ProvenanceType::Unknown};
        const GateResult needed{
            gateOf(ProvenanceBound{}, GateEffect::NeedReason), {}, ProvenanceType::Scan};
        const GatePassage passage{{needed, warning}, QStringLiteral("why")};
        const QStringList answers = ui::gateAnswers(passage);
        QCOMPARE(answers.size(), 2);
        QVERIFY(answers[0].startsWith(QStringLiteral("The policy asked for a reason. Rule")));
        QCOMPARE(answers[1], QStringLiteral("Reason given for this search: “why”"));
        QCOMPARE(ui::gateWarnings(passage).size(), 1);
        QCOMPARE(ui::gateNotes(passage), answers + ui::gateWarnings(passage));
        QVERIFY(ui::gateNotes({}).isEmpty());
        // Nobody asked for one; it was given, and stays.
        QCOMPARE(ui::gateAnswers({{warning}, QStringLiteral("why")}),
                 QStringList{QStringLiteral("Reason given, though no rule asked for one: “why”")});
    }

    void everyProvenanceHasItsWords()
    {
        QStringList words;
        for (const ProvenanceType type : kProvenanceTypes) {
            words << ui::provenanceText(type);
            const QString meaning = ui::provenanceMeaning(type);
            QVERIFY(meaning.endsWith(QLatin1Char('.')));
            QCOMPARE(meaning.contains(QStringLiteral("P10")), isNeverSearchable(type));
        }
        QCOMPARE(words.removeDuplicates(), 0);
        QVERIFY(!words.contains(QString()));
    }

    void everyHintHasItsWords_data()
    {
        QTest::addColumn<QString>("id");
        using namespace imagery::trace;
        for (const std::string_view id :
             {kImageGenerator,    kContentCredentials, kConcealedFrame, kUnreadMetadata,
              kContradictoryCopy, kEnhancedCopy,       kMirroredFrame,  kShownMirrored,
              kFurtherBytes,      kVideoMirrored,      kVideoFrame,     kEditingSoftware,
              kEditHistory,       kPhotoshopResources, kChangedLater,   kChangedBefore,
              kDatedLater,        kOtherThumbnail,     kLibraryTables,  kCompressedTwice,
              kRegularPattern})
            QTest::newRow(std::string(id).c_str()) << QString::fromStdString(std::string(id));
    }

    void everyHintHasItsWords()
    {
        QFETCH(QString, id);
        const ui::TraceText text = ui::traceText({id.toStdString(), 3.0, "GIMP"});
        QVERIFY(!text.headline.isEmpty() && text.headline != id);
        QVERIFY(!text.headline.contains(QLatin1Char('%')));
        QVERIFY(text.meaning.endsWith(QLatin1Char('.')));
    }

    void aCopySaysWhatItsStepsDid_data()
    {
        QTest::addColumn<std::optional<double>>("effect");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* title, std::optional<double> effect, const char* words) {
            QTest::newRow(title) << effect << QString::fromLatin1(words);
        };
        row("neither", 0.0, "By its own steps it is neither mirrored nor resized.");
        row("mirrored", 1.0, "By its own steps it is mirrored; it was not resized.");
        row("resized", 2.0, "it is not mirrored.");
        row("both", 3.0, "By its own steps it is mirrored, and was resized");
        row("nobody knows", {}, "cannot be told");
    }

    void aCopySaysWhatItsStepsDid()
    {
        QFETCH(std::optional<double>, effect);
        QFETCH(QString, words);
        const ui::TraceText text = ui::traceText({"enhancedCopy", effect, "gamma"});
        QVERIFY2(text.meaning.contains(words), qPrintable(text.meaning));
        QVERIFY(text.headline.endsWith(QStringLiteral(": Gamma")));
        QVERIFY(!ui::traceText({"enhancedCopy", effect}).headline.contains(QLatin1Char(':')));
    }

    void everyFaultOfACopyHasItsWords()
    {
        using namespace imagery::copy_fault;
        QStringList said;
        for (const std::string_view fault :
             {kNoSource, kNoSteps, kUnreadableSteps, kNoHash, kOtherSteps})
            said << ui::traceText({"contradictoryCopy", {}, std::string(fault)}).headline;
        QCOMPARE(said.removeDuplicates(), 0);
    }

    void equalGapsAreSaidOnce()
    {
        using enum imagery::MetadataGapKind;
        const std::vector<imagery::MetadataGap> gaps{{Damaged, "EXIF", "too short"},
                                                     {NotRead, "XMP", "no reader"},
                                                     {Damaged, "EXIF", "too short"},
                                                     {Damaged, "EXIF", "too short"}};
        const QStringList expected{QStringLiteral("EXIF: damaged (too short), 3 times"),
                                   QStringLiteral("XMP: not read (no reader)")};
        QCOMPARE(ui::gapLines(gaps), expected);
        QVERIFY(ui::gapLines({}).isEmpty());
    }

    void aHintOfALaterProgramKeepsItsName()
    {
        QCOMPARE(ui::traceText({"laterHint", {}, "why"}).headline, QStringLiteral("laterHint"));
    }

    void spansAreSaidInTheirUnit_data()
    {
        QTest::addColumn<double>("hours");
        QTest::addColumn<QString>("words");
        QTest::newRow("minutes") << 0.5 << QStringLiteral("30 minute");
        QTest::newRow("hours") << 5.9 << QStringLiteral("5 hour");
        QTest::newRow("days") << 73.0 << QStringLiteral("3 day");
    }

    void spansAreSaidInTheirUnit()
    {
        QFETCH(double, hours);
        QFETCH(QString, words);
        const QString said = ui::traceText({"changedLater", hours, "d"}).headline;
        QVERIFY2(said.contains(words), qPrintable(said));
    }
};

QTEST_APPLESS_MAIN(tst_GateText)
#include "tst_GateText.moc"
