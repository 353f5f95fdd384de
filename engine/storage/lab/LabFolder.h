// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/intake/LabMarkerName.h"
#include "foundation/Result.h"

#include <QString>

#include <filesystem>

namespace semblance::storage {

/// The names inside a laboratory's folder.
class LabFolder
{
public:
    explicit LabFolder(std::filesystem::path root) : m_root(std::move(root)) {}

    const std::filesystem::path& root() const { return m_root; }
    std::filesystem::path marker() const { return m_root / casework::kLabMarkerName; }
    std::filesystem::path database() const { return m_root / "lab.sqlite"; }
    std::filesystem::path writeAheadLog() const { return m_root / "lab.sqlite-wal"; }
    std::filesystem::path originals() const { return m_root / "originals"; }
    /// What galleries are searched in; derived, and made anew where it is not there.
    std::filesystem::path search() const { return m_root / "search"; }
    std::filesystem::path backups() const { return m_root / "backups"; }
    std::filesystem::path locks() const { return m_root / "locks"; }
    /// Shared by everybody who has the lab open; an upgrade wants it alone.
    std::filesystem::path useLock() const { return locks() / "use.lock"; }

    /// Whether this process may write there: asks for permissions and the medium, changes nothing.
    bool isWritable() const;
    /// Whether changes lie in the log that are not in the database file yet.
    bool hasWriteAheadLog() const;

private:
    std::filesystem::path m_root;
};

/// The small file that makes a folder a laboratory; read before anything else is touched.
struct LabMarker
{
    /// The newest migration that the lab has had or is about to have: raised before a migration
    /// begins, so that an older program never opens what it cannot understand.
    int schema = 0;
    QString id;
    QString name;
};

/// `newestSchema`: what this program knows. Fails: LabNotFound, LabNewer, LabDamaged (fact
/// casework::kMarkerOfFact).
Result<LabMarker> readMarker(const LabFolder& folder, int newestSchema);
/// Fails: FileNotWritable, DiskFull; the old marker then stays.
Result<void> writeMarker(const LabFolder& folder, const LabMarker& marker);

} // namespace semblance::storage
