// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/candidates/CandidateCard.h"

#include "ui/candidates/CandidateListModel.h"
#include "ui/candidates/ScoreRuler.h"
#include "ui/format/QualityText.h"
#include "ui/format/ScoreText.h"
#include "ui/models/ReferencePortraits.h"
#include "ui/style/Icons.h"
#include "ui/style/Palettes.h"
#include "ui/style/Spacing.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPaddingPx = 10;
constexpr int kWarningLines = 3;
constexpr int kEngineLines = 2;
constexpr int kRulerHeightPx = 18;

QFont captionFont(const QFont& body)
{
    QFont font = body;
    font.setPointSizeF(body.pointSizeF() - 1);
    return font;
}

QFont boldFont(const QFont& body)
{
    QFont font = body;
    font.setBold(true);
    return font;
}

int captionLinePx(const QFont& body)
{
    return QFontMetrics(captionFont(body)).height() + 2;
}

/// Cuts a line of `height` off the top of `rest`.
QRect takeLine(QRect& rest, int height)
{
    const QRect line(rest.topLeft(), QSize(rest.width(), height));
    rest.setTop(rest.top() + height);
    return line;
}

void drawElided(QPainter& painter, const QRect& line, const QString& text,
                Qt::Alignment alignment = Qt::AlignLeft)
{
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, line.width());
    painter.drawText(line, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                     shown);
}

void paintFrame(QPainter& painter, const QStyleOptionViewItem& option, const QRect& card)
{
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    QPen pen(isSelected ? colours().accent : colours().hairline, isSelected ? 2 : 1);
    if (isSelected && !hasFocus && !(option.state & QStyle::State_Active))
        pen.setColor(colours().caption);
    painter.setPen(pen);
    painter.setBrush(option.palette.base());
    const double inset = isSelected ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(card).adjusted(inset, inset, -inset, -inset), kCornerPx,
                            kCornerPx);
}

} // namespace

CandidateCard::CandidateCard(const CandidateListModel& model, ReferencePortraits& portraits,
                             QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_portraits(portraits)
{
}

QSize CandidateCard::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int body = QFontMetrics(boldFont(option.font)).height() + 2;
    const int height = kCardPortrait.height() + kGapPx + body + captionLinePx(option.font)
                       + kRulerHeightPx + kSmallGapPx
                       + (kEngineLines + kWarningLines) * captionLinePx(option.font);
    return {kCardPortrait.width() + 2 * kPaddingPx + kGapPx, height + 2 * kPaddingPx + kGapPx};
}

void CandidateCard::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, true);
    painter->setRenderHint(QPainter::SmoothPixmapTransform, true);
    const QRect card = option.rect.adjusted(kGapPx / 2, kGapPx / 2, -kGapPx / 2, -kGapPx / 2);
    paintFrame(*painter, option, card);
    QRect rest = card.adjusted(kPaddingPx, kPaddingPx, -kPaddingPx, -kPaddingPx);
    paintPortrait(*painter, QRect(rest.topLeft(), kCardPortrait), index);
    rest.setTop(rest.top() + kCardPortrait.height() + kGapPx);
    paintNames(*painter, rest, option, index);
    paintEngines(*painter, rest, option, index);
    paintWarnings(*painter, rest, option, index);
    painter->restore();
}

void CandidateCard::paintPortrait(QPainter& painter, const QRect& area,
                                  const QModelIndex& index) const
{
    const casework::FoundCandidate& found = m_model.candidate(index);
    painter.fillRect(area, colours().imageSurround);
    const QImage portrait = m_portraits.portrait(found.reference.id);
    if (!portrait.isNull()) {
        painter.drawImage(area, portrait);
    } else if (m_portraits.error(found.reference.id)) {
        painter.setPen(Qt::white);
        painter.drawText(area.adjusted(kGapPx, kGapPx, -kGapPx, -kGapPx),
                         static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap,
                         tr("The image cannot be shown"));
    }
    const QString rank = QString::number(found.candidate.rank);
    painter.setFont(boldFont(painter.font()));
    QRect badge(area.topLeft(), QSize(std::max(26, painter.fontMetrics().horizontalAdvance(rank)
                                                       + 2 * kGapPx),
                                      24));
    painter.fillRect(badge, QColor(0, 0, 0, 190));
    painter.setPen(Qt::white);
    painter.drawText(badge, Qt::AlignCenter, rank);
}

void CandidateCard::paintNames(QPainter& painter, QRect& rest, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const casework::FoundCandidate& found = m_model.candidate(index);
    painter.setFont(boldFont(option.font));
    painter.setPen(option.palette.color(QPalette::Text));
    drawElided(painter, takeLine(rest, painter.fontMetrics().height() + 2), candidateName(found));
    painter.setFont(captionFont(option.font));
    painter.setPen(colours().caption);
    drawElided(painter, takeLine(rest, captionLinePx(option.font)), found.reference.subject.id);

    QRect line = takeLine(rest, kRulerHeightPx);
    painter.setFont(boldFont(option.font));
    painter.setPen(option.palette.color(QPalette::Text));
    const QString score = scoreText(found.candidate.score.fused);
    const int numberPx = painter.fontMetrics().horizontalAdvance(u"−0.00"_s) + kSmallGapPx;
    drawElided(painter, QRect(line.right() - numberPx, line.top(), numberPx, line.height()), score,
               Qt::AlignRight);
    paintScoreRuler(painter, QRectF(line.adjusted(0, 0, -numberPx - kGapPx, 0)),
                    found.candidate.score.fused, option.palette.color(QPalette::Text),
                    option.palette.color(QPalette::Mid));
    takeLine(rest, kSmallGapPx);
}

void CandidateCard::paintEngines(QPainter& painter, QRect& rest,
                                 const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    painter.setFont(captionFont(option.font));
    painter.setPen(colours().caption);
    const auto& engines = m_model.candidate(index).candidate.score.engines;
    for (std::size_t i = 0; i < engines.size() && i < kEngineLines; ++i)
        drawElided(painter, takeLine(rest, captionLinePx(option.font)),
                   engineScoreText(engines[i]));
}

void CandidateCard::paintWarnings(QPainter& painter, QRect& rest,
                                  const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const
{
    const auto concerns = m_model.candidate(index).reference.quality.concerns();
    const int count = static_cast<int>(concerns.size());
    // The last line says how many more there are, rather than hiding them.
    const int shown = count <= kWarningLines ? count : kWarningLines - 1;
    painter.setFont(captionFont(option.font));
    for (int i = 0; i < shown; ++i) {
        const matching::QualityMeasurement& concern = concerns[static_cast<std::size_t>(i)];
        const bool isWarning = concern.concern == matching::QualityConcern::Warning;
        const QColor ink = isWarning ? colours().warning : colours().caption;
        QRect line = takeLine(rest, captionLinePx(option.font));
        constexpr int kSignPx = 12;
        painter.drawPixmap(line.left(), line.center().y() - kSignPx / 2,
                           iconPixmap(isWarning ? u"warning"_s : u"notice"_s, ink, kSignPx,
                                      painter.device()->devicePixelRatioF()));
        line.setLeft(line.left() + kSignPx + kSmallGapPx);
        painter.setPen(ink);
        drawElided(painter, line, qualityText(concern).headline);
    }
    if (shown < count) {
        painter.setPen(colours().caption);
        drawElided(painter, takeLine(rest, captionLinePx(option.font)),
                   tr("and %n more", nullptr, count - shown));
    }
}

} // namespace semblance::ui
