// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/ReferenceCard.h"

#include "ui/models/ReferenceListModel.h"
#include "ui/style/Palettes.h"
#include "ui/style/Spacing.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace semblance::ui {

namespace {

constexpr QSize kCardPortrait{128, 160};
constexpr int kTextLines = 2;

int textHeight(const QFontMetrics& metrics)
{
    return metrics.lineSpacing() * kTextLines;
}

/// As wide as the list gives each of a full row, so that no strip is left over beside it.
int widthIn(const QWidget* list, int least)
{
    if (!list)
        return least;
    // As wide as beside a scroll bar, so that cards stay as they are when it comes and goes; a
    // pixel less than there is, or the list breaks its rows too early.
    const int bar = list->style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, list);
    const int room = list->width() - bar - 1;
    return std::max(least, room / std::max(1, room / least));
}

void drawPortrait(QPainter* painter, const QRect& frame, const QImage& portrait,
                  const QString& problem)
{
    painter->fillRect(frame, colours().imageSurround);
    if (!portrait.isNull()) {
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->drawImage(frame, portrait);
    } else if (!problem.isEmpty()) {
        painter->setPen(Qt::white);
        painter->drawText(frame.adjusted(kGapPx, kGapPx, -kGapPx, -kGapPx),
                          static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap,
                          ReferenceCard::tr("The image cannot be shown"));
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
    return kCardPortrait;
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
    const int left = card.center().x() - kCardPortrait.width() / 2;
    const QRect frame(QPoint(left, card.top() + kSmallGapPx), kCardPortrait);
    drawPortrait(painter, frame, index.data(Qt::DecorationRole).value<QImage>(),
                 index.data(ReferenceListModel::ImageProblemRole).toString());
    const QString name = index.data().toString().section(QLatin1Char('\n'), 0, 0);
    const int lineHeight = option.fontMetrics.lineSpacing();
    QRect line(card.left() + kSmallGapPx, frame.bottom() + kSmallGapPx,
               card.width() - 2 * kSmallGapPx, lineHeight);
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
    return {widthIn(option.widget, kCardPortrait.width() + 4 * kSmallGapPx),
            kCardPortrait.height() + textHeight(option.fontMetrics) + 5 * kSmallGapPx};
}

} // namespace semblance::ui
