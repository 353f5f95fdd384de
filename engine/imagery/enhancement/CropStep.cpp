// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/Recipe.h"
#include "imagery/enhancement/RecipeFault.h"
#include "imagery/enhancement/Steps.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace semblance::imagery {

namespace {

constexpr std::array kCropParameters = {
    ParameterSpec{.id = "x",
                  .kind = ParameterKind::Whole,
                  .unit = ParameterUnit::Pixels,
                  .low = 0,
                  .high = 59999,
                  .initial = 0},
    ParameterSpec{.id = "y",
                  .kind = ParameterKind::Whole,
                  .unit = ParameterUnit::Pixels,
                  .low = 0,
                  .high = 59999,
                  .initial = 0},
    ParameterSpec{.id = "width",
                  .kind = ParameterKind::Whole,
                  .unit = ParameterUnit::Pixels,
                  .low = 1,
                  .high = 60000},
    ParameterSpec{.id = "height",
                  .kind = ParameterKind::Whole,
                  .unit = ParameterUnit::Pixels,
                  .low = 1,
                  .high = 60000},
};

struct CropBox
{
    int x;
    int y;
    int width;
    int height;
};

CropBox cropBoxOf(const RecipeStep& step)
{
    return {step.whole("x"), step.whole("y"), step.whole("width"), step.whole("height")};
}

/// Rounding of a reduced picture's box may lead past its edge.
CropBox insideOf(const CropBox& box, SizePx size)
{
    CropBox inside;
    inside.x = std::clamp(box.x, 0, size.width - 1);
    inside.y = std::clamp(box.y, 0, size.height - 1);
    inside.width = std::clamp(box.width, 1, size.width - inside.x);
    inside.height = std::clamp(box.height, 1, size.height - inside.y);
    return inside;
}

tl::unexpected<Error> outsideOfCrop(const char* parameter, int high)
{
    return stepFailure(RecipeFault::OutsidePicture, parameter,
                       {{"low", "0"}, {"high", std::to_string(std::max(0, high))}});
}

Result<SizePx> sizeAfterCrop(SizePx before, const RecipeStep& step)
{
    const CropBox box = cropBoxOf(step);
    if (box.x >= before.width)
        return outsideOfCrop("x", before.width - 1);
    if (box.y >= before.height)
        return outsideOfCrop("y", before.height - 1);
    if (box.width > before.width - box.x)
        return outsideOfCrop("width", before.width - box.x);
    if (box.height > before.height - box.y)
        return outsideOfCrop("height", before.height - box.y);
    return SizePx{box.width, box.height};
}

Result<Image> runCrop(const Image& picture, const RecipeStep& step, StepRun&)
{
    const CropBox box = insideOf(cropBoxOf(step), picture.size());
    const auto rowBytes = std::size_t(box.width) * Image::kChannels;
    std::vector<std::uint8_t> pixels(rowBytes * std::size_t(box.height));
    for (int y = 0; y < box.height; ++y)
        std::memcpy(pixels.data() + rowBytes * std::size_t(y),
                    picture.row(box.y + y) + std::size_t(box.x) * Image::kChannels, rowBytes);
    return Image({box.width, box.height}, std::move(pixels));
}

} // namespace

constinit const StepSpec kCropStep = {
    .id = "crop",
    .parameters = kCropParameters,
    .reference = "Pixels inside the rectangle, unchanged; places count from the top left corner",
    .preview = PreviewWay::Cuts,
    .movesPlaces = true,
    .run = &runCrop,
    .sizeAfter = &sizeAfterCrop,
};

} // namespace semblance::imagery
