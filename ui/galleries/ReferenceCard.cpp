// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/ReferenceCard.h"

#include "ui/models/ReferenceListModel.h"
#include "ui/style/Palettes.h"
#include "ui/style/Spacing.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

namespace semblance::ui {

namespace {

constexpr QSize kPortrait{128, 160};
constexpr int kTextLines = 2;

int textHeight(const QFontMetrics& metrics)
{
    return metrics.lineSpacing() * kTextLines;
}

void drawPortrait(QPainter* painter, const QRect& frame, const QImage& portrait)
{
    painter->fillRect(frame, colours().imageSurround);
    if (!portrait.isNull()) {
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->drawImage(frame, portrait);
    }
}

void drawText(QPainter* painter, const QRect& area, const QString& text, const QColor& colour)
{
    painter->setPen(colour);
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(text, Qt::ElideMiddle, area.width()));
}

} // namespace

QSize ReferenceCard::portraitSize()
{
    return kPortrait;
}

void ReferenceCard::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    painter->save();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    // The list's own palette has the surround of images for a ground, as its style sheet says.
    const QPalette palette = QGuiApplication::palette();
    const QRect card = option.rect.adjusted(kSmallGapPx, kSmallGapPx, -kSmallGapPx, -kSmallGapPx);
    // The list lies on the surround of images; names are read on the ground of text.
    painter->fillRect(card, isSelected ? palette.highlight() : palette.base());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(colours().accent, 2));
        painter->drawRect(card.adjusted(1, 1, -1, -1));
    }
    const QRect frame(card.topLeft() + QPoint(kSmallGapPx, kSmallGapPx), kPortrait);
    drawPortrait(painter, frame, index.data(Qt::DecorationRole).value<QImage>());
    const QString name = index.data().toString().section(QLatin1Char('\n'), 0, 0);
    const int lineHeight = option.fontMetrics.lineSpacing();
    QRect line(frame.left(), frame.bottom() + kSmallGapPx, kPortrait.width(), lineHeight);
    const QColor text =
        palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    drawText(painter, line, name, text);
    line.translate(0, lineHeight);
    drawText(painter, line, index.data(ReferenceListModel::FileNameRole).toString(),
             isSelected ? text : colours().caption);
    painter->restore();
}

QSize ReferenceCard::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return kPortrait + QSize(4 * kSmallGapPx, textHeight(option.fontMetrics) + 5 * kSmallGapPx);
}

} // namespace semblance::ui
