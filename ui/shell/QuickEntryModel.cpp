// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/QuickEntryModel.h"

#include "ui/style/Icons.h"

namespace semblance::ui {

void QuickEntryModel::setEntries(std::vector<QuickEntry> entries)
{
    m_entries = std::move(entries);
    sift();
}

void QuickEntryModel::find(const QString& typed)
{
    m_typed = typed;
    sift();
}

void QuickEntryModel::sift()
{
    beginResetModel();
    m_found.clear();
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (isFound(m_entries[i], m_typed)) {
            m_found.push_back(i);
        }
    }
    endResetModel();
}

const QuickEntry& QuickEntryModel::entry(const QModelIndex& index) const
{
    return m_entries.at(m_found.at(static_cast<std::size_t>(index.row())));
}

int QuickEntryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_found.size());
}

QVariant QuickEntryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        return entry(index).text;
    }
    if (role == Qt::DecorationRole) {
        return icon(entry(index).iconName);
    }
    return {};
}

} // namespace semblance::ui
