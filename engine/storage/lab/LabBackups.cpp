// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/lab/LabBackups.h"

#include "storage/sqlite/SqliteMigrator.h"

#include <algorithm>
#include <system_error>
#include <vector>

namespace semblance::storage {

namespace fs = std::filesystem;

namespace {

/// "20261124T071500.123Z" of "lab-before-0002_what-20261124T071500.123Z.sqlite"; all are as long.
std::string timeIn(const fs::path& backup)
{
    constexpr std::size_t kLength = 20;
    const std::string name = backup.stem().string();
    for (std::size_t at = name.find('-'); at != std::string::npos; at = name.find('-', at + 1)) {
        const std::string part = name.substr(at + 1, kLength);
        if (part.size() == kLength && part[8] == 'T' && part.back() == 'Z')
            return part;
    }
    return {};
}

/// Newest first.
std::vector<fs::path> backupsOf(const LabFolder& folder)
{
    std::vector<fs::path> backups;
    std::error_code error;
    for (auto entry = fs::directory_iterator(folder.backups(), error);
         !error && entry != fs::directory_iterator(); entry.increment(error)) {
        const bool isFile = fs::is_regular_file(entry->symlink_status(error));
        if (isFile && entry->path().extension() == ".sqlite" && !timeIn(entry->path()).empty())
            backups.push_back(entry->path());
    }
    std::sort(backups.begin(), backups.end(), [](const fs::path& a, const fs::path& b) {
        return std::pair(timeIn(a), a) > std::pair(timeIn(b), b);
    });
    return backups;
}

bool isGood(const fs::path& backup, const LabMarker& marker)
{
    auto file = SqliteFile::open(backup, SqliteAccess::Immutable, std::chrono::milliseconds(0));
    if (!file)
        return false;
    const auto application = file->number("PRAGMA application_id");
    const auto faults = file->pageFaults();
    const auto lab = file->rows("SELECT id FROM lab WHERE singleton = 1");
    return application && *application == kApplicationId && faults && faults->empty() && lab &&
           lab->size() == 1 &&
           (marker.id.isEmpty() || lab->front().front() == marker.id.toStdString());
}

bool isOfDatabase(const Error& error, const LabFolder& folder)
{
    const bool isSaidBySqlite =
        std::any_of(error.facts.begin(), error.facts.end(),
                    [](const ErrorFact& fact) { return fact.key == "sqliteCode"; });
    return error.subject == folder.database().string() &&
           (error.code == ErrorCode::LabDamaged ||
            (error.code == ErrorCode::StorageFailed && isSaidBySqlite));
}

/// The database or one of SQLite's logs.
bool isAnythingInPlace(const LabFolder& folder)
{
    std::error_code ignored;
    return std::any_of(fs::directory_iterator(folder.root(), ignored), fs::directory_iterator(),
                       [&folder](const fs::directory_entry& entry) {
                           return entry.path().filename().string().starts_with(
                               folder.database().filename().string());
                       });
}

std::string freeName(const LabFolder& folder)
{
    const std::string base = "damaged";
    std::string name = base;
    std::error_code ignored;
    for (int i = 2; fs::exists(folder.root() / name, ignored); ++i)
        name = base + "-" + std::to_string(i);
    return name;
}

} // namespace

std::optional<fs::path> newestGoodBackup(const LabFolder& folder, const LabMarker& marker)
{
    const auto backups = backupsOf(folder);
    const auto found = std::find_if(backups.begin(), backups.end(),
                                    [&](const fs::path& backup) { return isGood(backup, marker); });
    return found == backups.end() ? std::nullopt : std::optional(*found);
}

void nameWayBack(Error& error, const LabFolder& folder, const LabMarker& marker)
{
    if (!isOfDatabase(error, folder))
        return;
    error.facts.push_back({"labFolder", folder.root().string()});
    if (const auto backup = newestGoodBackup(folder, marker))
        error.facts.push_back({"backup", backup->lexically_relative(folder.root()).string()});
    if (isAnythingInPlace(folder))
        error.facts.push_back({"aside", freeName(folder)});
}

} // namespace semblance::storage
