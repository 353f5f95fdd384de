// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/EnrolmentReport.h"

#include "casework/gallery/NameOrder.h"

namespace semblance::casework {

std::string factOf(const Error& error, std::string_view key)
{
    for (const ErrorFact& fact : error.facts) {
        if (fact.key == key)
            return fact.value;
    }
    return {};
}

bool isOfReference(const EnrolmentProblem& problem)
{
    return !factOf(problem.error, kReferenceFact).empty();
}

Result<void> saveProblemsOfRun(GalleryRepository& galleries, GalleryId gallery,
                               const std::function<bool(const EnrolmentProblem&)>& isSettled,
                               const std::vector<EnrolmentProblem>& found)
{
    auto problems = galleries.problems(gallery);
    if (!problems)
        return passOn(problems);
    std::erase_if(*problems, isSettled);
    problems->insert(problems->end(), found.begin(), found.end());
    sortByImage(*problems);
    return galleries.saveProblems(gallery, *problems);
}

} // namespace semblance::casework
