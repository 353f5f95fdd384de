// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/QuickEntry.h"

#include <QAbstractListModel>

namespace semblance::ui {

/// The entries of a quick search that what was typed finds, in their order. GUI thread.
class QuickEntryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<QuickEntry> entries);
    void find(const QString& typed);
    /// Of a valid index of this model.
    const QuickEntry& entry(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void sift();

    std::vector<QuickEntry> m_entries;
    QString m_typed;
    /// Indexes of those that are found.
    std::vector<std::size_t> m_found;
};

} // namespace semblance::ui
