// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/EnrolmentReport.h"
#include "casework/gallery/LookedAt.h"

namespace semblance::casework {

/// Lists what went wrong with a run's images in the gallery, while the run goes on: one that is
/// killed, and left as it is then, has told what is missing. What is said of images that did not
/// come again stays. One thread; fails as the repository does.
class RunProblems
{
public:
    /// All is borrowed.
    RunProblems(GalleryRepository& galleries, GalleryId gallery, const QDateTime& runUtc)
        : m_galleries(galleries), m_gallery(gallery), m_runUtc(runUtc)
    {
    }

    /// Saves where enough have come since: a list is written as a whole, and one of thousands not
    /// for every image. Fewer than one of `kShare` wait for the next call.
    Result<void> keep(const LookedAt& looked, const std::vector<EnrolmentProblem>& found);
    Result<void> save(const LookedAt& looked, std::vector<EnrolmentProblem> found);

    static constexpr std::size_t kShare = 64;

private:
    GalleryRepository& m_galleries;
    GalleryId m_gallery;
    QDateTime m_runUtc;
    std::size_t m_saved = 0;
};

} // namespace semblance::casework
