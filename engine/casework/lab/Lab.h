// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Gallery.h"
#include "casework/intake/Exhibit.h"
#include "casework/intake/OriginalStore.h"

#include <QDateTime>
#include <QString>

#include <filesystem>
#include <memory>

namespace semblance::casework {

struct LabInfo
{
    /// A random UUID, given once.
    QString id;
    QString name;
    QDateTime createdUtc;
    std::filesystem::path folder;
};

/// An open laboratory. Every function is thread-safe; each thread works on its own connection.
class Lab
{
public:
    virtual ~Lab();

    virtual LabInfo info() const = 0;
    /// True where the folder or medium cannot be written: everything can be read, writing fails
    /// with LabReadOnly.
    virtual bool isReadOnly() const = 0;
    virtual GalleryRepository& galleries() = 0;
    virtual ExhibitRepository& exhibits() = 0;
    virtual OriginalStore& originals() = 0;

    /// Reads everything: the database page by page and link by link, every original against its
    /// hash. What is wrong, in that order; empty: all is as it was stored. Blocking. Fails:
    /// LabBusy, StorageFailed, Cancelled.
    virtual Result<std::vector<Error>> check(const StopToken& stop,
                                             const ProgressSink& progress = {}) = 0;
};

/// Makes and opens laboratories: the seam between people's screens and storage.
class LabDirectory
{
public:
    virtual ~LabDirectory();

    /// `folder` must be absent or empty. All or nothing. Fails: LabExists, InvalidInput (blank
    /// name, folder not empty), FileNotWritable, DiskFull, StorageFailed.
    virtual Result<std::unique_ptr<Lab>> create(const std::filesystem::path& folder,
                                                const QString& name) = 0;
    /// Brings an older lab up to date after a verified backup. What cannot be written is opened for
    /// reading. Fails: LabNotFound, LabNewer (made by a newer program; nothing is touched),
    /// LabDamaged, LabBusy, LabReadOnly (older and cannot be brought up to date), DiskFull,
    /// StorageFailed.
    virtual Result<std::unique_ptr<Lab>> open(const std::filesystem::path& folder) = 0;
};

} // namespace semblance::casework
