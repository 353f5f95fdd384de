// SPDX-License-Identifier: GPL-3.0-or-later
// ISO/IEC 10918-1, annex B; extended XMP: ISO 16684-1 and Adobe's XMP specification, part 3.
#include "foundation/imaging/HeaderNumber.h"
#include "imagery/metadata/FileBlocks.h"
#include "imagery/metadata/MetadataText.h"

#include <algorithm>
#include <array>

namespace semblance::imagery {

namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t kScan = 0xDA;
constexpr std::uint32_t kEnd = 0xD9;
constexpr std::uint32_t kComment = 0xFE;
constexpr std::uint32_t kFirstApplication = 0xE0;
constexpr std::uint32_t kLastApplication = 0xEF;

constexpr auto kExif = "Exif\0\0"sv;
constexpr auto kXmp = "http://ns.adobe.com/xap/1.0/\0"sv;
constexpr auto kExtendedXmp = "http://ns.adobe.com/xmp/extension/\0"sv;
constexpr auto kPhotoshop = "Photoshop 3.0\0"sv;
constexpr auto kProfile = "ICC_PROFILE\0"sv;

/// What stands before a segment's content, for people.
std::string labelOf(std::span<const std::byte> content)
{
    constexpr std::size_t kLongest = 40;
    const std::string_view view = viewOf(content);
    // JUMBF boxes begin with their number, and name themselves later (ISO 19566-5).
    if (view.starts_with("JP"sv) && view.substr(0, 200).find("c2pa"sv) != std::string_view::npos)
        return "C2PA manifest (JUMBF)";
    if (view.starts_with("JP"sv) && view.substr(0, 40).find("jumb"sv) != std::string_view::npos)
        return "JUMBF";
    const std::string_view name = view.substr(0, std::min(view.find('\0'), kLongest));
    const bool isName =
        !name.empty() && std::ranges::all_of(name, [](char c) { return c >= ' ' && c <= '~'; });
    return isName ? std::string(name) : std::string();
}

class JpegWalk
{
public:
    JpegWalk(std::span<const std::byte> file, BlockSink& sink) : m_file(file), m_sink(sink) {}

    /// Everything before the first scan; metadata stands nowhere else.
    void run()
    {
        std::size_t at = 2;
        while (at + 4 <= m_file.size()) {
            if (m_file[at] != std::byte{0xFF})
                return m_sink.addGap(MetadataGapKind::Damaged, "JPEG",
                                     "no marker at byte " + std::to_string(at));
            const std::uint32_t marker = bigEndian(m_file, at + 1, 1);
            if (marker == 0xFF) {
                ++at;
                continue;
            }
            if (marker == kScan || marker == kEnd)
                break;
            const std::size_t length = bigEndian(m_file, at + 2, 2);
            if (length < 2 || at + 2 + length > m_file.size())
                return m_sink.addGap(MetadataGapKind::Damaged, "JPEG",
                                     "a segment that reaches beyond the file at byte " +
                                         std::to_string(at));
            take(marker, partOf(m_file, at + 4, length - 2));
            at += 2 + length;
        }
        finish();
    }

private:
    void take(std::uint32_t marker, std::span<const std::byte> content)
    {
        if (marker == kComment)
            return m_sink.addText("JPEG", "COM", "Comment", content);
        if (marker < kFirstApplication || marker > kLastApplication)
            return;
        const std::string key = "APP" + std::to_string(marker - kFirstApplication);
        m_sink.addPart("JPEG", key, labelOf(content), content);
        const std::string_view view = viewOf(content);
        if (view.starts_with(kExif))
            addTiffBlocks(content.subspan(kExif.size()), m_sink);
        else if (view.starts_with(kXmp))
            add(content.subspan(kXmp.size()), m_sink.blocks().xmp);
        else if (view.starts_with(kExtendedXmp))
            takeExtension(content.subspan(kExtendedXmp.size()));
        else if (view.starts_with(kPhotoshop))
            append(content.subspan(kPhotoshop.size()), m_resources);
        else if (view.starts_with(kProfile))
            append(partOf(content, kProfile.size() + 2), m_sink.blocks().colourProfile);
    }
    static void add(std::span<const std::byte> content, std::vector<std::vector<std::byte>>& to)
    {
        to.emplace_back(content.begin(), content.end());
    }
    static void append(std::span<const std::byte> content, std::vector<std::byte>& to)
    {
        to.insert(to.end(), content.begin(), content.end());
    }
    /// Pieces of one packet: its name (32 bytes), its length, the piece's place (4 bytes each).
    void takeExtension(std::span<const std::byte> piece)
    {
        constexpr std::size_t kName = 32;
        constexpr std::size_t kHead = kName + 8;
        if (piece.size() < kHead)
            return m_sink.addGap(MetadataGapKind::Damaged, "extended XMP",
                                 "a piece without a head");
        const std::size_t length = bigEndian(piece, kName, 4);
        const std::size_t place = bigEndian(piece, kName + 4, 4);
        const auto content = piece.subspan(kHead);
        if (length > m_sink.limits().packetBytes)
            return m_sink.addGap(MetadataGapKind::TooMuch, "extended XMP",
                                 std::to_string(length) + " bytes are announced");
        if (place > length || content.size() > length - place)
            return m_sink.addGap(MetadataGapKind::Damaged, "extended XMP",
                                 "a piece that lies outside of its packet");
        constexpr std::size_t kMostPackets = 4;
        const std::string name(viewOf(piece.first(kName)));
        if (!m_extended.contains(name) && m_extended.size() >= kMostPackets)
            return m_sink.addGap(MetadataGapKind::TooMuch, "extended XMP", "too many packets");
        auto& packet = m_extended[name];
        packet.resize(std::max(packet.size(), length));
        std::ranges::copy(content, packet.begin() + static_cast<std::ptrdiff_t>(place));
    }
    void finish()
    {
        for (auto& [name, packet] : m_extended)
            m_sink.blocks().xmp.push_back(std::move(packet));
        if (!m_resources.empty())
            addPhotoshopBlocks(m_resources, m_sink);
    }

    std::span<const std::byte> m_file;
    BlockSink& m_sink;
    std::vector<std::byte> m_resources;
    std::map<std::string, std::vector<std::byte>> m_extended;
};

} // namespace

void addJpegBlocks(std::span<const std::byte> file, BlockSink& sink)
{
    JpegWalk(file, sink).run();
}

} // namespace semblance::imagery
