// SPDX-License-Identifier: GPL-3.0-or-later
// Boxes: ISO/IEC 14496-12; JPEG 2000: ISO/IEC 15444-1 annex I; HEIC's items: ISO/IEC 23008-12.
#include "foundation/imaging/HeaderNumber.h"
#include "imagery/metadata/FileBlocks.h"
#include "imagery/metadata/MetadataText.h"

#include <functional>

namespace semblance::imagery {

namespace {

using namespace std::string_view_literals;

constexpr const char* kFamily = "ISO media";
constexpr auto kXmpUuid = "\xBE\x7A\xCF\xCB\x97\xA9\x42\xE8\x9C\x71\x99\x94\x91\xE3\xAF\xAC"sv;
constexpr auto kIptcUuid = "\x33\xC7\xA4\xD2\xB8\x1D\x47\x23\xA0\xBA\xF1\xA3\xE0\x97\xAD\x38"sv;
constexpr auto kExifUuid = "JpgTiffExif->JP2"sv;
constexpr auto kC2paUuid = "\xD8\xFE\xC3\xD6\x1B\x0E\x48\x3C\x92\x97\x58\x28\x87\x7E\xC4\x81"sv;
constexpr std::size_t kUuidLength = 16;
constexpr std::size_t kMostBoxes = 10'000;
constexpr std::size_t kMostItems = 10'000;

struct Box
{
    std::string type;
    std::span<const std::byte> content;
};

/// Calls `take` for each box of `bytes`, in order. False where they end wrongly.
bool eachBox(std::span<const std::byte> bytes, const std::function<void(const Box&)>& take)
{
    std::size_t at = 0;
    for (std::size_t count = 0; at + 8 <= bytes.size() && count < kMostBoxes; ++count) {
        std::uint64_t size = bigEndian(bytes, at, 4);
        std::size_t head = 8;
        if (size == 1) {
            size = std::uint64_t{bigEndian(bytes, at + 8, 4)} << 32U | bigEndian(bytes, at + 12, 4);
            head = 16;
        } else if (size == 0) {
            size = bytes.size() - at;
        }
        if (size < head || size > bytes.size() - at)
            return false;
        take({std::string(viewOf(partOf(bytes, at + 4, 4))),
              bytes.subspan(at + head, static_cast<std::size_t>(size) - head)});
        at += static_cast<std::size_t>(size);
    }
    return true;
}

/// Reads numbers one after the other; beyond the end they are 0.
class NumberWalk
{
public:
    explicit NumberWalk(std::span<const std::byte> bytes, std::size_t at = 0)
        : m_bytes(bytes), m_at(at)
    {
    }

    /// Of 0, 1, 2, 4 or 8 bytes.
    std::uint64_t next(std::size_t bytes)
    {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < bytes; ++i)
            value = value << 8U | bigEndian(m_bytes, m_at + i, 1);
        m_at += bytes;
        return value;
    }
    bool isAtEnd() const { return m_at >= m_bytes.size(); }
    std::span<const std::byte> rest() const { return partOf(m_bytes, m_at); }

private:
    std::span<const std::byte> m_bytes;
    std::size_t m_at;
};

enum class Kind
{
    Exif,
    Xmp,
};

/// Of an item: method 0 is in the file, 1 in the box "idat"; each extent begins somewhere there and
/// has a length.
struct Place
{
    std::uint64_t method = 0;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> extents = {};
};

class BmffWalk
{
public:
    BmffWalk(std::span<const std::byte> file, BlockSink& sink) : m_file(file), m_sink(sink) {}

    void run()
    {
        // A bare codestream has no boxes.
        if (viewOf(m_file).starts_with("\xFF\x4F"sv))
            return;
        walk(m_file);
        takeItems();
    }

private:
    void walk(std::span<const std::byte> bytes)
    {
        if (!eachBox(bytes, [this](const Box& box) { take(box); }))
            m_sink.addGap(MetadataGapKind::Damaged, kFamily,
                          "a box that reaches beyond what holds it");
    }
    void take(const Box& box)
    {
        constexpr std::size_t kVersionAndFlags = 4;
        if (box.type == "uuid")
            takeUuid(box.content);
        else if (box.type == "xml ")
            m_sink.addText(kFamily, "xml", "XML", box.content);
        else if (box.type == "colr")
            takeColour(box.content);
        else if (box.type == "jumb")
            m_sink.addPart(kFamily, "jumb",
                           viewOf(box.content).find("c2pa"sv) == std::string_view::npos
                               ? "JUMBF"
                               : "C2PA manifest (JUMBF)",
                           box.content);
        else if (box.type == "jp2h" || box.type == "iprp" || box.type == "ipco")
            walkDeeper(box.content);
        else if (box.type == "meta")
            walkDeeper(partOf(box.content, kVersionAndFlags));
        else if (box.type == "iinf")
            readItems(box.content);
        else if (box.type == "iloc")
            readPlaces(box.content);
        else if (box.type == "idat")
            m_itemData = box.content;
    }
    void walkDeeper(std::span<const std::byte> bytes)
    {
        constexpr int kDeepest = 4;
        if (m_depth >= kDeepest)
            return;
        ++m_depth;
        walk(bytes);
        --m_depth;
    }
    void takeUuid(std::span<const std::byte> content)
    {
        const std::string_view uuid = viewOf(partOf(content, 0, kUuidLength));
        const auto rest = partOf(content, kUuidLength);
        const bool isC2pa = uuid == kC2paUuid;
        m_sink.addPart(kFamily, "uuid",
                       isC2pa             ? "C2PA manifest (JUMBF)"
                       : uuid == kXmpUuid ? "XMP"
                                          : "",
                       content);
        if (uuid == kXmpUuid)
            addXmp(rest);
        else if (uuid == kIptcUuid)
            m_sink.blocks().iptc.assign(rest.begin(), rest.end());
        else if (uuid == kExifUuid)
            addTiffBlocks(rest, m_sink);
    }
    void takeColour(std::span<const std::byte> content)
    {
        const std::string_view type = viewOf(partOf(content, 0, 4));
        const bool isRestricted = bigEndian(content, 0, 1) == 2;
        auto& profile = m_sink.blocks().colourProfile;
        if (type == "prof"sv || type == "rICC"sv) {
            const auto rest = partOf(content, 4);
            profile.assign(rest.begin(), rest.end());
        } else if (isRestricted) {
            const auto rest = partOf(content, 3);
            profile.assign(rest.begin(), rest.end());
        }
    }
    void addXmp(std::span<const std::byte> content)
    {
        if (m_sink.fits(content, "XMP"))
            m_sink.blocks().xmp.emplace_back(content.begin(), content.end());
    }
    /// Which items are EXIF or XMP.
    void readItems(std::span<const std::byte> content)
    {
        const bool isLong = bigEndian(content, 0, 1) != 0;
        eachBox(partOf(content, isLong ? 8 : 6), [this](const Box& box) {
            const std::uint32_t version = bigEndian(box.content, 0, 1);
            if (box.type != "infe" || version < 2 || m_kinds.size() >= kMostItems)
                return;
            NumberWalk numbers(box.content, 4);
            const std::uint64_t id = numbers.next(version == 2 ? 2 : 4);
            numbers.next(2);
            const std::string_view rest = viewOf(numbers.rest());
            const bool isXmp = rest.starts_with("mime"sv) &&
                               rest.find("application/rdf+xml"sv) != std::string_view::npos;
            if (rest.starts_with("Exif"sv))
                m_kinds[id] = Kind::Exif;
            else if (isXmp)
                m_kinds[id] = Kind::Xmp;
        });
    }
    /// Where the items lie: version, lengths of the numbers, then each item with its extents.
    void readPlaces(std::span<const std::byte> content)
    {
        const std::uint32_t version = bigEndian(content, 0, 1);
        NumberWalk numbers(content, 4);
        const std::uint64_t sizes = numbers.next(2);
        const std::size_t offsetSize = sizes >> 12U & 15U;
        const std::size_t lengthSize = sizes >> 8U & 15U;
        const std::size_t baseSize = sizes >> 4U & 15U;
        const std::size_t indexSize = version == 0 ? 0 : sizes & 15U;
        const std::uint64_t count = numbers.next(version < 2 ? 2 : 4);
        for (std::uint64_t i = 0; i < count && i < kMostItems && !numbers.isAtEnd(); ++i) {
            Place place;
            const std::uint64_t id = numbers.next(version < 2 ? 2 : 4);
            place.method = version == 0 ? 0 : numbers.next(2) & 15U;
            numbers.next(2);
            const std::uint64_t base = numbers.next(baseSize);
            const std::uint64_t extents = numbers.next(2);
            for (std::uint64_t e = 0; e < extents && !numbers.isAtEnd(); ++e) {
                numbers.next(indexSize);
                const std::uint64_t offset = numbers.next(offsetSize);
                place.extents.emplace_back(base + offset, numbers.next(lengthSize));
            }
            m_places[id] = std::move(place);
        }
    }
    void takeItems()
    {
        for (const auto& [id, kind] : m_kinds) {
            const auto place = m_places.find(id);
            const char* part = kind == Kind::Exif ? "EXIF" : "XMP";
            if (place == m_places.end()) {
                m_sink.addGap(MetadataGapKind::Damaged, part, "the file does not say where it is");
                continue;
            }
            if (place->second.method > 1) {
                m_sink.addGap(MetadataGapKind::NotRead, part, "lies within another item");
                continue;
            }
            const std::vector<std::byte> content = joined(place->second, part);
            m_sink.addPart(kFamily, kind == Kind::Exif ? "item Exif" : "item XMP", part, content);
            if (kind == Kind::Xmp)
                addXmp(content);
            else
                takeExif(content);
        }
    }
    std::vector<std::byte> joined(const Place& place, const char* part)
    {
        const auto from = place.method == 0 ? m_file : m_itemData;
        std::vector<std::byte> bytes;
        for (const auto& [at, length] : place.extents) {
            if (at > from.size() || length > from.size() - at) {
                m_sink.addGap(MetadataGapKind::Damaged, part,
                              place.method == 0 ? "lies outside of the file"
                                                : "lies outside of the box for items");
                break;
            }
            if (bytes.size() + length > m_file.size())
                break;
            const auto extent =
                from.subspan(static_cast<std::size_t>(at), static_cast<std::size_t>(length));
            bytes.insert(bytes.end(), extent.begin(), extent.end());
        }
        return bytes;
    }
    /// Before the structure stands how many bytes lie between.
    void takeExif(std::span<const std::byte> content)
    {
        const std::size_t between = bigEndian(content, 0, 4);
        addTiffBlocks(partOf(content, 4 + between), m_sink);
    }

    std::span<const std::byte> m_file;
    BlockSink& m_sink;
    int m_depth = 0;
    std::span<const std::byte> m_itemData;
    std::map<std::uint64_t, Kind> m_kinds;
    std::map<std::uint64_t, Place> m_places;
};

} // namespace

void addBmffBlocks(std::span<const std::byte> file, BlockSink& sink)
{
    BmffWalk(file, sink).run();
}

} // namespace semblance::imagery
