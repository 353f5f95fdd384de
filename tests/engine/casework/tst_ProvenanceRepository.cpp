// SPDX-License-Identifier: GPL-3.0-or-later
// What every ProvenanceRepository must do, run on each kind of storage.
#include "casework/intake/RecordTime.h"
#include "casework/intake/TakeIn.h"
#include "casework/provenance/InheritedProvenance.h"
#include "foundation/imaging/PngText.h"
#include "imagery/enhancement/CopyNote.h"
#include "imagery/enhancement/RecipeJson.h"
#include "support/EncodedImage.h"
#include "support/SyntheticImage.h"
#include "support/TestLab.h"

#include <QTest>

using namespace semblance;
using namespace semblance::casework;
using semblance::tests::bytesOf;

class TestProvenanceRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();

    void aLaterStatementSupersedesAndTheEarlierStays();
    void everyTypeComesBack();
    void exhibitsDoNotMix();
    void copiesHaveWhatTheyWereMadeFrom();
    void whatIsInherited_data();
    void whatIsInherited();
    void theSamePictureHasWhatIsStatedOfIt_data();
    void theSamePictureHasWhatIsStatedOfIt();
    void copiesThatOnlySaySoHaveWhatTheyWereMadeFrom();
    void aClaimIsFollowedThroughAGallerysImage();
    void aClaimMayForbidAndNeverPermits_data();
    void aClaimMayForbidAndNeverPermits();
    void aClaimCarriesWhatItsSourceOnceWas();
    void whatIsRecordedCountsBeforeWhatFilesClaim();
    void whatWasForbiddenIsReleasedOnlyWithAReason_data();
    void whatWasForbiddenIsReleasedOnlyWithAReason();
    void contradictionsAboutTheSamePictureAreBothTold();
    void framesOfARecipeAreSources();
    void aMissingOriginalHidesNothingElse();
    void lookingAtPicturesCanBeStopped();
    void readingsComeBackWhole();
    void whatIsNoStatementIsRefused_data();
    void whatIsNoStatementIsRefused();

private:
    ProvenanceRepository& provenances() { return m_lab.lab->provenances(); }
    ExhibitId taken(const char* bytes)
    {
        return takeIn(m_lab.lab->exhibits(), m_lab.lab->originals(), bytesOf(bytes),
                      QStringLiteral("still.png"), m_clock)
            .value()
            .exhibit.id;
    }
    Exhibit take(const Bytes& file)
    {
        return takeIn(m_lab.lab->exhibits(), m_lab.lab->originals(), file,
                      QStringLiteral("still.png"), m_clock)
            .value()
            .exhibit;
    }
    static Bytes fileOf(const Image& image, ImageFormat format, int exifOrientation = 1)
    {
        return tests::encoded(image, {.format = format, .exifOrientation = exifOrientation})
            .value();
    }
    ProvenanceType inForce(ExhibitId exhibit)
    {
        return provenances().inForce().value().at(exhibit).statement.type;
    }
    ProvenanceStatement statement(ProvenanceType type, const QString& note = {})
    {
        return {type, QStringLiteral("Officer 4711"), note, recordTime(m_clock)};
    }

    tests::TestLab m_lab;
    tests::SetClock m_clock;
};

void TestProvenanceRepository::initTestCase_data()
{
    QTest::addColumn<int>("maker");
    const auto makers = tests::labMakers();
    for (std::size_t i = 0; i < makers.size(); ++i)
        QTest::newRow(makers[i].name.c_str()) << static_cast<int>(i);
}

void TestProvenanceRepository::init()
{
    QFETCH_GLOBAL(int, maker);
    m_lab = tests::labMakers()[static_cast<std::size_t>(maker)].make();
}

void TestProvenanceRepository::cleanup()
{
    m_lab.lab.reset();
    m_lab.place.reset();
}

void TestProvenanceRepository::aLaterStatementSupersedesAndTheEarlierStays()
{
    const ExhibitId exhibit = taken("pixels");
    QVERIFY(provenances().history(exhibit)->empty());
    QVERIFY(provenances().inForce()->empty());
    const auto first = statement(ProvenanceType::Photograph, QStringLiteral("Zeile 1\n'照片'"));
    m_clock.time += std::chrono::hours(1);
    const auto second = statement(ProvenanceType::PhotographOfScreen);
    QVERIFY(provenances().state(exhibit, first));
    QVERIFY(provenances().state(exhibit, second));
    // Said once more is said twice.
    QVERIFY(provenances().state(exhibit, second));
    const std::vector<ProvenanceStatement> expected{first, second, second};
    QVERIFY(provenances().history(exhibit).value() == expected);
    QCOMPARE(inForce(exhibit), ProvenanceType::PhotographOfScreen);
}

void TestProvenanceRepository::everyTypeComesBack()
{
    const ExhibitId exhibit = taken("pixels");
    for (const ProvenanceType type : kProvenanceTypes) {
        QVERIFY(provenances().state(exhibit, statement(type)));
        QCOMPARE(inForce(exhibit), type);
    }
}

void TestProvenanceRepository::exhibitsDoNotMix()
{
    const ExhibitId a = taken("a");
    const ExhibitId b = taken("b");
    const ExhibitId silent = taken("c");
    QVERIFY(provenances().state(a, statement(ProvenanceType::Scan)));
    QVERIFY(provenances().state(b, statement(ProvenanceType::Sketch)));
    QVERIFY(provenances().state(a, statement(ProvenanceType::VideoFrame)));
    const auto inForce = provenances().inForce().value();
    QCOMPARE(inForce.size(), std::size_t{2});
    QCOMPARE(inForce.at(a).statement.type, ProvenanceType::VideoFrame);
    QCOMPARE(inForce.at(b).statement.type, ProvenanceType::Sketch);
    QVERIFY(provenances().history(silent)->empty());
    QVERIFY(m_lab.lab->check({})->faults.empty());
}

void TestProvenanceRepository::copiesHaveWhatTheyWereMadeFrom()
{
    const ExhibitId source = taken("source");
    const auto original = m_lab.lab->originals().put(bytesOf("copy")).value();
    const auto copy = m_lab.lab->derivations()
                          .add(original, QStringLiteral("copy.png"),
                               {source, QStringLiteral("{}"), Sha256::of(bytesOf("{}")),
                                QStringLiteral("test"), recordTime(m_clock)})
                          .value()
                          .exhibit.id;
    QVERIFY(provenances().inForce()->empty());
    QVERIFY(provenances().state(source, statement(ProvenanceType::Sketch)));
    QCOMPARE(inForce(copy), ProvenanceType::Sketch);
    // No word about the copy makes a photograph of it.
    QVERIFY(provenances().state(copy, statement(ProvenanceType::Photograph)));
    QCOMPARE(inForce(copy), ProvenanceType::Sketch);
    QCOMPARE(provenances().history(copy)->size(), std::size_t{1});
    QVERIFY(provenances().state(
        source, statement(ProvenanceType::Scan, QStringLiteral("it is a print of one"))));
    QCOMPARE(inForce(copy), ProvenanceType::Photograph);
    QCOMPARE(inForce(source), ProvenanceType::Scan);
}

void TestProvenanceRepository::whatIsInherited_data()
{
    using Stated = std::vector<std::pair<int, ProvenanceType>>;
    using Made = std::vector<std::pair<int, int>>;
    using enum ProvenanceType;
    QTest::addColumn<Stated>("stated");
    QTest::addColumn<Made>("made");
    QTest::addColumn<std::optional<ProvenanceType>>("ofThree");
    const std::optional<ProvenanceType> none;
    const Made chain{{3, 2}, {2, 1}};
    QTest::newRow("nobody has said anything") << Stated{} << chain << none;
    QTest::newRow("of the source's source") << Stated{{1, Scan}} << chain << std::optional(Scan);
    QTest::newRow("the nearest") << Stated{{1, Scan}, {2, Photograph}} << chain
                                 << std::optional(Photograph);
    QTest::newRow("its own") << Stated{{1, Scan}, {3, VideoFrame}} << chain
                             << std::optional(VideoFrame);
    QTest::newRow("a composite far back")
        << Stated{{1, Composite}, {2, Photograph}, {3, Photograph}} << chain
        << std::optional(Composite);
    QTest::newRow("one of two sources")
        << Stated{{1, Photograph}, {2, Sketch}} << Made{{3, 1}, {3, 2}} << std::optional(Sketch);
    QTest::newRow("in a circle") << Stated{{1, Scan}} << Made{{3, 2}, {2, 3}, {2, 1}}
                                 << std::optional(Scan);
    QTest::newRow("itself") << Stated{} << Made{{3, 3}} << none;
}

void TestProvenanceRepository::whatIsInherited()
{
    using Stated = std::vector<std::pair<int, ProvenanceType>>;
    using Made = std::vector<std::pair<int, int>>;
    QFETCH(Stated, stated);
    QFETCH(Made, made);
    QFETCH(std::optional<ProvenanceType>, ofThree);
    StatementsByExhibit statements;
    for (const auto& [exhibit, type] : stated)
        statements[ExhibitId{exhibit}].push_back(statement(type));
    std::vector<MadeFrom> sources;
    for (const auto& [exhibit, source] : made)
        sources.push_back({ExhibitId{exhibit}, ExhibitId{source}});
    const auto inForce = ProvenanceGraph(statements, sources).all();
    const auto found = inForce.find(ExhibitId{3});
    QCOMPARE(found != inForce.end(), ofThree.has_value());
    if (ofThree)
        QCOMPARE(found->second.statement.type, *ofThree);
}

void TestProvenanceRepository::theSamePictureHasWhatIsStatedOfIt_data()
{
    QTest::addColumn<Bytes>("file");
    QTest::addColumn<std::optional<ProvenanceRelation>>("relation");
    using Relation = std::optional<ProvenanceRelation>;
    const Image picture = tests::syntheticTexture({40, 30}, 3);
    const Bytes png = fileOf(picture, ImageFormat::Png);
    QTest::newRow("the very file") << png << Relation(ProvenanceRelation::Own);
    Bytes longer = png;
    longer.push_back(std::byte{'x'});
    QTest::newRow("one more byte") << longer << Relation(ProvenanceRelation::SamePicture);
    QTest::newRow("another text in it")
        << withPngTexts(png, {{"Comment", "mine"}}) << Relation(ProvenanceRelation::SamePicture);
    QTest::newRow("another container")
        << fileOf(picture, ImageFormat::Tiff) << Relation(ProvenanceRelation::SamePicture);
    // Turned by EXIF, it is the same to whoever looks at it.
    QTest::newRow("stored lying") << fileOf(upright(picture, Orientation::LeftBottom),
                                            ImageFormat::Tiff, 6)
                                  << Relation(ProvenanceRelation::SamePicture);
    const auto laid = [&picture](Orientation orientation) {
        return fileOf(upright(picture, orientation), ImageFormat::Png);
    };
    const Relation same(ProvenanceRelation::SamePicture);
    QTest::newRow("mirrored") << laid(Orientation::TopRight) << same;
    QTest::newRow("upside down") << laid(Orientation::BottomRight) << same;
    QTest::newRow("upside down and mirrored") << laid(Orientation::BottomLeft) << same;
    QTest::newRow("across the diagonal") << laid(Orientation::LeftTop) << same;
    QTest::newRow("a quarter to the right") << laid(Orientation::RightTop) << same;
    QTest::newRow("across the other diagonal") << laid(Orientation::RightBottom) << same;
    QTest::newRow("a quarter to the left") << laid(Orientation::LeftBottom) << same;
    QTest::newRow("compressed anew")
        << tests::encoded(picture, {.format = ImageFormat::Jpeg, .quality = 80}).value()
        << Relation();
    QTest::newRow("one pixel less wide")
        << fileOf(tests::syntheticTexture({39, 30}, 3), ImageFormat::Png) << Relation();
    QTest::newRow("no picture") << bytesOf("pixels") << Relation();
}

void TestProvenanceRepository::theSamePictureHasWhatIsStatedOfIt()
{
    QFETCH(Bytes, file);
    QFETCH(std::optional<ProvenanceRelation>, relation);
    const Exhibit first = take(fileOf(tests::syntheticTexture({40, 30}, 3), ImageFormat::Png));
    QVERIFY(provenances().state(first.id, statement(ProvenanceType::Sketch)));
    // Before it is an exhibit, and as one.
    const auto found = provenances().inForceOf(Sha256::of(file), identityOf(file)).value();
    QCOMPARE(found.has_value(), relation.has_value());
    const Exhibit other = take(file);
    const auto all = provenances().inForce().value();
    QCOMPARE(all.contains(other.id), relation.has_value());
    if (!relation)
        return;
    QCOMPARE(int(found->relation), int(*relation));
    QVERIFY(found->about == first.id);
    QCOMPARE(all.at(other.id).statement.type, ProvenanceType::Sketch);
    // No word about the other file makes a photograph of it.
    if (other.id != first.id)
        QVERIFY(provenances().state(other.id, statement(ProvenanceType::Photograph)));
    QCOMPARE(inForce(other.id), ProvenanceType::Sketch);
    QVERIFY(m_lab.lab->check({})->faults.empty());
}

void TestProvenanceRepository::copiesThatOnlySaySoHaveWhatTheyWereMadeFrom()
{
    const Bytes original = fileOf(tests::syntheticTexture({40, 30}, 3), ImageFormat::Png);
    const Exhibit source = take(original);
    QVERIFY(provenances().state(source.id, statement(ProvenanceType::Composite)));
    const imagery::Recipe recipe({imagery::RecipeStep(*imagery::findStep("gamma"))});
    // A copy of a copy that nobody ever took in.
    const auto first = imagery::copyNoteOf(Sha256::of(original), {8, 8}, recipe, "s");
    const Bytes once =
        imagery::writeCopyPng(tests::syntheticTexture({40, 30}, 4), {{first}}).value();
    const auto second = imagery::copyNoteOf(Sha256::of(once), {8, 8}, recipe, "s");
    const Bytes twice = imagery::writeCopyPng(tests::syntheticTexture({40, 30}, 5),
                                              imagery::withEarlierNotes(second, {{first}}))
                            .value();
    for (const Bytes& copy : {once, twice}) {
        const auto found = provenances().inForceOf(Sha256::of(copy), identityOf(copy)).value();
        QVERIFY(found);
        QCOMPARE(found->statement.type, ProvenanceType::Composite);
        QCOMPARE(int(found->relation), int(ProvenanceRelation::Claimed));
        QVERIFY(found->about == source.id);
    }
    // As an exhibit, and in another wrapping that lost what the file said.
    QCOMPARE(inForce(take(twice).id), ProvenanceType::Composite);
    const Bytes bare = fileOf(tests::syntheticTexture({40, 30}, 5), ImageFormat::Tiff);
    const auto wrapped = provenances().inForceOf(Sha256::of(bare), identityOf(bare)).value();
    QVERIFY(wrapped);
    QCOMPARE(int(wrapped->relation), int(ProvenanceRelation::Claimed));
}

/// A gallery's image is no exhibit; the laboratory has its file all the same.
void TestProvenanceRepository::aClaimIsFollowedThroughAGallerysImage()
{
    const Image picture = tests::syntheticTexture({40, 30}, 3);
    const Exhibit sketch = take(fileOf(picture, ImageFormat::Png));
    QVERIFY(provenances().state(sketch.id, statement(ProvenanceType::Sketch)));
    const Bytes enrolled = fileOf(picture, ImageFormat::Tiff);
    QVERIFY(m_lab.lab->originals().put(enrolled));
    const auto copyOf = [](const Bytes& source, std::uint32_t seed) {
        const imagery::Recipe recipe({imagery::RecipeStep(*imagery::findStep("gamma"))});
        const auto note = imagery::copyNoteOf(Sha256::of(source), {40, 30}, recipe, "s");
        return imagery::writeCopyPng(tests::syntheticTexture({40, 30}, seed), {{note}}).value();
    };
    const Bytes copy = copyOf(enrolled, 4);
    const auto found = provenances().inForceOf(Sha256::of(copy), identityOf(copy)).value();
    QVERIFY(found);
    QCOMPARE(found->statement.type, ProvenanceType::Sketch);
    QCOMPARE(int(found->relation), int(ProvenanceRelation::Claimed));
    QVERIFY(found->about == sketch.id);
    // As an exhibit, and over a second image of a gallery, made from the first.
    QCOMPARE(inForce(take(copy).id), ProvenanceType::Sketch);
    const Bytes further = copyOf(enrolled, 5);
    QVERIFY(m_lab.lab->originals().put(further));
    const Bytes last = copyOf(further, 6);
    const auto again = provenances().inForceOf(Sha256::of(last), identityOf(last)).value();
    QVERIFY(again);
    QCOMPARE(again->statement.type, ProvenanceType::Sketch);
    // What the laboratory never saw leads nowhere.
    const Bytes other = copyOf(fileOf(picture, ImageFormat::WebP), 7);
    QVERIFY(!provenances().inForceOf(Sha256::of(other), identityOf(other)).value());
}

void TestProvenanceRepository::aClaimMayForbidAndNeverPermits_data()
{
    QTest::addColumn<ProvenanceType>("ofTheSource");
    QTest::addColumn<bool>("isHandedOn");
    for (const ProvenanceType type : kProvenanceTypes)
        QTest::newRow(name(type).data()) << type << isRestricting(type);
}

void TestProvenanceRepository::aClaimMayForbidAndNeverPermits()
{
    QFETCH(ProvenanceType, ofTheSource);
    QFETCH(bool, isHandedOn);
    const Bytes original = fileOf(tests::syntheticTexture({40, 30}, 3), ImageFormat::Png);
    const Exhibit source = take(original);
    QVERIFY(provenances().state(source.id, statement(ofTheSource)));
    // Anybody can write that into a photograph that has nothing to do with it.
    const Bytes other = withPngTexts(fileOf(tests::syntheticTexture({40, 30}, 4), ImageFormat::Png),
                                     {{imagery::kCopySourceText, Sha256::of(original).hex()}});
    const auto found = provenances().inForceOf(Sha256::of(other), identityOf(other)).value();
    QCOMPARE(found.has_value(), isHandedOn);
    const Exhibit taken = take(other);
    QCOMPARE(provenances().inForce()->contains(taken.id), isHandedOn);
    if (isHandedOn) {
        QCOMPARE(int(found->relation), int(ProvenanceRelation::Claimed));
        QCOMPARE(found->statement.type, ofTheSource);
        QCOMPARE(typeOf(*found), ProvenanceType::Unknown);
    }
    // What somebody says of the file itself counts before a mere claim, but for rule P10.
    QVERIFY(provenances().state(taken.id, statement(ProvenanceType::CameraStill)));
    QCOMPARE(inForce(taken.id),
             isNeverSearchable(ofTheSource) ? ofTheSource : ProvenanceType::CameraStill);
}

void TestProvenanceRepository::aClaimCarriesWhatItsSourceOnceWas()
{
    const Bytes original = fileOf(tests::syntheticTexture({40, 30}, 3), ImageFormat::Png);
    const Exhibit source = take(original);
    QVERIFY(provenances().state(source.id, statement(ProvenanceType::Sketch)));
    ProvenanceStatement anew = statement(ProvenanceType::Photograph);
    anew.note = QStringLiteral("the wrong folder");
    QVERIFY(provenances().state(source.id, anew));
    const Bytes copy = withPngTexts(fileOf(tests::syntheticTexture({40, 30}, 4), ImageFormat::Png),
                                    {{imagery::kCopySourceText, Sha256::of(original).hex()}});
    const auto isCarried = [&](const std::optional<ProvenanceInForce>& found, ProvenanceType type) {
        return found && typeOf(*found) == type && found->contrary.size() == 1 &&
               found->contrary[0].statement.type == ProvenanceType::Sketch &&
               found->contrary[0].relation == ProvenanceRelation::Claimed &&
               found->contrary[0].statedAnew == anew;
    };
    QVERIFY(isCarried(provenances().inForceOf(Sha256::of(copy), identityOf(copy)).value(),
                      ProvenanceType::Unknown));
    // Whatever is said about the copy itself.
    const Exhibit taken = take(copy);
    QVERIFY(provenances().state(taken.id, statement(ProvenanceType::CameraStill)));
    QVERIFY(isCarried(provenances().inForce()->at(taken.id), ProvenanceType::CameraStill));
}

void TestProvenanceRepository::whatIsRecordedCountsBeforeWhatFilesClaim()
{
    const Bytes original = fileOf(tests::syntheticTexture({40, 30}, 3), ImageFormat::Png);
    const Exhibit source = take(original);
    QVERIFY(provenances().state(source.id, statement(ProvenanceType::Photograph)));
    const imagery::Recipe recipe({imagery::RecipeStep(*imagery::findStep("gamma"))});
    const auto record = [&](const Exhibit& from, const imagery::CopyNote& note, int seed) {
        const Bytes png =
            imagery::writeCopyPng(tests::syntheticTexture({40, 30}, seed), {{note}}).value();
        return m_lab.lab->derivations()
            .add(m_lab.lab->originals().put(png).value(), QStringLiteral("copy.png"),
                 {from.id, QString::fromStdString(imagery::recipeJson(recipe)), recipe.sha256(),
                  QStringLiteral("test"), recordTime(m_clock)})
            .value()
            .exhibit;
    };
    const Exhibit once =
        record(source, imagery::copyNoteOf(source.original, {8, 8}, recipe, "s"), 4);
    // Its file names its source's source too, and at once.
    const Exhibit twice =
        record(once, imagery::copyNoteOf(source.original, {8, 8}, recipe, "s"), 5);
    const auto found = provenances().inForce().value();
    QCOMPARE(int(found.at(twice.id).relation), int(ProvenanceRelation::Copy));
    QCOMPARE(found.at(twice.id).statement.type, ProvenanceType::Photograph);
}

void TestProvenanceRepository::whatWasForbiddenIsReleasedOnlyWithAReason_data()
{
    using enum ProvenanceType;
    QTest::addColumn<ProvenanceType>("before");
    QTest::addColumn<ProvenanceType>("after");
    QTest::addColumn<QString>("note");
    QTest::addColumn<bool>("isStated");
    const QString reason = QStringLiteral("it is a photograph, see the request");
    QTest::newRow("no reason") << Sketch << Photograph << QString() << false;
    QTest::newRow("a dot") << Sketch << Photograph << QStringLiteral(" . ") << false;
    QTest::newRow("to unknown") << Composite << Unknown << QString() << false;
    QTest::newRow("a reason") << Sketch << Photograph << reason << true;
    QTest::newRow("another that is forbidden") << Sketch << Composite << QString() << true;
    QTest::newRow("never forbidden") << Scan << Photograph << QString() << true;
}

void TestProvenanceRepository::whatWasForbiddenIsReleasedOnlyWithAReason()
{
    QFETCH(ProvenanceType, before);
    QFETCH(ProvenanceType, after);
    QFETCH(QString, note);
    QFETCH(bool, isStated);
    const ExhibitId exhibit = taken("pixels");
    QVERIFY(provenances().state(exhibit, statement(before)));
    const auto stated = provenances().state(exhibit, statement(after, note));
    QCOMPARE(stated.has_value(), isStated);
    QCOMPARE(inForce(exhibit), isStated ? after : before);
    if (!isStated) {
        QCOMPARE(stated.error().code, ErrorCode::InvalidInput);
        QVERIFY(stated.error().detail.find("note") != std::string::npos);
        QCOMPARE(provenances().history(exhibit)->size(), std::size_t{1});
        return;
    }
    // What it was before stays with it.
    const auto all = provenances().inForce().value();
    const auto& contrary = all.at(exhibit).contrary;
    QCOMPARE(contrary.size(), std::size_t{1});
    QCOMPARE(contrary[0].statement.type, before);
    QVERIFY(contrary[0].statedAnew);
    QCOMPARE(contrary[0].statedAnew->type, after);
    QCOMPARE(contrary[0].statedAnew->note, note);
}

void TestProvenanceRepository::contradictionsAboutTheSamePictureAreBothTold()
{
    const Image picture = tests::syntheticTexture({40, 30}, 3);
    const Exhibit first = take(fileOf(picture, ImageFormat::Png));
    const Exhibit twin = take(fileOf(picture, ImageFormat::Tiff));
    QVERIFY(provenances().state(first.id, statement(ProvenanceType::CameraStill)));
    QVERIFY(provenances().inForce()->at(first.id).contrary.empty());
    QVERIFY(provenances().state(twin.id, statement(ProvenanceType::SocialMedia)));
    const auto all = provenances().inForce().value();
    QCOMPARE(all.at(first.id).statement.type, ProvenanceType::CameraStill);
    QCOMPARE(all.at(first.id).contrary.size(), std::size_t{1});
    QCOMPARE(all.at(first.id).contrary[0].statement.type, ProvenanceType::SocialMedia);
    QVERIFY(!all.at(first.id).contrary[0].statedAnew);
    QCOMPARE(all.at(twin.id).statement.type, ProvenanceType::SocialMedia);
    QCOMPARE(all.at(twin.id).contrary[0].statement.type, ProvenanceType::CameraStill);
    // Of a copy: what its source was before.
    QVERIFY(provenances().state(twin.id, statement(ProvenanceType::CameraStill)));
    const auto later = provenances().inForce().value();
    QCOMPARE(later.at(twin.id).contrary.size(), std::size_t{1});
    QCOMPARE(later.at(first.id).contrary.size(), std::size_t{1});
    QVERIFY(later.at(first.id).contrary[0].statedAnew);
}

void TestProvenanceRepository::framesOfARecipeAreSources()
{
    const Exhibit source = take(fileOf(tests::syntheticTexture({40, 30}, 3), ImageFormat::Png));
    const Exhibit frame = take(fileOf(tests::syntheticTexture({40, 30}, 4), ImageFormat::Png));
    const imagery::Recipe recipe({imagery::RecipeStep(*imagery::findStep("frame-average"))
                                      .with("frames", std::vector<Sha256>{frame.original})});
    // From before copies said so themselves.
    const auto original = m_lab.lab->originals()
                              .put(fileOf(tests::syntheticTexture({40, 30}, 5), ImageFormat::Png))
                              .value();
    const ExhibitId copy = m_lab.lab->derivations()
                               .add(original, QStringLiteral("copy.png"),
                                    {source.id, QString::fromStdString(imagery::recipeJson(recipe)),
                                     recipe.sha256(), QStringLiteral("test"), recordTime(m_clock)})
                               .value()
                               .exhibit.id;
    QVERIFY(provenances().state(frame.id, statement(ProvenanceType::GeneratedOrAltered)));
    QCOMPARE(inForce(copy), ProvenanceType::GeneratedOrAltered);
    QVERIFY(!provenances().inForce()->contains(source.id));
}

void TestProvenanceRepository::aMissingOriginalHidesNothingElse()
{
    const Bytes png = fileOf(tests::syntheticTexture({40, 30}, 3), ImageFormat::Png);
    const Exhibit sketch = take(png);
    const Exhibit lost =
        m_lab.lab->exhibits()
            .add(Sha256::of(bytesOf("lost")), QStringLiteral("lost.png"), recordTime(m_clock))
            .value()
            .exhibit;
    QVERIFY(provenances().state(lost.id, statement(ProvenanceType::Scan)));
    QVERIFY(provenances().state(sketch.id, statement(ProvenanceType::Sketch)));
    QCOMPARE(inForce(lost.id), ProvenanceType::Scan);
    QCOMPARE(inForce(sketch.id), ProvenanceType::Sketch);
    Bytes longer = png;
    longer.push_back(std::byte{0});
    QVERIFY(provenances().inForceOf(Sha256::of(longer), identityOf(longer)).value());
}

void TestProvenanceRepository::lookingAtPicturesCanBeStopped()
{
    const ExhibitId sketch = taken("sketch");
    QVERIFY(provenances().state(sketch, statement(ProvenanceType::Sketch)));
    StopSource stop;
    stop.request_stop();
    QCOMPARE(provenances().inForce(stop.get_token()).error().code, ErrorCode::Cancelled);
    QCOMPARE(inForce(sketch), ProvenanceType::Sketch);
    // Nothing is left to look at.
    QVERIFY(provenances().inForce(stop.get_token()));
}

void TestProvenanceRepository::readingsComeBackWhole()
{
    const ExhibitId exhibit = taken("pixels");
    QVERIFY(!provenances().reading(exhibit).value());
    FileReading reading;
    reading.reader = QStringLiteral("reader 1");
    reading.metadata.reader = "r";
    reading.metadata.entries = {
        {"EXIF", "k", "l", "Ascii", 5, "a\tb\n'照片'", "", {}},
        {"XMP", "x", "", "XmpText", 1U << 30U, "", "m", Sha256::of(bytesOf("x"))}};
    reading.metadata.gaps = {{imagery::MetadataGapKind::TooMuch, "XMP", "why"}};
    reading.hints = {{"editingSoftware", {}, "GIMP \"2\""}, {"compressedTwice", 0.1 + 0.2, ""}};
    reading.readUtc = recordTime(m_clock);
    QVERIFY(provenances().keep(exhibit, reading));
    QVERIFY(provenances().reading(exhibit).value() == reading);
    // A later one supersedes it.
    FileReading later;
    later.reader = QStringLiteral("reader 2");
    later.readUtc = recordTime(m_clock);
    QVERIFY(provenances().keep(exhibit, later));
    QVERIFY(provenances().reading(exhibit).value() == later);
    QVERIFY(m_lab.lab->check({})->faults.empty());
    QCOMPARE(provenances().reading(ExhibitId{99}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(provenances().keep(ExhibitId{99}, reading).error().code, ErrorCode::InvalidInput);
}

void TestProvenanceRepository::whatIsNoStatementIsRefused_data()
{
    QTest::addColumn<qint64>("exhibit");
    QTest::addColumn<QString>("saidBy");
    QTest::addColumn<QString>("note");
    const QString who = QStringLiteral("Officer 4711");
    QTest::newRow("no such exhibit") << qint64{99} << who << QString();
    QTest::newRow("nobody") << qint64{0} << QString() << QString();
    QTest::newRow("blanks") << qint64{0} << QStringLiteral(" \u200b\t") << QString();
    QTest::newRow("a name without end")
        << qint64{0} << QString(kLongestProvenanceText + 1, u'x') << QString();
    QTest::newRow("a note without end")
        << qint64{0} << who << QString(kLongestProvenanceText + 1, u'x');
}

void TestProvenanceRepository::whatIsNoStatementIsRefused()
{
    QFETCH(qint64, exhibit);
    QFETCH(QString, saidBy);
    QFETCH(QString, note);
    const ExhibitId known = taken("pixels");
    const ExhibitId meant = exhibit == 0 ? known : ExhibitId{exhibit};
    const auto stated =
        provenances().state(meant, {ProvenanceType::Scan, saidBy, note, recordTime(m_clock)});
    QVERIFY(!stated);
    QCOMPARE(stated.error().code, ErrorCode::InvalidInput);
    QVERIFY(provenances().inForce()->empty());
    QCOMPARE(provenances().history(ExhibitId{99}).error().code, ErrorCode::InvalidInput);
}

QTEST_GUILESS_MAIN(TestProvenanceRepository)
#include "tst_ProvenanceRepository.moc"
