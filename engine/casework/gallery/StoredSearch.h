// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/GalleryStores.h"
#include "matching/search/GallerySearch.h"
#include "matching/search/TemplateLayout.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace semblance::casework {

/// A gallery's store, made ready for searches. Immutable, thread-safe.
class StoredSearch
{
public:
    /// Touches every block of `gallery.rows`, which there must be, and counts. `stores` outlive it.
    /// Fails: ModelIncompatible, StoreDamaged, Cancelled.
    static Result<std::shared_ptr<const StoredSearch>> create(const GalleryStores& stores,
                                                              SearchableGallery gallery,
                                                              const matching::ScoreFusion& fusion,
                                                              const StopToken& stop);

    const SearchableGallery& gallery() const { return m_gallery; }

    /// What matching::searchGallery finds in a snapshot of the same references, byte by byte. Names
    /// are asked of the stores for those alone that are listed or have equal scores.
    /// Fails: as matching::searchStore and GalleryStores::subject and image.
    Result<matching::CandidateList> search(const matching::FaceTemplates& probe,
                                           const matching::ScoreFusion& fusion,
                                           const matching::SearchParameters& parameters,
                                           const StopToken& stop,
                                           const ProgressSink& progress = {}) const;

private:
    StoredSearch(const GalleryStores& stores, SearchableGallery gallery,
                 matching::TemplateLayout layout, std::vector<std::uint32_t> images)
        : m_stores(stores), m_gallery(std::move(gallery)), m_layout(std::move(layout)),
          m_images(std::move(images))
    {
    }

    const GalleryStores& m_stores;
    SearchableGallery m_gallery;
    matching::TemplateLayout m_layout;
    /// By person's number.
    std::vector<std::uint32_t> m_images;
};

} // namespace semblance::casework
