// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace semblance::cli {

/// Text in columns that are aligned on a terminal, in any script.
class Table
{
public:
    enum class Align
    {
        Left,
        Right,
    };

    void addColumn(const QString& header, Align align = Align::Left);
    /// One cell per column.
    void addRow(const QStringList& cells);
    bool isEmpty() const { return m_rows.isEmpty(); }

    /// A header line and one line per row, two blanks between columns, no blanks at the ends.
    QString text() const;

private:
    QString line(const QStringList& cells, const QList<int>& widths) const;

    QStringList m_headers;
    QList<Align> m_aligns;
    QList<QStringList> m_rows;
};

} // namespace semblance::cli
