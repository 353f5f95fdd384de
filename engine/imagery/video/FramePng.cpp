// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/video/FramePng.h"

#include "foundation/Guarded.h"
#include "foundation/imaging/HeaderNumber.h"
#include "foundation/imaging/MatView.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <array>
#include <string>

namespace semblance::imagery {

namespace {

/// Signature, and the first chunk, IHDR: length, name, 13 bytes, checksum.
constexpr std::size_t kSignatureBytes = 8;
constexpr std::size_t kHeaderEnd = 33;
constexpr std::size_t kAroundContent = 12;

/// The cyclic redundancy check of PNG (ISO/IEC 15948, annex D), bit by bit.
std::uint32_t checksumOf(std::string_view bytes)
{
    constexpr std::uint32_t kPolynomial = 0xEDB88320U;
    constexpr int kBits = 8;
    std::uint32_t sum = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        sum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < kBits; ++bit)
            sum = (sum & 1U) != 0 ? (sum >> 1U) ^ kPolynomial : sum >> 1U;
    }
    return ~sum;
}

std::string bigEndianText(std::uint32_t number)
{
    std::string bytes;
    for (const int shift : {24, 16, 8, 0})
        bytes.push_back(static_cast<char>((number >> shift) & 0xFFU));
    return bytes;
}

/// Keyword, not compressed, no language, no translated keyword, UTF-8 text.
std::string textChunk(const OriginFact& fact)
{
    using namespace std::string_literals;
    const std::string named = "iTXt" + fact.key + "\0\0\0\0\0"s + fact.value;
    const auto length = static_cast<std::uint32_t>(named.size() - 4);
    return bigEndianText(length) + named + bigEndianText(checksumOf(named));
}

/// Of an iTXt chunk's content that is not compressed.
std::optional<OriginFact> factOfChunk(std::string_view content)
{
    const std::size_t key = content.find('\0');
    if (key == std::string_view::npos || key + 2 >= content.size() || content[key + 1] != '\0')
        return std::nullopt;
    const std::size_t language = content.find('\0', key + 3);
    const std::size_t translated =
        language == std::string_view::npos ? language : content.find('\0', language + 1);
    if (translated == std::string_view::npos)
        return std::nullopt;
    return OriginFact{std::string(content.substr(0, key)),
                      std::string(content.substr(translated + 1))};
}

} // namespace

Result<Bytes> writeFramePng(const Image& image, const std::vector<OriginFact>& facts)
{
    if (image.isEmpty())
        return failure(ErrorCode::InvalidInput, Stage::Input, "PNG", "an image without pixels");
    return guarded(Stage::Input, "PNG", [&]() -> Result<Bytes> {
        cv::Mat bgr;
        cv::cvtColor(matView(image), bgr, cv::COLOR_RGB2BGR);
        std::vector<std::uint8_t> plain;
        if (!cv::imencode(".png", bgr, plain) || plain.size() < kHeaderEnd)
            return failure(ErrorCode::BackendFailed, Stage::Input, "PNG", "nothing was written");
        std::string text;
        for (const OriginFact& fact : facts)
            text += textChunk(fact);
        Bytes bytes;
        bytes.reserve(plain.size() + text.size());
        const auto add = [&bytes](const auto* from, std::size_t count) {
            const auto* first = reinterpret_cast<const std::byte*>(from);
            bytes.insert(bytes.end(), first, first + count);
        };
        add(plain.data(), kHeaderEnd);
        add(text.data(), text.size());
        add(plain.data() + kHeaderEnd, plain.size() - kHeaderEnd);
        return bytes;
    });
}

std::vector<OriginFact> pngFacts(std::span<const std::byte> png)
{
    std::vector<OriginFact> facts;
    std::size_t at = kSignatureBytes;
    while (at + kAroundContent <= png.size()) {
        const std::size_t length = bigEndian(png, at, 4);
        const std::string_view chunk(reinterpret_cast<const char*>(png.data()) + at,
                                     png.size() - at);
        const std::string_view kind = chunk.substr(4, 4);
        if (kind == "IDAT" || kind == "IEND" || length > png.size() - at - kAroundContent)
            break;
        if (kind == "iTXt") {
            if (auto fact = factOfChunk(chunk.substr(8, length)))
                facts.push_back(std::move(*fact));
        }
        at += kAroundContent + length;
    }
    return facts;
}

} // namespace semblance::imagery
