// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/ProbeSearch.h"

#include "casework/gallery/EnrolmentReport.h"
#include "matching/models/EngineFingerprint.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <set>

namespace semblance::casework {

using matching::CandidateList;

namespace {

/// Of `total` references those that are `lacking` a template of the engine in use are left out, if
/// a refresh has already found them to be beyond mending. Fails: TemplatesMissing where any is not,
/// so that no gallery is searched in part without a person knowing.
Result<void> checkAreBeyondMending(const std::vector<ReferenceId>& lacking, std::size_t total,
                                   const Gallery& gallery, const GalleryRepository& galleries)
{
    if (lacking.empty())
        return {};
    const auto problems = galleries.problems(gallery.id);
    if (!problems)
        return passOn(problems);
    std::set<std::string> known;
    for (const EnrolmentProblem& problem : *problems)
        known.insert(factOf(problem.error, kReferenceFact));
    const auto isKnown = [&known](ReferenceId reference) {
        return known.contains(std::to_string(reference.value));
    };
    if (lacking.size() == total || !std::all_of(lacking.begin(), lacking.end(), isKnown))
        return failure(ErrorCode::TemplatesMissing, Stage::Search, gallery.name.toStdString(), {},
                       {{"references", std::to_string(lacking.size())}});
    return {};
}

/// Takes the entries away that lack a template; their number. Fails: as checkAreBeyondMending.
Result<std::size_t> leaveOutBeyondMending(std::vector<matching::SnapshotEntry>& entries,
                                          const Gallery& gallery,
                                          const GalleryRepository& galleries,
                                          const matching::ScoreFusion& fusion)
{
    const auto isWhole = [&fusion](const matching::SnapshotEntry& entry) {
        return entry.templates.size() == fusion.models().size();
    };
    std::vector<ReferenceId> lacking;
    for (const matching::SnapshotEntry& entry : entries) {
        if (!isWhole(entry))
            lacking.push_back(entry.reference);
    }
    const auto checked = checkAreBeyondMending(lacking, entries.size(), gallery, galleries);
    if (!checked)
        return passOn(checked);
    std::erase_if(entries, std::not_fn(isWhole));
    return lacking.size();
}

/// Says something about the gallery or the person's wish, and not about its store.
bool isAboutTheGallery(const Error& error)
{
    return error.code == ErrorCode::Cancelled || error.code == ErrorCode::LabDamaged ||
           error.code == ErrorCode::GalleryNotFound;
}

/// Not what is wrong with a reference that is there, nor an image that is there as another row of
/// the same person has it. Refused as another's, it leaves its own person without it.
bool isNotEnrolled(const EnrolmentProblem& problem)
{
    const bool isThereForThePerson =
        problem.error.code == ErrorCode::ReferenceExists &&
        factOf(problem.error, "subject") == problem.subject.toStdString();
    return factOf(problem.error, kReferenceFact).empty() && !isThereForThePerson;
}

std::size_t unseenIn(const std::vector<LeftEnrolment>& left)
{
    return std::accumulate(left.begin(), left.end(), std::size_t{0},
                           [](std::size_t sum, const LeftEnrolment& enrolment) {
                               return sum +
                                      static_cast<std::size_t>(enrolment.images - enrolment.done);
                           });
}

/// How many references others than the engine's models measured; none where it does not say which
/// it has.
Result<std::size_t> measuredOtherwise(const GalleryRepository& galleries, GalleryId gallery,
                                      const matching::EngineDefinition& engine)
{
    const std::string models = matching::qualityFingerprint(engine);
    if (models.empty())
        return std::size_t{0};
    return galleries.measuredOtherwise(gallery, models).map([](const auto& references) {
        return references.size();
    });
}

std::size_t brokenOff(const std::vector<UnfinishedEnrolment>& enrolments)
{
    return static_cast<std::size_t>(std::count_if(enrolments.begin(), enrolments.end(),
                                                  std::not_fn(&UnfinishedEnrolment::isRunning)));
}

} // namespace

std::vector<GateResult> gatesOf(const SearchPolicy& policy,
                                const std::vector<SearchedPhotograph>& photographs)
{
    std::vector<GateResult> all;
    for (std::size_t i = 0; i < photographs.size(); ++i) {
        for (GateResult& result :
             gatesOf(policy, photographs[i].quality, photographs[i].origin.type,
                     photographs[i].origin.claimed())) {
            result.photograph = i;
            all.push_back(std::move(result));
        }
    }
    std::ranges::stable_sort(all, std::ranges::greater(),
                             [](const GateResult& result) { return result.gate.effect; });
    return all;
}

ProbeSearch::ProbeSearch(const GalleryRepository& galleries, GalleryStores* stores,
                         matching::EngineDefinition engine, matching::ScoreFusion fusion,
                         SearchPolicy policy)
    : m_galleries(galleries), m_stores(stores), m_engine(std::move(engine)),
      m_fusion(std::move(fusion)), m_policy(std::move(policy))
{
}

Result<ProbeSearchResult> ProbeSearch::search(const matching::ProbeTemplates& probe,
                                              const QString& gallery, std::optional<int> limit,
                                              const StopToken& stop, const ProgressSink& progress)
{
    const auto parameters = parametersFor(limit);
    if (!parameters)
        return passOn(parameters);
    const auto found = m_galleries.byName(gallery);
    if (!found)
        return passOn(found);
    const Run run{*parameters, stop, progress};
    auto searched = loaded(*found, run);
    if (!searched)
        return passOn(searched);
    const auto unfinished = m_galleries.unfinishedEnrolments(found->id);
    if (!unfinished)
        return passOn(unfinished);
    const auto left = m_galleries.leftEnrolments(found->id);
    if (!left)
        return passOn(left);
    const auto problems = m_galleries.problems(found->id);
    if (!problems)
        return passOn(problems);
    auto list = compareSomehow(probe, *found, *searched, run);
    if (!list)
        return passOn(list);
    auto candidates = withReferences(m_galleries, *problems, std::move(list->candidates));
    if (!candidates)
        return passOn(candidates);
    return ProbeSearchResult{
        *found,
        m_policy,
        m_engine,
        *parameters,
        std::move(*candidates),
        list->peopleAboveThreshold,
        list->peopleCompared,
        list->referencesCompared,
        searched->leftOut,
        brokenOff(*unfinished),
        brokenOff(*unfinished) < unfinished->size(),
        static_cast<std::size_t>(std::count_if(problems->begin(), problems->end(), isNotEnrolled)),
        unseenIn(*left),
        searched->damaged,
        searched->measuredOtherwise,
        m_fusion.forProbe(probe.interEyePx).shares(),
        matching::coarsenessOf(probe.interEyePx),
        searched->withoutStore};
}

Result<ProbeSearchResult>
ProbeSearch::searchTogether(const std::vector<SearchedPhotograph>& photographs,
                            const GateAnswer& answer, const QString& gallery,
                            std::optional<int> limit, const StopToken& stop,
                            const ProgressSink& progress)
{
    auto passage = passGates(gatesOf(m_policy, photographs), answer);
    if (!passage)
        return passOn(passage);
    std::vector<matching::ProbeTemplates> templates;
    for (const SearchedPhotograph& photograph : photographs)
        templates.push_back(photograph.templates);
    const auto probe = matching::asOneProbe(templates);
    if (!probe)
        return passOn(probe);
    const auto least = matching::leastAlike(templates, m_fusion);
    if (!least)
        return passOn(least);
    auto twice = matching::savedTwice(templates, m_fusion);
    if (!twice)
        return passOn(twice);
    auto result = search(*probe, gallery, limit, stop, progress);
    if (!result)
        return result;
    noteSavedAgain(m_galleries, templates, m_fusion, result->candidates);
    result->photographs = photographs.size();
    result->leastAlike = *least;
    result->savedTwice = std::move(*twice);
    result->gates = std::move(*passage);
    for (const SearchedPhotograph& photograph : photographs)
        result->origins.push_back(photograph.origin);
    return result;
}

Result<matching::SearchParameters> ProbeSearch::parametersFor(std::optional<int> limit) const
{
    const int listed = limit.value_or(m_policy.candidateLimit);
    if (listed < 1 || listed > m_policy.candidateLimitMaximum)
        return failure(ErrorCode::InvalidInput, Stage::Search, "limit",
                       "the policy allows 1 to " + std::to_string(m_policy.candidateLimitMaximum),
                       {{"limit", std::to_string(listed)},
                        {"maximum", std::to_string(m_policy.candidateLimitMaximum)}});
    return matching::SearchParameters{listed, m_policy.threshold};
}

Result<CandidateList> ProbeSearch::compare(const matching::ProbeTemplates& probe,
                                           const LoadedGallery& gallery, const Run& run) const
{
    const auto fusion = m_fusion.forProbe(probe.interEyePx);
    if (gallery.stored)
        return gallery.stored->search(probe.templates, fusion, run.parameters, run.stop,
                                      run.progress);
    return matching::searchGallery(probe.templates, *gallery.snapshot, fusion, run.parameters,
                                   run.stop, run.progress);
}

Result<CandidateList> ProbeSearch::compareSomehow(const matching::ProbeTemplates& probe,
                                                  const Gallery& gallery, LoadedGallery& searched,
                                                  const Run& run)
{
    auto list = compare(probe, searched, run);
    const bool isDamaged = !list && list.error().code == ErrorCode::StoreDamaged;
    const bool isUnfit = !list && list.error().code == ErrorCode::ModelIncompatible;
    if (!searched.stored || !(isDamaged || isUnfit))
        return list;
    const std::lock_guard lock(m_mutex);
    if (isDamaged)
        m_stores->discard(gallery.id);
    std::optional<Error> whyNot = list.error();
    auto anew =
        isDamaged ? fromStore(gallery, run, whyNot) : Result<std::optional<LoadedGallery>>();
    if (!anew)
        return passOn(anew);
    if (*anew) {
        searched = m_loaded = std::move(**anew);
        list = compare(probe, searched, run);
        if (list || list.error().code != ErrorCode::StoreDamaged)
            return list;
        whyNot = list.error();
    }
    auto read = inMemory(gallery, std::move(whyNot));
    if (!read)
        return passOn(read);
    searched = m_loaded = std::move(*read);
    return compare(probe, searched, run);
}

Result<ProbeSearch::LoadedGallery> ProbeSearch::loaded(const Gallery& gallery, const Run& run)
{
    const std::lock_guard lock(m_mutex);
    const auto revision = m_galleries.revision(gallery.id);
    if (!revision)
        return passOn(revision);
    if ((m_loaded.snapshot || m_loaded.stored) && m_loaded.id == gallery.id &&
        m_loaded.revision == *revision)
        return m_loaded;
    std::optional<Error> whyNot;
    auto stored = fromStore(gallery, run, whyNot);
    if (!stored)
        return passOn(stored);
    auto read =
        *stored ? Result<LoadedGallery>(std::move(**stored)) : inMemory(gallery, std::move(whyNot));
    if (!read)
        return passOn(read);
    m_loaded = std::move(*read);
    return m_loaded;
}

Result<std::optional<ProbeSearch::LoadedGallery>>
ProbeSearch::fromStore(const Gallery& gallery, const Run& run, std::optional<Error>& whyNot) const
{
    if (!m_stores)
        return std::nullopt;
    auto opened = m_stores->open(gallery, m_fusion, run.stop, run.progress);
    if (!opened && isAboutTheGallery(opened.error()))
        return passOn(opened);
    if (!opened) {
        whyNot = opened.error();
        return std::nullopt;
    }
    const std::size_t whole =
        opened->rows ? opened->rows->rowCount() - opened->rows->removedCount() : 0;
    const std::size_t references = whole + opened->lacking.size();
    if (references == 0)
        return failure(ErrorCode::GalleryEmpty, Stage::Search, gallery.name.toStdString());
    const auto known = checkAreBeyondMending(opened->lacking, references, gallery, m_galleries);
    if (!known)
        return passOn(known);
    const auto otherwise = measuredOtherwise(m_galleries, gallery.id, m_engine);
    if (!otherwise)
        return passOn(otherwise);
    LoadedGallery loaded{gallery.id, opened->revision,       nullptr,
                         nullptr,    opened->lacking.size(), opened->damaged,
                         *otherwise};
    auto stored = StoredSearch::create(*m_stores, std::move(*opened), m_fusion, run.stop);
    if (!stored && stored.error().code == ErrorCode::StoreDamaged) {
        m_stores->discard(gallery.id);
        opened = m_stores->open(gallery, m_fusion, run.stop, run.progress);
        if (opened && opened->rows)
            stored = StoredSearch::create(*m_stores, std::move(*opened), m_fusion, run.stop);
    }
    if (!stored && stored.error().code == ErrorCode::Cancelled)
        return passOn(stored);
    if (!stored) {
        whyNot = stored.error();
        return std::nullopt;
    }
    loaded.stored = std::move(*stored);
    loaded.revision = loaded.stored->gallery().revision;
    return loaded;
}

Result<ProbeSearch::LoadedGallery> ProbeSearch::inMemory(const Gallery& gallery,
                                                         std::optional<Error> whyNoStore) const
{
    // Asked before the entries are read: they are at least as new, so that a change is never
    // missed.
    const auto revision = m_galleries.revision(gallery.id);
    if (!revision)
        return passOn(revision);
    auto entries =
        m_galleries.snapshotEntries(gallery.id, m_fusion.models(), m_fusion.templateSizes());
    if (!entries)
        return passOn(entries);
    if (entries->empty())
        return failure(ErrorCode::GalleryEmpty, Stage::Search, gallery.name.toStdString());
    auto damaged = m_galleries.damagedRecords(gallery.id);
    if (!damaged)
        return passOn(damaged);
    const auto leftOut = leaveOutBeyondMending(*entries, gallery, m_galleries, m_fusion);
    if (!leftOut)
        return passOn(leftOut);
    const auto otherwise = measuredOtherwise(m_galleries, gallery.id, m_engine);
    if (!otherwise)
        return passOn(otherwise);
    std::vector<int> dimensions;
    for (const auto& embedder : m_fusion.embedders())
        dimensions.push_back(embedder.outputSize);
    auto snapshot = matching::GallerySnapshot::create(m_fusion.models(), dimensions, *entries);
    if (!snapshot)
        return passOn(snapshot);
    return LoadedGallery{
        gallery.id, *revision,
        nullptr,    std::make_shared<const matching::GallerySnapshot>(std::move(*snapshot)),
        *leftOut,   std::move(*damaged),
        *otherwise, std::move(whyNoStore)};
}

} // namespace semblance::casework
