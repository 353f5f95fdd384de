// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/lab/FolderLabDirectory.h"

#include "casework/intake/RecordTime.h"
#include "storage/lab/FolderLab.h"
#include "storage/lab/LabCreation.h"
#include "storage/lab/LabUpgrade.h"
#include "storage/records/RecordText.h"
#include "storage/sqlite/SqliteMigrations.h"
#include "storage/sqlite/SqliteMigrator.h"

#include <QDir>

#include <sys/statvfs.h>
#include <system_error>

namespace semblance::storage {

namespace fs = std::filesystem;

namespace {

using casework::Lab;
using casework::LabInfo;

bool isOnReadOnlyMedium(const fs::path& path)
{
    struct statvfs status = {};
    return ::statvfs(path.c_str(), &status) == 0 && (status.f_flag & ST_RDONLY) != 0;
}

tl::unexpected<Error> damaged(const LabFolder& folder, std::string reason)
{
    return failure(ErrorCode::LabDamaged, Stage::Storage, folder.database().string(),
                   std::move(reason));
}

/// A copy with its log, in which SQLite may write what it needs for reading.
Result<DatabaseAccess> accessByCopy(const LabFolder& folder, std::chrono::milliseconds busyTimeout)
{
    auto place =
        std::make_unique<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/semblance-lab-XXXXXX"));
    if (!place->isValid())
        return failure(ErrorCode::StorageFailed, Stage::Storage, folder.database().string(),
                       "no place for a copy to read: " + place->errorString().toStdString());
    const fs::path file = fs::path(place->path().toStdString()) / "lab.sqlite";
    std::error_code error;
    fs::copy_file(folder.database(), file, error);
    if (!error && folder.hasWriteAheadLog())
        fs::copy_file(folder.writeAheadLog(), file.string() + "-wal", error);
    if (error)
        return failure(ErrorCode::StorageFailed, Stage::Storage, folder.database().string(),
                       error.message());
    fs::permissions(file, fs::perms::owner_write, fs::perm_options::add, error);
    return DatabaseAccess{file, SqliteAccess::ReadWrite, true, std::move(place), busyTimeout};
}

/// What a folder that cannot be written allows.
Result<DatabaseAccess> readOnlyAccess(const LabFolder& folder,
                                      std::chrono::milliseconds busyTimeout)
{
    if (isOnReadOnlyMedium(folder.database()) && !folder.hasWriteAheadLog())
        return DatabaseAccess{folder.database(), SqliteAccess::Immutable, true, nullptr,
                              busyTimeout};
    auto shared = SqliteFile::open(folder.database(), SqliteAccess::ReadOnly, busyTimeout);
    if (shared && shared->number("SELECT count(*) FROM sqlite_schema"))
        return DatabaseAccess{folder.database(), SqliteAccess::ReadOnly, true, nullptr,
                              busyTimeout};
    return accessByCopy(folder, busyTimeout);
}

Result<DatabaseAccess> accessTo(const LabFolder& folder, std::chrono::milliseconds busyTimeout)
{
    if (!folder.isWritable())
        return readOnlyAccess(folder, busyTimeout);
    return DatabaseAccess{folder.database(), SqliteAccess::ReadWrite, false, nullptr, busyTimeout};
}

/// Looks at the database without leaving a trace where that is possible: a file with an unfinished
/// log can only be read together with it.
Result<SqliteFile> openForLooking(const LabFolder& folder, const DatabaseAccess& access)
{
    const bool isAlone = access.access == SqliteAccess::ReadWrite && !folder.hasWriteAheadLog();
    return SqliteFile::open(access.file, isAlone ? SqliteAccess::Immutable : access.access,
                            access.busyTimeout);
}

Result<void> quickCheck(SqliteFile& file, const LabFolder& folder, std::uintmax_t maxBytes)
{
    std::error_code error;
    const auto size = fs::file_size(file.path(), error);
    if (error)
        return damaged(folder, error.message());
    if (size > maxBytes)
        return {};
    const auto faults = file.faults(false);
    if (!faults)
        return passOn(faults);
    if (!faults->empty())
        return damaged(folder, faults->front());
    return {};
}

Result<LabInfo> infoOf(SqliteFile& file, const LabFolder& folder, const LabMarker& marker)
{
    const auto rows = file.rows("SELECT id, name, created_utc FROM lab WHERE singleton = 1");
    if (!rows)
        return passOn(rows);
    if (rows->empty())
        return damaged(folder, "the database does not say whose it is");
    const auto& row = rows->front();
    const auto created = timeFrom(QString::fromStdString(row[2]));
    if (QString::fromStdString(row[0]) != marker.id)
        return damaged(folder, "marker and database belong to different labs");
    if (!created)
        return damaged(folder, "the lab has no time of creation");
    return LabInfo{marker.id, QString::fromStdString(row[1]), *created, folder.root()};
}

/// What was seen of a lab before it is opened for work.
struct LabLook
{
    LabInfo info;
    bool isUpToDate = false;
};

Result<LabLook> look(const LabFolder& folder, const DatabaseAccess& access, const LabMarker& marker,
                     const LabOptions& options)
{
    auto file = openForLooking(folder, access);
    if (!file)
        return passOn(file);
    const auto pending = pendingMigrations(*file, options.migrations);
    if (!pending)
        return passOn(pending);
    const auto sound = quickCheck(*file, folder, options.quickCheckMaxBytes);
    if (!sound)
        return passOn(sound);
    auto info = infoOf(*file, folder, marker);
    if (!info)
        return passOn(info);
    return LabLook{std::move(*info), pending->empty()};
}

} // namespace

FolderLabDirectory::FolderLabDirectory(const Clock& clock, LabOptions options)
    : m_clock(clock), m_options(std::move(options))
{
    if (m_options.migrations.empty())
        m_options.migrations = sqliteMigrations();
}

Result<std::unique_ptr<Lab>> FolderLabDirectory::create(const fs::path& folder, const QString& name)
{
    const fs::path absolute = fs::absolute(folder).lexically_normal();
    const auto created =
        createLabFolder(absolute.has_filename() ? absolute : absolute.parent_path(), name,
                        casework::recordTime(m_clock), m_options.migrations);
    if (!created)
        return passOn(created);
    return open(folder);
}

Result<std::unique_ptr<Lab>> FolderLabDirectory::open(const fs::path& path)
{
    const LabFolder folder(fs::absolute(path).lexically_normal());
    const auto marker = readMarker(folder, m_options.migrations.back().number);
    if (!marker)
        return passOn(marker);
    std::error_code error;
    if (!fs::exists(folder.database(), error))
        return damaged(folder, "the database is missing");
    auto access = accessTo(folder, m_options.busyTimeout);
    if (!access)
        return passOn(access);
    const auto seen = look(folder, *access, *marker, m_options);
    if (!seen)
        return passOn(seen);
    if (!seen->isUpToDate && access->isLabReadOnly)
        return failure(ErrorCode::LabReadOnly, Stage::Storage, folder.root().string(),
                       "made by an older program and cannot be brought up to date");
    if (!seen->isUpToDate) {
        const auto upgraded = upgradeLab(folder, *marker, m_options.migrations,
                                         casework::recordTime(m_clock), m_options.busyTimeout);
        if (!upgraded)
            return passOn(upgraded);
    }
    return std::make_unique<FolderLab>(folder, seen->info, std::move(*access));
}

} // namespace semblance::storage
