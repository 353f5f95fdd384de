// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/ProbeSearch.h"

namespace semblance::casework {

namespace {

Result<std::vector<FoundCandidate>> withReferences(const GalleryRepository& galleries,
                                                   std::vector<matching::Candidate> candidates)
{
    std::vector<FoundCandidate> found;
    for (matching::Candidate& candidate : candidates) {
        auto reference = galleries.reference(candidate.reference);
        if (!reference)
            return passOn(reference);
        found.push_back({std::move(candidate), std::move(*reference)});
    }
    return found;
}

} // namespace

ProbeSearch::ProbeSearch(const GalleryRepository& galleries, matching::EngineDefinition engine,
                         matching::ScoreFusion fusion, SearchPolicy policy)
    : m_galleries(galleries), m_engine(std::move(engine)), m_fusion(std::move(fusion)),
      m_policy(std::move(policy))
{
}

Result<ProbeSearchResult> ProbeSearch::search(const matching::FaceTemplates& probe,
                                              const QString& gallery, std::optional<int> limit,
                                              const StopToken& stop, const ProgressSink& progress)
{
    const auto parameters = parametersFor(limit);
    if (!parameters)
        return passOn(parameters);
    const auto found = m_galleries.byName(gallery);
    if (!found)
        return passOn(found);
    const auto snapshot = snapshotOf(*found);
    if (!snapshot)
        return passOn(snapshot);
    auto list = matching::searchGallery(probe, **snapshot, m_fusion, *parameters, stop, progress);
    if (!list)
        return passOn(list);
    auto candidates = withReferences(m_galleries, std::move(list->candidates));
    if (!candidates)
        return passOn(candidates);
    return ProbeSearchResult{*found,
                             m_policy,
                             m_engine,
                             *parameters,
                             std::move(*candidates),
                             list->peopleCompared,
                             list->referencesCompared};
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

Result<std::shared_ptr<const matching::GallerySnapshot>>
ProbeSearch::snapshotOf(const Gallery& gallery)
{
    const std::lock_guard lock(m_mutex);
    // Asked before the entries are read: they are at least as new, so that a change is never
    // missed.
    const auto revision = m_galleries.revision(gallery.id);
    if (!revision)
        return passOn(revision);
    if (m_loaded.snapshot && m_loaded.id == gallery.id && m_loaded.revision == *revision)
        return m_loaded.snapshot;
    const auto entries = m_galleries.snapshotEntries(gallery.id, m_fusion.models());
    if (!entries)
        return passOn(entries);
    if (entries->empty())
        return failure(ErrorCode::GalleryEmpty, Stage::Search, gallery.name.toStdString());
    std::vector<int> dimensions;
    for (const auto& embedder : m_fusion.embedders())
        dimensions.push_back(embedder.outputSize);
    auto snapshot = matching::GallerySnapshot::create(m_fusion.models(), dimensions, *entries);
    if (!snapshot)
        return passOn(snapshot);
    m_loaded = {gallery.id, *revision,
                std::make_shared<const matching::GallerySnapshot>(std::move(*snapshot))};
    return m_loaded.snapshot;
}

} // namespace semblance::casework
