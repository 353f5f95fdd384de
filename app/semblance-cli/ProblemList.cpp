// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/ProblemList.h"

#include "app/semblance-cli/CliText.h"
#include "casework/gallery/EnrolmentReport.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace semblance::cli {

namespace {

using casework::EnrolmentProblem;

/// "line 7 of people.csv"; empty where no table names the image.
QString rowOf(const EnrolmentProblem& problem)
{
    const std::string line = casework::factOf(problem.error, casework::kLineFact);
    const std::string table = casework::factOf(problem.error, casework::kTableFact);
    if (line.empty())
        return {};
    const QString row = casework::nameOfLine(QString::fromStdString(line).toInt());
    if (table.empty())
        return row;
    return QStringLiteral("%1 of %2").arg(row, QFileInfo(QString::fromStdString(table)).fileName());
}

struct ProblemGroup
{
    QString advice;
    std::vector<const EnrolmentProblem*> problems;
};

/// What stands under several rows names no line.
QString commonAdvice(Error error)
{
    std::erase_if(error.facts,
                  [](const ErrorFact& fact) { return fact.key == casework::kLineFact; });
    return adviceOf(error);
}

std::vector<ProblemGroup> byAdvice(const std::vector<EnrolmentProblem>& problems)
{
    std::vector<ProblemGroup> groups;
    for (const EnrolmentProblem& problem : problems) {
        QString advice = commonAdvice(problem.error);
        auto group = std::ranges::find(groups, advice, &ProblemGroup::advice);
        if (group == groups.end())
            group = groups.insert(groups.end(), ProblemGroup{std::move(advice), {}});
        group->problems.push_back(&problem);
    }
    return groups;
}

} // namespace

QString nameOf(const EnrolmentProblem& problem)
{
    QStringList more{problem.subject};
    // A row without an image is named by its line.
    more << (casework::isOfLineAlone(problem) ? QString() : rowOf(problem));
    more.removeAll(QString());
    if (more.isEmpty())
        return printable(problem.image);
    return printable(QStringLiteral("%1 (%2)").arg(problem.image, more.join(QStringLiteral(", "))));
}

void complainOf(const Console& console, const std::vector<EnrolmentProblem>& problems)
{
    for (const ProblemGroup& group : byAdvice(problems)) {
        for (const EnrolmentProblem* problem : group.problems)
            console.complain(nameOf(*problem), problem->error);
        const QString advice =
            group.problems.size() == 1 ? adviceOf(group.problems.front()->error) : group.advice;
        if (!advice.isEmpty())
            console.complain(QStringLiteral("  → ") + advice);
    }
}

} // namespace semblance::cli
