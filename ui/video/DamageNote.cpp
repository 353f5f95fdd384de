// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/video/DamageNote.h"

#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

QLabel* warningLabel(QWidget* parent, const QString& objectName)
{
    auto* label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(label, TextRole::Warning);
    return label;
}

} // namespace

DamageNote::DamageNote(QWidget* parent)
    : QWidget(parent), m_lines(warningLabel(this, u"videoDamage"_s)), m_fold(new QToolButton(this)),
      m_stretches(warningLabel(this, u"doubtfulStretches"_s))
{
    m_fold->setObjectName(u"foldStretchesButton"_s);
    m_fold->setAutoRaise(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_fold, &QToolButton::clicked, this, [this] {
        m_isOpen = !m_isOpen;
        arrange();
    });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSmallGapPx);
    layout->addWidget(m_lines);
    layout->addWidget(m_fold, 0, Qt::AlignLeft);
    layout->addWidget(m_stretches);
    arrange();
}

void DamageNote::showLines(const QStringList& lines, const QStringList& stretches,
                           const QString& technical)
{
    const QString which = stretches.join(u'\n');
    if (which != m_stretches->text())
        m_isOpen = false;
    m_lines->setText(lines.join(u'\n'));
    m_lines->setToolTip(technical);
    m_stretches->setText(which);
    m_count = stretches.size();
    arrange();
}

void DamageNote::arrange()
{
    const bool isFolding = m_count > 1;
    m_fold->setVisible(isFolding);
    m_fold->setIcon(icon(m_isOpen ? u"collapse"_s : u"expand"_s));
    //: On a button; of stretches of frames of a video that are damaged
    m_fold->setText(m_isOpen ? tr("Without the single stretches") : tr("Which frames these are"));
    m_lines->setVisible(!m_lines->text().isEmpty());
    m_stretches->setVisible(m_count > 0 && (m_isOpen || !isFolding));
    setVisible(m_count > 0 || !m_lines->text().isEmpty());
}

} // namespace semblance::ui
