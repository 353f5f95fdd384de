// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/EnrolmentPlan.h"

#include <map>
#include <optional>
#include <vector>

namespace semblance::casework {

/// Which bytes a gallery holds for whom, so that no photograph comes into it under two names. Not
/// thread-safe while somebody adds.
class EnrolledImages
{
public:
    EnrolledImages(const GalleryRepository& galleries, const std::vector<EnrolledOriginal>& there);

    /// Whether this person has it.
    bool has(const Sha256& original, const QString& subject) const;
    /// Of this run, as long as it has no id.
    void add(const Reference& reference);
    /// What was added is in the gallery: its record is there from now on.
    void stored(const Reference& reference, ReferenceId id);

    /// Why `item` may not be enrolled from these bytes with `face`, its own box or the one that was
    /// found (pixels of the stored raster): another person has that face of them. On a group
    /// photograph another face stands for another person. Fails: as GalleryRepository::reference.
    Result<std::optional<Error>> otherPersons(const EnrolmentItem& item, const Sha256& original,
                                              const RectPx& face) const;
    /// The person's record of these bytes, which there must be (see has).
    /// Fails: as GalleryRepository::reference.
    Result<Reference> recordOf(const Sha256& original, const QString& subject) const;
    /// What `item` states otherwise than the person's record of its bytes.
    static std::optional<Error> statedOtherwise(const EnrolmentItem& item, const Reference& record);

private:
    struct Holder
    {
        QString subject;
        ReferenceId reference;
        /// Of this run, as long as it has no id.
        std::optional<Reference> added;
    };

    Result<Reference> recordOf(const Holder& holder) const;

    const GalleryRepository& m_galleries;
    std::map<Sha256, std::vector<Holder>> m_holders;
};

} // namespace semblance::casework
