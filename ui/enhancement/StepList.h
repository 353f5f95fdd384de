// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/enhancement/RecipeDraft.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QMenu;
class QToolButton;

namespace semblance::ui {

/// The steps in their order, each with a box that switches it on or off; below, what adds, removes
/// and moves them. An empty list says what it is for.
class StepList : public QWidget
{
    Q_OBJECT

public:
    explicit StepList(RecipeDraft& draft, QWidget* parent = nullptr);

    void setEditable(bool isEditable);

Q_SIGNALS:
    void stepWanted(const semblance::imagery::StepSpec& spec);

protected:
    /// The page's own letters reach it: the list would look for steps that begin with them.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QMenu* makeMenu();
    QLabel* makeEmptyWords();
    void addToMenu(QMenu& menu, const imagery::StepSpec& spec);
    QToolButton* addButton(const char* name, const QString& iconName, const QString& words);
    void refresh();
    void refreshButtons();

    RecipeDraft& m_draft;
    QListWidget* m_list;
    QLabel* m_empty = nullptr;
    QToolButton* m_add = nullptr;
    QToolButton* m_remove = nullptr;
    QToolButton* m_up = nullptr;
    QToolButton* m_down = nullptr;
    bool m_isEditable = true;
};

} // namespace semblance::ui
