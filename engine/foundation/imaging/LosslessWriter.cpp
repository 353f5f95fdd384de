// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/LosslessWriter.h"

#include "foundation/imaging/VipsLibrary.h"

#include <vips/vips8>

#include <algorithm>
#include <cctype>
#include <memory>
#include <string>

namespace semblance {

namespace {

struct FreedBuffer
{
    void operator()(void* memory) const { g_free(memory); }
};

vips::VOption* optionsOf(LosslessFormat format)
{
    vips::VOption* options = vips::VImage::option()->set("strip", true);
    switch (format) {
    case LosslessFormat::Png:
        return options->set("compression", 6)->set("interlace", false);
    case LosslessFormat::Tiff:
        return options->set("compression", VIPS_FOREIGN_TIFF_COMPRESSION_DEFLATE);
    }
    return options;
}

} // namespace

std::optional<LosslessFormat> losslessFormatOf(const std::filesystem::path& file)
{
    std::string ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(),
                           [](unsigned char c) { return char(std::tolower(c)); });
    if (ending == ".png")
        return LosslessFormat::Png;
    if (ending == ".tif" || ending == ".tiff")
        return LosslessFormat::Tiff;
    return std::nullopt;
}

Result<Bytes> writeLossless(const Image& image, LosslessFormat format)
{
    const std::string name = format == LosslessFormat::Png ? "PNG" : "TIFF";
    if (image.isEmpty())
        return failure(ErrorCode::InvalidInput, Stage::Input, name, "an image without pixels");
    if (!isVipsReady())
        return failure(ErrorCode::BackendFailed, Stage::Input, name, "libvips does not start");
    try {
        const std::size_t size =
            static_cast<std::size_t>(image.strideBytes()) * std::size_t(image.heightPx());
        // libvips takes no constant memory and writes to none that it only saves.
        const auto pixels =
            vips::VImage::new_from_memory(const_cast<std::uint8_t*>(image.data()), size,
                                          image.widthPx(), image.heightPx(), Image::kChannels,
                                          VIPS_FORMAT_UCHAR)
                .copy(vips::VImage::option()->set("interpretation", VIPS_INTERPRETATION_sRGB));
        void* buffer = nullptr;
        std::size_t length = 0;
        pixels.write_to_buffer(format == LosslessFormat::Png ? ".png" : ".tif", &buffer, &length,
                               optionsOf(format));
        const std::unique_ptr<void, FreedBuffer> held(buffer);
        const auto* bytes = static_cast<const std::byte*>(buffer);
        return Bytes(bytes, bytes + length);
    } catch (const vips::VError& error) {
        return failure(ErrorCode::BackendFailed, Stage::Input, name, error.what());
    }
}

} // namespace semblance
