// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/BlankNote.h"

#include "ui/style/Icons.h"
#include "ui/style/Palettes.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace semblance::ui {

BlankNote::BlankNote(const QString& sentence, QWidget* parent)
    : QWidget(parent), m_sign(new QLabel(this))
{
    auto* words = new QLabel(sentence, this);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setTextRole(words, TextRole::Warning);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, kGapPx, 0, 0);
    layout->setSpacing(kGapPx);
    layout->addWidget(m_sign, 0, Qt::AlignTop);
    layout->addWidget(words, 1);
    drawSign();
    hide();
}

void BlankNote::judge(const QString& written)
{
    setVisible(!written.isEmpty() && written.trimmed().isEmpty());
}

void BlankNote::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        drawSign();
    }
}

void BlankNote::drawSign()
{
    m_sign->setPixmap(iconPixmap(QStringLiteral("warning"), colours().warning, kSmallIconPx,
                                 devicePixelRatioF()));
}

} // namespace semblance::ui
