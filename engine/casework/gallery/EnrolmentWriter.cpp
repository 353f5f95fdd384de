// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/EnrolmentWriter.h"

#include "casework/gallery/ChosenFace.h"
#include "casework/gallery/IdsByCase.h"
#include "casework/gallery/NameOrder.h"

#include <algorithm>
#include <utility>

namespace semblance::casework {

namespace {

void addLookedAt(LookedAt& looked, const EnrolmentItem& item, const std::optional<Sha256>& original)
{
    looked.add(item.image, recordedFile(item.file), item.subject.id);
    if (original)
        looked.add(item.subject.id, *original);
}

} // namespace

EnrolmentWriter::EnrolmentWriter(GalleryRepository& galleries, GalleryId gallery,
                                 const std::vector<EnrolledOriginal>& before,
                                 const EnrolmentPlan& plan)
    : m_galleries(galleries), m_there(galleries, before), m_gallery(gallery), m_plan(plan)
{
    for (const EnrolledOriginal& original : before)
        m_peopleThere.insert(original.subject);
    if (plan.source)
        m_looked.addTable(plan.source->table);
    for (const EnrolmentItem& item : plan.items)
        m_looked.addPerson(item.subject.id);
    for (EnrolmentProblem problem : plan.problems) {
        std::string file = factOf(problem.error, kFileFact);
        if (file.empty()) {
            file = recordedFile(problem.error.subject);
            problem.error.facts.push_back({kFileFact, file});
        }
        m_looked.add(problem.image, file, problem.subject);
        m_looked.addPerson(problem.subject);
        m_report.problems.push_back(std::move(problem));
    }
}

Result<void> EnrolmentWriter::write(std::vector<OrderedWork<Prepared>::Numbered> results)
{
    std::vector<NewReference> added;
    std::optional<Error> labFailure;
    for (auto& [index, prepared] : results) {
        sort(index, prepared, added, labFailure);
        if (labFailure)
            break;
    }
    const auto stored = store(added);
    if (!stored)
        return stored;
    m_settled = m_handled;
    if (labFailure)
        return tl::unexpected(*labFailure);
    return {};
}

EnrolmentReport EnrolmentWriter::report() const
{
    EnrolmentReport report = m_report;
    report.wasCancelled = !isAtEnd();
    sortByImage(report.problems);
    sortByImage(report.severalPictures);
    sortByImage(report.alreadyThereImages);
    report.idsDifferingInCase = casework::idsDifferingInCase(m_peopleThere, m_people);
    for (const QString& id : m_plan.composedIds) {
        if (m_people.contains(id))
            report.composedIds << id;
    }
    std::copy_if(m_plan.trimmedIds.begin(), m_plan.trimmedIds.end(),
                 std::back_inserter(report.trimmedIds),
                 [this](const TrimmedId& trimmed) { return m_people.contains(trimmed.id); });
    report.systemFiles = m_plan.systemFiles;
    for (std::vector<QString>* images :
         {&report.putBackImages, &report.damagedImages, &report.endlessImages})
        std::stable_sort(images->begin(), images->end(), standsBefore);
    return report;
}

void EnrolmentWriter::sort(std::size_t index, Prepared& prepared, std::vector<NewReference>& added,
                           std::optional<Error>& labFailure)
{
    if (std::holds_alternative<Stopped>(prepared))
        return;
    const EnrolmentItem& item = m_plan.items[index];
    if (const auto* failed = std::get_if<LabFailure>(&prepared)) {
        labFailure = failed->error;
        return;
    }
    ++m_handled;
    if (const auto* there = std::get_if<AlreadyThere>(&prepared)) {
        ++m_skipped;
        if (there->wasPutBack)
            m_report.putBackImages.push_back(item.image);
        takeKnown(item, there->original, labFailure);
    } else if (auto* reference = std::get_if<PreparedReference>(&prepared)) {
        takeNew(item, std::move(*reference), added, labFailure);
    } else if (auto* problem = std::get_if<ImageProblem>(&prepared))
        addProblem(item, std::move(problem->error), problem->original);
}

void EnrolmentWriter::takeKnown(const EnrolmentItem& item, const Sha256& original,
                                std::optional<Error>& labFailure)
{
    const auto record = m_there.recordOf(original, item.subject.id);
    if (!record) {
        labFailure = record.error();
        return;
    }
    if (auto difference = EnrolledImages::statedOtherwise(item, *record))
        return addProblem(item, std::move(*difference), original);
    addLookedAt(m_looked, item, original);
    addPerson(item.subject.id);
    ++m_report.alreadyThere;
    m_report.alreadyThereImages.push_back({item.image, record->image});
}

/// What this run added before decides, in the plan's order: ids do not depend on batches.
void EnrolmentWriter::takeNew(const EnrolmentItem& item, PreparedReference prepared,
                              std::vector<NewReference>& added, std::optional<Error>& labFailure)
{
    NewReference& reference = prepared.reference;
    const Sha256 original = reference.reference.original;
    if (m_there.has(original, item.subject.id))
        return takeKnown(item, original, labFailure);
    const RectPx face = item.face.value_or(reference.reference.face.box);
    const auto refusal = m_there.otherPersons(item, original, face);
    if (!refusal) {
        labFailure = refusal.error();
    } else if (*refusal) {
        addProblem(item, **refusal, original);
    } else {
        addLookedAt(m_batch, item, original);
        m_there.add(reference.reference);
        if (prepared.pictures > 1)
            m_report.severalPictures.push_back({item.image, prepared.pictures});
        if (prepared.isDamaged)
            m_report.damagedImages.push_back(item.image);
        if (prepared.lacksEnd)
            m_report.endlessImages.push_back(item.image);
        added.push_back(std::move(reference));
    }
}

void EnrolmentWriter::addProblem(const EnrolmentItem& item, Error error,
                                 const std::optional<Sha256>& original)
{
    if (error.code == ErrorCode::SeveralFaces)
        keepItem(error, item);
    error.facts.push_back({kFileFact, recordedFile(item.file)});
    if (item.line && m_plan.source) {
        error.facts.push_back({kTableFact, m_plan.source->table.toStdString()});
        error.facts.push_back({kLineFact, std::to_string(*item.line)});
    }
    if (original)
        error.facts.push_back({"sha256", original->hex()});
    addLookedAt(m_looked, item, original);
    m_report.problems.push_back({item.image, item.subject.id, std::move(error)});
}

/// What was said of its images before is settled once they are in the lab.
Result<void> EnrolmentWriter::store(const std::vector<NewReference>& added)
{
    if (added.empty())
        return {};
    const auto ids = m_galleries.addReferences(m_gallery, added);
    if (!ids)
        return passOn(ids);
    const auto stored = static_cast<int>(
        std::count_if(ids->begin(), ids->end(), [](const auto& id) { return id.has_value(); }));
    for (std::size_t i = 0; i < added.size(); ++i) {
        if ((*ids)[i])
            m_there.stored(added[i].reference, *(*ids)[i]);
    }
    m_report.enrolled += stored;
    m_report.alreadyThere += static_cast<int>(ids->size()) - stored;
    m_looked.add(std::exchange(m_batch, {}));
    for (const NewReference& reference : added)
        addPerson(reference.reference.subject.id);
    return {};
}

void EnrolmentWriter::addPerson(const QString& id)
{
    m_people.insert(id);
    m_peopleThere.insert(id);
}

} // namespace semblance::casework
