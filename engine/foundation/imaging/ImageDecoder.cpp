// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/ImageDecoder.h"

#include "foundation/imaging/BmpHeader.h"
#include "foundation/imaging/DeclaredSize.h"
#include "foundation/imaging/FormatSignature.h"
#include "foundation/imaging/PngChunks.h"
#include "foundation/imaging/PngText.h"
#include "foundation/imaging/TiffHeader.h"
#include "foundation/imaging/VipsDecoder.h"

#include <algorithm>

namespace semblance {

namespace {

tl::unexpected<Error> unknownFormat(std::span<const std::byte> bytes, const std::string& name)
{
    if (const auto known = undecodedFormatOf(bytes))
        return failure(ErrorCode::ImageUnsupported, Stage::Decoding, name, std::string(*known),
                       {{"format", std::string(*known)}});
    return failure(ErrorCode::ImageNotRecognised, Stage::Decoding, name,
                   "no known picture format begins like this");
}

/// Before a decoder sees more than the header.
Result<void> checkHeader(std::span<const std::byte> bytes, ImageFormat format,
                         const std::string& name, const DecodeLimits& limits)
{
    if (format == ImageFormat::Bmp) {
        const Result<void> checked = checkBmpHeader(bytes, name, limits);
        if (!checked)
            return checked;
    }
    if (const auto size = declaredSize(bytes, format))
        return checkSize(size->widthPx, size->heightPx, limits, name);
    return {};
}

/// The decoder widens what has fewer bits than a byte, and does not say so.
std::optional<int> declaredBits(std::span<const std::byte> bytes, ImageFormat format)
{
    if (format == ImageFormat::Png)
        return pngBitsPerChannel(bytes);
    return format == ImageFormat::Tiff ? tiffBitsPerChannel(bytes) : std::nullopt;
}

/// What a frame of a video that was taken out says of itself; see imagery/video/FrameOrigin.
bool isDamagedFrame(std::span<const std::byte> bytes, ImageFormat format)
{
    if (format != ImageFormat::Png)
        return false;
    const std::vector<PngText> texts = pngTexts(bytes);
    return std::ranges::find(texts, PngText{kConcealedText, kIsConcealed}) != texts.end();
}

} // namespace

Result<Photograph> decodeImage(std::span<const std::byte> bytes, std::string name,
                               const DecodeLimits& limits)
{
    if (bytes.empty())
        return failure(ErrorCode::ImageEmpty, Stage::Decoding, name, "0 bytes");
    if (bytes.size() > limits.maxFileBytes)
        return failure(ErrorCode::FileTooLarge, Stage::Decoding, name, "too many bytes",
                       {{"bytes", std::to_string(bytes.size())},
                        {"limitBytes", std::to_string(limits.maxFileBytes)}});
    const std::optional<ImageFormat> format = formatOf(bytes);
    if (!format)
        return unknownFormat(bytes, name);
    const Result<void> checked = checkHeader(bytes, *format, name, limits);
    if (!checked)
        return passOn(checked);
    if (*format == ImageFormat::Png && !hasPngEnd(bytes))
        return failure(ErrorCode::ImageDamaged, Stage::Decoding, name, "its last chunk is missing");
    auto photograph = decodeWithVips(bytes, *format, name, limits);
    if (photograph) {
        int& bits = photograph->encoding.bitsPerChannel;
        bits = declaredBits(bytes, *format).value_or(bits);
        if (isDamagedFrame(bytes, *format))
            photograph->encoding.complaint = kDamagedFrameComplaint;
    }
    return photograph;
}

Result<OrientationMap> storedMap(std::span<const std::byte> bytes, const std::string& name)
{
    const std::optional<ImageFormat> format = formatOf(bytes);
    if (!format)
        return unknownFormat(bytes, name);
    const Result<void> checked = checkHeader(bytes, *format, name, {});
    if (!checked)
        return passOn(checked);
    return mapWithVips(bytes, *format, name);
}

Result<Photograph> decodeImageFile(const std::filesystem::path& path, const DecodeLimits& limits)
{
    const Result<Bytes> bytes = readFile(path, limits.maxFileBytes);
    if (!bytes)
        return passOn(bytes);
    return decodeImage(*bytes, path.string(), limits);
}

} // namespace semblance
