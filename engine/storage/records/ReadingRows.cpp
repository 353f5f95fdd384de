// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/ReadingRows.h"

#include "storage/records/RecordText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace semblance::storage {

namespace {

using casework::FileReading;
using imagery::Trace;

constexpr auto kId = "id";
constexpr auto kFigure = "figure";
constexpr auto kDetail = "detail";

QString hintsText(const std::vector<Trace>& hints)
{
    QJsonArray list;
    for (const Trace& hint : hints) {
        QJsonObject fields{{QLatin1String(kId), QString::fromStdString(hint.id)},
                           {QLatin1String(kDetail), QString::fromStdString(hint.detail)}};
        if (hint.figure)
            fields.insert(QLatin1String(kFigure), *hint.figure);
        list.append(fields);
    }
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

std::optional<std::vector<Trace>> hintsFrom(const QString& text)
{
    const auto document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray())
        return std::nullopt;
    std::vector<Trace> hints;
    for (const QJsonValue& value : document.array()) {
        const QJsonValue id = value[QLatin1String(kId)];
        const QJsonValue figure = value[QLatin1String(kFigure)];
        const QJsonValue detail = value[QLatin1String(kDetail)];
        if (id.toString().isEmpty() || !detail.isString() ||
            !(figure.isDouble() || figure.isUndefined()))
            return std::nullopt;
        hints.push_back({id.toString().toStdString(),
                         figure.isDouble() ? std::optional(figure.toDouble()) : std::nullopt,
                         detail.toString().toStdString()});
    }
    return hints;
}

/// From column 0 on: reader, metadata, metadata_sha256, hints, read_utc.
std::optional<FileReading> readingFrom(const QSqlQuery& row)
{
    const std::string canonical = row.value(1).toString().toStdString();
    const auto hash = hashFrom(row.value(2).toString());
    if (!hash || Sha256::of(std::as_bytes(std::span(canonical))) != *hash)
        return std::nullopt;
    auto metadata = imagery::metadataFrom(canonical);
    auto hints = hintsFrom(row.value(3).toString());
    const auto read = timeFrom(row.value(4).toString());
    if (!metadata || !hints || !read)
        return std::nullopt;
    return FileReading{row.value(0).toString(), std::move(*metadata), std::move(*hints), *read};
}

} // namespace

Result<void> addReading(const SqlSession& session, ExhibitId exhibit, const FileReading& reading)
{
    const auto added = session.run(
        QStringLiteral("INSERT INTO file_reading "
                       "(exhibit_id, reader, metadata, metadata_sha256, hints, read_utc) "
                       "VALUES (?, ?, ?, ?, ?, ?)"),
        {qint64{exhibit.value}, text(reading.reader),
         QString::fromStdString(imagery::canonicalText(reading.metadata)),
         hashText(imagery::hashOf(reading.metadata)), hintsText(reading.hints),
         timeText(reading.readUtc)});
    if (!added)
        return passOn(added);
    return {};
}

Result<std::optional<FileReading>> lastReading(const SqlSession& session, ExhibitId exhibit)
{
    std::optional<FileReading> last;
    const auto read = [&](const QSqlQuery& row) -> Result<void> {
        last = readingFrom(row);
        if (!last)
            return unreadableRecord(session.dialect().name(),
                                    "the reading of the file of exhibit " +
                                        std::to_string(exhibit.value));
        return {};
    };
    const auto walked = session.eachRow(
        QStringLiteral("SELECT reader, metadata, metadata_sha256, hints, read_utc "
                       "FROM file_reading WHERE exhibit_id = ? ORDER BY id DESC LIMIT 1"),
        {qint64{exhibit.value}}, read);
    if (!walked)
        return passOn(walked);
    return last;
}

} // namespace semblance::storage
