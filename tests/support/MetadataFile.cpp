// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/MetadataFile.h"

#include <algorithm>
#include <span>
#include <stdexcept>
#include <zlib.h>

namespace semblance::tests {

namespace {

void put(Bytes& to, std::uint64_t number, int count, bool isBig)
{
    for (int i = 0; i < count; ++i) {
        const int shift = 8 * (isBig ? count - 1 - i : i);
        to.push_back(static_cast<std::byte>(number >> shift & 0xFFU));
    }
}

Bytes tiffHead()
{
    Bytes tiff = asBytes("II*");
    tiff.push_back(std::byte{0});
    put(tiff, 8, 4, false);
    return tiff;
}

} // namespace

Bytes asBytes(std::string_view text)
{
    const auto bytes = std::as_bytes(std::span(text));
    return {bytes.begin(), bytes.end()};
}

void append(Bytes& to, const Bytes& more)
{
    to.insert(to.end(), more.begin(), more.end());
}

Bytes tiffOf(const std::vector<TiffText>& texts, std::uint32_t next)
{
    constexpr std::size_t kEntry = 12;
    Bytes tiff = tiffHead();
    Bytes behind;
    const std::size_t content = tiff.size() + 2 + texts.size() * kEntry + 4;
    put(tiff, texts.size(), 2, false);
    for (const TiffText& entry : texts) {
        Bytes text = asBytes(entry.text);
        text.push_back(std::byte{0});
        put(tiff, entry.tag, 2, false);
        put(tiff, 2, 2, false);
        put(tiff, text.size(), 4, false);
        if (text.size() <= 4) {
            text.resize(4);
            append(tiff, text);
        } else {
            put(tiff, content + behind.size(), 4, false);
            append(behind, text);
        }
    }
    put(tiff, next, 4, false);
    append(tiff, behind);
    return tiff;
}

Bytes tiffOfShorts(std::uint16_t count, std::uint16_t firstTag)
{
    Bytes tiff = tiffHead();
    put(tiff, count, 2, false);
    for (std::uint32_t i = 0; i < count; ++i) {
        put(tiff, firstTag + i, 2, false);
        put(tiff, 3, 2, false);
        put(tiff, 1, 4, false);
        put(tiff, 1, 4, false);
    }
    put(tiff, 0, 4, false);
    return tiff;
}

Bytes jpegSegment(std::uint8_t marker, const Bytes& content)
{
    constexpr std::size_t kMost = 65533;
    if (content.size() > kMost)
        throw std::runtime_error("too much for a segment");
    Bytes segment{std::byte{0xFF}, std::byte{marker}};
    put(segment, content.size() + 2, 2, true);
    append(segment, content);
    return segment;
}

Bytes withSegments(const Bytes& jpeg, const Bytes& segments)
{
    Bytes file = jpeg;
    file.insert(file.begin() + 2, segments.begin(), segments.end());
    return file;
}

Bytes exifSegment(const Bytes& tiff)
{
    Bytes content = asBytes(std::string_view("Exif\0\0", 6));
    append(content, tiff);
    return jpegSegment(0xE1, content);
}

Bytes xmpSegment(std::string_view packet)
{
    Bytes content = asBytes(std::string_view("http://ns.adobe.com/xap/1.0/\0", 29));
    append(content, asBytes(packet));
    return jpegSegment(0xE1, content);
}

std::string xmpPacket(std::string_view descriptions)
{
    return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
           "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
           "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\">" +
           std::string(descriptions) + "</rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>";
}

Bytes photoshopSegment(std::uint16_t id, const Bytes& content)
{
    Bytes segment = asBytes(std::string_view("Photoshop 3.0\0"
                                             "8BIM",
                                             18));
    put(segment, id, 2, true);
    put(segment, 0, 2, true);
    put(segment, content.size(), 4, true);
    append(segment, content);
    if (content.size() % 2 != 0)
        segment.push_back(std::byte{0});
    return jpegSegment(0xED, segment);
}

Bytes iptcRecord(std::uint8_t number, std::string_view text)
{
    Bytes record{std::byte{0x1C}, std::byte{2}, std::byte{number}};
    put(record, text.size(), 2, true);
    append(record, asBytes(text));
    return record;
}

Bytes pngChunk(std::string_view name, const Bytes& content)
{
    Bytes named = asBytes(name);
    append(named, content);
    Bytes chunk;
    put(chunk, content.size(), 4, true);
    append(chunk, named);
    put(chunk,
        crc32(0, reinterpret_cast<const Bytef*>(named.data()), static_cast<uInt>(named.size())), 4,
        true);
    return chunk;
}

Bytes withChunks(const Bytes& png, const Bytes& chunks)
{
    constexpr std::ptrdiff_t kHeader = 8 + 25;
    Bytes file = png;
    file.insert(file.begin() + kHeader, chunks.begin(), chunks.end());
    return file;
}

Bytes zlibPacked(const Bytes& content)
{
    uLongf size = compressBound(static_cast<uLong>(content.size()));
    Bytes packed(size);
    compress(reinterpret_cast<Bytef*>(packed.data()), &size,
             reinterpret_cast<const Bytef*>(content.data()), static_cast<uLong>(content.size()));
    packed.resize(size);
    return packed;
}

Bytes withRiffChunk(const Bytes& webp, std::string_view name, const Bytes& content)
{
    Bytes file = webp;
    if (file.size() % 2 != 0)
        file.push_back(std::byte{0});
    append(file, asBytes(name));
    put(file, content.size(), 4, false);
    append(file, content);
    if (content.size() % 2 != 0)
        file.push_back(std::byte{0});
    Bytes size;
    put(size, file.size() - 8, 4, false);
    std::ranges::copy(size, file.begin() + 4);
    return file;
}

Bytes box(std::string_view type, const Bytes& content)
{
    Bytes bytes;
    put(bytes, content.size() + 8, 4, true);
    append(bytes, asBytes(type));
    append(bytes, content);
    return bytes;
}

Bytes heicOf(const Bytes& tiff, std::string_view xmp, std::uint16_t method)
{
    Bytes file = box("ftyp", asBytes(std::string_view("heic\0\0\0\0mif1heic", 16)));
    const auto item = [](std::uint64_t id, std::string_view what) {
        Bytes content;
        put(content, 2U << 24U, 4, true);
        put(content, id, 2, true);
        put(content, 0, 2, true);
        append(content, asBytes(what));
        return box("infe", content);
    };
    Bytes items;
    put(items, 0, 4, true);
    put(items, 2, 2, true);
    append(items, item(1, std::string_view("Exif\0", 5)));
    append(items, item(2, std::string_view("mime\0application/rdf+xml\0", 25)));
    // How many bytes lie between, then the structure.
    Bytes exif;
    put(exif, 0, 4, true);
    append(exif, tiff);
    const auto placesOf = [&](std::size_t data) {
        Bytes places;
        put(places, 1U << 24U, 4, true);
        put(places, 0x4400, 2, true);
        put(places, 2, 2, true);
        const std::size_t sizes[] = {exif.size(), xmp.size()};
        for (std::size_t i = 0; i < 2; ++i) {
            put(places, i + 1, 2, true);
            put(places, method, 2, true);
            put(places, 0, 2, true);
            put(places, 1, 2, true);
            put(places, data, 4, true);
            put(places, sizes[i], 4, true);
            data += sizes[i];
        }
        return box("iloc", places);
    };
    Bytes content = exif;
    append(content, asBytes(xmp));
    const bool isInItemData = method == 1;
    const auto metaOf = [&](std::size_t data) {
        Bytes meta(4, std::byte{0});
        append(meta, box("iinf", items));
        append(meta, placesOf(data));
        if (isInItemData)
            append(meta, box("idat", content));
        return box("meta", meta);
    };
    constexpr std::size_t kBoxHead = 8;
    append(file, metaOf(isInItemData ? 0 : file.size() + metaOf(0).size() + kBoxHead));
    if (!isInItemData)
        append(file, box("mdat", content));
    return file;
}

} // namespace semblance::tests
