// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enhancement/GreyPick.h"

#include "ui/enhancement/PlacingSteps.h"
#include "ui/format/NumberText.h"
#include "ui/widgets/ImageCanvas.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace semblance::ui {

namespace {

constexpr double kLoupePx = 112;
constexpr double kLoupeAwayPx = 20;
/// How many pixels stand around the square in the loupe.
constexpr int kAroundPx = 4;
constexpr double kLeastSquarePx = 8;
const QColor kRingShade(0, 0, 0, 210);

void paintTwoTone(QPainter& painter, const QRectF& box)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(kRingShade, 3));
    painter.drawRect(box);
    painter.setPen(QPen(Qt::white, 1));
    painter.drawRect(box);
}

/// Sums of red, green and blue, divided; rounded.
std::array<int, 3> meanOf(const QImage& image, const QRect& square)
{
    std::array<qint64, 3> sums = {};
    for (int y = square.top(); y <= square.bottom(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = square.left(); x <= square.right(); ++x) {
            sums[0] += qRed(line[x]);
            sums[1] += qGreen(line[x]);
            sums[2] += qBlue(line[x]);
        }
    }
    const qint64 count = std::max<qint64>(1, qint64(square.width()) * square.height());
    std::array<int, 3> mean = {};
    for (std::size_t channel = 0; channel < mean.size(); ++channel)
        mean[channel] = int((sums[channel] + count / 2) / count);
    return mean;
}

} // namespace

void GreyPick::show(QPoint place, int radius, SizePx size)
{
    m_isNudging = m_isNudging && place == m_place && size == m_size;
    m_place = place;
    m_radius = radius;
    m_size = size;
    Q_EMIT changed();
}

std::optional<QPoint> GreyPick::pixelAt(const ImageCanvas& canvas, QPointF at) const
{
    const QPointF point =
        (toShownPixels(m_size, canvas) * canvas.imageToWidget()).inverted().map(at);
    const QPoint pixel(int(std::floor(point.x())), int(std::floor(point.y())));
    if (!QRect(0, 0, m_size.width, m_size.height).contains(pixel))
        return std::nullopt;
    return pixel;
}

QRect GreyPick::squareAround(QPoint place) const
{
    const int side = 2 * m_radius + 1;
    return QRect(place - QPoint(m_radius, m_radius), QSize(side, side)) &
           QRect(0, 0, m_size.width, m_size.height);
}

void GreyPick::paint(QPainter& painter, const ImageCanvas& canvas)
{
    painter.save();
    paintSquare(painter, canvas);
    if (canvas.pointer())
        paintLoupe(painter, canvas, *canvas.pointer());
    painter.restore();
}

/// Large enough to be seen, however small it is, and with a cross of the same two tones.
void GreyPick::paintSquare(QPainter& painter, const ImageCanvas& canvas) const
{
    const QTransform transform = toShownPixels(m_size, canvas) * canvas.imageToWidget();
    QRectF square = transform.mapRect(QRectF(squareAround(m_place)));
    const double more = std::max(0.0, (kLeastSquarePx - square.width()) / 2);
    square.adjust(-more, -more, more, more);
    const double arm = square.width() / 2 + kLeastSquarePx;
    for (const auto& [colour, width] :
         {std::pair(kRingShade, 3.0), std::pair(QColor(Qt::white), 1.0)}) {
        painter.setPen(QPen(colour, width));
        for (const QPointF& side : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)})
            painter.drawLine(square.center() + side * (square.width() / 2),
                             square.center() + side * arm);
    }
    paintTwoTone(painter, square);
}

/// Pixels as they are, without smoothing; on the side of the pointer where there is room.
void GreyPick::paintLoupe(QPainter& painter, const ImageCanvas& canvas, QPointF at) const
{
    const auto pixel = pixelAt(canvas, at);
    if (!pixel)
        return;
    const int reach = m_radius + kAroundPx;
    const QRect around(*pixel - QPoint(reach, reach), QSize(2 * reach + 1, 2 * reach + 1));
    QRectF glass(at + QPointF(kLoupeAwayPx, kLoupeAwayPx), QSizeF(kLoupePx, kLoupePx));
    if (glass.right() > canvas.width())
        glass.moveRight(at.x() - kLoupeAwayPx);
    if (glass.bottom() > canvas.height())
        glass.moveBottom(at.y() - kLoupeAwayPx);
    const double scale = kLoupePx / around.width();
    const QTransform toGlass = QTransform::fromTranslate(-around.x(), -around.y()) *
                               QTransform::fromScale(scale, scale) *
                               QTransform::fromTranslate(glass.x(), glass.y());
    painter.save();
    painter.setClipRect(glass);
    painter.fillRect(glass, Qt::black);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.setTransform(toShownPixels(m_size, canvas).inverted() * toGlass, true);
    painter.drawImage(QPointF(0, 0), canvas.image()->level(0));
    painter.restore();
    paintTwoTone(painter, toGlass.mapRect(QRectF(squareAround(*pixel))));
    paintTwoTone(painter, glass);
}

QString GreyPick::meanText(const ImageCanvas& canvas, QPoint place) const
{
    const QImage& shown = canvas.image()->level(0);
    const QRect square =
        toShownPixels(m_size, canvas).mapRect(QRectF(squareAround(place))).toAlignedRect() &
        shown.rect();
    const std::array<int, 3> mean = meanOf(shown, square);
    const QString words =
        //: red, green and blue, 0 to 255
        tr("R %1 G %2 B %3").arg(mean[0]).arg(mean[1]).arg(mean[2]);
    const bool isExact = canvas.image()->uprightSize() == m_size;
    //: of a picture in fewer pixels
    return isExact ? words : tr("about %1").arg(words);
}

void GreyPick::click(const ImageCanvas& canvas, QPointF at)
{
    const auto pixel = pixelAt(canvas, at);
    if (!pixel || *pixel == m_place)
        return;
    m_isNudging = false;
    m_place = *pixel;
    Q_EMIT changed();
    Q_EMIT edited(m_place, ++m_gesture);
}

bool GreyPick::key(const ImageCanvas& canvas, const QKeyEvent& event)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape:
        Q_EMIT finished();
        return true;
    default:
        break;
    }
    const auto step = arrowStep(event);
    if (step) {
        m_pointerAtNudge = canvas.pointer();
        moveBy(*step);
    }
    return step.has_value();
}

void GreyPick::moveBy(QPoint delta)
{
    const QPoint moved(std::clamp(m_place.x() + delta.x(), 0, m_size.width - 1),
                       std::clamp(m_place.y() + delta.y(), 0, m_size.height - 1));
    if (moved == m_place)
        return;
    if (!std::exchange(m_isNudging, true))
        ++m_gesture;
    m_place = moved;
    Q_EMIT changed();
    Q_EMIT edited(m_place, m_gesture);
}

std::optional<QCursor> GreyPick::cursorAt(const ImageCanvas& canvas, QPointF at) const
{
    if (!pixelAt(canvas, at))
        return std::nullopt;
    return Qt::CrossCursor;
}

QString GreyPick::hint(const ImageCanvas& canvas, std::optional<QPointF> pointer) const
{
    const bool isOfArrows = m_isNudging && pointer == m_pointerAtNudge;
    const auto under = pointer && !isOfArrows ? pixelAt(canvas, *pointer) : std::nullopt;
    const QPoint place = under.value_or(m_place);
    const QString side = countText(2 * m_radius + 1);
    //: %1, %2: a place; %3: a number of pixels; %4: "R 118 G 90 B 71"
    const QString mean =
        tr("x %1, y %2 · mean of %3 × %3 px: %4")
            .arg(countText(place.x()), countText(place.y()), side, meanText(canvas, place));
    return mean + tr(" · Click what is grey in the scene · Arrows move the place · Enter shows "
                     "the result");
}

} // namespace semblance::ui
