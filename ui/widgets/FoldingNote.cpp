// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FoldingNote.h"

#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
#include "ui/widgets/FoldingLabel.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace semblance::ui {

using namespace Qt::StringLiterals;

FoldingNote::FoldingNote(const QString& name, QWidget* parent)
    : QWidget(parent), m_text(new FoldingLabel(this)), m_more(new QToolButton(this))
{
    constexpr int kLines = 3;
    m_text->setObjectName(name);
    m_text->setMostLines(kLines);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setTextRole(m_text, TextRole::Caption);
    m_more->setObjectName(u"moreOfNoteButton"_s);
    m_more->setAutoRaise(true);
    m_more->hide();
    connect(m_more, &QToolButton::clicked, this, [this] {
        m_isOpen = !m_isOpen;
        arrange();
    });
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPx);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_more, 0, Qt::AlignTop);
    hide();
}

void FoldingNote::setText(const QString& text)
{
    m_text->setText(text);
    m_isOpen = false;
    setVisible(!text.isEmpty());
    arrange();
}

void FoldingNote::setFolded(bool isFolded)
{
    m_isFolded = isFolded;
    arrange();
}

void FoldingNote::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FoldingNote::arrange()
{
    // As if there were no button: else it would come and go by turns.
    m_more->setVisible(m_isFolded && m_text->isCutAt(width()));
    m_text->setFolded(m_isFolded && !m_isOpen);
    //: Shows all of a note that was cut
    const QString words = m_isOpen ? tr("Less") : tr("More");
    m_more->setText(words + u' ' + (m_isOpen ? QChar(0x25b4) : QChar(0x25be)));
    m_more->setAccessibleName(words);
    m_more->setAccessibleDescription(m_text->text());
}

} // namespace semblance::ui
