// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/lab/LabCreation.h"

#include "casework/intake/RecordName.h"
#include "foundation/FileDescriptor.h"
#include "foundation/FolderAccess.h"
#include "foundation/SystemError.h"
#include "foundation/Utf8Name.h"
#include "storage/lab/FolderHold.h"
#include "storage/lab/LabFolder.h"
#include "storage/records/RecordText.h"
#include "storage/sqlite/SqliteMigrator.h"

#include <QUuid>

#include <cerrno>
#include <sys/stat.h>
#include <system_error>
#include <vector>

namespace semblance::storage {

namespace fs = std::filesystem;

namespace {

/// What one call made in a folder, so that its failure takes away that and nothing else.
class MadeEntries
{
public:
    /// Fails where something of that name is there already.
    Result<void> makeFolder(const fs::path& folder)
    {
        if (const int error = makeFolderLikeParent(folder); error != 0)
            return writingFailed(Stage::Storage, folder, error);
        m_paths.push_back(folder);
        return {};
    }
    void add(const fs::path& file) { m_paths.push_back(file); }
    void takeAway() const
    {
        std::error_code ignored;
        for (const fs::path& path : m_paths)
            fs::remove_all(path, ignored);
    }

private:
    std::vector<fs::path> m_paths;
};

Result<void> fillDatabase(SqliteFile& file, const LabMarker& marker, const QDateTime& createdUtc,
                          const std::vector<Migration>& migrations)
{
    const std::string created = timeText(createdUtc).toStdString();
    const auto marked = file.execute("PRAGMA application_id=" + std::to_string(kApplicationId) +
                                     "; PRAGMA synchronous=FULL;")
                            .and_then([&file] { return file.useWriteAheadLog(); });
    if (!marked)
        return marked;
    for (const Migration& migration : migrations) {
        const auto applied = applyMigration(file, migration, created);
        if (!applied)
            return applied;
    }
    const auto named =
        file.rows("INSERT INTO lab (singleton, id, name, created_utc) VALUES (1, ?, ?, ?)",
                  {marker.id.toStdString(), marker.name.toStdString(), created});
    if (!named)
        return passOn(named);
    return {};
}

Result<void> makeDatabase(const LabFolder& folder, const LabMarker& marker,
                          const QDateTime& createdUtc, const std::vector<Migration>& migrations)
{
    auto file =
        SqliteFile::open(folder.database(), SqliteAccess::Create, std::chrono::milliseconds(0));
    if (!file)
        return passOn(file);
    return fillDatabase(*file, marker, createdUtc, migrations);
}

/// Everything but the folder itself. The folder of originals first, because only one of several
/// callers can make it; the marker last, because it makes the folder a lab.
Result<void> fill(const LabFolder& folder, const QString& name, const QDateTime& createdUtc,
                  const std::vector<Migration>& migrations, MadeEntries& made)
{
    const LabMarker marker{migrations.back().number,
                           QUuid::createUuid().toString(QUuid::WithoutBraces), name};
    return made.makeFolder(folder.originals())
        .and_then([&] { return made.makeFolder(folder.backups()); })
        .and_then([&] { return made.makeFolder(folder.locks()); })
        .and_then([&] {
            for (const char* ending : {"", "-wal", "-shm"})
                made.add(folder.database().string() + ending);
            return makeDatabase(folder, marker, createdUtc, migrations);
        })
        .and_then([&] { return writeMarker(folder, marker); });
}

Result<void> fillInPlace(const fs::path& folder, const QString& name, const QDateTime& createdUtc,
                         const std::vector<Migration>& migrations)
{
    std::error_code ignored;
    const fs::perms before = fs::status(folder, ignored).permissions();
    // Where the folder is not ours to close, a check of the lab says so.
    fs::permissions(folder, fs::perms::owner_all, ignored);
    MadeEntries made;
    const auto filled = fill(LabFolder(folder), name, createdUtc, migrations, made);
    if (!filled) {
        made.takeAway();
        fs::permissions(folder, before, ignored);
    }
    return filled;
}

/// Of what could not be written in `draft`, which is gone: it is `folder` that a person knows.
tl::unexpected<Error> named(Error error, const fs::path& draft, const fs::path& folder)
{
    if (error.subject.starts_with(draft.string()))
        error.subject = folder.string();
    return tl::unexpected(std::move(error));
}

/// False where the folder is there and the finished one could not be renamed over it.
Result<bool> buildBesideAndRename(const fs::path& folder, const QString& name,
                                  const QDateTime& createdUtc,
                                  const std::vector<Migration>& migrations)
{
    const std::string draftPrefix = folder.filename().string() + ".new-";
    removeAbandonedFolders(folder.parent_path(), draftPrefix);
    const fs::path beside =
        folder.parent_path() /
        (draftPrefix + QUuid::createUuid().toString(QUuid::Id128).left(8).toStdString());
    std::error_code error;
    if (const int reason = makeOwnFolder(beside); reason != 0) {
        if (fs::exists(folder, error))
            return false;
        return writingFailed(Stage::Storage, folder, reason);
    }
    const auto hold = FolderHold::take(beside);
    MadeEntries made;
    const auto filled =
        fill(LabFolder(beside), name, createdUtc, migrations, made).and_then([&hold] {
            return hold ? hold->unmark() : Result<void>();
        });
    if (!filled) {
        fs::remove_all(beside, error);
        return named(filled.error(), beside, folder);
    }
    fs::rename(beside, folder, error);
    if (!error) {
        flushFolder(folder.parent_path());
        return true;
    }
    std::error_code ignored;
    fs::remove_all(beside, ignored);
    if (fs::exists(folder, ignored))
        return false;
    return writingFailed(Stage::Storage, folder, error.value());
}

Result<void> checkPlace(const fs::path& folder, const QString& name)
{
    constexpr const char* kField = "labName";
    if (name.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, Stage::Storage, kField, "is blank",
                       {{"field", kField}, {"cause", "blank"}});
    if (const auto reason = casework::whyNoName(name.trimmed()))
        return failure(ErrorCode::InvalidInput, Stage::Storage, kField, *reason,
                       {{"field", kField}});
    // The database would be looked for under another name.
    if (utf8Name(folder.string()) != folder.string())
        return failure(ErrorCode::InvalidInput, Stage::Storage, folder.string(),
                       "the name is not UTF-8", {{"cause", "nameNotUtf8"}});
    std::error_code error;
    for (fs::path above = folder.parent_path(); above != above.root_path();
         above = above.parent_path()) {
        if (fs::exists(LabFolder(above).marker(), error))
            return failure(ErrorCode::InvalidInput, Stage::Storage, folder.string(),
                           "lies inside the laboratory " + above.string());
    }
    const auto status = fs::status(folder, error);
    if (error && status.type() != fs::file_type::not_found)
        return failure(ErrorCode::FileUnreadable, Stage::Storage, folder.string(), error.message());
    if (!fs::exists(status))
        return {};
    if (!fs::is_directory(status))
        return failure(ErrorCode::InvalidInput, Stage::Storage, folder.string(),
                       "is a file, not a folder");
    if (fs::exists(LabFolder(folder).marker(), error))
        return failure(ErrorCode::LabExists, Stage::Storage, folder.string());
    const bool isEmpty = fs::is_empty(folder, error);
    if (error)
        return failure(ErrorCode::FileUnreadable, Stage::Storage, folder.string(), error.message());
    if (!isEmpty)
        return failure(ErrorCode::InvalidInput, Stage::Storage, folder.string(),
                       "the folder is not empty", {{"cause", "folderNotEmpty"}});
    return {};
}

/// The folders above `folder` that are not there yet, the outermost first.
std::vector<fs::path> missingParents(const fs::path& folder)
{
    std::vector<fs::path> missing;
    std::error_code ignored;
    for (fs::path above = folder.parent_path(); !above.empty() && !fs::exists(above, ignored);
         above = above.parent_path())
        missing.insert(missing.begin(), above);
    return missing;
}

/// Those of `folders` in which nothing lies, the innermost first.
void removeEmptyFolders(const std::vector<fs::path>& folders)
{
    std::error_code ignored;
    for (auto folder = folders.rbegin(); folder != folders.rend(); ++folder)
        fs::remove(*folder, ignored);
}

/// All or none.
Result<void> makeFolders(const std::vector<fs::path>& folders)
{
    for (std::size_t made = 0; made < folders.size(); ++made) {
        if (::mkdir(folders[made].c_str(), 0755) == 0 || errno == EEXIST)
            continue;
        const int reason = errno;
        removeEmptyFolders({folders.begin(), folders.begin() + std::ptrdiff_t(made)});
        return writingFailed(Stage::Storage, folders[made], reason);
    }
    return {};
}

/// In a folder that is there.
Result<void> createInside(const fs::path& folder, const QString& name, const QDateTime& createdUtc,
                          const std::vector<Migration>& migrations)
{
    const auto renamed = buildBesideAndRename(folder, name.trimmed(), createdUtc, migrations);
    if (!renamed)
        return passOn(renamed);
    if (*renamed)
        return {};
    // Somebody else may have made a lab of it meanwhile; theirs stays, whatever happens here.
    const auto stillFree = checkPlace(folder, name);
    if (!stillFree)
        return stillFree;
    const auto filled = fillInPlace(folder, name.trimmed(), createdUtc, migrations);
    const auto taken = filled ? Result<void>() : checkPlace(folder, name);
    return taken ? filled : taken;
}

} // namespace

Result<void> createLabFolder(const fs::path& folder, const QString& name,
                             const QDateTime& createdUtc, const std::vector<Migration>& migrations)
{
    const auto place = checkPlace(folder, name);
    if (!place)
        return place;
    const auto parents = missingParents(folder);
    const auto made = makeFolders(parents);
    if (!made)
        return made;
    const auto created = createInside(folder, name, createdUtc, migrations);
    if (!created)
        removeEmptyFolders(parents);
    return created;
}

} // namespace semblance::storage
