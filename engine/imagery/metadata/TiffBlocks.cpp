// SPDX-License-Identifier: GPL-3.0-or-later
// TIFF 6.0; XMP, IPTC and Photoshop's resources in it: tags 700, 33723, 34377; ICC: 34675.
#include "foundation/imaging/HeaderNumber.h"
#include "imagery/metadata/FileBlocks.h"
#include "imagery/metadata/MetadataText.h"

#include <algorithm>
#include <array>
#include <set>

namespace semblance::imagery {

namespace {

constexpr std::uint32_t kXmpTag = 700;
constexpr std::uint32_t kIptcTag = 33723;
constexpr std::uint32_t kPhotoshopTag = 34377;
constexpr std::uint32_t kProfileTag = 34675;
/// Directories that a directory points at: SubIFDs, EXIF, GPS, interoperability.
constexpr std::array kPointers{330U, 34665U, 34853U, 40965U};
constexpr std::size_t kEntry = 12;
constexpr std::size_t kMostDirectories = 200;

/// Walks the directories of a structure, each once.
class TiffWalk
{
public:
    TiffWalk(std::span<const std::byte> structure, BlockSink& sink)
        : m_structure(structure.begin(), structure.end()), m_sink(sink),
          m_isBig(structure.size() > 0 && structure[0] == std::byte{'M'})
    {
    }

    void run()
    {
        constexpr std::uint32_t kBigTiff = 43;
        if (m_structure.size() < 8)
            return m_sink.addGap(MetadataGapKind::Damaged, "EXIF", "too short for a directory");
        if (number(2, 2) == kBigTiff)
            return m_sink.addGap(MetadataGapKind::NotRead, "BigTIFF",
                                 "EXIF, XMP and IPTC of this kind of TIFF are not read");
        m_waiting.push_back(number(4, 4));
        while (!m_waiting.empty()) {
            const std::size_t at = m_waiting.back();
            m_waiting.pop_back();
            if (at == 0)
                continue;
            if (!m_seen.insert(at).second) {
                m_sink.addGap(MetadataGapKind::Damaged, "EXIF",
                              "a directory that is reached twice, at byte " + std::to_string(at));
            } else if (m_seen.size() > kMostDirectories) {
                m_sink.addGap(MetadataGapKind::TooMuch, "EXIF",
                              "more than " + std::to_string(kMostDirectories) + " directories");
                break;
            } else {
                readDirectory(at);
            }
        }
        m_sink.blocks().exif.push_back(std::move(m_structure));
    }

private:
    std::uint32_t number(std::size_t at, std::size_t count) const
    {
        return m_isBig ? bigEndian(m_structure, at, count) : littleEndian(m_structure, at, count);
    }
    void readDirectory(std::size_t at)
    {
        const std::size_t count = number(at, 2);
        if (at + 2 + count * kEntry > m_structure.size())
            return m_sink.addGap(MetadataGapKind::Damaged, "EXIF",
                                 "a directory that reaches beyond its end, at byte " +
                                     std::to_string(at));
        for (std::size_t i = 0; i < count; ++i)
            readEntry(at + 2 + i * kEntry);
        m_waiting.push_back(number(at + 2 + count * kEntry, 4));
    }
    void readEntry(std::size_t at)
    {
        const std::uint32_t tag = number(at, 2);
        const auto content = contentOf(at);
        if (std::ranges::find(kPointers, tag) != kPointers.end()) {
            for (std::size_t i = 0; i + 4 <= content.size() && i < 4 * kMostDirectories; i += 4)
                m_waiting.push_back(m_isBig ? bigEndian(content, i, 4)
                                            : littleEndian(content, i, 4));
        } else if (tag == kXmpTag) {
            takeXmp(at, content);
        } else if (tag == kIptcTag) {
            m_sink.blocks().iptc.assign(content.begin(), content.end());
        } else if (tag == kPhotoshopTag) {
            addPhotoshopBlocks(std::vector(content.begin(), content.end()), m_sink);
        } else if (tag == kProfileTag) {
            m_sink.blocks().colourProfile.assign(content.begin(), content.end());
        }
    }
    /// Taken out: who decodes the structure must not meet it unchecked.
    void takeXmp(std::size_t at, std::span<const std::byte> content)
    {
        m_sink.addPart("TIFF", "700", "XMP", content);
        if (m_sink.fits(content, "XMP"))
            m_sink.blocks().xmp.emplace_back(content.begin(), content.end());
        std::fill_n(m_structure.begin() + static_cast<std::ptrdiff_t>(at) + 4, 8, std::byte{0});
    }
    std::span<const std::byte> contentOf(std::size_t at) const
    {
        constexpr std::array<std::size_t, 14> kSizes{0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};
        const std::uint32_t type = number(at + 2, 2);
        const std::size_t size =
            (type < kSizes.size() ? kSizes[type] : 1) * std::size_t{number(at + 4, 4)};
        return partOf(m_structure, size <= 4 ? at + 8 : number(at + 8, 4), size);
    }

    std::vector<std::byte> m_structure;
    BlockSink& m_sink;
    bool m_isBig;
    std::vector<std::size_t> m_waiting;
    std::set<std::size_t> m_seen;
};

} // namespace

void addTiffBlocks(std::span<const std::byte> structure, BlockSink& sink)
{
    TiffWalk(structure, sink).run();
}

} // namespace semblance::imagery
