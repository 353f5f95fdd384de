// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/provenance/MetadataModel.h"

#include "ui/format/HashText.h"
#include "ui/format/NumberText.h"
#include "ui/format/PlainText.h"

#include <QStringList>

namespace semblance::ui {

using namespace Qt::StringLiterals;
using imagery::MetadataEntry;

namespace {

QString fromUtf8(const std::string& text)
{
    return plainText(text);
}

/// "6 (right, top)"
QString wholeValue(const MetadataEntry& entry)
{
    QString value = fromUtf8(entry.value);
    if (!entry.meaning.empty())
        value +=
            value.isEmpty() ? fromUtf8(entry.meaning) : u" ("_s + fromUtf8(entry.meaning) + u')';
    if (!entry.sha256)
        return value;
    const QString hash = u"SHA-256 "_s + wholeHash(*entry.sha256);
    return value.isEmpty() ? hash : value + u" … "_s + hash;
}

/// On one line and no longer than a table shows.
QString shownValue(const MetadataEntry& entry)
{
    constexpr qsizetype kLongest = 300;
    const QString value = wholeValue(entry).simplified();
    return value.size() > kLongest ? value.left(kLongest) + u'…' : value;
}

QString cellText(const MetadataEntry& entry, int column)
{
    switch (column) {
    case MetadataModel::kKey:
        return fromUtf8(entry.key);
    case MetadataModel::kLabel:
        return fromUtf8(entry.label);
    case MetadataModel::kValue:
        return shownValue(entry);
    case MetadataModel::kType:
        return fromUtf8(entry.type);
    case MetadataModel::kBytes:
        return countText(static_cast<qint64>(entry.bytes));
    default:
        return {};
    }
}

} // namespace

MetadataModel::MetadataModel(QObject* parent) : QAbstractTableModel(parent)
{
}

void MetadataModel::showReport(const imagery::MetadataReport& report)
{
    beginResetModel();
    m_report = report;
    endResetModel();
}

int MetadataModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_report.entries.size());
}

int MetadataModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant MetadataModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MetadataEntry& entry = m_report.entries[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return cellText(entry, index.column());
    if (role == Qt::ToolTipRole && index.column() == kValue)
        return wholeValue(entry);
    if (role == Qt::TextAlignmentRole)
        return QVariant(index.column() == kBytes ? Qt::AlignRight | Qt::AlignVCenter
                                                 : Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

QVariant MetadataModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case kKey:
        return tr("Key");
    case kLabel:
        //: What an entry of a file's metadata is called
        return tr("Name");
    case kValue:
        return tr("Value");
    case kType:
        return tr("Type");
    case kBytes:
        return tr("Bytes");
    default:
        return {};
    }
}

QString MetadataModel::valueText(int row) const
{
    return wholeValue(m_report.entries[static_cast<std::size_t>(row)]);
}

QString MetadataModel::rowText(int row) const
{
    const MetadataEntry& entry = m_report.entries[static_cast<std::size_t>(row)];
    return QStringList{fromUtf8(entry.key), fromUtf8(entry.label), wholeValue(entry),
                       fromUtf8(entry.type), QString::number(entry.bytes)}
        .join(u'\t');
}

} // namespace semblance::ui
