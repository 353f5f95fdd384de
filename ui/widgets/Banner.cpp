// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Banner.h"

#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"
#include "ui/widgets/FoldingLabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace semblance::ui {

Banner::Banner(BannerKind kind, const QString& iconName, QWidget* parent)
    : QFrame(parent), m_iconName(iconName), m_sign(new QLabel(this)), m_text(new FoldingLabel(this))
{
    setBannerKind(this, kind);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kMarginPx, kGapPx, kMarginPx, kGapPx);
    layout->addWidget(m_sign, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    drawSign();
    hide();
}

void Banner::setText(const QString& text)
{
    m_text->setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
}

void Banner::setFolded(bool isFolded)
{
    m_text->setFolded(isFolded);
    const int down = isFolded ? kSmallGapPx : kGapPx;
    layout()->setContentsMargins(kMarginPx, down, kMarginPx, down);
}

void Banner::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        drawSign();
    }
}

void Banner::drawSign()
{
    m_sign->setPixmap(iconPixmap(m_iconName, palette().color(QPalette::WindowText), kSmallIconPx,
                                 devicePixelRatioF()));
}

} // namespace semblance::ui
