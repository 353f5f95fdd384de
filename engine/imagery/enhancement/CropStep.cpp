// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/enhancement/PixelParameters.h"
#include "imagery/enhancement/Recipe.h"
#include "imagery/enhancement/Steps.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace semblance::imagery {

namespace {

constexpr std::array kCropParameters = {placeParameter("x", 0), placeParameter("y", 0),
                                        sideParameter("width"), sideParameter("height")};

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

Result<SizePx> sizeAfterCrop(SizePx before, const RecipeStep& step)
{
    const CropBox box = cropBoxOf(step);
    if (box.x >= before.width)
        return outsidePicture("x", 0, before.width - 1);
    if (box.y >= before.height)
        return outsidePicture("y", 0, before.height - 1);
    if (box.width > before.width - box.x)
        return outsidePicture("width", 1, before.width - box.x);
    if (box.height > before.height - box.y)
        return outsidePicture("height", 1, before.height - box.y);
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
