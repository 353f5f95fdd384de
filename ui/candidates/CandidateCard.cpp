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
constexpr int kSignPx = 12;
constexpr int kRulerHeightPx = 28;
constexpr QSize kLeastPortrait(96, 120);

/// The person's number where the name is another, then which image was the most alike.
QString imageLine(const casework::FoundCandidate& found)
{
    const QString image = found.reference.image.section(u'/', -1);
    const QString& id = found.reference.subject.id;
    return candidateName(found) == id ? image : id + u" · "_s + image;
}

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

void paintWarning(QPainter& painter, QRect area, const QString& words, bool isWarning)
{
    const QColor ink = isWarning ? colours().warning : colours().caption;
    painter.drawPixmap(area.left(), area.top() + 2,
                       iconPixmap(isWarning ? u"warning"_s : u"notice"_s, ink, kSignPx,
                                  painter.device()->devicePixelRatioF()));
    area.setLeft(area.left() + kSignPx + kSmallGapPx);
    painter.setPen(ink);
    painter.drawText(area, static_cast<int>(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap,
                     words);
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

int CandidateCard::textHeight(const QFont& font) const
{
    const int name = QFontMetrics(boldFont(font)).height() + 2;
    return name + kRulerHeightPx + kSmallGapPx
           + (1 + kEngineLines + kWarningLines) * captionLinePx(font);
}

void CandidateCard::fitTo(QSize viewport, const QFont& font)
{
    constexpr int kAround = 2 * kPaddingPx + kGapPx;
    const int leastWidth = kCardPortrait.width() + kAround;
    const int columns = std::max(1, viewport.width() / leastWidth);
    const int text = textHeight(font) + kGapPx + kAround;
    const int portrait = std::clamp(viewport.height() - text, kLeastPortrait.height(),
                                    kCardPortrait.height());
    m_portraitSize = {portrait * kCardPortrait.width() / kCardPortrait.height(), portrait};
    m_cardSize = {std::max(leastWidth, viewport.width() / columns), portrait + text};
    Q_EMIT sizeHintChanged({});
}

QSize CandidateCard::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return m_cardSize;
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
    QRect portrait(rest.topLeft(), m_portraitSize);
    portrait.moveLeft(rest.left() + (rest.width() - portrait.width()) / 2);
    paintPortrait(*painter, portrait, index);
    rest.setTop(portrait.top() + portrait.height() + kGapPx);
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
    drawElided(painter, takeLine(rest, captionLinePx(option.font)), imageLine(found));

    QRect line = takeLine(rest, kRulerHeightPx);
    painter.setFont(boldFont(option.font));
    painter.setPen(option.palette.color(QPalette::Text));
    const QString score = scoreText(found.candidate.score.fused);
    const int numberPx = painter.fontMetrics().horizontalAdvance(u"−0.00"_s) + kSmallGapPx;
    drawElided(painter, QRect(line.right() - numberPx, line.top(), numberPx, line.height()), score,
               Qt::AlignRight);
    painter.setFont(captionFont(option.font));
    paintScoreRuler(painter, QRectF(line.adjusted(0, 0, -numberPx - kGapPx, 0)),
                    found.candidate.score.fused, option.palette.color(QPalette::Text),
                    option.palette.color(QPalette::Mid), colours().caption);
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
                   //: One engine's score on a card: engines count differently, so their scores do not compare
                   tr("%1 (own scale)").arg(engineScoreText(engines[i])));
}

void CandidateCard::paintWarnings(QPainter& painter, QRect& rest,
                                  const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const
{
    const auto concerns = concernsInWords(m_model.candidate(index).reference.quality);
    painter.setFont(captionFont(option.font));
    const int linePx = captionLinePx(option.font);
    int untold = static_cast<int>(concerns.size());
    for (const matching::QualityMeasurement& concern : concerns) {
        const bool isWarning = concern.concern == matching::QualityConcern::Warning;
        const QString words = qualityText(concern).headline;
        const int wordsPx = rest.width() - kSignPx - kSmallGapPx;
        const int height = std::max(
            linePx, painter.fontMetrics()
                            .boundingRect(0, 0, wordsPx, rest.height() + linePx, Qt::TextWordWrap,
                                          words)
                            .height()
                        + 2);
        // The last line says how many more there are, rather than hiding them.
        if (height + (untold > 1 ? linePx : 0) > rest.height() + 1)
            break;
        paintWarning(painter, takeLine(rest, height), words, isWarning);
        --untold;
    }
    if (untold > 0) {
        painter.setPen(colours().caption);
        drawElided(painter, takeLine(rest, linePx),
                   untold == static_cast<int>(concerns.size())
                       ? tr("%n about the image", nullptr, untold)
                       : tr("and %n more", nullptr, untold));
    }
}

} // namespace semblance::ui
