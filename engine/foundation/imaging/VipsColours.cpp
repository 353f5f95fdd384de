// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/VipsColours.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace semblance {

using vips::VImage;

namespace {

bool isLab(VipsInterpretation interpretation)
{
    return interpretation == VIPS_INTERPRETATION_LAB ||
           interpretation == VIPS_INTERPRETATION_LABS || interpretation == VIPS_INTERPRETATION_LABQ;
}

bool isGrey(VipsInterpretation interpretation)
{
    return interpretation == VIPS_INTERPRETATION_B_W ||
           interpretation == VIPS_INTERPRETATION_GREY16;
}

bool isRgb(VipsInterpretation interpretation)
{
    return interpretation == VIPS_INTERPRETATION_sRGB ||
           interpretation == VIPS_INTERPRETATION_RGB || interpretation == VIPS_INTERPRETATION_RGB16;
}

bool isPalette(const VImage& image)
{
    return image.get_typeof("palette-bit-depth") != 0;
}

VImage throughProfile(const VImage& image)
{
    return image.icc_transform("srgb", VImage::option()
                                           ->set("embedded", true)
                                           ->set("intent", VIPS_INTENT_RELATIVE)
                                           ->set("black_point_compensation", true)
                                           ->set("depth", 8));
}

/// Every channel in steps of 32, so that a profile can be tried on the whole cube of colours.
std::vector<std::uint8_t> colourCube()
{
    constexpr int kSteps = 9;
    std::vector<std::uint8_t> cube;
    const auto level = [](int i) { return static_cast<std::uint8_t>(std::min(255, i * 32)); };
    for (int red = 0; red < kSteps; ++red) {
        for (int green = 0; green < kSteps; ++green) {
            for (int blue = 0; blue < kSteps; ++blue)
                cube.insert(cube.end(), {level(red), level(green), level(blue)});
        }
    }
    return cube;
}

/// True when the profile says what sRGB says anyway: moving pixels by a rounding step would serve
/// nobody.
bool isProfileOfSrgb(const VImage& image)
{
    const std::vector<std::uint8_t> cube = colourCube();
    VImage plain =
        VImage::new_from_memory(const_cast<std::uint8_t*>(cube.data()), cube.size(),
                                static_cast<int>(cube.size() / 3), 1, 3, VIPS_FORMAT_UCHAR);
    plain = plain.copy(VImage::option()->set("interpretation", VIPS_INTERPRETATION_sRGB));
    std::size_t profileBytes = 0;
    const void* profile = image.get_blob(VIPS_META_ICC_NAME, &profileBytes);
    plain.set(VIPS_META_ICC_NAME, nullptr, const_cast<void*>(profile), profileBytes);
    return (throughProfile(plain) - plain).abs().max() <= 1;
}

/// A profile that is damaged or meant for other channels is passed over, as viewers do.
VImage inSrgb(const VImage& colours)
{
    if (hasProfile(colours)) {
        try {
            if (!isRgb(colours.interpretation()) || !isProfileOfSrgb(colours))
                return throughProfile(colours);
        } catch (const vips::VError&) {
            vips_error_clear();
        }
    }
    return colours.colourspace(VIPS_INTERPRETATION_sRGB);
}

VImage eightBits(const VImage& band)
{
    return band.format() == VIPS_FORMAT_USHORT ? (band >> 8).cast(VIPS_FORMAT_UCHAR)
                                               : band.cast(VIPS_FORMAT_UCHAR);
}

} // namespace

int colourChannels(const VImage& image)
{
    const VipsInterpretation interpretation = image.interpretation();
    if (isGrey(interpretation))
        return 1;
    if (isRgb(interpretation) || isLab(interpretation))
        return 3;
    return interpretation == VIPS_INTERPRETATION_CMYK ? 4 : 0;
}

std::string colourModelOf(const VImage& image)
{
    const VipsInterpretation interpretation = image.interpretation();
    if (isPalette(image))
        return "palette";
    if (isGrey(interpretation))
        return "grey";
    if (isLab(interpretation))
        return "Lab";
    return interpretation == VIPS_INTERPRETATION_CMYK ? "CMYK" : "RGB";
}

std::string obstacleOf(const VImage& image)
{
    const bool isPlain =
        image.format() == VIPS_FORMAT_UCHAR || image.format() == VIPS_FORMAT_USHORT;
    if (!isPlain && !isLab(image.interpretation()))
        return std::string("samples of type ") +
               vips_enum_nick(VIPS_TYPE_BAND_FORMAT, image.format());
    const int channels = colourChannels(image);
    const int extra = image.bands() - channels;
    if (channels == 0 || extra < 0 || extra > 1)
        return std::to_string(image.bands()) + " channels, colour model " +
               vips_enum_nick(VIPS_TYPE_INTERPRETATION, image.interpretation());
    return {};
}

bool hasProfile(const VImage& image)
{
    return image.get_typeof(VIPS_META_ICC_NAME) != 0;
}

VImage prepared(const VImage& image)
{
    const int channels = colourChannels(image);
    if (image.bands() == channels)
        return inSrgb(image).cast(VIPS_FORMAT_UCHAR);
    const VImage colours =
        image.extract_band(0, VImage::option()->set("n", channels))
            .copy(VImage::option()->set("interpretation", image.interpretation()));
    const VImage alpha = eightBits(image.extract_band(channels));
    return inSrgb(colours).cast(VIPS_FORMAT_UCHAR).bandjoin(alpha);
}

VImage withoutEmptyAlpha(const VImage& image)
{
    const int channels = colourChannels(image);
    if (channels == 0 || image.bands() != channels + 1)
        return image;
    const VImage pixels = image.copy_memory();
    if (pixels.extract_band(channels).max() > 0)
        return pixels;
    return pixels.extract_band(0, VImage::option()->set("n", channels));
}

} // namespace semblance
