// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/lab/LabUpgrade.h"

#include "foundation/FileDescriptor.h"
#include "foundation/FileLock.h"
#include "foundation/FolderAccess.h"
#include "storage/records/RecordText.h"
#include "storage/sqlite/SqliteMigrator.h"

#include <algorithm>
#include <system_error>

namespace semblance::storage {

namespace {

namespace fs = std::filesystem;

/// A name that nothing has yet: "lab-before-0002_what-20261124T071500.123Z.sqlite".
fs::path backupPath(const LabFolder& folder, const Migration& migration, const QDateTime& nowUtc)
{
    const std::string time =
        nowUtc.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss.zzz'Z'")).toStdString();
    const std::string base = "lab-before-" + migration.name + "-" + time;
    fs::path path = folder.backups() / (base + ".sqlite");
    std::error_code ignored;
    for (int i = 2; fs::exists(path, ignored); ++i)
        path = folder.backups() / (base + "-" + std::to_string(i) + ".sqlite");
    return path;
}

Result<void> migrate(SqliteFile& file, const LabFolder& folder, const Migration& migration,
                     const QDateTime& nowUtc)
{
    std::error_code ignored;
    static_cast<void>(makeFolderLikeParent(folder.backups()));
    const fs::path backup = backupPath(folder, migration, nowUtc);
    const auto backedUp = backUpVerified(file, backup);
    if (!backedUp)
        return backedUp;
    flushFolder(folder.backups());
    const auto applied = applyMigration(file, migration, timeText(nowUtc).toStdString());
    // The database is as it was: with every further try another copy would be left.
    if (!applied)
        fs::remove(backup, ignored);
    return applied;
}

} // namespace

Result<void> upgradeLab(const LabFolder& folder, LabMarker marker,
                        std::span<const Migration> migrations, const QDateTime& nowUtc,
                        std::chrono::milliseconds busyTimeout)
{
    // Longer than another program needs to close the lab, shorter than people wait for a window.
    constexpr std::chrono::milliseconds kPatience(2000);
    const auto lock = FileLock::waitFor(folder.useLock(), LockKind::Exclusive,
                                        std::min(busyTimeout, kPatience));
    if (!lock)
        return passOn(lock);
    auto file = SqliteFile::open(folder.database(), SqliteAccess::ReadWrite, busyTimeout);
    if (!file)
        return passOn(file);
    const auto pending = pendingMigrations(*file, migrations);
    if (!pending)
        return passOn(pending);
    for (const Migration& migration : *pending) {
        const int before = marker.schema;
        marker.schema = std::max(before, migration.number);
        const auto raised = writeMarker(folder, marker);
        if (!raised)
            return raised;
        const auto migrated = migrate(*file, folder, migration, nowUtc);
        if (migrated)
            continue;
        // The database did not change; where the marker cannot be put back, it errs to the safe
        // side.
        marker.schema = before;
        static_cast<void>(writeMarker(folder, marker));
        return migrated;
    }
    return {};
}

} // namespace semblance::storage
