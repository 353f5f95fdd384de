// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Id.h"
#include "foundation/crypto/Sha256.h"
#include "matching/detection/FaceDetector.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace semblance::casework {

/// A probe image as it came in; its bytes lie in the OriginalStore.
struct Exhibit
{
    ExhibitId id;
    Sha256 original;
    /// As it was called where it came from; never used as a path.
    QString fileName;
    QDateTime takenInUtc;
};

/// One time that a file with an exhibit's bytes came in.
struct ExhibitReceipt
{
    /// As it was called then; never used as a path.
    QString fileName;
    QDateTime receivedUtc;

    friend bool operator==(const ExhibitReceipt&, const ExhibitReceipt&) = default;
};

/// What became of bytes that came in.
struct TakenIn
{
    Exhibit exhibit;
    /// False: they were an exhibit already; name and time are kept among its receipts.
    bool isNew = true;
};

/// How far the search of a whole exhibit for faces came.
enum class FaceSearch
{
    /// Nobody began one, it was broken off otherwise than by a person, or it is not known.
    Unfinished,
    /// A person stopped the last one: there may be faces that nobody has marked.
    Cancelled,
    Finished,
};

/// A face of an exhibit that the examiner sees as, …: found, corrected or drawn.
struct ExhibitFace
{
    /// 1 for Q-1; given once, never reused within an exhibit.
    int mark = 0;
    matching::DetectedFace face;
    /// Of a corrected face: as the detector found it. Empty for any other, and where it was
    /// corrected before labs kept this.
    std::optional<matching::DetectedFace> found = std::nullopt;

    friend bool operator==(const ExhibitFace&, const ExhibitFace&) = default;
};

/// The faces of an exhibit by mark; empty: nobody has looked for any.
using KnownFaces = std::optional<std::vector<ExhibitFace>>;

/// Exhibits of the open lab. Thread-safe. Every function fails with StorageFailed, LabBusy,
/// LabReadOnly, DiskFull as well.
class ExhibitRepository
{
public:
    virtual ~ExhibitRepository() = default;

    /// The same bytes taken in again give the exhibit that is there, and one more receipt of it.
    virtual Result<TakenIn> add(const Sha256& original, const QString& fileName,
                                const QDateTime& takenInUtc) = 0;
    /// Newest first; equal times by id, descending.
    virtual Result<std::vector<Exhibit>> all() const = 0;
    /// The first is the exhibit's own, the others in the order in which they came. Fails:
    /// InvalidInput (there is no such exhibit).
    virtual Result<std::vector<ExhibitReceipt>> receipts(ExhibitId exhibit) const = 0;
    /// Fails: InvalidInput (there is no such exhibit).
    virtual Result<FaceSearch> faceSearch(ExhibitId exhibit) const = 0;
    /// What was finished once stays so. Fails: InvalidInput (there is no such exhibit).
    virtual Result<void> noteFaceSearch(ExhibitId exhibit, FaceSearch search) = 0;
    virtual Result<KnownFaces> faces(ExhibitId exhibit) const = 0;
    /// Above every mark that was ever saved for the exhibit; 1 for a new one. Fails: InvalidInput
    /// (there is no such exhibit).
    virtual Result<int> nextMark(ExhibitId exhibit) const = 0;
    /// Replaces the list that the caller read or wrote last, `known`, so that nobody overwrites
    /// what somebody else did since; where `faces` stand already, nothing is to be done. Marks as
    /// given; a mark that is no longer in the list stays used. Fails: FacesChanged (the lab holds
    /// neither), InvalidInput (a mark below 1 or given twice, no such exhibit); nothing is changed
    /// then.
    virtual Result<void> saveFaces(ExhibitId exhibit, const KnownFaces& known,
                                   const std::vector<ExhibitFace>& faces) = 0;
};

} // namespace semblance::casework
