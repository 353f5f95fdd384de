// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SignLabel.h"

#include "ui/style/Icons.h"
#include "ui/style/Palettes.h"
#include "ui/style/Spacing.h"

#include <QEvent>

namespace semblance::ui {

SignLabel::SignLabel(const QString& iconName, QWidget* parent)
    : QLabel(parent), m_iconName(iconName)
{
    draw();
}

void SignLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        draw();
}

void SignLabel::draw()
{
    setPixmap(iconPixmap(m_iconName, colours().accent, kSmallIconPx, devicePixelRatioF()));
}

} // namespace semblance::ui
