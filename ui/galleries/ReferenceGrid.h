// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/ReferenceListModel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QStackedWidget;

namespace semblance::ui {

class EmptyState;

/// The references of a gallery as portraits, with a search in names, numbers and images.
class ReferenceGrid : public QWidget
{
    Q_OBJECT

public:
    explicit ReferenceGrid(Workplace& workplace, QWidget* parent = nullptr);

    void showGallery(std::optional<GalleryId> gallery);
    /// Takes in what has been enrolled since.
    bool refresh();
    /// Images that could not be shown.
    void tryImagesAgain() { m_model->tryImagesAgain(); }
    void focusSearch();
    /// For the empty state. `reason`: why not, for the tool tip.
    void setEnrolAllowed(bool isAllowed, const QString& reason, bool isUnderWay);

Q_SIGNALS:
    /// The empty state's one act.
    void enrolRequested();
    /// Double click or Enter.
    void referenceOpened(semblance::ReferenceId id);
    void readingFailed(const semblance::Error& error);

private:
    void open(const QModelIndex& index);
    void updateState();

    ReferencePortraits* m_portraits;
    ReferenceListModel* m_model;
    QSortFilterProxyModel* m_found;
    QLineEdit* m_search;
    QLabel* m_count;
    QListView* m_list;
    EmptyState* m_empty;
    EmptyState* m_nothingFound;
    QStackedWidget* m_stack;
};

} // namespace semblance::ui
