// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/imagery/enhancement/ExampleSteps.h"
#include "foundation/imaging/ImageWear.h"
#include "imagery/enhancement/EnhancementPreview.h"
#include "support/SyntheticImage.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <mutex>

using namespace semblance;
using namespace semblance::imagery;
using tests::step;

namespace {

constexpr SizePx kPicture{640, 480};
constexpr SizePx kView{160, 120};
constexpr SizePx kLargeView{4000, 4000};

Photograph photograph()
{
    Photograph made;
    made.stored = tests::syntheticTexture(kPicture, 8);
    made.name = "picture.png";
    return made;
}

std::vector<Frame> frames()
{
    Photograph other = photograph();
    other.stored = withNoise(other.stored, 6, 1);
    return {{tests::exampleFrame(), other}};
}

void everyStep()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const RecipeStep& each : tests::exampleSteps())
        QTest::newRow(std::string(each.spec().id).c_str()) << index++;
}

RecipeStep example(int index)
{
    return tests::exampleSteps()[std::size_t(index)];
}

} // namespace

class TestEnhancementPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void warningsDoNotDependOnTheView_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("warning");
        const int detail = int(StepWarning::MayLoseDetail);
        QTest::newRow("median") << "denoise-median" << detail;
        QTest::newRow("bilateral") << "denoise-bilateral" << detail;
        QTest::newRow("non-local means") << "denoise-nlm" << detail;
        QTest::newRow("Wiener") << "deblur-wiener" << int(StepWarning::MayRing);
        QTest::newRow("Richardson and Lucy")
            << "deblur-richardson-lucy" << int(StepWarning::MayRing);
    }

    /// A step that no pixel of the preview shows is done in full size all the same.
    void warningsDoNotDependOnTheView()
    {
        QFETCH(QString, id);
        QFETCH(int, warning);
        RecipeStep small = step(id.toStdString());
        for (const ParameterSpec& parameter : small.spec().parameters) {
            if (parameter.unit == ParameterUnit::Pixels)
                small = small.with(parameter.id, 1.0);
        }
        EnhancementPreview preview(photograph(), {});
        const auto counted = [&](SizePx view, StepWarning which) {
            const auto shown = preview.of(Recipe({small}), view, PreviewDetail::Fine);
            return shown ? std::ranges::count(shown->notes, which, &StepNote::warning) : -1;
        };
        for (const SizePx view : {SizePx{40, 30}, kLargeView})
            QCOMPARE(counted(view, StepWarning(warning)), 1);
        QCOMPARE(counted({40, 30}, StepWarning::NotShown), 1);
        QCOMPARE(counted(kLargeView, StepWarning::NotShown), 0);
    }

    void fitsItsView_data() { everyStep(); }

    void fitsItsView()
    {
        QFETCH(int, index);
        EnhancementPreview preview(photograph(), frames());
        const Recipe recipe({example(index)});
        const auto fine = preview.of(recipe, kView, PreviewDetail::Fine);
        QVERIFY2(fine, fine ? "" : fine.error().detail.c_str());
        QVERIFY(fine->image.widthPx() <= kView.width + 1);
        QVERIFY(fine->image.heightPx() <= kView.height + 1);
        const auto exact = enhance(photograph(), recipe, frames());
        QVERIFY(exact);
        QVERIFY(fine->exactSize == exact->image.size());
        const auto expected = fine->scale * exact->image.widthPx();
        QVERIFY(std::abs(fine->image.widthPx() - expected) <= 2);
        QCOMPARE(fine->notes.size(), exact->notes.size());
        const auto coarse = preview.of(recipe, kView, PreviewDetail::Coarse);
        QVERIFY(coarse);
        QVERIFY(coarse->scale < fine->scale);
    }

    void withRoomItIsExact_data() { everyStep(); }

    void withRoomItIsExact()
    {
        QFETCH(int, index);
        EnhancementPreview preview(photograph(), frames());
        const Recipe recipe({example(index)});
        const auto shown = preview.of(recipe, kLargeView, PreviewDetail::Fine);
        const auto exact = enhance(photograph(), recipe, frames());
        QVERIFY(shown && exact);
        QCOMPARE(shown->scale, 1.0);
        QVERIFY(shown->image == exact->image);
    }

    /// Thousandths of all steps; what is remembered is passed over.
    void progressIsOfAllSteps()
    {
        EnhancementPreview preview(photograph(), {});
        const Recipe recipe({step("gamma"), step("denoise-median"), step("clahe")});
        const auto reported = [&](const Recipe& wanted) {
            std::mutex mutex;
            std::vector<Progress> all;
            const auto shown = preview.of(wanted, kLargeView, PreviewDetail::Fine, {},
                                          [&](const Progress& progress) {
                                              const std::lock_guard lock(mutex);
                                              all.push_back(progress);
                                          });
            return shown ? all : std::vector<Progress>();
        };
        const std::vector<Progress> first = reported(recipe);
        QVERIFY(!first.empty());
        for (const Progress& progress : first)
            QVERIFY(progress.total == 3000 && progress.done <= progress.total);
        QCOMPARE(first.back().done, std::size_t(3000));
        QVERIFY(reported(recipe).empty());
        const auto changed = reported(
            Recipe({step("gamma"), step("denoise-median"), step("clahe", {{"clip", 3.0}})}));
        QVERIFY(!changed.empty());
        QVERIFY(std::ranges::all_of(
            changed, [](const Progress& progress) { return progress.done >= 2000; }));
    }

    void memoryChangesNothing()
    {
        const auto recipe = [](double gamma, double radius) {
            return Recipe(
                {step("crop", {{"x", 20.0}, {"y", 20.0}, {"width", 600.0}, {"height", 400.0}}),
                 step("gamma", {{"gamma", gamma}}), step("denoise-median", {{"radius", radius}}),
                 step("clahe")});
        };
        EnhancementPreview remembering(photograph(), {});
        for (const auto& [gamma, radius] :
             {std::pair(1.5, 8.0), std::pair(1.5, 4.0), std::pair(2.0, 4.0), std::pair(1.5, 8.0)}) {
            const auto shown = remembering.of(recipe(gamma, radius), kView, PreviewDetail::Fine);
            EnhancementPreview fresh(photograph(), {});
            const auto expected = fresh.of(recipe(gamma, radius), kView, PreviewDetail::Fine);
            QVERIFY(shown && expected);
            QVERIFY(shown->image == expected->image);
        }
    }

    void stepsThatWereTakenOutAreForgotten()
    {
        EnhancementPreview preview(photograph(), {});
        const auto plain = preview.of(Recipe(), kView, PreviewDetail::Fine);
        QVERIFY(preview.of(Recipe({step("flip"), step("gamma", {{"gamma", 3.0}})}), kView,
                           PreviewDetail::Fine));
        const auto again = preview.of(Recipe(), kView, PreviewDetail::Fine);
        QVERIFY(plain && again);
        QVERIFY(plain->image == again->image);
        QVERIFY(again->notes.empty());
    }

    /// What is said of all steps together is no part of what is remembered of one.
    void aSecondFlipTakesTheWarningBack()
    {
        EnhancementPreview preview(photograph(), {});
        const auto once = preview.of(Recipe({step("flip")}), kView, PreviewDetail::Fine);
        const auto twice =
            preview.of(Recipe({step("flip"), step("flip")}), kView, PreviewDetail::Fine);
        QVERIFY(once && twice);
        QCOMPARE(once->notes.size(), std::size_t(1));
        QVERIFY(twice->notes.empty());
    }

    void goesOnAfterAStop()
    {
        EnhancementPreview preview(photograph(), {});
        StopSource source;
        source.request_stop();
        const Recipe recipe({step("gamma"), step("denoise-median")});
        const auto stopped = preview.of(recipe, kView, PreviewDetail::Fine, source.get_token());
        QVERIFY(!stopped);
        QCOMPARE(int(stopped.error().code), int(ErrorCode::Cancelled));
        QVERIFY(preview.of(recipe, kView, PreviewDetail::Fine));
    }

    /// A small part shown large is made of the picture's own pixels.
    void aCropIsNotMadeCoarse()
    {
        EnhancementPreview preview(photograph(), {});
        const auto shown = preview.of(
            Recipe({step("crop", {{"x", 99.0}, {"y", 77.0}, {"width", 100.0}, {"height", 80.0}}),
                    step("gamma")}),
            kView, PreviewDetail::Fine);
        QVERIFY(shown);
        QCOMPARE(shown->scale, 1.0);
        QCOMPARE(shown->image.widthPx(), 100);
    }

    /// Lines are looked at before they are reduced.
    void fieldsAreNotMixed()
    {
        Photograph comb = photograph();
        std::vector<std::uint8_t> pixels(std::size_t(kPicture.width * kPicture.height * 3));
        for (std::size_t i = 0; i < pixels.size(); ++i)
            pixels[i] = i / (3 * kPicture.width) % 2 == 0 ? 40 : 200;
        comb.stored = Image(kPicture, pixels);
        EnhancementPreview preview(comb, {});
        const auto shown = preview.of(Recipe({step("deinterlace")}), kView, PreviewDetail::Fine);
        QVERIFY(shown);
        QVERIFY(shown->image == tests::plainImage(shown->image.size(), 40, 40, 40));
    }

    void framesAreReducedToo()
    {
        EnhancementPreview preview(photograph(), frames());
        const Recipe recipe(
            {step("crop", {{"x", 10.0}, {"y", 10.0}, {"width", 600.0}, {"height", 420.0}}),
             step("gamma", {{"gamma", 1.2}}), example(1)});
        const auto shown = preview.of(recipe, kView, PreviewDetail::Fine);
        QVERIFY2(shown, shown ? "" : shown.error().detail.c_str());
        QCOMPARE(shown->notes.size(), std::size_t(1));
        QCOMPARE(int(shown->notes.front().warning), int(StepWarning::FrameLaid));
    }

    void errorsAreTheRecipes()
    {
        EnhancementPreview preview(photograph(), {});
        const auto outside = preview.of(
            Recipe({step("crop", {{"x", 9.0}, {"width", 640.0}, {"height", 9.0}})}, "r.json"),
            kView, PreviewDetail::Fine);
        QVERIFY(!outside);
        QCOMPARE(int(outside.error().code), int(ErrorCode::RecipeInvalid));
        QCOMPARE(QString::fromStdString(outside.error().subject), QStringLiteral("r.json"));
    }

    void slowStepsAreKnown()
    {
        QVERIFY(EnhancementPreview::isSlow(Recipe({step("gamma"), step("denoise-nlm")})));
        QVERIFY(!EnhancementPreview::isSlow(Recipe({step("gamma")})));
    }
};

QTEST_APPLESS_MAIN(TestEnhancementPreview)
#include "tst_EnhancementPreview.moc"
