// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/enhancement/Enlargement.h"
#include "foundation/imaging/PngText.h"
#include "imagery/enhancement/EarlierSteps.h"
#include "support/SyntheticImage.h"

#include <QTest>

using namespace semblance;
using namespace semblance::casework;
using imagery::Recipe;
using imagery::RecipeStep;

namespace {

RecipeStep resized(double width, double height)
{
    return RecipeStep(*imagery::findStep("resize")).with("width", width).with("height", height);
}

RecipeStep plain(const char* step)
{
    return RecipeStep(*imagery::findStep(step));
}

} // namespace

class TestEnlargement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void howMuchLarger_data();
    void howMuchLarger();
    void whatAFileSays_data();
    void whatAFileSays();
    void stepsOfNoSourceAreADoubt();
    void aDoubtLeavesTheEyesWithoutADistance();
};

void TestEnlargement::howMuchLarger_data()
{
    QTest::addColumn<std::vector<Recipe>>("recipes");
    QTest::addColumn<double>("factor");
    const auto row = [](const char* title, std::vector<Recipe> recipes, double factor) {
        QTest::newRow(title) << std::move(recipes) << factor;
    };
    row("nothing was done", {}, 1);
    row("no size changed", {Recipe({plain("gamma")})}, 1);
    row("smaller", {Recipe({resized(60, 50)})}, 1);
    row("larger", {Recipe({resized(360, 300)})}, 3);
    row("larger in two copies", {Recipe({resized(240, 200)}), Recipe({resized(480, 400)})}, 4);
    row("larger, then half as large", {Recipe({resized(480, 400)}), Recipe({resized(240, 200)})},
        2);
    // What was lost where it was smallest does not come back.
    row("smaller, then as before", {Recipe({resized(30, 25)}), Recipe({resized(120, 100)})}, 4);
    row("one side more than the other", {Recipe({resized(240, 300)})}, 3);
    row("turned before", {Recipe({plain("turn"), resized(200, 240)})}, 2);
    row("pixels that are not square", {Recipe({plain("aspect").with("pixel-aspect", 1.5)})}, 1.5);
}

void TestEnlargement::howMuchLarger()
{
    QFETCH(std::vector<Recipe>, recipes);
    QFETCH(double, factor);
    const auto found = enlargementOf({120, 100}, recipes);
    QVERIFY(found);
    QVERIFY(factor == 1 || imagery::areScaling(recipes));
    QCOMPARE(*found, factor);
}

void TestEnlargement::whatAFileSays_data()
{
    using imagery::CopyNote;
    using enum EnlargementDoubt;
    QTest::addColumn<std::vector<CopyNote>>("notes");
    QTest::addColumn<Enlargement>("enlargement");
    const auto made = [](SizePx from, RecipeStep step) {
        return imagery::copyNoteOf({}, from, Recipe({std::move(step)}), "s");
    };
    const auto row = [](const char* title, std::vector<CopyNote> notes, Enlargement enlargement) {
        QTest::newRow(title) << std::move(notes) << enlargement;
    };
    const auto changed = [](CopyNote note, auto change) {
        change(note);
        return note;
    };
    const auto sizeless = [&](CopyNote note) {
        return changed(std::move(note), [](CopyNote& n) { n.sourceSize.reset(); });
    };
    const CopyNote larger = made({40, 30}, resized(120, 90));
    const CopyNote averaged = imagery::copyNoteOf(
        {}, {120, 90}, Recipe({plain("frame-average").with("frames", std::vector{Sha256::of({})})}),
        "s");
    row("nothing", {}, {1});
    row("larger", {larger}, {3});
    row("of a source that was made larger itself", {larger, made({20, 15}, resized(40, 30))}, {6});
    row("of a source that was cut first",
        {larger, made({20, 15}, resized(40, 30)), made({20, 15}, plain("gamma"))}, {6});
    row("an average of what was larger", {averaged, larger}, {3});
    const auto open = [&](CopyNote note) {
        return changed(std::move(note), [](CopyNote& n) { n.mayBeOfFrame = true; });
    };
    row("a note perhaps of a frame", {averaged, open(made({20, 15}, plain("gamma")))}, {1});
    row("steps that scale, perhaps of a frame", {averaged, open(larger)}, {1, OfPictureOrFrame});
    row("steps that mirror, perhaps of a frame", {averaged, open(made({120, 90}, plain("flip")))},
        {1, OfPictureOrFrame});
    row("a note that leads to another size", {larger, made({20, 15}, resized(50, 30))},
        {1, OtherSizes});
    row("another size than the picture's", {made({40, 30}, resized(60, 45))}, {1, OtherSizes});
    row("the size is not said", {sizeless(larger)}, {1, NoSizes});
    row("nor need it be", {sizeless(made({120, 90}, plain("gamma")))}, {1});
    row("the source does not say its size", {larger, sizeless(made({20, 15}, resized(40, 30)))},
        {1, NoSizes});
    row("no steps", {changed(larger, [](CopyNote& n) { n.recipe.clear(); })}, {1, NoSteps});
    row("an unknown step",
        {changed(larger,
                 [](CopyNote& n) { n.recipe = R"({"format":1,"steps":[{"step":"bogus"}]})"; })},
        {1, UnreadableSteps});
    row("another step",
        {changed(larger,
                 [&](CopyNote& n) {
                     n.recipe = made({120, 90}, plain("gamma")).recipe;
                 })},
        {1, OtherSteps});
    row("other frames", {changed(averaged, [](CopyNote& n) { n.frames.clear(); })},
        {1, OtherSteps});
    row("no hash", {changed(larger, [](CopyNote& n) { n.recipeSha256.reset(); })}, {1, NoHash});
    row("only the source's cannot be read",
        {larger, changed(larger, [](CopyNote& n) { n.recipe = "none"; })}, {1, UnreadableSteps});
    row("a size that the recipe does not fit",
        {made({40, 30}, plain("crop").with("x", 50.0).with("width", 10.0).with("height", 10.0))},
        {1, OtherSizes});
}

void TestEnlargement::whatAFileSays()
{
    QFETCH(std::vector<imagery::CopyNote>, notes);
    QTEST(statedEnlargement(notes, SizePx{120, 90}), "enlargement");
}

/// A source that is no hash is left out of the notes; its steps are not.
void TestEnlargement::stepsOfNoSourceAreADoubt()
{
    const auto note = imagery::copyNoteOf({}, {40, 30}, Recipe({resized(120, 90)}), "s");
    const Bytes whole = *imagery::writeCopyPng(tests::syntheticTexture({120, 90}, 1), {{note}});
    QCOMPARE(statedEnlargement(whole, SizePx{120, 90}), Enlargement{3});
    const Bytes plain = *imagery::writeCopyPng(tests::syntheticTexture({120, 90}, 1), {});
    const Bytes damaged = withPngTexts(
        plain, {{imagery::kCopySourceText, "zz"}, {imagery::kCopyRecipeText, note.recipe}});
    const Enlargement expected{1, EnlargementDoubt::NoSource};
    QCOMPARE(statedEnlargement(damaged, SizePx{120, 90}), expected);
    QCOMPARE(statedEnlargement(plain, SizePx{120, 90}), Enlargement());
}

void TestEnlargement::aDoubtLeavesTheEyesWithoutADistance()
{
    matching::QualityMeasurement eyes;
    eyes.id = "InterEyeDistance";
    eyes.raw = 94;
    eyes.value = 100;
    const matching::QualityReport report{{eyes}};
    const auto judged = judgedBy({1, EnlargementDoubt::NoSteps}, report).measurements.front();
    QVERIFY(!judged.raw && !judged.value);
    QCOMPARE(judged.absentReason, reasonOf(EnlargementDoubt::NoSteps));
    QVERIFY(judged.concern == matching::QualityConcern::Warning);
    QVERIFY(judgedBy({}, report) == report);
    QCOMPARE(judgedBy({2}, report).measurements.front().enlargement, 2.0);
}

QTEST_APPLESS_MAIN(TestEnlargement)
#include "tst_Enlargement.moc"
