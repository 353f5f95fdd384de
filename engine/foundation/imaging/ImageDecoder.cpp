// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/ImageDecoder.h"

#include "foundation/imaging/BmpHeader.h"
#include "foundation/imaging/DeclaredSize.h"
#include "foundation/imaging/FormatSignature.h"
#include "foundation/imaging/PngChunks.h"
#include "foundation/imaging/VipsDecoder.h"

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
    if (*format == ImageFormat::Bmp) {
        const Result<void> checked = checkBmpHeader(bytes, name, limits);
        if (!checked)
            return passOn(checked);
    }
    if (const auto size = declaredSize(bytes, *format)) {
        const Result<void> fits = checkSize(size->widthPx, size->heightPx, limits, name);
        if (!fits)
            return passOn(fits);
    }
    if (*format == ImageFormat::Png && !hasPngEnd(bytes))
        return failure(ErrorCode::ImageDamaged, Stage::Decoding, name, "its last chunk is missing");
    return decodeWithVips(bytes, *format, name, limits);
}

Result<Photograph> decodeImageFile(const std::filesystem::path& path, const DecodeLimits& limits)
{
    const Result<Bytes> bytes = readFile(path, limits.maxFileBytes);
    if (!bytes)
        return passOn(bytes);
    return decodeImage(*bytes, path.string(), limits);
}

} // namespace semblance
