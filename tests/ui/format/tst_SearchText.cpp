// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/EnrolmentReport.h"
#include "imagery/enhancement/Recipe.h"
#include "matching/quality/QualityIds.h"
#include "ui/format/CandidateText.h"
#include "ui/format/ProvenanceText.h"
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
    void whatACandidatesImageIsIsSaid_data();
    void whatACandidatesImageIsIsSaid();
    void whatIsStatedOfACandidatesImageIsSaid_data();
    void whatIsStatedOfACandidatesImageIsSaid();
    void anEnhancedCopyOfACandidateIsMarked_data();
    void anEnhancedCopyOfACandidateIsMarked();
    void whatACandidatesImageOnceWasIsSaid();
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
    // What is surely one picture is not said to look so.
    result.onePicture = {
        {1, 2, {casework::PictureKinship::OneRecordedSource, ExhibitId{1}}}};
    const QString kin = photographsNote(result, names);
    QVERIFY(!kin.contains(twice));
    QVERIFY2(kin.contains(QStringLiteral("record “b” and “c” were made of one picture: together "
                                         "they say no more than one of them.")),
             qPrintable(kin));
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

void TestSearchText::whatACandidatesImageIsIsSaid_data()
{
    QTest::addColumn<int>("how");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QString>("ofOne");
    QTest::addColumn<QString>("ofSeveral");
    const auto row = [](const char* name, casework::PictureKinship how, const char* headline,
                        const char* ofOne, const char* ofSeveral) {
        QTest::newRow(name) << static_cast<int>(how) << QString::fromUtf8(headline)
                            << QString::fromUtf8(ofOne) << QString::fromUtf8(ofSeveral);
    };
    using enum casework::PictureKinship;
    row("the file", SameFile, "The probe's own file",
        "The image of “S1” is the probe's own file (same SHA-256)",
        "b: The image of “S1” is one of the probe's own files (same SHA-256)");
    row("its pixels", SamePixels, "Same pixels as the probe",
        "The image of “S1” shows the same pixels as the probe",
        "b: The image of “S1” shows the same pixels as the probe");
    row("of one exhibit", OneRecordedSource, "One picture with the probe, on record",
        "By the laboratory's record the probe and the image of “S1” both go back to exhibit 4",
        "b: By the laboratory's record the probe and the image of “S1” both go back to exhibit 4");
    row("of one exhibit, as files say", OneSourceByRecordAndFiles,
        "One picture with the probe, on record and by files",
        "By what the laboratory records and what files say, the probe and the image of “S1” both "
        "go back to exhibit 4",
        "b: By what the laboratory records and what files say");
    row("what the probe was made from", FirstMadeFromSecond,
        "The probe was made from it, says its file",
        "The probe's file says that it was made from the image of “S1”",
        "b: The probe's file says that it was made from the image of “S1”");
    row("made from the probe", SecondMadeFromFirst, "Made from the probe, says its file",
        "The file of the image of “S1” says that it was made from the probe",
        "b: The file of the image of “S1” says that it was made from the probe");
    row("of one source", OneSource, "Made from one picture with the probe, say the files",
        "The files of the probe and of the image of “S1” say",
        "b: The files of the probe and of the image of “S1” say");
    QTest::newRow("looks like it")
        << -1 << QStringLiteral("Looks like the probe, saved again")
        << QStringLiteral("“S1”: “a” and “s1.jpg” look like one picture")
        << QStringLiteral("“S1”: “b” and “s1.jpg” look like one picture");
}

void TestSearchText::whatACandidatesImageIsIsSaid()
{
    QFETCH(int, how);
    QFETCH(QString, headline);
    QFETCH(QString, ofOne);
    QFETCH(QString, ofSeveral);
    casework::FoundCandidate found;
    found.reference.subject.id = QStringLiteral("S1");
    found.reference.image = QStringLiteral("s1.jpg");
    QVERIFY(imageHeadlines(found).empty());
    QVERIFY(identityNotes(found, {QStringLiteral("a")}).isEmpty());
    const auto noteOf = [&](std::size_t photograph, const QStringList& names) {
        if (how < 0)
            found.savedAgain = photograph;
        else
            found.kinship = {photograph, static_cast<casework::PictureKinship>(how), ExhibitId{4}};
        return identityNotes(found, names).join(QLatin1Char('|'));
    };
    const QString one = noteOf(0, {QStringLiteral("a")});
    QVERIFY2(one.startsWith(ofOne), qPrintable(one));
    const QString several = noteOf(1, {QStringLiteral("a"), QStringLiteral("b")});
    QVERIFY2(several.startsWith(ofSeveral), qPrintable(several));
    QCOMPARE(imageHeadlines(found).size(), std::size_t{1});
    QCOMPARE(imageHeadlines(found).front().words, headline);
    QVERIFY(imageHeadlines(found).front().isWarning);
}

void TestSearchText::whatIsStatedOfACandidatesImageIsSaid_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("relation");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<bool>("isWarning");
    using enum casework::ProvenanceType;
    const auto row = [](const char* name, casework::ProvenanceType type,
                        casework::ProvenanceRelation relation, const char* headline,
                        bool isWarning) {
        QTest::newRow(name) << static_cast<int>(type) << static_cast<int>(relation)
                            << QString::fromUtf8(headline) << isWarning;
    };
    using casework::ProvenanceRelation;
    row("generated", GeneratedOrAltered, ProvenanceRelation::Own,
        "Stated to be: Generated or altered", true);
    row("a sketch in another wrapping", Sketch, ProvenanceRelation::SamePicture,
        "Stated to be: Sketch", true);
    row("its file names a composite", Composite, ProvenanceRelation::Claimed,
        "Made from: Composite, says its file", true);
    row("of a screen", PhotographOfScreen, ProvenanceRelation::Own,
        "Stated to be: Photograph of a screen", false);
    row("a photograph", Photograph, ProvenanceRelation::Own, "", false);
    row("unknown", Unknown, ProvenanceRelation::Own, "", false);
}

void TestSearchText::whatIsStatedOfACandidatesImageIsSaid()
{
    QFETCH(int, type);
    QFETCH(int, relation);
    QFETCH(QString, headline);
    QFETCH(bool, isWarning);
    casework::FoundCandidate found;
    found.reference.subject.id = QStringLiteral("S1");
    found.origin.stated = casework::ProvenanceInForce{
        {static_cast<casework::ProvenanceType>(type), QStringLiteral("Officer"), {}, {}},
        ExhibitId{3},
        static_cast<casework::ProvenanceRelation>(relation)};
    found.origin.type = casework::typeOf(*found.origin.stated);
    const auto headlines = imageHeadlines(found);
    const QString notes = identityNotes(found, {QStringLiteral("a")}).join(QLatin1Char('|'));
    QCOMPARE(headlines.empty(), headline.isEmpty());
    QCOMPARE(notes.isEmpty(), headline.isEmpty());
    if (headlines.empty())
        return;
    QCOMPARE(headlines.front().words, headline);
    QCOMPARE(headlines.front().isWarning, isWarning);
    QVERIFY2(notes.startsWith(QStringLiteral("The image of “S1”: Provenance: ")),
             qPrintable(notes));
    QVERIFY2(notes.contains(QStringLiteral("said by Officer")), qPrintable(notes));
    QCOMPARE(notes.contains(QStringLiteral("rule P10")), isWarning);
}

void TestSearchText::anEnhancedCopyOfACandidateIsMarked_data()
{
    QTest::addColumn<QStringList>("recorded");
    QTest::addColumn<QStringList>("stated");
    QTest::addColumn<QStringList>("headlines");
    QTest::addColumn<QString>("note");
    const QStringList many{QStringLiteral("crop"), QStringLiteral("levels"),
                           QStringLiteral("gamma"), QStringLiteral("clahe"),
                           QStringLiteral("gamma")};
    const QStringList flip{QStringLiteral("flip")};
    QTest::newRow("recorded") << QStringList{QStringLiteral("gamma")} << QStringList()
                              << QStringList{QStringLiteral("Enhanced copy: Gamma")}
                              << QStringLiteral("Enhanced copy: original (exhibit 1) ▸ Gamma");
    QTest::newRow("by its file")
        << QStringList() << QStringList{QStringLiteral("gamma"), QStringLiteral("clahe")}
        << QStringList{QStringLiteral("Enhanced copy, by its file: Gamma, Local contrast (CLAHE)")}
        << QStringLiteral("Its file says that it is an enhanced copy: Gamma, Local contrast "
                          "(CLAHE). Nobody has checked this.");
    QTest::newRow("many steps")
        << QStringList() << many
        << QStringList{QStringLiteral("Enhanced copy, by its file: Crop, Levels, Gamma and 1 more")}
        << QStringLiteral("Crop, Levels, Gamma, Local contrast (CLAHE).");
    QTest::newRow("mirrored, by its file")
        << QStringList() << flip << QStringList{QStringLiteral("Mirrored copy, by its file")}
        << QStringLiteral("By its file’s own steps it is mirrored");
    QTest::newRow("mirrored") << flip << QStringList()
                              << QStringList{QStringLiteral("Mirrored copy")}
                              << QStringLiteral("This copy is mirrored");
    QTest::newRow("mirrored and more") << (flip + many.mid(2, 1)) << QStringList()
                                       << QStringList{QStringLiteral("Mirrored copy"),
                                                      QStringLiteral("Enhanced copy: Flip, Gamma")}
                                       << QStringLiteral("This copy is mirrored");
}

void TestSearchText::anEnhancedCopyOfACandidateIsMarked()
{
    QFETCH(QStringList, recorded);
    QFETCH(QStringList, stated);
    QFETCH(QStringList, headlines);
    QFETCH(QString, note);
    const auto recipeOf = [](const QStringList& ids) {
        std::vector<imagery::RecipeStep> steps;
        for (const QString& id : ids)
            steps.emplace_back(*imagery::findStep(id.toStdString()));
        return imagery::Recipe(std::move(steps));
    };
    casework::FoundCandidate found;
    found.reference.subject.id = QStringLiteral("S1");
    casework::Derivation made;
    made.exhibit = ExhibitId{2};
    made.source = ExhibitId{1};
    if (!recorded.isEmpty())
        found.origin.copies.links.push_back({made, recipeOf(recorded)});
    if (!stated.isEmpty())
        found.origin.copies.stated.emplace_back(recipeOf(stated));
    QStringList words;
    for (const CandidateHeadline& headline : imageHeadlines(found))
        words << headline.words;
    QCOMPARE(words, headlines);
    const QString notes = identityNotes(found, {QStringLiteral("a")}).join(QLatin1Char('|'));
    QVERIFY2(notes.startsWith(QStringLiteral("The image of “S1”: ")), qPrintable(notes));
    QVERIFY2(notes.contains(note), qPrintable(notes));
}

void TestSearchText::whatACandidatesImageOnceWasIsSaid()
{
    casework::FoundCandidate found;
    found.reference.subject.id = QStringLiteral("S1");
    using casework::ProvenanceRelation;
    using enum casework::ProvenanceType;
    const casework::ProvenanceStatement photograph{Photograph, QStringLiteral("Officer"), {}, {}};
    const casework::ProvenanceStatement sketch{Sketch, QStringLiteral("Officer"), {}, {}};
    for (const ProvenanceRelation relation :
         {ProvenanceRelation::Own, ProvenanceRelation::Copy, ProvenanceRelation::Claimed}) {
        found.origin.stated = casework::ProvenanceInForce{
            photograph, ExhibitId{3}, relation, {{sketch, ExhibitId{3}, relation, photograph}}};
        found.origin.type = casework::typeOf(*found.origin.stated);
        const auto headlines = imageHeadlines(found);
        QCOMPARE(headlines.size(), std::size_t{1});
        QCOMPARE(headlines[0].words, QStringLiteral("Once stated to be: Sketch"));
        QVERIFY(headlines[0].isWarning);
        const QString notes = identityNotes(found, {QStringLiteral("a")}).join(QLatin1Char('|'));
        QVERIFY2(notes.contains(QStringLiteral("Exhibit 3 was stated to be: Sketch")),
                 qPrintable(notes));
        QCOMPARE(notes.contains(QStringLiteral("only the file says")),
                 relation == ProvenanceRelation::Claimed);
    }
    found.origin.stated->contrary[0].statedAnew.reset();
    QCOMPARE(imageHeadlines(found)[0].words, QStringLiteral("Also stated to be: Sketch"));
}

void TestSearchText::aChangedFaceOfSeveralIsNamed()
{
    const QString face = QStringLiteral("Exhibit 4 ▸ Q-1");
    QVERIFY(outdatedSearchText({ProbeChange::None, face}).isEmpty());
    QVERIFY(outdatedSearchText({ProbeChange::Corrected, face}).startsWith(face));
    QVERIFY(outdatedSearchText({ProbeChange::Removed, face}).startsWith(face));
    QVERIFY(!outdatedSearchText({ProbeChange::Corrected}).contains(QStringLiteral("Exhibit")));
    for (const casework::ProvenanceType type : casework::kProvenanceTypes)
        for (const QString& one : {QString(), face}) {
            const QString said = outdatedSearchText({ProbeChange::StatedOtherwise, one, type});
            QVERIFY2(said.contains(QStringLiteral("is now: ") + provenanceText(type)),
                     qPrintable(said));
            QVERIFY(said.contains(one));
            QCOMPARE(said.contains(QStringLiteral("Rule P10 refuses such a search now")),
                     casework::isNeverSearchable(type));
        }
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
    QVERIFY(searchNotes(result, {QStringLiteral("a")}).contains(coarseProbeNote(result)));
    QVERIFY(coarseProbeNote(result).contains(QStringLiteral("engine compared it with")));
    result.photographs = 2;
    QVERIFY(coarseProbeNote(result).contains(QStringLiteral("engine compared them with")));
}

void TestSearchText::aGalleryThatWasReadIntoMemoryIsSaid()
{
    casework::ProbeSearchResult result;
    const QStringList without = searchNotes(result, {QStringLiteral("a")});
    result.withoutStore = Error{ErrorCode::DiskFull, Stage::Storage, "/labs/a/search", {}, {}};
    const QStringList notes = searchNotes(result, {QStringLiteral("a")});
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
    QVERIFY(identityNotes(found, {QStringLiteral("a")}).isEmpty());
    found.otherFields = {{QStringLiteral("born"), {QStringLiteral("1971"), QStringLiteral("1972")}},
                         {QStringLiteral("town"), {QStringLiteral("Graz")}}};
    QCOMPARE(identityNotes(found, {QStringLiteral("a")}),
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
    const QStringList before = searchWarnings({}, {QStringLiteral("a")});
    const QStringList said = searchWarnings(result, {QStringLiteral("a")});
    QCOMPARE(said.size() - before.size(), references > 0 ? 1 : 0);
    QVERIFY2(said.join(QLatin1Char('\n')).contains(names), qPrintable(said.join(u'\n')));
    result.damagedRecords = {{ErrorCode::LabDamaged, Stage::Storage, "gallery 1", {}, {}}};
    QCOMPARE(searchWarnings(result, {QStringLiteral("a")}).size() - before.size(), 1);
}

void TestSearchText::qualityOfOtherModelsIsSaid()
{
    casework::ProbeSearchResult result;
    result.engine.detector = "own-detect";
    result.referencesMeasuredOtherwise = 2;
    const QString said = searchWarnings(result, {QStringLiteral("a")}).join(QLatin1Char('\n'));
    QVERIFY2(said.contains(QStringLiteral("own-detect")) &&
                 said.contains(QStringLiteral("gallery refresh")),
             qPrintable(said));
}

QTEST_GUILESS_MAIN(TestSearchText)
#include "tst_SearchText.moc"
