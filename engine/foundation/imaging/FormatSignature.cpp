// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/FormatSignature.h"

#include <algorithm>
#include <array>

namespace semblance {

namespace {

using namespace std::string_view_literals;

/// Enough for every signature below; the brands of an ISO media file stand in its first box.
constexpr std::size_t kSniffedBytes = 256;

struct Signature
{
    std::string_view bytes;
    ImageFormat format;
};

constexpr std::array kSignatures = {
    Signature{"\xFF\xD8\xFF"sv, ImageFormat::Jpeg},
    Signature{"\x89PNG\r\n\x1A\n"sv, ImageFormat::Png},
    Signature{"II*\0"sv, ImageFormat::Tiff},
    Signature{"MM\0*"sv, ImageFormat::Tiff},
    Signature{"II+\0\x08\0\0\0"sv, ImageFormat::Tiff},
    Signature{"MM\0+\0\x08\0\0"sv, ImageFormat::Tiff},
    Signature{"\0\0\0\x0CjP  \r\n\x87\n"sv, ImageFormat::Jpeg2000},
    Signature{"\xFF\x4F\xFF\x51"sv, ImageFormat::Jpeg2000},
};

struct UndecodedSignature
{
    std::string_view bytes;
    std::string_view name;
};

constexpr std::array kUndecoded = {
    UndecodedSignature{"GIF87a"sv, "GIF"sv},
    UndecodedSignature{"GIF89a"sv, "GIF"sv},
    UndecodedSignature{"8BPS"sv, "Photoshop"sv},
    UndecodedSignature{"%PDF-"sv, "PDF"sv},
    UndecodedSignature{"\xFF\x0A"sv, "JPEG XL"sv},
    UndecodedSignature{"\0\0\0\x0CJXL "sv, "JPEG XL"sv},
};

std::string_view headOf(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), std::min(bytes.size(), kSniffedBytes)};
}

/// "BM" alone also begins texts, so the length of the second header must be one that exists.
bool isBmp(std::string_view head)
{
    constexpr std::array kHeaderLengths = {12, 16, 40, 52, 56, 64, 108, 124};
    return head.size() >= 18 && head.starts_with("BM"sv) && head.substr(15, 3) == "\0\0\0"sv &&
           std::ranges::count(kHeaderLengths, static_cast<unsigned char>(head[14])) > 0;
}

bool isIsoMedia(std::string_view head)
{
    return head.size() >= 16 && head.substr(4, 4) == "ftyp"sv;
}

bool hasBrand(std::string_view head, std::initializer_list<std::string_view> brands)
{
    const std::size_t boxLength =
        std::min<std::size_t>(static_cast<unsigned char>(head[3]), head.size());
    for (std::size_t at = 8; at + 4 <= boxLength; at += 4) {
        const bool isMinorVersion = at == 12;
        if (!isMinorVersion && std::ranges::count(brands, head.substr(at, 4)) > 0)
            return true;
    }
    return false;
}

bool isHeic(std::string_view head)
{
    return isIsoMedia(head) && hasBrand(head, {"heic"sv, "heix"sv, "heim"sv, "heis"sv, "hevc"sv,
                                               "hevx"sv, "hevm"sv, "hevs"sv});
}

} // namespace

std::optional<ImageFormat> formatOf(std::span<const std::byte> bytes)
{
    const std::string_view head = headOf(bytes);
    for (const Signature& signature : kSignatures) {
        if (head.starts_with(signature.bytes))
            return signature.format;
    }
    if (head.size() >= 12 && head.starts_with("RIFF"sv) && head.substr(8, 4) == "WEBP"sv)
        return ImageFormat::WebP;
    if (isHeic(head))
        return ImageFormat::Heic;
    if (isBmp(head))
        return ImageFormat::Bmp;
    return std::nullopt;
}

std::string_view name(ImageFormat format)
{
    switch (format) {
    case ImageFormat::Jpeg:
        return "JPEG";
    case ImageFormat::Png:
        return "PNG";
    case ImageFormat::Tiff:
        return "TIFF";
    case ImageFormat::Bmp:
        return "BMP";
    case ImageFormat::WebP:
        return "WebP";
    case ImageFormat::Jpeg2000:
        return "JPEG 2000";
    case ImageFormat::Heic:
        return "HEIC";
    }
    return {};
}

std::optional<std::string_view> undecodedFormatOf(std::span<const std::byte> bytes)
{
    const std::string_view head = headOf(bytes);
    for (const UndecodedSignature& signature : kUndecoded) {
        if (head.starts_with(signature.bytes))
            return signature.name;
    }
    if (!isIsoMedia(head))
        return std::nullopt;
    return hasBrand(head, {"avif"sv, "avis"sv}) ? "AVIF"sv : "ISO media (video)"sv;
}

} // namespace semblance
