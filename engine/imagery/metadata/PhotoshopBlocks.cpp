// SPDX-License-Identifier: GPL-3.0-or-later
// Adobe Photoshop File Formats Specification, "Image Resource Blocks".
#include "foundation/imaging/HeaderNumber.h"
#include "imagery/metadata/FileBlocks.h"
#include "imagery/metadata/MetadataText.h"

#include <array>
#include <cstdio>

namespace semblance::imagery {

namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t kIptc = 0x0404;

struct Named
{
    std::uint32_t id;
    const char* label;
};

constexpr std::array kResources{
    Named{0x03ED, "Resolution"},
    Named{0x0404, "IPTC"},
    Named{0x0406, "JPEG quality"},
    Named{0x040C, "Thumbnail"},
    Named{0x040F, "Colour profile"},
    Named{0x0421, "Version"},
    Named{0x0422, "EXIF"},
    Named{0x0424, "XMP"},
    Named{0x0425, "Caption's digest"},
};

std::string resourceLabel(std::uint32_t id)
{
    for (const Named& named : kResources) {
        if (named.id == id)
            return named.label;
    }
    return {};
}

std::string resourceKey(std::uint32_t id)
{
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "0x%04x", id & 0xFFFFU);
    return text.data();
}

} // namespace

void addPhotoshopBlocks(std::span<const std::byte> resources, BlockSink& sink)
{
    // Signature, number and the length of the name; behind that the name and the content, each
    // filled up to an even length.
    constexpr std::size_t kHead = 7;
    std::size_t at = 0;
    while (at + kHead <= resources.size()) {
        if (viewOf(partOf(resources, at, 4)) != "8BIM"sv)
            return sink.addGap(MetadataGapKind::Damaged, "Photoshop",
                               "no image resource at byte " + std::to_string(at));
        const std::uint32_t id = bigEndian(resources, at + 4, 2);
        const std::size_t name = bigEndian(resources, at + 6, 1);
        at += 6 + (name + 2) / 2 * 2;
        const std::size_t size = bigEndian(resources, at, 4);
        const auto content = partOf(resources, at + 4, size);
        if (content.size() < size)
            return sink.addGap(MetadataGapKind::Damaged, "Photoshop",
                               "an image resource that reaches beyond its segment");
        sink.addPart("Photoshop", resourceKey(id), resourceLabel(id), content);
        if (id == kIptc) {
            auto& iptc = sink.blocks().iptc;
            iptc.insert(iptc.end(), content.begin(), content.end());
        }
        at += 4 + (size + 1) / 2 * 2;
    }
}

} // namespace semblance::imagery
