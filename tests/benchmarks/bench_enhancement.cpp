// SPDX-License-Identifier: GPL-3.0-or-later
// How long a preview of 24 megapixels and the exact result take, for each method with its defaults
// (those that would change nothing with them: with values that do). Prints a table.
#include "foundation/imaging/ImageWear.h"
#include "imagery/enhancement/EnhancementPreview.h"
#include "support/SyntheticImage.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <functional>
#include <string>
#include <vector>

using namespace semblance;
using namespace semblance::imagery;

namespace {

constexpr SizePx kPicture{6000, 4000};
constexpr SizePx kView{1280, 860};

double secondsOf(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

Photograph photographOf(Image image)
{
    Photograph made;
    made.stored = std::move(image);
    made.name = "picture";
    return made;
}

Sha256 frameName()
{
    const std::string name = "frame";
    return Sha256::of(std::as_bytes(std::span(name)));
}

/// Soft shapes of some hundred pixels.
Image scene()
{
    const RecipeStep enlarge = RecipeStep(*findStep("resize"))
                                   .with("width", double(kPicture.width))
                                   .with("height", double(kPicture.height));
    return enhance(photographOf(tests::syntheticTexture({120, 80}, 7)), Recipe({enlarge}), {})
        .value()
        .image;
}

/// The same scene some rows lower, and noisy.
Frame frameOf(const Image& image)
{
    constexpr int kRows = 9;
    std::vector<std::uint8_t> pixels(image.row(image.heightPx() - kRows),
                                     image.row(image.heightPx()));
    pixels.insert(pixels.end(), image.row(0), image.row(image.heightPx() - kRows));
    return {frameName(), photographOf(withNoise(Image(image.size(), std::move(pixels)), 5, 1))};
}

RecipeStep exampleOf(const StepSpec& spec)
{
    RecipeStep step(spec);
    if (spec.id == "crop")
        return step.with("x", 500.0).with("width", 5000.0).with("height", 3500.0);
    if (spec.id == "rotate")
        return step.with("angle", 3.0);
    if (spec.id == "aspect")
        return step.with("pixel-aspect", 1.1);
    if (spec.id == "lens")
        return step.with("k1", -0.1);
    if (spec.id == "resize")
        return step.with("width", 4500.0).with("height", 3000.0);
    if (spec.id == "denoise-median")
        return step.with("radius", 5.0);
    if (spec.id == "white-balance-grey-point")
        return step.with("x", 3000.0).with("y", 2000.0).with("radius", 50.0);
    if (spec.id == "frame-average")
        return step.with("frames", std::vector<Sha256>{frameName()});
    return step;
}

/// The slider that moves: another value each time, so that nothing is remembered of this step.
RecipeStep moved(const RecipeStep& step, int round)
{
    for (const ParameterSpec& parameter : step.spec().parameters) {
        if (parameter.kind == ParameterKind::Real)
            return step.with(parameter.id, step.number(parameter.id) + 0.001 * (round + 1));
        if (parameter.kind == ParameterKind::Choice && round % 2 == 1)
            return step.with(parameter.id, std::string(parameter.choices.back()));
        if (parameter.kind == ParameterKind::Whole && round % 2 == 1)
            return step.with(parameter.id, std::min(parameter.high, step.number(parameter.id) + 5));
    }
    return step;
}

/// A method without anything to move: what stands before it moves.
Recipe recipeWith(const RecipeStep& step, int round)
{
    if (!step.values().empty())
        return Recipe({moved(step, round)});
    return Recipe({moved(RecipeStep(*findStep("gamma")), round), step});
}

double medianOf(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

double previewMs(EnhancementPreview& preview, const RecipeStep& step, PreviewDetail detail)
{
    std::vector<double> times;
    for (int round = 0; round < 7; ++round) {
        const Recipe recipe = recipeWith(step, round);
        times.push_back(1e3 * secondsOf([&] {
                            if (const auto shown = preview.of(recipe, kView, detail); !shown)
                                std::printf("%s\n", shown.error().detail.c_str());
                        }));
    }
    // The first reduces the picture, as it does when a panel opens.
    times.erase(times.begin());
    return medianOf(times);
}

} // namespace

int main(int argc, char** argv)
{
    const bool isQuick = argc > 1 && std::strcmp(argv[1], "--previews") == 0;
    const Photograph photograph = photographOf(scene());
    const std::vector<Frame> frames = {frameOf(photograph.stored)};
    EnhancementPreview preview(photograph, frames);
    std::printf("first preview, picture reduced: %.0f ms\n",
                1e3 * secondsOf([&] { (void)preview.of(Recipe(), kView, PreviewDetail::Fine); }));
    std::printf("%-26s %10s %10s %10s\n", "step", "coarse ms", "fine ms", "exact s");
    for (const StepSpec* spec : stepSpecs()) {
        const RecipeStep step = exampleOf(*spec);
        const double fine = previewMs(preview, step, PreviewDetail::Fine);
        const double coarse = previewMs(preview, step, PreviewDetail::Coarse);
        const double exact =
            isQuick ? 0 : secondsOf([&] { (void)enhance(photograph, Recipe({step}), frames); });
        std::printf("%-26s %10.1f %10.1f %10.2f\n", std::string(spec->id).c_str(), coarse, fine,
                    exact);
        std::fflush(stdout);
    }
    return 0;
}
