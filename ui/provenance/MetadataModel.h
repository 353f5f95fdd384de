// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/metadata/MetadataReport.h"

#include <QAbstractTableModel>

namespace semblance::ui {

/// Every entry of a metadata report, a row each, in the report's order. GUI thread.
class MetadataModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        kKey,
        kLabel,
        kValue,
        kType,
        kBytes,
        kColumnCount,
    };

    explicit MetadataModel(QObject* parent = nullptr);

    void showReport(const imagery::MetadataReport& report);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    /// A value's whole text is its tool tip, as far as it was kept, with its hash.
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Whole, as the tool tip has it.
    QString valueText(int row) const;
    /// The row's columns, each with the whole text, between tabs.
    QString rowText(int row) const;

private:
    imagery::MetadataReport m_report;
};

} // namespace semblance::ui
