// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/IntakeProblems.h"

#include "ui/format/ErrorText.h"
#include "ui/style/Icons.h"
#include "ui/style/Palettes.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

/// More than this scrolls, so that the image keeps its room.
constexpr int kTallestPx = 110;

} // namespace

IntakeProblems::IntakeProblems(QWidget* parent)
    : QFrame(parent), m_sign(new QLabel(this)), m_heading(new QLabel(this)),
      m_scroll(new QScrollArea(this))
{
    setObjectName(u"intakeProblems"_s);
    setBannerKind(this, BannerKind::Failure);
    m_heading->setObjectName(u"intakeProblemsHeading"_s);
    auto* list = new QWidget(m_scroll);
    list->setAutoFillBackground(false);
    m_lines = new QVBoxLayout(list);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(kSmallGapPx);
    m_scroll->setWidget(list);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto* dismiss = new QToolButton(this);
    dismiss->setObjectName(u"dismissProblemsButton"_s);
    dismiss->setIcon(icon(u"close"_s));
    dismiss->setAutoRaise(true);
    dismiss->setAccessibleName(tr("Dismiss this list"));
    dismiss->setToolTip(tr("Dismiss this list"));
    connect(dismiss, &QToolButton::clicked, this, &IntakeProblems::clear);
    auto* copy = new QToolButton(this);
    copy->setObjectName(u"copyIntakeProblemsButton"_s);
    copy->setIcon(icon(u"copy"_s));
    copy->setAutoRaise(true);
    copy->setAccessibleName(tr("Copy this list as text"));
    copy->setToolTip(tr("Copy this list as text"));
    connect(copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(text()); });
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(kGapPx, kSmallGapPx, kGapPx, kSmallGapPx);
    layout->setHorizontalSpacing(kGapPx);
    layout->setVerticalSpacing(kSmallGapPx);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_sign, 0, 0);
    layout->addWidget(m_heading, 0, 1);
    layout->addWidget(copy, 0, 2);
    layout->addWidget(dismiss, 0, 3);
    layout->addWidget(m_scroll, 1, 1, 1, 3);
    drawSign();
    hide();
}

void IntakeProblems::add(const Error& error)
{
    ++m_count;
    m_heading->setText(m_count == 1 ? tr("1 file was not taken in")
                                    : tr("%n files were not taken in", "never 1", m_count));
    m_texts << errorSentence(error) + u' ' + errorAdvice(error);
    auto* line = new QLabel(m_texts.back(), this);
    line->setObjectName(u"intakeProblem"_s);
    line->setTextFormat(Qt::PlainText);
    line->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    line->setWordWrap(true);
    line->setToolTip(errorDetails(error));
    m_lines->addWidget(line);
    setAccessibleName(m_heading->text());
    show();
    fitHeight();
}

void IntakeProblems::clear()
{
    m_count = 0;
    m_texts.clear();
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    hide();
}

QString IntakeProblems::text() const
{
    return (QStringList(m_heading->text()) + m_texts).join(u'\n') + u'\n';
}

void IntakeProblems::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawSign();
}

void IntakeProblems::drawSign()
{
    m_sign->setPixmap(iconPixmap(u"failure"_s, colours().failure, kSmallIconPx,
                                 devicePixelRatioF()));
}

void IntakeProblems::fitHeight()
{
    const QWidget* list = m_scroll->widget();
    const int wanted = std::max(list->sizeHint().height(),
                                list->heightForWidth(m_scroll->viewport()->width()));
    m_scroll->setFixedHeight(std::min(wanted, kTallestPx));
}

} // namespace semblance::ui
