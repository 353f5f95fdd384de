// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/metadata/ExivDecoding.h"

#include "imagery/metadata/MetadataText.h"
#include "imagery/metadata/XmpCheck.h"

// Exiv2 0.27 uses what later standards took away.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#include <exiv2/exiv2.hpp>
#pragma GCC diagnostic pop

#include <algorithm>
#include <locale.h>
#include <mutex>
#include <utility>

namespace semblance::imagery {

namespace {

constexpr std::size_t kLongestBinary = 64;
constexpr std::size_t kLongestMeaning = 1000;

/// Labels and meanings in English, numbers with a point.
class PlainLocale
{
public:
    PlainLocale() : m_plain(newlocale(LC_ALL_MASK, "C", nullptr)), m_before(uselocale(m_plain)) {}
    ~PlainLocale()
    {
        uselocale(m_before);
        if (m_plain)
            freelocale(m_plain);
    }
    PlainLocale(const PlainLocale&) = delete;
    PlainLocale& operator=(const PlainLocale&) = delete;

private:
    locale_t m_plain;
    locale_t m_before;
};

/// Exiv2 has one handler for all.
std::vector<std::string>* s_complaints = nullptr;

void takeComplaint(int level, const char* message)
{
    constexpr std::size_t kMostComplaints = 200;
    if (s_complaints && level >= Exiv2::LogMsg::warn && s_complaints->size() < kMostComplaints)
        s_complaints->emplace_back(message);
}

/// While Exiv2 works, what it complains of is collected here; one at a time.
class ExivUse
{
public:
    ExivUse() : m_lock(mutex())
    {
        static const bool isReady = Exiv2::XmpParser::initialize();
        static_cast<void>(isReady);
        s_complaints = &m_complaints;
        Exiv2::LogMsg::setHandler(takeComplaint);
    }
    ~ExivUse() { s_complaints = nullptr; }
    ExivUse(const ExivUse&) = delete;
    ExivUse& operator=(const ExivUse&) = delete;

    std::vector<std::string> takeComplaints() { return std::exchange(m_complaints, {}); }

private:
    static std::mutex& mutex()
    {
        static std::mutex instance;
        return instance;
    }

    std::lock_guard<std::mutex> m_lock;
    PlainLocale m_locale;
    std::vector<std::string> m_complaints;
};

bool isBinary(Exiv2::TypeId type)
{
    return type == Exiv2::undefined || type == Exiv2::unsignedByte || type == Exiv2::signedByte;
}

bool isText(Exiv2::TypeId type)
{
    return type == Exiv2::asciiString || type == Exiv2::string || type == Exiv2::comment;
}

/// Collects entries within the limits.
class EntrySink
{
public:
    EntrySink(DecodedBlocks& decoded, const MetadataLimits& limits)
        : m_decoded(decoded), m_limits(limits)
    {
    }

    template <typename Datum, typename Print>
    void add(const char* family, const Datum& datum, const Print& print)
    {
        if (m_decoded.entries.size() >= m_limits.entries) {
            if (!std::exchange(m_isFull, true))
                addGap({MetadataGapKind::TooMuch, family,
                        "more than " + std::to_string(m_limits.entries) + " entries"});
            return;
        }
        MetadataEntry entry;
        entry.family = family;
        entry.key = metadataText(datum.key());
        entry.label = metadataText(datum.tagLabel());
        entry.type = datum.typeName() ? datum.typeName() : "";
        entry.bytes = static_cast<std::uint64_t>(std::max<long>(0, datum.size()));
        fill(entry, datum, print);
        m_textBytes += entry.value.size() + entry.meaning.size();
        m_decoded.entries.push_back(std::move(entry));
    }
    void addGap(MetadataGap gap)
    {
        if (m_decoded.gaps.size() < m_limits.gaps)
            m_decoded.gaps.push_back(std::move(gap));
    }
    void addComplaints(const char* part, const std::vector<std::string>& complaints)
    {
        for (const std::string& complaint : complaints) {
            std::string reason = metadataText(complaint);
            std::erase(reason, '\n');
            addGap({MetadataGapKind::Damaged, part, std::move(reason)});
        }
    }

private:
    template <typename Datum, typename Print>
    void fill(MetadataEntry& entry, const Datum& datum, const Print& print)
    {
        const std::size_t room = std::min(
            m_limits.valueBytes, m_limits.textBytes - std::min(m_limits.textBytes, m_textBytes));
        const bool isLong = entry.bytes > room;
        const bool isBlob = isBinary(datum.typeId()) && entry.bytes > kLongestBinary;
        if (isLong || isBlob)
            fillPart(entry, datum, room);
        else
            entry.value = metadataText(datum.toString());
        if (isLong)
            return;
        std::string meaning = metadataText(print());
        if (meaning != entry.value && meaning.size() <= kLongestMeaning)
            entry.meaning = std::move(meaning);
    }
    /// Its hash, and of a text the beginning.
    template <typename Datum>
    static void fillPart(MetadataEntry& entry, const Datum& datum, std::size_t room)
    {
        const std::vector<std::byte> bytes = bytesOf(datum);
        entry.sha256 = Sha256::of(bytes);
        if (isText(datum.typeId()) || std::is_same_v<Datum, Exiv2::Xmpdatum>)
            entry.value = metadataText(std::span(bytes).first(std::min(room, bytes.size())));
    }
    static std::vector<std::byte> bytesOf(const Exiv2::Xmpdatum& datum)
    {
        const std::string text = datum.toString();
        const auto bytes = std::as_bytes(std::span(text));
        return {bytes.begin(), bytes.end()};
    }
    template <typename Datum>
    static std::vector<std::byte> bytesOf(const Datum& datum)
    {
        std::vector<std::byte> bytes(static_cast<std::size_t>(std::max<long>(0, datum.size())));
        if (!bytes.empty())
            datum.copy(reinterpret_cast<Exiv2::byte*>(bytes.data()), Exiv2::littleEndian);
        return bytes;
    }

    DecodedBlocks& m_decoded;
    const MetadataLimits& m_limits;
    std::size_t m_textBytes = 0;
    bool m_isFull = false;
};

/// Whatever Exiv2 throws becomes a gap of `part`, and what it had complained of before another.
template <typename Work>
void guardedPart(ExivUse& use, EntrySink& sink, const char* part, const Work& work)
{
    std::string thrown;
    try {
        work();
    } catch (const std::exception& error) {
        thrown = error.what();
    } catch (...) {
        thrown = "thrown: not an exception";
    }
    sink.addComplaints(part, use.takeComplaints());
    if (!thrown.empty())
        sink.addComplaints(part, {thrown});
}

/// An entry that Exiv2 stumbles over leaves the others whole.
template <typename Data, typename Add>
void addEach(ExivUse& use, EntrySink& sink, const char* part, const Data& data, const Add& add)
{
    for (const auto& datum : data)
        guardedPart(use, sink, part, [&] { add(datum); });
}

const Exiv2::byte* exivBytes(std::span<const std::byte> bytes)
{
    return reinterpret_cast<const Exiv2::byte*>(bytes.data());
}

void decodeExif(std::span<const std::byte> structure, ExivUse& use, EntrySink& sink,
                std::vector<std::byte>& thumbnail)
{
    Exiv2::ExifData data;
    guardedPart(use, sink, "EXIF", [&] {
        Exiv2::ExifParser::decode(data, exivBytes(structure),
                                  static_cast<std::uint32_t>(structure.size()));
    });
    addEach(use, sink, "EXIF", data, [&](const Exiv2::Exifdatum& datum) {
        // Taken out before, and read by itself.
        if (datum.key() != "Exif.Image.XMLPacket")
            sink.add("EXIF", datum, [&] { return datum.print(&data); });
    });
    guardedPart(use, sink, "EXIF", [&] {
        const Exiv2::DataBuf buffer = Exiv2::ExifThumbC(data).copy();
        const auto bytes =
            std::as_bytes(std::span(buffer.pData_, static_cast<std::size_t>(buffer.size_)));
        if (thumbnail.empty())
            thumbnail.assign(bytes.begin(), bytes.end());
    });
}

void decodeIptc(std::span<const std::byte> records, ExivUse& use, EntrySink& sink)
{
    Exiv2::IptcData data;
    guardedPart(use, sink, "IPTC", [&] {
        if (Exiv2::IptcParser::decode(data, exivBytes(records),
                                      static_cast<std::uint32_t>(records.size())) != 0)
            sink.addGap({MetadataGapKind::Damaged, "IPTC", "cannot be decoded"});
    });
    addEach(use, sink, "IPTC", data, [&](const Exiv2::Iptcdatum& datum) {
        sink.add("IPTC", datum, [&] { return datum.print(); });
    });
}

void decodeXmp(std::span<const std::byte> packet, const MetadataLimits& limits, ExivUse& use,
               EntrySink& sink)
{
    const std::string text(viewOf(packet));
    if (auto gap = xmpGap(text, limits))
        return sink.addGap(std::move(*gap));
    Exiv2::XmpData data;
    guardedPart(use, sink, "XMP", [&] {
        if (Exiv2::XmpParser::decode(data, text) != 0)
            sink.addGap({MetadataGapKind::Damaged, "XMP", "cannot be decoded"});
    });
    addEach(use, sink, "XMP", data, [&](const Exiv2::Xmpdatum& datum) {
        sink.add("XMP", datum, [&] { return datum.print(); });
    });
}

} // namespace

DecodedBlocks decoded(const FileBlocks& blocks, const MetadataLimits& limits)
{
    DecodedBlocks decoded;
    EntrySink sink(decoded, limits);
    ExivUse use;
    for (const auto& structure : blocks.exif)
        decodeExif(structure, use, sink, decoded.thumbnail);
    if (!blocks.iptc.empty())
        decodeIptc(blocks.iptc, use, sink);
    for (const auto& packet : blocks.xmp)
        decodeXmp(packet, limits, use, sink);
    return decoded;
}

std::string exivName()
{
    return std::string("Exiv2 ") + Exiv2::version();
}

} // namespace semblance::imagery
