// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/CliText.h"
#include "app/semblance-cli/Commands.h"
#include "app/semblance-cli/JsonValues.h"
#include "app/semblance-cli/ProbeOrigin.h"
#include "casework/intake/RecordTime.h"
#include "casework/provenance/FileReading.h"
#include "foundation/FileBytes.h"
#include "foundation/imaging/DecodeLimits.h"
#include "foundation/imaging/FormatSignature.h"
#include "ui/format/TraceText.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace semblance::cli {

namespace {

Json entryJson(const imagery::MetadataEntry& entry)
{
    return {{"family", entry.family},
            {"key", entry.key},
            {"label", entry.label},
            {"type", entry.type},
            {"bytes", entry.bytes},
            {"value", entry.value},
            {"meaning", entry.meaning},
            {"sha256", entry.sha256 ? Json(entry.sha256->hex()) : Json(nullptr)}};
}

std::string_view kindName(imagery::MetadataGapKind kind)
{
    switch (kind) {
    case imagery::MetadataGapKind::Damaged:
        return "damaged";
    case imagery::MetadataGapKind::TooMuch:
        return "tooMuch";
    case imagery::MetadataGapKind::NotRead:
        return "notRead";
    }
    return {};
}

QString noticeOf(const casework::FileReading& read)
{
    if (!read.hints.empty())
        return ui::hintsAreNoVerdict();
    return QStringLiteral("Nothing in the file hints at how it was made or changed. That proves "
                          "nothing: a file without any hint may still be altered.");
}

Json metadataJson(const std::string& image, const Sha256& file, const casework::FileReading& read)
{
    Json entries = Json::array();
    for (const imagery::MetadataEntry& entry : read.metadata.entries)
        entries.push_back(entryJson(entry));
    Json gaps = Json::array();
    for (const imagery::MetadataGap& gap : read.metadata.gaps)
        gaps.push_back({{"kind", std::string(kindName(gap.kind))},
                        {"part", gap.part},
                        {"reason", gap.reason}});
    Json hints = Json::array();
    for (const imagery::Trace& hint : read.hints)
        hints.push_back(toJson(hint));
    const auto& thumbnail = read.metadata.thumbnail;
    return {{"image", utf8(printable(image))},
            {"sha256", file.hex()},
            {"reader", utf8(read.reader)},
            {"metadata_sha256", imagery::hashOf(read.metadata).hex()},
            {"entries", entries},
            {"gaps", gaps},
            {"colour_profile", read.metadata.colourProfile},
            {"thumbnail",
             thumbnail ? Json({{"bytes", thumbnail->bytes}, {"sha256", thumbnail->sha256.hex()}})
                       : Json(nullptr)},
            {"hints", hints},
            {"notice", utf8(noticeOf(read))}};
}

/// Tags that only say where in the file others, or pixels, lie; nobody reads anything in them.
bool isPlaceInFile(const std::string& key)
{
    static constexpr std::array<std::string_view, 9> kEnds{
        ".ExifTag",        ".GPSTag",      ".InteroperabilityTag",   ".SubIFDs",
        ".StripOffsets",   ".TileOffsets", ".JPEGInterchangeFormat", ".MakerNote.Offset",
        ".MakerNoteOffset"};
    return key.starts_with("Exif.") &&
           std::ranges::any_of(kEnds, [&key](std::string_view end) { return key.ends_with(end); });
}

/// More than one byte in four stands there as \xHH: whatever it is, it is no text.
bool isGarbled(const QString& value)
{
    constexpr qsizetype kWritten = 4;
    const qsizetype hidden = value.count(QStringLiteral("\\x"));
    const qsizetype shown = value.size() - kWritten * hidden;
    return 3 * hidden > shown;
}

/// What is left out of a value, and where it can be had.
QString bytesText(const imagery::MetadataEntry& entry)
{
    const QString bytes = counted(qint64(entry.bytes), "byte", "bytes");
    if (!entry.sha256)
        return bytes;
    constexpr qsizetype kDigits = 12;
    return QStringLiteral("%1, SHA-256 %2…")
        .arg(bytes, QString::fromStdString(entry.sha256->hex()).left(kDigits));
}

/// On one line; of a long one the beginning, with how long it is.
QString shortValue(const imagery::MetadataEntry& entry)
{
    constexpr qsizetype kLongest = 80;
    const QString value = printable(QString::fromStdString(entry.value).simplified());
    if (value.isEmpty())
        return QStringLiteral("(%1)").arg(bytesText(entry));
    if (isGarbled(value))
        return QStringLiteral("(not text: %1)").arg(bytesText(entry));
    if (value.size() > kLongest)
        return QStringLiteral("%1… (%2)").arg(value.left(kLongest), bytesText(entry));
    const QString meaning = printable(QString::fromStdString(entry.meaning).simplified());
    if (meaning.isEmpty() || meaning.size() > kLongest)
        return value;
    return QStringLiteral("%1 (%2)").arg(value, meaning);
}

/// Equal ones that follow each other are printed as one, with how many there are.
class EqualLines
{
public:
    explicit EqualLines(const Console& console) : m_console(console) {}

    void add(const QString& line)
    {
        if (m_count > 0 && line != m_line)
            flush();
        m_line = line;
        ++m_count;
    }
    void flush()
    {
        if (m_count == 1)
            m_console.print(m_line);
        if (m_count > 1)
            m_console.print(QStringLiteral("%1  (%2 such entries)").arg(m_line).arg(m_count));
        m_count = 0;
    }

private:
    const Console& m_console;
    QString m_line;
    qint64 m_count = 0;
};

/// One line an entry: key, value.
void printEntries(const Console& console, const imagery::MetadataReport& metadata)
{
    constexpr qsizetype kWidest = 40;
    qsizetype width = 0;
    for (const imagery::MetadataEntry& entry : metadata.entries)
        width = std::max(width, std::min(kWidest, qsizetype(entry.key.size())));
    qint64 places = 0;
    EqualLines lines(console);
    for (const imagery::MetadataEntry& entry : metadata.entries) {
        if (isPlaceInFile(entry.key))
            ++places;
        else
            lines.add(QStringLiteral("%1  %2")
                          .arg(printable(entry.key), -int(width))
                          .arg(shortValue(entry)));
    }
    lines.flush();
    if (places > 0)
        console.print(
            QStringLiteral("(Left out: %1 about where in the file others lie; see --json.)")
                .arg(counted(places, "entry", "entries")));
}

void print(Console& console, const std::string& image, const Sha256& file,
           const casework::FileReading& read)
{
    console.print(metadataJson(image, file, read));
    console.print(QStringLiteral("File     %1 · SHA-256 %2")
                      .arg(printable(image), QString::fromStdString(file.hex())));
    console.print(QStringLiteral("Metadata %1 · SHA-256 %2")
                      .arg(counted(qint64(read.metadata.entries.size()), "entry", "entries"),
                           QString::fromStdString(imagery::hashOf(read.metadata).hex())));
    console.print(QStringLiteral("Read by  %1").arg(read.reader));
    if (!read.metadata.colourProfile.empty())
        console.print(QStringLiteral("Profile  %1").arg(printable(read.metadata.colourProfile)));
    if (read.metadata.thumbnail)
        console.print(QStringLiteral("Thumbnail %1 bytes · SHA-256 %2")
                          .arg(read.metadata.thumbnail->bytes)
                          .arg(QString::fromStdString(read.metadata.thumbnail->sha256.hex())));
    for (const QString& gap : ui::gapLines(read.metadata.gaps))
        console.print(QStringLiteral("Gap      %1").arg(printable(gap)));
    console.print();
    if (!read.metadata.entries.empty())
        printEntries(console, read.metadata);
    for (const imagery::Trace& hint : read.hints) {
        const ui::TraceText text = ui::traceText(hint);
        console.print(QStringLiteral("Hint     %1\n         %2")
                          .arg(printable(text.headline), printable(text.meaning)));
    }
    console.print(noticeOf(read));
    console.print(QStringLiteral("With --json every entry is written with type and size, its value "
                                 "whole up to %1 bytes, and of what is longer or no text the "
                                 "SHA-256.")
                      .arg(imagery::MetadataLimits().valueBytes));
}

Result<ExitCode> metadata(Session& session, const std::string& image)
{
    const auto bytes = readFile(image, DecodeLimits().maxFileBytes);
    if (!bytes)
        return passOn(bytes);
    if (bytes->empty())
        return failure(ErrorCode::ImageEmpty, Stage::Input, image, "0 bytes");
    if (!formatOf(*bytes))
        return failure(ErrorCode::ImageNotRecognised, Stage::Input, image);
    const auto read =
        casework::readingOf(*bytes, casework::recordTime(session.clock()), session.stop());
    if (!read)
        return passOn(read);
    print(session.console(), image, Sha256::of(*bytes), *read);
    return ExitCode::Success;
}

} // namespace

void addMetadata(CLI::App& app, ChosenCommand& chosen)
{
    CLI::App* command = addCommand(app, chosen, "metadata",
                                   "Show all that an image file says of itself (EXIF, XMP, IPTC, "
                                   "its parts), and what hints at its history");
    auto image = std::make_shared<std::string>();
    command->add_option("IMAGE", *image, "The image file")->required();
    command->callback([&chosen, image] {
        chosen.run = [image](Session& session) { return metadata(session, *image); };
    });
}

} // namespace semblance::cli
