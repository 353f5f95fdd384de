// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Error.h"
#include "ui/shell/QuickEntry.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListView;

namespace semblance::ui {

class QuickEntryModel;

/// One line and what it finds, over the window: typing sifts, Up and Down walk, Enter goes there;
/// Escape or a click beside it closes. GUI thread.
class QuickSearch : public QFrame
{
    Q_OBJECT

public:
    explicit QuickSearch(QWidget* parent);

    /// Over the upper part of the parent's window. Says that more is being read until it is told
    /// what.
    void open(const std::vector<QuickEntry>& known);
    /// All there is; what was typed stays.
    void showEntries(const std::vector<QuickEntry>& entries);
    /// What was known stays.
    void showError(const Error& error);

Q_SIGNALS:
    /// The popup is closed already.
    void chosen(const semblance::ui::QuickEntry& entry);

protected:
    /// The keys of the list, while the line has the focus.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void sift();
    void selectFirst();
    void choose();
    void showNote();
    bool walk(int key);

    QLineEdit* m_line;
    QuickEntryModel* m_model;
    QListView* m_list;
    QLabel* m_note;
    QString m_problem;
    bool m_isReading = false;
};

} // namespace semblance::ui
