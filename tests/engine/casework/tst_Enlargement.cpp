// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/enhancement/Enlargement.h"

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
    QVERIFY(factor == 1 || areScaling(recipes));
    QCOMPARE(*found, factor);
}

void TestEnlargement::whatAFileSays_data()
{
    using imagery::CopyNote;
    QTest::addColumn<std::vector<CopyNote>>("notes");
    QTest::addColumn<double>("factor");
    const auto made = [](SizePx from, RecipeStep step) {
        return imagery::copyNoteOf({}, from, Recipe({std::move(step)}), "s");
    };
    const auto row = [](const char* title, std::vector<CopyNote> notes, double factor) {
        QTest::newRow(title) << std::move(notes) << factor;
    };
    const CopyNote larger = made({40, 30}, resized(120, 90));
    CopyNote sizeless = larger;
    sizeless.sourceSize.reset();
    CopyNote unreadable = larger;
    unreadable.recipe = "no recipe";
    row("nothing", {}, 1);
    row("larger", {larger}, 3);
    row("of a source that was made larger itself", {larger, made({20, 15}, resized(40, 30))}, 6);
    row("of a source that was cut first",
        {larger, made({20, 15}, resized(40, 30)), made({20, 15}, plain("gamma"))}, 6);
    // The notes of frames that went into an average follow those of the source.
    row("a note of another picture", {larger, made({20, 15}, resized(50, 30))}, 3);
    row("the size is not said", {sizeless}, 1);
    row("the source does not say its size", {larger, sizeless}, 3);
    row("a recipe that cannot be read", {unreadable, larger}, 1);
    row("a size that the recipe does not fit",
        {made({40, 30}, plain("crop").with("x", 50.0).with("width", 10.0).with("height", 10.0))},
        1);
}

void TestEnlargement::whatAFileSays()
{
    QFETCH(std::vector<imagery::CopyNote>, notes);
    QTEST(statedEnlargement(notes), "factor");
}

QTEST_APPLESS_MAIN(TestEnlargement)
#include "tst_Enlargement.moc"
