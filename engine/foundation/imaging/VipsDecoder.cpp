// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/VipsDecoder.h"

#include "foundation/imaging/AlphaBlend.h"
#include "foundation/imaging/JpegEnd.h"
#include "foundation/imaging/PngChunks.h"
#include "foundation/imaging/VipsColours.h"
#include "foundation/imaging/VipsLibrary.h"

#include <algorithm>
#include <cstring>
#include <exception>
#include <new>
#include <optional>
#include <string_view>
#include <vector>

namespace semblance {

namespace {

using vips::VImage;

const char* loaderOf(ImageFormat format)
{
    switch (format) {
    case ImageFormat::Jpeg:
        return "jpegload_buffer";
    case ImageFormat::Png:
        return "pngload_buffer";
    case ImageFormat::Tiff:
        return "tiffload_buffer";
    case ImageFormat::WebP:
        return "webpload_buffer";
    case ImageFormat::Jpeg2000:
        return "jp2kload_buffer";
    case ImageFormat::Heic:
        return "heifload_buffer";
    case ImageFormat::Bmp:
        return "magickload_buffer";
    }
    return "";
}

/// Bytes lent to libvips for the time of one decode.
class LentBytes
{
public:
    explicit LentBytes(std::span<const std::byte> bytes)
        : m_blob(vips_blob_new(nullptr, bytes.data(), bytes.size()))
    {
    }
    LentBytes(const LentBytes&) = delete;
    LentBytes& operator=(const LentBytes&) = delete;
    ~LentBytes() { vips_area_unref(VIPS_AREA(m_blob)); }
    VipsBlob* blob() const { return m_blob; }

private:
    VipsBlob* m_blob;
};

/// The header; pixels come when they are asked for. Errors and early ends of the file fail, as no
/// examiner may take a half-grey picture for the evidence.
VImage opened(const char* loader, const LentBytes& bytes, VipsFailOn failOn)
{
    VImage image;
    VImage::call(loader, VImage::option()
                             ->set("buffer", bytes.blob())
                             ->set("out", &image)
                             ->set("access", VIPS_ACCESS_SEQUENTIAL)
                             ->set("fail_on", failOn));
    // Packed Lab has a fourth band that is no alpha.
    return image.get_image()->Coding == VIPS_CODING_LABQ ? image.LabQ2Lab() : image;
}

int integerField(const VImage& image, const char* field, int otherwise)
{
    if (image.get_typeof(field) != G_TYPE_INT)
        return otherwise;
    return image.get_int(field);
}

/// Where the rows go as they are decoded, from top to bottom.
struct RowTarget
{
    std::vector<std::uint8_t> rgb;
    std::size_t widthPx;
};

void blendRow(const std::uint8_t* rgba, std::uint8_t* out, std::size_t widthPx)
{
    for (std::size_t x = 0; x < widthPx; ++x, rgba += 4, out += 3) {
        for (std::size_t c = 0; c < 3; ++c)
            out[c] = onMidGrey(rgba[c], rgba[3]);
    }
}

/// Called by libvips for each block of whole rows; nothing in it throws.
int takeRows(VipsRegion* region, VipsRect* area, void* target)
{
    RowTarget& rows = *static_cast<RowTarget*>(target);
    const std::size_t rowBytes = rows.widthPx * Image::kChannels;
    for (int y = area->top; y < area->top + area->height; ++y) {
        const std::uint8_t* in = VIPS_REGION_ADDR(region, area->left, y);
        std::uint8_t* out = rows.rgb.data() + rowBytes * static_cast<std::size_t>(y);
        if (region->im->Bands == Image::kChannels)
            std::memcpy(out, in, rowBytes);
        else
            blendRow(in, out, rows.widthPx);
    }
    return 0;
}

Image pixelsOf(const VImage& image)
{
    const SizePx size{image.width(), image.height()};
    const auto width = static_cast<std::size_t>(size.width);
    RowTarget target{
        std::vector<std::uint8_t>(width * static_cast<std::size_t>(size.height) * Image::kChannels),
        width};
    if (vips_sink_disc(image.get_image(), &takeRows, &target) != 0)
        throw vips::VError();
    return Image(size, std::move(target.rgb));
}

SourceEncoding encodingOf(const VImage& image, ImageFormat format)
{
    SourceEncoding encoding;
    encoding.format = format;
    const int stored = image.format() == VIPS_FORMAT_USHORT ? 16 : 8;
    encoding.bitsPerChannel = integerField(image, "bits-per-sample", stored);
    encoding.colourModel = colourModelOf(image);
    encoding.hasAlpha = image.bands() > colourChannels(image);
    encoding.hasColourProfile = hasProfile(image);
    if (format != ImageFormat::Jpeg2000) // there "pages" are resolutions of one picture
        encoding.pictureCount = std::max(1, integerField(image, VIPS_META_N_PAGES, 1));
    return encoding;
}

/// Whether it is the samples that are of a kind which is not read: floating point, signed, other
/// than 8 or 16 bits. In libvips's words, or in libtiff's for what libvips does not even open.
bool isAboutSamples(std::string_view message)
{
    const auto says = [message](std::string_view words) {
        return message.find(words) != std::string_view::npos;
    };
    return says("samples of type") || says("not a whole number of bytes") ||
           says("unsupported tiff image type") || says("samples out of range");
}

std::vector<ErrorFact> unreadSamples(std::string_view message)
{
    if (isAboutSamples(message))
        return {{"samples", "unread"}};
    return {};
}

Orientation orientationIn(const VImage& image)
{
    const int exif = integerField(image, VIPS_META_ORIENTATION, 1);
    return orientationFromExif(exif).value_or(Orientation::TopLeft);
}

Result<Photograph> decodeOpened(const VImage& image, ImageFormat format, const std::string& name,
                                const DecodeLimits& limits)
{
    const Result<void> fits = checkSize(image.width(), image.height(), limits, name);
    if (!fits)
        return passOn(fits);
    const std::string obstacle = obstacleOf(image);
    if (!obstacle.empty())
        return failure(ErrorCode::ImageUnsupported, Stage::Decoding, name, obstacle,
                       unreadSamples(obstacle));
    return Photograph{pixelsOf(prepared(image)), orientationIn(image), encodingOf(image, format),
                      name};
}

/// libvips keeps one list of messages for all threads: taken and emptied here, for the log only.
std::string takenMessage(const vips::VError& error)
{
    std::string message = error.what();
    vips_error_clear();
    while (!message.empty() && message.back() == '\n')
        message.pop_back();
    return message;
}

/// libvips and its loaders say everything in words: memory and their own limits are no fault of the
/// file.
ErrorCode codeOf(std::string_view message)
{
    const auto says = [message](std::string_view words) {
        return message.find(words) != std::string_view::npos;
    };
    // Before memory: a loader calls its own limit an "allocation error: … limit exceeded".
    if (says("limit exceeded") || says("exceeds limit") || says("dimensions too large") ||
        says("image too large"))
        return ErrorCode::ImageTooLarge;
    if (says("out of memory") || says("nsufficient memory") || says("not enough memory") ||
        says("emory allocation") || says("creating thread"))
        return ErrorCode::OutOfMemory;
    return isAboutSamples(message) ? ErrorCode::ImageUnsupported : ErrorCode::ImageDamaged;
}

/// What `work` gives of the opened header; libvips's complaints as ours.
template <typename T, typename Work>
Result<T> withOpened(std::span<const std::byte> bytes, ImageFormat format, const std::string& name,
                     VipsFailOn failOn, const Work& work)
{
    try {
        const Bytes plain = format == ImageFormat::Png ? withoutCompressedTexts(bytes) : Bytes();
        const LentBytes lent(plain.empty() ? bytes : plain);
        return work(opened(loaderOf(format), lent, failOn));
    } catch (const vips::VError& error) {
        const std::string message = takenMessage(error);
        return failure(codeOf(message), Stage::Decoding, name, message, unreadSamples(message));
    } catch (const std::bad_alloc&) {
        return failure(ErrorCode::OutOfMemory, Stage::Decoding, name);
    }
}

Result<Photograph> decodeOnce(std::span<const std::byte> bytes, ImageFormat format,
                              const std::string& name, const DecodeLimits& limits,
                              VipsFailOn failOn)
{
    return withOpened<Photograph>(bytes, format, name, failOn, [&](const VImage& image) {
        return decodeOpened(format == ImageFormat::Bmp ? withoutEmptyAlpha(image) : image, format,
                            name, limits);
    });
}

Result<void> checkLoader(ImageFormat format, const std::string& name)
{
    const char* loader = loaderOf(format);
    if (isVipsReady() && vips_type_find("VipsOperation", loader) != 0)
        return {};
    return failure(ErrorCode::ImageUnsupported, Stage::Decoding, name,
                   std::string("libvips has no ") + loader);
}

/// Of a JPEG file that lacks its end marker alone; empty for any other. The decoder does not say
/// whether it missed anything in the last rows: they are read with two fillings of which no bit is
/// the same, and what uses one of them comes out otherwise.
std::optional<Photograph> decodeEndless(std::span<const std::byte> bytes, const std::string& name,
                                        const DecodeLimits& limits)
{
    constexpr std::size_t kFilling = 64;
    const auto decoded = [&](std::byte pattern, VipsFailOn failOn) -> std::optional<Photograph> {
        const std::vector<std::byte> filling(pattern == std::byte{} ? 0 : kFilling, pattern);
        const auto whole = withJpegEnd(bytes, filling);
        if (!whole)
            return std::nullopt;
        auto photograph = decodeOnce(*whole, ImageFormat::Jpeg, name, limits, failOn);
        return photograph ? std::optional(std::move(*photograph)) : std::nullopt;
    };
    auto plain = decoded(std::byte{}, VIPS_FAIL_ON_WARNING);
    if (!plain)
        return std::nullopt;
    for (const std::byte pattern : {std::byte{0xAA}, std::byte{0x55}}) {
        const auto filled = decoded(pattern, VIPS_FAIL_ON_ERROR);
        if (!filled || !(filled->stored == plain->stored))
            return std::nullopt;
    }
    plain->encoding.lacksEnd = true;
    return plain;
}

/// JPEG's decoder fills what it cannot read with a guess and goes on. Other formats' decoders warn
/// of odd metadata only.
Result<Photograph> decodeJpeg(std::span<const std::byte> bytes, const std::string& name,
                              const DecodeLimits& limits)
{
    auto strict = decodeOnce(bytes, ImageFormat::Jpeg, name, limits, VIPS_FAIL_ON_WARNING);
    if (strict || strict.error().code != ErrorCode::ImageDamaged)
        return strict;
    if (auto ended = decodeEndless(bytes, name, limits))
        return std::move(*ended);
    auto lenient = decodeOnce(bytes, ImageFormat::Jpeg, name, limits, VIPS_FAIL_ON_ERROR);
    if (lenient) {
        const std::string& complaint = strict.error().detail;
        lenient->encoding.complaint = complaint.empty() ? "the decoder warned" : complaint;
    }
    return lenient;
}

} // namespace

Result<Photograph> decodeWithVips(std::span<const std::byte> bytes, ImageFormat format,
                                  const std::string& name, const DecodeLimits& limits)
{
    const Result<void> able = checkLoader(format, name);
    if (!able)
        return passOn(able);
    if (format == ImageFormat::Jpeg)
        return decodeJpeg(bytes, name, limits);
    return decodeOnce(bytes, format, name, limits, VIPS_FAIL_ON_ERROR);
}

Result<OrientationMap> mapWithVips(std::span<const std::byte> bytes, ImageFormat format,
                                   const std::string& name)
{
    const Result<void> able = checkLoader(format, name);
    if (!able)
        return passOn(able);
    return withOpened<OrientationMap>(
        bytes, format, name, VIPS_FAIL_ON_ERROR, [](const VImage& image) -> Result<OrientationMap> {
            return OrientationMap({image.width(), image.height()}, orientationIn(image));
        });
}

} // namespace semblance
