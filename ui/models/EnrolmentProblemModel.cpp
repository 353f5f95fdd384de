// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/EnrolmentProblemModel.h"

#include "ui/format/EnrolmentText.h"
#include "ui/format/ErrorText.h"

#include <algorithm>

namespace semblance::ui {

namespace {

bool isSameFact(const ErrorFact& left, const ErrorFact& right)
{
    return left.key == right.key && left.value == right.value;
}

bool isSame(const casework::EnrolmentProblem& left, const casework::EnrolmentProblem& right)
{
    return left.image == right.image && left.subject == right.subject &&
           left.error.code == right.error.code &&
           std::ranges::equal(left.error.facts, right.error.facts, isSameFact);
}

} // namespace

void EnrolmentProblemModel::setProblems(std::vector<casework::EnrolmentProblem> problems)
{
    if (std::ranges::equal(problems, m_problems, isSame)) {
        return;
    }
    beginResetModel();
    m_problems = std::move(problems);
    endResetModel();
}

int EnrolmentProblemModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int EnrolmentProblemModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EnrolmentProblemModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const casework::EnrolmentProblem& problem =
        m_problems.at(static_cast<std::size_t>(index.row()));
    if (role == DetailsRole) {
        return errorDetails(problem.error);
    }
    if (role == Qt::ToolTipRole && index.column() == AdviceColumn) {
        return enrolmentAdvice(problem.error);
    }
    if (role == Qt::ToolTipRole) {
        return QStringLiteral("%1\n\n%2").arg(problem.image, errorDetails(problem.error));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(index.column())) {
    case ImageColumn:
        return problem.image;
    case SubjectColumn:
        return problem.subject;
    case ReasonColumn:
        return enrolmentReason(problem.error);
    case AdviceColumn:
        return enrolmentAdvice(problem.error);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant EnrolmentProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (static_cast<Column>(section)) {
    case ImageColumn:
        return tr("Image");
    case SubjectColumn:
        return tr("Person");
    case ReasonColumn:
        return tr("Why it was not enrolled");
    case AdviceColumn:
        return tr("What can be done");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace semblance::ui
