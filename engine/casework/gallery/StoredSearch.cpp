// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/StoredSearch.h"

#include "casework/gallery/TieOrder.h"
#include "matching/search/RowCounts.h"
#include "matching/search/StoreSearch.h"

#include <algorithm>
#include <span>

namespace semblance::casework {

using matching::CandidateList;

Result<std::shared_ptr<const StoredSearch>>
StoredSearch::create(const GalleryStores& stores, SearchableGallery gallery,
                     const matching::ScoreFusion& fusion, const StopToken& stop)
{
    const auto created = matching::TemplateLayout::create(fusion);
    if (!created)
        return passOn(created);
    auto layout = created->inBlocksOf(gallery.rows->layout().rowsPerBlock);
    auto images = matching::countRows(*gallery.rows, layout, gallery.people, stop);
    if (!images)
        return passOn(images);
    return std::shared_ptr<const StoredSearch>(
        new StoredSearch(stores, std::move(gallery), std::move(layout), std::move(*images)));
}

Result<CandidateList> StoredSearch::search(const matching::FaceTemplates& probe,
                                           const matching::ScoreFusion& fusion,
                                           const matching::SearchParameters& parameters,
                                           const StopToken& stop,
                                           const ProgressSink& progress) const
{
    TieOrder order(m_stores, *m_gallery.rows, m_layout);
    matching::StoreSearchParameters wanted;
    wanted.limit = static_cast<std::size_t>(std::max(0, parameters.limit));
    wanted.threshold = parameters.threshold;
    wanted.people = m_gallery.people;
    wanted.isPersonBefore = [&order](auto a, auto b) { return order.isPersonBefore(a, b); };
    wanted.isRowBefore = [&order](auto a, auto b) { return order.isRowBefore(a, b); };
    const auto answer = matching::searchStore(*m_gallery.rows, m_layout, fusion,
                                              std::span(&probe, 1), wanted, stop, progress);
    if (!answer)
        return passOn(answer);
    if (const auto fault = order.fault())
        return tl::unexpected(*fault);
    CandidateList list;
    list.parameters = parameters;
    list.peopleCompared = static_cast<std::size_t>(
        std::count_if(m_images.begin(), m_images.end(), [](auto images) { return images > 0; }));
    list.referencesCompared = m_gallery.rows->rowCount() - m_gallery.rows->removedCount();
    list.peopleAboveThreshold = answer->probes[0].peopleAtThreshold.value_or(0);
    for (const matching::StoredCandidate& found : answer->probes[0].listed) {
        const auto subject = order.subject(found.person);
        if (!subject)
            return passOn(subject);
        const auto image = order.image(found.reference);
        if (!image)
            return passOn(image);
        list.candidates.push_back({static_cast<int>(list.candidates.size()) + 1, *subject,
                                   found.reference, *image, found.score,
                                   static_cast<int>(m_images[found.person])});
    }
    return list;
}

} // namespace semblance::casework
