// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/Recipe.h"
#include "imagery/enhancement/Steps.h"
#include "imagery/enhancement/WhiteBalance.h"

namespace semblance::imagery {

namespace {

ChannelCounts countsOf(const Image& picture)
{
    ChannelCounts counts = {};
    const std::int64_t size = picture.strideBytes() * picture.heightPx();
    for (const std::uint8_t* value = picture.data(); value != picture.data() + size; value += 3) {
        for (std::size_t channel = 0; channel < counts.size(); ++channel)
            ++counts[channel][value[channel]];
    }
    return counts;
}

Result<Image> runGreyWorld(const Image& picture, const RecipeStep&, StepRun& run)
{
    return balanced(picture, countsOf(picture), run);
}

} // namespace

constinit const StepSpec kGreyWorldStep = {
    .id = "white-balance-grey-world",
    .parameters = {},
    .reference = "G. Buchsbaum, A spatial processor model for object colour perception, Journal "
                 "of the Franklin Institute 310, 1980: the mean of all light is grey; factors in "
                 "linear light (IEC 61966-2-1)",
    .run = &runGreyWorld,
};

} // namespace semblance::imagery
