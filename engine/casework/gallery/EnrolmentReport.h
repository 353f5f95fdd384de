// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Gallery.h"

#include <functional>
#include <vector>

namespace semblance::casework {

struct EnrolmentReport
{
    int enrolled = 0;
    /// Were in the gallery before, with the same bytes.
    int alreadyThere = 0;
    /// Their names, by image.
    std::vector<QString> alreadyThereImages;
    /// By image.
    std::vector<EnrolmentProblem> problems;
    bool wasCancelled = false;
};

/// By the bytes of `image`; equal ones keep their order.
void sortByImage(std::vector<EnrolmentProblem>& problems);

/// The gallery's list afterwards: without the old problems that `isSettled`, with what was found.
/// Fails: as GalleryRepository::problems and saveProblems.
Result<void> saveProblemsOfRun(GalleryRepository& galleries, GalleryId gallery,
                               const std::function<bool(const EnrolmentProblem&)>& isSettled,
                               const std::vector<EnrolmentProblem>& found);

} // namespace semblance::casework
