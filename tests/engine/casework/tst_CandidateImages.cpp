// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/enhancement/EnhancedCopy.h"
#include "casework/intake/TakeIn.h"
#include "casework/lab/CandidateImages.h"
#include "foundation/imaging/ImageDecoder.h"
#include "foundation/imaging/Orientation.h"
#include "imagery/enhancement/Enhance.h"
#include "support/EncodedImage.h"
#include "support/SyntheticImage.h"
#include "support/TestLab.h"

#include <QTest>

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
        const Exhibit source = taken(texture(8));
        const Exhibit copy = save(source, gamma());
        const Exhibit other = save(source, mirrored());
        const auto howOf = [&](const Exhibit& probe, const Exhibit& image) {
            m_photographs = {pictureOf(fileOf(probe))};
            return looked(fileOf(image)).kinship;
        };
        QVERIFY(howOf(copy, source) == CandidateKinship(0, PictureKinship::FirstMadeFromSecond));
        QVERIFY(howOf(source, copy) == CandidateKinship(0, PictureKinship::SecondMadeFromFirst));
        QVERIFY(howOf(copy, other) == CandidateKinship(0, PictureKinship::OneSource));
        // Mirrored, it has the pixels of its source.
        QVERIFY(howOf(source, other) == CandidateKinship(0, PictureKinship::SamePixels));
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
    Exhibit taken(const Image& image)
    {
        return takeIn(m_lab.lab->exhibits(), m_lab.lab->originals(),
                      encodedAs(image, ImageFormat::Png), QStringLiteral("still"), m_clock)
            .value()
            .exhibit;
    }
    Exhibit save(const Exhibit& source, const Recipe& recipe)
    {
        return saveCopy({m_lab.lab->originals(), m_lab.lab->derivations()}, source, recipe,
                        QStringLiteral("Semblance 9"), m_clock)
            .value()
            .taken.exhibit;
    }
    void state(const Exhibit& exhibit, ProvenanceType type)
    {
        const auto stated = m_lab.lab->provenances().state(
            exhibit.id,
            {type, QStringLiteral("the lab"), {}, QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)});
        if (!stated)
            throw std::runtime_error(stated.error().detail);
    }

    tests::TestLab m_lab;
    tests::SetClock m_clock;
    std::vector<ProbePicture> m_photographs;
};

QTEST_GUILESS_MAIN(TestCandidateImages)
#include "tst_CandidateImages.moc"
