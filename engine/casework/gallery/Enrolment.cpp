// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/Enrolment.h"

#include "casework/gallery/EnrolmentWork.h"
#include "casework/gallery/EnrolmentWriter.h"
#include "casework/gallery/HeldGallery.h"
#include "casework/gallery/RunProblems.h"
#include "casework/gallery/RunRecord.h"

#include <algorithm>
#include <iterator>

namespace semblance::casework {

namespace {

/// Rows that a run has not reached are in the table still.
Result<void> addNoLongerInTable(const GalleryRepository& galleries, GalleryId gallery,
                                const EnrolmentWriter& writer, EnrolmentReport& report)
{
    if (!writer.isAtEnd())
        return {};
    const auto problems = galleries.problems(gallery);
    if (!problems)
        return passOn(problems);
    const LookedAt& looked = writer.looked();
    std::copy_if(problems->begin(), problems->end(), std::back_inserter(report.noLongerInTable),
                 [&looked](const EnrolmentProblem& problem) {
                     return looked.isOfTable(problem) && !looked.settles(problem);
                 });
    return {};
}

/// A run that enrolled nothing gave nobody another name.
Result<void> addStatedDifferently(const GalleryRepository& galleries, GalleryId gallery,
                                  const EnrolmentWriter& writer, EnrolmentReport& report)
{
    if (report.enrolled == 0)
        return {};
    auto people = galleries.statedDifferently(gallery);
    if (!people)
        return passOn(people);
    std::erase_if(*people, [&writer](const StatedDifferently& person) {
        return !writer.hasPerson(person.subject);
    });
    report.statedDifferently = std::move(*people);
    return {};
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
    const ItemWorker worker({m_galleries, *originals}, m_originals, *m_maker, m_clock, id,
                            severalFaces);
    EnrolmentWriter writer(m_galleries, id, *originals, plan);
    RunProblems problems(m_galleries, id, recordTime(m_clock));
    RunRecord record(m_galleries, *held->lock, m_clock);
    const auto begun = record.begin(id, plan, severalFaces);
    if (!begun)
        return passOn(begun);
    tell(progress, writer.progress());
    Result<void> written;
    {
        OrderedWork<Prepared> work(
            plan.items.size(), m_threads, m_threads * kWindowOfWorker,
            [&](std::size_t index, const StopToken& inner) {
                return worker.prepare(plan.items[index], inner);
            },
            stop);
        for (auto results = work.take(kBatch, kPatience); !results.empty();
             results = work.take(kBatch, kPatience)) {
            written = writer.write(std::move(results));
            // Also where the lab failed then: what came before is done.
            const auto noted = problems.keep(writer.looked(), writer.problems()).and_then([&] {
                return record.note(writer.settled());
            });
            if (written)
                written = noted;
            if (!written)
                break;
            tell(progress, writer.progress());
        }
    }
    m_doneSoFar = writer.report();
    if (written)
        written = addStatedDifferently(m_galleries, id, writer, m_doneSoFar);
    const auto saved = problems.save(writer.looked(), m_doneSoFar.problems);
    if (!written) {
        // Ended by the lab, not by a person.
        m_doneSoFar.wasCancelled = false;
        return passOn(written);
    }
    if (!saved)
        return passOn(saved);
    const auto told = addNoLongerInTable(m_galleries, id, writer, m_doneSoFar);
    if (!told)
        return passOn(told);
    const auto finished = writer.isAtEnd() ? record.finish() : Result<void>();
    if (!finished)
        return passOn(finished);
    return m_doneSoFar;
}

} // namespace semblance::casework
