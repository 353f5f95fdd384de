// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/SqlGalleries.h"

#include "storage/records/ChangeRows.h"
#include "storage/records/EnrolmentRows.h"
#include "storage/records/GalleryRows.h"
#include "storage/records/ProblemRows.h"
#include "storage/records/RecordText.h"
#include "storage/records/ReferenceRows.h"
#include "storage/records/StatementRows.h"
#include "storage/records/TemplateDamage.h"
#include "storage/records/TemplateRows.h"
#include "storage/records/ValueCheck.h"

#include <algorithm>

namespace semblance::storage {

namespace {

using casework::EnrolmentProblem;
using casework::Gallery;
using casework::NewReference;
using casework::Reference;
using casework::ReferenceTemplates;

tl::unexpected<Error> noReference(ReferenceId id)
{
    return failure(ErrorCode::ReferenceNotFound, Stage::Storage,
                   "reference " + std::to_string(id.value));
}

Result<bool> hasReference(const SqlSession& session, GalleryId gallery, ReferenceId reference)
{
    return session
        .value(QStringLiteral("SELECT 1 FROM reference r JOIN person p ON p.id = r.person_id "
                              "WHERE p.gallery_id = ? AND r.id = ?"),
               {qint64{gallery.value}, qint64{reference.value}})
        .map([](const std::optional<QVariant>& row) { return row.has_value(); });
}

/// What lies between is of this gallery too, or of none: ids rise within a transaction. Empty where
/// nothing was added.
std::optional<ReferenceRange> rangeOf(const std::vector<std::optional<ReferenceId>>& added)
{
    std::optional<ReferenceRange> range;
    for (const auto& id : added) {
        if (id)
            range = {range ? std::min(range->first, *id) : *id,
                     range ? std::max(range->last, *id) : *id};
    }
    return range;
}

/// No reference has the number 0.
ReferenceRange rangeOf(const std::vector<ReferenceTemplates>& written)
{
    const auto byReference = [](const auto& a, const auto& b) { return a.reference < b.reference; };
    const auto [first, last] = std::minmax_element(written.begin(), written.end(), byReference);
    if (written.empty())
        return {};
    return {first->reference, last->reference};
}

} // namespace

SqlGalleries::SqlGalleries(const SqlConnections& connections, EnrolmentGate gate)
    : m_connections(connections), m_gate(std::move(gate))
{
}

Result<Gallery> SqlGalleries::create(const QString& name, const QString& source,
                                     const QString& legalBasis, const QDateTime& createdUtc)
{
    const auto checked = checkGallery(name, source, legalBasis);
    if (!checked)
        return passOn(checked);
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    auto transaction = SqlTransaction::begin(*session);
    if (!transaction)
        return passOn(transaction);
    const auto added = addGallery(*session, name, source, legalBasis, createdUtc);
    if (!added)
        return passOn(added);
    const auto committed = transaction->commit();
    if (!committed)
        return passOn(committed);
    return byName(name);
}

Result<std::vector<Gallery>> SqlGalleries::all() const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    return allGalleries(*session);
}

Result<Gallery> SqlGalleries::byName(const QString& name) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    return galleryNamed(*session, name);
}

Result<std::vector<std::optional<ReferenceId>>>
SqlGalleries::addReferences(GalleryId gallery, const std::vector<NewReference>& references)
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    auto transaction = SqlTransaction::begin(*session);
    if (!transaction)
        return passOn(transaction);
    const auto raised = raiseRevision(*session, gallery);
    if (!raised)
        return passOn(raised);
    auto writer = ReferenceWriter::prepare(*session, gallery);
    if (!writer)
        return passOn(writer);
    std::vector<std::optional<ReferenceId>> ids;
    for (const NewReference& reference : references) {
        const auto id = writer->add(reference);
        if (!id)
            return passOn(id);
        ids.push_back(*id);
    }
    const auto changed = rangeOf(ids);
    if (!changed)
        return ids;
    const auto recorded = recordChange(*session, gallery, *changed);
    if (!recorded)
        return passOn(recorded);
    const auto committed = transaction->commit();
    if (!committed)
        return passOn(committed);
    return ids;
}

Result<std::vector<casework::EnrolledOriginal>> SqlGalleries::originals(GalleryId gallery) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    std::vector<casework::EnrolledOriginal> originals;
    const auto read = [&](const QSqlQuery& row) -> Result<void> {
        const auto original = hashFrom(row.value(2).toString());
        if (!original)
            return unreadableRecord(session->dialect().name(),
                                    "reference " + row.value(0).toString().toStdString());
        originals.push_back(
            {ReferenceId{row.value(0).toLongLong()}, row.value(1).toString(), *original});
        return {};
    };
    const auto walked = session->eachRow(
        QStringLiteral("SELECT r.id, p.subject, r.original FROM reference r "
                       "JOIN person p ON p.id = r.person_id WHERE p.gallery_id = ? ORDER BY r.id"),
        {qint64{gallery.value}}, read);
    if (!walked)
        return passOn(walked);
    return originals;
}

Result<std::vector<Reference>> SqlGalleries::references(GalleryId gallery, int offset,
                                                        int limit) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    return referencesOf(*session,
                        QStringLiteral("WHERE p.gallery_id = ? ORDER BY p.subject, r.image, r.id "
                                       "LIMIT ? OFFSET ?"),
                        {qint64{gallery.value}, std::max(0, limit), std::max(0, offset)});
}

Result<Reference> SqlGalleries::reference(ReferenceId id) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    const auto found = referencesOf(*session, QStringLiteral("WHERE r.id = ?"), {qint64{id.value}});
    if (!found)
        return passOn(found);
    if (found->empty())
        return noReference(id);
    return found->front();
}

Result<std::vector<casework::Subject>> SqlGalleries::statements(GalleryId gallery,
                                                                const QString& subject) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    return statementsOf(*session, gallery, subject);
}

Result<std::vector<casework::StatedDifferently>>
SqlGalleries::statedDifferently(GalleryId gallery) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    return statedDifferentlyIn(*session, gallery);
}

Result<std::vector<ReferenceId>>
SqlGalleries::withoutTemplates(GalleryId gallery,
                               const std::vector<matching::ModelIdentity>& models) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    return referencesWithoutTemplates(*session, gallery, models);
}

Result<std::vector<ReferenceId>>
SqlGalleries::measuredOtherwise(GalleryId gallery, const std::string& models) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    return referencesMeasuredOtherwise(*session, gallery, models);
}

Result<void> SqlGalleries::saveTemplates(GalleryId gallery,
                                         const std::vector<ReferenceTemplates>& templates)
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    auto transaction = SqlTransaction::begin(*session);
    if (!transaction)
        return passOn(transaction);
    const auto raised = raiseRevision(*session, gallery);
    if (!raised)
        return raised;
    auto writer = ReferenceWriter::prepare(*session, gallery);
    if (!writer)
        return passOn(writer);
    for (const ReferenceTemplates& made : templates) {
        const auto known = hasReference(*session, gallery, made.reference);
        if (!known)
            return passOn(known);
        if (!*known)
            return noReference(made.reference);
        const auto saved = writer->saveTemplates(made.reference, made.templates);
        if (!saved)
            return saved;
        const auto measured =
            made.measured ? writer->saveMeasured(made.reference, *made.measured) : Result<void>();
        if (!measured)
            return measured;
    }
    const auto recorded = recordChange(*session, gallery, rangeOf(templates));
    if (!recorded)
        return recorded;
    return transaction->commit();
}

Result<casework::RemovedTemplates>
SqlGalleries::removeDamagedTemplates(GalleryId gallery,
                                     const std::vector<matching::TemplateSize>& sizes)
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    // Read before others are kept from writing: that takes as long as the gallery is large.
    auto rows = unreadableRows(*session, gallery, sizes);
    if (!rows)
        return passOn(rows);
    if (rows->ids.empty())
        return casework::RemovedTemplates();
    auto transaction = SqlTransaction::begin(*session);
    if (!transaction)
        return passOn(transaction);
    const auto removed = removeRows(*session, *rows);
    if (!removed)
        return passOn(removed);
    const auto raised = raiseRevision(*session, gallery);
    if (!raised)
        return passOn(raised);
    const auto recorded =
        recordChange(*session, gallery, {rows->references.front(), rows->references.back()});
    if (!recorded)
        return passOn(recorded);
    const auto committed = transaction->commit();
    if (!committed)
        return passOn(committed);
    return casework::RemovedTemplates{std::move(rows->references), std::move(rows->changed)};
}

Result<std::vector<matching::SnapshotEntry>>
SqlGalleries::snapshotEntries(GalleryId gallery, const std::vector<matching::ModelIdentity>& models,
                              const std::vector<matching::TemplateSize>& sizes) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    return entriesOf(*session, gallery, models, sizes);
}

Result<matching::FaceTemplates>
SqlGalleries::templatesOf(GalleryId gallery, ReferenceId reference,
                          const std::vector<matching::TemplateSize>& sizes) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    matching::FaceTemplates templates;
    const TakeEntry take = [&templates](std::int64_t,
                                        matching::SnapshotEntry&& entry) -> Result<void> {
        templates = std::move(entry.templates);
        return {};
    };
    const auto read = eachEntry(*session, gallery, sizes, {reference, reference}, take);
    if (!read)
        return passOn(read);
    return templates;
}

Result<std::vector<Error>> SqlGalleries::damagedRecords(GalleryId gallery) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    const auto info = galleryOf(*session, gallery);
    if (!info)
        return passOn(info);
    const auto revision = revisionOf(*session, gallery);
    if (!revision)
        return passOn(revision);
    std::vector<Error> faults;
    checkValues(*info, *revision, faults);
    const auto walked = eachReference(
        *session, QStringLiteral("WHERE p.gallery_id = ? ORDER BY r.id"), {qint64{gallery.value}},
        [&faults](Reference&& reference) { checkValues(reference, faults); });
    if (!walked)
        return passOn(walked);
    return faults;
}

Result<std::int64_t> SqlGalleries::revision(GalleryId gallery) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    return revisionOf(*session, gallery);
}

Result<std::unique_ptr<casework::EnrolmentLock>> SqlGalleries::lockEnrolment()
{
    return m_gate.lock();
}

Result<casework::EnrolmentRunId>
SqlGalleries::beginEnrolment(GalleryId gallery, const casework::UnfinishedEnrolment& enrolment)
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    auto transaction = SqlTransaction::begin(*session);
    if (!transaction)
        return passOn(transaction);
    const auto known = checkIsThere(*session, gallery);
    if (!known)
        return passOn(known);
    const auto run = addEnrolment(*session, gallery, enrolment);
    if (!run)
        return passOn(run);
    const auto committed = transaction->commit();
    if (!committed)
        return passOn(committed);
    return *run;
}

Result<void> SqlGalleries::saveEnrolmentProgress(casework::EnrolmentRunId run, int done)
{
    return change(QStringLiteral("UPDATE enrolment SET done = ? WHERE id = ?"),
                  {done, qint64{run.value}});
}

Result<void> SqlGalleries::finishEnrolment(casework::EnrolmentRunId run, const QDateTime& endedUtc)
{
    return change(QStringLiteral("UPDATE enrolment SET ended_utc = ? WHERE id = ?"),
                  {timeText(endedUtc), qint64{run.value}});
}

Result<std::vector<casework::UnfinishedEnrolment>>
SqlGalleries::unfinishedEnrolments(GalleryId gallery) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    // Asked before and after: one that begins or ends meanwhile is not taken for broken off.
    const auto before = m_gate.running();
    std::optional<std::optional<casework::EnrolmentRunId>> after;
    return unfinishedOf(*session, gallery, [&](casework::EnrolmentRunId run) {
        if (!after)
            after = m_gate.running();
        return before == run || *after == run;
    });
}

Result<std::vector<casework::LeftEnrolment>> SqlGalleries::leftEnrolments(GalleryId gallery) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    return leftOf(*session, gallery);
}

Result<void> SqlGalleries::change(const QString& statement, const QVariantList& values)
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    auto transaction = SqlTransaction::begin(*session);
    if (!transaction)
        return passOn(transaction);
    const auto changed = session->run(statement, values);
    if (!changed)
        return passOn(changed);
    return transaction->commit();
}

Result<std::vector<EnrolmentProblem>> SqlGalleries::problems(GalleryId gallery) const
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    return problemsOf(*session, gallery);
}

Result<void> SqlGalleries::saveProblems(GalleryId gallery,
                                        const std::vector<EnrolmentProblem>& problems)
{
    const auto session = m_connections.session();
    if (!session)
        return passOn(session);
    auto transaction = SqlTransaction::begin(*session);
    if (!transaction)
        return passOn(transaction);
    const auto there = checkIsThere(*session, gallery);
    if (!there)
        return there;
    const auto replaced = replaceProblems(*session, gallery, problems);
    if (!replaced)
        return replaced;
    return transaction->commit();
}

} // namespace semblance::storage
