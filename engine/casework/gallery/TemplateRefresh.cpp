// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/TemplateRefresh.h"

#include "casework/gallery/EnrolmentWork.h"
#include "casework/gallery/HeldGallery.h"
#include "casework/gallery/NameOrder.h"
#include "casework/gallery/OrderedWork.h"
#include "foundation/Guarded.h"

#include <map>
#include <set>

namespace semblance::casework {

namespace {

/// What a reference needs of the engine in use.
struct Lacking
{
    ReferenceId reference;
    RemakeWish wish;
};

struct Remade
{
    QString image;
    QString subject;
    /// Fails with what is wrong with this image alone, or Cancelled.
    Result<ReferenceTemplates> result;
};

/// By reference, each once. Fails: as the gallery's own questions.
Result<std::vector<Lacking>> lackingIn(const GalleryRepository& galleries, GalleryId gallery,
                                       const ReferenceMaker& maker)
{
    const auto templates = galleries.withoutTemplates(gallery, maker.models());
    if (!templates)
        return passOn(templates);
    const std::string models = maker.qualityModels();
    const auto quality = models.empty() ? std::vector<ReferenceId>()
                                        : galleries.measuredOtherwise(gallery, models);
    if (!quality)
        return passOn(quality);
    std::map<std::int64_t, Lacking> byId;
    for (const ReferenceId id : *templates)
        byId[id.value] = {id, {true, false}};
    for (const ReferenceId id : *quality) {
        Lacking& lacking = byId[id.value];
        lacking.reference = id;
        lacking.wish.quality = true;
    }
    std::vector<Lacking> all;
    for (const auto& [id, lacking] : byId)
        all.push_back(lacking);
    return all;
}

/// On a worker's thread. Fails: where the lab cannot go on.
Result<Remade> remadeFrom(const GalleryRepository& galleries, const OriginalStore& originals,
                          const ReferenceMaker& maker, const Lacking& lacking,
                          const StopToken& stop)
{
    const ReferenceId id = lacking.reference;
    const auto subject = "reference " + std::to_string(id.value);
    const auto reference = guarded(Stage::Enrolment, subject, [&] {
        return galleries.reference(id);
    });
    if (!reference)
        return passOn(reference);
    const auto make = [&] {
        return originals.read(reference->original).and_then([&](const Bytes& bytes) {
            return maker.remake(bytes, *reference, lacking.wish, stop);
        });
    };
    return Remade{reference->image, reference->subject.id,
                  guarded(Stage::Enrolment, reference->image.toStdString(), make)};
}

/// Stores what was made, batch by batch, and keeps the report.
class RefreshWriter
{
public:
    RefreshWriter(GalleryRepository& galleries, GalleryId gallery,
                  const std::vector<Lacking>& lacking, const RemovedTemplates& removed)
        : m_galleries(galleries), m_gallery(gallery), m_lacking(lacking)
    {
        m_report.damagedTemplates = static_cast<int>(removed.references.size());
        m_report.changedTemplates = static_cast<int>(removed.changed.size());
    }

    Result<void> write(std::vector<OrderedWork<Result<Remade>>::Numbered> items)
    {
        std::vector<ReferenceTemplates> made;
        for (auto& [index, item] : items) {
            if (!item)
                return passOn(item);
            take(m_lacking[index].reference, std::move(*item), made);
        }
        if (made.empty())
            return {};
        const auto saved = m_galleries.saveTemplates(m_gallery, made);
        if (!saved)
            return saved;
        // Not before: what was said of a reference is settled once its templates are in the lab.
        for (const ReferenceTemplates& reference : made) {
            m_report.enrolled += reference.templates.empty() ? 0 : 1;
            m_report.measuredAnew += reference.measured ? 1 : 0;
            m_looked.insert(std::to_string(reference.reference.value));
        }
        return {};
    }
    std::size_t handled() const { return m_handled; }
    /// Saves the problems with the gallery.
    Result<EnrolmentReport> finish()
    {
        m_report.wasCancelled = m_handled < m_lacking.size();
        sortByImage(m_report.problems);
        const auto isSettled = [this](const EnrolmentProblem& problem) {
            return m_looked.contains(factOf(problem.error, kReferenceFact));
        };
        const auto saved = saveProblemsOfRun(m_galleries, m_gallery, isSettled, m_report.problems);
        if (!saved)
            return passOn(saved);
        return m_report;
    }

private:
    void take(ReferenceId id, Remade item, std::vector<ReferenceTemplates>& made)
    {
        if (!item.result && item.result.error().code == ErrorCode::Cancelled)
            return;
        ++m_handled;
        if (item.result) {
            made.push_back(std::move(*item.result));
            return;
        }
        m_looked.insert(std::to_string(id.value));
        Error error = item.result.error();
        error.facts.push_back({kReferenceFact, std::to_string(id.value)});
        m_report.problems.push_back({item.image, item.subject, std::move(error)});
    }

    GalleryRepository& m_galleries;
    GalleryId m_gallery;
    const std::vector<Lacking>& m_lacking;
    EnrolmentReport m_report;
    std::size_t m_handled = 0;
    /// References of which a former problem is settled or said anew.
    std::set<std::string> m_looked;
};

} // namespace

TemplateRefresh::TemplateRefresh(GalleryRepository& galleries, const OriginalStore& originals,
                                 std::shared_ptr<const ReferenceMaker> maker, unsigned threads)
    : m_galleries(galleries), m_originals(originals), m_maker(std::move(maker)),
      m_threads(workerCount(threads))
{
}

Result<EnrolmentReport> TemplateRefresh::run(const QString& gallery, const StopToken& stop,
                                             const ProgressSink& progress)
{
    const auto held = holdGallery(m_galleries, gallery);
    if (!held)
        return passOn(held);
    const GalleryId id = held->gallery.id;
    const auto damaged = m_galleries.removeDamagedTemplates(id, m_maker->templateSizes());
    if (!damaged)
        return passOn(damaged);
    const auto lacking = lackingIn(m_galleries, id, *m_maker);
    if (!lacking)
        return passOn(lacking);
    RefreshWriter writer(m_galleries, id, *lacking, *damaged);
    tell(progress, {0, lacking->size()});
    OrderedWork<Result<Remade>> work(
        lacking->size(), m_threads, m_threads * kWindowOfWorker,
        [&](std::size_t index, const StopToken& inner) {
            return remadeFrom(m_galleries, m_originals, *m_maker, (*lacking)[index], inner);
        },
        stop);
    for (auto items = work.take(kBatch, kPatience); !items.empty();
         items = work.take(kBatch, kPatience)) {
        const auto written = writer.write(std::move(items));
        if (!written) {
            // What was found out of other references stays on record, if the lab still takes it.
            std::ignore = writer.finish();
            return passOn(written);
        }
        tell(progress, {writer.handled(), lacking->size()});
    }
    return writer.finish();
}

} // namespace semblance::casework
