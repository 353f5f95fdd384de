// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/JpegWriter.h"

#include "foundation/imaging/VipsLibrary.h"

#include <vips/vips8>

#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <memory>

namespace semblance {

namespace {

struct FreedByGlib
{
    void operator()(void* memory) const { g_free(memory); }
};

} // namespace

Result<Bytes> writeJpeg(const Image& image, int quality)
{
    if (image.isEmpty())
        return failure(ErrorCode::InvalidInput, Stage::Input, "JPEG", "an image without pixels");
    if (!isVipsReady())
        return failure(ErrorCode::BackendFailed, Stage::Input, "JPEG", "libvips does not start");
    try {
        const std::size_t size =
            static_cast<std::size_t>(image.strideBytes()) * std::size_t(image.heightPx());
        // libvips takes no constant memory and writes to none that it only saves.
        auto pixels = vips::VImage::new_from_memory(const_cast<std::uint8_t*>(image.data()), size,
                                                    image.widthPx(), image.heightPx(),
                                                    Image::kChannels, VIPS_FORMAT_UCHAR);
        void* buffer = nullptr;
        std::size_t length = 0;
        pixels.write_to_buffer(".jpg", &buffer, &length,
                               vips::VImage::option()->set("Q", quality)->set("strip", true));
        const std::unique_ptr<void, FreedByGlib> held(buffer);
        const auto* bytes = static_cast<const std::byte*>(buffer);
        return Bytes(bytes, bytes + length);
    } catch (const vips::VError& error) {
        return failure(ErrorCode::BackendFailed, Stage::Input, "JPEG", error.what());
    }
}

} // namespace semblance
