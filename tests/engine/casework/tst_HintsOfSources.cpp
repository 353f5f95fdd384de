// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/enhancement/EnhancedCopy.h"
#include "casework/intake/RecordTime.h"
#include "casework/intake/TakeIn.h"
#include "casework/lab/HintsOfSources.h"
#include "foundation/imaging/PngText.h"
#include "imagery/enhancement/CopyNote.h"
#include "support/EncodedImage.h"
#include "support/SyntheticImage.h"
#include "support/TestLab.h"

#include <QTest>

#include <algorithm>

using namespace semblance;
using namespace semblance::casework;

namespace {

Bytes fileOf(std::uint32_t seed, ImageFormat format)
{
    return tests::encoded(tests::syntheticTexture({40, 30}, seed), {.format = format}).value();
}

/// It says which program generated it.
Bytes generatedFile()
{
    const std::vector<PngText> texts{{"Software", "Midjourney"}};
    return withPngTexts(fileOf(1, ImageFormat::Png), texts);
}

imagery::Recipe brighter()
{
    return imagery::Recipe({imagery::RecipeStep(*imagery::findStep("gamma"))});
}

} // namespace

/// What files of other exhibits hint at that tell of a picture.
class TestHintsOfSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_lab = tests::labMakers().front().make();
        m_source = taken(generatedFile());
    }

    void theSamePictureInAnotherFile_data()
    {
        QTest::addColumn<bool>("isTakenIn");
        QTest::newRow("a file") << false;
        QTest::newRow("an exhibit of its own") << true;
    }
    void theSamePictureInAnotherFile()
    {
        QFETCH(bool, isTakenIn);
        const Bytes bare = fileOf(1, ImageFormat::Tiff);
        verifyOnly(hintsOf(bare, isTakenIn ? std::optional(taken(bare).id) : std::nullopt),
                   ProvenanceRelation::SamePicture);
    }

    void whatACopyWasMadeFrom()
    {
        const Exhibit copy = saveCopy({m_lab.lab->originals(), m_lab.lab->derivations()}, m_source,
                                      brighter(), QStringLiteral("Semblance 9"), m_clock)
                                 .value()
                                 .taken.exhibit;
        const Bytes file = m_lab.lab->originals().read(copy.original).value();
        verifyOnly(hintsOf(file, copy.id), ProvenanceRelation::Copy);
    }

    void whatOnlyTheFileNames()
    {
        const auto note = imagery::copyNoteOf(m_source.original, {40, 30}, brighter(), "s");
        const Bytes copy =
            imagery::writeCopyPng(tests::syntheticTexture({40, 30}, 2), {{note}}).value();
        verifyOnly(hintsOf(copy, std::nullopt), ProvenanceRelation::Claimed);
    }

    /// It is not its own source, nor is another picture.
    void othersSayNothing()
    {
        QVERIFY(hintsOf(generatedFile(), m_source.id).empty());
        QVERIFY(hintsOf(fileOf(3, ImageFormat::Tiff), std::nullopt).empty());
    }

private:
    Exhibit taken(const Bytes& bytes)
    {
        return takeIn(m_lab.lab->exhibits(), m_lab.lab->originals(), bytes, QStringLiteral("still"),
                      m_clock)
            .value()
            .exhibit;
    }
    std::vector<SourceHints> hintsOf(const Bytes& file, std::optional<ExhibitId> exhibit)
    {
        const QDateTime now = recordTime(m_clock);
        return exhibit ? sourceHints(*m_lab.lab, *exhibit, now, {}).value()
                       : sourceHints(*m_lab.lab, exhibit, identityOf(file), now, {}).value();
    }
    void verifyOnly(const std::vector<SourceHints>& hints, ProvenanceRelation relation)
    {
        QCOMPARE(hints.size(), std::size_t(1));
        QVERIFY(hints.front().source == m_source.id);
        QCOMPARE(int(hints.front().relation), int(relation));
        QVERIFY(std::ranges::any_of(hints.front().hints, &imagery::isOfNoCamera));
    }

    tests::TestLab m_lab;
    Exhibit m_source;
    tests::SetClock m_clock;
};

QTEST_GUILESS_MAIN(TestHintsOfSources)
#include "tst_HintsOfSources.moc"
