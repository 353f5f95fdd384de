// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/enhancement/EnhancedCopy.h"
#include "casework/intake/TakeIn.h"
#include "casework/lab/CandidateImages.h"
#include "foundation/imaging/ImageDecoder.h"
#include "foundation/imaging/Orientation.h"
#include "imagery/enhancement/CopyNote.h"
#include "imagery/enhancement/Enhance.h"
#include "support/EncodedImage.h"
#include "support/SyntheticImage.h"
#include "support/TestLab.h"

#include <QTest>

#include <map>

using namespace semblance;
using namespace semblance::casework;
using imagery::findStep;
using imagery::Recipe;
using imagery::RecipeStep;

class TestCandidateImages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_lab = tests::labMakers().front().make();
        m_photographs = {pictureOf(encodedAs(texture(9), ImageFormat::Png)),
                         pictureOf(encodedAs(texture(8), ImageFormat::Png))};
    }

    void filesOfOnePictureAreKnown_data()
    {
        QTest::addColumn<Bytes>("image");
        QTest::addColumn<QString>("how");
        const Bytes own = encodedAs(texture(8), ImageFormat::Png);
        QTest::newRow("another picture") << encodedAs(texture(7), ImageFormat::Png) << QString();
        QTest::newRow("the very file") << own << QStringLiteral("sameFile");
        QTest::newRow("another container")
            << encodedAs(texture(8), ImageFormat::Tiff) << QStringLiteral("samePixels");
        QTest::newRow("turned by a quarter")
            << encodedAs(upright(texture(8), Orientation::RightTop), ImageFormat::Png)
            << QStringLiteral("samePixels");
        QTest::newRow("no picture at all") << tests::bytesOf("text") << QString();
    }
    void filesOfOnePictureAreKnown()
    {
        QFETCH(Bytes, image);
        QFETCH(QString, how);
        const FoundCandidate found = looked(image);
        QCOMPARE(found.kinship.has_value(), !how.isEmpty());
        if (!found.kinship)
            return;
        QCOMPARE(std::string(name(found.kinship->how)), how.toStdString());
        QCOMPARE(found.kinship->photograph, std::size_t{1});
    }

    void whatFilesSayTheyWereMadeFromIsKnown()
    {
        const Bytes source = encodedAs(texture(8), ImageFormat::Png);
        const Bytes copy = unrecorded(source, gamma(), 5);
        const Bytes other = unrecorded(source, gamma(), 6);
        QVERIFY(kinship(copy, source) == CandidateKinship(0, PictureKinship::FirstMadeFromSecond));
        QVERIFY(kinship(source, copy) == CandidateKinship(0, PictureKinship::SecondMadeFromFirst));
        QVERIFY(kinship(copy, other) == CandidateKinship(0, PictureKinship::OneSource));
    }

    void whatTheLaboratoryRecordsIsKnown_data()
    {
        QTest::addColumn<QString>("probe");
        QTest::addColumn<QString>("image");
        QTest::addColumn<QString>("how");
        const auto row = [](const char* probe, const char* image, const char* how) {
            const QByteArray name = QByteArray(probe) + " and " + image;
            QTest::newRow(name) << QString::fromUtf8(probe) << QString::fromUtf8(image)
                                << QString::fromUtf8(how);
        };
        row("copy", "source", "oneRecordedSource");
        row("source", "copy", "oneRecordedSource");
        row("copy", "other copy", "oneRecordedSource");
        // Whatever it is wrapped in, which has no notes.
        row("wrapped copy", "source", "oneRecordedSource");
        row("source", "wrapped copy", "oneRecordedSource");
        row("wrapped copy", "wrapped source", "oneRecordedSource");
        row("wrapped source", "wrapped copy", "oneRecordedSource");
        row("wrapped copy", "other copy", "oneRecordedSource");
        // A copy of what only its file says was made from it.
        row("copy of unrecorded", "source", "oneSourceByRecordAndFiles");
        row("source", "copy of unrecorded", "oneSourceByRecordAndFiles");
        row("copy of unrecorded", "copy", "oneSourceByRecordAndFiles");
        // Mirrored, it has the pixels of its source.
        row("source", "mirrored copy", "samePixels");
        row("copy", "stranger", "");
        row("wrapped copy", "stranger", "");
    }
    void whatTheLaboratoryRecordsIsKnown()
    {
        QFETCH(QString, probe);
        QFETCH(QString, image);
        QFETCH(QString, how);
        const Exhibit source = taken(texture(8));
        const Exhibit copy = save(source, larger());
        const Bytes unrecordedCopy = unrecorded(fileOf(source), gamma(), 5);
        const std::map<QString, Bytes> files{
            {QStringLiteral("source"), fileOf(source)},
            {QStringLiteral("copy"), fileOf(copy)},
            {QStringLiteral("other copy"), fileOf(save(source, gamma()))},
            {QStringLiteral("mirrored copy"), fileOf(save(source, mirrored()))},
            {QStringLiteral("wrapped copy"), rewrapped(fileOf(copy))},
            {QStringLiteral("wrapped source"), rewrapped(fileOf(source))},
            {QStringLiteral("copy of unrecorded"),
             rewrapped(fileOf(save(takenFile(unrecordedCopy), gamma())))},
            {QStringLiteral("stranger"), encodedAs(texture(3), ImageFormat::Png)}};
        const auto found = kinship(files.at(probe), files.at(image));
        QCOMPARE(found.has_value(), !how.isEmpty());
        if (!found)
            return;
        QCOMPARE(QString::fromUtf8(name(found->how).data()), how);
        if (how != QLatin1String("samePixels"))
            QVERIFY(found->exhibit == source.id);
    }

    /// Where only its file names the source, which is no exhibit.
    void aSourceThatTheLaboratoryDoesNotHoldIsKnown()
    {
        const Bytes source = encodedAs(texture(8), ImageFormat::Png);
        const Exhibit between = takenFile(unrecorded(source, gamma(), 5));
        const auto found = kinship(rewrapped(fileOf(save(between, larger()))), source);
        QVERIFY(found == CandidateKinship(0, PictureKinship::OneSourceByRecordAndFiles));
    }

    void whatIsStatedHoldsForTheReference_data()
    {
        QTest::addColumn<Bytes>("image");
        QTest::addColumn<QString>("relation");
        const Bytes stated = encodedAs(texture(7), ImageFormat::Png);
        QTest::newRow("the very file") << stated << QStringLiteral("own");
        QTest::newRow("another container")
            << encodedAs(texture(7), ImageFormat::Tiff) << QStringLiteral("samePicture");
        QTest::newRow("another picture") << encodedAs(texture(6), ImageFormat::Png) << QString();
        QTest::newRow("turned by a quarter")
            << encodedAs(upright(texture(7), Orientation::RightTop), ImageFormat::Tiff)
            << QStringLiteral("samePicture");
    }
    void whatIsStatedHoldsForTheReference()
    {
        QFETCH(Bytes, image);
        QFETCH(QString, relation);
        // Nothing is as large as a photograph of the probe.
        m_photographs.clear();
        state(taken(texture(7)), ProvenanceType::GeneratedOrAltered);
        const FoundCandidate found = looked(image);
        QCOMPARE(found.origin.stated.has_value(), !relation.isEmpty());
        QCOMPARE(found.origin.isNeverSearchable(), !relation.isEmpty());
        if (found.origin.stated)
            QCOMPARE(std::string(name(found.origin.stated->relation)), relation.toStdString());
    }

    void aCopyThatIsAReferenceIsKnown()
    {
        const Exhibit source = taken(texture(7));
        state(source, ProvenanceType::Sketch);
        const FoundCandidate found = looked(fileOf(save(source, mirrored())));
        QVERIFY(found.origin.copies.isMirrored());
        QVERIFY(found.origin.isNeverSearchable());
    }

    void theSameInAnotherWrappingIsOneToo()
    {
        const FoundCandidate found =
            looked(rewrapped(fileOf(save(taken(texture(7)), mirroredAndLarger()))));
        QVERIFY(found.origin.copies.isMirrored());
        QCOMPARE(found.origin.copies.links.size(), std::size_t{1});
    }

    void whatItsFileAloneSaysIsKnown()
    {
        const Bytes source = encodedAs(texture(7), ImageFormat::Png);
        const FoundCandidate found = looked(unrecorded(source, gamma(), 5));
        QVERIFY(found.origin.copies.links.empty());
        QCOMPARE(found.origin.copies.stated.size(), std::size_t{1});
        QVERIFY(found.origin.copies.stated.front() == gamma());
        QVERIFY(looked(source).origin.copies.isEmpty());
    }

    void whatASourceOnceWasIsKnown()
    {
        const Exhibit source = taken(texture(7));
        state(source, ProvenanceType::Sketch);
        state(source, ProvenanceType::Photograph, QStringLiteral("wrong folder"));
        for (const Bytes& image :
             {fileOf(source), rewrapped(fileOf(source)), unrecorded(fileOf(source), gamma(), 5)}) {
            const FoundCandidate found = looked(image);
            QVERIFY(found.origin.stated);
            QCOMPARE(found.origin.stated->contrary.size(), std::size_t{1});
            QVERIFY(found.origin.stated->contrary[0].statement.type == ProvenanceType::Sketch);
            QVERIFY(!found.origin.isNeverSearchable());
        }
    }

    void ofAMissingOriginalTheHashIsKnown()
    {
        state(taken(texture(7)), ProvenanceType::Composite);
        std::vector<FoundCandidate> candidates(2);
        candidates[0].reference.original = Sha256::of(tests::bytesOf("gone"));
        candidates[1].reference.original = m_photographs[0].file.file;
        QVERIFY(lookAtImages(*m_lab.lab, m_photographs, candidates, StopToken()));
        QVERIFY(!candidates[0].kinship && !candidates[0].origin.stated);
        QVERIFY(candidates[1].kinship == CandidateKinship(0, PictureKinship::SameFile));
    }

    void itStopsWhenAsked()
    {
        std::vector<FoundCandidate> candidates(1);
        StopSource stop;
        stop.request_stop();
        const auto found = lookAtImages(*m_lab.lab, m_photographs, candidates, stop.get_token());
        QVERIFY(!found && found.error().code == ErrorCode::Cancelled);
    }

    /// Searched for together, a copy and its original are one picture.
    void photographsThatAreOnePicture()
    {
        const Exhibit source = taken(texture(8));
        const Exhibit copy = save(source, larger());
        const Bytes other = encodedAs(texture(9), ImageFormat::Png);
        const auto kin = kinshipAmong(
            *m_lab.lab, {pictureOf(fileOf(source)), pictureOf(other), pictureOf(fileOf(copy))}, {});
        QVERIFY(kin);
        const KnownKinship recorded{PictureKinship::OneRecordedSource, source.id};
        QVERIFY((*kin == std::vector<KinPictures>{{0, 2, recorded}}));
        QVERIFY(kinshipAmong(*m_lab.lab, {pictureOf(other)}, {})->empty());
    }

private:
    static Image texture(std::uint32_t seed) { return tests::syntheticTexture({60, 40}, seed); }
    static Bytes encodedAs(const Image& image, ImageFormat format)
    {
        return tests::encoded(image, {.format = format}).value();
    }
    static ProbePicture pictureOf(const Bytes& file)
    {
        return probePicture(Sha256::of(file), file, decodeImage(file, "probe")->stored);
    }
    static Recipe gamma() { return Recipe({RecipeStep(*findStep("gamma")).with("gamma", 2.0)}); }
    static Recipe mirrored() { return Recipe({RecipeStep(*findStep("flip"))}); }

    static Recipe larger()
    {
        return Recipe({RecipeStep(*findStep("resize")).with("width", 90.0).with("height", 60.0)});
    }
    static Recipe mirroredAndLarger()
    {
        Recipe recipe = larger();
        return Recipe({RecipeStep(*findStep("flip")), recipe.steps().front()});
    }
    /// A copy of which only its own file tells; `seed`: of what it shows.
    static Bytes unrecorded(const Bytes& source, const Recipe& recipe, std::uint32_t seed)
    {
        const auto note = imagery::copyNoteOf(Sha256::of(source), {60, 40}, recipe, "Semblance 9");
        return imagery::writeCopyPng(texture(seed), {{note}}).value();
    }
    /// Its pixels alone.
    static Bytes rewrapped(const Bytes& file)
    {
        return encodedAs(decodeImage(file, "picture")->stored, ImageFormat::Tiff);
    }

    std::optional<CandidateKinship> kinship(const Bytes& probe, const Bytes& image)
    {
        m_photographs = {pictureOf(probe)};
        return looked(image).kinship;
    }

    /// The only candidate, whose image is `file`.
    FoundCandidate looked(const Bytes& file)
    {
        std::vector<FoundCandidate> candidates(1);
        candidates[0].reference.original = m_lab.lab->originals().put(file).value();
        const auto done = lookAtImages(*m_lab.lab, m_photographs, candidates, StopToken());
        if (!done)
            throw std::runtime_error(done.error().detail);
        return candidates[0];
    }
    Bytes fileOf(const Exhibit& exhibit) const
    {
        return m_lab.lab->originals().read(exhibit.original).value();
    }
    Exhibit takenFile(const Bytes& file)
    {
        return takeIn(m_lab.lab->exhibits(), m_lab.lab->originals(), file, QStringLiteral("still"),
                      m_clock)
            .value()
            .exhibit;
    }
    Exhibit taken(const Image& image) { return takenFile(encodedAs(image, ImageFormat::Png)); }
    Exhibit save(const Exhibit& source, const Recipe& recipe)
    {
        return saveCopy({m_lab.lab->originals(), m_lab.lab->derivations()}, source, recipe,
                        QStringLiteral("Semblance 9"), m_clock)
            .value()
            .taken.exhibit;
    }
    void state(const Exhibit& exhibit, ProvenanceType type, const QString& note = {})
    {
        const auto stated = m_lab.lab->provenances().state(
            exhibit.id,
            {type, QStringLiteral("the lab"), note, QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)});
        if (!stated)
            throw std::runtime_error(stated.error().detail);
    }

    tests::TestLab m_lab;
    tests::SetClock m_clock;
    std::vector<ProbePicture> m_photographs;
};

QTEST_GUILESS_MAIN(TestCandidateImages)
#include "tst_CandidateImages.moc"
