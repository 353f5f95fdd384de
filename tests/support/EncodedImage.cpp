// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/EncodedImage.h"

#include <vips/vips8>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace semblance::tests {

namespace {

using vips::VImage;

void startVips()
{
    static const bool isReady = vips_init("semblance-tests") == 0;
    if (!isReady)
        std::abort();
}

VImage vipsImage(const Image& image)
{
    return VImage(vips_image_new_from_memory_copy(
                      image.data(),
                      static_cast<std::size_t>(image.strideBytes() * image.heightPx()),
                      image.widthPx(), image.heightPx(), Image::kChannels, VIPS_FORMAT_UCHAR))
        .copy(VImage::option()->set("interpretation", VIPS_INTERPRETATION_sRGB));
}

VImage opacity(const VImage& like)
{
    std::vector<std::uint8_t> values;
    for (int y = 0; y < like.height(); ++y) {
        for (int x = 0; x < like.width(); ++x)
            values.push_back(static_cast<std::uint8_t>(rampOpacity(x, like.width())));
    }
    return VImage(vips_image_new_from_memory_copy(values.data(), values.size(), like.width(),
                                                  like.height(), 1, VIPS_FORMAT_UCHAR));
}

VipsInterpretation interpretationOf(const EncodeAs& as)
{
    if (as.colourModel == "CMYK")
        return VIPS_INTERPRETATION_CMYK;
    if (as.colourModel == "grey")
        return as.bits == 16 ? VIPS_INTERPRETATION_GREY16 : VIPS_INTERPRETATION_B_W;
    return as.bits == 16 ? VIPS_INTERPRETATION_RGB16 : VIPS_INTERPRETATION_sRGB;
}

VImage inColourModel(const VImage& rgb, const EncodeAs& as)
{
    VImage image = rgb;
    if (as.colourModel == "grey")
        image = image.extract_band(0);
    if (as.colourModel == "CMYK")
        image = image.invert().bandjoin(0.0).cast(VIPS_FORMAT_UCHAR);
    if (as.hasAlpha)
        image = image.bandjoin(opacity(image));
    if (as.bits == 16)
        image = (image * 257).cast(VIPS_FORMAT_USHORT);
    if (as.isFloat)
        image = image.cast(VIPS_FORMAT_FLOAT);
    return image.copy(VImage::option()->set("interpretation", interpretationOf(as)));
}

VImage withPictures(const VImage& image, int count)
{
    if (count == 1)
        return image;
    VImage all = image;
    for (int i = 1; i < count; ++i)
        all = all.join(i % 2 == 1 ? image.invert() : image, VIPS_DIRECTION_VERTICAL);
    all = all.copy();
    all.set(VIPS_META_PAGE_HEIGHT, image.height());
    return all;
}

vips::VOption* optionsFor(const EncodeAs& as)
{
    vips::VOption* options = VImage::option();
    switch (as.format) {
    case ImageFormat::Jpeg:
        return options->set("Q", as.quality.value_or(95))->set("interlace", as.isInterlaced);
    case ImageFormat::Png:
        return options->set("interlace", as.isInterlaced)
            ->set("palette", as.colourModel == "palette");
    case ImageFormat::Tiff:
        return options
            ->set("compression", vips_enum_from_nick("tests", VIPS_TYPE_FOREIGN_TIFF_COMPRESSION,
                                                     as.compression.c_str()))
            ->set("Q", as.quality.value_or(95))
            ->set("tile", as.isTiled);
    case ImageFormat::WebP:
        return options->set("lossless", !as.quality.has_value())
            ->set("exact", true)
            ->set("Q", as.quality.value_or(90));
    case ImageFormat::Jpeg2000:
        return options->set("lossless", !as.quality.has_value())->set("Q", as.quality.value_or(90));
    case ImageFormat::Heic:
        return options->set("compression", VIPS_FOREIGN_HEIF_COMPRESSION_HEVC)
            ->set("bitdepth", as.bits == 16 ? 10 : 8)
            ->set("Q", as.quality.value_or(95));
    case ImageFormat::Bmp:
        break;
    }
    return options;
}

const char* saverOf(ImageFormat format)
{
    switch (format) {
    case ImageFormat::Jpeg:
        return "jpegsave_buffer";
    case ImageFormat::Png:
        return "pngsave_buffer";
    case ImageFormat::Tiff:
        return "tiffsave_buffer";
    case ImageFormat::WebP:
        return "webpsave_buffer";
    case ImageFormat::Jpeg2000:
        return "jp2ksave_buffer";
    case ImageFormat::Heic:
        return "heifsave_buffer";
    case ImageFormat::Bmp:
        break;
    }
    return "";
}

Bytes bytesOf(const void* data, std::size_t size)
{
    const auto* first = static_cast<const std::byte*>(data);
    return Bytes(first, first + size);
}

std::uint32_t pngChecksum(std::span<const std::byte> bytes)
{
    std::uint32_t crc = 0xFFFFFFFF;
    for (const std::byte byte : bytes) {
        crc ^= std::to_integer<std::uint32_t>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320 : 0);
    }
    return ~crc;
}

/// libvips 8.14 reads a PNG's EXIF and writes none: this puts a chunk with the orientation alone
/// after the header.
void insertPngOrientation(Bytes& png, int exifOrientation)
{
    const std::array<std::uint8_t, 34> chunk = {0,
                                                0,
                                                0,
                                                26,
                                                'e',
                                                'X',
                                                'I',
                                                'f', // length, type
                                                'I',
                                                'I',
                                                42,
                                                0,
                                                8,
                                                0,
                                                0,
                                                0, // directory at 8
                                                1,
                                                0, // one entry
                                                0x12,
                                                0x01,
                                                3,
                                                0,
                                                1,
                                                0,
                                                0,
                                                0, // orientation, SHORT, one
                                                static_cast<std::uint8_t>(exifOrientation),
                                                0,
                                                0,
                                                0, // its value
                                                0,
                                                0,
                                                0,
                                                0}; // no further directory
    Bytes bytes = bytesOf(chunk.data(), chunk.size());
    const std::uint32_t checksum = pngChecksum(std::span(bytes).subspan(4));
    bytes.resize(bytes.size() + 4);
    poke(bytes, chunk.size(), checksum, 4, true);
    constexpr std::ptrdiff_t kAfterHeader = 33;
    png.insert(png.begin() + kAfterHeader, bytes.begin(), bytes.end());
}

Bytes bitmap24(const Image& image)
{
    const std::size_t stride = (static_cast<std::size_t>(image.strideBytes()) + 3) / 4 * 4;
    Bytes bytes(54 + stride * static_cast<std::size_t>(image.heightPx()));
    bytes[0] = std::byte{'B'};
    bytes[1] = std::byte{'M'};
    poke(bytes, 2, static_cast<std::uint32_t>(bytes.size()), 4, false);
    poke(bytes, 10, 54, 4, false);
    poke(bytes, 14, 40, 4, false);
    poke(bytes, 18, static_cast<std::uint32_t>(image.widthPx()), 4, false);
    poke(bytes, 22, static_cast<std::uint32_t>(image.heightPx()), 4, false);
    poke(bytes, 26, 1, 2, false);
    poke(bytes, 28, 24, 2, false);
    for (int y = 0; y < image.heightPx(); ++y) {
        const std::size_t row = 54 + stride * static_cast<std::size_t>(image.heightPx() - 1 - y);
        for (int x = 0; x < image.widthPx(); ++x) {
            for (int c = 0; c < 3; ++c)
                bytes[row + static_cast<std::size_t>(3 * x + c)] =
                    static_cast<std::byte>(image.row(y)[3 * x + 2 - c]);
        }
    }
    return bytes;
}

} // namespace

std::optional<Bytes> encoded(const Image& image, const EncodeAs& as)
{
    if (as.format == ImageFormat::Bmp)
        return bitmap24(image);
    startVips();
    if (vips_type_find("VipsOperation", saverOf(as.format)) == 0)
        return std::nullopt;
    try {
        VImage source = withPictures(inColourModel(vipsImage(image), as), as.pictureCount).copy();
        source.set(VIPS_META_ORIENTATION, as.exifOrientation);
        if (!as.colourProfile.empty())
            source.set(VIPS_META_ICC_NAME, nullptr, const_cast<std::byte*>(as.colourProfile.data()),
                       as.colourProfile.size());
        VipsBlob* blob = nullptr;
        VImage::call(saverOf(as.format), optionsFor(as)->set("in", source)->set("buffer", &blob));
        std::size_t size = 0;
        const void* data = vips_blob_get(blob, &size);
        Bytes bytes = bytesOf(data, size);
        vips_area_unref(VIPS_AREA(blob));
        if (as.format == ImageFormat::Png && as.exifOrientation != 1)
            insertPngOrientation(bytes, as.exifOrientation);
        return bytes;
    } catch (const vips::VError&) {
        vips_error_clear();
        return std::nullopt;
    }
}

int rampOpacity(int x, int widthPx)
{
    return 255 * x / (widthPx - 1);
}

Bytes builtInProfile(const char* name)
{
    startVips();
    VipsBlob* blob = nullptr;
    if (vips_profile_load(name, &blob, nullptr) != 0 || !blob)
        std::abort();
    std::size_t size = 0;
    const void* data = vips_blob_get(blob, &size);
    Bytes bytes = bytesOf(data, size);
    vips_area_unref(VIPS_AREA(blob));
    return bytes;
}

void poke(Bytes& bytes, std::size_t offset, std::uint32_t value, int byteCount, bool isBigEndian)
{
    for (int i = 0; i < byteCount; ++i) {
        const int shift = 8 * (isBigEndian ? byteCount - 1 - i : i);
        bytes.at(offset + static_cast<std::size_t>(i)) = static_cast<std::byte>(value >> shift);
    }
}

std::size_t positionOf(const Bytes& bytes, std::span<const std::uint8_t> pattern)
{
    const auto same = [](std::byte a, std::uint8_t b) {
        return std::to_integer<std::uint8_t>(a) == b;
    };
    const auto found =
        std::search(bytes.begin(), bytes.end(), pattern.begin(), pattern.end(), same);
    if (found == bytes.end())
        std::abort();
    return static_cast<std::size_t>(found - bytes.begin());
}

} // namespace semblance::tests
