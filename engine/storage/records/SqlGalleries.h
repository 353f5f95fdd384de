// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Gallery.h"
#include "storage/sql/SqlConnections.h"

#include <functional>
#include <optional>

namespace semblance::storage {

/// Galleries as rows of `gallery`, `person`, `reference`, `template`, `enrolment` and
/// `enrolment_problem`.
class SqlGalleries final : public casework::GalleryRepository
{
public:
    /// How the lab keeps two enrolments apart.
    struct EnrolmentGate
    {
        std::function<Result<std::unique_ptr<casework::EnrolmentLock>>()> lock;
        /// What whoever holds the lock now has named; empty where nobody does, or no run.
        std::function<std::optional<casework::EnrolmentRunId>()> running;
    };

    SqlGalleries(const SqlConnections& connections, EnrolmentGate gate);

    Result<casework::Gallery> create(const QString& name, const QString& source,
                                     const QString& legalBasis,
                                     const QDateTime& createdUtc) override;
    Result<std::vector<casework::Gallery>> all() const override;
    Result<casework::Gallery> byName(const QString& name) const override;

    Result<std::vector<std::optional<ReferenceId>>>
    addReferences(GalleryId gallery,
                  const std::vector<casework::NewReference>& references) override;
    Result<std::vector<casework::EnrolledOriginal>> originals(GalleryId gallery) const override;
    Result<std::vector<casework::Reference>> references(GalleryId gallery, int offset,
                                                        int limit) const override;
    Result<casework::Reference> reference(ReferenceId id) const override;
    Result<std::vector<ReferenceId>>
    withoutTemplates(GalleryId gallery,
                     const std::vector<matching::ModelIdentity>& models) const override;
    Result<std::vector<ReferenceId>>
    measuredOtherwise(GalleryId gallery, const std::string& models) const override;
    Result<void> saveTemplates(GalleryId gallery,
                               const std::vector<casework::ReferenceTemplates>& templates) override;

    Result<casework::RemovedTemplates>
    removeDamagedTemplates(GalleryId gallery,
                           const std::vector<matching::TemplateSize>& sizes) override;
    Result<std::vector<matching::SnapshotEntry>>
    snapshotEntries(GalleryId gallery, const std::vector<matching::ModelIdentity>& models,
                    const std::vector<matching::TemplateSize>& sizes) const override;
    Result<matching::FaceTemplates>
    templatesOf(GalleryId gallery, ReferenceId reference,
                const std::vector<matching::TemplateSize>& sizes) const override;
    Result<std::vector<Error>> damagedRecords(GalleryId gallery) const override;
    Result<std::int64_t> revision(GalleryId gallery) const override;

    Result<std::unique_ptr<casework::EnrolmentLock>> lockEnrolment() override;
    Result<casework::EnrolmentRunId>
    beginEnrolment(GalleryId gallery, const casework::UnfinishedEnrolment& enrolment) override;
    Result<void> saveEnrolmentProgress(casework::EnrolmentRunId run, int done) override;
    Result<void> finishEnrolment(casework::EnrolmentRunId run, const QDateTime& endedUtc) override;
    Result<std::vector<casework::UnfinishedEnrolment>>
    unfinishedEnrolments(GalleryId gallery) const override;
    Result<std::vector<casework::LeftEnrolment>> leftEnrolments(GalleryId gallery) const override;
    Result<std::vector<casework::StatedDifferently>>
    statedDifferently(GalleryId gallery) const override;
    Result<std::vector<casework::Subject>> statements(GalleryId gallery,
                                                      const QString& subject) const override;

    Result<std::vector<casework::EnrolmentProblem>> problems(GalleryId gallery) const override;
    Result<void> saveProblems(GalleryId gallery,
                              const std::vector<casework::EnrolmentProblem>& problems) override;

private:
    /// One statement in a transaction of its own.
    Result<void> change(const QString& statement, const QVariantList& values);

    const SqlConnections& m_connections;
    EnrolmentGate m_gate;
};

} // namespace semblance::storage
