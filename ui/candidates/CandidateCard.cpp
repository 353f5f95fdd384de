// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/candidates/CandidateCard.h"

#include "ui/candidates/CandidateListModel.h"
#include "ui/candidates/ScoreRuler.h"
#include "ui/format/CandidateText.h"
#include "ui/format/ImageProblemText.h"
#include "ui/format/NumberText.h"
#include "ui/format/PlainText.h"
#include "ui/format/QualityText.h"
#include "ui/format/ScoreText.h"
#include "ui/models/ReferencePortraits.h"
#include "ui/style/Icons.h"
#include "ui/style/Palettes.h"
#include "ui/style/Spacing.h"
#include "ui/widgets/ElidedLines.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPaddingPx = 10;
constexpr int kWarningLines = 4;
constexpr int kSignPx = 12;
constexpr int kRulerHeightPx = 32;
/// Narrower, an engine's own ruler shows nothing.
constexpr int kLeastOwnRulerPx = 48;
constexpr int kNameLines = 2;
/// Of a card whose words stand beside the portrait.
constexpr int kMostBesidePx = 170;
constexpr int kLeastWordsPx = 210;

QSize portraitOf(int heightPx)
{
    return {heightPx * kCardPortrait.width() / kCardPortrait.height(), heightPx};
}

/// The person's number where the name is another, then which image scored highest.
QString imageLine(const casework::FoundCandidate& found)
{
    const QString image = plainText(found.reference.image.section(u'/', -1));
    const QString id = plainText(found.reference.subject.id);
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

/// Cut in the middle: the end of an image's name is what tells it from its neighbours.
void drawElided(QPainter& painter, const QRect& line, const QString& text,
                Qt::Alignment alignment = Qt::AlignLeft)
{
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideMiddle, line.width());
    painter.drawText(line, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                     shown);
}

struct ConcernLine
{
    QString words;
    bool isWarning = false;
    int heightPx = 0;
    /// Nothing is wrong, or nobody looked: no sign.
    bool isCalm = false;
};

struct Concern
{
    QString words;
    bool isWarning = false;
};

/// What makes the image unusable comes first, then what it is.
std::vector<Concern> concernsOf(const CandidateListModel& model, const QModelIndex& index)
{
    std::vector<Concern> concerns;
    const casework::FoundCandidate& found = model.candidate(index);
    const casework::Reference& reference = found.reference;
    if (const auto problem = model.imageProblem(reference.id))
        concerns.push_back({imageProblemText(*problem), true});
    for (const CandidateHeadline& headline : imageHeadlines(found))
        concerns.push_back({headline.words, headline.isWarning});
    for (const matching::QualityMeasurement& concern : concernsInWords(reference.quality)) {
        concerns.push_back({CandidateCard::tr("%1: %2").arg(concernText(concern.concern),
                                                            qualityText(concern).headline),
                            concern.concern == matching::QualityConcern::Warning});
    }
    return concerns;
}

/// What is wrong with the image, as much as `heightPx` holds; the last line says how many more
/// there are, rather than hiding them.
std::vector<ConcernLine> concernLines(const CandidateListModel& model, const QModelIndex& index,
                                      const QFont& body, int widthPx, int heightPx)
{
    const QFontMetrics metrics(captionFont(body));
    const int linePx = captionLinePx(body);
    const std::vector<Concern> concerns = concernsOf(model, index);
    std::vector<ConcernLine> lines;
    if (concerns.empty())
        return {{noWarningsText(model.candidate(index).reference.quality), false, linePx, true}};
    int untold = static_cast<int>(concerns.size());
    for (const Concern& concern : concerns) {
        const int wordsPx = widthPx - kSignPx - kSmallGapPx;
        const QRect room(0, 0, wordsPx, heightPx + linePx);
        const int neededPx = std::max(
            linePx, metrics.boundingRect(room, Qt::TextWordWrap, concern.words).height() + 2);
        if (neededPx + (untold > 1 ? linePx : 0) > heightPx)
            break;
        lines.push_back({concern.words, concern.isWarning, neededPx});
        heightPx -= neededPx;
        --untold;
    }
    if (untold > 0)
        lines.push_back({lines.empty() ? CandidateCard::tr("%n about the image", nullptr, untold)
                                       : CandidateCard::tr("and %n more", nullptr, untold),
                         concerns[lines.size()].isWarning, linePx});
    return lines;
}

void paintConcern(QPainter& painter, QRect area, const ConcernLine& line)
{
    const QColor ink = line.isWarning ? colours().warning : colours().caption;
    if (line.isCalm) {
        painter.setPen(ink);
        drawElided(painter, area, line.words);
        return;
    }
    painter.drawPixmap(area.left(), area.top() + 2,
                       iconPixmap(line.isWarning ? u"warning"_s : u"notice"_s, ink, kSignPx,
                                  painter.device()->devicePixelRatioF()));
    area.setLeft(area.left() + kSignPx + kSmallGapPx);
    painter.setPen(ink);
    painter.drawText(area, static_cast<int>(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap,
                     line.words);
}

/// The card's plate, mid grey around the portrait.
void paintPlate(QPainter& painter, const QStyleOptionViewItem& option, const QRect& card,
                const QRect& aroundPortrait)
{
    QPainterPath outline;
    outline.addRoundedRect(card, kCornerPx, kCornerPx);
    painter.fillPath(outline, option.palette.base());
    painter.save();
    painter.setClipPath(outline);
    painter.fillRect(aroundPortrait, colours().imageSurround);
    painter.restore();
}

void paintFrame(QPainter& painter, const QStyleOptionViewItem& option, const QRect& card)
{
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    QPen pen(isSelected ? colours().accent : colours().hairline, isSelected ? 3 : 1);
    if (isSelected && !hasFocus && !(option.state & QStyle::State_Active))
        pen.setColor(colours().caption);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const double inset = isSelected ? 1.5 : 0.5;
    painter.drawRoundedRect(QRectF(card).adjusted(inset, inset, -inset, -inset), kCornerPx,
                            kCornerPx);
}

/// Where the engine's score lies on the common ruler, then its own number: alone, that would be
/// read as if it lay on the ruler.
QString engineNumbers(const matching::EngineScore& engine, const EngineRulers& rulers)
{
    const QString own = u"("_s + decimalText(engine.score, 3) + u")"_s;
    const auto place = placeOnOwnRuler(engine, rulers);
    return place ? scoreText(*place) + u' ' + own : own;
}

RulerInk rulerInk(const QPalette& palette)
{
    return {palette.color(QPalette::Text), palette.color(QPalette::Mid), colours().caption};
}

} // namespace

CandidateCard::CandidateCard(const CandidateListModel& model, ReferencePortraits& portraits,
                             QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_portraits(portraits)
{
}

int CandidateCard::textHeight(int row, const QFont& font, int widthPx) const
{
    const int linePx = captionLinePx(font);
    const casework::FoundCandidate& found = m_model.candidate(m_model.index(row));
    const int engines = static_cast<int>(found.candidate.score.engines.size());
    int concernsPx = 0;
    for (const ConcernLine& line :
         concernLines(m_model, m_model.index(row), font, widthPx, kWarningLines * linePx))
        concernsPx += line.heightPx;
    const auto name = elidedLines(candidateName(found), boldFont(font), widthPx, kNameLines).size();
    const int namePx = static_cast<int>(name) * (QFontMetrics(boldFont(font)).height() + 2);
    const int notePx = m_model.probeNote().isEmpty() ? 0 : linePx;
    return notePx + namePx + linePx + kRulerHeightPx + kSmallGapPx + engines * linePx +
           (concernsPx > 0 ? kSmallGapPx + concernsPx : 0);
}

std::vector<int> CandidateCard::textHeights(const QFont& font, int widthPx, int columns) const
{
    std::vector<int> heights;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (row % columns == 0)
            heights.push_back(0);
        heights.back() = std::max(heights.back(), textHeight(row, font, widthPx));
    }
    return heights;
}

void CandidateCard::fitTo(QSize viewport, const QFont& font, int mostPortraitPx)
{
    m_mostPortraitPx = std::clamp(mostPortraitPx, kLeastPortraitPx, kCardPortrait.height());
    m_isBeside = false;
    layOutBelow(viewport, font);
    const auto tallest = std::ranges::max_element(m_rowHeights);
    if (tallest != m_rowHeights.end() && *tallest > viewport.height()) {
        m_isBeside = true;
        layOutBeside(viewport, font);
    }
    Q_EMIT sizeHintChanged({});
}

void CandidateCard::layOutBelow(QSize viewport, const QFont& font)
{
    constexpr int kAcross = 2 * kPaddingPx + kGapPx;
    // Above and below the portrait, above and below the words, and between cards.
    constexpr int kDown = 3 * kPaddingPx + 2 * kGapPx;
    const int leastWidth = kCardPortrait.width() + kAcross;
    m_columns = std::max(1, viewport.width() / leastWidth);
    m_widthPx = std::max(leastWidth, viewport.width() / m_columns);
    m_rowHeights = textHeights(font, m_widthPx - kAcross, m_columns);
    const int text = m_rowHeights.empty() ? 0 : *std::ranges::max_element(m_rowHeights);
    const int portrait =
        std::clamp(viewport.height() - text - kDown, kLeastPortraitPx, m_mostPortraitPx);
    m_portraitSize = portraitOf(portrait);
    for (int& height : m_rowHeights)
        height += portrait + kDown;
}

void CandidateCard::layOutBeside(QSize viewport, const QFont& font)
{
    // At both sides of the portrait and of the words, and between cards.
    constexpr int kAcross = 4 * kPaddingPx + kGapPx;
    constexpr int kDown = 2 * kPaddingPx + kGapPx;
    const int portrait = std::clamp(viewport.height() - kDown, kLeastPortraitPx,
                                    std::min(kMostBesidePx, m_mostPortraitPx));
    m_portraitSize = portraitOf(portrait);
    const int leastWidth = m_portraitSize.width() + kLeastWordsPx + kAcross;
    m_columns = std::max(1, viewport.width() / leastWidth);
    m_widthPx = std::max(leastWidth, viewport.width() / m_columns);
    m_rowHeights = textHeights(font, m_widthPx - m_portraitSize.width() - kAcross, m_columns);
    for (int& height : m_rowHeights)
        height = std::max(height, portrait) + kDown;
}

QSize CandidateCard::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const auto row = static_cast<std::size_t>(index.row() / m_columns);
    return {m_widthPx, row < m_rowHeights.size() ? m_rowHeights[row] : m_portraitSize.height()};
}

void CandidateCard::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, true);
    painter->setRenderHint(QPainter::SmoothPixmapTransform, true);
    const QRect card = option.rect.adjusted(kGapPx / 2, kGapPx / 2, -kGapPx / 2, -kGapPx / 2);
    QRect rest = card.adjusted(kPaddingPx, kPaddingPx, -kPaddingPx, -kPaddingPx);
    QRect portrait(rest.topLeft(), m_portraitSize);
    QRect around = card;
    if (m_isBeside) {
        around.setRight(portrait.right() + kPaddingPx);
        rest.setLeft(around.right() + 1 + kPaddingPx);
    } else {
        portrait.moveLeft(rest.left() + (rest.width() - portrait.width()) / 2);
        around.setBottom(portrait.bottom() + kPaddingPx);
        rest.setTop(around.bottom() + 1 + kGapPx);
    }
    paintPlate(*painter, option, card, around);
    paintFrame(*painter, option, card);
    paintPortrait(*painter, portrait, index);
    paintProbeNote(*painter, rest, option);
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
    } else if (m_model.imageProblem(found.reference.id)) {
        painter.setPen(Qt::white);
        painter.drawText(area.adjusted(kGapPx, kGapPx, -kGapPx, -kGapPx),
                         static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap,
                         tr("The image cannot be shown"));
    }
    const QString rank = QString::number(found.candidate.rank);
    painter.setFont(boldFont(painter.font()));
    QRect badge(
        area.topLeft(),
        QSize(std::max(26, painter.fontMetrics().horizontalAdvance(rank) + 2 * kGapPx), 24));
    painter.fillRect(badge, QColor(0, 0, 0, 190));
    painter.setPen(Qt::white);
    painter.drawText(badge, Qt::AlignCenter, rank);
}

void CandidateCard::paintProbeNote(QPainter& painter, QRect& rest,
                                   const QStyleOptionViewItem& option) const
{
    const QString note = m_model.probeNote();
    if (note.isEmpty())
        return;
    painter.setFont(captionFont(option.font));
    paintConcern(painter, takeLine(rest, captionLinePx(option.font)), {note, true, 0});
}

void CandidateCard::paintNames(QPainter& painter, QRect& rest, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const casework::FoundCandidate& found = m_model.candidate(index);
    painter.setFont(boldFont(option.font));
    painter.setPen(option.palette.color(QPalette::Text));
    for (const QString& line :
         elidedLines(candidateName(found), painter.font(), rest.width(), kNameLines))
        drawElided(painter, takeLine(rest, painter.fontMetrics().height() + 2), line);
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
                    found.candidate.score.fused, m_model.result()->parameters.threshold,
                    rulerInk(option.palette));
    takeLine(rest, kSmallGapPx);
}

void CandidateCard::paintEngines(QPainter& painter, QRect& rest, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    painter.setFont(captionFont(option.font));
    const auto& engines = m_model.candidate(index).candidate.score.engines;
    const QFontMetrics metrics = painter.fontMetrics();
    int numberPx = 0;
    int widestPx = 0;
    for (const matching::EngineScore& engine : engines) {
        const QString numbers = engineNumbers(engine, m_model.rulers());
        const QString model = QString::fromStdString(engine.model);
        numberPx = std::max(numberPx, metrics.horizontalAdvance(numbers) + 1);
        widestPx = std::max(widestPx, metrics.horizontalAdvance(model) + 1);
    }
    const int namePx = std::min(widestPx, rest.width() - numberPx - kSmallGapPx);
    for (const matching::EngineScore& engine : engines) {
        const QRect line = takeLine(rest, captionLinePx(option.font));
        painter.setPen(colours().caption);
        drawElided(painter, QRect(line.left(), line.top(), namePx, line.height()),
                   QString::fromStdString(engine.model));
        drawElided(painter, QRect(line.right() - numberPx, line.top(), numberPx, line.height()),
                   engineNumbers(engine, m_model.rulers()), Qt::AlignRight);
        const QRectF ruler(line.adjusted(namePx + kGapPx, 0, -numberPx - kGapPx, 0));
        const auto place = placeOnOwnRuler(engine, m_model.rulers());
        if (place && ruler.width() >= kLeastOwnRulerPx)
            paintOwnRuler(painter, ruler, *place, rulerInk(option.palette));
    }
}

void CandidateCard::paintWarnings(QPainter& painter, QRect& rest,
                                  const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const
{
    painter.setFont(captionFont(option.font));
    takeLine(rest, kSmallGapPx);
    const int heightPx = std::min(rest.height() + 1, kWarningLines * captionLinePx(option.font));
    for (const ConcernLine& line :
         concernLines(m_model, index, option.font, rest.width(), heightPx))
        paintConcern(painter, takeLine(rest, line.heightPx), line);
}

} // namespace semblance::ui
