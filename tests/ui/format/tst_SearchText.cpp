// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/EnrolmentReport.h"
#include "matching/quality/QualityIds.h"
#include "ui/format/SearchText.h"

#include <QTest>

using namespace semblance;
using namespace semblance::ui;

namespace {

Error fault(int reference)
{
    const std::string id = std::to_string(reference);
    return {ErrorCode::LabDamaged,
            Stage::Storage,
            "reference " + id,
            "its person's id is blank",
            {{casework::kReferenceFact, id}, {casework::kImageFact, "image" + id + ".jpg"}}};
}

} // namespace

class TestSearchText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewGreyValuesAreSaidBesideScores();
    void lightOfOneColourIsSaidBesideScores();
    void damagedRecordsAreNamed_data();
    void damagedRecordsAreNamed();
    void qualityOfOtherModelsIsSaid();
    void otherFieldsOfAPersonAreSaid();
    void coarseProbesAreSaid();
    void aGalleryThatWasReadIntoMemoryIsSaid();
    void severalPhotographsAreSaid_data();
    void severalPhotographsAreSaid();
    void ofSeveralPhotographsOwnFilesAreNamedToo();
    void aChangedFaceOfSeveralIsNamed();
};

void TestSearchText::severalPhotographsAreSaid_data()
{
    QTest::addColumn<double>("score");
    QTest::addColumn<bool>("isDoubted");
    QTest::newRow("nearer to different people, though above the threshold") << 0.49 << true;
    QTest::newRow("halfway") << 0.5 << false;
    QTest::newRow("as one person") << 0.9 << false;
}

void TestSearchText::severalPhotographsAreSaid()
{
    QFETCH(double, score);
    QFETCH(bool, isDoubted);
    const QStringList names{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
    casework::ProbeSearchResult result;
    result.policy.threshold = 0.35;
    QVERIFY(photographsNote(result, {QStringLiteral("a")}).isEmpty());
    QVERIFY(scoreOfSeveralText(result).isEmpty());
    result.photographs = 3;
    result.leastAlike = matching::PhotographPair{0, 2, score};
    const QString note = photographsNote(result, names);
    QVERIFY2(note.startsWith(QStringLiteral("3 photographs were searched as one person")),
             qPrintable(note));
    QVERIFY2(note.contains(QStringLiteral("a person's judgement, not the engine's")),
             qPrintable(note));
    QVERIFY2(note.contains(QStringLiteral("“a” and “c”, score 0.")), qPrintable(note));
    QCOMPARE(note.contains(QStringLiteral("nearer to what photographs of different")), isDoubted);
    QVERIFY(scoreOfSeveralText(result).contains(QStringLiteral("3 photographs together")));
    const QString twice = QStringLiteral("“b” and “c” look like one picture that was saved twice");
    QVERIFY(!note.contains(twice));
    result.savedTwice = {{1, 2, 1.4}};
    QVERIFY2(photographsNote(result, names).contains(twice),
             qPrintable(photographsNote(result, names)));
    // Of many stills every pair is one: they are said together.
    const std::vector<matching::PhotographPair> pairs{
        {0, 1, 1.4}, {2, 3, 1.4}, {1, 3, 1.4}, {4, 5, 1.4}};
    const QStringList texts =
        savedTwiceTexts(pairs, {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"),
                                QStringLiteral("d"), QStringLiteral("e"), QStringLiteral("f")});
    QCOMPARE(texts.size(), 2);
    QVERIFY2(texts[0].startsWith(QStringLiteral("“a”, “b”, “c”, “d” look like one picture")),
             qPrintable(texts[0]));
    QVERIFY2(texts[1].startsWith(QStringLiteral("“e” and “f” look like")), qPrintable(texts[1]));
}

void TestSearchText::ofSeveralPhotographsOwnFilesAreNamedToo()
{
    casework::FoundCandidate found;
    found.reference.subject.id = QStringLiteral("S1");
    const Sha256 own = Sha256::of({});
    found.reference.original = own;
    QVERIFY(identityNotes(found, {own}).front().contains(QStringLiteral("the probe's own file")));
    const QStringList several = identityNotes(found, {Sha256(), own});
    QCOMPARE(several.size(), 1);
    QVERIFY(several.front().contains(QStringLiteral("one of the probe's own files")));
}

void TestSearchText::aChangedFaceOfSeveralIsNamed()
{
    const QString face = QStringLiteral("Exhibit 4 ▸ Q-1");
    QVERIFY(outdatedSearchText(ProbeChange::None, face).isEmpty());
    QVERIFY(outdatedSearchText(ProbeChange::Corrected, face).startsWith(face));
    QVERIFY(outdatedSearchText(ProbeChange::Removed, face).startsWith(face));
    QVERIFY(!outdatedSearchText(ProbeChange::Corrected).contains(QStringLiteral("Exhibit")));
}

void TestSearchText::coarseProbesAreSaid()
{
    casework::ProbeSearchResult result;
    QVERIFY(coarseProbeNote(result).isEmpty());
    result.coarseness = 0.1;
    QVERIFY(coarseProbeNote(result).contains(QStringLiteral("few pixels between the eyes")));
    result.shares = {{"near-1", 0.75}, {"far-1", 0.25}};
    QVERIFY(coarseProbeNote(result).contains(QStringLiteral("near-1 75.0 %, far-1 25.0 %.")));
    QVERIFY(coarseProbeNote(result).contains(QStringLiteral("set on good photographs")));
    QVERIFY(searchNotes(result, {Sha256::of({})}).contains(coarseProbeNote(result)));
    QVERIFY(coarseProbeNote(result).contains(QStringLiteral("engine compared it with")));
    result.photographs = 2;
    QVERIFY(coarseProbeNote(result).contains(QStringLiteral("engine compared them with")));
}

void TestSearchText::aGalleryThatWasReadIntoMemoryIsSaid()
{
    casework::ProbeSearchResult result;
    const QStringList without = searchNotes(result, {Sha256::of({})});
    result.withoutStore = Error{ErrorCode::DiskFull, Stage::Storage, "/labs/a/search", {}, {}};
    const QStringList notes = searchNotes(result, {Sha256::of({})});
    QCOMPARE(notes.size(), without.size() + 1);
    const QString all = notes.join(QLatin1Char(' '));
    QVERIFY(all.contains(QStringLiteral("read into memory")) &&
            all.contains(QStringLiteral("The disk is full")));
}

void TestSearchText::otherFieldsOfAPersonAreSaid()
{
    casework::FoundCandidate found;
    found.reference.subject = {QStringLiteral("S1"),
                               QStringLiteral("S1"),
                               {{QStringLiteral("born"), QStringLiteral("1970")}}};
    const Sha256 probe = Sha256::of({});
    QVERIFY(identityNotes(found, {probe}).isEmpty());
    found.otherFields = {{QStringLiteral("born"), {QStringLiteral("1971"), QStringLiteral("1972")}},
                         {QStringLiteral("town"), {QStringLiteral("Graz")}}};
    QCOMPARE(identityNotes(found, {probe}),
             (QStringList{QStringLiteral("Images of “S1” state different values in the field "
                                         "“born”: “1970”, “1971”, “1972”."),
                          QStringLiteral("Other images of “S1” state in the field “town”: "
                                         "“Graz”.")}));
}

void TestSearchText::fewGreyValuesAreSaidBesideScores()
{
    const auto report = [](double tones, matching::QualityConcern concern) {
        matching::QualityMeasurement m;
        m.id = matching::quality::kToneRange;
        m.raw = tones;
        m.concern = concern;
        return matching::QualityReport{{m}};
    };
    const auto ordinary = report(150, matching::QualityConcern::None);
    const auto flat = report(20, matching::QualityConcern::Warning);
    QVERIFY(ui::fewTonesNote({ordinary}).isEmpty());
    QVERIFY(ui::fewTonesNote({matching::QualityReport{}}).isEmpty());
    QVERIFY(ui::fewTonesNote({flat}).startsWith(QStringLiteral("The probe has few grey values")));
    QVERIFY(ui::fewTonesNote({ordinary, flat})
                .startsWith(QStringLiteral("A photograph has few grey values")));
    QVERIFY(ui::fewTonesNote({flat}).contains(QStringLiteral("rely on no score")));
}

void TestSearchText::lightOfOneColourIsSaidBesideScores()
{
    const auto report = [](const char* aspect) {
        matching::QualityMeasurement m;
        m.id = matching::quality::kNaturalColour;
        m.aspect = aspect;
        return matching::QualityReport{{m}};
    };
    QVERIFY(ui::oneColourNote({report("unnatural")}).isEmpty());
    QVERIFY(ui::oneColourNote({matching::QualityReport{}}).isEmpty());
    QVERIFY(ui::oneColourNote({report("oneColour")})
                .startsWith(QStringLiteral("The probe is in light of one colour")));
    QVERIFY(ui::oneColourNote({report(""), report("oneColour")})
                .startsWith(QStringLiteral("A photograph is in light of one colour")));
}

void TestSearchText::damagedRecordsAreNamed_data()
{
    QTest::addColumn<int>("references");
    QTest::addColumn<QString>("names");
    QTest::newRow("none") << 0 << QString();
    QTest::newRow("one") << 1 << QStringLiteral("“image1.jpg”.");
    QTest::newRow("the first five of seven")
        << 7 << QStringLiteral("“image4.jpg”, “image5.jpg”, ….");
}

void TestSearchText::damagedRecordsAreNamed()
{
    QFETCH(int, references);
    QFETCH(QString, names);
    casework::ProbeSearchResult result;
    for (int reference = 1; reference <= references; ++reference) {
        // Two faults of one record are one reference.
        result.damagedRecords.push_back(fault(reference));
        result.damagedRecords.push_back(fault(reference));
    }
    const QStringList before = searchWarnings({}, {Sha256()});
    const QStringList said = searchWarnings(result, {Sha256()});
    QCOMPARE(said.size() - before.size(), references > 0 ? 1 : 0);
    QVERIFY2(said.join(QLatin1Char('\n')).contains(names), qPrintable(said.join(u'\n')));
    result.damagedRecords = {{ErrorCode::LabDamaged, Stage::Storage, "gallery 1", {}, {}}};
    QCOMPARE(searchWarnings(result, {Sha256()}).size() - before.size(), 1);
}

void TestSearchText::qualityOfOtherModelsIsSaid()
{
    casework::ProbeSearchResult result;
    result.engine.detector = "own-detect";
    result.referencesMeasuredOtherwise = 2;
    const QString said = searchWarnings(result, {Sha256()}).join(QLatin1Char('\n'));
    QVERIFY2(said.contains(QStringLiteral("own-detect")) &&
                 said.contains(QStringLiteral("gallery refresh")),
             qPrintable(said));
}

QTEST_GUILESS_MAIN(TestSearchText)
#include "tst_SearchText.moc"
