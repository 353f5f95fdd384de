// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FactTable.h"

#include "ui/style/Spacing.h"

#include <QGridLayout>

namespace semblance::ui {

FactTable::FactTable(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(kGapPx + kSmallGapPx);
    m_grid->setVerticalSpacing(kSmallGapPx);
    m_grid->setColumnStretch(1, 1);
}

void FactTable::addRow(QWidget* caption, QWidget* value)
{
    // On the first line of what it says.
    m_grid->addWidget(caption, m_rows, 0, Qt::AlignLeft | Qt::AlignTop);
    m_grid->addWidget(value, m_rows, 1);
    ++m_rows;
}

void FactTable::clear()
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_rows = 0;
}

} // namespace semblance::ui
