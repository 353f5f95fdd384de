// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;

namespace semblance::ui {

/// Rows of a caption and what it says, in a narrow panel. Every text gets as many lines as it needs
/// at the width that there is: a form layout of Qt shares its height out otherwise and cuts lines
/// off. GUI thread.
class FactTable : public QWidget
{
    Q_OBJECT

public:
    explicit FactTable(QWidget* parent = nullptr);

    /// Takes both over.
    void addRow(QWidget* caption, QWidget* value);
    int rowCount() const { return m_rows; }
    /// Deletes all of them; not called by one of them.
    void clear();

private:
    QGridLayout* m_grid;
    int m_rows = 0;
};

} // namespace semblance::ui
