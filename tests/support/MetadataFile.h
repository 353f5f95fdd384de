// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/FileBytes.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// Files with metadata, made by hand, sound or not.
namespace semblance::tests {

Bytes asBytes(std::string_view text);
void append(Bytes& to, const Bytes& more);

/// One entry of a TIFF directory: a text (type 2).
struct TiffText
{
    std::uint16_t tag = 0;
    std::string text;
};

/// A little-endian TIFF structure of one directory with these texts, which points at `next` as the
/// following one.
Bytes tiffOf(const std::vector<TiffText>& texts, std::uint32_t next = 0);
/// As an IFD pointer of its own makes it: every entry is a short number 1 of tag `firstTag` + i.
Bytes tiffOfShorts(std::uint16_t count, std::uint16_t firstTag = 0x9000);

/// "APP1" of marker 0xE1; at most 65533 bytes of content.
Bytes jpegSegment(std::uint8_t marker, const Bytes& content);
/// `jpeg` with `segments` directly behind its first two bytes.
Bytes withSegments(const Bytes& jpeg, const Bytes& segments);
Bytes exifSegment(const Bytes& tiff);
Bytes xmpSegment(std::string_view packet);
/// A whole packet: rdf:RDF around `descriptions`.
std::string xmpPacket(std::string_view descriptions);
/// Photoshop's APP13 with one resource.
Bytes photoshopSegment(std::uint16_t id, const Bytes& content);
/// IPTC's IIM: dataset 2:`number` with that text.
Bytes iptcRecord(std::uint8_t number, std::string_view text);

/// Chunk of a PNG file with its checksum.
Bytes pngChunk(std::string_view name, const Bytes& content);
/// `png` with `chunks` behind its header.
Bytes withChunks(const Bytes& png, const Bytes& chunks);
/// As zlib packs it.
Bytes zlibPacked(const Bytes& content);

/// Chunk of a RIFF file; `webp` with it at its end, in the extended form (VP8X is added by hand
/// where it is missing, as far as readers of metadata look).
Bytes withRiffChunk(const Bytes& webp, std::string_view name, const Bytes& content);
/// A box of ISO media.
Bytes box(std::string_view type, const Bytes& content);
/// A HEIC file without pixels whose items are these; `method`: of the place where they lie, 0 is
/// the file.
Bytes heicOf(const Bytes& tiff, std::string_view xmp, std::uint16_t method = 0);

} // namespace semblance::tests
