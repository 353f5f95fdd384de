// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/CliText.h"
#include "app/semblance-cli/Commands.h"
#include "app/semblance-cli/ProbeOrigin.h"
#include "app/semblance-cli/Table.h"
#include "casework/intake/RecordTime.h"
#include "casework/provenance/FileReading.h"
#include "foundation/FileBytes.h"
#include "foundation/imaging/DecodeLimits.h"
#include "foundation/imaging/FormatSignature.h"
#include "ui/format/TraceText.h"

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
            {"notice", utf8(ui::hintsAreNoVerdict())}};
}

/// On one line, and not longer than a screen is wide.
QString shortValue(const imagery::MetadataEntry& entry)
{
    constexpr qsizetype kLongest = 60;
    QString value = QString::fromStdString(entry.value).simplified();
    if (!entry.meaning.empty())
        value += QStringLiteral(" (%1)").arg(QString::fromStdString(entry.meaning).simplified());
    if (value.isEmpty() && entry.sha256)
        value = QStringLiteral("SHA-256 ") + QString::fromStdString(entry.sha256->hex()).left(12);
    value = printable(value);
    return value.size() > kLongest ? value.left(kLongest - 1) + QStringLiteral("…") : value;
}

QString entryTable(const imagery::MetadataReport& metadata)
{
    Table table;
    table.addColumn(QStringLiteral("Key"));
    table.addColumn(QStringLiteral("Type"));
    table.addColumn(QStringLiteral("Bytes"), Table::Align::Right);
    table.addColumn(QStringLiteral("Value"));
    for (const imagery::MetadataEntry& entry : metadata.entries)
        table.addRow({printable(entry.key), printable(entry.type), QString::number(entry.bytes),
                      shortValue(entry)});
    return table.text();
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
    for (const imagery::MetadataGap& gap : read.metadata.gaps)
        console.print(QStringLiteral("Gap      %1").arg(printable(ui::gapText(gap))));
    console.print();
    if (!read.metadata.entries.empty())
        console.print(entryTable(read.metadata));
    for (const imagery::Trace& hint : read.hints) {
        const ui::TraceText text = ui::traceText(hint);
        console.print(QStringLiteral("Hint     %1\n         %2")
                          .arg(printable(text.headline), printable(text.meaning)));
    }
    console.print(ui::hintsAreNoVerdict());
    console.print(QStringLiteral("With --json every value is written whole."));
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
