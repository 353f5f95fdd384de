// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FoldingLabel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace semblance::ui {

FoldingLabel::FoldingLabel(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

void FoldingLabel::setFolded(bool isFolded)
{
    m_isFolded = isFolded;
    setWordWrap(!isFolded);
}

QSize FoldingLabel::minimumSizeHint() const
{
    if (!m_isFolded)
        return QLabel::minimumSizeHint();
    return {fontMetrics().averageCharWidth() * 6, QLabel::minimumSizeHint().height()};
}

bool FoldingLabel::isCut() const
{
    return m_isFolded && fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

bool FoldingLabel::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty() || !isCut())
        return QLabel::event(event);
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text(), this);
    return true;
}

void FoldingLabel::paintEvent(QPaintEvent* event)
{
    if (!m_isFolded) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.drawText(contentsRect(), static_cast<int>(alignment()) | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
}

} // namespace semblance::ui
