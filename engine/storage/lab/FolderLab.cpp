// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/lab/FolderLab.h"

#include "foundation/FolderAccess.h"
#include "foundation/SystemError.h"
#include "storage/lab/LabBackups.h"
#include "storage/lab/LabReading.h"
#include "storage/lab/LabSchema.h"
#include "storage/lab/OriginalsInUse.h"
#include "storage/records/ValueCheck.h"
#include "storage/sqlite/SqliteDatabase.h"
#include "storage/sqlite/SqliteError.h"

#include <charconv>

namespace semblance::storage {

namespace {

class HeldFileLock final : public casework::EnrolmentLock
{
public:
    explicit HeldFileLock(std::unique_ptr<FileLock> lock) : m_lock(std::move(lock)) {}

    void nameRun(casework::EnrolmentRunId run) override { m_lock->note(std::to_string(run.value)); }

private:
    std::unique_ptr<FileLock> m_lock;
};

/// A copy is opened for writing when it is looked at, and for reading alone from then on.
std::unique_ptr<const SqlDialect> databaseOf(const DatabaseAccess& access, const LabFolder& folder)
{
    const bool isCopy = access.copy != nullptr;
    return std::make_unique<SqliteDatabase>(access.file,
                                            isCopy ? SqliteAccess::ReadOnly : access.access,
                                            access.busyTimeout, folder.database(), access.refusal);
}

FolderGalleryStores::Options storesOf(const DatabaseAccess& access)
{
    FolderGalleryStores::Options options;
    options.isReadOnly = access.isLabReadOnly;
    options.refusal = access.refusal;
    return options;
}

/// Empty where there is no such file.
std::string stampOf(const std::filesystem::path& file)
{
    std::error_code failed;
    const auto written = std::filesystem::last_write_time(file, failed);
    const auto size = failed ? 0 : std::filesystem::file_size(file, failed);
    if (failed)
        return {};
    return std::to_string(written.time_since_epoch().count()) + ' ' + std::to_string(size) + '\n';
}

} // namespace

FolderLab::FolderLab(LabFolder folder, LabMarker marker, casework::LabInfo info,
                     DatabaseAccess access, std::vector<Migration> migrations)
    : m_folder(std::move(folder)), m_marker(std::move(marker)), m_migrations(std::move(migrations)),
      m_info(std::move(info)), m_access(std::move(access)),
      m_originals(m_folder.originals(), m_access.isLabReadOnly, m_access.refusal),
      m_connections(databaseOf(m_access, m_folder)),
      m_galleries(m_connections,
                  {[this] { return lockEnrolment(); }, [this] { return runningEnrolment(); }}),
      m_exhibits(m_connections), m_provenances(m_connections, m_originals),
      m_derivations(m_connections), m_videoFrames(m_connections),
      m_stores(m_connections, m_folder.search(), storesOf(m_access))
{
}

Result<std::unique_ptr<casework::EnrolmentLock>> FolderLab::lockEnrolment() const
{
    if (m_access.isLabReadOnly)
        return failure(m_access.refusal, Stage::Storage, m_folder.root().string(),
                       "opened for reading only");
    auto lock = FileLock::take(enrolmentLock());
    if (!lock) {
        Error error = lock.error();
        if (error.code == ErrorCode::LabBusy)
            error.facts.push_back({"cause", "enrolling"});
        return tl::unexpected(std::move(error));
    }
    return std::make_unique<HeldFileLock>(std::move(*lock));
}

std::optional<casework::EnrolmentRunId> FolderLab::runningEnrolment() const
{
    const auto note = FileLock::noteOfHolder(enrolmentLock());
    casework::EnrolmentRunId run;
    if (!note ||
        std::from_chars(note->data(), note->data() + note->size(), run.value).ec != std::errc())
        return std::nullopt;
    return run;
}

std::string FolderLab::changeMark() const
{
    // The log is written with each change, the file when the log is taken over.
    return stampOf(m_folder.database()) + stampOf(m_folder.writeAheadLog());
}

Result<casework::LabCheck> FolderLab::check(const StopToken& stop, const ProgressSink& progress,
                                            const std::vector<matching::TemplateSize>& sizes)
{
    casework::LabCheck check;
    if (isOpenToOthers(m_folder.root()))
        check.faults.push_back(
            {ErrorCode::LabOpenToOthers, Stage::Storage, m_folder.root().string(), {}, {}});
    const auto database = checkDatabase(check.faults);
    if (!database)
        return passOn(database);
    checkValues(m_info, check.faults);
    LabReading reading({m_connections, m_galleries, m_exhibits, m_provenances, m_derivations,
                        m_videoFrames, m_originals, sizes},
                       stop, progress);
    const auto read = reading.readInto(check);
    if (!read)
        return passOn(read);
    const auto stores = m_stores.verify(stop, {});
    if (!stores)
        return passOn(stores);
    check.faults.insert(check.faults.end(), stores->begin(), stores->end());
    return check;
}

Result<std::vector<std::filesystem::path>> FolderLab::removeOriginalsWithoutRecord()
{
    // An enrolment in this very object.
    const auto enrolment = lockEnrolment();
    if (!enrolment)
        return passOn(enrolment);
    // Whoever takes images in stores the original first and its record then: while somebody else
    // has the lab open, no file can be called unrecorded.
    m_access.use.reset();
    auto alone = FileLock::waitFor(m_folder.useLock(), LockKind::Exclusive, {});
    if (!alone && alone.error().code == ErrorCode::LabBusy) {
        alone.error().subject = m_folder.root().string();
        alone.error().detail = "it is open in another window or program";
    }
    auto removed =
        alone ? removeUnrecordedAlone() : Result<std::vector<std::filesystem::path>>(passOn(alone));
    if (alone)
        alone->reset();
    auto use = FileLock::waitFor(m_folder.useLock(), LockKind::Shared, m_access.busyTimeout);
    if (use)
        m_access.use = std::move(*use);
    else if (removed)
        return passOn(use);
    return removed;
}

Result<std::vector<std::filesystem::path>> FolderLab::removeUnrecordedAlone() const
{
    std::vector<Error> faults;
    const auto database = checkDatabase(faults);
    if (!database)
        return passOn(database);
    // Of a damaged database a record may be missing that was there.
    if (!faults.empty())
        return tl::unexpected(faults.front());
    const auto inUse = originalsInUse(m_connections);
    if (!inUse)
        return passOn(inUse);
    const auto files = m_originals.files();
    if (!files)
        return passOn(files);
    auto unrecorded = withoutRecord(*files, *inUse);
    for (const std::filesystem::path& file : unrecorded) {
        std::error_code error;
        std::filesystem::remove(file, error);
        if (error)
            return writingFailed(Stage::Storage, file, error.value());
    }
    return unrecorded;
}

Result<void> FolderLab::checkDatabase(std::vector<Error>& faults) const
{
    auto found = databaseFaults();
    if (!found && found.error().code != ErrorCode::LabDamaged)
        return passOn(found);
    std::vector<Error> all = found ? std::move(*found) : std::vector{found.error()};
    if (all.empty())
        return {};
    // Every one has the same way back, and of a copy the lab's own file is said.
    Error damage{ErrorCode::LabDamaged, Stage::Storage, m_folder.database().string(), {}, {}};
    nameWayBack(damage, m_folder, m_marker);
    for (Error& fault : all) {
        fault.subject = damage.subject;
        fault.facts.insert(fault.facts.end(), damage.facts.begin(), damage.facts.end());
        faults.push_back(std::move(fault));
    }
    return {};
}

Result<std::vector<Error>> FolderLab::databaseFaults() const
{
    auto file = SqliteFile::open(m_access.file, m_access.access, m_access.busyTimeout);
    if (!file)
        return passOn(file);
    const auto pages = file->pageFaults();
    if (!pages)
        return passOn(pages);
    const auto links = file->linkFaults();
    if (!links)
        return passOn(links);
    const auto foreign = foreignSchema(*file, m_migrations);
    if (!foreign)
        return passOn(foreign);
    std::vector<Error> errors;
    for (const std::string& fault : *pages)
        errors.push_back(sqliteDamage(fault, m_folder.database()));
    for (const std::string& fault : *links)
        errors.push_back(
            {ErrorCode::LabDamaged, Stage::Storage, m_folder.database().string(), fault, {}});
    for (const SchemaFault& fault : *foreign) {
        errors.push_back({ErrorCode::LabDamaged,
                          Stage::Storage,
                          m_folder.database().string(),
                          fault.sentence,
                          {}});
        if (!fault.kind.empty())
            errors.back().facts = {{casework::kForeignKindFact, fault.kind},
                                   {casework::kForeignNameFact, fault.name}};
    }
    return errors;
}

} // namespace semblance::storage
