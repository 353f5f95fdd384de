// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/enhancement/Derivation.h"
#include "casework/gallery/Gallery.h"
#include "casework/gallery/GalleryStores.h"
#include "casework/intake/Exhibit.h"
#include "casework/intake/OriginalStore.h"
#include "casework/provenance/ProvenanceRepository.h"
#include "casework/intake/VideoFrameOrigins.h"

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

/// Of a fault in an original: a record whose it is, as a person would look for it; one fact each.
inline constexpr const char* kOwnerFact = "owner";

/// Of a part of the database that is not Semblance's: "table", "index", "view", "trigger" or
/// "column", and what it is called.
inline constexpr const char* kForeignKindFact = "foreignKind";
inline constexpr const char* kForeignNameFact = "foreignName";

/// Of a lab's marker that is missing or damaged: the lab's folder.
inline constexpr const char* kMarkerOfFact = "markerOf";

/// What a check of a lab read, and what it found wrong.
struct LabCheck
{
    /// Of the database, then of records, then of originals, then of what galleries are searched in;
    /// empty: the database is whole, every record can be read, every original has the bytes of its
    /// hash. Whether somebody with access to the file gave a record other contents is not seen.
    std::vector<Error> faults;
    std::size_t references = 0;
    std::size_t exhibits = 0;
    std::size_t derivations = 0;
    std::size_t originals = 0;
    /// Files of originals that no record names, by path: stored by a run that ended, or has still
    /// to come, before the record; they are in nobody's way.
    std::vector<std::filesystem::path> originalsWithoutRecord;
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
    /// What galleries() are searched in.
    virtual GalleryStores& galleryStores() = 0;
    virtual ExhibitRepository& exhibits() = 0;
    virtual ProvenanceRepository& provenances() = 0;
    /// Which of them were made from others.
    virtual DerivationRepository& derivations() = 0;
    virtual OriginalStore& originals() = 0;
    virtual VideoFrameOrigins& videoFrames() = 0;

    /// Another text after anybody, here or in another process, has changed what the lab records,
    /// and the same as long as nobody has. Cheap; empty where it cannot be told.
    virtual std::string changeMark() const = 0;

    /// Reads everything: the database page by page and link by link, every record, every original
    /// against its hash. What galleries are searched in is read too, and made anew by the
    /// next search that finds it damaged. Templates of a model among `sizes` must have its size,
    /// those of any other the size of the first. Blocking. Fails: LabBusy, StorageFailed,
    /// Cancelled.
    virtual Result<LabCheck> check(const StopToken& stop, const ProgressSink& progress = {},
                                   const std::vector<matching::TemplateSize>& sizes = {}) = 0;
    /// Takes the files of originals that no record names off the disk; which, by path. Never one
    /// that a record names, nor what is no original. Nobody else may have the lab open meanwhile,
    /// in this program or another, and nothing may run in this object. Fails: LabBusy (somebody has
    /// it open), LabReadOnly, LabDamaged (what is recorded cannot be told), FileNotWritable (what
    /// came before is gone), StorageFailed.
    virtual Result<std::vector<std::filesystem::path>> removeOriginalsWithoutRecord() = 0;
};

/// Makes and opens laboratories: the seam between people's screens and storage.
class LabDirectory
{
public:
    virtual ~LabDirectory();

    /// `folder` must be absent or empty; missing folders above it are made. All or nothing. Nobody
    /// but the caller can look into it, whatever the umask. Fails: LabExists, InvalidInput (no name
    /// by whyNoName: fact "field" is "labName"; folder not empty), FileNotWritable, DiskFull,
    /// StorageFailed.
    virtual Result<std::unique_ptr<Lab>> create(const std::filesystem::path& folder,
                                                const QString& name) = 0;
    /// Brings an older lab up to date after a verified backup. What cannot be written is opened for
    /// reading. Fails: LabNotFound, LabNewer (made by a newer program; nothing is touched),
    /// LabDamaged, LabBusy, LabReadOnly (older and cannot be brought up to date), DiskFull,
    /// StorageFailed.
    virtual Result<std::unique_ptr<Lab>> open(const std::filesystem::path& folder) = 0;
    /// Whatever is the matter with its marker, by what the database says itself, and for reading
    /// alone: so that the rest of a lab that lost it can be checked. Fails: LabNotFound (nor
    /// a database), LabNewer, LabReadOnly (made by an older program: restore the marker and open
    /// it), LabDamaged (the database), LabBusy, StorageFailed.
    virtual Result<std::unique_ptr<Lab>> openUnmarked(const std::filesystem::path& folder) = 0;
    /// Writes a marker that is missing or damaged anew, by what the database says, after a check of
    /// that; false where the marker is in order, and nothing is done. Fails: LabNotFound (nor
    /// a database), LabNewer, LabDamaged (the database), LabBusy, FileNotWritable, DiskFull,
    /// StorageFailed; the marker is then as it was.
    virtual Result<bool> restoreMarker(const std::filesystem::path& folder) = 0;
};

} // namespace semblance::casework
