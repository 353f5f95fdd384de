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

Q_SIGNALS:
    /// The empty state's one act.
    void enrolRequested();
    void readingFailed(const semblance::Error& error);

private:
    void updateState();
    void focusSearch();

    ReferencePortraits* m_portraits;
    ReferenceListModel* m_model;
    QSortFilterProxyModel* m_found;
    QLineEdit* m_search;
    QLabel* m_count;
    QListView* m_list;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
};

} // namespace semblance::ui
