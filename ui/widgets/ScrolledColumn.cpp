// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ScrolledColumn.h"

#include <QEvent>
#include <QStyle>
#include <QTimer>

namespace semblance::ui {

ScrolledColumn::ScrolledColumn(QWidget* content, QWidget* parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setWidget(content);
}

QSize ScrolledColumn::minimumSizeHint() const
{
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    return {widget()->minimumSizeHint().width() + bar, QScrollArea::minimumSizeHint().height()};
}

void ScrolledColumn::bringIntoSight(QWidget* part)
{
    ensureWidgetVisible(part);
    m_sought = part;
}

void ScrolledColumn::showSought()
{
    if (m_sought)
        ensureWidgetVisible(m_sought);
    m_sought.clear();
}

bool ScrolledColumn::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    // The content's parts get their places after this.
    if (watched == widget() && event->type() == QEvent::Resize && m_sought)
        QTimer::singleShot(0, this, &ScrolledColumn::showSought);
    return QScrollArea::eventFilter(watched, event);
}

} // namespace semblance::ui
