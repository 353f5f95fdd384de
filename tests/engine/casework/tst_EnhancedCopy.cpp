// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/enhancement/EnhancedCopy.h"
#include "casework/enhancement/RecordedRecipe.h"
#include "casework/intake/TakeIn.h"
#include "foundation/imaging/ImageDecoder.h"
#include "foundation/imaging/ImageWear.h"
#include "imagery/enhancement/CopyNote.h"
#include "imagery/enhancement/RecipeJson.h"
#include "support/EncodedImage.h"
#include "support/SyntheticImage.h"
#include "support/TestLab.h"

#include <QTest>

using namespace semblance;
using namespace semblance::casework;
using imagery::findStep;
using imagery::Recipe;
using imagery::RecipeStep;

namespace {

const QString kProgram = QStringLiteral("Semblance 9");

Recipe flipped()
{
    return Recipe(
        {RecipeStep(*findStep("flip")), RecipeStep(*findStep("gamma")).with("gamma", 1.7)});
}

} // namespace

class TestEnhancedCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_lab = tests::labMakers().front().make(); }

    void theCopyIsStoredWithItsRecipe()
    {
        const Exhibit source = taken();
        const auto saved = save(source, flipped());
        QVERIFY(saved);
        QCOMPARE(saved->taken.exhibit.fileName, QStringLiteral("still (enhanced).png"));
        QVERIFY(!saved->notes.empty());
        const auto how = m_lab.lab->derivations().of(saved->taken.exhibit.id);
        QVERIFY(how);
        QCOMPARE(how->size(), std::size_t(1));
        const auto recipe = recordedRecipe(how->front());
        QVERIFY(recipe);
        QVERIFY(*recipe == flipped());
        QVERIFY(how->front().software.startsWith(kProgram));
        QVERIFY(how->front().software.contains(QStringLiteral("OpenCV")));
        const auto again = checkCopy(m_lab.lab->originals(), how->front());
        QVERIFY(again);
        QVERIFY(again->hasSameBytes && again->hasSamePixels);
        // The original is what came in.
        QVERIFY(m_lab.lab->originals().read(source.original));
        const auto copy =
            decodeImage(*m_lab.lab->originals().read(saved->taken.exhibit.original), "copy");
        QVERIFY(copy);
        QVERIFY(copy->stored.size() == SizePx({60, 80}));
    }

    void theSameAgainIsTheSameExhibit()
    {
        const Exhibit source = taken();
        const auto one = save(source, flipped());
        const auto two = save(source, flipped());
        QVERIFY(one && two);
        QVERIFY(one->taken.exhibit.id == two->taken.exhibit.id);
        QVERIFY(!two->taken.isNew);
        QCOMPARE(m_lab.lab->derivations().all()->size(), std::size_t(1));
    }

    /// So that it is known again wherever its file goes.
    void theFileSaysHowItWasMade()
    {
        const Exhibit source = taken();
        const Exhibit copy = save(source, flipped())->taken.exhibit;
        const auto notes = imagery::copyNotes(*m_lab.lab->originals().read(copy.original));
        QCOMPARE(notes.size(), std::size_t(1));
        QVERIFY(notes[0].source == source.original);
        QVERIFY(notes[0].recipeSha256 == flipped().sha256());
        QVERIFY(*imagery::recipeFromJson(notes[0].recipe, "recipe") == flipped());
        QVERIFY(notes[0].software.starts_with(kProgram.toStdString()));
        const Exhibit second = save(copy, flipped())->taken.exhibit;
        const auto both = imagery::copyNotes(*m_lab.lab->originals().read(second.original));
        QCOMPARE(both.size(), std::size_t(2));
        QVERIFY(both[0].source == copy.original);
        QVERIFY(both[1] == notes[0]);
        const auto derivations = m_lab.lab->derivations().all();
        QCOMPARE(derivations->size(), std::size_t(2));
        for (const Derivation& how : *derivations)
            QVERIFY(checkCopy(m_lab.lab->originals(), how)->hasSameBytes);
    }

    void framesComeFromTheLab()
    {
        const Exhibit source = taken();
        const Exhibit other = taken(1);
        const Recipe recipe({RecipeStep(*findStep("frame-average"))
                                 .with("frames", std::vector<Sha256>{other.original})
                                 .with("least-correlation", 0.7)});
        const auto saved = save(source, recipe);
        QVERIFY2(saved, saved ? "" : saved.error().detail.c_str());
        QCOMPARE(int(saved->notes.back().warning), int(imagery::StepWarning::FrameLaid));
        const Recipe missing({RecipeStep(*findStep("frame-average"))
                                  .with("frames", std::vector<Sha256>{Sha256::of({})})});
        const auto refused = save(source, missing);
        QVERIFY(!refused);
        QCOMPARE(int(refused.error().code), int(ErrorCode::RecipeInvalid));
    }

    void nothingIsRecordedOfAFailure_data()
    {
        QTest::addColumn<bool>("isStopped");
        QTest::newRow("cancelled") << true;
        QTest::newRow("outside of the picture") << false;
    }

    void nothingIsRecordedOfAFailure()
    {
        QFETCH(bool, isStopped);
        const Exhibit source = taken();
        StopSource stop;
        imagery::EnhanceOptions options;
        options.stop = stop.get_token();
        Recipe recipe = flipped();
        if (isStopped)
            stop.request_stop();
        else
            recipe = Recipe({RecipeStep(*findStep("crop")).with("width", 9000.0)});
        const auto saved = save(source, recipe, options);
        QVERIFY(!saved);
        QCOMPARE(int(saved.error().code),
                 int(isStopped ? ErrorCode::Cancelled : ErrorCode::RecipeInvalid));
        QCOMPARE(m_lab.lab->exhibits().all()->size(), std::size_t(1));
        QVERIFY(m_lab.lab->derivations().all()->empty());
    }

    void anotherRecipeIsSeen_data()
    {
        QTest::addColumn<QString>("recipe");
        QTest::addColumn<bool>("hasItsHash");
        QTest::newRow("cut off") << "{" << false;
        QTest::newRow("changed")
            << QString::fromStdString("{\"format\":1,\"steps\":[{\"step\":\"gamma\",\"gamma\":2}]}")
            << false;
        QTest::newRow("changed with its hash")
            << QString::fromStdString("{\"format\":1,\"steps\":[{\"step\":\"gamma\",\"gamma\":2}]}")
            << true;
    }

    void anotherRecipeIsSeen()
    {
        QFETCH(QString, recipe);
        QFETCH(bool, hasItsHash);
        const auto saved = save(taken(), flipped());
        Derivation derivation = m_lab.lab->derivations().all()->front();
        derivation.recipe = recipe;
        if (hasItsHash)
            derivation.recipeSha256 =
                Recipe({RecipeStep(*findStep("gamma")).with("gamma", 2.0)}).sha256();
        const auto checked = checkCopy(m_lab.lab->originals(), derivation);
        QCOMPARE(checked.has_value(), hasItsHash);
        if (checked)
            QVERIFY(!checked->hasSameBytes && !checked->hasSamePixels);
        else
            QCOMPARE(int(checked.error().code), int(ErrorCode::RecipeInvalid));
    }

    void aForgedRecordIsSeen()
    {
        const auto saved = save(taken(), flipped());
        QVERIFY(saved);
        Derivation derivation = m_lab.lab->derivations().all()->front();
        derivation.software = QStringLiteral("Another Program 1");
        const auto checked = checkCopy(m_lab.lab->originals(), derivation);
        QVERIFY(checked);
        QVERIFY(checked->hasSamePixels && !checked->hasSameBytes && checked->contradictsRecord);
    }

    void aCopyWithoutRecordIsFound()
    {
        const auto saved = save(taken(), flipped());
        QVERIFY(saved);
        const auto unrecorded = [](casework::Lab& lab) {
            return copiesWithoutRecord(lab.exhibits(), lab.derivations(), lab.originals());
        };
        QVERIFY(unrecorded(*m_lab.lab)->empty());
        const auto file = m_lab.lab->originals().read(saved->taken.exhibit.original);
        QVERIFY(file);
        const tests::TestLab other = tests::labMakers().front().make();
        const auto alone = takeIn(other.lab->exhibits(), other.lab->originals(), *file,
                                  QStringLiteral("copy.png"), m_clock);
        QVERIFY(alone);
        const auto found = unrecorded(*other.lab);
        QVERIFY(found);
        QCOMPARE(found->size(), std::size_t(1));
        QVERIFY(found->front().id == alone->exhibit.id);
    }

    /// Two copies of one exhibit can be told apart by their names; the same one again is no other.
    void copiesOfOneOriginalAreNumbered()
    {
        const Exhibit source = taken();
        const auto name = [this](const Exhibit& of, const imagery::Recipe& recipe) {
            return save(of, recipe)->taken.exhibit.fileName;
        };
        const auto gamma = [](double value) {
            return imagery::Recipe(
                {imagery::RecipeStep(*imagery::findStep("gamma")).with("gamma", value)});
        };
        const Exhibit first = save(source, flipped())->taken.exhibit;
        QCOMPARE(first.fileName, QStringLiteral("still (enhanced).png"));
        QCOMPARE(name(source, gamma(1.5)), QStringLiteral("still (enhanced 2).png"));
        QCOMPARE(name(source, flipped()), QStringLiteral("still (enhanced).png"));
        QCOMPARE(name(first, gamma(2)), QStringLiteral("still (enhanced 3).png"));
    }

    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<std::size_t>("before");
        QTest::addColumn<QString>("copy");
        const auto row = [](const char* title, const char* name, std::size_t before,
                            const char* copy) {
            QTest::newRow(title)
                << QString::fromLatin1(name) << before << QString::fromLatin1(copy);
        };
        row("a photograph", "still.jpg", 0, "still (enhanced).png");
        row("its third copy", "still.jpg", 2, "still (enhanced 3).png");
        row("of a copy", "still (enhanced).png", 1, "still (enhanced 2).png");
        row("of the twelfth copy", "still (enhanced 12).png", 12, "still (enhanced 13).png");
        row("points", "cam.7.tif", 0, "cam.7 (enhanced).png");
        row("no ending", "still", 0, "still (enhanced).png");
        row("another word in brackets", "still (2).png", 0, "still (2) (enhanced).png");
    }

    void names()
    {
        QFETCH(QString, name);
        QFETCH(std::size_t, before);
        QTEST(copyName(name, before), "copy");
    }

private:
    /// Stored lying on its side.
    Exhibit taken(std::uint32_t seed = 0)
    {
        const auto bytes =
            tests::encoded(withNoise(tests::syntheticTexture({80, 60}, 5), 4.0 * seed, seed),
                           {.format = ImageFormat::Tiff, .exifOrientation = 6});
        return takeIn(m_lab.lab->exhibits(), m_lab.lab->originals(), *bytes,
                      QStringLiteral("still.tif"), m_clock)
            .value()
            .exhibit;
    }
    Result<SavedCopy> save(const Exhibit& source, const Recipe& recipe,
                           const imagery::EnhanceOptions& options = {})
    {
        return saveCopy({m_lab.lab->originals(), m_lab.lab->derivations()}, source, recipe,
                        kProgram, m_clock, options);
    }

    tests::TestLab m_lab;
    tests::SetClock m_clock;
};

QTEST_GUILESS_MAIN(TestEnhancedCopy)
#include "tst_EnhancedCopy.moc"
