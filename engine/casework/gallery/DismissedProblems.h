// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Gallery.h"

#include <functional>
#include <vector>

namespace semblance::casework {

/// Takes images off the gallery's list of what could not be enrolled, because a person says that
/// they are no longer expected in it: searches count them no more. What was taken off, by image.
/// Problems with a reference that is there stay (searches leave the reference out because of them).
/// Fails: GalleryNotFound, LabBusy (an enrolment runs), LabReadOnly, StorageFailed, DiskFull.
Result<std::vector<EnrolmentProblem>>
dismissProblems(GalleryRepository& galleries, const QString& gallery,
                const std::function<bool(const EnrolmentProblem&)>& isDismissed);

/// Those of `problems` that `name` means: of images that bear it, or whose file it is (kFileFact).
/// Problems with a reference that is there are none of them.
std::vector<EnrolmentProblem> problemsNamed(const std::vector<EnrolmentProblem>& problems,
                                            const QString& name);
/// The files of `problems`, each once, ascending; those of which no file is recorded as one, "".
std::vector<std::string> filesOf(const std::vector<EnrolmentProblem>& problems);

/// Whether both are about one image of one person, and the same file of that name.
bool isSameImage(const EnrolmentProblem& left, const EnrolmentProblem& right);

} // namespace semblance::casework
