// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QSortFilterProxyModel;
class QTableView;

namespace semblance::ui {

class EnrolmentProblemModel;

/// The images that could not be enrolled: sortable; Ctrl+C copies the selected rows, "Copy all"
/// every row, as text with tabs for a spreadsheet and with the technical details.
class ProblemTable : public QWidget
{
    Q_OBJECT

public:
    /// `model` outlives the table.
    explicit ProblemTable(EnrolmentProblemModel& model, QWidget* parent = nullptr);

    /// The folder that the images are named below; empty where it is not known.
    void setFolder(const QString& folder);
    /// Tab-separated, with a header row, in the order shown.
    QString allText() const;
    QString selectedText() const;

private:
    void addActions();
    void updateActions();
    /// Of the current row; empty where it is not known.
    QString currentPath() const;
    QString text(const QList<int>& rows) const;

    QSortFilterProxyModel* m_sorted;
    QTableView* m_table;
    QString m_folder;
    QAction* m_openFolder = nullptr;
    QAction* m_copyPath = nullptr;
};

} // namespace semblance::ui
