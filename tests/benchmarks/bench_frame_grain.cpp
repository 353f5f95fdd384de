// SPDX-License-Identifier: GPL-3.0-or-later
// How much grain (sharedGrain) frames of one scene share that have noise of their own, and how much
// a frame shares with itself saved again. Arguments: photographs. Prints least, median and most.
#include "foundation/imaging/ImageDecoder.h"
#include "foundation/imaging/ImageWear.h"
#include "imagery/enhancement/Luma.h"
#include "imagery/enhancement/SharedGrain.h"

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace semblance;

namespace {

constexpr int kQualities[] = {95, 90, 75, 60, 40};

double grainOf(const Image& a, const Image& b)
{
    return imagery::sharedGrain(imagery::lumaOf(a), imagery::lumaOf(b));
}

void printSpread(const char* name, std::vector<double> values)
{
    if (values.empty())
        return;
    std::ranges::sort(values);
    std::printf("  %s %.2f/%.2f/%.2f", name, values.front(), values[values.size() / 2],
                values.back());
}

Image worn(const Image& scene, int noise, std::uint64_t seed, int quality)
{
    return throughJpeg(withNoise(scene, noise, seed), quality).value_or(Image());
}

void measure(const std::vector<Image>& scenes, int noise, int quality)
{
    std::vector<double> own;
    std::vector<std::vector<double>> again(std::size(kQualities));
    for (const Image& scene : scenes) {
        const Image picture = worn(scene, noise, 1, quality);
        own.push_back(grainOf(picture, worn(scene, noise, 2, quality)));
        for (std::size_t i = 0; i < again.size(); ++i)
            again[i].push_back(
                grainOf(picture, throughJpeg(picture, kQualities[i]).value_or(picture)));
    }
    std::printf("noise %d, JPEG %d:", noise, quality);
    printSpread("own noise", own);
    for (std::size_t i = 0; i < again.size(); ++i)
        printSpread(("again " + std::to_string(kQualities[i])).c_str(), again[i]);
    std::printf("\n");
}

} // namespace

int main(int argc, char** argv)
{
    std::vector<Image> scenes;
    for (int i = 1; i < argc; ++i) {
        const auto bytes = readFile(argv[i]);
        const auto photograph =
            bytes ? decodeImage(*bytes, argv[i]) : Result<Photograph>(passOn(bytes));
        if (photograph)
            scenes.push_back(photograph->upright());
    }
    std::printf("%zu photographs\n", scenes.size());
    for (const int noise : {1, 2, 4, 8}) {
        for (const int quality : {95, 85, 70})
            measure(scenes, noise, quality);
    }
    return 0;
}
