// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/crypto/Sha256.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace semblance::imagery {

/// One thing that a file says of itself, as it says it.
struct MetadataEntry
{
    /// "EXIF", "IPTC", "XMP", or whose part of the file it is: "JPEG", "PNG", "WebP", "Photoshop",
    /// "ISO media", "TIFF".
    std::string family;
    /// "Exif.Image.Make", "Xmp.xmp.CreatorTool", "APP13".
    std::string key;
    /// For people, in English: "Manufacturer"; may be empty.
    std::string label;
    /// "Ascii", "Rational", "XmpText", "segment".
    std::string type;
    /// Its size in the file.
    std::uint64_t bytes = 0;
    /// UTF-8 on one or more lines; bytes that are none as \xHH. Of a long one the beginning; empty
    /// of a binary one.
    std::string value;
    /// What the value stands for where that is more than the value: "right, top" of "6".
    std::string meaning;
    /// Of the bytes in the file, where `value` is not the whole.
    std::optional<Sha256> sha256;

    friend bool operator==(const MetadataEntry&, const MetadataEntry&) = default;
};

/// Why a part of a file's metadata is not in the report, or not whole.
enum class MetadataGapKind
{
    /// It does not follow its format's rules.
    Damaged,
    /// More than MetadataLimits takes.
    TooMuch,
    /// A kind that is not read.
    NotRead,
};

struct MetadataGap
{
    MetadataGapKind kind = MetadataGapKind::Damaged;
    /// "XMP", "EXIF", "APP1", "zTXt".
    std::string part;
    /// Technical, in English.
    std::string reason;

    friend bool operator==(const MetadataGap&, const MetadataGap&) = default;
};

/// The small picture that a file carries beside its own.
struct EmbeddedThumbnail
{
    std::uint64_t bytes = 0;
    Sha256 sha256;

    friend bool operator==(const EmbeddedThumbnail&, const EmbeddedThumbnail&) = default;
};

/// What a file says of itself: nothing of it is proof, because all of it can be written by anybody.
/// Immutable. Entries: EXIF, IPTC, XMP, each as in the file, then the parts of the file, as they
/// come.
struct MetadataReport
{
    /// What read it: "Exiv2 0.27.6".
    std::string reader;
    std::vector<MetadataEntry> entries;
    std::vector<MetadataGap> gaps;
    /// What the colour profile calls itself; empty where there is none or it has no name.
    std::string colourProfile;
    std::optional<EmbeddedThumbnail> thumbnail = {};

    /// The first of that key.
    const MetadataEntry* find(std::string_view key) const;

    friend bool operator==(const MetadataReport&, const MetadataReport&) = default;
};

/// Above these nothing is read, and the report says so.
struct MetadataLimits
{
    std::size_t entries = 20'000;
    /// Of one value's text; the beginning is kept.
    std::size_t valueBytes = 16U << 10U;
    /// Of all texts together.
    std::size_t textBytes = 8U << 20U;
    /// Of one XMP packet, and of what a compressed text becomes.
    std::size_t packetBytes = 4U << 20U;
    /// Of what all compressed parts of a file become together; what follows stays packed.
    std::size_t unpackedBytes = 32U << 20U;
    /// Elements in each other, and elements in all.
    std::size_t packetDepth = 100;
    std::size_t packetElements = 50'000;
    std::size_t gaps = 50;
};

/// Everything in it, one line a part, the same for the same report: what is hashed and kept.
std::string canonicalText(const MetadataReport& report);
/// Of what canonicalText wrote; empty for anything else.
std::optional<MetadataReport> metadataFrom(std::string_view canonicalText);
/// The SHA-256 of the canonical text.
Sha256 hashOf(const MetadataReport& report);

} // namespace semblance::imagery
