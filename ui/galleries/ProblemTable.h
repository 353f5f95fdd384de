// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/EnrolmentReport.h"

#include <QWidget>

#include <optional>
#include <vector>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace semblance::ui {

class Banner;
class EnrolmentProblemModel;

/// The images that could not be enrolled: sortable, with a search in all columns; Ctrl+C copies the
/// selected rows, "Copy all" every row that is listed, as text with tabs for a spreadsheet and with
/// the technical details. Enter, a double click or the button asks for the face of an image that
/// shows several; Delete or the button takes the selected images off the list.
class ProblemTable : public QWidget
{
    Q_OBJECT

public:
    /// `model` outlives the table.
    explicit ProblemTable(EnrolmentProblemModel& model, QWidget* parent = nullptr);

    /// The keyboard is in the table, on a row where there is one.
    void focusFirst();
    /// Tab-separated, with a header row, in the order shown.
    QString allText() const;
    QString selectedText() const;
    /// `reason`: why not, for the tool tip.
    void setFaceChoiceAllowed(bool isAllowed, const QString& reason);
    /// `reason`: why not, for the tool tip.
    void setDismissalAllowed(bool isAllowed, const QString& reason);
    /// A sentence over the list: what it does not say yet; empty: nothing.
    void setNote(const QString& note);
    void focusSearch();
    /// All rows again, as for another gallery.
    void clearSearch();

Q_SIGNALS:
    void faceChoiceRequested(const semblance::casework::EnrolmentProblem& problem);
    /// At least one.
    void dismissalRequested(const std::vector<semblance::casework::EnrolmentProblem>& problems);

protected:
    /// Enter on a row; columns that must fit.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addActions();
    QWidget* makeSearch();
    QWidget* makeButtons();
    void showCount();
    /// Where the keyboard stands is what the buttons are about.
    void selectCurrent();
    void updateActions();
    /// The one selected row's; empty where nobody has to choose.
    std::optional<casework::EnrolmentProblem> openChoice() const;
    void askForFace();
    /// The selected rows', in the order shown; not those of references that are there.
    std::vector<casework::EnrolmentProblem> dismissible() const;
    void askToDismiss();
    QList<int> selectedRows() const;
    void keepPlace();
    void returnToRow();
    /// The one that is selected then.
    void goToRow(int row);
    void fitColumns();
    /// Of the current row; empty where it is not known.
    QString currentPath() const;
    QString text(const QList<int>& rows) const;

    EnrolmentProblemModel& m_model;
    QSortFilterProxyModel* m_sorted;
    QTableView* m_table;
    Banner* m_note;
    QLineEdit* m_search = nullptr;
    QLabel* m_count = nullptr;
    QString m_folder;
    QAction* m_openFolder = nullptr;
    QAction* m_copyPath = nullptr;
    QAction* m_chooseFace = nullptr;
    QPushButton* m_chooseFaceButton = nullptr;
    QAction* m_dismiss = nullptr;
    QPushButton* m_dismissButton = nullptr;
    /// Where the person was before the list was read anew.
    std::optional<int> m_row;
    int m_top = 0;
    bool m_isFitting = false;
    /// A person has set a column's width: it stays.
    bool m_areWidthsOwn = false;
    bool m_isChoiceAllowed = false;
    QString m_choiceReason;
    bool m_isDismissalAllowed = false;
    QString m_dismissalReason;
};

} // namespace semblance::ui
