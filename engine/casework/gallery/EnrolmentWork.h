// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Gallery.h"
#include "foundation/Progress.h"

#include <algorithm>
#include <memory>
#include <thread>

namespace semblance::casework {

/// References that one transaction takes at the most.
inline constexpr std::size_t kBatch = 64;
/// How far workers may run ahead; a finished reference takes some ten kilobytes.
inline constexpr std::size_t kWindow = 256;

/// `threads`, or where it is 0 as many as the machine has cores.
inline unsigned workerCount(unsigned threads)
{
    return threads > 0 ? threads : std::max(1U, std::thread::hardware_concurrency());
}

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

inline void tell(const ProgressSink& progress, const Progress& reached)
{
    if (progress)
        progress(reached);
}

} // namespace semblance::casework
