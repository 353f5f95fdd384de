// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/GalleryStores.h"
#include "matching/search/TemplateLayout.h"

#include <map>
#include <mutex>
#include <optional>

namespace semblance::casework {

/// The written order of people, and of a person's rows, whose scores are equal: by subject (bytes);
/// by image (bytes), then reference. Asks for each name once. Thread-safe.
class TieOrder
{
public:
    TieOrder(const GalleryStores& stores, const matching::RowView& rows,
             const matching::TemplateLayout& layout)
        : m_stores(stores), m_rows(rows), m_layout(layout)
    {
    }

    bool isPersonBefore(std::uint32_t a, std::uint32_t b);
    bool isRowBefore(matching::RowNumber a, matching::RowNumber b);

    Result<std::string> subject(std::uint32_t person);
    Result<std::string> image(ReferenceId reference);
    /// What kept two from being compared; the order then means nothing.
    std::optional<Error> fault() const;

private:
    Result<ReferenceId> referenceOf(matching::RowNumber row) const;
    template <typename Key>
    Result<bool> isBefore(const Result<Key>& a, const Result<Key>& b);
    bool noted(const Result<bool>& order);

    const GalleryStores& m_stores;
    const matching::RowView& m_rows;
    const matching::TemplateLayout& m_layout;
    mutable std::mutex m_mutex;
    std::map<std::uint32_t, std::string> m_subjects;
    std::map<ReferenceId, std::string> m_images;
    std::optional<Error> m_fault;
};

} // namespace semblance::casework
