// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Photograph.h"
#include "imagery/metadata/MetadataReport.h"

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace semblance::imagery {

/// What the parts of a file hold, before anybody decodes it.
struct FileBlocks
{
    /// Each a TIFF structure.
    std::vector<std::vector<std::byte>> exif;
    /// Each a packet.
    std::vector<std::vector<std::byte>> xmp;
    /// IIM records.
    std::vector<std::byte> iptc;
    std::vector<std::byte> colourProfile;
    /// The parts themselves, as entries.
    std::vector<MetadataEntry> parts;
    std::vector<MetadataGap> gaps;
};

/// Collects parts and gaps within the limits; the first that is too many is said.
class BlockSink
{
public:
    BlockSink(FileBlocks& blocks, const MetadataLimits& limits) : m_blocks(blocks), m_limits(limits)
    {
    }

    /// A part that is not text.
    void addPart(const std::string& family, const std::string& key, const std::string& label,
                 std::span<const std::byte> content);
    /// A part that is.
    void addText(const std::string& family, const std::string& key, const std::string& label,
                 std::span<const std::byte> text);
    void addGap(MetadataGapKind kind, std::string part, std::string reason);
    /// False where `content` is more than a packet may have; the gap is then noted.
    bool fits(std::span<const std::byte> content, const std::string& part);
    FileBlocks& blocks() { return m_blocks; }
    const MetadataLimits& limits() const { return m_limits; }

private:
    bool hasRoom();

    FileBlocks& m_blocks;
    const MetadataLimits& m_limits;
    bool m_isFull = false;
};

/// Of a file of that format. Reads no byte twice; offsets that lead outside, or in circles, end
/// there and are gaps.
FileBlocks blocksOf(std::span<const std::byte> file, ImageFormat format,
                    const MetadataLimits& limits);

void addJpegBlocks(std::span<const std::byte> file, BlockSink& sink);
void addPngBlocks(std::span<const std::byte> file, BlockSink& sink);
void addRiffBlocks(std::span<const std::byte> file, BlockSink& sink);
/// JPEG 2000 and HEIC.
void addBmffBlocks(std::span<const std::byte> file, BlockSink& sink);
/// A TIFF file, or the EXIF block of another: the structure itself with its XMP packets taken out,
/// so that they are checked like any other.
void addTiffBlocks(std::span<const std::byte> structure, BlockSink& sink);
/// Photoshop's image resources.
void addPhotoshopBlocks(std::span<const std::byte> resources, BlockSink& sink);

} // namespace semblance::imagery
