// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Banner.h"

#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"
#include "ui/widgets/FoldingLabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QStyleOptionFocusRect>

namespace semblance::ui {

Banner::Banner(BannerKind kind, const QString& iconName, QWidget* parent)
    : QFrame(parent), m_kind(kind), m_iconName(iconName)
{
    setBannerKind(this, kind);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(kMarginPx, kGapPx, kMarginPx, kGapPx);
    layout->setVerticalSpacing(kSmallGapPx);
    layout->setColumnStretch(1, 1);
    addRow();
    hide();
}

void Banner::addRow()
{
    const Row row{new QLabel(this), new FoldingLabel(this)};
    auto* grid = static_cast<QGridLayout*>(layout());
    const int place = static_cast<int>(m_rows.size());
    grid->addWidget(row.sign, place, 0, Qt::AlignTop);
    // Beside its sign, also where an act is higher than a line.
    row.text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    // Only the first line shares its width with the acts.
    grid->addWidget(row.text, place, 1, 1, place == 0 ? 1 : -1);
    m_rows.push_back(row);
    drawSigns();
}

QPushButton* Banner::addAct(const QString& words)
{
    auto* act = new QPushButton(words, this);
    auto* grid = static_cast<QGridLayout*>(layout());
    grid->addWidget(act, 0, grid->columnCount(), Qt::AlignTop);
    act->hide();
    return act;
}

void Banner::setText(const QString& text)
{
    setLines(text.isEmpty() ? QStringList() : QStringList{text});
}

void Banner::setLines(const QStringList& lines)
{
    m_lines = lines;
    while (static_cast<qsizetype>(m_rows.size()) < lines.size())
        addRow();
    showLines();
    if (lines.isEmpty())
        m_isOpened = false;
    setAccessibleName(lines.join(QLatin1Char(' ')));
    setVisible(!lines.isEmpty());
    Q_EMIT linesChanged(m_lines);
}

void Banner::showLines()
{
    const bool isCut = isShort() && m_lines.size() > 1;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        const QString line = m_lines.value(static_cast<qsizetype>(i));
        //: The first of several warnings: %1 how many there are, %2 the warning
        row.text->setText(isCut ? tr("1 of %1: %2").arg(m_lines.size()).arg(line) : line);
        row.text->setToolTip(isCut ? m_lines.join(QLatin1Char('\n')) : QString());
        row.text->setFolded(isShort());
        const bool isShown = i == 0 || (!isShort() && !line.isEmpty());
        row.sign->setVisible(isShown);
        row.text->setVisible(isShown);
    }
    const bool canOpen = m_isFolded && !m_lines.isEmpty();
    setFocusPolicy(canOpen ? Qt::TabFocus : Qt::NoFocus);
    if (canOpen)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
    setAccessibleDescription(!canOpen     ? QString()
                             : m_isOpened ? tr("A click or Enter shows one line again.")
                                          : tr("A click or Enter shows all of it."));
}

void Banner::setFolded(bool isFolded)
{
    m_isFolded = isFolded;
    m_isOpened = m_isOpened && isFolded;
    showLines();
    const int down = isFolded ? kSmallGapPx : kGapPx;
    layout()->setContentsMargins(kMarginPx, down, kMarginPx, down);
}

void Banner::setOpened(bool isOpened)
{
    if (!m_isFolded || isOpened == m_isOpened)
        return;
    m_isOpened = isOpened;
    showLines();
}

void Banner::mouseReleaseEvent(QMouseEvent* event)
{
    const bool isClick = m_isFolded && event->button() == Qt::LeftButton &&
                         rect().contains(event->position().toPoint());
    if (isClick)
        setOpened(!m_isOpened);
    else
        QFrame::mouseReleaseEvent(event);
}

void Banner::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                         event->key() == Qt::Key_Space;
    if (m_isFolded && isEnter)
        setOpened(!m_isOpened);
    else
        QFrame::keyPressEvent(event);
}

void Banner::focusInEvent(QFocusEvent* event)
{
    QFrame::focusInEvent(event);
    update();
}

void Banner::focusOutEvent(QFocusEvent* event)
{
    QFrame::focusOutEvent(event);
    update();
}

void Banner::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    QStyleOptionFocusRect option;
    option.initFrom(this);
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
}

void Banner::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        drawSigns();
    }
}

void Banner::drawSigns()
{
    const QPixmap sign = iconPixmap(m_iconName, palette().color(QPalette::WindowText), kSmallIconPx,
                                    devicePixelRatioF());
    for (const Row& row : m_rows)
        row.sign->setPixmap(sign);
}

} // namespace semblance::ui
