// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ElidedLabel.h"

#include <QPainter>
#include <QStyle>

namespace semblance::ui {

namespace {

constexpr int kLeastCharacters = 8;

} // namespace

QSize ElidedLabel::minimumSizeHint() const
{
    const QSize whole = QLabel::minimumSizeHint();
    return {qMin(whole.width(), fontMetrics().averageCharWidth() * kLeastCharacters),
            whole.height()};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRect area = contentsRect();
    style()->drawItemText(&painter, area, static_cast<int>(alignment()), palette(), isEnabled(),
                          fontMetrics().elidedText(text(), Qt::ElideRight, area.width()),
                          foregroundRole());
}

} // namespace semblance::ui
