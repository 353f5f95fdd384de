// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/lab/FolderLab.h"

#include "storage/records/RecordText.h"
#include "storage/sqlite/SqliteDatabase.h"

namespace semblance::storage {

namespace {

class HeldFileLock final : public casework::EnrolmentLock
{
public:
    explicit HeldFileLock(std::unique_ptr<FileLock> lock) : m_lock(std::move(lock)) {}

private:
    std::unique_ptr<FileLock> m_lock;
};

/// A copy is opened for writing when it is looked at, and for reading alone from then on.
std::unique_ptr<const SqlDialect> databaseOf(const DatabaseAccess& access)
{
    const bool isCopy = access.copy != nullptr;
    return std::make_unique<SqliteDatabase>(
        access.file, isCopy ? SqliteAccess::ReadOnly : access.access, access.busyTimeout);
}

} // namespace

FolderLab::FolderLab(LabFolder folder, casework::LabInfo info, DatabaseAccess access)
    : m_folder(std::move(folder)), m_info(std::move(info)), m_access(std::move(access)),
      m_originals(m_folder.originals(), m_access.isLabReadOnly),
      m_connections(databaseOf(m_access)),
      m_galleries(m_connections, [this] { return lockEnrolment(); }), m_exhibits(m_connections)
{
}

Result<std::unique_ptr<casework::EnrolmentLock>> FolderLab::lockEnrolment() const
{
    if (m_access.isLabReadOnly)
        return failure(ErrorCode::LabReadOnly, Stage::Storage, m_folder.root().string(),
                       "opened for reading only");
    auto lock = FileLock::take(m_folder.locks() / "enrolment.lock");
    if (!lock)
        return passOn(lock);
    return std::make_unique<HeldFileLock>(std::move(*lock));
}

Result<std::vector<Error>> FolderLab::check(const StopToken& stop, const ProgressSink& progress)
{
    std::vector<Error> faults;
    const auto database = checkDatabase(faults);
    if (!database)
        return passOn(database);
    const auto originals = originalsInUse();
    if (!originals && originals.error().code != ErrorCode::LabDamaged)
        return passOn(originals);
    if (!originals) {
        faults.push_back(originals.error());
        return faults;
    }
    std::size_t done = 0;
    for (const Sha256& original : *originals) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, Stage::Storage, m_folder.root().string());
        const auto bytes = m_originals.read(original);
        if (!bytes)
            faults.push_back(bytes.error());
        if (progress)
            progress({++done, originals->size()});
    }
    return faults;
}

Result<void> FolderLab::checkDatabase(std::vector<Error>& faults) const
{
    auto file = SqliteFile::open(m_access.file, m_access.access, m_access.busyTimeout);
    const auto found = file ? file->faults(true) : Result<std::vector<std::string>>(passOn(file));
    if (!found && found.error().code != ErrorCode::LabDamaged)
        return passOn(found);
    if (!found) {
        faults.push_back(found.error());
        return {};
    }
    for (const std::string& fault : *found)
        faults.push_back(
            {ErrorCode::LabDamaged, Stage::Storage, m_folder.database().string(), fault, {}});
    return {};
}

Result<std::vector<Sha256>> FolderLab::originalsInUse() const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    auto query = session->run(QStringLiteral("SELECT original FROM reference UNION "
                                             "SELECT original FROM exhibit ORDER BY 1"));
    if (!query)
        return passOn(query);
    std::vector<Sha256> originals;
    while (true) {
        const auto more = session->next(*query);
        if (!more)
            return passOn(more);
        if (!*more)
            return originals;
        const auto hash = hashFrom(query->value(0).toString());
        if (!hash)
            return unreadableRecord(session->dialect().name(), "an original without a hash");
        originals.push_back(*hash);
    }
}

} // namespace semblance::storage
