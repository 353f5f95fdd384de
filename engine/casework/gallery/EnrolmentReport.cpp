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

QString nameOfLine(int line)
{
    return QStringLiteral("line %1").arg(line);
}

bool isOfLineAlone(const EnrolmentProblem& problem)
{
    const QString line = QString::fromStdString(factOf(problem.error, kLineFact));
    return !line.isEmpty() && problem.image == nameOfLine(line.toInt());
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
