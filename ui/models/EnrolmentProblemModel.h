// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Gallery.h"

#include <QAbstractTableModel>

#include <vector>

namespace semblance::ui {

/// Images that could not be enrolled, with the reason in words. GUI thread.
class EnrolmentProblemModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        ImageColumn,
        SubjectColumn,
        ReasonColumn,
        AdviceColumn,
        ColumnCount,
    };

    enum Role
    {
        /// Code, stage, technical reason and facts, one a line.
        DetailsRole = Qt::UserRole,
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// The same list again changes nothing: what is selected stays.
    void setProblems(std::vector<casework::EnrolmentProblem> problems);
    const std::vector<casework::EnrolmentProblem>& problems() const { return m_problems; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<casework::EnrolmentProblem> m_problems;
};

} // namespace semblance::ui
