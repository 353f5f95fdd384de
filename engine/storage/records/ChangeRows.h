// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Id.h"
#include "storage/sql/SqlSession.h"

#include <cstdint>
#include <vector>

namespace semblance::storage {

/// A state of a gallery's references. The mark is random, so that a state of another history never
/// equals one of this, however both count.
struct GalleryMoment
{
    std::int64_t revision = 0;
    QString mark;

    friend bool operator==(const GalleryMoment&, const GalleryMoment&) = default;
};

/// Both are part of it.
struct ReferenceRange
{
    ReferenceId first;
    ReferenceId last;

    friend bool operator==(const ReferenceRange&, const ReferenceRange&) = default;
};

// Every function fails as SqlSession::run as well.

/// The change to which the gallery was raised in this transaction; what was added or written is in
/// `changed`. Fails: GalleryNotFound.
Result<void> recordChange(const SqlSession& session, GalleryId gallery,
                          const ReferenceRange& changed);
/// Empty where nothing says how the gallery came to its revision: it has none, or not by this
/// program. Fails: GalleryNotFound.
Result<std::optional<GalleryMoment>> momentOf(const SqlSession& session, GalleryId gallery);
/// Ascending, without a gap or overlap between them: everything that changed since `moment` and up
/// to a moment that is at least as new as the present one is in these. Empty where `moment` is no
/// part of the gallery's history, or what came after it cannot be told.
Result<std::optional<std::vector<ReferenceRange>>>
changesSince(const SqlSession& session, GalleryId gallery, const GalleryMoment& moment);

} // namespace semblance::storage
