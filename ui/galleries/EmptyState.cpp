// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/EmptyState.h"

#include "ui/style/Icons.h"
#include "ui/style/Palettes.h"
#include "ui/style/Spacing.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace semblance::ui {

namespace {

constexpr int kDrawingPx = 48;
constexpr int kTextWidthPx = 420;

} // namespace

EmptyState::EmptyState(const QString& iconName, const QString& sentence, const QString& act,
                       QWidget* parent)
    : QWidget(parent), m_iconName(iconName), m_icon(new QLabel(this)),
      m_sentence(new QLabel(sentence, this))
{
    m_icon->setAlignment(Qt::AlignCenter);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setFixedWidth(kTextWidthPx);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(kMarginPx);
    layout->addStretch(2);
    layout->addWidget(m_icon);
    layout->addWidget(m_sentence, 0, Qt::AlignHCenter);
    if (!act.isEmpty()) {
        m_button = new QPushButton(act, this);
        layout->addWidget(m_button, 0, Qt::AlignHCenter);
        connect(m_button, &QPushButton::clicked, this, &EmptyState::actChosen);
    }
    layout->addStretch(3);
    drawIcon();
    fitSentence();
}

void EmptyState::setSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
    fitSentence();
}

void EmptyState::setActAllowed(bool isAllowed, const QString& reason)
{
    if (m_button) {
        m_button->setEnabled(isAllowed);
        m_button->setToolTip(reason);
    }
}

void EmptyState::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        drawIcon();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitSentence();
    }
}

void EmptyState::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    fitSentence();
}

void EmptyState::fitSentence()
{
    // A box layout gives an aligned label the height of its text on one line of any width.
    m_sentence->setMinimumHeight(0);
    m_sentence->setMinimumHeight(std::max(0, m_sentence->heightForWidth(kTextWidthPx)));
}

void EmptyState::drawIcon()
{
    m_icon->setPixmap(iconPixmap(m_iconName, colours().caption, kDrawingPx, devicePixelRatioF()));
}

} // namespace semblance::ui
