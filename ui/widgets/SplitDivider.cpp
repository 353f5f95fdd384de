// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SplitDivider.h"

#include "ui/widgets/ImageCanvas.h"
#include "ui/widgets/ImagePainter.h"
#include "ui/widgets/Readouts.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace semblance::ui {

namespace {

constexpr double kLineGrabPx = 8;
constexpr double kGripPx = 24;
constexpr double kStep = 0.01;
constexpr double kFarStep = 0.1;
constexpr double kNameMarginPx = 8;
const QColor kLineShade(0, 0, 0, 210);

void paintLine(QPainter& painter, double x, double height)
{
    painter.setPen(QPen(kLineShade, 3));
    painter.drawLine(QPointF(x, 0), QPointF(x, height));
    painter.setPen(QPen(Qt::white, 1));
    painter.drawLine(QPointF(x, 0), QPointF(x, height));
}

/// What a hand takes hold of, with an arrow to each side.
void paintGrip(QPainter& painter, QPointF centre)
{
    constexpr double kTip = 8;
    constexpr double kBack = 4;
    constexpr double kHalf = 3.5;
    painter.setPen(QPen(kLineShade, 1));
    painter.setBrush(Qt::white);
    painter.drawEllipse(centre, kGripPx / 2, kGripPx / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(kLineShade);
    for (const double side : {-1.0, 1.0})
        painter.drawPolygon(
            QPolygonF({centre + QPointF(side * kTip, 0), centre + QPointF(side * kBack, -kHalf),
                       centre + QPointF(side * kBack, kHalf)}));
}

} // namespace

void SplitDivider::show(std::shared_ptr<const ImagePyramid> before, const QString& beforeName,
                        const QString& afterName)
{
    m_before = std::move(before);
    m_beforeName = beforeName;
    m_afterName = afterName;
    Q_EMIT changed();
}

void SplitDivider::setShare(double share)
{
    m_share = std::clamp(share, 0.0, 1.0);
    Q_EMIT changed();
}

double SplitDivider::lineAt(const ImageCanvas& canvas) const
{
    const double ratio = canvas.devicePixelRatioF();
    return std::round(m_share * canvas.width() * ratio) / ratio;
}

bool SplitDivider::isOnLine(const ImageCanvas& canvas, QPointF at) const
{
    return m_before && std::abs(at.x() - lineAt(canvas)) <= kLineGrabPx;
}

void SplitDivider::paint(QPainter& painter, const ImageCanvas& canvas)
{
    if (!m_before)
        return;
    const double line = lineAt(canvas);
    painter.save();
    paintBefore(painter, canvas, line);
    painter.setRenderHint(QPainter::Antialiasing, true);
    paintLine(painter, line, canvas.height());
    paintGrip(painter, {line, canvas.height() / 2.0});
    paintNames(painter, canvas, line);
    painter.restore();
}

void SplitDivider::paintBefore(QPainter& painter, const ImageCanvas& canvas, double line) const
{
    const ViewTransform view =
        canvas.view().inOtherPixels(canvas.image()->uprightSize(), m_before->uprightSize());
    painter.save();
    painter.setClipRect(QRectF(0, 0, line, canvas.height()));
    paintImage(painter, canvas.size(), canvas.devicePixelRatioF(), *m_before, view,
               canvas.isSmoothed());
    painter.restore();
}

/// Each within its own side, which may be narrow.
void SplitDivider::paintNames(QPainter& painter, const ImageCanvas& canvas, double line) const
{
    const QFontMetricsF metrics(painter.font());
    const auto paintName = [&](const QString& name, const QRectF& side, bool isAtItsEnd) {
        if (side.width() < metrics.averageCharWidth() * 6)
            return;
        for (Readout readout : placeReadouts({}, name, metrics, side)) {
            readout.chip.moveTop(side.top());
            if (!isAtItsEnd)
                readout.chip.moveLeft(side.left());
            paintReadout(painter, readout);
        }
    };
    const QRectF all = QRectF(canvas.rect())
                           .adjusted(kNameMarginPx, kNameMarginPx, -kNameMarginPx, -kNameMarginPx);
    QRectF left = all;
    left.setRight(line - kNameMarginPx);
    QRectF right = all;
    right.setLeft(line + kNameMarginPx);
    paintName(m_beforeName, left, true);
    paintName(m_afterName, right, false);
}

bool SplitDivider::press(const ImageCanvas& canvas, QPointF at)
{
    return isOnLine(canvas, at);
}

void SplitDivider::drag(const ImageCanvas& canvas, QPointF at)
{
    setShare(at.x() / std::max(1, canvas.width()));
}

void SplitDivider::release(const ImageCanvas&, QPointF)
{
}

bool SplitDivider::key(const ImageCanvas&, const QKeyEvent& event)
{
    if (!m_before || event.modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        return false;
    const double step = event.modifiers() & Qt::ShiftModifier ? kFarStep : kStep;
    switch (event.key()) {
    case Qt::Key_Left:
        setShare(m_share - step);
        return true;
    case Qt::Key_Right:
        setShare(m_share + step);
        return true;
    case Qt::Key_Home:
        setShare(0);
        return true;
    case Qt::Key_End:
        setShare(1);
        return true;
    default:
        return false;
    }
}

std::optional<QCursor> SplitDivider::cursorAt(const ImageCanvas& canvas, QPointF at) const
{
    if (!isOnLine(canvas, at))
        return std::nullopt;
    return Qt::SplitHCursor;
}

QString SplitDivider::hint(const ImageCanvas& canvas, std::optional<QPointF> pointer) const
{
    // A pixel of the right side only: the left one has others.
    const bool isAfter = pointer && pointer->x() > lineAt(canvas) && !isOnLine(canvas, *pointer);
    if (!m_before || isAfter)
        return {};
    return tr("Drag the line, or Left and Right move it · Shift goes further");
}

} // namespace semblance::ui
