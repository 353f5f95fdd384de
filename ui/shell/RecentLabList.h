// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/RecentLabs.h"

#include <QWidget>

class QListWidget;
class QPushButton;

namespace semblance::ui {

/// Labs that were opened before, and the way to one that was not.
class RecentLabList : public QWidget
{
    Q_OBJECT

public:
    explicit RecentLabList(QWidget* parent = nullptr);

    void showLabs(const std::vector<RecentLab>& labs);
    bool isEmpty() const;
    QPushButton* openButton() const { return m_open; }
    void focusList();

Q_SIGNALS:
    void openRequested(const QString& folder);

private:
    void openSelected();
    void chooseOther();

    QListWidget* m_list;
    QPushButton* m_open;
    QPushButton* m_other;
    /// Keeps the buttons at the top where there is no list.
    QWidget* m_room;
};

} // namespace semblance::ui
