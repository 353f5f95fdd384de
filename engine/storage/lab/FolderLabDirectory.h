// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/lab/Lab.h"
#include "foundation/Clock.h"
#include "storage/lab/LabFolder.h"
#include "storage/sql/Migration.h"

#include <chrono>

namespace semblance::storage {

struct LabOptions
{
    /// How long a writer waits for another before it gives up with LabBusy.
    std::chrono::milliseconds busyTimeout{10'000};
    /// Up to this size the database's pages are checked whenever the lab is opened; beyond it, by
    /// `Lab::check`.
    std::uintmax_t quickCheckMaxBytes = 512ULL << 20;
    /// What the database is brought up to; empty: the program's own.
    std::vector<Migration> migrations;
};

/// Laboratories as folders with an SQLite database. Thread-safe; `clock` must outlive it. Needs a
/// QCoreApplication, as Qt's SQL drivers do.
class FolderLabDirectory final : public casework::LabDirectory
{
public:
    explicit FolderLabDirectory(const Clock& clock, LabOptions options = {});

    Result<std::unique_ptr<casework::Lab>> create(const std::filesystem::path& folder,
                                                  const QString& name) override;
    Result<std::unique_ptr<casework::Lab>> open(const std::filesystem::path& folder) override;
    Result<std::unique_ptr<casework::Lab>>
    openUnmarked(const std::filesystem::path& folder) override;
    Result<bool> restoreMarker(const std::filesystem::path& folder) override;

private:
    Result<std::unique_ptr<casework::Lab>> openMarked(const LabFolder& folder,
                                                      const LabMarker& marker) const;
    Result<std::unique_ptr<casework::Lab>> openStated(const LabFolder& folder) const;
    Result<void> writeStatedMarker(const LabFolder& folder) const;

    const Clock& m_clock;
    LabOptions m_options;
};

} // namespace semblance::storage
