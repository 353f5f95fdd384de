// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QScrollArea;

namespace semblance::ui {

/// Every key of the program on one sheet.
class ShortcutSheet : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutSheet(QWidget* parent = nullptr);

private:
    struct Group;

    static std::vector<Group> groups();
    QScrollArea* makeScrollArea(QWidget* sheet);
    QWidget* makeColumn(const std::vector<Group>& groups);
};

} // namespace semblance::ui
