// SPDX-License-Identifier: GPL-3.0-or-later
// ISO/IEC 15948 (PNG), clause 11; eXIf: PNG third edition.
#include "foundation/imaging/HeaderNumber.h"
#include "imagery/metadata/FileBlocks.h"
#include "imagery/metadata/Inflating.h"
#include "imagery/metadata/MetadataText.h"

namespace semblance::imagery {

namespace {

using namespace std::string_view_literals;

constexpr auto kXmpKeyword = "XML:com.adobe.xmp"sv;

/// Keyword, then what follows its zero.
struct Keyed
{
    std::string keyword;
    std::span<const std::byte> rest;
};

Keyed keyed(std::span<const std::byte> content)
{
    const std::string_view view = viewOf(content);
    const std::size_t end = std::min(view.find('\0'), view.size());
    return {metadataText(view.substr(0, end)), partOf(content, end + 1)};
}

class PngWalk
{
public:
    PngWalk(std::span<const std::byte> file, BlockSink& sink) : m_file(file), m_sink(sink) {}

    void run()
    {
        walk();
        if (m_leftPacked > 0)
            m_sink.addGap(MetadataGapKind::TooMuch, "PNG",
                          std::to_string(m_leftPacked) + " compressed parts behind the first " +
                              std::to_string(m_sink.limits().unpackedBytes) +
                              " bytes of unpacked text were not unpacked");
    }

private:
    void walk()
    {
        constexpr std::size_t kSignature = 8;
        constexpr std::size_t kAround = 12;
        std::size_t at = kSignature;
        while (at + kAround <= m_file.size()) {
            const std::size_t length = bigEndian(m_file, at, 4);
            const std::string name(viewOf(partOf(m_file, at + 4, 4)));
            const auto content = partOf(m_file, at + 8, length);
            if (content.size() < length)
                return m_sink.addGap(MetadataGapKind::Damaged, "PNG",
                                     metadataText(name) + " reaches beyond the file");
            if (name == "IEND")
                return;
            take(name, content);
            at += kAround + length;
        }
    }
    void take(const std::string& name, std::span<const std::byte> content)
    {
        // Pixels, and what they need.
        if (name == "IDAT" || name == "IHDR" || name == "PLTE")
            return;
        if (name == "tEXt")
            return takeText(name, keyed(content));
        if (name == "zTXt")
            return takeCompressed(keyed(content));
        if (name == "iTXt")
            return takeInternational(keyed(content));
        m_sink.addPart("PNG", metadataText(name), name == "caBX" ? "C2PA manifest (JUMBF)" : "",
                       content);
        if (name == "eXIf")
            addTiffBlocks(content, m_sink);
        else if (name == "iCCP")
            takeProfile(keyed(content));
    }
    void takeText(const std::string& chunk, const Keyed& text)
    {
        m_sink.addText("PNG", chunk + '.' + text.keyword, text.keyword, text.rest);
    }
    /// The method of compression (0) stands before it.
    void takeCompressed(const Keyed& text)
    {
        const auto inflated = inflate(partOf(text.rest, 1), "zTXt");
        takeText("zTXt", {text.keyword, inflated});
    }
    void takeInternational(const Keyed& text)
    {
        // Whether compressed, its method, language, the keyword in that language.
        const bool isCompressed = bigEndian(text.rest, 0, 1) != 0;
        const auto language = keyed(partOf(text.rest, 2));
        const auto translated = keyed(language.rest);
        std::vector<std::byte> inflated;
        std::span<const std::byte> content = translated.rest;
        if (isCompressed) {
            inflated = inflate(content, "iTXt");
            content = inflated;
        }
        if (text.keyword != kXmpKeyword)
            return takeText("iTXt", {text.keyword, content});
        m_sink.addPart("PNG", "iTXt." + text.keyword, "XMP", content);
        if (m_sink.fits(content, "XMP"))
            m_sink.blocks().xmp.emplace_back(content.begin(), content.end());
    }
    void takeProfile(const Keyed& profile)
    {
        m_sink.blocks().colourProfile = inflate(partOf(profile.rest, 1), "iCCP");
    }
    std::vector<std::byte> inflate(std::span<const std::byte> content, const char* part)
    {
        const MetadataLimits& limits = m_sink.limits();
        const std::size_t most = std::min(limits.packetBytes, limits.unpackedBytes - m_unpacked);
        if (most == 0) {
            ++m_leftPacked;
            return {};
        }
        Inflated inflated = semblance::imagery::inflate(content, most);
        m_unpacked += inflated.bytes.size();
        if (inflated.isCut)
            m_sink.addGap(MetadataGapKind::TooMuch, part,
                          "more than " + std::to_string(most) + " bytes when unpacked");
        else if (inflated.isDamaged)
            m_sink.addGap(MetadataGapKind::Damaged, part, "cannot be unpacked to its end");
        return std::move(inflated.bytes);
    }

    std::span<const std::byte> m_file;
    BlockSink& m_sink;
    std::size_t m_unpacked = 0;
    /// Compressed parts for which no room was left.
    std::size_t m_leftPacked = 0;
};

} // namespace

void addPngBlocks(std::span<const std::byte> file, BlockSink& sink)
{
    PngWalk(file, sink).run();
}

} // namespace semblance::imagery
