// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ErrorPanel.h"

#include "ui/format/ErrorText.h"
#include "ui/style/Icons.h"
#include "ui/style/Palettes.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

namespace semblance::ui {

namespace {

QLabel* selectableLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

ErrorPanel::ErrorPanel(QWidget* parent)
    : QFrame(parent), m_sign(new QLabel(this)), m_sentence(selectableLabel(this)),
      m_advice(selectableLabel(this)), m_detailsButton(new QToolButton(this)),
      m_details(selectableLabel(this))
{
    setObjectName(QStringLiteral("errorPanel"));
    setBannerKind(this, BannerKind::Failure);
    m_sentence->setObjectName(QStringLiteral("errorSentence"));
    setTextRole(m_details, TextRole::Monospace);
    m_detailsButton->setText(tr("&Details"));
    m_detailsButton->setCheckable(true);
    m_detailsButton->setAutoRaise(true);
    m_detailsButton->setObjectName(QStringLiteral("errorDetailsButton"));
    connect(m_detailsButton, &QToolButton::toggled, m_details, &QLabel::setVisible);
    auto* close = new QToolButton(this);
    close->setObjectName(QStringLiteral("closeErrorButton"));
    close->setIcon(icon(QStringLiteral("close")));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close this message"));
    close->setToolTip(tr("Close this message"));
    connect(close, &QToolButton::clicked, this, &ErrorPanel::clear);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(kGapPx, kGapPx, kGapPx, kGapPx);
    layout->setHorizontalSpacing(kGapPx);
    layout->setVerticalSpacing(kSmallGapPx);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_sign, 0, 0, Qt::AlignTop);
    layout->addWidget(m_sentence, 0, 1);
    layout->addWidget(m_detailsButton, 0, 2, Qt::AlignTop);
    layout->addWidget(close, 0, 3, Qt::AlignTop);
    layout->addWidget(m_advice, 1, 1, 1, 3);
    layout->addWidget(m_details, 2, 1, 1, 3);
    drawSign();
    clear();
}

void ErrorPanel::showError(const Error& error)
{
    m_code = error.code;
    m_sentence->setText(errorSentence(error));
    m_advice->setText(errorAdviceInWindow(error));
    m_advice->setVisible(!m_advice->text().isEmpty());
    m_details->setText(errorDetails(error));
    m_detailsButton->setChecked(false);
    m_detailsButton->setVisible(!m_details->text().isEmpty());
    m_details->hide();
    setAccessibleName(tr("Error: %1").arg(m_sentence->text()));
    show();
}

void ErrorPanel::showSentence(const QString& sentence)
{
    m_code.reset();
    m_sentence->setText(sentence);
    m_advice->hide();
    m_detailsButton->hide();
    m_details->hide();
    setAccessibleName(tr("Error: %1").arg(sentence));
    show();
}

void ErrorPanel::clear()
{
    m_code.reset();
    m_sentence->clear();
    hide();
}

QString ErrorPanel::sentence() const
{
    return m_sentence->text();
}

void ErrorPanel::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        drawSign();
    }
}

void ErrorPanel::drawSign()
{
    m_sign->setPixmap(iconPixmap(QStringLiteral("failure"), colours().failure, kSmallIconPx,
                                 devicePixelRatioF()));
}

} // namespace semblance::ui
