// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/search/StoreClaim.h"

#include "foundation/FileBytes.h"
#include "foundation/FolderAccess.h"
#include "foundation/crypto/Sha256.h"
#include "storage/records/JsonColumns.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <span>

namespace semblance::storage {

namespace {

constexpr int kFormat = 1;
const QString kFormatField = QStringLiteral("semblanceStoreClaim");
const QString kGallery = QStringLiteral("gallery");
const QString kRevision = QStringLiteral("revision");
const QString kMark = QStringLiteral("mark");
const QString kContent = QStringLiteral("content");
const QString kGeneration = QStringLiteral("generation");
const QString kRows = QStringLiteral("rows");
const QString kRemoved = QStringLiteral("removed");
const QString kPeople = QStringLiteral("people");
const QString kRuns = QStringLiteral("runs");
const QString kLastReference = QStringLiteral("lastReference");
const QString kLacking = QStringLiteral("lacking");
const QString kDamaged = QStringLiteral("damaged");

qint64 number(std::uint64_t value)
{
    return static_cast<qint64>(value);
}

QJsonArray toArray(const Error& error)
{
    return {QString::fromStdString(error.subject), QString::fromStdString(error.detail),
            toJson(error.facts)};
}

QByteArray toJson(const StoreClaim& claim)
{
    QJsonArray runs;
    for (const auto run : claim.runs)
        runs.append(number(run));
    QJsonArray lacking;
    for (const ReferenceId reference : claim.lacking)
        lacking.append(qint64{reference.value});
    QJsonArray damaged;
    for (const Error& error : claim.damaged)
        damaged.append(toArray(error));
    const QJsonObject object{{kFormatField, kFormat},
                             {kGallery, qint64{claim.gallery.value}},
                             {kRevision, qint64{claim.moment.revision}},
                             {kMark, claim.moment.mark},
                             {kContent, QString::fromStdString(claim.content)},
                             {kGeneration, number(claim.generation)},
                             {kRows, number(claim.rows)},
                             {kRemoved, number(claim.removed)},
                             {kPeople, qint64{claim.people}},
                             {kRuns, runs},
                             {kLastReference, qint64{claim.lastReference.value}},
                             {kLacking, lacking},
                             {kDamaged, damaged}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::string hashOf(const QByteArray& json)
{
    return Sha256::of(std::as_bytes(std::span(json.constData(), std::size_t(json.size())))).hex();
}

tl::unexpected<Error> damaged(const std::filesystem::path& file)
{
    return failure(ErrorCode::StoreDamaged, Stage::Storage, file.string(),
                   "it does not say what the store holds");
}

std::optional<std::vector<Error>> errorsFrom(const QJsonArray& array)
{
    std::vector<Error> errors;
    for (const QJsonValue& value : array) {
        const QJsonArray parts = value.toArray();
        auto facts = factsFromJson(parts.at(2).toString());
        if (!facts)
            return std::nullopt;
        errors.push_back({ErrorCode::LabDamaged, Stage::Storage,
                          parts.at(0).toString().toStdString(),
                          parts.at(1).toString().toStdString(), std::move(*facts)});
    }
    return errors;
}

std::optional<StoreClaim> claimFrom(const QJsonObject& object)
{
    const auto count = [&object](const QString& field) {
        return static_cast<std::uint64_t>(object.value(field).toInteger());
    };
    auto errors = errorsFrom(object.value(kDamaged).toArray());
    if (object.value(kFormatField).toInt() != kFormat || !errors)
        return std::nullopt;
    StoreClaim claim;
    claim.gallery = GalleryId{object.value(kGallery).toInteger()};
    claim.moment = {object.value(kRevision).toInteger(), object.value(kMark).toString()};
    claim.content = object.value(kContent).toString().toStdString();
    claim.generation = count(kGeneration);
    claim.rows = count(kRows);
    claim.removed = count(kRemoved);
    claim.people = static_cast<std::uint32_t>(count(kPeople));
    for (const QJsonValue& run : object.value(kRuns).toArray())
        claim.runs.push_back(static_cast<std::uint64_t>(run.toInteger()));
    claim.lastReference = ReferenceId{object.value(kLastReference).toInteger()};
    for (const QJsonValue& reference : object.value(kLacking).toArray())
        claim.lacking.push_back(ReferenceId{reference.toInteger()});
    claim.damaged = std::move(*errors);
    return claim;
}

} // namespace

bool StoreClaim::isOf(const matching::RowView& view) const
{
    return view.generation() == generation && view.rowCount() == rows &&
           view.removedCount() == removed;
}

Result<StoreClaim> readClaim(const std::filesystem::path& file)
{
    const auto bytes = readFile(file);
    if (!bytes)
        return passOn(bytes);
    const QByteArray text(reinterpret_cast<const char*>(bytes->data()), qsizetype(bytes->size()));
    const qsizetype line = text.indexOf('\n');
    const QByteArray json = text.mid(line + 1);
    if (line < 0 || text.left(line).toStdString() != hashOf(json))
        return damaged(file);
    auto claim = claimFrom(QJsonDocument::fromJson(json).object());
    if (!claim)
        return damaged(file);
    return std::move(*claim);
}

Result<void> writeClaim(const std::filesystem::path& file, const StoreClaim& claim)
{
    const QByteArray json = toJson(claim);
    const QByteArray text = QByteArray::fromStdString(hashOf(json)) + '\n' + json;
    const auto* begin = reinterpret_cast<const std::byte*>(text.constData());
    return writeFileAtomically(file, Bytes(begin, begin + text.size()),
                               fileModeIn(file.parent_path()));
}

} // namespace semblance::storage
