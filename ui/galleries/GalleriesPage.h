// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/galleries/CreateGalleryDialog.h"
#include "ui/models/Workplace.h"

#include <QTimer>
#include <QWidget>

class QListView;
class QPushButton;
class QStackedWidget;

namespace semblance::ui {

class EmptyState;
class EnrolmentRun;
class ErrorPanel;
class GalleryListModel;
class GalleryPanel;

/// The galleries of the lab: make one, enrol into it, look at its references.
class GalleriesPage : public QWidget
{
    Q_OBJECT

public:
    explicit GalleriesPage(Workplace& workplace, QWidget* parent = nullptr);

    /// Reads the list anew.
    void reload();
    /// As reload, and what the shown gallery holds, as it is by now.
    void refresh();
    void selectGallery(const QString& name);
    /// As selectGallery, to the list of what could not be enrolled.
    void showProblems(const QString& gallery);
    /// As showProblems or selectGallery; the keyboard stays where it is.
    void showAsLeft(const QString& gallery, bool areProblemsShown);
    bool areProblemsShown() const;
    /// The name of the one that is shown; empty where none is.
    QString gallery() const;

Q_SIGNALS:
    /// A gallery was made, or its references changed: whoever offers galleries to choose from reads
    /// them again.
    void galleriesChanged();

protected:
    /// To the list, or to the empty page's one act. No focus proxy: Tab would walk in a circle.
    void focusInEvent(QFocusEvent* event) override;
    /// A window that comes to the front shows what another one on this lab has done.
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    bool isWorkFocused() const;
    void focusWork();
    QWidget* makeList();
    QWidget* makeWorkArea();
    QWidget* makeEmptyPage();
    void addShortcuts();
    void keepSelection();
    void take(Result<std::vector<casework::Gallery>> galleries);
    void showCurrent();
    void askToCreate();

    Workplace& m_workplace;
    EnrolmentRun* m_enrolment;
    GalleryListModel* m_model;
    QListView* m_list;
    QPushButton* m_createButton;
    GalleryPanel* m_panel;
    EmptyState* m_empty;
    ErrorPanel* m_error;
    QStackedWidget* m_stack;
    /// To be selected once it is in the list.
    QString m_wanted;
    /// Of a gallery that was not made after all.
    GalleryDraft m_draft;
    /// Of the one that is wanted, its list of problems, with the keyboard or without.
    bool m_areProblemsWanted = false;
    bool m_areProblemsLeft = false;
    QTimer m_refresh;
    bool m_isReading = false;
    bool m_isRefreshWanted = false;
};

} // namespace semblance::ui
