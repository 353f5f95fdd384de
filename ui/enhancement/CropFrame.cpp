// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enhancement/CropFrame.h"

#include "ui/enhancement/PlacingSteps.h"
#include "ui/format/NumberText.h"
#include "ui/widgets/ImageCanvas.h"
#include "ui/widgets/MarkPainter.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <utility>

namespace semblance::ui {

namespace {

const QColor kOutsideShade(0, 0, 0, 120);

/// The whole pixels whose edges are nearest; at least one, inside of `picture`.
QRect wholePixels(const QRectF& box, const QRectF& picture)
{
    const int left = int(std::lround(std::clamp(box.left(), 0.0, picture.width() - 1)));
    const int top = int(std::lround(std::clamp(box.top(), 0.0, picture.height() - 1)));
    const int right = int(std::lround(std::min(box.right(), picture.width())));
    const int bottom = int(std::lround(std::min(box.bottom(), picture.height())));
    return {left, top, std::max(1, right - left), std::max(1, bottom - top)};
}

} // namespace

void CropFrame::show(const QRect& box, SizePx size)
{
    if (m_hold != Hold::None)
        return;
    m_isNudging = m_isNudging && box == m_box && size == m_size;
    m_box = box;
    m_size = size;
    Q_EMIT changed();
}

QTransform CropFrame::toWidget(const ImageCanvas& canvas) const
{
    return toShownPixels(m_size, canvas) * canvas.imageToWidget();
}

QRectF CropFrame::picture() const
{
    return QRectF(0, 0, m_size.width, m_size.height);
}

bool CropFrame::isToBeDrawn() const
{
    return m_isDrawing || QRectF(m_box) == picture();
}

void CropFrame::paint(QPainter& painter, const ImageCanvas& canvas)
{
    if (m_box.isEmpty())
        return;
    const QTransform transform = toWidget(canvas);
    QPainterPath outside;
    outside.addPolygon(transform.map(QPolygonF(picture())));
    outside.addPolygon(transform.map(QPolygonF(QRectF(m_box))));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.fillPath(outside, kOutsideShade);
    painter.restore();
    MarkLook look;
    look.box = QRectF(m_box);
    look.isSelected = true;
    look.hasHandles = true;
    paintMark(painter, transform, look,
              canvas.palette().color(QPalette::Active, QPalette::Highlight));
}

bool CropFrame::press(const ImageCanvas& canvas, QPointF at)
{
    if (m_box.isEmpty())
        return false;
    const QTransform transform = toWidget(canvas);
    m_from = transform.inverted().map(at);
    m_before = m_box;
    const auto sides = m_isDrawing ? std::nullopt : handleAt(QRectF(m_box), transform, at);
    // The edge of the whole picture has nowhere to go.
    const bool isHeld = sides && !(*sides == kWholeBox && isToBeDrawn());
    if (!isHeld && !isToBeDrawn())
        return false;
    m_sides = isHeld ? *sides : BoxSides();
    m_hold = isHeld ? Hold::Sides : Hold::Band;
    m_isNudging = false;
    return true;
}

/// From where the drag began to `at`, both as far as they lie in the picture.
QRect CropFrame::bandTo(QPointF at) const
{
    const auto inside = [this](QPointF point) {
        return QPointF(std::clamp(point.x(), 0.0, double(m_size.width)),
                       std::clamp(point.y(), 0.0, double(m_size.height)));
    };
    return wholePixels(QRectF(inside(m_from), inside(at)).normalized(), picture());
}

void CropFrame::drag(const ImageCanvas& canvas, QPointF at)
{
    if (m_hold == Hold::None)
        return;
    const QPointF to = toWidget(canvas).inverted().map(at);
    m_box =
        m_hold == Hold::Band
            ? bandTo(to)
            : wholePixels(dragged(QRectF(m_before), m_sides, to - m_from, picture()), picture());
    Q_EMIT changed();
}

void CropFrame::release(const ImageCanvas&, QPointF)
{
    const bool isHeld = std::exchange(m_hold, Hold::None) != Hold::None;
    if (!isHeld || m_box == m_before)
        return;
    m_isDrawing = false;
    Q_EMIT edited(m_box, ++m_gesture);
}

bool CropFrame::key(const ImageCanvas&, const QKeyEvent& event)
{
    if (m_box.isEmpty() || event.modifiers() & Qt::AltModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_N:
        m_isDrawing = true;
        m_isNudging = false;
        Q_EMIT changed();
        return true;
    case Qt::Key_Escape:
        giveUpOrFinish();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_isDrawing = false;
        Q_EMIT finished();
        return true;
    default:
        break;
    }
    const auto step = arrowStep(event);
    if (step)
        nudge(*step, event.modifiers() & Qt::ControlModifier);
    return step.has_value();
}

void CropFrame::nudge(QPoint delta, bool isResize)
{
    if (m_hold != Hold::None)
        return;
    const BoxSides sides = isResize ? BoxSides(BoxSide::Right) | BoxSide::Bottom : kWholeBox;
    const QRect moved =
        wholePixels(dragged(QRectF(m_box), sides, QPointF(delta), picture()), picture());
    if (moved == m_box)
        return;
    if (!std::exchange(m_isNudging, true))
        ++m_gesture;
    m_box = moved;
    Q_EMIT changed();
    Q_EMIT edited(m_box, m_gesture);
}

void CropFrame::giveUpOrFinish()
{
    if (m_hold != Hold::None) {
        m_hold = Hold::None;
        m_box = m_before;
        Q_EMIT changed();
    } else if (m_isDrawing) {
        m_isDrawing = false;
        Q_EMIT changed();
    } else {
        Q_EMIT finished();
    }
}

std::optional<QCursor> CropFrame::cursorAt(const ImageCanvas& canvas, QPointF at) const
{
    const auto sides = m_isDrawing ? std::nullopt : handleAt(QRectF(m_box), toWidget(canvas), at);
    if (sides && !(*sides == kWholeBox && isToBeDrawn()))
        return cursorFor(*sides);
    if (isToBeDrawn())
        return Qt::CrossCursor;
    return std::nullopt;
}

QString CropFrame::hint(const ImageCanvas&, std::optional<QPointF>) const
{
    //: A frame on an image: %1 and %2 where it begins, %3 "200 × 100 px", %4 the whole picture's
    const QString place =
        tr("Frame at x %1, y %2: %3 of %4")
            .arg(countText(m_box.x()), countText(m_box.y()),
                 sizeText(SizePx{m_box.width(), m_box.height()}), sizeText(m_size));
    if (m_hold != Hold::None)
        return place;
    if (isToBeDrawn())
        return place + tr(" · Drag a frame over the picture · Enter shows the result");
    return place + tr(" · Handles and edge move it, N draws another · Arrows move it, Ctrl "
                      "resizes, Shift goes further · Enter shows the result");
}

} // namespace semblance::ui
