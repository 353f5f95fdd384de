// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/UnfinishedEnrolment.h"
#include "foundation/Id.h"
#include "foundation/crypto/Sha256.h"
#include "matching/alignment/Landmarks.h"
#include "matching/detection/FaceDetector.h"
#include "matching/quality/QualityReport.h"
#include "matching/search/GallerySnapshot.h"
#include "matching/templates/FaceTemplate.h"

#include <QDateTime>
#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace semblance::casework {

/// A named set of references with one stated source and legal basis.
struct Gallery
{
    GalleryId id;
    QString name;
    QString source;
    QString legalBasis;
    QDateTime createdUtc;
    int people = 0;
    int references = 0;
};

/// A person as the gallery knows them.
struct Subject
{
    /// Unique in the gallery; as the source numbers people.
    QString id;
    /// Name and fields are kept with each reference, as the source states them for that image: two
    /// images of a person may say different things, and none of it is dropped.
    QString displayName;
    /// Further columns of the source, by name.
    QMap<QString, QString> fields;
};

/// A person of whom two images state different things; each keeps its own.
struct StatedDifferently
{
    QString subject;
    /// In the order of enrolment, each once; empty where they agree. An image without a name states
    /// none.
    QStringList names;
    /// Names of the fields that differ, ascending.
    QStringList fields;
};

/// One enrolled image of one person.
struct Reference
{
    ReferenceId id;
    GalleryId gallery;
    Subject subject;
    /// The image's path below the enrolled folder, with '/'.
    QString image;
    Sha256 original;
    matching::DetectedFace face;
    matching::Landmarks landmarks;
    matching::QualityReport quality;
    QDateTime enrolledUtc;
};

/// Which bytes are enrolled for whom: of a large gallery too this fits in memory.
struct EnrolledOriginal
{
    ReferenceId reference;
    QString subject;
    Sha256 original;
};

/// A reference that is to become part of a gallery. `id` and `gallery` of the reference are not
/// looked at.
struct NewReference
{
    Reference reference;
    matching::FaceTemplates templates;
};

/// What is measured on a face, with the points that it was measured by.
struct MeasuredFace
{
    matching::Landmarks landmarks;
    matching::QualityReport quality;
};

/// What a reference is to have instead of older ones: templates, points and quality.
struct ReferenceTemplates
{
    ReferenceId reference;
    matching::FaceTemplates templates;
    /// Empty: those of the record stand.
    std::optional<MeasuredFace> measured = {};
};

/// Of which references a template was taken away, because it cannot be compared; ascending.
struct RemovedTemplates
{
    std::vector<ReferenceId> references;
    /// Those of them that had one which is not as it was written.
    std::vector<ReferenceId> changed;
};

/// An image that could not be enrolled, and why.
struct EnrolmentProblem
{
    QString image;
    QString subject;
    Error error;
};

/// Held while one enrolment runs in a lab; freed with the object, or by the end of the process,
/// however it ends.
class EnrolmentLock
{
public:
    virtual ~EnrolmentLock() = default;
    /// The run that is under way from now on, until the lock is freed.
    virtual void nameRun(EnrolmentRunId run) = 0;
};

/// Galleries of the open lab. Thread-safe. Every function fails with StorageFailed, LabBusy,
/// LabReadOnly, LabDamaged (a record that cannot be ours), DiskFull as well.
class GalleryRepository
{
public:
    virtual ~GalleryRepository() = default;

    /// Name, source and legal basis must not be blank. Fails: InvalidInput (fact "field": "name",
    /// "source", "legalBasis"), GalleryExists (names compare without case).
    virtual Result<Gallery> create(const QString& name, const QString& source,
                                   const QString& legalBasis, const QDateTime& createdUtc) = 0;
    /// By name.
    virtual Result<std::vector<Gallery>> all() const = 0;
    /// Fails: GalleryNotFound.
    virtual Result<Gallery> byName(const QString& name) const = 0;

    /// People, references and templates of the whole list in one transaction. In the order of the
    /// list; empty where the subject has a reference of the same original bytes in this gallery
    /// already (nothing is added or changed for it). Fails: GalleryNotFound, InvalidInput (blank
    /// subject, no templates, numbers that are none; names the image).
    virtual Result<std::vector<std::optional<ReferenceId>>>
    addReferences(GalleryId gallery, const std::vector<NewReference>& references) = 0;
    /// Fails: as addReferences; ReferenceExists.
    Result<ReferenceId> addReference(GalleryId gallery, const Reference& reference,
                                     const matching::FaceTemplates& templates);
    /// The original of every reference, with whose it is; by reference id.
    virtual Result<std::vector<EnrolledOriginal>> originals(GalleryId gallery) const = 0;
    /// By subject, then image; at most `limit` from `offset`.
    virtual Result<std::vector<Reference>> references(GalleryId gallery, int offset,
                                                      int limit) const = 0;
    /// Fails: ReferenceNotFound.
    virtual Result<Reference> reference(ReferenceId id) const = 0;
    /// What a subject's images state, each statement once, ascending by name; empty for an unknown
    /// subject.
    virtual Result<std::vector<Subject>> statements(GalleryId gallery,
                                                    const QString& subject) const = 0;
    /// By subject.
    virtual Result<std::vector<StatedDifferently>> statedDifferently(GalleryId gallery) const = 0;
    /// References that lack a template of one of `models`, ascending.
    virtual Result<std::vector<ReferenceId>>
    withoutTemplates(GalleryId gallery,
                     const std::vector<matching::ModelIdentity>& models) const = 0;
    /// References whose quality was measured by others than `models` (as QualityReport::models), or
    /// by nobody knows which, ascending.
    virtual Result<std::vector<ReferenceId>>
    measuredOtherwise(GalleryId gallery, const std::string& models) const = 0;
    /// Adds or replaces, all in one transaction; a reference has one template of each model id.
    /// Fails: GalleryNotFound, ReferenceNotFound (not of this gallery).
    virtual Result<void> saveTemplates(GalleryId gallery,
                                       const std::vector<ReferenceTemplates>& templates) = 0;

    /// Takes away every template that is not as it was written, or that its model does not make, so
    /// that its reference lacks it. A model makes as many numbers as stand in `sizes`, of the
    /// length that its metric asks for; of one that is not there the first template says how many.
    /// Reads every template; the caller holds lockEnrolment.
    virtual Result<RemovedTemplates>
    removeDamagedTemplates(GalleryId gallery,
                           const std::vector<matching::TemplateSize>& sizes = {}) = 0;

    /// Everything a search needs, by reference id; templates in the order of `models`. A template
    /// that another file of the same name made counts as missing. `sizes`: as
    /// removeDamagedTemplates. Fails: LabDamaged (one that is not as it was written, or that its
    /// model does not make, with the facts kTemplateFact, kReferenceFact and kImageFact).
    virtual Result<std::vector<matching::SnapshotEntry>>
    snapshotEntries(GalleryId gallery, const std::vector<matching::ModelIdentity>& models,
                    const std::vector<matching::TemplateSize>& sizes = {}) const = 0;
    /// Of one reference, in the order of `sizes`, without those that are missing; empty where the
    /// gallery has no such reference. Fails: as snapshotEntries, of its templates alone.
    virtual Result<matching::FaceTemplates>
    templatesOf(GalleryId gallery, ReferenceId reference,
                const std::vector<matching::TemplateSize>& sizes) const = 0;
    /// What the records of the gallery and of its references state though no program can have
    /// written it: LabDamaged each, naming the record, with the facts kReferenceFact and kImageFact
    /// where it is a reference's. The gallery's own first, then by reference id. Reads every
    /// record. Fails: GalleryNotFound, LabDamaged (one that cannot be read at all).
    virtual Result<std::vector<Error>> damagedRecords(GalleryId gallery) const = 0;
    /// Rises with every change to the gallery's references or templates.
    virtual Result<std::int64_t> revision(GalleryId gallery) const = 0;

    /// At most one at a time in a lab, also among processes. Fails: LabBusy (names the process
    /// where it is known).
    virtual Result<std::unique_ptr<EnrolmentLock>> lockEnrolment() = 0;

    /// Records that an enrolment has begun, before its first image; from then on it is unfinished.
    /// Its `done` and `run` are not looked at. Fails: GalleryNotFound.
    virtual Result<EnrolmentRunId> beginEnrolment(GalleryId gallery,
                                                  const UnfinishedEnrolment& enrolment) = 0;
    /// How many images of the run have been looked at.
    virtual Result<void> saveEnrolmentProgress(EnrolmentRunId run, int done) = 0;
    /// The run came to its end, or a person leaves it as it is; that finishes earlier runs over the
    /// same source too. What it had done stays recorded.
    virtual Result<void> finishEnrolment(EnrolmentRunId run, const QDateTime& endedUtc) = 0;
    /// The newest unfinished run over each source, in the order in which they began. One that is
    /// under way, also in another process, is among them and says so. What was begun before schema
    /// 4 is not known.
    virtual Result<std::vector<UnfinishedEnrolment>>
    unfinishedEnrolments(GalleryId gallery) const = 0;

    /// The newest run over each source, where a person left it before its end (finishEnrolment with
    /// images to do), in the order in which they began: people of it may be missing.
    virtual Result<std::vector<LeftEnrolment>> leftEnrolments(GalleryId gallery) const = 0;

    /// The problems of every run so far that no later run has settled, by image.
    virtual Result<std::vector<EnrolmentProblem>> problems(GalleryId gallery) const = 0;
    virtual Result<void> saveProblems(GalleryId gallery,
                                      const std::vector<EnrolmentProblem>& problems) = 0;
};

} // namespace semblance::casework
