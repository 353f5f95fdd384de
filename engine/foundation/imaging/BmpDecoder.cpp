// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/BmpDecoder.h"

#include "foundation/imaging/AlphaBlend.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <vector>

namespace semblance {

namespace {

constexpr std::size_t kFileHeaderBytes = 14;
constexpr std::uint32_t kCoreHeaderBytes = 12;
constexpr std::uint32_t kInfoHeaderBytes = 40;
constexpr std::uint32_t kOs2HeaderBytes = 64;

enum Compression : std::uint32_t
{
    Uncompressed = 0,
    Rle8 = 1,
    Rle4 = 2,
    BitFields = 3,
    AlphaBitFields = 6,
};

using Rgb = std::array<std::uint8_t, 3>;

/// Little-endian reading that cannot leave the file.
class Reader
{
public:
    explicit Reader(std::span<const std::byte> bytes) : m_bytes(bytes) {}

    std::size_t size() const { return m_bytes.size(); }
    bool has(std::size_t offset, std::size_t count) const
    {
        return offset <= m_bytes.size() && count <= m_bytes.size() - offset;
    }
    /// 0 beyond the end; callers check with `has` where that matters.
    std::uint32_t u8(std::size_t offset) const
    {
        return has(offset, 1) ? std::to_integer<std::uint32_t>(m_bytes[offset]) : 0;
    }
    std::uint32_t u16(std::size_t offset) const { return u8(offset) | u8(offset + 1) << 8; }
    std::uint32_t u32(std::size_t offset) const { return u16(offset) | u16(offset + 2) << 16; }

private:
    std::span<const std::byte> m_bytes;
};

/// One colour's bits in a pixel of 16 or 32 bits, spread to 0–255.
class Channel
{
public:
    explicit Channel(std::uint32_t mask)
        : m_mask(mask), m_shift(mask == 0 ? 0 : std::countr_zero(mask)), m_max(mask >> m_shift)
    {
    }
    bool isUsed() const { return m_mask != 0; }
    int bits() const { return std::popcount(m_mask); }
    std::uint8_t of(std::uint32_t pixel) const
    {
        if (m_max == 0)
            return 0;
        const std::uint64_t part = (pixel & m_mask) >> m_shift;
        return static_cast<std::uint8_t>((part * 255 + m_max / 2) / m_max);
    }

private:
    std::uint32_t m_mask;
    int m_shift;
    std::uint64_t m_max;
};

struct Header
{
    std::int64_t width = 0;
    std::int64_t height = 0;
    bool isTopDown = false;
    std::uint32_t bitsPerPixel = 0;
    std::uint32_t compression = Uncompressed;
    std::size_t pixelOffset = 0;
    std::array<std::uint32_t, 4> masks = {};
    std::vector<Rgb> palette;

    bool isIndexed() const { return bitsPerPixel <= 8; }
    std::size_t strideBytes() const
    {
        return (static_cast<std::size_t>(width) * bitsPerPixel + 31) / 32 * 4;
    }
};

/// Refuses what the tables of the format do not know.
bool isKnownCombination(std::uint32_t headerBytes, const Header& header)
{
    switch (header.compression) {
    case Uncompressed:
        return std::ranges::count(std::array{1U, 4U, 8U, 16U, 24U, 32U}, header.bitsPerPixel) > 0;
    case Rle8:
        return header.bitsPerPixel == 8;
    case Rle4:
        return header.bitsPerPixel == 4;
    case BitFields:
    case AlphaBitFields:
        return headerBytes != kOs2HeaderBytes &&
               (header.bitsPerPixel == 16 || header.bitsPerPixel == 32);
    }
    return false;
}

std::array<std::uint32_t, 4> masksOf(const Reader& reader, std::uint32_t headerBytes,
                                     const Header& header)
{
    if (header.compression == Uncompressed)
        return header.bitsPerPixel == 16 ? std::array<std::uint32_t, 4>{0x7C00, 0x3E0, 0x1F, 0}
                                         : std::array<std::uint32_t, 4>{0xFF0000, 0xFF00, 0xFF, 0};
    const std::size_t at = kFileHeaderBytes + kInfoHeaderBytes;
    const bool hasAlpha = headerBytes >= 56 || header.compression == AlphaBitFields;
    return {reader.u32(at), reader.u32(at + 4), reader.u32(at + 8),
            hasAlpha ? reader.u32(at + 12) : 0};
}

std::size_t maskBytesAfterHeader(std::uint32_t headerBytes, const Header& header)
{
    if (headerBytes != kInfoHeaderBytes)
        return 0;
    return header.compression == BitFields ? 12 : header.compression == AlphaBitFields ? 16 : 0;
}

/// Empty when the palette leaves the file.
std::vector<Rgb> paletteOf(const Reader& reader, std::uint32_t headerBytes, const Header& header)
{
    const std::size_t entryBytes = headerBytes == kCoreHeaderBytes ? 3 : 4;
    const std::uint32_t all = 1U << header.bitsPerPixel;
    const std::uint32_t used = headerBytes < kInfoHeaderBytes ? 0 : reader.u32(46);
    const std::uint32_t count = used == 0 || used > all ? all : used;
    const std::size_t at = kFileHeaderBytes + headerBytes;
    if (!reader.has(at, count * entryBytes))
        return {};
    std::vector<Rgb> palette(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        for (std::size_t c = 0; c < 3; ++c)
            palette[i][c] = static_cast<std::uint8_t>(reader.u8(at + i * entryBytes + 2 - c));
    }
    return palette;
}

Header sizeAndDepth(const Reader& reader, std::uint32_t headerBytes)
{
    Header header;
    header.pixelOffset = reader.u32(10);
    if (headerBytes == kCoreHeaderBytes) {
        header.width = reader.u16(18);
        header.height = reader.u16(20);
        header.bitsPerPixel = reader.u16(24);
        return header;
    }
    header.width = static_cast<std::int32_t>(reader.u32(18));
    const std::int64_t height = static_cast<std::int32_t>(reader.u32(22));
    header.isTopDown = height < 0;
    header.height = std::abs(height);
    header.bitsPerPixel = reader.u16(28);
    header.compression = headerBytes >= 20 ? reader.u32(30) : Uncompressed;
    return header;
}

Result<Header> readHeader(const Reader& reader, const std::string& name, const DecodeLimits& limits)
{
    const std::uint32_t headerBytes = reader.u32(14);
    if (!reader.has(kFileHeaderBytes, headerBytes))
        return failure(ErrorCode::ImageDamaged, Stage::Decoding, name, "cut off in the header");
    Header header = sizeAndDepth(reader, headerBytes);
    if (const Result<void> fits = checkSize(header.width, header.height, limits, name); !fits)
        return passOn(fits);
    if (!isKnownCombination(headerBytes, header))
        return failure(ErrorCode::ImageUnsupported, Stage::Decoding, name,
                       "bitmap of " + std::to_string(header.bitsPerPixel) +
                           " bits with compression " + std::to_string(header.compression));
    header.masks = masksOf(reader, headerBytes, header);
    if (header.isIndexed())
        header.palette = paletteOf(reader, headerBytes, header);
    if (header.isIndexed() && header.palette.empty())
        return failure(ErrorCode::ImageDamaged, Stage::Decoding, name, "cut off in the palette");
    const std::size_t tables =
        kFileHeaderBytes + headerBytes + maskBytesAfterHeader(headerBytes, header);
    if (header.pixelOffset < tables || header.pixelOffset > reader.size())
        return failure(ErrorCode::ImageDamaged, Stage::Decoding, name,
                       "the pixels lie outside the file");
    return header;
}

/// Palette indices of a run-length coded picture, rows in file order; pixels that are left out have
/// index 0.
class RunLengthDecoder
{
public:
    RunLengthDecoder(const Reader& reader, const Header& header)
        : m_reader(reader), m_header(header), m_at(header.pixelOffset),
          m_indices(static_cast<std::size_t>(header.width * header.height))
    {
    }

    /// Empty: the data end early or leave the picture.
    std::vector<std::uint8_t> decoded()
    {
        while (!m_isFinished && m_isSound && m_y < m_header.height)
            step();
        return m_isSound ? std::move(m_indices) : std::vector<std::uint8_t>();
    }

private:
    void step()
    {
        if (!m_reader.has(m_at, 2)) {
            m_isSound = false;
            return;
        }
        const std::uint32_t count = m_reader.u8(m_at);
        const std::uint32_t value = m_reader.u8(m_at + 1);
        m_at += 2;
        if (count > 0)
            run(count, value);
        else
            escape(value);
    }

    void run(std::uint32_t count, std::uint32_t value)
    {
        const bool isNibbles = m_header.compression == Rle4;
        for (std::uint32_t i = 0; i < count; ++i)
            put(isNibbles ? (i % 2 == 0 ? value >> 4 : value & 15) : value);
    }

    void escape(std::uint32_t code)
    {
        if (code == 0) {
            m_x = 0;
            ++m_y;
        } else if (code == 1) {
            m_isFinished = true;
        } else if (code == 2) {
            m_isSound = m_reader.has(m_at, 2);
            m_x += m_reader.u8(m_at);
            m_y += m_reader.u8(m_at + 1);
            m_at += 2;
        } else {
            literal(code);
        }
    }

    void literal(std::uint32_t count)
    {
        const bool isNibbles = m_header.compression == Rle4;
        const std::size_t dataBytes = isNibbles ? (count + 1) / 2 : count;
        m_isSound = m_reader.has(m_at, dataBytes);
        for (std::uint32_t i = 0; m_isSound && i < count; ++i) {
            const std::uint32_t byte = m_reader.u8(m_at + (isNibbles ? i / 2 : i));
            put(isNibbles ? (i % 2 == 0 ? byte >> 4 : byte & 15) : byte);
        }
        m_at += dataBytes + dataBytes % 2;
    }

    void put(std::uint32_t index)
    {
        if (m_x >= m_header.width || m_y >= m_header.height) {
            // Padding beyond the row's end is common; a run beyond it is cut, as other readers do.
            return;
        }
        m_indices[static_cast<std::size_t>(m_y * m_header.width + m_x)] =
            static_cast<std::uint8_t>(index);
        ++m_x;
    }

    const Reader& m_reader;
    const Header& m_header;
    std::size_t m_at;
    std::vector<std::uint8_t> m_indices;
    std::int64_t m_x = 0;
    std::int64_t m_y = 0;
    bool m_isSound = true;
    bool m_isFinished = false;
};

/// Writes rows in file order to where they belong.
class Canvas
{
public:
    explicit Canvas(const Header& header)
        : m_header(header),
          m_rgb(static_cast<std::size_t>(header.width * header.height) * Image::kChannels)
    {
    }
    std::uint8_t* row(std::int64_t fileRow)
    {
        const std::int64_t y = m_header.isTopDown ? fileRow : m_header.height - 1 - fileRow;
        return m_rgb.data() + static_cast<std::size_t>(y * m_header.width) * Image::kChannels;
    }
    Image image()
    {
        return Image({static_cast<int>(m_header.width), static_cast<int>(m_header.height)},
                     std::move(m_rgb));
    }

private:
    const Header& m_header;
    std::vector<std::uint8_t> m_rgb;
};

/// False when an index has no colour.
bool paintIndexed(Canvas& canvas, const Header& header, const auto& indexAt)
{
    for (std::int64_t y = 0; y < header.height; ++y) {
        std::uint8_t* out = canvas.row(y);
        for (std::int64_t x = 0; x < header.width; ++x, out += 3) {
            const std::uint32_t index = indexAt(x, y);
            if (index >= header.palette.size())
                return false;
            std::ranges::copy(header.palette[index], out);
        }
    }
    return true;
}

bool paintPalette(Canvas& canvas, const Reader& reader, const Header& header)
{
    const std::uint32_t bits = header.bitsPerPixel;
    const std::size_t stride = header.strideBytes();
    return paintIndexed(canvas, header, [&](std::int64_t x, std::int64_t y) {
        const std::size_t bit = static_cast<std::size_t>(x) * bits;
        const std::size_t row = header.pixelOffset + static_cast<std::size_t>(y) * stride;
        return reader.u8(row + bit / 8) >> (8 - bits - bit % 8) & ((1U << bits) - 1);
    });
}

bool paintRunLength(Canvas& canvas, const Reader& reader, const Header& header)
{
    const std::vector<std::uint8_t> indices = RunLengthDecoder(reader, header).decoded();
    return !indices.empty() && paintIndexed(canvas, header, [&](std::int64_t x, std::int64_t y) {
        return std::uint32_t{indices[static_cast<std::size_t>(y * header.width + x)]};
    });
}

void paint24(Canvas& canvas, const Reader& reader, const Header& header)
{
    for (std::int64_t y = 0; y < header.height; ++y) {
        std::uint8_t* out = canvas.row(y);
        std::size_t at = header.pixelOffset + static_cast<std::size_t>(y) * header.strideBytes();
        for (std::int64_t x = 0; x < header.width; ++x, out += 3, at += 3) {
            for (std::size_t c = 0; c < 3; ++c)
                out[c] = static_cast<std::uint8_t>(reader.u8(at + 2 - c));
        }
    }
}

std::uint32_t pixelAt(const Reader& reader, const Header& header, std::int64_t x, std::int64_t y)
{
    const std::size_t row = header.pixelOffset + static_cast<std::size_t>(y) * header.strideBytes();
    const std::size_t at = row + static_cast<std::size_t>(x) * (header.bitsPerPixel / 8);
    return header.bitsPerPixel == 16 ? reader.u16(at) : reader.u32(at);
}

/// Many writers declare alpha and leave it 0 everywhere; such a picture is meant to be seen.
bool usesAlpha(const Reader& reader, const Header& header)
{
    const std::uint32_t mask = header.masks[3];
    for (std::int64_t y = 0; mask != 0 && y < header.height; ++y) {
        for (std::int64_t x = 0; x < header.width; ++x) {
            if ((pixelAt(reader, header, x, y) & mask) != 0)
                return true;
        }
    }
    return false;
}

void paintFields(Canvas& canvas, const Reader& reader, const Header& header, bool withAlpha)
{
    const Channel red(header.masks[0]);
    const Channel green(header.masks[1]);
    const Channel blue(header.masks[2]);
    const Channel alpha(header.masks[3]);
    for (std::int64_t y = 0; y < header.height; ++y) {
        std::uint8_t* out = canvas.row(y);
        for (std::int64_t x = 0; x < header.width; ++x, out += 3) {
            const std::uint32_t pixel = pixelAt(reader, header, x, y);
            const std::uint8_t opacity = withAlpha ? alpha.of(pixel) : 255;
            out[0] = onMidGrey(red.of(pixel), opacity);
            out[1] = onMidGrey(green.of(pixel), opacity);
            out[2] = onMidGrey(blue.of(pixel), opacity);
        }
    }
}

/// False when the data are damaged.
bool paint(Canvas& canvas, const Reader& reader, const Header& header, bool withAlpha)
{
    if (header.compression == Rle4 || header.compression == Rle8)
        return paintRunLength(canvas, reader, header);
    if (header.isIndexed())
        return paintPalette(canvas, reader, header);
    if (header.bitsPerPixel == 24)
        paint24(canvas, reader, header);
    else
        paintFields(canvas, reader, header, withAlpha);
    return true;
}

bool isComplete(const Reader& reader, const Header& header)
{
    if (header.compression == Rle4 || header.compression == Rle8)
        return true; // known only while decoding
    const std::size_t needed = header.strideBytes() * static_cast<std::size_t>(header.height);
    return reader.has(header.pixelOffset, needed);
}

SourceEncoding encodingOf(const Header& header, bool withAlpha)
{
    SourceEncoding encoding;
    encoding.format = ImageFormat::Bmp;
    encoding.colourModel = header.isIndexed() ? "palette" : "RGB";
    encoding.hasAlpha = withAlpha;
    if (header.bitsPerPixel == 16)
        encoding.bitsPerChannel = Channel(header.masks[1]).bits();
    return encoding;
}

} // namespace

Result<Photograph> decodeBmp(std::span<const std::byte> bytes, const std::string& name,
                             const DecodeLimits& limits)
{
    const Reader reader(bytes);
    const Result<Header> header = readHeader(reader, name, limits);
    if (!header)
        return passOn(header);
    if (!isComplete(reader, *header))
        return failure(ErrorCode::ImageDamaged, Stage::Decoding, name, "cut off in the pixels");
    const bool withAlpha = !header->isIndexed() && usesAlpha(reader, *header);
    Canvas canvas(*header);
    if (!paint(canvas, reader, *header, withAlpha))
        return failure(ErrorCode::ImageDamaged, Stage::Decoding, name,
                       "the pixels end early or use a colour that the palette lacks");
    return Photograph{canvas.image(), Orientation::TopLeft, encodingOf(*header, withAlpha), name};
}

} // namespace semblance
