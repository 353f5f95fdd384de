// SPDX-License-Identifier: GPL-3.0-or-later
// One line a part, its fields separated by tabs, the first of which says what it is.
#include "imagery/metadata/MetadataReport.h"
#include "imagery/metadata/MetadataText.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace semblance::imagery {

namespace {

constexpr std::string_view kFirstLine = "semblance metadata 1";
constexpr std::array<std::string_view, 3> kGapNames{"damaged", "tooMuch", "notRead"};

std::string escaped(std::string_view field)
{
    std::string text;
    for (const char c : field) {
        if (c == '\\')
            text += "\\\\";
        else if (c == '\t')
            text += "\\t";
        else if (c == '\n')
            text += "\\n";
        else
            text += c;
    }
    return text;
}

std::optional<std::string> unescaped(std::string_view field)
{
    std::string text;
    for (std::size_t i = 0; i < field.size(); ++i) {
        if (field[i] != '\\') {
            text += field[i];
            continue;
        }
        if (++i == field.size())
            return std::nullopt;
        if (field[i] == 't')
            text += '\t';
        else if (field[i] == 'n')
            text += '\n';
        else if (field[i] == '\\')
            text += '\\';
        else
            return std::nullopt;
    }
    return text;
}

void addLine(std::string& text, std::initializer_list<std::string_view> fields)
{
    bool isFirst = true;
    for (const std::string_view field : fields) {
        if (!std::exchange(isFirst, false))
            text += '\t';
        text += escaped(field);
    }
    text += '\n';
}

std::optional<std::vector<std::string>> fieldsOf(std::string_view line)
{
    std::vector<std::string> fields;
    while (true) {
        const std::size_t end = line.find('\t');
        auto field = unescaped(line.substr(0, end));
        if (!field)
            return std::nullopt;
        fields.push_back(std::move(*field));
        if (end == std::string_view::npos)
            return fields;
        line.remove_prefix(end + 1);
    }
}

std::optional<std::uint64_t> numberFrom(const std::string& text)
{
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

/// Reads line after line; false for one that canonicalText does not write.
class ReportLines
{
public:
    bool take(const std::vector<std::string>& fields)
    {
        const std::string& kind = fields.front();
        if (kind == "reader" && fields.size() == 2)
            m_report.reader = fields[1];
        else if (kind == "profile" && fields.size() == 2)
            m_report.colourProfile = fields[1];
        else if (kind == "thumbnail" && fields.size() == 3)
            return takeThumbnail(fields);
        else if (kind == "entry" && fields.size() == 9)
            return takeEntry(fields);
        else if (kind == "gap" && fields.size() == 4)
            return takeGap(fields);
        else
            return false;
        return true;
    }
    MetadataReport report() && { return std::move(m_report); }

private:
    bool takeThumbnail(const std::vector<std::string>& fields)
    {
        const auto bytes = numberFrom(fields[1]);
        const auto hash = Sha256::fromHex(fields[2]);
        if (!bytes || !hash)
            return false;
        m_report.thumbnail = EmbeddedThumbnail{*bytes, *hash};
        return true;
    }
    bool takeEntry(const std::vector<std::string>& fields)
    {
        const auto bytes = numberFrom(fields[5]);
        const auto hash = Sha256::fromHex(fields[8]);
        if (!bytes || (!hash && !fields[8].empty()))
            return false;
        m_report.entries.push_back(
            {fields[1], fields[2], fields[3], fields[4], *bytes, fields[6], fields[7], hash});
        return true;
    }
    bool takeGap(const std::vector<std::string>& fields)
    {
        const auto* kind = std::ranges::find(kGapNames, fields[1]);
        if (kind == kGapNames.end())
            return false;
        m_report.gaps.push_back(
            {static_cast<MetadataGapKind>(kind - kGapNames.begin()), fields[2], fields[3]});
        return true;
    }

    MetadataReport m_report;
};

} // namespace

const MetadataEntry* MetadataReport::find(std::string_view key) const
{
    const auto found = std::ranges::find(entries, key, &MetadataEntry::key);
    return found == entries.end() ? nullptr : &*found;
}

std::string canonicalText(const MetadataReport& report)
{
    std::string text(kFirstLine);
    text += '\n';
    addLine(text, {"reader", report.reader});
    if (!report.colourProfile.empty())
        addLine(text, {"profile", report.colourProfile});
    if (report.thumbnail)
        addLine(text, {"thumbnail", std::to_string(report.thumbnail->bytes),
                       report.thumbnail->sha256.hex()});
    for (const MetadataEntry& entry : report.entries)
        addLine(text, {"entry", entry.family, entry.key, entry.label, entry.type,
                       std::to_string(entry.bytes), entry.value, entry.meaning,
                       entry.sha256 ? entry.sha256->hex() : std::string()});
    for (const MetadataGap& gap : report.gaps)
        addLine(text,
                {"gap", kGapNames.at(static_cast<std::size_t>(gap.kind)), gap.part, gap.reason});
    return text;
}

std::optional<MetadataReport> metadataFrom(std::string_view canonicalText)
{
    ReportLines lines;
    bool isFirst = true;
    while (!canonicalText.empty()) {
        const std::size_t end = canonicalText.find('\n');
        if (end == std::string_view::npos)
            return std::nullopt;
        const std::string_view line = canonicalText.substr(0, end);
        canonicalText.remove_prefix(end + 1);
        if (std::exchange(isFirst, false)) {
            if (line != kFirstLine)
                return std::nullopt;
            continue;
        }
        const auto fields = fieldsOf(line);
        if (!fields || !lines.take(*fields))
            return std::nullopt;
    }
    if (isFirst)
        return std::nullopt;
    return std::move(lines).report();
}

Sha256 hashOf(const MetadataReport& report)
{
    const std::string text = canonicalText(report);
    return Sha256::of(std::as_bytes(std::span(text)));
}

} // namespace semblance::imagery
