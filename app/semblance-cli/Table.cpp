// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/Table.h"

#include "app/semblance-cli/CliText.h"
#include "app/semblance-cli/DisplayWidth.h"

#include <algorithm>

namespace semblance::cli {

void Table::addColumn(const QString& header, Align align)
{
    m_headers << header;
    m_aligns << align;
}

void Table::addRow(const QStringList& cells)
{
    QStringList safe;
    for (const QString& cell : cells)
        safe << printable(cell);
    m_rows << safe;
}

QString Table::text() const
{
    QList<int> widths;
    for (qsizetype column = 0; column < m_headers.size(); ++column) {
        int width = displayWidth(m_headers[column]);
        for (const QStringList& row : m_rows)
            width = std::max(width, displayWidth(row.value(column)));
        widths << width;
    }
    QStringList lines = {line(m_headers, widths)};
    for (const QStringList& row : m_rows)
        lines << line(row, widths);
    return lines.join(QLatin1Char('\n'));
}

QString Table::line(const QStringList& cells, const QList<int>& widths) const
{
    QStringList padded;
    for (qsizetype column = 0; column < widths.size(); ++column) {
        const QString cell = cells.value(column);
        const QString blanks(widths[column] - displayWidth(cell), QLatin1Char(' '));
        padded << (m_aligns[column] == Align::Left ? cell + blanks : blanks + cell);
    }
    QString text = padded.join(QStringLiteral("  "));
    while (text.endsWith(QLatin1Char(' ')))
        text.chop(1);
    return text;
}

} // namespace semblance::cli
