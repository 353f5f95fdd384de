// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/Enrolment.h"

#include "casework/gallery/ChosenFace.h"
#include "casework/gallery/EnrolledImages.h"
#include "casework/gallery/EnrolmentWork.h"
#include "casework/gallery/NameOrder.h"
#include "casework/gallery/OrderedWork.h"
#include "casework/intake/RecordTime.h"
#include "foundation/Guarded.h"
#include "foundation/Utf8Name.h"
#include "foundation/imaging/ImageDecoder.h"

#include <algorithm>
#include <set>
#include <variant>

namespace semblance::casework {

namespace {

struct AlreadyThere
{
    Sha256 original;
    bool wasPutBack = false;
};
/// Something is wrong with this image alone; its hash, where it could be read.
struct ImageProblem
{
    Error error;
    std::optional<Sha256> original = {};
};
/// The lab cannot go on.
struct LabFailure
{
    Error error;
};
struct Stopped
{
};

using Prepared = std::variant<Stopped, AlreadyThere, NewReference, ImageProblem, LabFailure>;

/// What `work()` returns; what escapes from it is a problem of `image`. The last line before a
/// worker's thread, which an exception would end together with the program.
template <typename Item, typename Work>
Item orImageProblem(const std::string& image, const Work& work)
{
    auto item =
        guarded(Stage::Enrolment, image, [&]() -> Result<Item> { return work(); });
    if (!item)
        return ImageProblem{item.error()};
    return std::move(*item);
}

/// Turns one image into what is to be stored; on a worker's thread.
class ItemWorker
{
public:
    ItemWorker(EnrolledImages there, OriginalStore& originals, const ReferenceMaker& maker,
               const Clock& clock, GalleryId gallery, SeveralFaces severalFaces)
        : m_there(std::move(there)), m_originals(originals), m_maker(maker), m_clock(clock),
          m_gallery(gallery), m_severalFaces(severalFaces)
    {
    }

    Prepared prepare(const EnrolmentItem& item, const StopToken& stop) const
    {
        const auto bytes = readFile(item.file, DecodeLimits{}.maxFileBytes);
        if (!bytes)
            return ImageProblem{bytes.error()};
        const Sha256 hash = Sha256::of(*bytes);
        if (m_there.has(hash, item.subject.id))
            return alreadyThere(*bytes, hash);
        const auto refusal = m_there.otherPersons(item, hash);
        if (!refusal)
            return LabFailure{refusal.error()};
        if (*refusal)
            return ImageProblem{**refusal, hash};
        auto made = m_maker.make(*bytes, item, m_severalFaces, stop);
        if (!made && made.error().code == ErrorCode::Cancelled)
            return Stopped{};
        if (!made)
            return ImageProblem{made.error(), hash};
        const auto original = m_originals.put(*bytes);
        if (!original)
            return LabFailure{original.error()};
        return referenceOf(item, *original, std::move(*made));
    }

private:
    /// The record is; an original that was lost or damaged since is put back.
    Prepared alreadyThere(const Bytes& bytes, const Sha256& hash) const
    {
        if (m_originals.read(hash))
            return AlreadyThere{hash};
        const auto original = m_originals.put(bytes);
        if (!original)
            return LabFailure{original.error()};
        return AlreadyThere{hash, true};
    }
    NewReference referenceOf(const EnrolmentItem& item, const Sha256& original,
                             MadeReference made) const
    {
        return {{{},
                 m_gallery,
                 item.subject,
                 item.image,
                 original,
                 made.face,
                 made.landmarks,
                 std::move(made.quality),
                 recordTime(m_clock)},
                std::move(made.templates)};
    }

    /// As it was when the run began.
    const EnrolledImages m_there;
    OriginalStore& m_originals;
    const ReferenceMaker& m_maker;
    const Clock& m_clock;
    GalleryId m_gallery;
    SeveralFaces m_severalFaces;
};

/// So that two files of one name in different folders are told apart; as a record keeps it.
std::string absolutePath(const std::filesystem::path& file)
{
    std::error_code ignored;
    const auto absolute = std::filesystem::absolute(file, ignored);
    return utf8Name(absolute.empty() ? file.string() : absolute.lexically_normal().string());
}

/// The images of a run: what was said of them before is settled or said anew.
class LookedAt
{
public:
    void add(const QString& image, const std::string& file) { m_files.insert({image, file}); }
    void add(const QString& subject, const Sha256& original)
    {
        m_originals.insert({subject, original.hex()});
    }
    void add(LookedAt others)
    {
        m_files.merge(others.m_files);
        m_originals.merge(others.m_originals);
    }
    /// A table that was read again says anew what is wrong with its rows.
    void addTable(const QString& table) { m_table = table.toStdString(); }
    bool settles(const EnrolmentProblem& problem) const
    {
        return (!m_table.empty() && factOf(problem.error, kTableFact) == m_table) ||
               m_files.contains({problem.image, factOf(problem.error, kFileFact)}) ||
               m_originals.contains({problem.subject, factOf(problem.error, "sha256")});
    }

private:
    std::set<std::pair<QString, std::string>> m_files;
    std::set<std::pair<QString, std::string>> m_originals;
    std::string m_table;
};

/// Stores results in their order and keeps the report.
class ResultWriter
{
public:
    ResultWriter(GalleryRepository& galleries, EnrolledImages there, GalleryId gallery,
                 const EnrolmentPlan& plan)
        : m_galleries(galleries), m_there(std::move(there)), m_gallery(gallery), m_plan(plan)
    {
        if (plan.source)
            m_looked.addTable(plan.source->table);
        for (EnrolmentProblem problem : plan.problems) {
            std::string file = factOf(problem.error, kFileFact);
            if (file.empty()) {
                file = absolutePath(problem.error.subject);
                problem.error.facts.push_back({kFileFact, file});
            }
            m_looked.add(problem.image, file);
            m_report.problems.push_back(std::move(problem));
        }
    }

    Result<void> write(std::vector<OrderedWork<Prepared>::Numbered> results)
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
    /// Images that are in the lab or listed with a problem.
    std::size_t settled() const { return m_settled; }
    Progress progress() const { return {m_handled, m_plan.items.size(), m_skipped}; }
    bool isAtEnd() const { return m_handled == m_plan.items.size(); }
    const LookedAt& looked() const { return m_looked; }
    EnrolmentReport report() const
    {
        EnrolmentReport report = m_report;
        report.wasCancelled = !isAtEnd();
        sortByImage(report.problems);
        for (std::vector<QString>* images : {&report.alreadyThereImages, &report.putBackImages})
            std::stable_sort(images->begin(), images->end(), standsBefore);
        return report;
    }

private:
    void sort(std::size_t index, Prepared& prepared, std::vector<NewReference>& added,
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
        } else if (auto* reference = std::get_if<NewReference>(&prepared))
            takeNew(item, std::move(*reference), added, labFailure);
        else if (auto* problem = std::get_if<ImageProblem>(&prepared))
            addProblem(item, std::move(problem->error), problem->original);
    }
    void takeKnown(const EnrolmentItem& item, const Sha256& original,
                   std::optional<Error>& labFailure)
    {
        const auto difference = m_there.statedOtherwise(item, original);
        if (!difference) {
            labFailure = difference.error();
        } else if (*difference) {
            addProblem(item, **difference, original);
        } else {
            addLookedAt(m_looked, item, original);
            ++m_report.alreadyThere;
            m_report.alreadyThereImages.push_back(item.image);
        }
    }
    /// What this run added before decides, in the plan's order: ids do not depend on batches.
    void takeNew(const EnrolmentItem& item, NewReference reference,
                 std::vector<NewReference>& added, std::optional<Error>& labFailure)
    {
        const Sha256 original = reference.reference.original;
        if (m_there.has(original, item.subject.id))
            return takeKnown(item, original, labFailure);
        const auto refusal = m_there.otherPersons(item, original);
        if (!refusal) {
            labFailure = refusal.error();
        } else if (*refusal) {
            addProblem(item, **refusal, original);
        } else {
            addLookedAt(m_batch, item, original);
            m_there.add(reference.reference);
            added.push_back(std::move(reference));
        }
    }
    void addProblem(const EnrolmentItem& item, Error error, const std::optional<Sha256>& original)
    {
        if (error.code == ErrorCode::SeveralFaces)
            keepItem(error, item);
        error.facts.push_back({kFileFact, absolutePath(item.file)});
        if (original)
            error.facts.push_back({"sha256", original->hex()});
        addLookedAt(m_looked, item, original);
        m_report.problems.push_back({item.image, item.subject.id, std::move(error)});
    }
    static void addLookedAt(LookedAt& looked, const EnrolmentItem& item,
                            const std::optional<Sha256>& original)
    {
        looked.add(item.image, absolutePath(item.file));
        if (original)
            looked.add(item.subject.id, *original);
    }
    /// What was said of its images before is settled once they are in the lab.
    Result<void> store(const std::vector<NewReference>& added)
    {
        if (added.empty())
            return {};
        const auto ids = m_galleries.addReferences(m_gallery, added);
        if (!ids)
            return passOn(ids);
        const auto stored = static_cast<int>(
            std::count_if(ids->begin(), ids->end(), [](const auto& id) { return id.has_value(); }));
        m_report.enrolled += stored;
        m_report.alreadyThere += static_cast<int>(ids->size()) - stored;
        m_looked.add(std::exchange(m_batch, {}));
        return {};
    }

    GalleryRepository& m_galleries;
    EnrolledImages m_there;
    GalleryId m_gallery;
    const EnrolmentPlan& m_plan;
    EnrolmentReport m_report;
    LookedAt m_looked;
    /// Of the images that are not stored yet.
    LookedAt m_batch;
    std::size_t m_handled = 0;
    std::size_t m_settled = 0;
    std::size_t m_skipped = 0;
};

/// What the lab knows of the run itself, so that one that was broken off can be told.
class RunRecord
{
public:
    RunRecord(GalleryRepository& galleries, const Clock& clock)
        : m_galleries(galleries), m_clock(clock)
    {
    }

    Result<void> begin(GalleryId gallery, const EnrolmentPlan& plan, SeveralFaces severalFaces)
    {
        if (!plan.source)
            return {};
        const auto run = m_galleries.beginEnrolment(
            gallery, {*plan.source, severalFaces, recordTime(m_clock),
                      static_cast<int>(plan.items.size())});
        if (!run)
            return passOn(run);
        m_run = *run;
        return {};
    }
    Result<void> note(std::size_t done) const
    {
        if (!m_run)
            return {};
        return m_galleries.saveEnrolmentProgress(*m_run, static_cast<int>(done));
    }
    Result<void> finish() const
    {
        if (!m_run)
            return {};
        return m_galleries.finishEnrolment(*m_run, recordTime(m_clock));
    }

private:
    GalleryRepository& m_galleries;
    const Clock& m_clock;
    std::optional<EnrolmentRunId> m_run;
};

/// What is said of images that did not come again stays.
Result<void> saveRun(GalleryRepository& galleries, GalleryId gallery,
                     const LookedAt& looked, std::vector<EnrolmentProblem> problems,
                     const QDateTime& runUtc)
{
    for (EnrolmentProblem& problem : problems)
        problem.error.facts.push_back({"runUtc", runUtc.toString(Qt::ISODateWithMs).toStdString()});
    const auto isSettled = [&looked](const EnrolmentProblem& problem) {
        return looked.settles(problem);
    };
    return saveProblemsOfRun(galleries, gallery, isSettled, problems);
}

} // namespace

Enrolment::Enrolment(GalleryRepository& galleries, OriginalStore& originals,
                     std::shared_ptr<const ReferenceMaker> maker, const Clock& clock,
                     unsigned threads)
    : m_galleries(galleries), m_originals(originals), m_maker(std::move(maker)), m_clock(clock),
      m_threads(workerCount(threads))
{
}

Result<EnrolmentReport> Enrolment::run(const QString& gallery, const EnrolmentPlan& plan,
                                       SeveralFaces severalFaces, const StopToken& stop,
                                       const ProgressSink& progress)
{
    m_doneSoFar = {};
    const auto held = holdGallery(m_galleries, gallery);
    if (!held)
        return passOn(held);
    const GalleryId id = held->gallery.id;
    const auto originals = m_galleries.originals(id);
    if (!originals)
        return passOn(originals);
    const EnrolledImages there(m_galleries, *originals);
    const ItemWorker worker(there, m_originals, *m_maker, m_clock, id, severalFaces);
    ResultWriter writer(m_galleries, there, id, plan);
    RunRecord record(m_galleries, m_clock);
    const auto begun = record.begin(id, plan, severalFaces);
    if (!begun)
        return passOn(begun);
    tell(progress, writer.progress());
    Result<void> written;
    {
        OrderedWork<Prepared> work(
            plan.items.size(), m_threads, kWindow,
            [&](std::size_t index, const StopToken& inner) {
                const EnrolmentItem& item = plan.items[index];
                return orImageProblem<Prepared>(item.file.string(),
                                                [&] { return worker.prepare(item, inner); });
            },
            stop);
        for (auto results = work.take(kBatch); !results.empty(); results = work.take(kBatch)) {
            written = writer.write(std::move(results));
            // Also where the lab failed then: what came before is done.
            const auto noted = record.note(writer.settled());
            if (written)
                written = noted;
            if (!written)
                break;
            tell(progress, writer.progress());
        }
    }
    m_doneSoFar = writer.report();
    const auto saved = saveRun(m_galleries, id, writer.looked(), m_doneSoFar.problems,
                               recordTime(m_clock));
    if (!written) {
        // Ended by the lab, not by a person.
        m_doneSoFar.wasCancelled = false;
        return passOn(written);
    }
    if (!saved)
        return passOn(saved);
    const auto finished = writer.isAtEnd() ? record.finish() : Result<void>();
    if (!finished)
        return passOn(finished);
    return m_doneSoFar;
}

} // namespace semblance::casework
