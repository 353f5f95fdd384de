// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QSortFilterProxyModel;
class QTableView;

namespace semblance::ui {

class EnrolmentProblemModel;

/// The images that could not be enrolled: sortable; Ctrl+C copies the selected rows, "Copy all"
/// every row, as text with tabs for a spreadsheet.
class ProblemTable : public QWidget
{
    Q_OBJECT

public:
    /// `model` outlives the table.
    explicit ProblemTable(EnrolmentProblemModel& model, QWidget* parent = nullptr);

    /// Tab-separated, with a header row, in the order shown.
    QString allText() const;
    QString selectedText() const;

private:
    QString text(const QList<int>& rows) const;

    QSortFilterProxyModel* m_sorted;
    QTableView* m_table;
};

} // namespace semblance::ui
