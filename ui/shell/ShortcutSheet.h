// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <vector>

class QLabel;
class QScrollArea;

namespace semblance::ui {

/// Every key of the program on one sheet: in two columns, in one below each other where the screen
/// is narrow.
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

    /// The keys take the same width in every group, also one below the other.
    void alignKeys();

    std::vector<QLabel*> m_acts;
    std::vector<QLabel*> m_keys;
};

} // namespace semblance::ui
