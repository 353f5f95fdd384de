// SPDX-License-Identifier: GPL-3.0-or-later
// WebP Container Specification (RFC 9649).
#include "foundation/imaging/HeaderNumber.h"
#include "imagery/metadata/FileBlocks.h"
#include "imagery/metadata/MetadataText.h"

namespace semblance::imagery {

namespace {

using namespace std::string_view_literals;

void takeChunk(const std::string& name, std::span<const std::byte> content, BlockSink& sink)
{
    if (name == "VP8 " || name == "VP8L" || name == "ALPH" || name == "ANMF")
        return;
    sink.addPart("WebP", metadataText(name), name == "C2PA" ? "C2PA manifest (JUMBF)" : "",
                 content);
    if (name == "EXIF") {
        // Some writers put JPEG's mark before it.
        constexpr auto kMark = "Exif\0\0"sv;
        addTiffBlocks(viewOf(content).starts_with(kMark) ? content.subspan(kMark.size()) : content,
                      sink);
    } else if (name == "XMP " && sink.fits(content, "XMP")) {
        sink.blocks().xmp.emplace_back(content.begin(), content.end());
    } else if (name == "ICCP") {
        sink.blocks().colourProfile.assign(content.begin(), content.end());
    }
}

} // namespace

void addRiffBlocks(std::span<const std::byte> file, BlockSink& sink)
{
    constexpr std::size_t kFileHead = 12;
    constexpr std::size_t kChunkHead = 8;
    std::size_t at = kFileHead;
    while (at + kChunkHead <= file.size()) {
        const std::string name(viewOf(partOf(file, at, 4)));
        const std::size_t length = littleEndian(file, at + 4, 4);
        const auto content = partOf(file, at + kChunkHead, length);
        if (content.size() < length)
            return sink.addGap(MetadataGapKind::Damaged, "WebP",
                               metadataText(name) + " reaches beyond the file");
        takeChunk(name, content, sink);
        at += kChunkHead + length + length % 2;
    }
}

} // namespace semblance::imagery
