// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/provenance/FileReading.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QModelIndex;
class QPlainTextEdit;
class QSortFilterProxyModel;
class QTableView;

namespace semblance::ui {

class MetadataModel;

/// All that a file says of itself, as a table that can be narrowed and copied, beside the window;
/// work goes on behind it. Escape closes it.
class MetadataWindow : public QDialog
{
    Q_OBJECT

public:
    explicit MetadataWindow(QWidget* parent = nullptr);

    /// `hash`: of all of its metadata (imagery::hashOf).
    void showReading(const QString& fileName, const casework::FileReading& reading,
                     const Sha256& hash);

private:
    QWidget* makeTop();
    QTableView* makeTable();
    QWidget* makeValue();
    QWidget* makeFoot();
    void narrow(const QString& text);
    /// The chosen rows, or all that are shown; with what was read and by what.
    void copy();
    void refreshCount();
    /// Of the row that the keys stand on, whole, under the table.
    void showValue(const QModelIndex& shown);

    MetadataModel* m_model;
    QSortFilterProxyModel* m_shown;
    QLineEdit* m_filter = nullptr;
    QLabel* m_count = nullptr;
    QLabel* m_gaps = nullptr;
    QLabel* m_origin = nullptr;
    QTableView* m_table = nullptr;
    QPlainTextEdit* m_value = nullptr;
    QString m_heading;
};

} // namespace semblance::ui
