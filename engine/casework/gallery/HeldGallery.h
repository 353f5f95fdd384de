// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Gallery.h"

#include <memory>

namespace semblance::casework {

/// A gallery that no other run changes while the object lives.
struct HeldGallery
{
    Gallery gallery;
    std::unique_ptr<EnrolmentLock> lock;
};

/// Fails: GalleryNotFound, LabBusy, StorageFailed.
inline Result<HeldGallery> holdGallery(GalleryRepository& galleries, const QString& name)
{
    auto gallery = galleries.byName(name);
    if (!gallery)
        return passOn(gallery);
    auto lock = galleries.lockEnrolment();
    if (!lock)
        return passOn(lock);
    return HeldGallery{std::move(*gallery), std::move(*lock)};
}

} // namespace semblance::casework
