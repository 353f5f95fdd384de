// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/lab/Lab.h"
#include "foundation/FileLock.h"
#include "storage/lab/FolderHold.h"
#include "storage/lab/LabFolder.h"
#include "storage/originals/FolderOriginalStore.h"
#include "storage/records/SqlDerivations.h"
#include "storage/records/SqlExhibits.h"
#include "storage/records/SqlGalleries.h"
#include "storage/records/SqlProvenances.h"
#include "storage/records/SqlVideoFrames.h"
#include "storage/search/FolderGalleryStores.h"
#include "storage/sql/Migration.h"
#include "storage/sqlite/SqliteFile.h"

#include <QTemporaryDir>

#include <chrono>

namespace semblance::storage {

/// How a lab's database is to be opened, decided by what the folder allows.
struct DatabaseAccess
{
    std::filesystem::path file;
    SqliteAccess access = SqliteAccess::ReadWrite;
    bool isLabReadOnly = false;
    /// What writing then fails with: LabReadOnly, or DiskFull where there is no room even for what
    /// SQLite makes beside an open database.
    ErrorCode refusal = ErrorCode::LabReadOnly;
    /// Holds a copy of the database where reading the original would need writing beside it.
    std::unique_ptr<QTemporaryDir> copy = nullptr;
    /// Of the copy's folder, so that nobody takes it for one that was left behind.
    std::optional<FolderHold> copyHold = std::nullopt;
    std::chrono::milliseconds busyTimeout{};
    /// Keeps upgrades away while the lab is open; null where nobody can write.
    std::unique_ptr<FileLock> use = nullptr;
};

/// A laboratory in a folder, opened and known to be sound.
class FolderLab final : public casework::Lab
{
public:
    /// `migrations`: all that its database has had.
    FolderLab(LabFolder folder, LabMarker marker, casework::LabInfo info, DatabaseAccess access,
              std::vector<Migration> migrations);

    casework::LabInfo info() const override { return m_info; }
    bool isReadOnly() const override { return m_access.isLabReadOnly; }
    casework::GalleryRepository& galleries() override { return m_galleries; }
    casework::GalleryStores& galleryStores() override { return m_stores; }
    casework::ExhibitRepository& exhibits() override { return m_exhibits; }
    casework::ProvenanceRepository& provenances() override { return m_provenances; }
    casework::DerivationRepository& derivations() override { return m_derivations; }
    casework::OriginalStore& originals() override { return m_originals; }
    casework::VideoFrameOrigins& videoFrames() override { return m_videoFrames; }
    std::string changeMark() const override;
    Result<casework::LabCheck> check(const StopToken& stop, const ProgressSink& progress,
                                     const std::vector<matching::TemplateSize>& sizes) override;
    Result<std::vector<std::filesystem::path>> removeOriginalsWithoutRecord() override;

private:
    std::filesystem::path enrolmentLock() const { return m_folder.locks() / "enrolment.lock"; }
    Result<std::unique_ptr<casework::EnrolmentLock>> lockEnrolment() const;
    std::optional<casework::EnrolmentRunId> runningEnrolment() const;
    Result<std::vector<std::filesystem::path>> removeUnrecordedAlone() const;
    Result<void> checkDatabase(std::vector<Error>& faults) const;
    Result<std::vector<Error>> databaseFaults() const;

    LabFolder m_folder;
    LabMarker m_marker;
    std::vector<Migration> m_migrations;
    casework::LabInfo m_info;
    DatabaseAccess m_access;
    FolderOriginalStore m_originals;
    SqlConnections m_connections;
    SqlGalleries m_galleries;
    SqlExhibits m_exhibits;
    SqlProvenances m_provenances;
    SqlDerivations m_derivations;
    SqlVideoFrames m_videoFrames;
    FolderGalleryStores m_stores;
};

} // namespace semblance::storage
