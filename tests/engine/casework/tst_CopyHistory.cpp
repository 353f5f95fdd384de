// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/enhancement/EnhancedCopy.h"
#include "casework/intake/TakeIn.h"
#include "casework/lab/CopyHistory.h"
#include "foundation/imaging/ImageDecoder.h"
#include "foundation/imaging/Orientation.h"
#include "foundation/imaging/PngText.h"
#include "imagery/enhancement/CopyNote.h"
#include "support/EncodedImage.h"
#include "support/SyntheticImage.h"
#include "support/TestLab.h"

#include <QTest>

#include <algorithm>

using namespace semblance;
using namespace semblance::casework;
using imagery::findStep;
using imagery::Recipe;
using imagery::RecipeStep;

namespace {

Recipe mirrored()
{
    return Recipe({RecipeStep(*findStep("flip"))});
}

Recipe brightened(double gamma)
{
    return Recipe({RecipeStep(*findStep("gamma")).with("gamma", gamma)});
}

Recipe enlargedThreeTimes()
{
    return Recipe({RecipeStep(*findStep("resize")).with("width", 180.0).with("height", 120.0)});
}

} // namespace

class TestCopyHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_lab = tests::labMakers().front().make(); }

    void anExhibitThatCameInHasNone()
    {
        const Exhibit source = taken(picture(), ImageFormat::Png);
        const auto history = copyHistory(*m_lab.lab, source.id);
        QVERIFY(history && history->chain.links.empty());
        QCOMPARE(history->enlargement, Enlargement());
    }

    /// Be it taken in under a number of its own.
    void aRecordedCopyIsKnownInAnotherWrapping_data()
    {
        QTest::addColumn<bool>("isTakenIn");
        QTest::newRow("a file") << false;
        QTest::newRow("an exhibit of its own") << true;
    }
    void aRecordedCopyIsKnownInAnotherWrapping()
    {
        QFETCH(bool, isTakenIn);
        const Exhibit copy = save(taken(picture(), ImageFormat::Png), enlargedThreeTimes());
        const Bytes twin = encodedAs(pixelsOf(copy), ImageFormat::Tiff);
        const auto history =
            isTakenIn ? copyHistory(*m_lab.lab, taken(pixelsOf(copy), ImageFormat::Tiff).id)
                      : copyHistoryOf(*m_lab.lab, Sha256::of(twin), twin);
        QVERIFY(history);
        QCOMPARE(history->chain.links.size(), std::size_t{1});
        QVERIFY(history->chain.last().exhibit == copy.id);
        QCOMPARE(history->enlargement, Enlargement{3});
    }

    /// Its steps began with a mirror image of the stored pixels, as the file still says elsewhere.
    void theViewThatACopyBeganWithIsKnown()
    {
        const Exhibit source = takenAs({.format = ImageFormat::Jpeg, .exifOrientation = 5});
        const Exhibit copy = save(source, brightened(1.5));
        const Exhibit next = save(copy, mirrored());
        for (const Exhibit& exhibit : {copy, next}) {
            const auto history = copyHistory(*m_lab.lab, exhibit.id);
            QVERIFY(history && history->chain.shownMirrored == Orientation::LeftTop);
            const auto file = m_lab.lab->originals().read(exhibit.original);
            QVERIFY(file && statedChain(*file).shownMirrored == Orientation::LeftTop);
        }
        const Exhibit plain = save(takenAs({.format = ImageFormat::Jpeg}), brightened(1.5));
        const auto none = copyHistory(*m_lab.lab, plain.id);
        QVERIFY(none && !none->chain.shownMirrored);
    }

    /// Saved anew elsewhere as TIFF, which says nothing of itself, taken in again and copied again.
    void aCopyOfATwinCountsFromTheFirstOriginalOn_data()
    {
        QTest::addColumn<Recipe>("first");
        QTest::addColumn<Recipe>("second");
        QTest::addColumn<bool>("isMirrored");
        QTest::addColumn<double>("enlarged");
        const Recipe gamma = brightened(1.5);
        QTest::newRow("mirrored") << mirrored() << gamma << true << 1.0;
        QTest::newRow("mirrored back") << mirrored() << mirrored() << false << 1.0;
        QTest::newRow("enlarged") << enlargedThreeTimes() << gamma << false << 3.0;
    }
    void aCopyOfATwinCountsFromTheFirstOriginalOn()
    {
        QFETCH(Recipe, first);
        QFETCH(Recipe, second);
        QFETCH(double, enlarged);
        const Exhibit source = taken(picture(), ImageFormat::Png);
        const Exhibit copy = save(source, first);
        const Exhibit twin = taken(pixelsOf(copy), ImageFormat::Tiff);
        const Exhibit next = save(twin, second);
        const auto history = copyHistory(*m_lab.lab, next.id);
        QVERIFY(history && history->chain.isReadable());
        QCOMPARE(history->chain.links.size(), std::size_t{2});
        QVERIFY(history->chain.origin() == source.id);
        QVERIFY(history->chain.links.back().derivation.source == twin.id);
        QTEST(history->chain.isMirrored(), "isMirrored");
        QCOMPARE(history->enlargement, Enlargement{enlarged});
        // Over a further twin on the way, and of a file that is no exhibit.
        const Exhibit third = save(taken(pixelsOf(next), ImageFormat::Tiff), brightened(2));
        const Bytes file = encodedAs(pixelsOf(third), ImageFormat::Tiff);
        const auto whole = copyHistoryOf(*m_lab.lab, Sha256::of(file), file);
        QVERIFY(whole && whole->chain.origin() == source.id);
        QCOMPARE(whole->chain.links.size(), std::size_t{3});
        QTEST(whole->chain.isMirrored(), "isMirrored");
    }

    /// Not only as it was: a quarter turn or a flip elsewhere loses no enlargement and no flip.
    void aRecordedCopyIsKnownTurned_data()
    {
        QTest::addColumn<Recipe>("recipe");
        QTest::addColumn<Orientation>("way");
        QTest::addColumn<bool>("isMirrored");
        QTest::addColumn<double>("enlarged");
        const Recipe both({RecipeStep(*findStep("flip")), enlargedThreeTimes().steps().front()});
        QTest::newRow("turned by a quarter")
            << enlargedThreeTimes() << Orientation::RightTop << false << 3.0;
        QTest::newRow("mirrored") << enlargedThreeTimes() << Orientation::TopRight << true << 3.0;
        QTest::newRow("a flipped copy, turned by half")
            << both << Orientation::BottomRight << true << 3.0;
        QTest::newRow("a flipped copy, mirrored back")
            << both << Orientation::TopRight << false << 3.0;
    }
    void aRecordedCopyIsKnownTurned()
    {
        QFETCH(Recipe, recipe);
        QFETCH(Orientation, way);
        QFETCH(double, enlarged);
        const Exhibit copy = save(taken(picture(), ImageFormat::Png), recipe);
        const Image turned = upright(pixelsOf(copy), way);
        const Bytes file = encodedAs(turned, ImageFormat::Tiff);
        const auto history = copyHistoryOf(*m_lab.lab, Sha256::of(file), file);
        QVERIFY(history);
        QCOMPARE(history->chain.links.size(), std::size_t{1});
        QVERIFY(history->chain.last().exhibit == copy.id);
        QTEST(history->chain.isMirrored(), "isMirrored");
        QCOMPARE(history->enlargement, Enlargement{enlarged});
        // Taken in, and copied again.
        const Exhibit next = save(taken(turned, ImageFormat::Png), brightened(1.5));
        const auto whole = copyHistory(*m_lab.lab, next.id);
        QVERIFY(whole && whole->chain.links.size() == 2);
        QTEST(whole->chain.isMirrored(), "isMirrored");
    }

    /// What was flipped and flipped back has the pixels of what came in.
    void twinsInACircleEnd()
    {
        const Exhibit source = taken(picture(), ImageFormat::Png);
        const Exhibit flipped = save(source, mirrored());
        const Exhibit twin = taken(pixelsOf(flipped), ImageFormat::Tiff);
        const Exhibit back = save(twin, mirrored());
        QVERIFY(pixelsOf(back) == picture());
        const auto linksOf = [this](const Exhibit& exhibit) {
            return copyHistory(*m_lab.lab, exhibit.id).value().chain.links.size();
        };
        QCOMPARE(linksOf(source), std::size_t{0});
        QCOMPARE(linksOf(flipped), std::size_t{1});
        QCOMPARE(linksOf(twin), std::size_t{1});
        QCOMPARE(linksOf(back), std::size_t{2});
    }

    /// Nobody knows which of the two was there first: a copy of either is mirrored.
    void whatCameInBeforeACopyWasNotMadeFromIt()
    {
        const Exhibit one = taken(picture(), ImageFormat::Png);
        const Exhibit other = taken(upright(picture(), Orientation::TopRight), ImageFormat::Tiff);
        for (const Exhibit& each : {save(one, mirrored()), save(other, mirrored())}) {
            const auto history = copyHistory(*m_lab.lab, each.id);
            QVERIFY(history && history->chain.links.size() == 1);
            QVERIFY(history->chain.isMirrored());
        }
    }

    /// Both have one hash of pixels, and only one of them was flipped.
    void anOriginalIsNotTakenForItsMirrorImage()
    {
        save(taken(picture(), ImageFormat::Png), mirrored());
        const auto twin = copyHistory(*m_lab.lab, taken(picture(), ImageFormat::Tiff).id);
        QVERIFY(twin && twin->chain.links.empty());
    }

    /// In a laboratory that did not record it: taken in as it came, from elsewhere.
    void whatTheFileSaysCountsForAnExhibitToo_data()
    {
        QTest::addColumn<bool>("isSourceThere");
        QTest::newRow("the laboratory holds its source") << true;
        QTest::newRow("it does not") << false;
    }
    void whatTheFileSaysCountsForAnExhibitToo()
    {
        QFETCH(bool, isSourceThere);
        const Exhibit copy = save(taken(picture(), ImageFormat::Png), enlargedThreeTimes());
        const Bytes file = m_lab.lab->originals().read(copy.original).value();
        goElsewhere();
        if (isSourceThere)
            taken(picture(), ImageFormat::Png);
        const Exhibit came = takenFile(file);
        const auto history = copyHistory(*m_lab.lab, came.id);
        QVERIFY(history && history->chain.links.empty());
        QCOMPARE(history->enlargement, Enlargement{3});
    }

    /// Whoever changes the marks does not make the picture larger than it says.
    void whatContradictsItselfIsADoubt_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<EnlargementDoubt>("doubt");
        const auto row = [](const char* title, const char* key, const char* value,
                            EnlargementDoubt doubt) {
            QTest::newRow(title) << QByteArray(key) << QByteArray(value) << doubt;
        };
        using enum EnlargementDoubt;
        row("an unknown step", imagery::kCopyRecipeText,
            R"({"format":1,"steps":[{"step":"bogus"}]})", UnreadableSteps);
        row("a step that changes no size", imagery::kCopyRecipeText,
            R"({"format":1,"steps":[{"step":"gamma","gamma":1.0}]})", OtherSteps);
        row("no steps", imagery::kCopyRecipeText, "", NoSteps);
        row("another size than the source has", imagery::kCopySourceSizeText, "90x60", OtherSizes);
        row("no source", imagery::kCopySourceText, "zz", NoSource);
    }
    void whatContradictsItselfIsADoubt()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, value);
        QFETCH(EnlargementDoubt, doubt);
        const Exhibit copy = save(taken(picture(), ImageFormat::Png), enlargedThreeTimes());
        const Bytes file = m_lab.lab->originals().read(copy.original).value();
        auto texts = pngTexts(file);
        for (PngText& text : texts) {
            if (text.key == key.toStdString())
                text.value = value.toStdString();
        }
        const Bytes changed = withPngTexts(encodedAs(pixelsOf(copy), ImageFormat::Png), texts);
        goElsewhere();
        taken(picture(), ImageFormat::Png);
        const auto history = copyHistoryOf(*m_lab.lab, Sha256::of(changed), changed);
        QVERIFY(history);
        const Enlargement expected{1, doubt};
        QCOMPARE(history->enlargement, expected);
    }

    /// A copy from elsewhere, and a copy of that.
    void whatTheFirstFileSaysCountsForItsCopies()
    {
        const Exhibit copy = save(taken(picture(), ImageFormat::Png), enlargedThreeTimes());
        const Bytes file = m_lab.lab->originals().read(copy.original).value();
        goElsewhere();
        const Exhibit came = takenFile(file);
        const Exhibit next = save(came, Recipe({RecipeStep(*findStep("gamma"))}));
        const auto history = copyHistory(*m_lab.lab, next.id);
        QVERIFY(history && history->chain.links.size() == 1);
        QCOMPARE(history->enlargement, Enlargement{3});
    }

    /// A mirrored copy from elsewhere, and a copy of that.
    void flipsThatTheFirstFileStatesAreCounted_data()
    {
        QTest::addColumn<bool>("isFlippedAgain");
        QTest::newRow("stays mirrored") << false;
        QTest::newRow("is upright again") << true;
    }
    void flipsThatTheFirstFileStatesAreCounted()
    {
        QFETCH(bool, isFlippedAgain);
        const Exhibit copy = save(taken(picture(), ImageFormat::Png), mirrored());
        const Bytes file = m_lab.lab->originals().read(copy.original).value();
        goElsewhere();
        const Exhibit came = takenFile(file);
        const auto ofCame = copyHistory(*m_lab.lab, came.id);
        QVERIFY(ofCame && ofCame->chain.links.empty() && ofCame->chain.isMirrored());
        const Recipe recipe =
            isFlippedAgain ? mirrored() : Recipe({RecipeStep(*findStep("gamma"))});
        const auto saved = saveCopy({m_lab.lab->originals(), m_lab.lab->derivations()}, came,
                                    recipe, QStringLiteral("Semblance 9"), m_clock);
        QVERIFY(saved);
        QCOMPARE(std::ranges::count(saved->notes, imagery::StepWarning::Mirrored,
                                    &imagery::StepNote::warning),
                 isFlippedAgain ? 0 : 1);
        const auto history = copyHistory(*m_lab.lab, saved->taken.exhibit.id);
        QVERIFY(history && history->chain.links.size() == 1);
        QCOMPARE(history->chain.recipes().size(), std::size_t{2});
        QCOMPARE(history->chain.isMirrored(), !isFlippedAgain);
    }

    /// Marks that were changed afterwards leave open what was done.
    void statedStepsThatContradictThemselvesAreUnread_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("other steps")
            << QByteArray(imagery::kCopyRecipeText) << QByteArray(R"({"format":1,"steps":[]})");
        QTest::newRow("no source") << QByteArray(imagery::kCopySourceText) << QByteArray("zz");
    }
    void statedStepsThatContradictThemselvesAreUnread()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, value);
        const Exhibit copy = save(taken(picture(), ImageFormat::Png), mirrored());
        auto texts = pngTexts(m_lab.lab->originals().read(copy.original).value());
        for (PngText& text : texts) {
            if (text.key == key.toStdString())
                text.value = value.toStdString();
        }
        const auto stated =
            statedRecipes(withPngTexts(encodedAs(pixelsOf(copy), ImageFormat::Png), texts));
        QCOMPARE(stated.size(), std::size_t{1});
        QVERIFY(!stated.front());
    }

private:
    static Image picture() { return tests::syntheticTexture({60, 40}, 8); }
    static Bytes encodedAs(const Image& image, ImageFormat format)
    {
        return tests::encoded(image, {.format = format}).value();
    }
    /// To a laboratory that knows nothing of the one before.
    void goElsewhere()
    {
        tests::TestLab other = tests::labMakers().front().make();
        std::swap(m_lab, other);
    }
    Exhibit takenFile(const Bytes& file)
    {
        return takeIn(m_lab.lab->exhibits(), m_lab.lab->originals(), file,
                      QStringLiteral("copy.png"), m_clock)
            .value()
            .exhibit;
    }
    Exhibit taken(const Image& image, ImageFormat format)
    {
        return takenBytes(encodedAs(image, format));
    }
    Exhibit takenAs(const tests::EncodeAs& as)
    {
        return takenBytes(tests::encoded(picture(), as).value());
    }
    Exhibit takenBytes(const Bytes& bytes)
    {
        return takeIn(m_lab.lab->exhibits(), m_lab.lab->originals(), bytes, QStringLiteral("still"),
                      m_clock)
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
    Image pixelsOf(const Exhibit& exhibit) const
    {
        return decodeImage(*m_lab.lab->originals().read(exhibit.original), "copy")->stored;
    }

    tests::TestLab m_lab;
    tests::SetClock m_clock;
};

QTEST_GUILESS_MAIN(TestCopyHistory)
#include "tst_CopyHistory.moc"
