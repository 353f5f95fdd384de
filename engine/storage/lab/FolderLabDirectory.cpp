// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/lab/FolderLabDirectory.h"

#include "casework/intake/RecordTime.h"
#include "storage/lab/FolderLab.h"
#include "storage/lab/LabBackups.h"
#include "storage/lab/LabCreation.h"
#include "storage/lab/LabUpgrade.h"
#include "storage/lab/StatedMarker.h"
#include "storage/records/RecordText.h"
#include "storage/sqlite/SqliteError.h"
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

tl::unexpected<Error> databaseDamaged(const LabFolder& folder, std::string reason)
{
    return failure(ErrorCode::LabDamaged, Stage::Storage, folder.database().string(),
                   std::move(reason));
}

DatabaseAccess inPlace(const LabFolder& folder, SqliteAccess access,
                       std::chrono::milliseconds busyTimeout)
{
    DatabaseAccess database{folder.database(), access};
    database.isLabReadOnly = access != SqliteAccess::ReadWrite;
    database.busyTimeout = busyTimeout;
    return database;
}

/// A copy with its log, in which SQLite may write what it needs for reading.
Result<DatabaseAccess> accessByCopy(const LabFolder& folder, std::chrono::milliseconds busyTimeout)
{
    constexpr const char* kPrefix = "semblance-lab-";
    removeAbandonedFolders(QDir::tempPath().toStdString(), kPrefix);
    auto place = std::make_unique<QTemporaryDir>(QDir::tempPath() + QLatin1Char('/') +
                                                 QLatin1String(kPrefix) + QStringLiteral("XXXXXX"));
    if (!place->isValid())
        return failure(ErrorCode::StorageFailed, Stage::Storage, folder.database().string(),
                       "no place for a copy to read: " + place->errorString().toStdString());
    const fs::path file = fs::path(place->path().toStdString()) / "lab.sqlite";
    std::error_code error;
    // What cannot be read is the file's; what cannot be written, the copy's.
    if (const auto readable = openForReading(folder.database()); !readable)
        return passOn(readable);
    fs::copy_file(folder.database(), file, error);
    if (!error && folder.hasWriteAheadLog())
        fs::copy_file(folder.writeAheadLog(), file.string() + "-wal", error);
    if (error)
        return failure(ErrorCode::StorageFailed, Stage::Storage, folder.database().string(),
                       error.message());
    fs::permissions(file, fs::perms::owner_write, fs::perm_options::add, error);
    auto hold = FolderHold::take(place->path().toStdString());
    return DatabaseAccess{file,
                          SqliteAccess::ReadWrite,
                          true,
                          ErrorCode::LabReadOnly,
                          std::move(place),
                          std::move(hold),
                          busyTimeout};
}

/// What a folder that cannot be written allows.
Result<DatabaseAccess> readOnlyAccess(const LabFolder& folder,
                                      std::chrono::milliseconds busyTimeout)
{
    if (isOnReadOnlyMedium(folder.database()) && !folder.hasWriteAheadLog())
        return inPlace(folder, SqliteAccess::Immutable, busyTimeout);
    auto shared = SqliteFile::open(folder.database(), SqliteAccess::ReadOnly, busyTimeout);
    if (shared && shared->number("SELECT count(*) FROM sqlite_schema"))
        return inPlace(folder, SqliteAccess::ReadOnly, busyTimeout);
    return accessByCopy(folder, busyTimeout);
}

/// Whether there is no room for what SQLite makes beside a database that it opens for writing.
bool isDiskFullFor(const LabFolder& folder, std::chrono::milliseconds busyTimeout)
{
    constexpr std::uintmax_t kRoomBytes = 64 * 1024;
    std::error_code unknown;
    const auto space = fs::space(folder.root(), unknown);
    if (unknown || space.available >= kRoomBytes)
        return false;
    auto file = SqliteFile::open(folder.database(), SqliteAccess::ReadWrite, busyTimeout);
    const auto read = file ? file->number("SELECT count(*) FROM sqlite_schema")
                           : Result<std::int64_t>(passOn(file));
    return !read && read.error().code == ErrorCode::DiskFull;
}

/// For reading alone. Without a log the file itself can be read: nobody has room to write to it.
Result<DatabaseAccess> fullDiskAccess(const LabFolder& folder,
                                      std::chrono::milliseconds busyTimeout)
{
    auto opened = readOnlyAccess(folder, busyTimeout);
    const bool isInPlace = !opened && !folder.hasWriteAheadLog();
    auto access = isInPlace ? Result<DatabaseAccess>(
                                  inPlace(folder, SqliteAccess::Immutable, busyTimeout))
                            : std::move(opened);
    if (access)
        access->refusal = ErrorCode::DiskFull;
    return access;
}

Result<DatabaseAccess> accessTo(const LabFolder& folder, std::chrono::milliseconds busyTimeout)
{
    if (!folder.isWritable())
        return readOnlyAccess(folder, busyTimeout);
    if (isDiskFullFor(folder, busyTimeout))
        return fullDiskAccess(folder, busyTimeout);
    return inPlace(folder, SqliteAccess::ReadWrite, busyTimeout);
}

/// Before the lab is looked at, so that nobody changes its schema from then on.
Result<void> announceUse(const LabFolder& folder, DatabaseAccess& access)
{
    auto use = FileLock::waitFor(folder.useLock(), LockKind::Shared, access.busyTimeout);
    if (use)
        access.use = std::move(*use);
    // Where a lock cannot even be opened we only read, and say what we find.
    const bool isNeeded = !access.isLabReadOnly || (!use && use.error().code == ErrorCode::LabBusy);
    if (!use && isNeeded)
        return passOn(use);
    return {};
}

/// How the database is to be used, and the lab told of it. Fails: as accessTo and announceUse.
Result<DatabaseAccess> announcedAccess(const LabFolder& folder,
                                       std::chrono::milliseconds busyTimeout)
{
    auto access = accessTo(folder, busyTimeout);
    if (!access)
        return access;
    const auto announced = announceUse(folder, *access);
    if (announced)
        return access;
    if (access->isLabReadOnly || announced.error().code == ErrorCode::LabBusy)
        return passOn(announced);
    // Who cannot say that they work in the lab reads alone.
    auto reading = readOnlyAccess(folder, busyTimeout);
    if (reading && announced.error().code == ErrorCode::DiskFull)
        reading->refusal = ErrorCode::DiskFull;
    return reading;
}

Result<void> quickCheck(SqliteFile& file, const LabFolder& folder, std::uintmax_t maxBytes)
{
    std::error_code error;
    const auto size = fs::file_size(file.path(), error);
    if (error)
        return databaseDamaged(folder, error.message());
    if (size > maxBytes)
        return {};
    const auto faults = file.pageFaults();
    if (!faults)
        return passOn(faults);
    if (!faults->empty())
        return tl::unexpected(sqliteDamage(faults->front(), folder.database()));
    return {};
}

Result<LabInfo> infoOf(SqliteFile& file, const LabFolder& folder, const LabMarker& marker)
{
    const auto rows = file.rows("SELECT id, name, created_utc FROM lab WHERE singleton = 1");
    if (!rows)
        return passOn(rows);
    if (rows->empty())
        return databaseDamaged(folder, "the database does not say whose it is");
    const auto& row = rows->front();
    const auto created = timeFrom(QString::fromStdString(row[2]));
    if (QString::fromStdString(row[0]) != marker.id)
        return databaseDamaged(folder, "marker and database belong to different labs");
    if (!created)
        return databaseDamaged(folder, "the lab has no time of creation");
    return LabInfo{marker.id, QString::fromStdString(row[1]), *created, folder.root()};
}

/// What was seen of a lab before it is opened for work.
struct LabLook
{
    LabInfo info;
    bool isUpToDate = false;
};

Result<LabLook> lookAs(SqliteAccess access, const LabFolder& folder, const DatabaseAccess& database,
                       const LabMarker& marker, const LabOptions& options)
{
    auto file = SqliteFile::open(database.file, access, database.busyTimeout);
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

/// Leaves no trace where that is possible: a file with an unfinished log can only be read together
/// with it. Without a lock a writer's half-finished work looks like damage, so that only what a
/// locked look finds as well is said.
Result<LabLook> lookTwice(const LabFolder& folder, const DatabaseAccess& database,
                          const LabMarker& marker, const LabOptions& options)
{
    const bool isAlone = database.access == SqliteAccess::ReadWrite && !folder.hasWriteAheadLog();
    if (!isAlone)
        return lookAs(database.access, folder, database, marker, options);
    auto seen = lookAs(SqliteAccess::Immutable, folder, database, marker, options);
    if (seen || seen.error().code == ErrorCode::LabNewer)
        return seen;
    return lookAs(SqliteAccess::ReadWrite, folder, database, marker, options);
}

/// Of a copy the lab's own file is said.
Result<LabLook> look(const LabFolder& folder, const DatabaseAccess& database,
                     const LabMarker& marker, const LabOptions& options)
{
    auto seen = lookTwice(folder, database, marker, options);
    if (!seen && seen.error().subject == database.file.string())
        seen.error().subject = folder.database().string();
    return seen;
}

/// Fails: LabNotFound (no marker either), LabDamaged (the database is missing, with the way back).
Result<void> checkHasDatabase(const LabFolder& folder)
{
    std::error_code ignored;
    if (fs::exists(folder.database(), ignored))
        return {};
    if (!fs::exists(folder.marker(), ignored))
        return failure(ErrorCode::LabNotFound, Stage::Storage, folder.root().string());
    Error missing = databaseDamaged(folder, "the database is missing").value();
    nameWayBack(missing, folder, {});
    return tl::unexpected(std::move(missing));
}

/// As markerStatedBy, of a database that is sound.
Result<LabMarker> statedMarker(const LabFolder& folder, const DatabaseAccess& database,
                               const LabOptions& options, bool isThorough)
{
    auto file = SqliteFile::open(database.file, database.access, database.busyTimeout);
    if (!file)
        return passOn(file);
    auto marker = markerStatedBy(*file, options.migrations);
    if (!marker)
        return marker;
    const auto faults = isThorough ? file->faults() : Result<std::vector<std::string>>();
    if (!faults)
        return passOn(faults);
    if (!faults->empty())
        return databaseDamaged(folder, faults->front());
    return marker;
}

/// The lab's own file is said of a copy, and the way back of what is damaged.
tl::unexpected<Error> unmarkedFailure(Error error, const LabFolder& folder,
                                      const DatabaseAccess& database)
{
    if (error.subject == database.file.string())
        error.subject = folder.database().string();
    nameWayBack(error, folder, {});
    return tl::unexpected(std::move(error));
}

/// Without a slash at its end. Fails: InvalidInput (no path, or one that leads nowhere because the
/// working folder is gone).
Result<fs::path> absoluteFolder(const fs::path& path)
{
    std::error_code error;
    const fs::path absolute = path.empty() ? path : fs::absolute(path, error).lexically_normal();
    if (path.empty())
        return failure(ErrorCode::InvalidInput, Stage::Storage, "labFolder", "is not named",
                       {{"field", "labFolder"}, {"cause", "blank"}});
    if (error)
        return failure(ErrorCode::InvalidInput, Stage::Storage, path.string(), error.message());
    return absolute.has_filename() ? absolute : absolute.parent_path();
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
    const auto absolute = absoluteFolder(folder);
    if (!absolute)
        return passOn(absolute);
    const auto created =
        createLabFolder(*absolute, name, casework::recordTime(m_clock), m_options.migrations);
    if (!created)
        return passOn(created);
    return open(folder);
}

Result<std::unique_ptr<Lab>> FolderLabDirectory::open(const fs::path& path)
{
    const auto absolute = absoluteFolder(path);
    if (!absolute)
        return passOn(absolute);
    const LabFolder folder(*absolute);
    const auto marker = readMarker(folder, m_options.migrations.back().number);
    if (!marker)
        return passOn(marker);
    auto opened = openMarked(folder, *marker);
    if (!opened)
        nameWayBack(opened.error(), folder, *marker);
    return opened;
}

Result<std::unique_ptr<Lab>> FolderLabDirectory::openUnmarked(const fs::path& path)
{
    const auto absolute = absoluteFolder(path);
    if (!absolute)
        return passOn(absolute);
    const LabFolder folder(*absolute);
    const auto there = checkHasDatabase(folder);
    if (!there)
        return passOn(there);
    return openStated(folder);
}

Result<std::unique_ptr<Lab>> FolderLabDirectory::openStated(const LabFolder& folder) const
{
    auto access = announcedAccess(folder, m_options.busyTimeout);
    if (!access)
        return passOn(access);
    const auto marker = statedMarker(folder, *access, m_options, false);
    if (!marker)
        return unmarkedFailure(marker.error(), folder, *access);
    auto seen = look(folder, *access, *marker, m_options);
    if (!seen)
        return unmarkedFailure(seen.error(), folder, *access);
    if (!seen->isUpToDate)
        return failure(ErrorCode::LabReadOnly, Stage::Storage, folder.root().string(),
                       "made by an older program and cannot be brought up to date");
    access->isLabReadOnly = true;
    if (access->access == SqliteAccess::ReadWrite && !access->copy)
        access->access = SqliteAccess::ReadOnly;
    return std::make_unique<FolderLab>(folder, *marker, seen->info, std::move(*access),
                                       m_options.migrations);
}

Result<bool> FolderLabDirectory::restoreMarker(const fs::path& path)
{
    const auto absolute = absoluteFolder(path);
    if (!absolute)
        return passOn(absolute);
    const LabFolder folder(*absolute);
    const auto marker = readMarker(folder, m_options.migrations.back().number);
    if (marker)
        return false;
    if (marker.error().code != ErrorCode::LabDamaged)
        return passOn(marker);
    const auto written = writeStatedMarker(folder);
    if (!written)
        return passOn(written);
    return true;
}

Result<void> FolderLabDirectory::writeStatedMarker(const LabFolder& folder) const
{
    const auto there = checkHasDatabase(folder);
    if (!there)
        return there;
    // An upgrade, which writes the marker as well, waits until this is over.
    auto access = announcedAccess(folder, m_options.busyTimeout);
    if (!access)
        return passOn(access);
    const auto stated = statedMarker(folder, *access, m_options, true);
    if (!stated)
        return unmarkedFailure(stated.error(), folder, *access);
    return writeMarker(folder, *stated);
}

Result<std::unique_ptr<Lab>> FolderLabDirectory::openMarked(const LabFolder& folder,
                                                            const LabMarker& marker) const
{
    std::error_code error;
    if (!fs::exists(folder.database(), error))
        return databaseDamaged(folder, "the database is missing");
    auto access = announcedAccess(folder, m_options.busyTimeout);
    if (!access)
        return passOn(access);
    auto seen = look(folder, *access, marker, m_options);
    if (!seen)
        return passOn(seen);
    if (!seen->isUpToDate && access->isLabReadOnly)
        return failure(ErrorCode::LabReadOnly, Stage::Storage, folder.root().string(),
                       "made by an older program and cannot be brought up to date");
    if (!seen->isUpToDate) {
        access->use.reset();
        const auto upgraded = upgradeLab(folder, marker, m_options.migrations,
                                         casework::recordTime(m_clock), m_options.busyTimeout);
        if (!upgraded)
            return passOn(upgraded);
        // Another program may have gone on where we left off.
        const auto again = announceUse(folder, *access);
        if (!again)
            return passOn(again);
        seen = look(folder, *access, marker, m_options);
        if (!seen)
            return passOn(seen);
    }
    return std::make_unique<FolderLab>(folder, marker, seen->info, std::move(*access),
                                       m_options.migrations);
}

} // namespace semblance::storage
