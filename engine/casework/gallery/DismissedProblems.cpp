// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/DismissedProblems.h"

#include "casework/gallery/EnrolmentReport.h"
#include "casework/gallery/HeldGallery.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace semblance::casework {

Result<std::vector<EnrolmentProblem>>
dismissProblems(GalleryRepository& galleries, const QString& gallery,
                const std::function<bool(const EnrolmentProblem&)>& isDismissed)
{
    const auto held = holdGallery(galleries, gallery);
    if (!held)
        return passOn(held);
    auto problems = galleries.problems(held->gallery.id);
    if (!problems)
        return passOn(problems);
    const auto dismissed = std::stable_partition(
        problems->begin(), problems->end(), [&](const EnrolmentProblem& problem) {
            return isOfReference(problem) || !isDismissed(problem);
        });
    std::vector<EnrolmentProblem> taken(std::make_move_iterator(dismissed),
                                        std::make_move_iterator(problems->end()));
    problems->erase(dismissed, problems->end());
    if (taken.empty())
        return taken;
    const auto saved = galleries.saveProblems(held->gallery.id, *problems);
    if (!saved)
        return passOn(saved);
    return taken;
}

std::vector<EnrolmentProblem> problemsNamed(const std::vector<EnrolmentProblem>& problems,
                                            const QString& name)
{
    std::vector<EnrolmentProblem> named;
    std::copy_if(problems.begin(), problems.end(), std::back_inserter(named),
                 [&name](const EnrolmentProblem& problem) {
                     return !isOfReference(problem) &&
                            (problem.image == name ||
                             factOf(problem.error, kFileFact) == name.toStdString());
                 });
    return named;
}

std::vector<std::string> filesOf(const std::vector<EnrolmentProblem>& problems)
{
    std::set<std::string> files;
    for (const EnrolmentProblem& problem : problems)
        files.insert(factOf(problem.error, kFileFact));
    return {files.begin(), files.end()};
}

bool isSameImage(const EnrolmentProblem& left, const EnrolmentProblem& right)
{
    return left.image == right.image && left.subject == right.subject &&
           factOf(left.error, kFileFact) == factOf(right.error, kFileFact);
}

} // namespace semblance::casework
