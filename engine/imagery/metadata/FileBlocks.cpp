// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/metadata/FileBlocks.h"

#include "imagery/metadata/MetadataText.h"

namespace semblance::imagery {

void BlockSink::addPart(const std::string& family, const std::string& key, const std::string& label,
                        std::span<const std::byte> content)
{
    if (hasRoom())
        m_blocks.parts.push_back(
            {family, key, label, "segment", content.size(), {}, {}, Sha256::of(content)});
}

void BlockSink::addText(const std::string& family, const std::string& key, const std::string& label,
                        std::span<const std::byte> text)
{
    if (!hasRoom())
        return;
    const bool isWhole = text.size() <= m_limits.valueBytes;
    MetadataEntry entry{family, key, label, "text", text.size(), {}, {}, {}};
    entry.value = metadataText(text.first(std::min(text.size(), m_limits.valueBytes)));
    if (!isWhole)
        entry.sha256 = Sha256::of(text);
    m_blocks.parts.push_back(std::move(entry));
}

void BlockSink::addGap(MetadataGapKind kind, std::string part, std::string reason)
{
    if (m_blocks.gaps.size() < m_limits.gaps)
        m_blocks.gaps.push_back({kind, std::move(part), std::move(reason)});
}

bool BlockSink::fits(std::span<const std::byte> content, const std::string& part)
{
    if (content.size() <= m_limits.packetBytes)
        return true;
    addGap(MetadataGapKind::TooMuch, part,
           std::to_string(content.size()) + " bytes, of which at most " +
               std::to_string(m_limits.packetBytes) + " are read");
    return false;
}

bool BlockSink::hasRoom()
{
    if (m_blocks.parts.size() < m_limits.entries)
        return true;
    if (!std::exchange(m_isFull, true))
        addGap(MetadataGapKind::TooMuch, "parts of the file",
               "more than " + std::to_string(m_limits.entries));
    return false;
}

FileBlocks blocksOf(std::span<const std::byte> file, ImageFormat format,
                    const MetadataLimits& limits)
{
    FileBlocks blocks;
    BlockSink sink(blocks, limits);
    switch (format) {
    case ImageFormat::Jpeg:
        addJpegBlocks(file, sink);
        break;
    case ImageFormat::Png:
        addPngBlocks(file, sink);
        break;
    case ImageFormat::Tiff:
        addTiffBlocks(file, sink);
        break;
    case ImageFormat::WebP:
        addRiffBlocks(file, sink);
        break;
    case ImageFormat::Jpeg2000:
    case ImageFormat::Heic:
        addBmffBlocks(file, sink);
        break;
    case ImageFormat::Bmp:
        // Carries pixels alone.
        break;
    }
    return blocks;
}

} // namespace semblance::imagery
