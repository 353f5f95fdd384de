// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/lab/LabFolder.h"

#include "casework/lab/Lab.h"
#include "foundation/FileBytes.h"
#include "foundation/FolderAccess.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace semblance::storage {

namespace {

constexpr int kFormat = 1;
constexpr std::uint64_t kMaxMarkerBytes = 64 * 1024;

const QString kFormatField = QStringLiteral("semblanceLab");
const QString kSchemaField = QStringLiteral("schema");
const QString kIdField = QStringLiteral("id");
const QString kNameField = QStringLiteral("name");

tl::unexpected<Error> markerDamaged(const LabFolder& folder, std::string reason)
{
    return failure(ErrorCode::LabDamaged, Stage::Storage, folder.marker().string(),
                   std::move(reason), {{casework::kMarkerOfFact, folder.root().string()}});
}

tl::unexpected<Error> newer(const LabFolder& folder, const char* what, int found, int known)
{
    return failure(ErrorCode::LabNewer, Stage::Storage, folder.root().string(),
                   std::string(what) + " " + std::to_string(found) + ", this program knows " +
                       std::to_string(known));
}

Result<QJsonObject> markerObject(const LabFolder& folder)
{
    const auto bytes = readFile(folder.marker(), kMaxMarkerBytes);
    std::error_code ignored;
    if (!bytes && bytes.error().code == ErrorCode::FileNotFound) {
        if (std::filesystem::exists(folder.database(), ignored))
            return markerDamaged(folder, "the marker is missing beside a database");
        return failure(ErrorCode::LabNotFound, Stage::Storage, folder.root().string());
    }
    if (!bytes && bytes.error().code == ErrorCode::FileTooLarge)
        return markerDamaged(folder, bytes.error().detail);
    if (!bytes)
        return passOn(bytes);
    QJsonParseError error;
    const auto document =
        QJsonDocument::fromJson(QByteArray(reinterpret_cast<const char*>(bytes->data()),
                                           static_cast<qsizetype>(bytes->size())),
                                &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return markerDamaged(folder, "not a marker: " + error.errorString().toStdString());
    return document.object();
}

} // namespace

bool LabFolder::isWritable() const
{
    const auto isAllowed = [](const std::filesystem::path& path, int mode) {
        return ::faccessat(AT_FDCWD, path.c_str(), mode, AT_EACCESS) == 0;
    };
    return isAllowed(m_root, W_OK | X_OK) && isAllowed(database(), W_OK);
}

bool LabFolder::hasWriteAheadLog() const
{
    std::error_code error;
    const auto size = std::filesystem::file_size(writeAheadLog(), error);
    return !error && size > 0;
}

Result<LabMarker> readMarker(const LabFolder& folder, int newestSchema)
{
    const auto object = markerObject(folder);
    if (!object)
        return passOn(object);
    const int format = object->value(kFormatField).toInt();
    const int schema = object->value(kSchemaField).toInt();
    if (format < 1)
        return markerDamaged(folder, "it does not say which format the lab has");
    if (format > kFormat)
        return newer(folder, "format", format, kFormat);
    if (schema > newestSchema)
        return newer(folder, "schema", schema, newestSchema);
    LabMarker marker{schema, object->value(kIdField).toString(),
                     object->value(kNameField).toString()};
    if (schema < 1 || marker.id.isEmpty() || marker.name.isEmpty())
        return markerDamaged(folder, "schema, id or name is missing");
    return marker;
}

Result<void> writeMarker(const LabFolder& folder, const LabMarker& marker)
{
    const QJsonObject object{{kFormatField, kFormat},
                             {kSchemaField, marker.schema},
                             {kIdField, marker.id},
                             {kNameField, marker.name}};
    const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Indented);
    const auto* begin = reinterpret_cast<const std::byte*>(json.constData());
    return writeFileAtomically(folder.marker(), Bytes(begin, begin + json.size()),
                               fileModeIn(folder.root()));
}

} // namespace semblance::storage
